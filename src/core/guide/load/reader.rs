//! Reads content files, and notes every problem on the way.

use std::collections::BTreeMap;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::core::guide::Problem;

/// The files of one language, and what is wrong with those that were read so far.
pub(super) struct Reader<'files> {
    files: &'files BTreeMap<String, String>,
    pub(super) problems: Vec<Problem>,
}

impl<'files> Reader<'files> {
    pub(super) const fn new(
        files: &'files BTreeMap<String, String>,
        problems: Vec<Problem>,
    ) -> Self {
        Self { files, problems }
    }

    pub(super) fn refuse(&mut self, file: &str, entry: &str, reason: &str) {
        self.problems.push(Problem::new(file, entry, reason));
    }

    /// The names of the files in a folder, such as `places/`.
    pub(super) fn folder(&self, folder: &str) -> Vec<&'files str> {
        let names = self.files.keys().map(String::as_str);
        names.filter(|name| name.starts_with(folder)).collect()
    }

    /// Reads one file.
    pub(super) fn file<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let Some(text) = self.files.get(name) else {
            self.refuse(name, "file", "the file is missing");
            return None;
        };
        toml::from_str(text)
            .map_err(|error| self.refuse(name, "file", error.to_string().trim()))
            .ok()
    }

    /// Reads a file whose entry must have the file's name as its id, so that either leads to the other.
    pub(super) fn named<T: DeserializeOwned>(
        &mut self,
        name: &str,
        id: impl Fn(&T) -> &str,
    ) -> Option<T> {
        let entry = self.file(name)?;
        let id = id(&entry);
        if Path::new(name).file_stem().is_none_or(|stem| stem != id) {
            self.refuse(name, id, "the id does not match the file name");
        }
        Some(entry)
    }

    /// Reads all, even if one of them cannot be read: so every problem is found at once.
    pub(super) fn each<Id, T>(
        &mut self,
        ids: impl IntoIterator<Item = Id>,
        read: impl Fn(&mut Self, Id) -> Option<T>,
    ) -> Option<Vec<T>> {
        let all: Vec<Option<T>> = ids.into_iter().map(|id| read(self, id)).collect();
        all.into_iter().collect()
    }
}
