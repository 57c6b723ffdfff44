//! What binds a host to TLS: this host alone, unless whoever runs it asks for more, and the same wherever the site is served.

use super::super::export;
use super::*;

/// The header of a page, and all files for hosts in one.
async fn said(hsts: &str) -> (Option<String>, String) {
    let config = Config {
        hsts: hsts.to_owned(),
        ..temporary_config(&format!("hsts-{}", hsts.len()))
    };
    let site = Site {
        common: super::super::headers::Common::new(&config.hsts),
        ..site().await
    };
    let folder = config.site_root.with_file_name("export");
    export(&site, &folder).unwrap();
    let files = [
        "site/_headers",
        "site/.htaccess",
        "nginx/server.conf",
        "caddy/Caddyfile",
    ];
    let files = files.map(|file| fs::read_to_string(folder.join(file)).unwrap());
    let request = Request::get("/healthz").body(HttpBody::empty()).unwrap();
    let response = router(&site).unwrap().oneshot(request).await.unwrap();
    let value = response.headers().get("strict-transport-security");
    let value = value.map(|value| value.to_str().unwrap().to_owned());
    (value, files.join("\n---\n"))
}

#[tokio::test]
async fn only_this_host_is_bound_to_tls_unless_more_is_asked_for() {
    let plain = get("/").await;
    assert_eq!(
        header(&plain, "strict-transport-security"),
        "max-age=31536000"
    );
    for hsts in [HSTS, "max-age=63072000; includeSubDomains; preload", ""] {
        let (value, files) = said(hsts).await;
        assert_eq!(value.unwrap_or_default(), hsts);
        for file in files.split("\n---\n") {
            let lines = file.to_lowercase();
            let mut lines = lines
                .lines()
                .filter(|line| line.contains("strict-transport-security"));
            match lines.next() {
                Some(line) => assert!(
                    !hsts.is_empty() && line.contains(&hsts.to_lowercase()),
                    "{line}"
                ),
                None => assert_eq!(hsts, "", "{file:.60}"),
            }
            assert_eq!(lines.next(), None);
        }
    }
}
