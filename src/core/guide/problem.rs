//! A fault in the content, with its file, its entry and the reason.

use std::fmt;

/// One thing that is wrong with the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The file, relative to the language's folder.
    pub file: String,
    /// The entry in it, by its id.
    pub entry: String,
    /// What is wrong, as a sentence.
    pub reason: String,
}

impl Problem {
    pub(super) fn new(file: &str, entry: &str, reason: &str) -> Self {
        Self {
            file: file.to_owned(),
            entry: entry.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} · {} · {}", self.file, self.entry, self.reason)
    }
}
