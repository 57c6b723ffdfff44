//! What two years with one practitioner cost, worked out from amounts as people type them.

use std::fmt::Write;

use crate::core::ledger::{Ledger, PersonField, PractitionerId};

/// The largest amount that is read, in hundredths: more is a slip of the finger.
const MOST: u64 = 10_000_000_000;

/// What one practitioner would cost over two years, in whole hundredths: no floating point anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The sum, if the price and the number of treatments are known. `None` if they are not.
    pub total: Option<String>,
    /// How it was worked out, such as `6 × (£250 + £40) + £150`.
    pub sum: String,
    /// What is not known yet. It counts as nothing in the sum, so the sum is then the least it can be.
    pub unknown: Vec<PersonField>,
    /// What was typed and cannot be read as a number.
    pub unread: Vec<PersonField>,
}

/// An amount as typed: its hundredths, and the sign before and behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Amount {
    hundredths: u64,
    before: String,
    behind: String,
}

/// Reads `£1,250.50`, `1.250,50 €`, `CHF 1'250` or `280`. A separator with one or two digits behind it starts the hundredths, one
/// with three groups the thousands. None if it is anything else: two numbers, a minus, too much.
fn read_amount(text: &str) -> Option<Amount> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (before, digits, behind) = (
        text.get(..first)?.trim(),
        text.get(first..last)?,
        text.get(last..)?.trim(),
    );
    if !is_allowed_char(before) || !is_allowed_char(behind) || is_one_letter(behind) {
        return None;
    }
    let (mut hundredths, mut since, mut parts) = (0_u64, 0_usize, 0_usize);
    let mut decimals = None;
    for c in digits.chars() {
        if let Some(digit) = c.to_digit(10) {
            hundredths = hundredths.checked_mul(10)?.checked_add(u64::from(digit))?;
            since += 1;
        } else if matches!(c, '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}') {
            // Every part but the first has three digits.
            if since == 0 || since > 3 || (parts > 0 && since != 3) {
                return None;
            }
            (since, parts) = (0, parts + 1);
            decimals = matches!(c, '.' | ',').then_some(());
        } else {
            return None;
        }
    }
    let scale = match (parts, since) {
        (0, _) => 100,
        (_, 3) => 100,
        (_, 2) if decimals.is_some() => 1,
        (_, 1) if decimals.is_some() => 10,
        _ => return None,
    };
    let hundredths = hundredths.checked_mul(scale).filter(|it| *it <= MOST)?;
    Some(Amount {
        hundredths,
        before: before.to_owned(),
        behind: behind.to_owned(),
    })
}

/// Whether it may be the sign of a currency: `£`, `kr`, `CHF`, `R$`, or none. “50%” and “14 days” are no amounts.
fn is_allowed_char(text: &str) -> bool {
    let is_other = |c: char| c.is_whitespace() || "%-−+/.,".contains(c);
    text.chars().count() <= 3 && !text.contains(is_other)
}

/// Whether it is a single letter: “2k” is no amount either.
fn is_one_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Reads a number of times or days.
fn read_count(text: &str) -> Option<u64> {
    text.trim().parse().ok().filter(|count| *count <= 999)
}

/// Writes `1,250` or `1,250.50`, in the sign that the price has.
fn write_amount(hundredths: u64, sign: &Amount) -> String {
    let mut text = sign.before.clone();
    if text.ends_with(char::is_alphanumeric) {
        text.push(' ');
    }
    let whole = (hundredths / 100).to_string();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !hundredths.is_multiple_of(100) {
        let _ = write!(text, ".{:02}", hundredths % 100);
    }
    if !sign.behind.is_empty() {
        text.push(' ');
        text.push_str(&sign.behind);
    }
    text
}

/// What two years with one practitioner cost: each treatment with its top-up and the days off, and one correction.
#[must_use]
pub fn two_years(ledger: &Ledger, practitioner: &PractitionerId) -> Cost {
    use PersonField::{Correction, Day, DaysOff, Price, Times, TopUp};
    let mut read = Reader::of(ledger, practitioner);
    let price = read.field(Price, read_amount);
    let times = read.field(Times, read_count);
    let top_up = read.field(TopUp, read_amount);
    let days_off = read.field(DaysOff, read_count).unwrap_or(0);
    // A day off is free unless there is one and it costs something.
    let day = match days_off {
        0 => None,
        _ => read.field(Day, read_amount),
    };
    let correction = read.field(Correction, read_amount);
    let (Some(price), Some(times)) = (price, times) else {
        return read.cost;
    };
    let top_up = read.like(&price, top_up, TopUp);
    let day = read.like(&price, day, Day);
    let correction = read.like(&price, correction, Correction);
    let said = |hundredths| write_amount(hundredths, &price);
    let mut each = vec![said(price.hundredths)];
    if top_up > 0 {
        each.push(said(top_up));
    }
    if days_off * day > 0 {
        each.push(format!("{days_off} × {}", said(day)));
    }
    let mut sum = match each.as_slice() {
        [one] => format!("{times} × {one}"),
        more => format!("{times} × ({})", more.join(" + ")),
    };
    if correction > 0 {
        sum.push_str(&format!(" + {}", said(correction)));
    }
    let total = times * (price.hundredths + top_up + days_off * day) + correction;
    Cost {
        total: Some(said(total)),
        sum,
        ..read.cost
    }
}

/// Reads the fields of one practitioner, and notes what is missing or unreadable.
struct Reader<'a> {
    ledger: &'a Ledger,
    practitioner: &'a PractitionerId,
    cost: Cost,
}

impl<'a> Reader<'a> {
    fn of(ledger: &'a Ledger, practitioner: &'a PractitionerId) -> Self {
        Self {
            ledger,
            practitioner,
            cost: Cost {
                total: None,
                sum: String::new(),
                unknown: Vec::new(),
                unread: Vec::new(),
            },
        }
    }

    fn field<T>(&mut self, field: PersonField, read: fn(&str) -> Option<T>) -> Option<T> {
        let typed = self.ledger.person(field, self.practitioner);
        let value = read(typed);
        if typed.trim().is_empty() {
            self.cost.unknown.push(field);
        } else if value.is_none() {
            self.cost.unread.push(field);
        }
        value
    }

    /// The hundredths of an amount, or 0 if there is none. An amount in another currency than the price cannot be added to it.
    fn like(&mut self, price: &Amount, amount: Option<Amount>, field: PersonField) -> u64 {
        let Some(amount) = amount else { return 0 };
        let bare = amount.before.is_empty() && amount.behind.is_empty();
        if bare || (&amount.before, &amount.behind) == (&price.before, &price.behind) {
            return amount.hundredths;
        }
        self.cost.unread.push(field);
        0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::core::ledger::{Key, WriterId};

    fn cost(fields: &[(PersonField, &str)]) -> Cost {
        let mut ledger = Ledger::default();
        let a = PractitionerId::first();
        for (field, text) in fields {
            let key = Key::Person(*field, a.clone());
            ledger.record(key, json!(text), &WriterId("x".into()));
        }
        two_years(&ledger, &a)
    }

    fn read(text: &str) -> Option<u64> {
        read_amount(text).map(|amount| amount.hundredths)
    }

    #[test]
    fn the_worked_example_of_the_page_is_right() {
        use PersonField::{Correction, Day, DaysOff, Price, Times, TopUp};
        let example = cost(&[
            (Price, "£250"),
            (Times, "6"),
            (TopUp, "40"),
            (DaysOff, "1"),
            (Day, "80"),
            (Correction, "£150"),
        ]);
        assert_eq!(example.sum, "6 × (£250 + £40 + 1 × £80) + £150");
        assert_eq!(example.total.as_deref(), Some("£2,370"));
        assert_eq!((example.unknown, example.unread), (vec![], vec![]));
    }

    #[test]
    fn what_is_not_known_is_named_and_never_guessed() {
        use PersonField::{Correction, DaysOff, Price, Times, TopUp};
        let none = cost(&[]);
        assert_eq!(none.total, None);
        assert_eq!(none.unknown, [Price, Times, TopUp, DaysOff, Correction]);
        let part = cost(&[
            (Price, "280 €"),
            (Times, "6"),
            (TopUp, "ask again"),
            (DaysOff, "0"),
        ]);
        assert_eq!(part.total.as_deref(), Some("1,680 €"));
        assert_eq!((part.unknown, part.unread), (vec![Correction], vec![TopUp]));
    }

    #[test]
    fn what_has_another_sign_than_the_price_is_not_added() {
        use PersonField::{Correction, Price, Times, TopUp};
        let mixed = cost(&[
            (Price, "£250"),
            (Times, "2"),
            (TopUp, "€40"),
            (Correction, "£10"),
        ]);
        assert_eq!(mixed.total.as_deref(), Some("£510"));
        assert_eq!(mixed.unread, [TopUp]);
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        for (text, hundredths) in [
            ("280", 28_000),
            ("£280", 28_000),
            ("€ 280,50", 28_050),
            ("1.250,50 €", 125_050),
            ("1,250.50", 125_050),
            ("1.250", 125_000),
            ("$1,250", 125_000),
            ("CHF 1’250", 125_000),
            ("12 500 kr", 1_250_000),
            ("0.5", 50),
            ("¥30000", 3_000_000),
            ("R$ 99", 9_900),
        ] {
            assert_eq!(read(text), Some(hundredths), "{text}");
        }
        for text in [
            "",
            "free",
            "50%",
            "£2k",
            "free within 14 days",
            "from £99",
            "£40 each",
            "£250 or £300",
            "250-300",
            "-5",
            "− 5",
            "1,25,000",
            "12,5000",
            "1 2",
            ".5",
            "99999999999999999999999",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_amount_reads_back_the_same(hundredths in 0..MOST, sign in 0..4_usize) {
            let sign = read_amount(["1", "£1", "1 €", "CHF 1"][sign]).unwrap();
            prop_assert_eq!(read(&write_amount(hundredths, &sign)), Some(hundredths));
        }

        #[test]
        fn any_text_is_read_or_refused_and_never_overflows(texts in proptest::collection::vec("\\PC{0,12}|[0-9]{0,30}|[£$]?[0-9.,' ]{0,14}", 6)) {
            let fields: Vec<_> = PersonField::PRICE.into_iter().zip(texts.iter().map(String::as_str)).collect();
            let _ = cost(&fields);
        }
    }
}
