//! The headers of the site in the words of static hosts, so that a page is guarded the same wherever it is served.

pub(super) mod apache;
pub(super) mod caddy;
pub(super) mod netlify;
pub(super) mod nginx;

use std::collections::BTreeMap;

use super::resource::{Resource, Site, file_name};

/// What no address of ours has, as it stands in the request: two slashes in a row, a part that begins with a dot, an escaped slash or
/// an escaped zero. Hosts tidy such addresses up, each in its own way, and our server doesn't. To be compared without regard to case.
const ODD: &str = r"^[^?\s]*(//|/(\.|%2e)|%2f|%00)";

/// The end of addresses under which hosts have a file, but our server has nothing: behind the first slash, as a pattern.
const HIDDEN: &str = r"(404|index|_headers|405\.txt)$|\.(html|br|gz)$";

/// The pages that have an address of their own without the first slash, as alternatives of a pattern.
fn pages(site: &Site) -> String {
    let paths = site.by_path.iter();
    let pages = paths.filter(|(path, it)| it.is_page() && *path != "/");
    let pages: Vec<&str> = pages
        .map(|(path, _)| path.trim_start_matches('/'))
        .collect();
    pages.join("|")
}

/// The types of files, each with its ending.
const TYPES: [(&str, &str); 11] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("webmanifest", "application/manifest+json; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("pdf", "application/pdf"),
    ("wasm", "application/wasm"),
    ("woff2", "font/woff2"),
    ("png", "image/png"),
];

/// Every file of an export with its resource.
fn files(site: &Site) -> Vec<(String, &Resource)> {
    let files = site.by_path.iter();
    files
        .map(|(path, resource)| (file_name(path, resource), resource))
        .chain([("/404.html".to_owned(), &site.not_found)])
        .collect()
}

/// The files for each value that they have, in an order that is always the same. Files whose value is `otherwise` are left out.
fn grouped<'site>(
    files: &[(String, &'site Resource)],
    otherwise: &str,
    value: impl Fn(&'site Resource) -> &'site str,
) -> BTreeMap<&'site str, Vec<String>> {
    let mut groups: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (file, resource) in files {
        let value = value(resource);
        if value != otherwise {
            groups.entry(value).or_default().push(file.clone());
        }
    }
    groups
}
