//! A `.htaccess` for Apache 2.4, which shared hosts read from the root of a site.

use std::fmt::Write as _;

use super::{HIDDEN, ODD, TYPES, files, grouped, pages};
use crate::server::caching::{NEVER, REVALIDATE};
use crate::server::headers::NO_PAGE_POLICY;
use crate::server::resource::Site;

const TOP: &str = r#"# Apache 2.4 with mod_alias, mod_headers, mod_mime and mod_rewrite. The host must allow it: AllowOverride All.
# The root of the site must be the root of the host.
Options -Indexes -MultiViews
FileETag MTime Size
AcceptPathInfo Off
ErrorDocument 404 /404.html
ErrorDocument 405 /405.txt
<IfModule mod_dir.c>
  DirectorySlash Off
  DirectoryIndex disabled
  FallbackResource disabled
</IfModule>
<IfModule mod_deflate.c>
  SetEnv no-gzip 1
</IfModule>
RemoveEncoding .gz .br
RemoveLanguage .br
RemoveType .gz .br
"#;

/// Which file a request gets. What an error leads to comes through here again, with REDIRECT_STATUS set.
const REWRITE: &str = r"
RewriteEngine On
RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
RewriteRule ^ - [R=405,END]
RewriteCond %{ENV:REDIRECT_STATUS} ^$
RewriteCond %{THE_REQUEST} ^\S+\s(.*)$
RewriteCond %1 ODD [NC]
RewriteRule ^ - [R=404,END]
RewriteCond %{ENV:REDIRECT_STATUS} ^$
RewriteRule ^HIDDEN - [R=404,END]
RewriteRule ^healthz$ - [END]
RewriteCond %{DOCUMENT_ROOT}/$1.html -f
RewriteRule ^([a-z0-9/-]*[a-z0-9])/$ - [END]
";

/// A file that a page may be in, by the path of the request, and the rule that matches it.
const PLACES: [(&str, &str, &str); 3] = [
    ("^$", "index.html", "/index.html"),
    ("^(.+)$", "$1.html", "/$1.html"),
    ("^(.+)$", "$1", "/$1"),
];

/// The file.
pub(in crate::server) fn htaccess(site: &Site) -> String {
    let mut text = TOP.to_owned();
    for (ending, kind) in TYPES {
        let _ = writeln!(
            text,
            "<FilesMatch \"\\.{ending}(\\.br|\\.gz)?$\">\n  ForceType \"{kind}\"\n</FilesMatch>"
        );
    }
    // From 2.4.58 on, the answer names the path alone, as ours does; before, the whole address.
    let _ = writeln!(
        text,
        "<IfDirective RedirectRelative>\n  RedirectRelative On\n</IfDirective>\nRedirectMatch 308 \"^(/(?:{}))/$\" \"$1\"",
        pages(site)
    );
    text.push_str("<Files \"healthz\">\n  ForceType \"text/plain; charset=utf-8\"\n</Files>\n");
    headers(&mut text, site);
    text.push_str(&REWRITE.replace("ODD", ODD).replace("HIDDEN", HIDDEN));
    for (pattern, file, target) in PLACES {
        for (coding, ending) in [("br", ".br"), ("(?:x-)?gzip", ".gz")] {
            let _ = writeln!(
                text,
                "RewriteCond %{{HTTP:Accept-Encoding}} \"(?:^|,)\\s*{coding}\\s*(?:,|$|;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$)))\" [NC]\n\
                 RewriteCond %{{DOCUMENT_ROOT}}/{file}{ending} -f\nRewriteRule {pattern} {target}{ending} [END]"
            );
        }
        let _ = writeln!(
            text,
            "RewriteCond %{{DOCUMENT_ROOT}}/{file} -f\nRewriteRule {pattern} {target} [END]"
        );
    }
    text.push_str("RewriteRule ^ - [R=404,END]\n");
    text
}

fn headers(text: &mut String, site: &Site) {
    for (name, value) in site.common.pairs() {
        let _ = writeln!(text, "Header always set {name} \"{value}\"");
    }
    let _ = writeln!(
        text,
        "Header always set vary \"accept-encoding\"\n\
         Header always set allow \"GET, HEAD\" \"expr=%{{REQUEST_STATUS}} == 405\"\n\
         Header always set content-encoding \"br\" \"expr=%{{REQUEST_URI}} =~ m#\\.br$#\"\n\
         Header always set content-encoding \"gzip\" \"expr=%{{REQUEST_URI}} =~ m#\\.gz$#\"\n\
         Header always set content-security-policy \"{NO_PAGE_POLICY}\"\n\
         Header always set cache-control \"{NEVER}\"\n\
         Header always set cache-control \"{REVALIDATE}\" \"expr=%{{REQUEST_STATUS}} =~ /^(200|206|304)$/ && %{{REQUEST_URI}} != '/healthz'\""
    );
    let all = files(site);
    for (policy, names) in grouped(&all, NO_PAGE_POLICY, |it| &it.policy) {
        let _ = writeln!(
            text,
            "Header always set content-security-policy \"{policy}\" \"expr=%{{REQUEST_STATUS}} != 405 && %{{REQUEST_URI}} =~ m#{}#\"",
            one_of(&names)
        );
    }
    for (keep, names) in grouped(&all, REVALIDATE, |it| it.keep) {
        let _ = writeln!(
            text,
            "Header always set cache-control \"{keep}\" \"expr=%{{REQUEST_STATUS}} =~ /^(200|206|304)$/ && %{{REQUEST_URI}} =~ m#{}#\"",
            one_of(&names)
        );
    }
}

/// A pattern of these files, packed or not.
fn one_of(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| name.replace('.', "\\.")).collect();
    format!("^(?:{})(?:\\.br|\\.gz)?$", names.join("|"))
}
