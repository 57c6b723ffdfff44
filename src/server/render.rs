//! Prerendering: every page becomes HTML once, when the server starts, together with its content security policy.

use std::collections::{BTreeMap, BTreeSet};

use any_spawner::Executor;
use axum::body::to_bytes;
use axum::http::{Request, StatusCode};
use leptos_axum::render_app_async;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use tokio::task::{JoinError, JoinSet};

use super::body::Body;
use super::headers::content_security_policy;
use super::links::Links;
use super::rewrite::{RewriteError, RewrittenPage, inline_style, rewrite};
use super::styles::StyleSheet;
use crate::core::guide::CatalogueError;
use crate::site::document::{PageContext, shell};
use crate::site::routes::{Route, not_found, routes};

/// A page, rendered and compressed.
#[derive(Debug, Clone, Default)]
pub(super) struct RenderedPage {
    pub(super) body: Body,
    pub(super) policy: String,
}

impl RenderedPage {
    fn new(page: &RewrittenPage, style: &str) -> Result<Self, RewriteError> {
        Ok(Self {
            policy: content_security_policy(&page.inline_scripts, style),
            body: Body::text(inline_style(&page.html, style)?.into_bytes()),
        })
    }
}

/// All pages of the site, rendered.
#[derive(Debug, Clone, Default)]
pub struct Pages {
    pub(super) by_path: BTreeMap<String, RenderedPage>,
    pub(super) not_found: RenderedPage,
}

impl Pages {
    /// Adds the pages of one more language. The not-found page is in the first language.
    pub fn add(&mut self, more: Self) {
        if self.by_path.is_empty() {
            self.not_found = more.not_found;
        }
        self.by_path.extend(more.by_path);
    }
}

/// Why a page could not be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// Leptos answered with something else than a page.
    #[error(
        "The page {0} couldn’t be rendered: Leptos answered {1}. Correct its view in src/site/pages."
    )]
    Status(String, StatusCode),
    /// Leptos broke off within the page.
    #[error(
        "The page {0} couldn’t be rendered to its end: {1}. Correct its view in src/site/pages."
    )]
    Body(String, axum::Error),
    /// The page is not whole, or not HTML.
    #[error("The page {0} can’t be served: {1}")]
    Rewrite(String, RewriteError),
    /// Rendering broke off.
    #[error("Rendering stopped early: {0}")]
    Broken(#[from] JoinError),
    /// The words of a language are not whole.
    #[error(transparent)]
    Words(#[from] CatalogueError),
}

/// Renders every page once, rewrites it, gives it the styles that it needs, compresses it, and works out its policy.
///
/// # Errors
/// [`RenderError`] naming the page.
pub async fn render_all(site: &PageContext, sheet: &StyleSheet) -> Result<Pages, RenderError> {
    // Rendering runs on the executor of the server. It can be set once only, so a second run finds it set.
    let _ = Executor::init_tokio();
    let routes = routes(site.guide, site.catalogue);
    let links = Links {
        language: site.catalogue.language,
        paths: routes.iter().map(|it| it.path.to_string()).collect(),
    };
    let mut rendering = JoinSet::new();
    for route in routes {
        rendering.spawn(render(site.clone(), route));
    }
    let not_found = render(site.clone(), not_found(site.catalogue)).await?;
    let mut rendered = Vec::new();
    while let Some(page) = rendering.join_next().await {
        rendered.push(page??);
    }
    site.catalogue.is_whole()?;
    let read = |(path, html): (String, String)| match rewrite(&html, &links) {
        Ok(page) => Ok((path, page)),
        Err(error) => Err(RenderError::Rewrite(path, error)),
    };
    let finish =
        |path: String, page: &RewrittenPage, style: &str| match RenderedPage::new(page, style) {
            Ok(page) => Ok((path, page)),
            Err(error) => Err(RenderError::Rewrite(path, error)),
        };
    let (path, page) = read(not_found)?;
    let (_, not_found) = finish(path, &page, &sheet.rules_for(&page.classes, page.is_live))?;
    let pages = rendered.into_par_iter().map(read);
    let pages = pages.collect::<Result<Vec<_>, _>>()?;
    let styles = styles(&pages, sheet);
    let pages = pages.into_par_iter().map(|(path, page)| {
        let style = &styles[&group(&path, &page)];
        finish(path, &page, style)
    });
    Ok(Pages {
        by_path: pages.collect::<Result<_, _>>()?,
        not_found,
    })
}

/// Pages with the same styles. Pages of one folder that no script changes are much alike, so they share them, and with them a policy.
fn group(path: &str, page: &RewrittenPage) -> String {
    match path.rsplit_once('/') {
        Some((folder, _)) if !folder.is_empty() && !page.is_live => format!("{folder}/*"),
        _ => path.to_owned(),
    }
}

/// The styles of each group of pages.
fn styles(pages: &[(String, RewrittenPage)], sheet: &StyleSheet) -> BTreeMap<String, String> {
    let mut groups: BTreeMap<String, (BTreeSet<String>, bool)> = BTreeMap::new();
    for (path, page) in pages {
        let (classes, is_live) = groups.entry(group(path, page)).or_default();
        classes.extend(page.classes.iter().cloned());
        *is_live |= page.is_live;
    }
    let groups = groups.into_iter();
    groups
        .map(|(group, (classes, is_live))| (group, sheet.rules_for(&classes, is_live)))
        .collect()
}

/// A page: its path, and its HTML as Leptos writes it.
///
/// `leptos_axum` is meant to answer each request with a page of its own. Here every page is the same for everyone, so its handler is
/// called once for each page, when the server starts, with an empty request that no view reads; the response is kept as a text. This
/// way the handler sets up what rendering needs (owner, islands, waiting for what is asynchronous), and nothing of it is repeated here.
async fn render(site: PageContext, route: Route) -> Result<(String, String), RenderError> {
    let path = site.catalogue.language.address(&route.path);
    let response = render_app_async(move || shell(&site, &route))(Request::default()).await;
    if !response.status().is_success() {
        return Err(RenderError::Status(path, response.status()));
    }
    match to_bytes(response.into_body(), usize::MAX).await {
        Ok(bytes) => Ok((path, String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) => Err(RenderError::Body(path, error)),
    }
}
