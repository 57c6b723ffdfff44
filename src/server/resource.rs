//! Every resource of the site by its path, with its headers. The router serves them, and an export writes them to files.

use std::collections::BTreeMap;

use super::assets::Assets;
use super::body::Body;
use super::caching::{NEVER, REVALIDATE, of_file};
use super::config::Config;
use super::headers::{Common, NO_PAGE_POLICY, WORKER_POLICY};
use super::render::{Pages, RenderedPage};
use super::sitemap::{robots, sitemap};
use super::worker::{retired_worker, worker};

pub(super) const HTML: &str = "text/html; charset=utf-8";
pub(super) const SCRIPT: &str = "text/javascript; charset=utf-8";
pub(super) const TEXT: &str = "text/plain; charset=utf-8";
const XML: &str = "application/xml; charset=utf-8";

/// Something that is served.
#[derive(Debug, Clone)]
pub(super) struct Resource {
    pub(super) body: Body,
    /// Its content type.
    pub(super) kind: &'static str,
    /// How long it may be kept.
    pub(super) keep: &'static str,
    /// Its content security policy.
    pub(super) policy: String,
}

/// All that is served, and the page for what is not there.
#[derive(Debug, Clone)]
pub struct Site {
    pub(super) by_path: BTreeMap<String, Resource>,
    pub(super) not_found: Resource,
    /// The headers that come with each of them.
    pub(super) common: Common,
}

impl Site {
    /// Collects pages and files, and adds `/sw.js`. With an origin also `/sitemap.xml`, which `/robots.txt` then names.
    #[must_use]
    pub fn new(pages: Pages, assets: Assets, config: &Config) -> Self {
        let mut by_path = BTreeMap::new();
        let common = Common::new(&config.hsts);
        let script = if config.retire_worker {
            retired_worker()
        } else {
            worker(&pages, &assets, &common)
        };
        let worker = Resource {
            policy: WORKER_POLICY.to_owned(),
            ..file(script, SCRIPT, REVALIDATE)
        };
        by_path.extend(assets.files.into_iter().map(|(path, asset)| {
            let keep = of_file(asset.hashed);
            (path, file(asset.body, asset.kind, keep))
        }));
        if let Some(origin) = config.origin.as_deref() {
            let sitemap = file(sitemap(origin, &pages), XML, REVALIDATE);
            let robots = file(robots(origin), TEXT, REVALIDATE);
            by_path.insert("/sitemap.xml".to_owned(), sitemap);
            by_path.insert("/robots.txt".to_owned(), robots);
        }
        by_path.insert("/sw.js".to_owned(), worker);
        let rendered_pages = pages.by_path.into_iter();
        by_path.extend(rendered_pages.map(|(path, rendered)| (path, page(rendered, REVALIDATE))));
        Self {
            by_path,
            not_found: page(pages.not_found, NEVER),
            common,
        }
    }
}

impl Resource {
    /// Whether it is a page, and so has an address without an ending.
    pub(super) fn is_page(&self) -> bool {
        self.kind == HTML
    }
}

fn page(rendered: RenderedPage, keep: &'static str) -> Resource {
    Resource {
        policy: rendered.policy,
        body: rendered.body,
        kind: HTML,
        keep,
    }
}

pub(super) fn file(body: Body, kind: &'static str, keep: &'static str) -> Resource {
    Resource {
        body,
        kind,
        keep,
        policy: NO_PAGE_POLICY.to_owned(),
    }
}

/// The file of a path: `/start` is `/start.html`.
pub(super) fn file_name(path: &str, resource: &Resource) -> String {
    match path {
        "/" => "/index.html".to_owned(),
        _ if resource.is_page() => format!("{path}.html"),
        _ => path.to_owned(),
    }
}
