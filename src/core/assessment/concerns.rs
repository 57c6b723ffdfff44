//! Which checks concern a person: by the treatments they chose, or the one they named, and by what they put into words.

use crate::core::guide::{CheckRule, GuideIndex, TreatmentSet};
use crate::core::ledger::{Key, Ledger};
use crate::core::minute::What;

/// Whether the check concerns somebody who is thinking about `chosen`: a deal-breaker of their own does only once it has words.
#[must_use]
pub fn concerns(rule: &CheckRule, ledger: &Ledger, chosen: TreatmentSet) -> bool {
    let applies = match What::something_else(ledger) {
        Some(what) => what.is_like(rule.treatments),
        None => rule.applies_to(chosen),
    };
    applies && (!rule.own || !ledger.text(&Key::Own(rule.id)).is_empty())
}

/// The checks that concern the person, in the order of the guide.
pub(super) fn concerning<'a>(
    index: &'a GuideIndex,
    ledger: &Ledger,
) -> impl Iterator<Item = &'a CheckRule> {
    let chosen = ledger.treatments();
    let concerned = move |rule: &&CheckRule| concerns(rule, ledger, chosen);
    index.0.iter().filter(concerned)
}
