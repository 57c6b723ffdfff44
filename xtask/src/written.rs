//! The classes that scripts give to elements. No page's HTML may have them, and yet it needs their styles.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::error::Error;

/// The sources of the wasm.
const SOURCES: &str = "src/browser";
/// Those of them that make elements.
const MAKING_ELEMENTS: [&str; 2] = ["src/browser/view", "src/browser/dom"];

/// Every class that `css` names and that stands as a word of a text in the sources of the wasm: anywhere where elements are made, and
/// elsewhere in a line about classes.
pub(crate) fn classes(root: &Path, css: &str) -> Result<BTreeSet<String>, Error> {
    let mut words = BTreeSet::new();
    read(&root.join(SOURCES), &mut words)?;
    Ok(named_in(css)
        .filter(|it| words.contains(*it))
        .map(ToOwned::to_owned)
        .collect())
}

/// Adds every word of every text in the Rust files of a folder.
fn read(folder: &Path, words: &mut BTreeSet<String>) -> Result<(), Error> {
    let failed = |error| Error::File(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            read(&path, words)?;
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("tests.rs") {
            let makes_elements = MAKING_ELEMENTS.iter().any(|it| folder.ends_with(it));
            let text = fs::read_to_string(&path).map_err(|error| Error::File(path, error))?;
            words.extend(words_of_texts(&text, makes_elements).map(ToOwned::to_owned));
        }
    }
    Ok(())
}

/// The words between quotes, line by line: of every line, or only of those about classes.
fn words_of_texts(source: &str, every: bool) -> impl Iterator<Item = &str> {
    let lines = source.lines().filter(move |line| {
        !line.trim_start().starts_with("//") && (every || line.contains("class"))
    });
    let texts = lines.flat_map(|line| line.split('"').skip(1).step_by(2));
    texts.flat_map(str::split_ascii_whitespace)
}

/// The names behind the points of a style sheet, which are its classes and some numbers.
fn named_in(css: &str) -> impl Iterator<Item = &str> {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_');
    css.split('.').skip(1).map(move |rest| {
        let end = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
        &rest[..end]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_texts_are_found_and_comments_are_not() {
        let source =
            "let kind = if is_it { \"person current\" } else { \"person\" };\n// \"not this\"\n";
        let words: Vec<&str> = words_of_texts(source, true).collect();
        assert_eq!(words, ["person", "current", "person"]);
        assert_eq!(words_of_texts(source, false).count(), 0);
        let source = "paper.class_list().add_1(\"chosen\");\nlet key = \"check\";\n";
        let words: Vec<&str> = words_of_texts(source, false).collect();
        assert_eq!(words, ["chosen"]);
    }

    #[test]
    fn classes_of_a_style_sheet_are_found() {
        let found: Vec<&str> = named_in(".a:is(.b__c,p)>.d-e{top:.5em}").collect();
        assert_eq!(found, ["a", "b__c", "d-e", "5em"]);
    }
}
