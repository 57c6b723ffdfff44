//! The headers of every response, each with its reason. How long a response may be kept is in `caching`.

use axum::http::HeaderValue;
use axum::http::header::{HeaderMap, HeaderName, InvalidHeaderValue};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// What may run and load, for a page with these inline scripts and this inline style. Everything else is refused.
pub(super) fn content_security_policy(scripts: &[String], style: &str) -> String {
    let hashes: String = scripts.iter().map(|script| hash_source(script)).collect();
    [
        // Nothing is allowed unless a line below says so.
        "default-src 'none'".to_owned(),
        // Our own files, the inline scripts by their hash, and compiling wasm. No eval, no inline handlers.
        format!("script-src 'self' 'wasm-unsafe-eval'{hashes}"),
        format!("style-src 'self'{}", hash_source(style)),
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

/// What allows an inline script or style with exactly this text.
fn hash_source(text: &str) -> String {
    format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The headers that every response carries, whatever it is, in small letters.
#[derive(Debug, Clone)]
pub(super) struct Common(Vec<(&'static str, String)>);

/// Those of them that no host changes.
const FIXED: [(&str, &str); 7] = [
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
];

impl Common {
    /// With this value of `Strict-Transport-Security`, or without the header if it's empty. Browsers ignore it on plain http.
    pub(super) fn new(hsts: &str) -> Self {
        let fixed = FIXED.map(|(name, value)| (name, value.to_owned()));
        let hsts = (!hsts.is_empty()).then(|| ("strict-transport-security", hsts.to_owned()));
        Self(fixed.into_iter().chain(hsts).collect())
    }

    /// Each name with its value.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(name, value)| (*name, value.as_str()))
    }

    /// As they are sent.
    ///
    /// # Errors
    /// [`InvalidHeaderValue`] if one has characters that no header may have.
    pub(super) fn map(&self) -> Result<HeaderMap, InvalidHeaderValue> {
        let pairs = self.pairs();
        pairs
            .map(|(name, value)| Ok((HeaderName::from_static(name), HeaderValue::from_str(value)?)))
            .collect()
    }
}

/// The policy of anything that is not a page: it can do nothing at all.
pub(super) const NO_PAGE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// The policy of the service worker: it can fetch this site's files, and nothing else.
pub(super) const WORKER_POLICY: &str = "default-src 'none'; connect-src 'self'";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_exactly_this() {
        assert_eq!(
            content_security_policy(&["alert(1)".to_owned()], "p{}"),
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; \
             style-src 'self' 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
             form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        );
    }
}
