//! Amounts of money, read as people type them, in whole hundredths: no floating point anywhere.

use std::fmt::Write;

/// The largest amount that is read, in hundredths: more is a slip of the finger.
const MAX_HUNDREDTHS: u64 = 10_000_000_000;

/// An amount as typed: its hundredths, and the symbol of its currency, which is before or behind it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
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

/// A price as typed: all parts of it together, and how each is written in a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Price {
    pub(super) amount: Amount,
    pub(super) parts: Vec<String>,
}

/// Whatever is had once on a visit: the amount is what one treatment costs.
const ONCE: [&str; 4] = ["session", "treatment", "visit", "appointment"];

/// Reads one amount or several: `£250`, `€300 per session`, `$11/unit x 40`, `40 units at $11`, `£250 + £300`. A number that isn't typed is
/// never guessed: what is for one of something, without how many, goes to `uncounted`.
pub(super) fn read_price(text: &str, uncounted: &mut Option<String>) -> Option<Price> {
    let mut price: Option<Price> = None;
    for part in signed(text).split('+') {
        let (mut amount, written) = read_part(part, uncounted)?;
        let mut parts = Vec::new();
        if let Some(sum) = price {
            if !amount.has_currency_of(&sum.amount) {
                return None;
            }
            amount.hundredths = amount.hundredths.checked_add(sum.amount.hundredths)?;
            parts = sum.parts;
        }
        parts.push(written);
        price = Some(Price { amount, parts });
    }
    price.filter(|price| price.amount.hundredths <= MAX_HUNDREDTHS)
}

/// The same with a sign in place of each word between the parts of a price: `+` between two treatments, `/` before what an amount is for,
/// `×` before or behind how many, `@` behind it, `=` before what a whole amount covers.
fn signed(text: &str) -> String {
    let mut signs = String::new();
    for word in text.split(' ') {
        let sign = match word {
            "and" | "plus" | "&" => "+",
            "per" | "a" | "an" => "/",
            "each" => "/each",
            "x" | "X" | "*" | "times" => "×",
            "at" => "@",
            "for" => "=",
            _ => match word.strip_prefix('x') {
                Some(count) => {
                    signs.push('×');
                    count
                }
                None => {
                    signs.push(' ');
                    word
                }
            },
        };
        signs.push_str(sign);
    }
    signs
}

/// One part of a price, and how it is written in a sum: `£250`, or `40 × $11`.
fn read_part(typed: &str, uncounted: &mut Option<String>) -> Option<(Amount, String)> {
    let at = typed.find(['×', '=', '@']);
    let at = at.unwrap_or(typed.len());
    let (left, mut rest) = (typed.get(..at)?, typed.get(at..)?.chars());
    let sign = rest.next();
    let (first, second) = (read_number(left)?, read_number(rest.as_str()));
    let Some(second) = second else {
        // Nothing is behind a sign that can't be read.
        let amount = first.amount().filter(|_| sign.is_none())?;
        let one = write_amount(amount.hundredths, &amount);
        if first.unit.is_empty() || ONCE.contains(&first.unit) {
            return Some((amount, one));
        }
        *uncounted = Some(format!("{one}/{}", first.unit));
        return None;
    };
    let is_rate = |it: &Number| !(it.prefix.is_empty() && it.unit.is_empty());
    // Which of the two is the amount shows by its currency, or by what it is for. Behind “at” it is the second.
    let is_first = is_rate(&first)
        || !is_rate(&second)
            && second.suffix.is_empty()
            && (!first.suffix.is_empty() || first.hundredths > second.hundredths);
    let (rate, count) = match is_first && sign != Some('@') {
        true => (first, second),
        false => (second, first),
    };
    let mut amount = rate.amount()?;
    let one = write_amount(amount.hundredths, &amount);
    // “unit” and “units” are the same.
    let is_same = rate.unit.is_empty()
        || rate.unit.starts_with(count.suffix)
        || count.suffix.starts_with(rate.unit);
    if is_rate(&count) || count.hundredths > 99_900 || !is_same || !is_word(count.suffix) {
        return None;
    }
    // What a whole amount covers changes nothing. What a rate covers counts.
    if sign == Some('=') && rate.unit.is_empty() {
        return Some((amount, one));
    }
    amount.hundredths = amount
        .hundredths
        .checked_mul(count.hundredths)?
        .div_ceil(100);
    let (count, none) = (count.hundredths, Amount::default());
    Some((amount, format!("{} × {one}", write_amount(count, &none))))
}

/// A number as typed, with what is around it: `£280/ml`, `40 units`.
struct Number<'a> {
    prefix: &'a str,
    hundredths: u64,
    suffix: &'a str,
    unit: &'a str,
}

impl Number<'_> {
    /// It as an amount of money. None if it can't be one.
    fn amount(&self) -> Option<Amount> {
        let is_amount = is_currency_symbol(self.prefix)
            && is_currency_symbol(self.suffix)
            && !is_one_letter(self.suffix)
            && is_word(self.unit);
        is_amount.then(|| Amount {
            hundredths: self.hundredths,
            prefix: self.prefix.to_owned(),
            suffix: self.suffix.to_owned(),
        })
    }
}

/// Reads an amount alone: `£1,250.50`, `1.250,50 €`, `CHF 1'250` or `280`. None if it is anything else: two numbers, a minus, too much.
pub(super) fn read_amount(text: &str) -> Option<Amount> {
    read_number(text)?.amount().filter(|_| !text.contains('/'))
}

/// Reads a number. A separator with one or two digits behind it starts the hundredths, one with three groups the thousands.
fn read_number(text: &str) -> Option<Number<'_>> {
    let first = text.find(|c: char| c.is_ascii_digit())?;
    let last = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (prefix, digits, rest) = (
        text.get(..first)?.trim(),
        text.get(first..last)?,
        text.get(last..)?,
    );
    let (suffix, unit) = rest.split_once('/').unwrap_or((rest, ""));
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
    Some(Number {
        prefix,
        hundredths,
        suffix: suffix.trim(),
        unit: unit.trim(),
    })
}

/// Whether it is words, or nothing.
fn is_word(text: &str) -> bool {
    text.chars().all(|c| c == ' ' || c.is_ascii_alphabetic())
}

/// Whether it may be the symbol of a currency: `£`, `kr`, `CHF`, `R$`, or none. “50%” and “14 days” are no amounts.
fn is_currency_symbol(text: &str) -> bool {
    let is_excluded = |c: char| c.is_whitespace() || "%-−+/.,".contains(c);
    text.chars().count() <= 3 && !text.contains(is_excluded)
}

/// Whether it is a single letter: “2k” is no amount either. What knows all letters would link the Unicode tables into the wasm.
fn is_one_letter(text: &str) -> bool {
    text.len() == 1 && is_word(text)
}

/// Writes `1,250` or `1,250.50`, in the currency of another amount.
pub(super) fn write_amount(hundredths: u64, like: &Amount) -> String {
    let mut text = like.prefix.clone();
    if text.ends_with(|c: char| c.is_ascii_alphabetic()) {
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
mod tests;
