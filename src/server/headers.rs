//! The headers of every response, each with its reason. How long a response may be kept is in `caching`.

use axum::http::HeaderValue;
use axum::http::header::{HeaderMap, HeaderName};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What may run and load, for a page with these inline scripts. Everything else is refused.
pub(super) fn content_security_policy(scripts: &[String]) -> String {
    // What begins like an object is data for search engines (JSON-LD): it never runs, so it needs no permission.
    let scripts = scripts.iter().filter(|it| !it.starts_with('{'));
    let hashes: String = scripts.map(|script| hash_source(script)).collect();
    [
        // Nothing is allowed unless a line below says so.
        "default-src 'none'".to_owned(),
        // Our own files, the inline scripts by their hash, and compiling wasm. No eval, no inline handlers.
        format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        "style-src 'self'".to_owned(),
        "img-src 'self'".to_owned(),
        "font-src 'self'".to_owned(),
        // The wasm file is fetched. Answers have nowhere to go: no address but this site's.
        "connect-src 'self'".to_owned(),
        "manifest-src 'self'".to_owned(),
        // The service worker, which keeps the pages for when there is no network.
        "worker-src 'self'".to_owned(),
        // No form is ever sent, to nobody.
        "form-action 'none'".to_owned(),
        "base-uri 'none'".to_owned(),
        // Nobody may put this site in a frame and trick a tap.
        "frame-ancestors 'none'".to_owned(),
    ]
    .join("; ")
}

/// The policy of a page with the styles that stand in its HTML allowed, each by its hash.
pub(super) fn allow_styles(policy: &str, html: &str) -> String {
    const OWN: &str = "style-src 'self'";
    let styles = html.split("<style>").skip(1);
    let hashes: String = styles
        .filter_map(|rest| rest.split_once("</style>"))
        .map(|(style, _)| hash_source(style))
        .collect();
    policy.replacen(OWN, &format!("{OWN}{hashes}"), 1)
}

/// What allows an inline script or style with exactly this text.
fn hash_source(text: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The headers that every response carries, whatever it is.
pub(super) const COMMON: &[(&str, &str)] = &[
    // The type we say is the type it is.
    ("x-content-type-options", "nosniff"),
    // For browsers that do not read frame-ancestors.
    ("x-frame-options", "DENY"),
    // A register's site must not learn which page the person came from.
    ("referrer-policy", "no-referrer"),
    // No other site shares our window, process or files.
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
    // The app needs none of these, so no script may ask.
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
    // Behind TLS, never go back. Browsers ignore it on plain http.
    (
        "strict-transport-security",
        "max-age=63072000; includeSubDomains",
    ),
];

/// The policy of anything that is not a page: it can do nothing at all.
pub(super) const NO_PAGE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The policy of the service worker: it can fetch this site's files, and nothing else.
pub(super) const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";

/// Adds the common headers.
pub(super) fn add_common(headers: &mut HeaderMap) {
    for (name, value) in COMMON {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_exactly_this() {
        assert_eq!(
            content_security_policy(&["alert(1)".to_owned(), "{\"@type\":\"Data\"}".to_owned()]),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; \
             style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
             form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        );
    }

    #[test]
    fn styles_of_the_page_are_allowed_by_their_hash() {
        let policy = content_security_policy(&[]);
        assert_eq!(allow_styles(&policy, "<p>none</p>"), policy);
        assert_eq!(
            allow_styles(&policy, "<style>p{}</style><p>one</p>"),
            policy.replace(
                "style-src 'self'",
                "style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='"
            )
        );
    }
}
