//! The treatments that the guide covers, and sets of them.

use std::fmt;
use std::str::FromStr;

/// One of the treatments that the guide covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum TreatmentId {
    /// Botulinum toxin.
    Toxin,
    /// Dermal filler.
    Filler,
    /// Chemical peel.
    Peel,
    /// Microneedling, with or without radiofrequency.
    Microneedling,
    /// Fractional laser resurfacing.
    Laser,
    /// Plain skincare.
    Skincare,
}

impl TreatmentId {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::Toxin,
        Self::Filler,
        Self::Peel,
        Self::Microneedling,
        Self::Laser,
        Self::Skincare,
    ];

    /// The word used in keys, file names and addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Toxin => "toxin",
            Self::Filler => "filler",
            Self::Peel => "peel",
            Self::Microneedling => "microneedling",
            Self::Laser => "laser",
            Self::Skincare => "skincare",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl fmt::Display for TreatmentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

impl FromStr for TreatmentId {
    type Err = ();

    fn from_str(slug: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|treatment| treatment.slug() == slug)
            .ok_or(())
    }
}

/// A set of treatments: those a check applies to, or those a person is thinking about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TreatmentSet(u8);

impl TreatmentSet {
    pub(super) const fn bits(self) -> u8 {
        self.0
    }

    pub(super) const fn from_bits(bits: u8) -> Self {
        Self(bits)
    }

    /// All of them.
    pub const ALL: Self = Self((1 << TreatmentId::ALL.len()) - 1);

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether `treatment` is in the set.
    #[must_use]
    pub const fn contains(self, treatment: TreatmentId) -> bool {
        self.0 & treatment.bit() != 0
    }

    /// Whether the two sets share a treatment.
    #[must_use]
    pub const fn shares_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The treatments in the set, in the order they are shown.
    pub fn iter(self) -> impl Iterator<Item = TreatmentId> {
        TreatmentId::ALL
            .into_iter()
            .filter(move |treatment| self.contains(*treatment))
    }
}

impl FromIterator<TreatmentId> for TreatmentSet {
    fn from_iter<I: IntoIterator<Item = TreatmentId>>(treatments: I) -> Self {
        Self(
            treatments
                .into_iter()
                .fold(0, |bits, treatment| bits | treatment.bit()),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        let set: TreatmentSet = [TreatmentId::Laser, TreatmentId::Toxin]
            .into_iter()
            .collect();
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [TreatmentId::Toxin, TreatmentId::Laser]
        );
        assert!(!set.contains(TreatmentId::Filler));
        assert!(!set.shares_any([TreatmentId::Peel].into_iter().collect()));
        assert!(TreatmentSet::default().is_empty());
    }

    #[test]
    fn every_slug_reads_back() {
        for treatment in TreatmentId::ALL {
            assert_eq!(treatment.slug().parse(), Ok(treatment));
        }
        assert_eq!("botox".parse::<TreatmentId>(), Err(()));
    }
}
