//! Words as Typst markup.

use crate::core::guide::{Piece, pieces};

/// Words as a text of Typst, in which nothing is a command.
pub(super) fn quoted(words: &str) -> String {
    format!("\"{}\"", words.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Words in the middle of markup.
pub(super) fn spoken(words: &str) -> String {
    format!("#{}", quoted(words))
}

/// A claim with its hard words emphasised.
pub(super) fn marked(text: &str) -> String {
    let piece = |piece| match piece {
        Piece::Plain(words) | Piece::Call(words) => spoken(words),
        Piece::Term(word, _) => format!("#strong({})", quoted(word)),
    };
    pieces(text).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_written_becomes_a_command() {
        assert_eq!(
            spoken(r##"#let x = "\" $a$ *b* @c"##),
            r###"#"#let x = \"\\\" $a$ *b* @c""###
        );
    }
}
