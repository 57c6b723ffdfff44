//! Prerendering: every page becomes HTML once, when the server starts, together with its content security policy.

use std::collections::BTreeMap;
use std::sync::Arc;

use any_spawner::Executor;
use axum::body::{Body as HttpBody, to_bytes};
use axum::http::Request;
use leptos_axum::render_app_async;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use tokio::task::{JoinError, JoinSet};

use super::body::Body;
use super::headers::content_security_policy;
use super::nbsp::keep_numbers_together;
use crate::core::guide::{CatalogueError, Language};
use crate::site::document::{PageContext, shell};
use crate::site::routes::{Route, not_found, routes};

/// A page, rendered and compressed.
#[derive(Debug, Clone, Default)]
pub(super) struct RenderedPage {
    pub(super) body: Body,
    pub(super) policy: String,
}

impl RenderedPage {
    fn new(html: String) -> Self {
        Self {
            policy: content_security_policy(&inline_scripts(&html)),
            body: Body::text(html.into_bytes()),
        }
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
    /// Leptos gave no whole page.
    #[error("The page {0} couldn’t be rendered: {1}")]
    Render(String, String),
    /// Rendering broke off.
    #[error("Rendering stopped early: {0}")]
    Broken(#[from] JoinError),
    /// The words of a language are not whole.
    #[error(transparent)]
    Words(#[from] CatalogueError),
}

/// Renders every page once, compresses it and works out its policy.
///
/// # Errors
/// [`RenderError`] naming the page.
pub async fn render_all(site: &PageContext) -> Result<Pages, RenderError> {
    // Rendering runs on the executor of the server. It can be set once only, so a second run finds it set.
    let _ = Executor::init_tokio();
    let routes = routes(site.guide, site.catalogue);
    let paths: Arc<[String]> = routes.iter().map(|it| it.path.to_string()).collect();
    let mut rendering = JoinSet::new();
    for route in routes {
        rendering.spawn(render(site.clone(), route, Arc::clone(&paths)));
    }
    let not_found = render(site.clone(), not_found(site.catalogue), paths)
        .await?
        .1;
    let mut rendered = Vec::new();
    while let Some(page) = rendering.join_next().await {
        rendered.push(page??);
    }
    site.style.write_into(&mut rendered);
    site.catalogue.is_whole()?;
    let rendered = rendered
        .into_par_iter()
        .map(|(path, html)| (path, RenderedPage::new(html)));
    Ok(Pages {
        by_path: rendered.collect(),
        not_found: RenderedPage::new(not_found),
    })
}

/// A page: its path and its HTML.
async fn render(
    site: PageContext,
    route: Route,
    paths: Arc<[String]>,
) -> Result<(String, String), RenderError> {
    let language = site.catalogue.language;
    let path = language.address(&route.path);
    let failed = |reason: String| RenderError::Render(path.clone(), reason);
    let request = Request::get(path.as_str())
        .body(HttpBody::empty())
        .map_err(|error| failed(error.to_string()))?;
    let response = render_app_async(move || shell(&site, &route))(request).await;
    if !response.status().is_success() {
        return Err(failed(response.status().to_string()));
    }
    let bytes = to_bytes(response.into_body(), usize::MAX)
        .await
        .map_err(|error| failed(error.to_string()))?;
    let html = without_nonce(&String::from_utf8_lossy(&bytes));
    // Behind the document Leptos puts scripts with the data of resources, which no page of ours has.
    let Some((html, _)) = html.split_once("</html>") else {
        return Err(failed("the page is not whole".to_owned()));
    };
    // Leptos marks places with `<!>` for views that are hydrated. What is in our one island is not: it is plain HTML.
    let html = format!("{}</html>", html.replace("<!>", ""));
    let html = keep_numbers_together(&with_base(&html, language, &paths));
    Ok((path, html))
}

/// The page with all links to other pages kept in its language. Files are the same for all.
fn with_base(html: &str, language: Language, paths: &[String]) -> String {
    const LINK: &str = "href=\"";
    if language.base.is_empty() {
        return html.to_owned();
    }
    let mut parts = html.split(LINK);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(['"', '#', '?']).unwrap_or(part.len());
        let (path, rest) = part.split_at(end);
        out.push_str(LINK);
        // A link that names a language leads there on purpose.
        if paths.iter().any(|it| it == path) && !rest.starts_with("\" hreflang") {
            out.push_str(&language.address(path));
        } else {
            out.push_str(path);
        }
        out.push_str(rest);
    }
    out
}

/// The page without the random nonce that `leptos_axum` puts in: the policy goes by hashes, and a page must be the same bytes
/// on every start.
fn without_nonce(html: &str) -> String {
    let Some(nonce) = html
        .split_once(" nonce=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(nonce, _)| nonce)
    else {
        return html.to_owned();
    };
    html.replace(&format!(" nonce=\"{nonce}\""), "")
}

/// The text of every script that stands in the page itself.
pub(super) fn inline_scripts(html: &str) -> Vec<String> {
    html.split("<script")
        .skip(1)
        .filter_map(|rest| {
            let (attributes, rest) = rest.split_once('>')?;
            let (text, _) = rest.split_once("</script>")?;
            (!attributes.contains("src=") && !text.is_empty()).then(|| text.to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_in_the_language_and_files_are_shared() {
        let paths = ["/", "/start"].map(str::to_owned);
        let spanish = Language {
            folder: "es",
            code: "es",
            name: "Español",
            is_right_to_left: false,
            base: "/es",
        };
        let html = r##"<a href="/"><a href="/start#a"><a href="/es"><link href="/icon.svg"><a href="#b"><a href="/starting"><a href="/start" hreflang="en">"##;
        assert_eq!(
            with_base(html, spanish, &paths),
            r##"<a href="/es"><a href="/es/start#a"><a href="/es"><link href="/icon.svg"><a href="#b"><a href="/starting"><a href="/start" hreflang="en">"##
        );
        assert_eq!(with_base(html, Language::FIRST, &paths), html);
    }

    #[test]
    fn a_nonce_leaves_no_trace() {
        let html = r#"<style nonce="abc+/=">p{}</style><script nonce="abc+/=">go()</script>"#;
        assert_eq!(
            without_nonce(html),
            "<style>p{}</style><script>go()</script>"
        );
        assert_eq!(without_nonce("<p>no script</p>"), "<p>no script</p>");
    }

    #[test]
    fn only_scripts_that_stand_in_the_page_are_hashed() {
        let html =
            r#"<script>a</script><script src="/b.js"></script><script type="module">c</script>"#;
        assert_eq!(inline_scripts(html), ["a", "c"]);
    }
}
