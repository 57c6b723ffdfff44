//! What the answer says, and what a message to somebody else says.

use crate::core::contract::PhraseId::{self, Many, Name, Of, One};
use crate::core::contract::{Counted as C, Family as F, Phrase as P};

/// What it comes to, why, and what to ask next.
pub(in crate::site::ui) const ANSWER: &[(PhraseId, &str)] = &[
    (One(C::StopsIt), "Don’t go ahead: one thing stops it."),
    (Many(C::StopsIt), "Don’t go ahead: # things stop it."),
    (Of(P::AnswerOverridden), "A stop still stands."),
    (One(C::FindFirst), "Find out this one thing first."),
    (Many(C::FindFirst), "Find out these # things first."),
    (Of(P::FindSeveral), "Find out # things first."),
    (Of(P::AnswerClear), "Nothing found against it so far."),
    (
        Of(P::NoteOverridden),
        "You wrote that you’ll go ahead. Read your reason again.",
    ),
    (
        Of(P::NoteFind),
        "Nothing stops it so far. Don’t pay until you know.",
    ),
    (
        Of(P::NoteSeveral),
        "Start with these three. Nothing stops it so far. Don’t pay until you know.",
    ),
    (Of(P::NoteClear), "Seven answers, not a promise."),
    (Of(P::NoteSkincare), "A first look, not a promise."),
    (
        One(C::StillOpen),
        "Seven answers, not a promise: one check that matters is still open.",
    ),
    (
        Many(C::StillOpen),
        "Seven answers, not a promise: # checks that matter are still open.",
    ),
    (
        Of(P::Judgement),
        "Stopping for that is Due Care’s judgement: it may be lawful.",
    ),
    (Name(F::Good, "register"), "The register matches."),
    (Name(F::Good, "setting"), "It’s in a clinic."),
    (Name(F::Good, "product"), "You know the product."),
    (Name(F::Good, "night"), "You have a number for the night."),
    (Name(F::Good, "pressure"), "Nobody’s rushing you."),
    (Name(F::Gap, "who"), "Who will treat you?"),
    (
        Name(F::Gap, "register"),
        "Are they on the official register? Look them up.",
    ),
    (Name(F::Gap, "product"), "Which product is it?"),
    (Name(F::Gap, "device"), "Which machine or peel is it?"),
    (Name(F::Gap, "training"), "How did they train for this?"),
    (Name(F::Gap, "room"), "Is there a proper treatment room?"),
    (Name(F::Gap, "setting"), "Where exactly will it be?"),
    (Name(F::Gap, "night"), "Who answers at night?"),
    (Name(F::Gap, "abroad"), "Who looks after you back home?"),
    (
        Name(F::Gap, "pressure"),
        "Will the price be the same next week?",
    ),
    (
        Name(F::Gap, "place"),
        "Which country will it be in? Then we can name the register.",
    ),
    (
        Name(F::Gap, "not-covered"),
        "We don’t cover this treatment. We know what to check, not what it can do.",
    ),
    (Name(F::Gap, "treatment"), "What would you have?"),
    (One(C::FurtherGaps), "and one more"),
    (Many(C::FurtherGaps), "and # more"),
    (Of(P::NextPerson), "Three questions, whoever you see"),
    (Of(P::NextPharmacist), "Three questions for a pharmacist"),
    (Of(P::NextFirst), "Ask these first"),
    (Of(P::NextDay), "Three questions for the day"),
    (Of(P::NotGoing), "I’m not going ahead."),
    (Of(P::OnlyClinic), "I only have this done in a clinic."),
    (
        Of(P::OnlyRegistered),
        "I only have this done by someone I’ve found on a register.",
    ),
    (Name(F::Number, "2"), "two"),
    (Name(F::Number, "3"), "three"),
    (Name(F::Number, "4"), "four"),
    (Name(F::Number, "5"), "five"),
    (Name(F::Number, "6"), "six"),
    (Name(F::Number, "7"), "seven"),
    (Name(F::Number, "8"), "eight"),
    (Name(F::Number, "9"), "nine"),
    (Name(F::Number, "10"), "ten"),
];

/// What is sent.
pub(in crate::site::ui) const MESSAGE: &[(PhraseId, &str)] = &[
    (
        Of(P::TellStop),
        "I’m not going ahead with {treatment}. I checked it with Due Care.",
    ),
    (
        Of(P::TellUnsaid),
        "I’m not going ahead with {treatment} for now.",
    ),
    (
        One(C::Finding),
        "I’m finding out one thing before I have {treatment}. I checked it with Due Care.",
    ),
    (
        Many(C::Finding),
        "I’m finding out # things before I have {treatment}. I checked it with Due Care.",
    ),
    (
        Of(P::TellUndecided),
        "I’m thinking about {treatment}, and I’m not ready to decide.",
    ),
    (
        Of(P::TellThinking),
        "I’m thinking about {treatment}. I checked it with Due Care.",
    ),
    (One(C::StopTold), "One thing stops it:"),
    (Many(C::StopTold), "These # things stop it:"),
    (
        Of(P::TellFind),
        "Nothing stops it so far. Still to find out:",
    ),
    (Of(P::NotAsked), "Not asked: age and health."),
    (Of(P::AskNext), "What I’ll ask the next person:"),
    (Of(P::AskFirst), "What I’ll ask:"),
    (Of(P::AskDay), "What I’ll ask on the day:"),
    (Of(P::TellFoot), "Information, not medical advice."),
    (Of(P::Both), "{one} and {other}"),
    (Name(F::Everyday, "toxin"), "Botox"),
    (Name(F::Everyday, "filler"), "filler"),
    (Name(F::Everyday, "peel"), "a chemical peel"),
    (Name(F::Everyday, "microneedling"), "microneedling"),
    (Name(F::Everyday, "laser"), "laser treatment"),
    (Name(F::Everyday, "skincare"), "skincare"),
    (Name(F::Everyday, "none"), "a treatment"),
];
