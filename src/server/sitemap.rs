//! `/sitemap.xml`, and the `/robots.txt` that names it: only for a site that knows its own address.

use super::body::Body;
use super::render::Pages;

/// The list of all pages for search engines. It needs whole addresses, so it exists only if the site knows its own.
pub(super) fn sitemap(origin: &str, pages: &Pages) -> Body {
    let urls: String = pages
        .by_path
        .keys()
        .map(|path| format!("<url><loc>{origin}{path}</loc></url>\n"))
        .collect();
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    );
    Body::text(text.into_bytes())
}

/// What robots may read: everything. The list of pages is named to them.
pub(super) fn robots(origin: &str) -> Body {
    let text = format!("User-agent: *\nAllow: /\nSitemap: {origin}/sitemap.xml\n");
    Body::text(text.into_bytes())
}
