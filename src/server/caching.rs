//! Caching: how long browsers and proxies may keep what they got, as values of `Cache-Control`.

/// Always ask whether it is still the same: a page and its wasm must be of one version.
pub(super) const REVALIDATE: &str = "no-cache";
/// The name holds a hash of the content, so it can be kept for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A mistake must not be remembered.
pub(super) const NEVER: &str = "no-store";

/// How long a file may be kept: for ever if its name is `hashed`.
pub(super) const fn of_file(hashed: bool) -> &'static str {
    if hashed { FOR_EVER } else { REVALIDATE }
}
