//! The time to think: until when it lasts, and whether somebody said yes before.

use crate::core::ledger::{Ledger, PersonField, PractitionerId};

/// How long to think, in days, unless the person says otherwise: our own judgement.
const DEFAULT_DAYS: u32 = 7;

/// The day on which the person's time to think is over, if they set one.
#[must_use]
pub fn decide_on(ledger: &Ledger, id: &PractitionerId) -> Option<String> {
    let from = ledger.person(PersonField::WaitFrom, id);
    let wait = ledger
        .person(PersonField::Wait, id)
        .parse()
        .unwrap_or(DEFAULT_DAYS);
    days_after(from, wait)
}

/// Whether the person said yes before that day.
#[must_use]
pub fn is_early(ledger: &Ledger, id: &PractitionerId) -> bool {
    let decided = ledger.person(PersonField::Decided, id);
    ledger.person(PersonField::Decision, id) == "yes"
        && decide_on(ledger, id).is_some_and(|on| decided < on.as_str())
}

/// The day so many `days` after `iso`, both as `YYYY-MM-DD`. None if `iso` doesn't begin with a day, or the result is after 9999.
#[must_use]
pub fn days_after(iso: &str, days: u32) -> Option<String> {
    let mut parts = iso.get(..10)?.splitn(3, '-');
    let mut part = || parts.next()?.parse::<u32>().ok();
    let (year, month, day) = (part()?, part()?, part()?);
    let is_day = (1..=12).contains(&month) && (1..=length(year, month)).contains(&day);
    let day = is_day.then(|| u64::from(day) + u64::from(days))?;
    let (mut year, mut month, mut day) = (year, month, day);
    while day > u64::from(length(year, month)) {
        day -= u64::from(length(year, month));
        (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
        if year > 9999 {
            return None;
        }
    }
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// How many days a month has.
const fn length(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_the_ends_of_months_and_years() {
        let after = |iso, days| days_after(iso, days);
        assert_eq!(after("2026-11-27", 7).as_deref(), Some("2026-12-04"));
        assert_eq!(after("2026-12-31", 1).as_deref(), Some("2027-01-01"));
        assert_eq!(after("2028-02-28", 1).as_deref(), Some("2028-02-29"));
        assert_eq!(after("2100-02-28", 1).as_deref(), Some("2100-03-01"));
        assert_eq!(after("2026-11-27T10:30", 0).as_deref(), Some("2026-11-27"));
        assert_eq!(after("2026-11-27", 366).as_deref(), Some("2027-11-28"));
    }

    #[test]
    fn what_is_no_day_has_none_after_it() {
        for iso in [
            "",
            "soon",
            "2026-13-01",
            "2026-02-30",
            "2026-00-10",
            "2026-1-1",
            "ä026-01-01",
        ] {
            assert_eq!(days_after(iso, 1), None, "{iso}");
        }
        assert_eq!(days_after("2026-11-27", u32::MAX), None);
    }
}
