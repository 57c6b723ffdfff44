//! Slots: places that the page leaves for texts and lists that follow from the record.

use std::fmt;

use crate::core::guide::StepId;
use crate::core::named::named;

named! {
    /// A text that follows from the record as a whole, or from what was recorded about the practitioner who is checked.
    Text {
        /// What all answers come to, in words.
        Answer = "answer",
        /// How many more things there are to find out first.
        AnswerMore = "answer-more",
        /// What to bear in mind with it.
        AnswerNote = "answer-note",
        /// Whom the next questions are for.
        AnswerNext = "answer-next",
        /// The emergency number of the place.
        Call = "call",
        /// Who of the chain of people isn't known.
        Chain = "chain",
        /// What it costs in two years.
        Cost = "cost",
        /// What of the cost isn't known.
        CostGaps = "cost-gaps",
        /// How the cost was added up.
        CostSum = "cost-sum",
        /// What of the cost couldn't be read.
        CostUnread = "cost-unread",
        /// How many stored entries couldn't be read.
        Damaged = "damaged",
        /// What was decided, why and when.
        Decided = "decided",
        /// What just happened, if it can be undone.
        Did = "did",
        /// That the person said yes before the time to think was over.
        Early = "early",
        /// Why nothing can be saved.
        Fault = "fault",
        /// How much is recorded here.
        Here = "here",
        /// Where everything is kept.
        Kept = "kept",
        /// How long the link is.
        Link = "link",
        /// What may be sent to somebody else.
        Message = "message",
        /// What just happened, if it can't be undone.
        Notice = "notice",
        /// What is in an opened copy.
        Offer = "offer",
        /// How many signs of pressure there were.
        Pressure = "pressure",
        /// Whether the browser promised to keep the record.
        Promise = "promise",
        /// Why a copy or a link was refused.
        Refused = "refused",
        /// How many reviews were read.
        ReviewRead = "review-read",
        /// What the reviews come to.
        Reviews = "reviews",
        /// The question in the room, or that the end is reached.
        RoomAsk = "room-ask",
        /// Which of how many it is.
        RoomAt = "room-at",
        /// Its code.
        RoomCode = "room-code",
        /// What a worrying answer to it sounds like.
        RoomFlag = "room-flag",
        /// What to ask next where the answer is vague.
        RoomFollow = "room-follow",
        /// What a good answer to it sounds like.
        RoomGood = "room-good",
        /// What was recorded last in the room.
        RoomLast = "room-last",
        /// How many more questions there are in the room.
        RoomRest = "room-rest",
        /// What is known of the practitioner, all steps together. Its name in the page is older.
        Progress = "progress",
        /// The treatments that the person is thinking about.
        Treatments = "treatments",
        /// What it all comes to.
        Verdict = "verdict",
        /// How many texts have other versions.
        Versions = "versions",
        /// Until when the time to think lasts.
        Wait = "wait",
        /// When the appointment is.
        When = "when",
    }
}

named! {
    /// A list that follows from the record.
    List {
        /// What stands against a decision to go ahead.
        Against = "against",
        /// What doesn't apply.
        Aside = "aside",
        /// The first questions, in the person's order.
        Asking = "asking",
        /// Bad points of treatments that matter to the person.
        BadPoints = "bad-points",
        /// The questions after those.
        Bank = "bank",
        /// What the person chooses about treatments, for now.
        Chosen = "chosen",
        /// What was found by checks of another version.
        Elsewhere = "elsewhere",
        /// Red flags that aren't stops.
        Flags = "flags",
        /// Good points of treatments that matter to the person.
        GoodPoints = "good-points",
        /// What was said in the room.
        Heard = "heard",
        /// Earlier states.
        History = "history",
        /// The questions on their copy after those at the top.
        Next = "next",
        /// What adding the opened copy would change.
        OfferAdd = "offer-add",
        /// What replacing everything by it would change.
        OfferReplace = "offer-replace",
        /// Stops that the person overrode.
        Overridden = "overridden",
        /// Everyone who is checked.
        Practitioners = "practitioners",
        /// Why it comes to what it does.
        Reasons = "reasons",
        /// What is still open at the end, in the room.
        RoomOpen = "room-open",
        /// What is settled.
        Settled = "settled",
        /// What the full screen shows to whoever is opposite.
        Shown = "shown",
        /// Stops.
        Stops = "stops",
        /// What they told differently.
        Stories = "stories",
        /// The three questions that come next.
        Three = "three",
        /// What the person wants to tell.
        Ticked = "ticked",
        /// What happened, by day.
        Timeline = "timeline",
        /// What is only their word.
        Told = "told",
        /// The questions at the top of their copy.
        Top = "top",
        /// What isn't answered.
        Unanswered = "unanswered",
        /// What the person isn't sure of.
        Unsure = "unsure",
        /// Other versions of texts.
        Versions = "versions",
        /// The visits.
        Visits = "visits",
    }
}

/// What a slot for a text shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextSource {
    /// A text about the record.
    Of(Text),
    /// What a step comes to.
    Step(StepId),
    /// The question at this place of the sheet, from 1.
    Paper(usize),
    /// In how many reviews a sign was seen, by its name.
    Review(String),
    /// What is recorded under a ledger key, with `~` in place of the practitioner: `name/~`.
    Record(String),
    /// The other versions of that.
    Others(String),
}

/// What a slot for a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListSource {
    /// A list about the record.
    Of(List),
    /// Red flags and what isn't known, of one step.
    Beside(StepId),
}

impl From<Text> for TextSource {
    fn from(text: Text) -> Self {
        Self::Of(text)
    }
}

impl From<List> for ListSource {
    fn from(list: List) -> Self {
        Self::Of(list)
    }
}

fn step(name: &str) -> Option<StepId> {
    StepId::ALL.into_iter().find(|step| step.slug() == name)
}

impl TextSource {
    /// What is recorded under a key.
    pub fn record(key: impl Into<String>) -> Self {
        Self::Record(key.into())
    }

    /// The other versions of what is recorded under a key.
    pub fn others(key: impl Into<String>) -> Self {
        Self::Others(key.into())
    }

    /// The slot with this name in the page.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        if let Some(text) = Text::read(name) {
            return Some(Self::Of(text));
        }
        match name.split_once(' ') {
            Some(("step", name)) => step(name).map(Self::Step),
            Some(("paper", at)) => at.parse().ok().map(Self::Paper),
            Some(("review", sign)) => Some(Self::Review(sign.to_owned())),
            Some(("others", key)) => Some(Self::others(key)),
            Some(_) => None,
            None => Some(Self::record(name)),
        }
    }
}

impl fmt::Display for TextSource {
    /// Its name in the page.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(text) => f.write_str(text.slug()),
            Self::Step(step) => write!(f, "step {}", step.slug()),
            Self::Paper(at) => write!(f, "paper {at}"),
            Self::Review(sign) => write!(f, "review {sign}"),
            Self::Record(key) => f.write_str(key),
            Self::Others(key) => write!(f, "others {key}"),
        }
    }
}

impl From<TextSource> for String {
    fn from(source: TextSource) -> Self {
        source.to_string()
    }
}

impl ListSource {
    /// The slot with this name in the page.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        let step = name.strip_prefix("beside ").map(step);
        step.map_or_else(|| List::read(name).map(Self::Of), |it| it.map(Self::Beside))
    }
}

impl fmt::Display for ListSource {
    /// Its name in the page.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(list) => f.write_str(list.slug()),
            Self::Beside(step) => write!(f, "beside {}", step.slug()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_read_as_it_was_written() {
        let texts = Text::ALL.iter().copied().map(TextSource::from);
        let texts = texts.chain(StepId::ALL.map(TextSource::Step)).chain([
            TextSource::record("name/~"),
            TextSource::others("text/me/goal"),
            TextSource::Paper(3),
            TextSource::Review("detail".to_owned()),
        ]);
        for slot in texts {
            assert_eq!(TextSource::read(&slot.to_string()), Some(slot));
        }
        let lists = List::ALL.iter().copied().map(ListSource::from);
        for slot in lists.chain(StepId::ALL.map(ListSource::Beside)) {
            assert_eq!(ListSource::read(&slot.to_string()), Some(slot));
        }
    }

    #[test]
    fn a_name_that_nobody_writes_is_no_slot() {
        let texts = ["step seven", "beside research"].map(TextSource::read);
        let lists = ["beside", "everything"].map(ListSource::read);
        assert_eq!((texts, lists), ([None, None], [None, None]));
    }
}
