//! The languages of the site, and the interface's texts in each: looking them up, and finding what is missing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

/// Puts English words into the language of the reader.
pub type Say = fn(&'static str) -> &'static str;

/// Leaves the words in English.
pub const ENGLISH: Say = |words| words;

/// A language that the site speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its folder in `content`.
    pub folder: &'static str,
    /// Its code for browsers (BCP 47).
    pub code: &'static str,
    /// What it calls itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// What its paths begin with: nothing for the first language.
    pub base: &'static str,
}

impl Language {
    /// The language of the texts in the code. Its paths have no prefix.
    pub const FIRST: Self = Self {
        folder: "en",
        code: "en-GB",
        name: "English",
        is_right_to_left: false,
        base: "",
    };

    /// All that the site speaks.
    pub const ALL: &[Self] = &[Self::FIRST];

    /// The path of a page in this language. That of the start page is the bare prefix.
    #[must_use]
    pub fn address(self, path: &str) -> String {
        match path.strip_prefix('/') {
            Some("") if !self.base.is_empty() => self.base.to_owned(),
            _ => format!("{}{path}", self.base),
        }
    }
}

/// The words of the interface in one language, by the English ones, which stand in the code.
#[derive(Debug)]
pub struct Catalogue {
    /// Which language.
    pub language: Language,
    words: BTreeMap<String, String>,
    used: Mutex<BTreeSet<&'static str>>,
}

/// What is wrong with a catalogue.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("The words of “{language}” are not whole. Put these into its interface.toml, with their counterparts:\n{}\nAnd take these out, which no page says:\n{}", lines(.missing), lines(.unused))]
pub struct CatalogueError {
    /// The folder of the language.
    pub language: &'static str,
    /// English words that a page says, and that have no counterpart.
    pub missing: Vec<String>,
    /// English words that no page says.
    pub unused: Vec<String>,
}

/// As lines of `interface.toml`, to be filled in.
fn lines(words: &[String]) -> String {
    let lines = words.iter().map(|it| format!("{it:?} = \"\""));
    lines.collect::<Vec<_>>().join("\n")
}

impl Catalogue {
    /// The catalogue of a language. That of the first one is empty.
    #[must_use]
    pub const fn new(language: Language, words: BTreeMap<String, String>) -> Self {
        Self {
            language,
            words,
            used: Mutex::new(BTreeSet::new()),
        }
    }

    /// The words in this language.
    pub fn say(&'static self, english: &'static str) -> &'static str {
        // A poisoned lock means that a page panicked: its words do not matter any more.
        if let Ok(mut used) = self.used.lock() {
            used.insert(english);
        }
        self.words.get(english).map_or(english, String::as_str)
    }

    /// Checks that every text that was looked up is translated, and that no other is. Call it when all pages have been rendered.
    ///
    /// # Errors
    /// [`CatalogueError`] naming both.
    pub fn is_whole(&self) -> Result<(), CatalogueError> {
        if self.language == Language::FIRST {
            return Ok(());
        }
        let used = self.used.lock().map(|it| it.clone()).unwrap_or_default();
        let missing = used.iter().filter(|it| !self.words.contains_key(**it));
        let unused = self.words.keys().filter(|it| !used.contains(it.as_str()));
        let error = CatalogueError {
            language: self.language.folder,
            missing: missing.map(|it| (*it).to_owned()).collect(),
            unused: unused.cloned().collect(),
        };
        if error.missing.is_empty() && error.unused.is_empty() {
            Ok(())
        } else {
            Err(error)
        }
    }
}

/// Puts values in place of each `#`, in order. A language that needs another order writes `#2` for the second value.
#[must_use]
pub fn filled(words: &str, values: &[&str]) -> String {
    let mut parts = words.split('#');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for (n, part) in parts.enumerate() {
        let numbered = part.chars().next().and_then(|it| it.to_digit(10));
        let (at, rest) = match numbered.and_then(|it| usize::try_from(it).ok()) {
            Some(number) if number > 0 => (number - 1, &part[1..]),
            _ => (n, part),
        };
        text.push_str(values.get(at).copied().unwrap_or_default());
        text.push_str(rest);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(words: &[(&str, &str)]) -> &'static Catalogue {
        let language = Language {
            folder: "es",
            code: "es",
            name: "Español",
            is_right_to_left: false,
            base: "/es",
        };
        let words = words
            .iter()
            .map(|(from, to)| ((*from).to_owned(), (*to).to_owned()));
        Box::leak(Box::new(Catalogue::new(language, words.collect())))
    }

    #[test]
    fn values_stand_in_the_order_that_the_language_wants() {
        assert_eq!(filled("# of #", &["3", "10"]), "3 of 10");
        assert_eq!(filled("de #2, #1", &["3", "10"]), "de 10, 3");
        assert_eq!(filled("#, # and #", &["a"]), "a,  and ");
        assert_eq!(filled("none", &["a"]), "none");
    }

    #[test]
    fn the_style_sheet_speaks_in_one_file_and_in_every_language() {
        let style = concat!(env!("CARGO_MANIFEST_DIR"), "/style");
        let words = std::fs::read_to_string(format!("{style}/words.css")).unwrap();
        for language in Language::ALL.iter().filter(|it| **it != Language::FIRST) {
            let rule = format!(":root:lang({})", language.code);
            assert!(words.contains(&rule), "words.css has no {rule}");
        }
        let components = std::fs::read_dir(format!("{style}/components")).unwrap();
        let tops = std::fs::read_dir(style).unwrap();
        for file in components.chain(tops).map(|it| it.unwrap().path()) {
            if file.is_dir() || file.ends_with("words.css") {
                continue;
            }
            let text = std::fs::read_to_string(&file).unwrap();
            for said in text
                .lines()
                .filter_map(|line| line.trim().strip_prefix("content:"))
            {
                let quoted = said.split('"').skip(1).step_by(2);
                let letters = |it: &str| {
                    let plain = it.split('\\').next().unwrap_or_default();
                    plain.chars().any(char::is_alphabetic)
                };
                assert!(
                    !quoted.into_iter().any(letters),
                    "{}: {said}",
                    file.display()
                );
            }
        }
    }

    #[test]
    fn a_catalogue_names_what_is_missing_and_what_nobody_says() {
        let words = catalogue(&[("Start", "Empezar"), ("Old", "Viejo")]);
        assert_eq!(words.say("Start"), "Empezar");
        assert_eq!(words.say("Stop"), "Stop");
        let error = words.is_whole().unwrap_err();
        assert_eq!(
            (error.missing, error.unused),
            (vec!["Stop".to_owned()], vec!["Old".to_owned()])
        );
        let whole = catalogue(&[("Start", "Empezar")]);
        whole.say("Start");
        assert_eq!(whole.is_whole(), Ok(()));
    }

    #[test]
    fn values_stand_where_their_signs_stood() {
        assert_eq!(filled("Version #, #.", &["2", "new"]), "Version 2, new.");
        assert_eq!(filled("#", &["all"]), "all");
        assert_eq!(filled("none", &["lost"]), "none");
    }
}
