//! Two files for nginx to include: one in the `http` block, one in the `server` block.

use std::fmt::Write as _;

use super::{HIDDEN, ODD, files};
use crate::server::caching::NEVER;
use crate::server::headers::NO_PAGE_POLICY;
use crate::server::resource::{Resource, Site};

/// For nginx’s `http` block: which policy and which caching a file has.
pub(in crate::server) fn http(site: &Site) -> String {
    let mut text = "# Include this in the http block.\nmap_hash_bucket_size 256;\n".to_owned();
    let files = files(site);
    map(&mut text, "policy", NO_PAGE_POLICY, &files, |it| &it.policy);
    map(&mut text, "kept", NEVER, &files, |it| it.keep);
    let _ = writeln!(
        text,
        "map \"$request_uri $uri\" $due_care_odd {{\n  volatile;\n  default 0;\n  \"~ /404\\.html$\" 0;\n  \"~*{ODD}\" 1;\n}}"
    );
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
pub(in crate::server) fn server(site: &Site) -> String {
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
        keepalive_timeout 75s;\n\
        send_timeout 60s;\n\
        error_page 404 /404.html;\n"
        .to_owned();
    for (name, value) in site.common.pairs() {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    let rules = "add_header content-security-policy $due_care_policy always;\n\
         add_header cache-control $due_care_keep always;\n\
         add_header allow $due_care_allow always;\n\
         if ($request_method !~ ^(GET|HEAD)$) { return 405; }\n\
         if ($due_care_odd) { return 404; }\n\
         location = / { try_files /index.html =404; }\n\
         location = /healthz { default_type text/plain; return 200 \"ok\\n\"; }\n\
         location = /404.html { internal; }\n\
         location ~ \"^/HIDDEN\" { return 404; }\n\
         location ~ ^(?<due_care_page>/[a-z0-9/-]*[a-z0-9])/$ {\n\
         \x20 if (-f $document_root$due_care_page.html) { return 308 $due_care_page; }\n\
         \x20 return 404;\n}\n\
         location / { try_files $uri $uri.html =404; }\n";
    text.push_str(&rules.replace("HIDDEN", HIDDEN));
    text
}
