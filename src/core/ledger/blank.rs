//! Texts in which there is nothing to see.

/// Whether nobody can see anything in `text`: it's empty, or all space and characters that leave no mark on paper.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || c.is_control()
            || matches!(
                c,
                '\u{ad}'
                    | '\u{34f}'
                    | '\u{61c}'
                    | '\u{115f}'..='\u{1160}'
                    | '\u{180e}'
                    | '\u{200b}'..='\u{200f}'
                    | '\u{202a}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}'
                    | '\u{2800}'
                    | '\u{3164}'
                    | '\u{fe00}'..='\u{fe0f}'
                    | '\u{feff}'
                    | '\u{ffa0}'
            )
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::core::ledger::{Key, Ledger, WriterId};

    // A question of one space was an empty row, and a deal-breaker of one a stop without words.
    #[test]
    fn a_text_in_which_nothing_can_be_seen_is_no_text() {
        for blank in [
            "",
            " ",
            "\n\t ",
            "\u{a0}",
            "\u{200b}",
            "\u{3000}",
            "\u{2800}",
            "\u{feff} ",
        ] {
            assert!(is_blank(blank), "{blank:?}");
            let mut ledger = Ledger::default();
            let key = Key::from("own/X01");
            ledger.record(key.clone(), json!(blank), &WriterId("a".into()));
            assert_eq!(ledger.text(&key), "", "{blank:?}");
        }
        for text in ["a", " a", ".", "é", "👍🏽", "ق"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}
