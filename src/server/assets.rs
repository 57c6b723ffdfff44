use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::body::Body;

/// The font, preloaded on every page.
const FONT: &str = "/fonts/atkinson-hyperlegible-next.woff2";

/// A file that the build made or that lies in `public/`.
#[derive(Debug, Clone)]
pub(super) struct Asset {
    pub(super) body: Body,
    pub(super) kind: &'static str,
    /// Whether its name holds a hash of its content, so that it never changes.
    pub(super) hashed: bool,
}

/// All files of the site, in memory.
#[derive(Debug, Clone)]
pub struct Assets {
    pub(super) files: BTreeMap<String, Asset>,
    /// Path of the style sheet.
    pub style: String,
    /// Path of the wasm.
    pub wasm: String,
    /// Path of the wasm's own script.
    pub script: String,
    /// Path of the font.
    pub font: &'static str,
    /// Paths of the scripts that the wasm's own script loads.
    pub modules: Vec<String>,
}

/// Why the built files cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum AssetError {
    /// The list of names is missing.
    #[error(
        "{0} is missing, so the built files cannot be found. Run `make serve`, which builds them."
    )]
    NoHashes(PathBuf),
    /// A named file is missing.
    #[error("{0} is missing from the built site. Run `make serve`, which builds it.")]
    Missing(PathBuf),
    /// A file cannot be read.
    #[error("{0} cannot be read: {1}")]
    Unreadable(PathBuf, io::Error),
}

impl Assets {
    /// Reads the built site and checks that everything a page needs is there.
    ///
    /// # Errors
    /// [`AssetError`] naming the file.
    pub fn read(root: &Path, hash_file: &Path) -> Result<Self, AssetError> {
        let hashes = fs::read_to_string(hash_file)
            .map_err(|_| AssetError::NoHashes(hash_file.to_owned()))?;
        let name = |kind: &str| {
            hashes
                .lines()
                .filter_map(|line| line.split_once(':'))
                .find(|(k, _)| *k == kind)
        };
        let path =
            |kind| name(kind).map(|(_, hash)| format!("/pkg/due-care.{}.{kind}", hash.trim()));
        let mut files = BTreeMap::new();
        read_folder(root, root, &mut files)?;
        let mut built = |kind| {
            let path = path(kind).ok_or_else(|| AssetError::NoHashes(hash_file.to_owned()))?;
            let asset = files
                .get_mut(&path)
                .ok_or_else(|| AssetError::Missing(root.join(path.trim_start_matches('/'))))?;
            asset.hashed = true;
            Ok::<_, AssetError>(path)
        };
        let (script, wasm, style) = (built("js")?, built("wasm")?, built("css")?);
        if !files.contains_key(FONT) {
            return Err(AssetError::Missing(root.join(FONT.trim_start_matches('/'))));
        }
        let modules = files
            .keys()
            .filter(|path| path.starts_with("/pkg/snippets/"))
            .cloned()
            .collect();
        Ok(Self {
            files,
            style,
            wasm,
            script,
            font: FONT,
            modules,
        })
    }
}

fn read_folder(
    root: &Path,
    folder: &Path,
    files: &mut BTreeMap<String, Asset>,
) -> Result<(), AssetError> {
    let unreadable = |error| AssetError::Unreadable(folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            read_folder(root, &path, files)?;
        } else if let Some((kind, is_text)) = kind_of(&path) {
            let bytes =
                fs::read(&path).map_err(|error| AssetError::Unreadable(path.clone(), error))?;
            let body = if is_text {
                Body::text(bytes)
            } else {
                Body::plain(bytes)
            };
            let name = path
                .strip_prefix(root)
                .unwrap_or(&path)
                .to_string_lossy()
                .replace('\\', "/");
            files.insert(
                format!("/{name}"),
                Asset {
                    body,
                    kind,
                    hashed: false,
                },
            );
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
