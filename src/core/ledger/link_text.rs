//! The part of a link that carries a record, as chats, mail programs and people pass it on.

/// The letters of a link's alphabet (RFC 4648's base 32) in `text`, without all that was put between, before or behind them: a full
/// stop, line breaks, quotation marks, escaped characters. What was left out or added is found by the checksum.
#[must_use]
pub fn link_letters(text: &str) -> String {
    let mut letters = String::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            // An escaped character has letters that are none.
            '%' => {
                rest.nth(1);
            }
            'a'..='z' | 'A'..='Z' | '2'..='7' => letters.push(c.to_ascii_uppercase()),
            _ => {}
        }
    }
    letters
}

/// What follows `fragment`, such as `#copy=`, in a text that a link was pasted with, up to the next word. The hash may be escaped.
#[must_use]
pub fn link_in<'text>(text: &'text str, fragment: &str) -> Option<&'text str> {
    let name = fragment.trim_start_matches('#');
    let at = position(text, name)?;
    let before = text.get(..at)?;
    let is_link = before.ends_with('#') || before.ends_with("%23");
    let rest = text.get(at + name.len()..)?;
    // A mail program breaks a long line, but a word that follows after a space is no part of the link.
    let end = rest
        .find([' ', '\t', '<', '>', '"', '”', '&'])
        .unwrap_or(rest.len());
    is_link.then_some(rest.get(..end)?)
}

/// Where `part` begins in `text`. The library's own search would bring more into the wasm than all of this file.
pub(super) fn position(text: &str, part: &str) -> Option<usize> {
    text.as_bytes()
        .windows(part.len())
        .position(|window| window == part.as_bytes())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_chats_and_mail_programs_put_around_a_link_is_passed_over() {
        for text in [
            "MFRG3",
            "mfrg3",
            "MFRG3.",
            "MF\r\nRG3",
            "=MFRG3)",
            "MFRG3%20%2E",
            "MF\u{200b}RG3",
            "MF-RG3…",
        ] {
            assert_eq!(link_letters(text), "MFRG3", "{text:?}");
        }
    }

    #[test]
    fn a_link_is_found_in_what_was_pasted() {
        for text in [
            "https://example.org/data#copy=MFRG3",
            "My copy: https://example.org/data#copy=MFRG3 Thanks!",
            "<https://example.org/data#copy=MFRG3>",
            "https://example.org/data%23copy=MFRG3",
            "#copy=MFRG3",
        ] {
            assert_eq!(
                link_in(text, "#copy=").map(link_letters).as_deref(),
                Some("MFRG3"),
                "{text}"
            );
        }
        for text in ["", "copy=MFRG3", "https://example.org/data", "a copy"] {
            assert_eq!(link_in(text, "#copy="), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_a_panic(text in "\\PC{0,40}|[#%copy=A-Z2]{0,30}") {
            let letters = link_in(&text, "#copy=").map(link_letters).unwrap_or_default();
            prop_assert!(letters.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        }
    }
}
