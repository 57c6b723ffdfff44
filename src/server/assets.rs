//! The files that the build made, and those of `public/`, read into memory when the server starts.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use serde::Deserialize;

use super::body::Body;
use super::styles::StyleSheet;

/// The font, which the style sheet names.
pub(super) const FONT: &str = "/fonts/atkinson-hyperlegible-next.woff2";

/// A file that the build made or that lies in `public/`.
#[derive(Debug, Clone)]
pub(super) struct Asset {
    pub(super) body: Body,
    pub(super) kind: &'static str,
    /// Whether its name holds a hash of its content, so that it never changes.
    pub(super) hashed: bool,
}

/// What the build made, as it says in `build.json`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Path of the style sheet for screens.
    pub style: String,
    /// Path of the style sheet for paper.
    pub print: String,
    /// The classes of the style sheets that only scripts give to elements, or scripts too.
    pub written: Vec<String>,
    /// Path of the script that loads the wasm.
    pub script: String,
    /// Path of the wasm.
    pub wasm: String,
    /// The script in the head of a page that takes no answers, itself.
    pub head: String,
    /// The same for a page that does, itself.
    pub early: String,
    /// The script that starts the islands of a page, itself.
    pub start: String,
}

impl Manifest {
    /// Reads what the build made.
    ///
    /// # Errors
    /// [`AssetError`] naming the file.
    pub fn read(root: &Path) -> Result<Self, AssetError> {
        let file = root.join("build.json");
        let text = fs::read_to_string(&file).map_err(|_| AssetError::NoManifest(file.clone()))?;
        serde_json::from_str(&text).map_err(|error| AssetError::Manifest(file, error))
    }

    /// Reads the style sheet for screens, to write parts of it into pages.
    pub(super) fn style_sheet(&self, root: &Path) -> Result<StyleSheet, AssetError> {
        let file = root.join(self.style.trim_start_matches('/'));
        let text = fs::read_to_string(&file).map_err(|_| AssetError::Missing(file))?;
        Ok(StyleSheet::new(&text, &self.written))
    }
}

/// All files of the site, in memory.
#[derive(Debug, Clone)]
pub struct Assets {
    pub(super) files: BTreeMap<String, Asset>,
    /// Path of the style sheet for screens.
    pub(super) style: String,
}

/// Why the built files cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum AssetError {
    /// The manifest is missing.
    #[error(
        "{0} is missing, so the built files cannot be found. Run `make serve`, which builds them."
    )]
    NoManifest(PathBuf),
    /// The manifest is of another version.
    #[error("{0} doesn’t fit this program: {1}. Run `make serve`, which rewrites it.")]
    Manifest(PathBuf, serde_json::Error),
    /// A named file is missing.
    #[error("{0} is missing from the built site. Run `make serve`, which builds it.")]
    Missing(PathBuf),
    /// A file cannot be read.
    #[error("{0} can’t be read: {1}")]
    Unreadable(PathBuf, io::Error),
}

impl Assets {
    /// Reads the built site and checks that everything a page needs is there.
    ///
    /// # Errors
    /// [`AssetError`] naming the file.
    pub fn read(root: &Path, manifest: &Manifest) -> Result<Self, AssetError> {
        let mut found = Vec::new();
        read_folder(root, &mut found)?;
        let hashed = [
            &manifest.style,
            &manifest.print,
            &manifest.script,
            &manifest.wasm,
        ];
        let files = found.into_par_iter().map(|file| {
            let name = file.path.strip_prefix(root).unwrap_or(&file.path);
            let path = format!("/{}", name.to_string_lossy().replace('\\', "/"));
            let hashed = hashed.contains(&&path);
            (path, file.asset(hashed))
        });
        let files: BTreeMap<_, _> = files.collect();
        for path in hashed.into_iter().map(String::as_str).chain([FONT]) {
            if !files.contains_key(path) {
                return Err(AssetError::Missing(root.join(path.trim_start_matches('/'))));
            }
        }
        Ok(Self {
            files,
            style: manifest.style.clone(),
        })
    }
}

/// A file as it lies in the site.
struct FoundFile {
    path: PathBuf,
    kind: &'static str,
    is_text: bool,
    bytes: Vec<u8>,
}

impl FoundFile {
    fn asset(self, hashed: bool) -> Asset {
        let body = if self.is_text {
            Body::text(self.bytes)
        } else {
            Body::plain(self.bytes)
        };
        Asset {
            body,
            kind: self.kind,
            hashed,
        }
    }
}

fn read_folder(folder: &Path, found: &mut Vec<FoundFile>) -> Result<(), AssetError> {
    let unreadable = |error| AssetError::Unreadable(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            read_folder(&path, found)?;
        } else if let Some((kind, is_text)) = kind_of(&path) {
            let bytes =
                fs::read(&path).map_err(|error| AssetError::Unreadable(path.clone(), error))?;
            found.push(FoundFile {
                path,
                kind,
                is_text,
                bytes,
            });
        }
    }
    Ok(())
}

/// The content type of the kinds of file that a site may hold, and whether compressing it pays. Others are not served.
fn kind_of(path: &Path) -> Option<(&'static str, bool)> {
    Some(match path.extension()?.to_str()? {
        "css" => ("text/css; charset=utf-8", true),
        "js" => ("text/javascript; charset=utf-8", true),
        "webmanifest" => ("application/manifest+json; charset=utf-8", true),
        "svg" => ("image/svg+xml; charset=utf-8", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "wasm" => ("application/wasm", true),
        "woff2" => ("font/woff2", false),
        "pdf" => ("application/pdf", false),
        "png" => ("image/png", false),
        _ => return None,
    })
}
