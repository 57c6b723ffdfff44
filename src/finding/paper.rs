use crate::guide::{CheckId, GuideIndex};

/// What a word on paper stands for: the value of one field of a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// An answer.
    Answer(&'static str),
    /// How the question was answered in the room.
    Heard(&'static str),
}

/// One line that was typed back from paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The row code.
    pub id: CheckId,
    /// What the first words after it stand for, if they stand for anything.
    pub mark: Option<Mark>,
    /// The rest.
    pub note: String,
}

/// The words that may follow a row code, longer ones before those that they start with.
const WORDS: [(&str, Mark); 9] = [
    ("yes", Mark::Answer("yes")),
    ("not sure", Mark::Answer("unsure")),
    ("red flag", Mark::Answer("flag")),
    ("does not apply", Mark::Answer("na")),
    ("clear", Mark::Heard("clear")),
    ("unclear", Mark::Heard("unclear")),
    ("will send", Mark::Heard("send")),
    ("would not say", Mark::Heard("no")),
    ("?", Mark::Answer("unsure")),
];

/// Reads lines such as `Q03 yes, the box was sealed`. What is no line of this guide is given back as it is.
#[must_use]
pub fn read_paper(index: &GuideIndex, text: &str) -> (Vec<Written>, Vec<String>) {
    let (mut written, mut left) = (Vec::new(), Vec::new());
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match read_line(index, line) {
            Some(read) => written.push(read),
            None => left.push(line.to_owned()),
        }
    }
    (written, left)
}

/// Whether a code or a word goes on. Asking of every alphabet would bring its tables into the wasm.
pub(super) fn starts_with_sign(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphanumeric())
}

fn read_line(index: &GuideIndex, line: &str) -> Option<Written> {
    let (code, rest) = line.split_at_checked(3)?;
    let id = code.to_ascii_uppercase().parse().ok()?;
    index.get(id)?;
    let is_between =
        |c: char| c == ' ' || c == '\t' || matches!(c, ':' | ',' | '.' | ';' | '-' | '–');
    if starts_with_sign(rest) {
        return None;
    }
    let rest = rest.trim_start_matches(is_between);
    let (mut mark, mut note) = (None, rest);
    for (word, stands_for) in WORDS {
        if let Some((start, after)) = rest.split_at_checked(word.len())
            && start.eq_ignore_ascii_case(word)
            && !starts_with_sign(after)
        {
            (mark, note) = (Some(stands_for), after.trim_start_matches(is_between));
        }
    }
    Some(Written {
        id,
        mark,
        note: note.trim_end().to_owned(),
    })
}
