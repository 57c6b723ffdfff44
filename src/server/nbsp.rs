//! Numbers stay with what they count, so that no line ends between `14` and `days`, or within a number to call.

/// The widest word that is kept with a number. Longer ones may need the break on a small phone.
const WIDEST: usize = 10;

/// What holds code or its own words, not lines of text.
const RAW_TEXT_ELEMENTS: [&str; 3] = ["script", "style", "title"];

/// The page with spaces that do not break behind numbers, and behind the places for numbers (`#` and `$`) in the phrasebook.
pub(super) fn keep_numbers_together(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut last = Word::default();
    let mut within = None;
    for (at, piece) in html.split('<').enumerate() {
        let (tag, text) = match at {
            0 => ("", piece),
            _ => piece.split_once('>').unwrap_or((piece, "")),
        };
        if at > 0 {
            out.push('<');
            out.push_str(tag);
            out.push_str(if piece.len() > tag.len() { ">" } else { "" });
        }
        within = match within {
            Some(name) if tag.strip_prefix('/') != Some(name) => Some(name),
            _ => {
                let name = tag.split(' ').next();
                RAW_TEXT_ELEMENTS.into_iter().find(|it| Some(*it) == name)
            }
        };
        if within.is_some() || tag.contains("id=\"index\"") {
            out.push_str(text);
        } else {
            put(&mut out, text, &mut last);
        }
    }
    out
}

/// What stood before a space.
#[derive(Default)]
struct Word {
    is_number: bool,
    /// It is short, and is kept with the number before it.
    joins: bool,
}

fn put(out: &mut String, text: &str, last: &mut Word) {
    for (at, word) in text.split(' ').enumerate() {
        let is_number = is_number(word);
        let is_kept = at > 0 && !word.is_empty() && {
            let counted = last.is_number && (starts_with_digit(word) || is_counted(word));
            counted || (last.joins && is_number)
        };
        if at > 0 {
            out.push(if is_kept { '\u{a0}' } else { ' ' });
        }
        out.push_str(word);
        if at > 0 || !word.is_empty() {
            *last = Word {
                is_number,
                joins: is_kept && word.chars().count() <= 3,
            };
        }
    }
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// `14`, `1–5`, `£250`, `20,000`, or the place of a number. A year does not count: it needs no word beside it.
fn is_number(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '“', '£', '$', '€', '+', '−', '×']);
    let is_year = bare.len() == 4 && (bare.starts_with("19") || bare.starts_with("20"));
    let is_digits = starts_with_digit(bare) && bare.ends_with(|c: char| c.is_ascii_digit());
    matches!(word, "#" | "$") || (is_digits && !is_year)
}

/// A word, or a sign such as `×`, that is not too wide.
fn is_counted(word: &str) -> bool {
    let letters = word.chars().take_while(|c| c.is_alphabetic()).count();
    (1..=WIDEST).contains(&letters) || matches!(word, "×" | "%" | "°C")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(html: &str) -> String {
        keep_numbers_together(html).replace('\u{a0}', "~")
    }

    #[test]
    fn a_number_stays_with_what_it_counts() {
        for (html, kept) in [
            (
                "<p>Wait 14 days, or 1–2 weeks.</p>",
                "<p>Wait 14~days, or 1–2~weeks.</p>",
            ),
            ("<p>1 of 100 people</p>", "<p>1~of~100~people</p>"),
            ("<p>6 × £250</p>", "<p>6~×~£250</p>"),
            ("<p>14<!----> checks.</p>", "<p>14<!---->~checks.</p>"),
            ("<b>3</b> times", "<b>3</b>~times"),
            ("0300 123 4567 is", "0300~123~4567~is"),
            ("23 Apr 2024", "23~Apr 2024"),
            ("In 2025 they", "In 2025 they"),
            ("R02 is a code", "R02 is a code"),
            ("2 characteristically", "2 characteristically"),
            ("# of $ open", "#~of~$~open"),
            ("Practitioner # ", "Practitioner # "),
            ("at 2 — never", "at 2 — never"),
        ] {
            assert_eq!(shown(html), kept);
        }
    }

    #[test]
    fn code_and_attributes_stay_as_they_are() {
        for html in [
            "<script>if (1 < 2 && a) { b = 3 in c }</script>",
            "<title>Step 1 of 5</title>",
            "<style>a { margin: 0 auto }</style>",
            "<p id=\"index\">R01 1 a 2 b</p>",
            "<input aria-label=\"Step 1 of 5\">",
        ] {
            assert_eq!(shown(html), html);
        }
    }

    proptest! {
        #[test]
        fn nothing_but_spaces_changes(html in "(<(/?[bp]|/?script|!----)>|[0-9]{1,4}| |[a-z]{1,3}|<|>|#){0,30}") {
            let kept = keep_numbers_together(&html);
            prop_assert_eq!(kept.replace('\u{a0}', " "), html);
        }
    }
}
