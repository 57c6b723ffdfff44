//! What two years with one practitioner cost, worked out from amounts as people type them.

use super::amount::{Amount, read_amount, read_price, write_amount};
use crate::core::ledger::{Ledger, PersonField, PractitionerId};

/// What one practitioner would cost over two years, in whole hundredths: no floating point anywhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cost {
    /// The sum, if the price and the number of treatments are known. `None` if they are not.
    pub total: Option<String>,
    /// How it was worked out, such as `6 × (£250 + £40) + £150`.
    pub sum: String,
    /// What was typed for one of something without how many, such as `$11/unit`.
    pub uncounted: Option<String>,
    /// What is not known yet. It counts as nothing in the sum, so the sum is then the least it can be.
    pub unknown: Vec<PersonField>,
    /// What was typed and cannot be read as a number.
    pub unread: Vec<PersonField>,
}

/// Reads a number of times or days.
fn read_count(text: &str) -> Option<u64> {
    text.trim().parse().ok().filter(|count| *count <= 999)
}

/// What two years with one practitioner cost: each treatment with its top-up and the days off, and one correction.
#[must_use]
pub fn two_years(ledger: &Ledger, practitioner: &PractitionerId) -> Cost {
    use PersonField::{Correction, Day, DaysOff, Price, Times, TopUp};
    let mut read = Reader::of(ledger, practitioner);
    let typed = ledger.person(Price, practitioner);
    let price = read_price(typed, &mut read.cost.uncounted);
    let is_read = price.is_some() || read.cost.uncounted.is_some();
    read.note(Price, typed, is_read);
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
    let (mut each, price) = (price.parts, price.amount);
    let top_up = read.in_currency_of(&price, top_up, TopUp);
    let day = read.in_currency_of(&price, day, Day);
    let correction = read.in_currency_of(&price, correction, Correction);
    let written = |hundredths| write_amount(hundredths, &price);
    if top_up > 0 {
        each.push(written(top_up));
    }
    if days_off * day > 0 {
        each.push(format!("{days_off} × {}", written(day)));
    }
    let mut sum = match each.as_slice() {
        [one] => format!("{times} × {one}"),
        more => format!("{times} × ({})", more.join(" + ")),
    };
    if correction > 0 {
        sum.push_str(&format!(" + {}", written(correction)));
    }
    let total = times * (price.hundredths + top_up + days_off * day) + correction;
    Cost {
        total: Some(written(total)),
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
                uncounted: None,
                unknown: Vec::new(),
                unread: Vec::new(),
            },
        }
    }

    fn field<T>(&mut self, field: PersonField, read: fn(&str) -> Option<T>) -> Option<T> {
        let typed = self.ledger.person(field, self.practitioner);
        let value = read(typed);
        self.note(field, typed, value.is_some());
        value
    }

    /// Notes a field in which nothing is typed, or nothing that can be read.
    fn note(&mut self, field: PersonField, typed: &str, is_read: bool) {
        if typed.trim().is_empty() {
            self.cost.unknown.push(field);
        } else if !is_read {
            self.cost.unread.push(field);
        }
    }

    /// The hundredths of an amount, or 0 if there is none. An amount in another currency than the price cannot be added to it.
    fn in_currency_of(
        &mut self,
        price: &Amount,
        amount: Option<Amount>,
        field: PersonField,
    ) -> u64 {
        let Some(amount) = amount else { return 0 };
        if amount.has_no_currency() || amount.has_currency_of(price) {
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
    fn a_price_by_the_unit_is_multiplied_and_two_treatments_are_added() {
        use PersonField::{Correction, DaysOff, Price, Times, TopUp};
        let by_unit = |price| {
            cost(&[
                (Price, price),
                (Times, "6"),
                (TopUp, "0"),
                (DaysOff, "0"),
                (Correction, "$150"),
            ])
        };
        let counted = by_unit("$11/unit x 40");
        assert_eq!(counted.sum, "6 × 40 × $11 + $150");
        assert_eq!(counted.total.as_deref(), Some("$2,790"));
        let two = by_unit("$440 and $700");
        assert_eq!(two.sum, "6 × ($440 + $700) + $150");
        assert_eq!(two.total.as_deref(), Some("$6,990"));
        let uncounted = by_unit("$11/unit");
        assert_eq!(uncounted.total, None);
        assert_eq!(uncounted.uncounted.as_deref(), Some("$11/unit"));
        assert_eq!((uncounted.unknown, uncounted.unread), (vec![], vec![]));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused_and_never_overflows(texts in proptest::collection::vec("\\PC{0,12}|[0-9]{0,30}|[£$]?[0-9.,' ]{0,14}|[£$]?[0-9]{1,9}(/unit)? x [0-9]{1,4}( [+] [0-9]{1,9})?", 6)) {
            let fields: Vec<_> = PersonField::PRICE.into_iter().zip(texts.iter().map(String::as_str)).collect();
            let _ = cost(&fields);
        }
    }
}
