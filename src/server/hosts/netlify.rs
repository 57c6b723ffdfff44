//! A `_headers` file, as Netlify, Cloudflare Pages and others read it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::server::resource::{Resource, Site};

/// A `_headers` file, as Netlify, Cloudflare Pages and others read it. Cloudflare takes 100 rules at the most, so a folder whose pages
/// all have the same headers is one rule.
pub(in crate::server) fn headers_file(site: &Site) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in site.common.pairs() {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server::body::Body;
    use crate::server::headers::Common;

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
            common: Common::new(""),
        };
        let rules = rules(&site);
        let patterns: Vec<&str> = rules.keys().map(String::as_str).collect();
        assert_eq!(
            patterns,
            ["/", "/places", "/places/*", "/steps/x", "/steps/y"]
        );
    }
}
