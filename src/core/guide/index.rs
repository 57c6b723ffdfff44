//! The rules of all checks, and the compact text that carries them to the browser.

use super::{About, CheckId, CheckRule, StepId, Time, TreatmentSet, Weight};

/// The rules of all checks, in the order of the guide. It travels to the browser inside the page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideIndex(pub Vec<CheckRule>);

impl GuideIndex {
    /// The rule of one check, or none if this guide has no such check.
    #[must_use]
    pub fn get(&self, id: CheckId) -> Option<&CheckRule> {
        self.0.iter().find(|rule| rule.id == id)
    }

    /// The index as one text for the page: for each check its id, one letter or digit for each part of its rule, and the treatments
    /// as a number, such as `R021mpls 63`.
    ///
    /// A text that is read by hand costs the browser a fifth of what a JSON reader for these types would.
    #[must_use]
    pub fn write(&self) -> String {
        let check = |rule: &CheckRule| {
            let weight = rule.weight.letter();
            let about = if rule.about == About::Me { 'm' } else { 'p' };
            let flag = |is: bool, letter: &'static str| if is { letter } else { "" };
            format!(
                "{}{}{weight}{about}{}{}{}{}{}{}{} {}",
                rule.id,
                rule.step.number(),
                flag(rule.lead, "l"),
                flag(rule.shared, "s"),
                flag(rule.pause, "z"),
                flag(rule.credential, "c"),
                flag(rule.own, "o"),
                flag(rule.optional, "q"),
                rule.time.digit(),
                rule.treatments.bits(),
            )
        };
        self.0.iter().map(check).collect::<Vec<_>>().join(",")
    }

    /// Reads what [`GuideIndex::write`] wrote. What is not a check is left out: page and wasm are of one version, so there is none.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let check = |text: &str| {
            let (codes, bits) = text.split_once(' ')?;
            let rest = codes.get(3..)?.as_bytes();
            let [step, weight, about, flags @ ..] = rest else {
                return None;
            };
            Some(CheckRule {
                id: codes.get(..3)?.parse().ok()?,
                step: *StepId::ALL.get(usize::from(step.checked_sub(b'1')?))?,
                weight: Weight::from_letter(char::from(*weight))?,
                about: if *about == b'm' {
                    About::Me
                } else {
                    About::Practitioner
                },
                time: if flags.contains(&b'1') {
                    Time::There
                } else if flags.contains(&b'2') {
                    Time::After
                } else {
                    Time::Now
                },
                treatments: TreatmentSet::from_bits(bits.parse().ok()?),
                lead: flags.contains(&b'l'),
                shared: flags.contains(&b's'),
                pause: flags.contains(&b'z'),
                credential: flags.contains(&b'c'),
                own: flags.contains(&b'o'),
                optional: flags.contains(&b'q'),
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
            rows in proptest::collection::vec((0..5usize, (0..3usize, 0..3usize), any::<[bool; 7]>(), 0..64u8), 0..20)
        ) {
            let weights = [Weight::Must, Weight::Important, Weight::Helpful];
            let index = GuideIndex(rows.iter().enumerate().map(|(n, (step, (weight, time), [me, lead, shared, pause, credential, own, optional], bits))| CheckRule {
                id: format!("Q{n:02}").parse().unwrap(),
                step: StepId::ALL[*step],
                weight: weights[*weight],
                time: [Time::Now, Time::There, Time::After][*time],
                about: if *me { About::Me } else { About::Practitioner },
                treatments: TreatmentId::ALL.into_iter().filter(|id| bits & (1 << *id as u8) != 0).collect(),
                lead: *lead,
                shared: *shared,
                pause: *pause,
                credential: *credential,
                own: *own,
                optional: *optional,
            }).collect());
            prop_assert_eq!(GuideIndex::read(&index.write()), index);
        }

        #[test]
        fn reading_any_text_never_panics(text in "\\PC{0,60}") {
            let _ = GuideIndex::read(&text);
        }
    }
}
