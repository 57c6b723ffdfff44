//! The sections of the printed sheet: which copy each belongs to, and whether the person may leave it out.

/// Who may read a section of the sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// It is handed over.
    Theirs,
    /// It stays with the person.
    Mine,
}

/// A section of the sheet. Each belongs to one copy, so that what is private cannot be handed over by mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Their copy: the questions.
    Questions,
    /// Their copy: what the person wants, and what they should know.
    Tell,
    /// The emergency card, which stays with the person.
    Emergency,
    /// Red flags on deal-breakers, overridden or not.
    Stops,
    /// Other red flags.
    Flags,
    /// What is not sure, or only told.
    Unsure,
    /// What changed from visit to visit.
    Stories,
    /// What they said in the room.
    Heard,
    /// Good answers.
    Settled,
    /// What does not apply, or comes from another version.
    Rest,
    /// Words for them, with their other versions.
    Told,
    /// Name, maker and lot of what was used.
    Product,
    /// The chain of people.
    People,
    /// What it costs in two years.
    Price,
    /// Visits.
    Visits,
    /// What was read in reviews.
    Reviews,
    /// How it felt, and whose wish it is.
    Feelings,
    /// What the person noticed about how they see themselves. Printed only if they say so.
    Looks,
    /// Time to think, and the decision.
    Decision,
    /// What is not answered yet, where something is noted or carried over.
    Unanswered,
}

impl Section {
    /// All of them, in the order in which they are printed.
    pub const ALL: [Self; 20] = [
        Self::Questions,
        Self::Tell,
        Self::Stops,
        Self::Flags,
        Self::Unsure,
        Self::Emergency,
        Self::Stories,
        Self::Heard,
        Self::Settled,
        Self::Rest,
        Self::Told,
        Self::People,
        Self::Price,
        Self::Visits,
        Self::Reviews,
        Self::Feelings,
        Self::Looks,
        Self::Decision,
        Self::Unanswered,
        Self::Product,
    ];

    /// Its name in the page and in the record.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Questions => "questions",
            Self::Tell => "tell",
            Self::Emergency => "emergency",
            Self::Stops => "stops",
            Self::Flags => "flags",
            Self::Unsure => "unsure",
            Self::Stories => "stories",
            Self::Heard => "heard",
            Self::Settled => "settled",
            Self::Rest => "rest",
            Self::Told => "told",
            Self::Product => "product",
            Self::People => "people",
            Self::Price => "price",
            Self::Visits => "visits",
            Self::Reviews => "reviews",
            Self::Feelings => "feelings",
            Self::Looks => "looks",
            Self::Decision => "decision",
            Self::Unanswered => "unanswered",
        }
    }

    /// What it is called where the person chooses what is printed.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Questions => "my questions",
            Self::Tell => "about my health",
            Self::Emergency => "the emergency card",
            Self::Stops => "stops",
            Self::Flags => "red flags",
            Self::Unsure => "what I’m not sure of",
            Self::Stories => "what changed between visits",
            Self::Heard => "what they said in the room",
            Self::Settled => "what’s settled",
            Self::Rest => "what doesn’t apply",
            Self::Told => "what I should tell them",
            Self::Product => "the product’s box",
            Self::People => "the people",
            Self::Price => "the price",
            Self::Visits => "visits",
            Self::Reviews => "reviews",
            Self::Feelings => "how I feel about it",
            Self::Looks => "my note to myself",
            Self::Decision => "the decision",
            Self::Unanswered => "what isn’t answered yet",
        }
    }

    /// Who may read it.
    #[must_use]
    pub const fn audience(self) -> Audience {
        match self {
            Self::Questions | Self::Tell => Audience::Theirs,
            _ => Audience::Mine,
        }
    }

    /// Whether a message to somebody else may have a part of it: codes of checks about the practitioner that aren't private, in the guide's
    /// own words. What was typed, and everything else, stays on the device.
    #[must_use]
    pub const fn is_sent(self) -> bool {
        matches!(
            self,
            Self::Questions | Self::Stops | Self::Flags | Self::Unsure
        )
    }

    /// Whether the person may leave it out. What stops them is always printed on my copy, and the questions on theirs.
    #[must_use]
    pub const fn is_optional(self) -> bool {
        !matches!(self, Self::Questions | Self::Stops | Self::Flags)
    }

    /// The key of the checkbox that changes whether it is printed. By default all are, except for what is most private.
    #[must_use]
    pub fn tick(self) -> String {
        let change = if self.is_printed() { "hide" } else { "show" };
        format!("tick/me/{change}-{}", self.slug())
    }

    /// Whether it is printed as long as the person says nothing else.
    #[must_use]
    pub const fn is_printed(self) -> bool {
        !matches!(self, Self::Looks)
    }
}
