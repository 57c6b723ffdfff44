//! Formats Rust: leptosfmt for what is in `view!`, which rustfmt leaves alone, then rustfmt.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use leptosfmt_formatter::{FormatterSettings, format_file_source};

use crate::error::Error;

/// Formats every file.
pub(crate) fn format(root: &Path) -> Result<(), Error> {
    for file in files(root)? {
        let (text, formatted) = views_formatted(&file)?;
        if text != formatted {
            fs::write(&file, formatted).map_err(|error| Error::File(file, error))?;
        }
    }
    rustfmt(&[])
}

/// Refuses files that [`format`] would change.
pub(crate) fn check(root: &Path) -> Result<(), Error> {
    for file in files(root)? {
        let (text, formatted) = views_formatted(&file)?;
        if text != formatted {
            let name = file.strip_prefix(root).unwrap_or(&file).display();
            return Err(Error::Refused(format!(
                "the views in {name} are not formatted. Run `make format`"
            )));
        }
    }
    rustfmt(&["--check"])
}

/// All Rust files with views.
fn files(root: &Path) -> Result<Vec<PathBuf>, Error> {
    let mut folders = vec![root.join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        let failed = |error| Error::File(folder.clone(), error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let path = entry.map_err(failed)?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    Ok(files)
}

/// The text of a file, as it is and with its views formatted.
fn views_formatted(file: &Path) -> Result<(String, String), Error> {
    let text = fs::read_to_string(file).map_err(|error| Error::File(file.to_owned(), error))?;
    if !text.contains("view! {") {
        return Ok((text.clone(), text));
    }
    let formatted = format_file_source(&text, &FormatterSettings::default());
    let formatted =
        formatted.map_err(|error| Error::Refused(format!("{}: {error}", file.display())))?;
    Ok((text, formatted))
}

fn rustfmt(arguments: &[&str]) -> Result<(), Error> {
    let status = Command::new("cargo")
        .args(["fmt", "--all"])
        .args(arguments)
        .status();
    let status = status.map_err(|error| Error::Missing("cargo fmt".to_owned(), error))?;
    status
        .success()
        .then_some(())
        .ok_or(Error::Failed("rustfmt"))
}
