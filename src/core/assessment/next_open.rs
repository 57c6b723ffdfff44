//! Which check is next: the first without an answer that can have one.

use super::concerns::concerns;
use super::shelf::is_now;
use crate::core::guide::{CheckId, CheckRule, GuideIndex};
use crate::core::ledger::{Ledger, PractitionerId};

/// The next check about this practitioner, or about the person, that has no answer and can have one: of the checks `here`, in the order of
/// their page, then of the steps after theirs, then of those before.
#[must_use]
pub fn next_open<'a>(
    index: &'a GuideIndex,
    here: &[CheckId],
    ledger: &Ledger,
    practitioner: &PractitionerId,
    has_been: bool,
) -> Option<&'a CheckRule> {
    let chosen = ledger.treatments();
    let step = index.get(*here.first()?)?.step;
    let open = index.0.iter().filter(|rule| {
        (has_been || is_now(rule, chosen))
            && !rule.own
            && !rule.optional
            && concerns(rule, ledger, chosen)
            && ledger
                .answer(&rule.subject(practitioner), rule.id)
                .is_none()
    });
    open.min_by_key(|rule| {
        let at = here.iter().position(|id| *id == rule.id);
        (at.unwrap_or(usize::MAX), rule.step < step)
    })
}
