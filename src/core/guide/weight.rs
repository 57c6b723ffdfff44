//! The three weights of a check: must, important and helpful.

/// How much a check matters. The order is the order in which a person should read what is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum Weight {
    /// A deal-breaker: a red flag here means stop, whatever else is good.
    Must,
    /// Should be settled before treatment.
    Important,
    /// Adds comfort, never blocks.
    Helpful,
}

impl Weight {
    /// All three, the weightiest first.
    pub const ALL: [Self; 3] = [Self::Must, Self::Important, Self::Helpful];

    /// The word shown beside a check, because a colour alone says nothing.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Must => "Must be right",
            Self::Important => "Important",
            Self::Helpful => "Helpful",
        }
    }

    pub(super) const fn letter(self) -> char {
        match self {
            Self::Must => 'm',
            Self::Important => 'i',
            Self::Helpful => 'h',
        }
    }

    pub(super) fn from_letter(letter: char) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|weight| weight.letter() == letter)
    }

    /// The word used in class names.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Important => "important",
            Self::Helpful => "helpful",
        }
    }
}
