//! The five steps, their order and their paths.

/// One of the five steps, in the order a person walks them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum StepId {
    /// The person, the place and the product, before anything is paid.
    Research,
    /// What a proper consultation includes.
    Consultation,
    /// What to ask, and how a good answer sounds.
    Questions,
    /// What other people wrote, and how far to trust it.
    Reviews,
    /// Pressure, doubts and time to think.
    Instincts,
}

impl StepId {
    /// All five, in order.
    pub const ALL: [Self; 5] = [
        Self::Research,
        Self::Consultation,
        Self::Questions,
        Self::Reviews,
        Self::Instincts,
    ];

    /// The word used in addresses: `/steps/{slug}`.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Research => "research",
            Self::Consultation => "consultation",
            Self::Questions => "questions",
            Self::Reviews => "reviews",
            Self::Instincts => "instincts",
        }
    }

    /// The address of the step's page.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Research => "/steps/research",
            Self::Consultation => "/steps/consultation",
            Self::Questions => "/steps/questions",
            Self::Reviews => "/steps/reviews",
            Self::Instincts => "/steps/instincts",
        }
    }

    /// 1 to 5.
    #[must_use]
    pub const fn number(self) -> usize {
        self as usize + 1
    }

    /// The step after this one, if any.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The step before this one, if any.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        (self as usize)
            .checked_sub(1)
            .and_then(|i| Self::ALL.get(i).copied())
    }
}
