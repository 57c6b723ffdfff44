//! Tests of the content and of loading it, and what they share.

#![cfg(feature = "ssr")]

use std::collections::BTreeMap;
use std::path::Path;

use textstat::flesch_kincaid_grade as grade;

use super::catalogue::Language;
use super::*;

mod codes;
mod contributing;
mod emergency;
mod faults;
mod reading;
mod report;
mod review;
mod shipped;

/// The content of this repository, as it is being edited.
pub(crate) fn our_content() -> ContentFiles {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/content");
    ContentFiles::read(Path::new(folder)).unwrap()
}

/// The guide in English.
pub(crate) fn first_guide() -> Guide {
    guide(&our_content()).unwrap_or_else(|error| panic!("{error}"))
}

/// The English files.
fn files() -> BTreeMap<String, String> {
    our_content().of(Language::FIRST)
}

fn problems_with(file: &str, from: &str, to: &str) -> Vec<Problem> {
    let mut files = files();
    let text = files.get_mut(file).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    *text = text.replacen(from, to, 1);
    load(&files).err().map(|error| error.0).unwrap_or_default()
}

/// One problem, in that file, at that entry, for that reason.
fn refused(file: &str, from: &str, to: &str, entry: &str, reason: &str) {
    let problems = problems_with(file, from, to);
    let named = problems
        .iter()
        .any(|p| p.file == file && p.entry.contains(entry) && p.reason.contains(reason));
    assert!(named, "{reason}: {problems:#?}");
}
