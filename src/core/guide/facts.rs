//! What the browser knows about checks: ids, weights and flags, never prose, and the compact text that carries them.

use super::{CheckId, StepId, TreatmentSet, Weight};

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

/// What the browser needs to know of a check to reason about answers: ids and weights, no prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckFacts {
    /// The row code.
    pub id: CheckId,
    /// The step whose page shows the check.
    pub step: StepId,
    /// How much it matters.
    pub weight: Weight,
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
    /// Whether it belongs to a short list, which nobody has to fill in: it is silent until it is answered.
    pub quiet: bool,
}

impl CheckFacts {
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
            about: About::Practitioner,
            treatments: TreatmentSet::ALL,
            lead: false,
            shared: asks,
            pause: false,
            credential: false,
            own: true,
            quiet: false,
        }
    }

    /// Whether the check concerns somebody who is thinking about `chosen`. Nothing chosen means everything concerns them.
    #[must_use]
    pub const fn applies_to(&self, chosen: TreatmentSet) -> bool {
        chosen.is_empty() || self.treatments.shares_any(chosen)
    }
}

/// The facts of all checks, in the order of the guide. It travels to the browser inside the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideIndex(pub Vec<CheckFacts>);

impl GuideIndex {
    /// The facts of one check, or none if this guide has no such check.
    #[must_use]
    pub fn get(&self, id: CheckId) -> Option<&CheckFacts> {
        self.0.iter().find(|facts| facts.id == id)
    }

    /// The index as one text for the page: for each check its id and one letter or digit a fact, such as `R02:1m~31ls`.
    ///
    /// A text that is read by hand costs the browser a fifth of what a JSON reader for these types would.
    #[must_use]
    pub fn write(&self) -> String {
        let check = |facts: &CheckFacts| {
            let weight = facts.weight.letter();
            let about = if facts.about == About::Me { 'm' } else { 'p' };
            let flag = |is: bool, letter: &'static str| if is { letter } else { "" };
            format!(
                "{}{}{weight}{about}{}{}{}{}{}{} {}",
                facts.id,
                facts.step.number(),
                flag(facts.lead, "l"),
                flag(facts.shared, "s"),
                flag(facts.pause, "z"),
                flag(facts.credential, "c"),
                flag(facts.own, "o"),
                flag(facts.quiet, "q"),
                facts.treatments.bits(),
            )
        };
        self.0.iter().map(check).collect::<Vec<_>>().join(",")
    }

    /// Reads what [`GuideIndex::write`] wrote. What is not a check is left out: page and wasm are of one version, so there is none.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let check = |text: &str| {
            let (facts, bits) = text.split_once(' ')?;
            let rest = facts.get(3..)?.as_bytes();
            let [step, weight, about, flags @ ..] = rest else {
                return None;
            };
            Some(CheckFacts {
                id: facts.get(..3)?.parse().ok()?,
                step: *StepId::ALL.get(usize::from(step.checked_sub(b'1')?))?,
                weight: Weight::from_letter(char::from(*weight))?,
                about: if *about == b'm' {
                    About::Me
                } else {
                    About::Practitioner
                },
                treatments: TreatmentSet::from_bits(bits.parse().ok()?),
                lead: flags.contains(&b'l'),
                shared: flags.contains(&b's'),
                pause: flags.contains(&b'z'),
                credential: flags.contains(&b'c'),
                own: flags.contains(&b'o'),
                quiet: flags.contains(&b'q'),
            })
        };
        Self(text.split(',').filter_map(check).collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::core::guide::TreatmentId;

    proptest! {
        #[test]
        fn what_is_written_for_the_page_reads_back_the_same(
            rows in proptest::collection::vec((0..5usize, 0..3usize, any::<[bool; 7]>(), 0..64u8), 0..20)
        ) {
            let weights = [Weight::Must, Weight::Important, Weight::Helpful];
            let index = GuideIndex(rows.iter().enumerate().map(|(n, (step, weight, [me, lead, shared, pause, credential, own, quiet], bits))| CheckFacts {
                id: format!("Q{n:02}").parse().unwrap(),
                step: StepId::ALL[*step],
                weight: weights[*weight],
                about: if *me { About::Me } else { About::Practitioner },
                treatments: TreatmentId::ALL.into_iter().filter(|id| bits & (1 << *id as u8) != 0).collect(),
                lead: *lead,
                shared: *shared,
                pause: *pause,
                credential: *credential,
                own: *own,
                quiet: *quiet,
            }).collect());
            prop_assert_eq!(GuideIndex::read(&index.write()), index);
        }

        #[test]
        fn reading_any_text_never_panics(text in "\\PC{0,60}") {
            let _ = GuideIndex::read(&text);
        }
    }
}
