//! Amounts and prices as people type them.

use proptest::prelude::*;

use super::*;

fn price(text: &str) -> Option<Price> {
    read_price(text, &mut None)
}

fn read(text: &str) -> Option<u64> {
    read_amount(text).map(|amount| amount.hundredths)
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

#[test]
fn prices_are_read_as_clinics_quote_them() {
    for (text, sum, hundredths) in [
        ("£250", "£250", 25_000),
        ("€300 per session", "€300", 30_000),
        ("kr 2500 a visit", "kr 2,500", 250_000),
        ("CHF 400 per treatment", "CHF 400", 40_000),
        ("$11/unit x 40", "40 × $11", 44_000),
        ("$11 per unit x40", "40 × $11", 44_000),
        ("$11 a unit for 40 units", "40 × $11", 44_000),
        ("40 units at $11", "40 × $11", 44_000),
        ("40 units @ $11", "40 × $11", 44_000),
        ("40 × $11", "40 × $11", 44_000),
        ("40 units x $11/unit", "40 × $11", 44_000),
        ("$12.50/unit * 20", "20 × $12.50", 25_000),
        ("€12 per unit × 50 units", "50 × €12", 60_000),
        ("£250 per area x 3", "3 × £250", 75_000),
        ("£80 each x 2", "2 × £80", 16_000),
        ("£280/ml x 1.5", "1.50 × £280", 42_000),
        ("2 ml at £280", "2 × £280", 56_000),
        ("2 ml at 2800 kr", "2 × 2,800 kr", 560_000),
        ("2 x 2800 kr", "2 × 2,800 kr", 560_000),
        ("2800 kr x 2", "2 × 2,800 kr", 560_000),
        ("£440 for 2 areas", "£440", 44_000),
        ("£250 + £300", "£250 + £300", 55_000),
        ("£250 and £300", "£250 + £300", 55_000),
        ("£250 & £300 per session", "£250 + £300", 55_000),
        (
            "$11/unit x 40 + $700 per syringe x 2",
            "40 × $11 + 2 × $700",
            184_000,
        ),
    ] {
        let price = price(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(price.parts.join(" + "), sum, "{text}");
        assert_eq!(price.amount.hundredths, hundredths, "{text}");
    }
}

#[test]
fn how_many_is_asked_and_never_guessed() {
    for (text, of) in [
        ("$11/unit", "$11/unit"),
        ("€12 per unit", "€12/unit"),
        ("£250 per area", "£250/area"),
        ("£280/ml", "£280/ml"),
        ("£280 per syringe", "£280/syringe"),
        ("£300 + $11/unit", "$11/unit"),
    ] {
        let mut uncounted = None;
        assert_eq!(read_price(text, &mut uncounted), None, "{text}");
        assert_eq!(uncounted.as_deref(), Some(of), "{text}");
    }
}

#[test]
fn what_is_no_clear_price_is_not_read() {
    for text in [
        "",
        "£250 or £300",
        "£250 - £300",
        "from £99",
        "£250 + €300",
        "£250 +",
        "40 units",
        "40 units at",
        "$11 x $40",
        "$11 x 40 x 2",
        "40 ml at $11/unit",
        "£250 for you",
        "£11/unit x 1000",
        "£99999999 x 999",
        "£90000000 + £90000000",
    ] {
        let mut uncounted = None;
        assert_eq!(read_price(text, &mut uncounted), None, "{text}");
        assert_eq!(uncounted, None, "{text}");
    }
}

proptest! {
    #[test]
    fn a_written_amount_reads_back_the_same(hundredths in 0..MAX_HUNDREDTHS, sign in 0..4_usize) {
        let sign = read_amount(["1", "£1", "1 €", "CHF 1"][sign]).unwrap();
        prop_assert_eq!(read(&write_amount(hundredths, &sign)), Some(hundredths));
    }

    #[test]
    fn a_price_of_parts_is_their_sum_and_reads_back(parts in proptest::collection::vec((1..999_u64, 0..1_000_000_u64), 1..4), sign in 0..4_usize) {
        let sign = read_amount(["1", "£1", "1 €", "CHF 1"][sign]).unwrap();
        let written = parts.iter().map(|(count, of)| format!("{count} × {}", write_amount(*of, &sign)));
        let text = written.collect::<Vec<_>>().join(" + ");
        let sum = price(&text).unwrap();
        prop_assert_eq!(sum.amount.hundredths, parts.iter().map(|(count, of)| count * of).sum::<u64>());
        prop_assert_eq!(price(&sum.parts.join(" + ")), Some(sum));
    }

    #[test]
    fn any_price_is_read_or_refused(text in "\\PC{0,16}|([£$0-9.,x/+=× ]|unit|per|and|at|for){0,12}") {
        if let Some(price) = price(&text) {
            prop_assert!(price.amount.hundredths <= MAX_HUNDREDTHS);
        }
    }
}
