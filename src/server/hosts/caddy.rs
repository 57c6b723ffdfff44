//! What Caddy 2 imports into the block of a site.

use std::fmt::Write as _;

use super::{HIDDEN, ODD, TYPES, files, pages};
use crate::server::caching::NEVER;
use crate::server::headers::NO_PAGE_POLICY;
use crate::server::resource::{Resource, Site};

const TOP: &str = "\
# Import this in the block of the site, beside: root * /path/to/site
# It needs a matching error block, which is in here too: there can be no other handle_errors.
";

/// In the order in which they are written.
const ROUTE: &str = r#"  @method not method GET HEAD
  handle @method {
    header allow "GET, HEAD"
    header content-type "text/plain; charset=utf-8"
    respond "This site only answers GET and HEAD." 405
  }
  @odd vars_regexp {http.request.orig_uri} (?i)ODD
  error @odd 404
  @hidden path_regexp ^/HIDDEN
  error @hidden 404
  handle /healthz {
    header content-type "text/plain; charset=utf-8"
    respond "ok
" 200
  }
  @slash path_regexp page ^(/(?:PAGES))/$
  redir @slash {re.page.1} 308
  @home path /
  rewrite @home /index.html
  @page file {path}.html
  rewrite @page {path}.html
  @missing not file {path}
  error @missing 404
"#;

const BOTTOM: &str = r"  file_server {
    precompressed br gzip
    disable_canonical_uris
  }
}
handle_errors {
  rewrite * /404.html
  file_server {
    precompressed br gzip
    disable_canonical_uris
  }
}
";

/// The file.
pub(in crate::server) fn caddyfile(site: &Site) -> String {
    let mut text = format!("{TOP}route {{\n  header -server\n");
    for (name, value) in site.common.pairs() {
        let _ = writeln!(text, "  header {name} \"{value}\"");
    }
    let _ = writeln!(
        text,
        "  header vary accept-encoding\n  header cache-control \"{NEVER}\"\n  header content-security-policy \"{NO_PAGE_POLICY}\""
    );
    let route = ROUTE.replace("ODD", ODD).replace("HIDDEN", HIDDEN);
    text.push_str(&route.replace("PAGES", &pages(site)));
    let all = files(site);
    map(&mut text, "policy", NO_PAGE_POLICY, &all, |it| &it.policy);
    map(&mut text, "kept", NEVER, &all, |it| it.keep);
    text.push_str("  map {path} {due_care_type} {\n");
    for (ending, kind) in TYPES {
        let _ = writeln!(text, "    ~\\.{ending}$ \"{kind}\"");
    }
    text.push_str("    default application/octet-stream\n  }\n");
    for (name, value) in [
        ("content-security-policy", "policy"),
        ("cache-control", "kept"),
        ("content-type", "type"),
    ] {
        let _ = writeln!(text, "  header {name} {{due_care_{value}}}");
    }
    let not_found = &site.not_found.policy;
    let found = format!(
        "handle_errors {{\n  header content-type \"text/html; charset=utf-8\"\n  header cache-control \"{NEVER}\"\n  header content-security-policy \"{not_found}\"\n"
    );
    text.push_str(&BOTTOM.replace("handle_errors {\n", &found));
    text
}

fn map<'site>(
    text: &mut String,
    name: &str,
    otherwise: &str,
    files: &'site [(String, &Resource)],
    value: impl Fn(&'site Resource) -> &'site str,
) {
    let _ = writeln!(text, "  map {{path}} {{due_care_{name}}} {{");
    for (file, resource) in files {
        let value = value(resource);
        if value != otherwise {
            let _ = writeln!(text, "    {file} \"{value}\"");
        }
    }
    let _ = writeln!(text, "    default \"{otherwise}\"\n  }}");
}
