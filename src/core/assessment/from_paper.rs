//! Parses lines typed back from paper, such as `Q03 yes, the box was sealed`.

use crate::core::guide::{CheckId, GuideIndex};
use crate::core::ledger::{Answer, Heard};

/// What the words behind a row code stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Word {
    /// An answer.
    Answer(Answer),
    /// How the question was answered in the room.
    Heard(Heard),
}

/// One line that was typed back from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperLine {
    /// The row code.
    pub id: CheckId,
    /// What the first words after it stand for, if they stand for anything.
    pub word: Option<Word>,
    /// The rest.
    pub note: String,
}

/// The words that may follow a row code. One that begins with another comes before it.
///
/// They are the words that a person types, not those that a page shows: the page about paper names them, and they stay readable
/// when a label changes, because printed sheets do not.
const WORDS: [(&str, Word); 12] = [
    ("yes", Word::Answer(Answer::Yes)),
    ("not sure", Word::Answer(Answer::Unsure)),
    ("red flag", Word::Answer(Answer::Flag)),
    ("does not apply", Word::Answer(Answer::NotApplicable)),
    ("clear answer", Word::Heard(Heard::Clear)),
    ("clear", Word::Heard(Heard::Clear)),
    ("unclear", Word::Heard(Heard::Unclear)),
    ("vague", Word::Heard(Heard::Unclear)),
    ("will send", Word::Heard(Heard::WillSend)),
    ("later", Word::Heard(Heard::WillSend)),
    ("would not say", Word::Heard(Heard::Declined)),
    ("?", Word::Answer(Answer::Unsure)),
];

/// Reads lines such as `Q03 yes, the box was sealed`. Lines that name no check of this guide are returned unchanged.
#[must_use]
pub fn read_paper(index: &GuideIndex, text: &str) -> (Vec<PaperLine>, Vec<String>) {
    let (mut written, mut left) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match read_line(index, line) {
            Some(read) => written.push(read),
            None => left.push(line.to_owned()),
        }
    }
    (written, left)
}

/// Whether a code or a word continues here. `char::is_alphanumeric` would link the Unicode tables into the wasm.
pub(super) fn starts_with_alphanumeric(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn read_line(index: &GuideIndex, line: &str) -> Option<PaperLine> {
    let (code, rest) = line.split_at_checked(3)?;
    let id = code.to_ascii_uppercase().parse().ok()?;
    index.get(id)?;
    let is_between =
        |c: char| c == ' ' || c == '\t' || matches!(c, ':' | ',' | '.' | ';' | '-' | '–');
    if starts_with_alphanumeric(rest) {
        return None;
    }
    let rest = rest.trim_start_matches(is_between);
    let known = WORDS.into_iter().find_map(|(written, word)| {
        let (start, after) = rest.split_at_checked(written.len())?;
        (start.eq_ignore_ascii_case(written) && !starts_with_alphanumeric(after))
            .then_some((word, after))
    });
    let note = known.map_or(rest, |(_, after)| after.trim_start_matches(is_between));
    Some(PaperLine {
        id,
        word: known.map(|(word, _)| word),
        note: note.trim_end().to_owned(),
    })
}
