//! Ids of phrases of every kind: their own, numbers, names of values, and parts of checks.

use std::fmt;

use super::Phrase;
use crate::core::guide::CheckId;
use crate::core::named::named;

named! {
    /// Phrases for numbers: one for one, one for more.
    Counted {
        /// Answers.
        Answers = "answers",
        /// Things to find out first.
        FindFirst = "find-first",
        /// Things that are being found out, for a message.
        Finding = "finding",
        /// Things to find out that aren't listed.
        FurtherGaps = "further-gaps",
        /// Choices.
        Choices = "choices",
        /// Entries that can't be read.
        Damaged = "damaged",
        /// Red flags.
        Flags = "flags",
        /// Questions in the room after the first ten.
        MoreAsked = "more-asked",
        /// Checks saved with a visit.
        Noted = "noted",
        /// What is open.
        Open = "open",
        /// Stops that the person overrode.
        Overridden = "overridden",
        /// Signs of pressure.
        Pressure = "pressure",
        /// Reviews read.
        ReviewRead = "review-read",
        /// What stops it, for a message.
        StopTold = "stop-told",
        /// What stops it.
        StopsIt = "stops-it",
        /// Checks that matter and are still open.
        StillOpen = "still-open",
        /// Stops.
        Stops = "stop",
        /// What was said in the room and is yet to be confirmed.
        Heard = "heard",
        /// Notes and names.
        Texts = "texts",
        /// Texts with other versions.
        Versions = "versions",
    }
}

named! {
    /// What values and keys are called, by what they are.
    Family {
        /// Answers.
        Answer = "answer",
        /// What came after an earlier state was saved.
        Before = "before",
        /// Numbers to call, by place.
        Call = "call",
        /// What set off a feeling.
        Cause = "cause",
        /// Whether a box is ticked, and what is chosen about a treatment.
        Chosen = "chosen",
        /// Decisions.
        Decision = "decision",
        /// Feelings, when they were noted, and whose wish it is.
        Felt = "felt",
        /// Fields.
        Field = "field",
        /// Things to find out first.
        Gap = "gap",
        /// What was found to be as it should.
        Good = "good",
        /// How an answer in the room sounded.
        Heard = "heard",
        /// Numbers up to ten, in words.
        Number = "number",
        /// Places.
        Place = "place",
        /// Kinds of proof.
        Proof = "proof",
        /// What ten reviews come to.
        Reviews = "reviews",
        /// What is to be told.
        Tell = "tell",
        /// Treatments in everyday words.
        Everyday = "everyday",
        /// Treatments.
        Treatment = "treatment",
    }
}

named! {
    /// Part of a check's words.
    Part {
        /// What to ask.
        Ask = "ask",
        /// What a red flag comes to, in a few words.
        Finding = "finding",
        /// What a red flag is.
        Flag = "flag-is",
        /// What to ask next after a vague answer.
        Follow = "follow",
        /// What a good answer is.
        Good = "good",
        /// What to say at a red flag.
        Say = "say",
        /// The statement.
        Statement = "statement",
    }
}

/// The id of a phrase, of whichever kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseId<'a> {
    /// A phrase of its own.
    Of(Phrase),
    /// One of something.
    One(Counted),
    /// Several of something, with `#` for the number.
    Many(Counted),
    /// What a value or a key is called.
    Name(Family, &'a str),
    /// Words of a check.
    Check(CheckId, Part),
}

impl From<Phrase> for PhraseId<'_> {
    fn from(phrase: Phrase) -> Self {
        Self::Of(phrase)
    }
}

impl fmt::Display for PhraseId<'_> {
    /// The id of its element in the page.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(phrase) => f.write_str(phrase.slug()),
            Self::One(counted) => write!(f, "{}-1", counted.slug()),
            Self::Many(counted) => write!(f, "{}-n", counted.slug()),
            Self::Name(family, name) => write!(f, "{}-{name}", family.slug()),
            Self::Check(check, part) => write!(f, "{check}-{}", part.slug()),
        }
    }
}
