//! The headers of the site in the words of static hosts, so that a page is guarded the same wherever it is served.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::caching::NEVER;
use super::export::file_name;
use super::headers::{COMMON, NO_PAGE_POLICY};
use super::resource::{Resource, Site};

/// A `_headers` file, as Netlify, Cloudflare Pages and others read it. Cloudflare takes 100 rules at the most, so a folder whose pages
/// all have the same headers is one rule.
pub(super) fn headers_file(site: &Site) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in COMMON {
        line(&mut text, name, value);
    }
    for (pattern, resource) in rules(site) {
        let _ = writeln!(text, "{pattern}");
        line(&mut text, "cache-control", resource.keep);
        line(&mut text, "content-security-policy", &resource.policy);
    }
    text
}

fn line(text: &mut String, name: &str, value: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "  {name}: {value}");
}

/// Patterns, each with what applies to every path that it matches. No path matches two, as a host would join their headers.
fn rules(site: &Site) -> BTreeMap<String, &Resource> {
    let mut folders: BTreeMap<&str, Vec<(&String, &Resource)>> = BTreeMap::new();
    for (path, resource) in &site.by_path {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder).or_default().push((path, resource));
    }
    let names: BTreeSet<&str> = folders.keys().copied().collect();
    let mut rules = BTreeMap::new();
    for (folder, entries) in &folders {
        let is_inner = names.iter().any(|name| {
            name.strip_prefix(folder)
                .is_some_and(|rest| rest.starts_with('/'))
        });
        let (_, first) = entries[0];
        let is_alike = entries
            .iter()
            .all(|(_, it)| (it.keep, &it.policy) == (first.keep, &first.policy));
        if entries.len() > 1 && is_alike && !is_inner && !folder.is_empty() {
            rules.insert(format!("{folder}/*"), first);
        } else {
            rules.extend(entries.iter().map(|(path, it)| ((*path).clone(), *it)));
        }
    }
    rules
}

/// For nginx’s `http` block: which policy and which caching a file has.
pub(super) fn nginx_http(site: &Site) -> String {
    let mut text = "# Include this in the http block.\nmap_hash_bucket_size 256;\n".to_owned();
    let files = site.by_path.iter();
    let files: Vec<(String, &Resource)> = files
        .map(|(path, resource)| (file_name(path, resource), resource))
        .chain([("/404.html".to_owned(), &site.not_found)])
        .collect();
    map(&mut text, "policy", NO_PAGE_POLICY, &files, |it| &it.policy);
    map(&mut text, "kept", NEVER, &files, |it| it.keep);
    text.push_str(
        "map $status $due_care_keep {\n  ~^(200|206|304)$ $due_care_kept;\n  default \"no-store\";\n}\n\
         map $status $due_care_allow {\n  405 \"GET, HEAD\";\n  default \"\";\n}\n",
    );
    text
}

fn map<'site>(
    text: &mut String,
    name: &str,
    otherwise: &str,
    files: &'site [(String, &Resource)],
    value: impl Fn(&'site Resource) -> &'site str,
) {
    let _ = writeln!(
        text,
        "map $uri $due_care_{name} {{\n  default \"{otherwise}\";"
    );
    for (file, resource) in files {
        let value = value(resource);
        if value != otherwise {
            let _ = writeln!(text, "  \"{file}\" \"{value}\";");
        }
    }
    text.push_str("}\n");
}

/// For nginx’s `server` block, beside `root …/site;`.
pub(super) fn nginx_server() -> String {
    let mut text = "# Include this in a server block, beside: root /path/to/site;\n\
        # With the brotli module, add: brotli_static on;\n\
        server_tokens off;\n\
        absolute_redirect off;\n\
        gzip_static on;\n\
        gzip_vary on;\n\
        charset utf-8;\n\
        charset_types text/css text/javascript text/plain image/svg+xml application/xml application/manifest+json;\n\
        types {\n  text/html html;\n  text/css css;\n  text/javascript js;\n  text/plain txt;\n  application/xml xml;\n\
        \x20 application/manifest+json webmanifest;\n  application/pdf pdf;\n  application/wasm wasm;\n  font/woff2 woff2;\n\
        \x20 image/png png;\n  image/svg+xml svg;\n}\n\
        default_type application/octet-stream;\n\
        large_client_header_buffers 4 8k;\n\
        client_header_timeout 10s;\n\
        send_timeout 30s;\n\
        error_page 404 /404.html;\n"
        .to_owned();
    for (name, value) in COMMON {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    text.push_str(
        "add_header content-security-policy $due_care_policy always;\n\
         add_header cache-control $due_care_keep always;\n\
         add_header allow $due_care_allow always;\n\
         if ($request_method !~ ^(GET|HEAD)$) { return 405; }\n\
         location = / { try_files /index.html =404; }\n\
         location = /healthz { default_type text/plain; return 200 \"ok\\n\"; }\n\
         location = /404.html { internal; }\n\
         location ~ ^/(404|index|_headers)$ { return 404; }\n\
         location ~ \\.(html|br|gz)$ { return 404; }\n\
         location ~ ^(?<due_care_page>/[a-z0-9/-]*[a-z0-9])/$ {\n\
         \x20 if (-f $document_root$due_care_page.html) { return 308 $due_care_page; }\n\
         \x20 return 404;\n}\n\
         location / { try_files $uri $uri.html =404; }\n",
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::body::Body;

    fn resource(policy: &str) -> Resource {
        Resource {
            body: Body::plain(Vec::new()),
            kind: "text/html; charset=utf-8",
            keep: "no-cache",
            policy: policy.to_owned(),
        }
    }

    #[test]
    fn a_folder_of_like_pages_is_one_rule_and_no_path_is_met_by_two() {
        let paths = [
            ("/", "a"),
            ("/places", "b"),
            ("/places/nz", "c"),
            ("/places/sg", "c"),
            ("/steps/x", "c"),
            ("/steps/y", "d"),
        ];
        let by_path = paths.map(|(path, policy)| (path.to_owned(), resource(policy)));
        let site = Site {
            by_path: by_path.into(),
            not_found: resource("e"),
        };
        let rules = rules(&site);
        let patterns: Vec<&str> = rules.keys().map(String::as_str).collect();
        assert_eq!(
            patterns,
            ["/", "/places", "/places/*", "/steps/x", "/steps/y"]
        );
    }
}
