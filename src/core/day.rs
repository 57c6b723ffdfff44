//! Days and moments, as date fields write them.
//!
//! A field without a picker takes any text, and one with a picker takes the year 26. What is no day that a person may mean goes
//! no further: not onto paper, not into a calendar.

use std::ops::RangeInclusive;

/// The years that a person may mean.
const YEARS: RangeInclusive<u32> = 1900..=2199;

/// The day that `text` begins with, as `YYYY-MM-DD`, if it is one that a person may mean.
#[must_use]
pub fn day(text: &str) -> Option<&str> {
    let iso = text.get(..10)?;
    let rest = text.get(10..)?;
    parts(iso)?;
    (rest.is_empty() || rest.starts_with('T')).then_some(iso)
}

/// The whole of `text`, if it is a day, as `YYYY-MM-DD`, or a moment, as `YYYY-MM-DDTHH:MM`.
#[must_use]
pub fn moment(text: &str) -> Option<&str> {
    let rest = text.strip_prefix(day(text)?)?;
    let is_time = |time: &str| {
        let (hour, minute) = time.split_once(':').unwrap_or_default();
        matches!(
            (number(hour, 2), number(minute, 2)),
            (Some(0..=23), Some(0..=59))
        )
    };
    (rest.is_empty() || rest.strip_prefix('T').is_some_and(is_time)).then_some(text)
}

/// Whether it is written as a date field writes a day, and is none that a person may mean: a slip of the finger.
#[must_use]
pub fn is_slip(text: &str) -> bool {
    let date = text.split('T').next().unwrap_or_default();
    let is_written = date.split('-').count() == 3
        && date
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'-')
        && date.find('-').is_some_and(|year| year >= 4);
    is_written && day(text).is_none()
}

/// The day so many `days` after the one that `text` begins with, as `YYYY-MM-DD`. None if there is none, or if it is too late.
#[must_use]
pub fn days_after(text: &str, days: u32) -> Option<String> {
    let [mut year, mut month, day] = parts(text.get(..10)?)?;
    let mut day = u64::from(day) + u64::from(days);
    while day > u64::from(length(year, month)) {
        day -= u64::from(length(year, month));
        (year, month) = if month == 12 {
            (year + 1, 1)
        } else {
            (year, month + 1)
        };
        if !YEARS.contains(&year) {
            return None;
        }
    }
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// Year, month and day of `YYYY-MM-DD`.
fn parts(iso: &str) -> Option<[u32; 3]> {
    let mut parts = iso.splitn(3, '-');
    let mut part = |digits| number(parts.next()?, digits);
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    let is_day = YEARS.contains(&year)
        && (1..=12).contains(&month)
        && (1..=length(year, month)).contains(&day);
    is_day.then_some([year, month, day])
}

/// A number of exactly so many digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
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
    use proptest::prelude::*;

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

    const SLIPS: [&str; 7] = [
        "0026-11-12",
        "20266-11-12",
        "2026-13-01",
        "2026-02-30",
        "2026-00-10",
        "0026-12-01T10:30",
        "275760-09-13",
    ];
    const WORDS: [&str; 6] = [
        "",
        "soon",
        "1/12/2026 10:30",
        "ä026-01-01",
        "12-01",
        "next Tuesday",
    ];

    #[test]
    fn what_is_no_day_is_neither_a_day_nor_has_one_after_it() {
        for text in SLIPS.into_iter().chain(WORDS) {
            assert_eq!((day(text), moment(text)), (None, None), "{text}");
            assert_eq!(days_after(text, 1), None, "{text}");
        }
        assert_eq!(days_after("2026-11-27", u32::MAX), None);
    }

    #[test]
    fn a_slip_is_told_from_words() {
        assert!(SLIPS.into_iter().all(is_slip));
        assert!(!WORDS.into_iter().any(is_slip));
        assert!(!is_slip("2026-11-27") && !is_slip("2026-11-27T10:30"));
    }

    #[test]
    fn a_moment_is_a_whole_one() {
        for text in ["2026-11-27", "2026-11-27T10:30"] {
            assert_eq!(moment(text), Some(text));
        }
        for text in [
            "2026-11-27T24:00",
            "2026-11-27T1:30",
            "2026-11-27T10:30\r\nATTENDEE:x",
            "2026-11-27 10:30",
            "2026-11-27T10:30:00Z",
        ] {
            assert_eq!(moment(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,24}|[0-9T:-]{0,20}") {
            let _ = (moment(&text), is_slip(&text), days_after(&text, 3));
            prop_assert!(moment(&text).is_none() || !text.contains(['\r', '\n']));
        }
    }
}
