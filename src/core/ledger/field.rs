//! The fields that can be recorded about a check, about a practitioner, and in a tool.

/// What is recorded about one check and one subject. Each is an entry of its own, so that two tabs never overwrite each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckField {
    /// The [`Answer`](super::Answer).
    Answer,
    /// The rung of the proof ladder.
    Proof,
    /// The day of the proof.
    Date,
    /// The reference number of the proof.
    Reference,
    /// The person's note.
    Note,
    /// Why the person goes ahead against a red flag on a deal-breaker.
    Override,
    /// Whether the question was carried over from another practitioner, or taken from the bank.
    Ask,
    /// How the question was answered in the room: `clear`, `unclear`, `send` or `no`.
    Heard,
}

impl CheckField {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Answer,
        Self::Proof,
        Self::Date,
        Self::Reference,
        Self::Note,
        Self::Override,
        Self::Ask,
        Self::Heard,
    ];

    /// Those that hold words that the person typed freely.
    pub const TEXTS: [Self; 3] = [Self::Reference, Self::Note, Self::Override];

    /// The first word of the key.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Proof => "proof",
            Self::Date => "date",
            Self::Reference => "reference",
            Self::Note => "note",
            Self::Override => "override",
            Self::Ask => "ask",
            Self::Heard => "heard",
        }
    }
}

/// What is recorded about a practitioner as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonField {
    /// Name or nickname.
    Name,
    /// Clinic or place of work.
    Clinic,
    /// Day and time of the consultation, in the person's own words.
    When,
    /// Chain of people: who assesses.
    Assesses,
    /// Chain of people: who prescribes.
    Prescribes,
    /// Chain of people: who holds the needle or the laser.
    Treats,
    /// Chain of people: who answers at night.
    Night,
    /// Chain of people: who insures.
    Insures,
    /// The price of one treatment, as typed.
    Price,
    /// How many treatments in two years.
    Times,
    /// What a top-up costs after each treatment.
    TopUp,
    /// What a correction or reversal costs.
    Correction,
    /// How many days off each treatment takes.
    DaysOff,
    /// What a day off costs.
    Day,
    /// What a deposit buys, and when it is lost.
    Deposit,
    /// The day of the visit that is being noted.
    VisitOn,
    /// Whom the person saw on it.
    VisitWith,
    /// `yes`, `no` or `not-yet`.
    Decision,
    /// Why.
    Because,
    /// The day of the decision.
    Decided,
    /// How many days the person wants to think.
    Wait,
    /// The day from which they count.
    WaitFrom,
    /// What changed, if the person says yes before that time is over.
    Changed,
    /// Whether the four questions of the SURE test are kept and printed.
    Keep,
    /// An answer to one of them, 1 to 4.
    Sure(u8),
    /// An answer to one of them when they are asked again, 1 to 4.
    Again(u8),
}

impl PersonField {
    /// All of them.
    pub const ALL: [Self; 32] = [
        Self::Name,
        Self::Clinic,
        Self::When,
        Self::Assesses,
        Self::Prescribes,
        Self::Treats,
        Self::Night,
        Self::Insures,
        Self::Price,
        Self::Times,
        Self::TopUp,
        Self::Correction,
        Self::DaysOff,
        Self::Day,
        Self::Deposit,
        Self::VisitOn,
        Self::VisitWith,
        Self::Decision,
        Self::Because,
        Self::Decided,
        Self::Wait,
        Self::WaitFrom,
        Self::Changed,
        Self::Keep,
        Self::Sure(1),
        Self::Sure(2),
        Self::Sure(3),
        Self::Sure(4),
        Self::Again(1),
        Self::Again(2),
        Self::Again(3),
        Self::Again(4),
    ];

    /// The chain of people, in the order in which they come in.
    pub const CHAIN: [Self; 5] = [
        Self::Assesses,
        Self::Prescribes,
        Self::Treats,
        Self::Night,
        Self::Insures,
    ];

    /// What the two-year price is made of.
    pub const PRICE: [Self; 6] = [
        Self::Price,
        Self::Times,
        Self::TopUp,
        Self::DaysOff,
        Self::Day,
        Self::Correction,
    ];

    /// Whether it holds words that the person typed freely.
    #[must_use]
    pub const fn is_text(self) -> bool {
        !matches!(
            self,
            Self::VisitOn
                | Self::Decision
                | Self::Decided
                | Self::Wait
                | Self::WaitFrom
                | Self::Keep
                | Self::Sure(_)
                | Self::Again(_)
        )
    }

    /// The first word of the key.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Clinic => "clinic",
            Self::When => "when",
            Self::Assesses => "assesses",
            Self::Prescribes => "prescribes",
            Self::Treats => "treats",
            Self::Night => "night",
            Self::Insures => "insures",
            Self::Price => "price",
            Self::Times => "times",
            Self::TopUp => "top-up",
            Self::Correction => "correction",
            Self::DaysOff => "days-off",
            Self::Day => "day",
            Self::Deposit => "deposit",
            Self::VisitOn => "visit-on",
            Self::VisitWith => "visit-with",
            Self::Decision => "decision",
            Self::Because => "because",
            Self::Decided => "decided",
            Self::Wait => "wait",
            Self::WaitFrom => "wait-from",
            Self::Changed => "changed",
            Self::Keep => "keep",
            Self::Sure(1) => "sure-1",
            Self::Sure(2) => "sure-2",
            Self::Sure(3) => "sure-3",
            Self::Sure(_) => "sure-4",
            Self::Again(1) => "again-1",
            Self::Again(2) => "again-2",
            Self::Again(3) => "again-3",
            Self::Again(_) => "again-4",
        }
    }
}

/// What a named field of a tool holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Yes or nothing.
    Tick,
    /// One of a few words, or a day.
    Choice,
    /// Words that the person typed freely.
    Text,
}

impl Kind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Tick, Self::Choice, Self::Text];

    /// The first word of the key.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Tick => "tick",
            Self::Choice => "choice",
            Self::Text => "text",
        }
    }
}
