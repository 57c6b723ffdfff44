//! The service worker's script: `worker.js`, preceded by a version and the list of files to cache, each with its hash.

use serde_json::{Map, Value};

use super::assets::{Asset, Assets, FONT};
use super::body::{Body, hash};
use super::headers::Common;
use super::render::Pages;
use crate::site::document::PICTURE;

/// What the worker does. What it keeps is written above it.
const SCRIPT: &str = include_str!("worker.js");

/// The service worker's script, with the list of what this server serves, each with its hash.
pub(super) fn worker(pages: &Pages, assets: &Assets, common: &Common) -> Body {
    let pages_listed = pages
        .by_path
        .iter()
        .map(|(path, page)| ((*path).to_owned(), &page.body));
    let assets_listed = assets
        .files
        .iter()
        .filter(|(path, asset)| is_part_of_a_page(path, asset))
        .map(|(path, asset)| (path.clone(), &asset.body));
    let files: Map<String, Value> = pages_listed
        .chain(assets_listed)
        .map(|(path, body)| (path, body.integrity().into()))
        .collect();
    let files = format!("{:#}", Value::Object(files));
    // A worker keeps headers too, and is itself part of a version: two versions must never share a cache.
    let policies: String = pages
        .by_path
        .values()
        .map(|page| page.policy.as_str())
        .collect();
    let version = hash(format!("{files}{policies}{common:?}{SCRIPT}").as_bytes());
    Body::text(
        format!(
            "const VERSION = '{version}';\nconst STYLE = '{}';\nconst FONT = '{FONT}';\nconst FILES = {files};\n\n{SCRIPT}",
            assets.style
        )
        .into_bytes(),
    )
}

/// What takes the service worker away, from every browser that asks for it again.
pub(super) fn retired_worker() -> Body {
    Body::text(include_str!("worker_retired.js").into())
}

/// False for built files of an earlier version, which a host may leave in the folder, for texts for robots and lawyers, for the
/// booklet as a PDF, which is large and can be read offline as a page, and for the picture that only chats show.
fn is_part_of_a_page(path: &str, asset: &Asset) -> bool {
    let is_current = asset.hashed || !path.starts_with("/pkg/");
    let is_for_others = asset.kind.starts_with("text/plain") || path == PICTURE;
    is_current && !is_for_others && asset.kind != "application/pdf"
}
