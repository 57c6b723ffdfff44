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

/// The words that may follow a row code, without apostrophes. One that begins with another comes before it.
///
/// They are the words that a person types, not those that a page shows: the page about paper names them, and they stay readable
/// when a label changes, because printed sheets do not.
const WORDS: [(&str, Word); 22] = [
    ("yes", Word::Answer(Answer::Yes)),
    ("not sure", Word::Answer(Answer::Unsure)),
    ("unsure", Word::Answer(Answer::Unsure)),
    ("dont know", Word::Answer(Answer::Unsure)),
    ("red flag", Word::Answer(Answer::Flag)),
    ("flag", Word::Answer(Answer::Flag)),
    ("does not apply", Word::Answer(Answer::NotApplicable)),
    ("doesnt apply", Word::Answer(Answer::NotApplicable)),
    ("not applicable", Word::Answer(Answer::NotApplicable)),
    ("n/a", Word::Answer(Answer::NotApplicable)),
    ("na", Word::Answer(Answer::NotApplicable)),
    ("clear answer", Word::Heard(Heard::Clear)),
    ("clear", Word::Heard(Heard::Clear)),
    ("unclear", Word::Heard(Heard::Unclear)),
    ("vague", Word::Heard(Heard::Unclear)),
    ("will send", Word::Heard(Heard::WillSend)),
    ("theyll say later", Word::Heard(Heard::WillSend)),
    ("later", Word::Heard(Heard::WillSend)),
    ("would not say", Word::Heard(Heard::Declined)),
    ("wouldnt say", Word::Heard(Heard::Declined)),
    ("wont say", Word::Heard(Heard::Declined)),
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
    // A bullet may stand before the code.
    let (id, rest) = read_code(line.trim_start_matches(is_between))?;
    index.get(id)?;
    let rest = rest.trim_start_matches(is_between);
    let known = WORDS
        .into_iter()
        .find_map(|(written, word)| Some((word, strip_word(rest, written)?)));
    let note = known.map_or(rest, |(_, after)| after.trim_start_matches(is_between));
    Some(PaperLine {
        id,
        word: known.map(|(word, _)| word),
        note: note.trim_end().to_owned(),
    })
}

/// The row code that a line begins with, and what follows it: `R02`, `r 2`, or `RO2` with the letter, as hands and phones write it.
fn read_code(line: &str) -> Option<(CheckId, &str)> {
    let letters = line.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (name, rest) = line.split_at_checked(letters)?;
    // The letter O in place of the digit.
    let (name, digits) = match name.strip_suffix(['o', 'O']) {
        Some(name) if !name.is_empty() => (name, "0"),
        _ => (name, ""),
    };
    let rest = rest.trim_start_matches([' ', '\u{a0}', '-', '.']);
    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = rest.split_at_checked(count)?;
    let zero = if name.len() + digits.len() + number.len() < 3 {
        "0"
    } else {
        ""
    };
    let code = format!("{name}{digits}{zero}{number}").to_ascii_uppercase();
    (!starts_with_alphanumeric(rest)).then_some((code.parse().ok()?, rest))
}

/// What follows `written` in `text`, if the text begins with it, whatever the case. Apostrophes have many forms, and are often left out.
fn strip_word<'text>(text: &'text str, written: &str) -> Option<&'text str> {
    let mut rest = text.chars();
    for expected in written.chars() {
        let found = rest.find(|c| !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`'))?;
        let found = if found == '\u{a0}' { ' ' } else { found };
        if found.to_ascii_lowercase() != expected {
            return None;
        }
    }
    let rest = rest.as_str();
    (!starts_with_alphanumeric(rest)).then_some(rest)
}

/// Whether it may stand between code, answer and note: any space, dash, arrow or mark that begins no word. A question mark is an answer.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ':' | ','
                | '.'
                | ';'
                | '-'
                | '='
                | '>'
                | '/'
                | '|'
                | '*'
                | '!'
                | '_'
                | ')'
                | ']'
                | '·'
                | '−'
        )
        || matches!(
            c,
            '\u{2010}'..='\u{2015}' | '•' | '…' | '→' | '✓' | '✔' | '✖'
        )
}
