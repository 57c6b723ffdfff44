//! Where the words come from: built into the program, or a folder that a clinician edits.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use include_dir::Dir;

use super::catalogue::Language;
use super::load::ContentError;
use super::problem::Problem;

/// The texts of all content files, by their paths: first the folder of a language, then the file, such as `en/guide.toml`.
#[derive(Debug, Clone, Default)]
pub struct ContentFiles(BTreeMap<String, String>);

impl ContentFiles {
    /// The files that are built into the program.
    #[must_use]
    pub fn embedded(folder: &Dir<'_>) -> Self {
        let mut files = BTreeMap::new();
        collect_embedded(folder, &mut files);
        Self(files)
    }

    /// The files in a folder on this machine.
    ///
    /// # Errors
    /// [`ContentError`] naming each file that cannot be read.
    pub fn read(folder: &Path) -> Result<Self, ContentError> {
        let (mut files, mut problems) = (BTreeMap::new(), Vec::new());
        collect(folder, folder, &mut files, &mut problems);
        if problems.is_empty() {
            Ok(Self(files))
        } else {
            Err(ContentError(problems))
        }
    }

    /// The texts of a language, by their names relative to its folder.
    #[must_use]
    pub fn of(&self, language: Language) -> BTreeMap<String, String> {
        let named = self.0.iter().filter_map(|(path, text)| {
            let name = path.strip_prefix(language.folder)?.strip_prefix('/')?;
            Some((name.to_owned(), text.clone()))
        });
        named.collect()
    }
}

fn collect_embedded(folder: &Dir<'_>, files: &mut BTreeMap<String, String>) {
    for file in folder.files() {
        let text = String::from_utf8_lossy(file.contents()).into_owned();
        files.insert(file.path().to_string_lossy().into_owned(), text);
    }
    for inner in folder.dirs() {
        collect_embedded(inner, files);
    }
}

fn collect(
    root: &Path,
    folder: &Path,
    files: &mut BTreeMap<String, String>,
    problems: &mut Vec<Problem>,
) {
    let mut refuse = |path: &Path, error: std::io::Error| {
        let reason = format!("it cannot be read: {error}");
        problems.push(Problem::new(&path.to_string_lossy(), "file", &reason));
    };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return refuse(folder, error),
    };
    let mut folders = Vec::new();
    for entry in entries {
        let path = match entry {
            Ok(entry) => entry.path(),
            Err(error) => return refuse(folder, error),
        };
        if path.is_dir() {
            folders.push(path);
        // Editors leave copies and swap files beside what is edited.
        } else if path.extension().is_some_and(|ending| ending == "toml") {
            match fs::read_to_string(&path) {
                Ok(text) => {
                    let name = path.strip_prefix(root).unwrap_or(&path);
                    files.insert(name.to_string_lossy().replace('\\', "/"), text);
                }
                Err(error) => refuse(&path, error),
            }
        }
    }
    for inner in folders {
        collect(root, &inner, files, problems);
    }
}
