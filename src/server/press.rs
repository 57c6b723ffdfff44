use std::collections::BTreeMap;

use any_spawner::Executor;
use axum::body::{Body as HttpBody, to_bytes};
use axum::http::Request;
use leptos_axum::render_app_async;

use super::body::Body;
use super::headers::content_security_policy;
use crate::app::{NOT_FOUND, Route, Site, routes, shell};

/// A page, rendered and compressed.
#[derive(Debug, Clone)]
pub(super) struct Pressed {
    pub(super) body: Body,
    pub(super) policy: String,
}

/// All pages of the site, pressed.
#[derive(Debug, Clone)]
pub struct Pages {
    pub(super) by_path: BTreeMap<String, Pressed>,
    pub(super) not_found: Pressed,
}

/// Why a page could not be pressed.
#[derive(Debug, thiserror::Error)]
pub enum PressError {
    /// Leptos gave no whole page.
    #[error("The page {0} could not be rendered: {1}")]
    Render(String, String),
}

/// Renders every page once, compresses it and works out its policy.
///
/// # Errors
/// [`PressError`] naming the page.
pub async fn press(site: &Site) -> Result<Pages, PressError> {
    // Rendering runs on the executor of the server. It can be set once only, so a second press finds it set.
    let _ = Executor::init_tokio();
    let mut by_path = BTreeMap::new();
    for route in routes(site.guide) {
        by_path.insert(route.path.to_string(), press_page(site, route).await?);
    }
    Ok(Pages {
        by_path,
        not_found: press_page(site, NOT_FOUND).await?,
    })
}

async fn press_page(site: &Site, route: Route) -> Result<Pressed, PressError> {
    let path = route.path.to_string();
    let failed = |reason: String| PressError::Render(path.clone(), reason);
    let request = Request::get(path.as_str())
        .body(HttpBody::empty())
        .map_err(|error| failed(error.to_string()))?;
    let site = site.clone();
    let response = render_app_async(move || shell(&site, &route))(request).await;
    if !response.status().is_success() {
        return Err(failed(response.status().to_string()));
    }
    let bytes = to_bytes(response.into_body(), usize::MAX)
        .await
        .map_err(|error| failed(error.to_string()))?;
    // Leptos marks empty places with `<!>`, which parsers read as a comment but the standard calls an error.
    let html = without_nonce(&String::from_utf8_lossy(&bytes)).replace("<!>", "<!---->");
    if !html.contains("</html>") {
        return Err(failed("the page is not whole".to_owned()));
    }
    let policy = content_security_policy(&inline_scripts(&html));
    Ok(Pressed {
        body: Body::text(html.into_bytes()),
        policy,
    })
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
