//! The possible answers to a check, and to a question asked in the room.

/// What a person says about a check. No answer at all is a fifth, different thing: the absence of an [`Answer`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The good answer.
    Yes,
    /// Not known yet: it stays open.
    Unsure,
    /// The bad answer.
    Flag,
    /// The check does not concern this person or practitioner.
    NotApplicable,
}

impl Answer {
    /// All four, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Unsure, Self::Flag, Self::NotApplicable];

    /// The word that is stored.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Unsure => "unsure",
            Self::Flag => "flag",
            Self::NotApplicable => "na",
        }
    }

    /// The answer stored as `slug`, or none for a word of a later version.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.slug() == slug)
    }
}

/// How a question was answered in the room. “Clear” is not the same as good.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Heard {
    /// They said something that the person understood.
    Clear,
    /// The person did not understand it.
    Unclear,
    /// They will send it.
    WillSend,
    /// They would not say.
    Declined,
}

impl Heard {
    /// All four, in the order they are shown.
    pub const ALL: [Self; 4] = [Self::Clear, Self::Unclear, Self::WillSend, Self::Declined];

    /// The word that is stored.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Unclear => "unclear",
            Self::WillSend => "send",
            Self::Declined => "no",
        }
    }
}
