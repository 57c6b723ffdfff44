//! The time to think: until when it lasts, and whether somebody said yes before.

use crate::core::day::days_after;
use crate::core::ledger::{Ledger, PersonField, PractitionerId};
use crate::core::limits;

/// The day on which the person's time to think is over, if they set one.
#[must_use]
pub fn decide_on(ledger: &Ledger, id: &PractitionerId) -> Option<String> {
    let from = ledger.person(PersonField::WaitFrom, id);
    let wait = ledger
        .person(PersonField::Wait, id)
        .parse()
        .unwrap_or(limits::DAYS_TO_THINK);
    days_after(from, wait)
}

/// Whether the person said yes before that day.
#[must_use]
pub fn is_early(ledger: &Ledger, id: &PractitionerId) -> bool {
    let decided = ledger.person(PersonField::Decided, id);
    ledger.person(PersonField::Decision, id) == "yes"
        && decide_on(ledger, id).is_some_and(|on| decided < on.as_str())
}
