//! Writes the whole site into a folder, for a static host or a CDN: every resource, compressed copies beside the plain ones, and
//! the same headers in the formats of the hosts.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};

use super::encoding::ContentEncoding;
use super::hosts::{apache, caddy, netlify, nginx};
use super::resource::{Resource, Site, file_name};
use super::router::ONLY_GET_AND_HEAD;

/// The file that marks a folder as ours to replace.
const MARK: &str = "due-care-export.txt";

/// Why nothing was exported. What was there before is left as it was.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The folder holds something else.
    #[error(
        "{0} holds files that this program didn’t export, so nothing was changed. Name a new or empty folder."
    )]
    Foreign(PathBuf),
    /// A folder without a name, such as `/`.
    #[error("{0} can’t be replaced by an export. Name a folder inside it.")]
    Nameless(PathBuf),
    /// Something cannot be written.
    #[error("{0} can’t be written: {1}. What was there before hasn’t changed.")]
    Write(PathBuf, io::Error),
}

/// Writes the site into `to`: `site/` is the root for a host, `nginx/` and `caddy/` have files to include. The folder changes in one
/// step, so that whoever reads it sees the old site or the new one, never half of each.
///
/// # Errors
/// [`ExportError`]; what was there before is then left as it was.
pub fn export(site: &Site, to: &Path) -> Result<(), ExportError> {
    let beside = beside(to)?;
    refuse_foreign(to)?;
    let result = write_all(&files(site), &beside).and_then(|()| put(&beside, to));
    // After success this is the old site, after a failure what was written of the new one.
    let removed = fs::remove_dir_all(&beside);
    result.map_err(|(path, error)| ExportError::Write(path, error))?;
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(ExportError::Write(beside, error))
        }
        _ => Ok(()),
    }
}

/// Every file of an export, by its path in it. Depends on the site alone, so the same site gives the same bytes.
fn files(site: &Site) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for (path, resource) in &site.by_path {
        add(&mut files, &file_name(path, resource), resource);
    }
    add(&mut files, "/404.html", &site.not_found);
    // Only Apache needs these: it has no other way to say a word.
    files.insert("site/healthz".to_owned(), "ok\n".into());
    files.insert("site/405.txt".to_owned(), ONLY_GET_AND_HEAD.into());
    for (name, text) in [
        ("site/_headers", netlify::headers_file(site)),
        ("site/.htaccess", apache::htaccess(site)),
        ("nginx/http.conf", nginx::http(site)),
        ("nginx/server.conf", nginx::server(site)),
        ("caddy/Caddyfile", caddy::caddyfile(site)),
    ] {
        files.insert(name.to_owned(), text.into());
    }
    let mark = "Made by `due-care export`. The next export replaces this folder.\n";
    files.insert(MARK.to_owned(), mark.into());
    files
}

fn add(files: &mut BTreeMap<String, Vec<u8>>, name: &str, resource: &Resource) {
    for (coding, ending) in [
        (ContentEncoding::Plain, ""),
        (ContentEncoding::Brotli, ".br"),
        (ContentEncoding::Gzip, ".gz"),
    ] {
        let (bytes, found, _) = resource.body.encoded(coding);
        if found == coding {
            files.insert(format!("site{name}{ending}"), bytes.to_vec());
        }
    }
}

/// The folder beside `to` in which the new site is written.
fn beside(to: &Path) -> Result<PathBuf, ExportError> {
    let name = to
        .file_name()
        .ok_or_else(|| ExportError::Nameless(to.to_owned()))?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".new");
    Ok(to.with_file_name(hidden))
}

fn refuse_foreign(to: &Path) -> Result<(), ExportError> {
    let unreadable = |error| ExportError::Write(to.to_owned(), error);
    let is_ours = match fs::read_dir(to) {
        Ok(mut entries) => to.join(MARK).exists() || entries.next().is_none(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => true,
        Err(error) => return Err(unreadable(error)),
    };
    is_ours
        .then_some(())
        .ok_or_else(|| ExportError::Foreign(to.to_owned()))
}

type Failure = (PathBuf, io::Error);

fn write_all(files: &BTreeMap<String, Vec<u8>>, folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err((folder.to_owned(), error));
        }
        _ => {}
    }
    for (name, bytes) in files {
        let file = folder.join(name);
        let parent = file.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| (parent.to_owned(), error))?;
        fs::write(&file, bytes).map_err(|error| (file.clone(), error))?;
    }
    Ok(())
}

/// Swaps the new folder with the old one, which is then where the new one was.
fn put(new: &Path, to: &Path) -> Result<(), Failure> {
    let flags = if to.exists() {
        RenameFlags::EXCHANGE
    } else {
        RenameFlags::NOREPLACE
    };
    renameat_with(CWD, new, CWD, to, flags).map_err(|error| (to.to_owned(), error.into()))
}
