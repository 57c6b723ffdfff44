//! Amounts of money, read as people type them, in whole hundredths: no floating point anywhere.

use std::fmt::Write;

/// The largest amount that is read, in hundredths: more is a slip of the finger.
const MAX_HUNDREDTHS: u64 = 10_000_000_000;

/// An amount as typed: its hundredths, and the symbol of its currency, which is before or behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Amount {
    pub(super) hundredths: u64,
    prefix: String,
    suffix: String,
}

impl Amount {
    pub(super) fn has_no_currency(&self) -> bool {
        self.prefix.is_empty() && self.suffix.is_empty()
    }

    pub(super) fn has_currency_of(&self, other: &Self) -> bool {
        (&self.prefix, &self.suffix) == (&other.prefix, &other.suffix)
    }
}

/// Reads `£1,250.50`, `1.250,50 €`, `CHF 1'250` or `280`. A separator with one or two digits behind it starts the hundredths, one
/// with three groups the thousands. None if it is anything else: two numbers, a minus, too much.
pub(super) fn read_amount(text: &str) -> Option<Amount> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (prefix, digits, suffix) = (
        text.get(..first)?.trim(),
        text.get(first..last)?,
        text.get(last..)?.trim(),
    );
    if !is_currency_symbol(prefix) || !is_currency_symbol(suffix) || is_one_letter(suffix) {
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
    let hundredths = hundredths
        .checked_mul(scale)
        .filter(|it| *it <= MAX_HUNDREDTHS)?;
    Some(Amount {
        hundredths,
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
    })
}

/// Whether it may be the symbol of a currency: `£`, `kr`, `CHF`, `R$`, or none. “50%” and “14 days” are no amounts.
fn is_currency_symbol(text: &str) -> bool {
    let is_excluded = |c: char| c.is_whitespace() || "%-−+/.,".contains(c);
    text.chars().count() <= 3 && !text.contains(is_excluded)
}

/// Whether it is a single letter: “2k” is no amount either.
fn is_one_letter(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Writes `1,250` or `1,250.50`, in the currency of another amount.
pub(super) fn write_amount(hundredths: u64, like: &Amount) -> String {
    let mut text = like.prefix.clone();
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
    if !like.suffix.is_empty() {
        text.push(' ');
        text.push_str(&like.suffix);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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

    proptest! {
        #[test]
        fn a_written_amount_reads_back_the_same(hundredths in 0..MAX_HUNDREDTHS, sign in 0..4_usize) {
            let sign = read_amount(["1", "£1", "1 €", "CHF 1"][sign]).unwrap();
            prop_assert_eq!(read(&write_amount(hundredths, &sign)), Some(hundredths));
        }
    }
}
