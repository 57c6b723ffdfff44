//! Proof: how the person knows what they answered, and since when.

/// How the person knows: the three rungs of the proof ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProofKind {
    /// Somebody said so.
    Told,
    /// The person saw it.
    Shown,
    /// The person found it in a place that the practitioner does not control.
    LookedUp,
}

impl ProofKind {
    /// All three, weakest first.
    pub const ALL: [Self; 3] = [Self::Told, Self::Shown, Self::LookedUp];

    /// The word that is stored.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Told => "told",
            Self::Shown => "shown",
            Self::LookedUp => "looked-up",
        }
    }

    /// The rung stored as `slug`, or none for a word of a later version.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}

/// The proof of one check, put together from its three entries. Each part may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Proof {
    /// How the person knows.
    pub kind: Option<ProofKind>,
    /// When, as `YYYY-MM-DD`, exactly as the browser's date field gives it. Empty if not given.
    pub date: String,
    /// A register number, certificate number or the like. Empty if not given.
    pub reference: String,
}

impl Proof {
    /// Whether nothing was recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
