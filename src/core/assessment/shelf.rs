//! Where the page of a step shows each check: what can be done now, more of that, or what only the visit tells.

use super::concerns::concerns;
use crate::core::day::day;
use crate::core::guide::{CheckRule, Time, TreatmentId, TreatmentSet};
use crate::core::ledger::{CheckField, Key, Ledger, PractitionerId};
use crate::core::limits;
use crate::core::named::named;

named! {
    /// A part of the page of a step.
    Shelf {
        /// What matters most now, and whatever has an answer.
        Now = "now",
        /// What else can be answered now.
        More = "more",
        /// What only the visit tells, or comes after it.
        Later = "later",
    }
}

/// The part in which the page shows each of these checks, which come in the order of the page. Checks that don't concern the person take
/// nobody's place.
#[must_use]
pub fn shelves(
    rules: &[&CheckRule],
    ledger: &Ledger,
    practitioner: &PractitionerId,
    has_been: bool,
) -> Vec<Shelf> {
    let chosen = ledger.treatments();
    let mut free = limits::CHECKS_FIRST;
    let shelf = |rule: &&CheckRule| {
        let is_answered = ledger
            .answer(&rule.subject(practitioner), rule.id)
            .is_some();
        let is_now = is_now(rule, chosen);
        if is_now && concerns(rule, ledger, chosen) && free > 0 {
            free -= 1;
            Shelf::Now
        } else if is_answered && (is_now || !has_been) {
            Shelf::Now
        } else if is_now {
            Shelf::More
        } else {
            Shelf::Later
        }
    };
    rules.iter().map(shelf).collect()
}

/// Whether the check can be answered before a visit.
pub(super) fn is_now(rule: &CheckRule, chosen: TreatmentSet) -> bool {
    // Skincare alone has no visit: what a practitioner would be asked, a pharmacist can be asked now.
    let no_visit = chosen == TreatmentSet::from_iter([TreatmentId::Skincare]);
    rule.time == Time::Now || (no_visit && rule.time == Time::There)
}

/// The day and time of the appointment, as `YYYY-MM-DDTHH:MM`. Empty if none is known.
#[must_use]
pub fn appointment<'a>(ledger: &'a Ledger, practitioner: &PractitionerId) -> &'a str {
    ledger.text(&Key::about("choice/~/appointment", practitioner))
}

/// Whether the person has been to see the practitioner: they say so, something was recorded in the room or on a visit, or the day of the
/// appointment is over.
#[must_use]
pub fn has_been(
    ledger: &Ledger,
    practitioner: &PractitionerId,
    today: impl FnOnce() -> String,
) -> bool {
    let visit = day(appointment(ledger, practitioner));
    let is_of_visit = |key: &Key| {
        key.practitioner() == Some(practitioner)
            && matches!(key, Key::Visit(..) | Key::Check(CheckField::Heard, ..))
    };
    let mut entries = ledger.entries();
    ledger.is_on(&Key::about("tick/~/been", practitioner))
        || entries.any(|(key, entry)| !entry.is_tombstone() && is_of_visit(key))
        || visit.is_some_and(|day| day < today().as_str())
}
