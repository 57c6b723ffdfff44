//! For working on the site: pages ask whether the server was started anew with something else, and then reload.

use super::assets::{Asset, Assets};
use super::body::Body;
use super::caching::NEVER;
use super::encoding::ContentEncoding;
use super::resource::{SCRIPT, Site, TEXT, file};

/// What each page then loads.
pub(super) const PATH: &str = "/reload.js";

/// Adds the script that asks.
pub(super) fn add_script(assets: &mut Assets) {
    let body = Body::plain(include_bytes!("reload.js").to_vec());
    assets.files.insert(
        PATH.to_owned(),
        Asset {
            body,
            kind: SCRIPT,
            hashed: false,
        },
    );
}

/// Replaces the service worker, which would answer from its cache, with the version of the site, at `/version`.
pub(super) fn replace_worker(mut site: Site) -> Site {
    if let Some(worker) = site.by_path.remove("/sw.js") {
        let (.., version) = worker.body.encoded(ContentEncoding::Plain);
        let version = file(Body::plain(version.into_bytes()), TEXT, NEVER);
        site.by_path.insert("/version".to_owned(), version);
    }
    site
}
