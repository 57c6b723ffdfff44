//! Prerendering: every page becomes HTML once, when the server starts, together with its content security policy.

use std::collections::BTreeMap;

use any_spawner::Executor;
use axum::body::to_bytes;
use axum::http::{Request, StatusCode};
use leptos_axum::render_app_async;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use tokio::task::{JoinError, JoinSet};

use super::body::Body;
use super::headers::content_security_policy;
use super::links::Links;
use super::rewrite::{RewriteError, rewrite};
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
    fn new(html: &str, links: &Links) -> Result<Self, RewriteError> {
        let page = rewrite(html, links)?;
        Ok(Self {
            policy: content_security_policy(&page.inline_scripts),
            body: Body::text(page.html.into_bytes()),
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

/// Renders every page once, rewrites and compresses it, and works out its policy.
///
/// # Errors
/// [`RenderError`] naming the page.
pub async fn render_all(site: &PageContext) -> Result<Pages, RenderError> {
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
    site.style.write_into(&mut rendered);
    site.catalogue.is_whole()?;
    let finish = |(path, html): (String, String)| match RenderedPage::new(&html, &links) {
        Ok(page) => Ok((path, page)),
        Err(error) => Err(RenderError::Rewrite(path, error)),
    };
    let pages = rendered.into_par_iter().map(finish);
    Ok(Pages {
        by_path: pages.collect::<Result<_, _>>()?,
        not_found: finish(not_found)?.1,
    })
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
