//! Non-breaking spaces: a number stays with what it counts, so that no line ends between `14` and `days`, or within a phone number.

/// The longest word that is kept with a number, in letters. On a small phone, a longer one may need the line break.
const MAX_LETTERS: usize = 10;

/// Keeps numbers together through the text of a page. It remembers the last word, as a tag may follow: `<b>3</b> times`.
#[derive(Debug, Default)]
pub(super) struct NumberKeeper {
    last: Word,
}

/// What stood before a space.
#[derive(Debug, Default)]
struct Word {
    is_number: bool,
    /// It is short, and is kept with the number before it.
    joins: bool,
}

impl NumberKeeper {
    /// The text with non-breaking spaces after numbers, and after the placeholders for numbers (`#` and `$`) in the phrasebook.
    /// Between two calls there is a tag, so each call has whole words.
    pub(super) fn keep_together(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        for (at, word) in text.split(' ').enumerate() {
            let is_number = is_number(word);
            let is_kept = at > 0 && !word.is_empty() && {
                let counted = self.last.is_number && (starts_with_digit(word) || is_counted(word));
                counted || (self.last.joins && is_number)
            };
            if at > 0 {
                out.push(if is_kept { '\u{a0}' } else { ' ' });
            }
            out.push_str(word);
            if at > 0 || !word.is_empty() {
                self.last = Word {
                    is_number,
                    joins: is_kept && word.chars().count() <= 3,
                };
            }
        }
        out
    }
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// `14`, `1–5`, `£250`, `20,000`, or the placeholder of a number. A year is none: it can stand alone.
fn is_number(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '“', '£', '$', '€', '+', '−', '×']);
    let is_year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    let is_digits = starts_with_digit(bare) && bare.ends_with(|c: char| c.is_ascii_digit());
    matches!(word, "#" | "$") || (is_digits && !is_year)
}

/// A word of at most [`MAX_LETTERS`] letters, or a symbol such as `×`.
fn is_counted(word: &str) -> bool {
    let letters = word.chars().take_while(|c| c.is_alphabetic()).count();
    (1..=MAX_LETTERS).contains(&letters) || matches!(word, "×" | "%" | "°C")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with its non-breaking spaces made visible. A tag stands where there is a `|`.
    fn kept(text: &str) -> String {
        let mut numbers = NumberKeeper::default();
        let runs = text.split('|').map(|run| numbers.keep_together(run));
        runs.collect::<Vec<_>>().join("|").replace('\u{a0}', "~")
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        for (text, expected) in [
            ("Wait 14 days, or 1–2 weeks.", "Wait 14~days, or 1–2~weeks."),
            ("1 of 100 people", "1~of~100~people"),
            ("6 × £250", "6~×~£250"),
            ("14| checks.", "14|~checks."),
            ("|3| times", "|3|~times"),
            ("0300 123 4567 is", "0300~123~4567~is"),
            ("23 Apr 2024", "23~Apr 2024"),
            ("In 2025 they", "In 2025 they"),
            ("R02 is a code", "R02 is a code"),
            ("2 characteristically", "2 characteristically"),
            ("# of $ open", "#~of~$~open"),
            ("Practitioner # ", "Practitioner # "),
            ("at 2 — never", "at 2 — never"),
        ] {
            assert_eq!(kept(text), expected);
        }
    }
}
