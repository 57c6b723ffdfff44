//! What the browser knows about a check: id, weight and flags, never prose.

use super::{CheckId, StepId, Time, TreatmentSet, Weight};

/// Whether a check is answered once for the person, or once for every practitioner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum About {
    /// About the person who reads this.
    Me,
    /// About the practitioner being vetted.
    Practitioner,
}

/// How the answer to a check counts: all that the browser needs in order to reason about it, and no prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckRule {
    /// The row code.
    pub id: CheckId,
    /// The step whose page shows the check.
    pub step: StepId,
    /// How much it matters.
    pub weight: Weight,
    /// When it can be answered.
    pub time: Time,
    /// Whose answer it is.
    pub about: About,
    /// The treatments it applies to.
    pub treatments: TreatmentSet,
    /// Whether it belongs to the short version that comes first on paper.
    pub lead: bool,
    /// Whether its question may be handed to the practitioner.
    pub shared: bool,
    /// Whether a red flag here asks for a pause and support, not for a stop.
    pub pause: bool,
    /// Whether it is a claim that can be shown or looked up. On a deal-breaker being told is then not enough.
    pub credential: bool,
    /// Whether it is the person's own, which concerns them once they gave it words.
    pub own: bool,
    /// Whether it belongs to a short list, which nobody has to fill in: while it is not answered, it is not open.
    pub optional: bool,
}

impl CheckRule {
    /// The codes of the person's own deal-breakers. No check of the guide may have one of them.
    pub const OWN: [&str; 5] = ["X01", "X02", "X03", "X04", "X05"];

    /// The codes of the person's own questions. No check of the guide may have one of them.
    pub const QUESTIONS: [&str; 5] = ["N01", "N02", "N03", "N04", "N05"];

    /// A deal-breaker or, in the step of that name, a question of the person's own.
    #[cfg(feature = "ssr")]
    pub(super) const fn own(id: CheckId, step: StepId) -> Self {
        let asks = matches!(step, StepId::Questions);
        Self {
            id,
            step,
            weight: if asks {
                Weight::Important
            } else {
                Weight::Must
            },
            time: if asks { Time::There } else { Time::Now },
            about: About::Practitioner,
            treatments: TreatmentSet::ALL,
            lead: false,
            shared: asks,
            pause: false,
            credential: false,
            own: true,
            optional: false,
        }
    }

    /// Whether the check concerns somebody who is thinking about `chosen`. Nothing chosen means everything concerns them.
    #[must_use]
    pub const fn applies_to(&self, chosen: TreatmentSet) -> bool {
        chosen.is_empty() || self.treatments.shares_any(chosen)
    }
}
