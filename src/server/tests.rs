//! The router as a client sees it, without a socket. The built files are stand-ins, so these tests need no wasm build.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use axum::Router;
use axum::body::{Body as HttpBody, to_bytes};
use axum::http::{Method, Request, Response, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use scraper::{Html, Selector};
use sha2::{Digest, Sha256};
use tokio::sync::OnceCell;
use tower::ServiceExt as _;

use super::{AssetError, Assets, Config, Manifest, Site, build_site, router};
use crate::core::guide::{ContentFiles, Language, edition, first_guide, our_content};
use crate::site::routes::{Route, routes};

mod address;
mod connections;
mod contract;
mod export;
mod language;
mod odd;
mod reload;
mod worker;

/// Every page of the English guide.
static ROUTES: LazyLock<Vec<Route>> = LazyLock::new(|| {
    let (guide, words) = edition(&our_content(), Language::FIRST).unwrap();
    routes(Box::leak(Box::new(guide)), Box::leak(Box::new(words)))
});

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}

/// The files of `public/`, and stand-ins for what is built.
fn temporary_config(name: &str) -> Config {
    let root = std::env::temp_dir().join(format!("due-care-{name}-{}", std::process::id()));
    let site_root = root.join("site");
    copy_folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("public"),
        &site_root,
    );
    fs::create_dir_all(site_root.join("pkg")).unwrap();
    for (file, text) in [
        ("pkg/due-care.aaa.js", "export default 1"),
        ("pkg/due-care.bbb.wasm", "\0asm"),
        (
            "pkg/due-care.ccc.css",
            "body{margin:0}.btn{top:0}.never{top:0}",
        ),
        ("pkg/due-care.ddd.css", "@page{margin:0}"),
        ("pkg/due-care.earlier.js", "export default 0"),
        ("pkg/due-care.d.ts", "export {}"),
    ] {
        fs::write(site_root.join(file), text).unwrap();
    }
    let manifest = r#"{
        "script": "/pkg/due-care.aaa.js", "wasm": "/pkg/due-care.bbb.wasm", "style": "/pkg/due-care.ccc.css",
        "print": "/pkg/due-care.ddd.css", "written": [],
        "early": "early()", "start": "start(\"/pkg/due-care.aaa.js\", \"/pkg/due-care.bbb.wasm\")"
    }"#;
    fs::write(site_root.join("build.json"), manifest).unwrap();
    fs::write(site_root.join("page.js"), "page()").unwrap();
    Config {
        address: "127.0.0.1:0".parse().unwrap(),
        site_root,
        origin: None,
        content: None,
        reload: false,
    }
}

/// Everything that is served with a configuration.
async fn filled(config: &Config) -> Site {
    build_site(config, &our_content()).await.unwrap()
}

/// The same for all tests, as filling it takes seconds.
async fn site() -> Site {
    static SITE: OnceCell<Site> = OnceCell::const_new();
    let site = SITE.get_or_init(async || filled(&temporary_config("shared")).await);
    site.await.clone()
}

/// The same, filled a second time.
async fn site_again() -> Site {
    static SITE: OnceCell<Site> = OnceCell::const_new();
    let site = SITE.get_or_init(async || filled(&temporary_config("again")).await);
    site.await.clone()
}

async fn shared() -> Router {
    static ROUTER: OnceCell<Router> = OnceCell::const_new();
    let router = ROUTER.get_or_init(async || router(&site().await).unwrap());
    router.await.clone()
}

async fn send(request: Request<HttpBody>) -> Response<HttpBody> {
    shared().await.oneshot(request).await.unwrap()
}

async fn get(path: &str) -> Response<HttpBody> {
    send(Request::get(path).body(HttpBody::empty()).unwrap()).await
}

async fn text(response: Response<HttpBody>) -> String {
    String::from_utf8(
        to_bytes(response.into_body(), usize::MAX)
            .await
            .unwrap()
            .to_vec(),
    )
    .unwrap()
}

fn header<'a>(response: &'a Response<HttpBody>, name: &str) -> &'a str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn every_page_answers_with_its_title_one_main_one_heading_and_every_header() {
    for route in ROUTES.iter() {
        let response = get(&route.path).await;
        assert_eq!(response.status(), StatusCode::OK, "{}", route.path);
        assert_eq!(
            header(&response, "content-type"),
            "text/html; charset=utf-8"
        );
        assert_eq!(header(&response, "cache-control"), "no-cache");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
        assert_eq!(header(&response, "referrer-policy"), "no-referrer");
        assert_eq!(
            header(&response, "cross-origin-opener-policy"),
            "same-origin"
        );
        assert!(response.headers().get("set-cookie").is_none());
        let html = Html::parse_document(&text(response).await);
        let count = |css: &str| html.select(&Selector::parse(css).unwrap()).count();
        assert_eq!(
            (count("main"), count("h1"), count("title")),
            (1, 1, 1),
            "{}",
            route.path
        );
    }
}

#[tokio::test]
async fn the_policy_of_every_page_names_exactly_its_inline_scripts_and_styles_and_nothing_unsafe() {
    let inline = Selector::parse("script:not([src], [type$=json]), style").unwrap();
    for route in ROUTES.iter() {
        let response = get(&route.path).await;
        let policy = header(&response, "content-security-policy").to_owned();
        let html = text(response).await;
        let named: BTreeSet<String> = policy
            .split('\'')
            .filter_map(|word| word.strip_prefix("sha256-"))
            .map(ToOwned::to_owned)
            .collect();
        let found: BTreeSet<String> = Html::parse_document(&html)
            .select(&inline)
            .map(|it| STANDARD.encode(Sha256::digest(it.text().collect::<String>())))
            .collect();
        assert_eq!(named, found, "{}", route.path);
        assert!(policy.starts_with("default-src 'none';"));
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
        assert!(!html.contains("nonce="), "{}", route.path);
        // The page has the rules that it needs, and no others; the words wait for no second file.
        let style = html.split_once("<style>").map(|(_, rest)| rest);
        assert!(style.is_some_and(|it| it.starts_with("body{margin:0}") && !it.contains(".never")));
        assert!(!html.contains("due-care.ccc.css") && !html.contains("rel=\"preload\""));
        // What only taps need may not come before the words.
        assert!(
            !html.contains("modulepreload") && !html.contains("as=\"fetch\""),
            "{}",
            route.path
        );
        assert!(
            !html.contains(" style=") && !html.contains("javascript:"),
            "{}",
            route.path
        );
    }
}

#[tokio::test]
async fn pressing_twice_gives_the_same_bytes_so_that_every_replica_has_the_same_tags() {
    let again = router(&site_again().await).unwrap();
    for path in ["/", "/steps/research", "/summary"] {
        let request = Request::get(path).body(HttpBody::empty()).unwrap();
        let other = again.clone().oneshot(request).await.unwrap();
        assert_eq!(header(&get(path).await, "etag"), header(&other, "etag"));
    }
}

#[tokio::test]
async fn every_link_and_every_anchor_leads_somewhere() {
    let mut ids = BTreeSet::new();
    let mut links = Vec::new();
    for route in ROUTES.iter() {
        let html = Html::parse_document(&text(get(&route.path).await).await);
        for element in html.select(&Selector::parse("[id]").unwrap()) {
            ids.insert(format!("{}#{}", route.path, element.value().id().unwrap()));
        }
        for element in html.select(&Selector::parse("a[href]").unwrap()) {
            links.push((
                &route.path,
                element.value().attr("href").unwrap().to_owned(),
            ));
        }
    }
    for (from, href) in links {
        if let Some(number) = href.strip_prefix("tel:") {
            let is_number = !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit());
            assert!(is_number, "{from} would call {number}");
            continue;
        }
        if href.starts_with("https://") || href == "/booklet.pdf" {
            continue;
        }
        let whole = if href.starts_with('#') {
            format!("{from}{href}")
        } else {
            href.clone()
        };
        let (path, anchor) = whole.split_once('#').unwrap_or((&whole, ""));
        assert!(
            ROUTES.iter().any(|route| route.path == path),
            "{from} links to {href}"
        );
        assert!(
            anchor.is_empty() || ids.contains(&whole),
            "{from} links to {href}, which has no such anchor"
        );
    }
}

#[tokio::test]
async fn a_link_elsewhere_is_https_and_a_source_that_sells_is_never_linked() {
    let guide = first_guide();
    let html = text(get("/about/sources").await).await;
    for source in guide
        .sources
        .values()
        .filter(|source| source.seller || source.url.starts_with("http://"))
    {
        assert!(!html.contains(&source.url), "{}", source.id);
    }
    assert!(!html.contains("href=\"http://"));
}

#[tokio::test]
async fn what_the_client_has_is_not_sent_again() {
    let first = get("/start").await;
    let tag = header(&first, "etag").to_owned();
    let request = Request::get("/start")
        .header("if-none-match", &tag)
        .body(HttpBody::empty())
        .unwrap();
    let second = send(request).await;
    assert_eq!(second.status(), StatusCode::NOT_MODIFIED);
    assert_eq!(header(&second, "etag"), tag);
    assert!(text(second).await.is_empty());
}

#[tokio::test]
async fn pages_come_compressed_to_who_can_read_it() {
    for (accept, coding) in [("gzip, br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let request = Request::get("/steps/research")
            .header("accept-encoding", accept)
            .body(HttpBody::empty())
            .unwrap();
        let response = send(request).await;
        assert_eq!(header(&response, "content-encoding"), coding);
        assert_eq!(header(&response, "vary"), "accept-encoding");
    }
}

#[tokio::test]
async fn hashed_files_are_kept_for_ever_and_others_are_asked_for_again() {
    let wasm = get("/pkg/due-care.bbb.wasm").await;
    assert_eq!(header(&wasm, "content-type"), "application/wasm");
    assert_eq!(
        header(&wasm, "cache-control"),
        "public, max-age=31536000, immutable"
    );
    assert_eq!(header(&get("/icon.svg").await, "cache-control"), "no-cache");
}

#[tokio::test]
async fn only_get_and_head_are_answered() {
    for method in [
        Method::POST,
        Method::PUT,
        Method::DELETE,
        Method::PATCH,
        Method::OPTIONS,
        Method::TRACE,
    ] {
        for path in ["/", "/steps/research", "/healthz", "/nowhere"] {
            let request = Request::builder()
                .method(method.clone())
                .uri(path)
                .body("answers".into())
                .unwrap();
            let response = send(request).await;
            assert_eq!(
                response.status(),
                StatusCode::METHOD_NOT_ALLOWED,
                "{method} {path}"
            );
            assert_eq!(header(&response, "allow"), "GET, HEAD");
        }
    }
    let head = send(Request::head("/").body(HttpBody::empty()).unwrap()).await;
    assert_eq!(head.status(), StatusCode::OK);
}

#[tokio::test]
async fn an_unknown_address_is_a_real_404_and_never_a_file_from_elsewhere() {
    for path in [
        "/nowhere",
        "/steps",
        "/steps/",
        "/pkg/",
        "/pkg/due-care.zzz.wasm",
        "/pkg/due-care.d.ts",
        "/build.json",
        "/../build.json",
        "/%2e%2e/build.json",
        "/..%2fbuild.json",
        "//x",
        "/.git/config",
        "/Cargo.toml",
        "/summary/x",
    ] {
        let response = get(path).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(header(&response, "cache-control"), "no-store");
        assert!(header(&response, "content-security-policy").starts_with("default-src 'none'"));
        assert!(text(response).await.contains("There’s no page here"));
    }
}

#[tokio::test]
async fn a_slash_too_many_leads_to_the_page() {
    let response = get("/steps/research/").await;
    assert_eq!(
        (response.status(), header(&response, "location")),
        (StatusCode::PERMANENT_REDIRECT, "/steps/research")
    );
    assert_eq!(get("//evil.example/").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_health_check_answers() {
    let response = get("/healthz").await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(text(response).await, "ok\n");
}

#[test]
fn a_missing_file_is_named_and_the_server_does_not_start() {
    let config = temporary_config("missing");
    fs::remove_file(config.site_root.join("pkg/due-care.bbb.wasm")).unwrap();
    let manifest = Manifest::read(&config.site_root).unwrap();
    let missing = Assets::read(&config.site_root, &manifest).unwrap_err();
    assert!(
        matches!(&missing, AssetError::Missing(path) if path.ends_with("pkg/due-care.bbb.wasm")),
        "{missing}"
    );
    let unbuilt = Manifest::read(Path::new("nowhere")).unwrap_err();
    assert!(unbuilt.to_string().contains("make serve"));
    fs::write(config.site_root.join("build.json"), "{}").unwrap();
    let incomplete = Manifest::read(&config.site_root).unwrap_err();
    assert!(
        incomplete.to_string().contains("missing field"),
        "{incomplete}"
    );
}

#[tokio::test]
async fn the_island_is_given_no_properties_and_the_index_holds_no_prose() {
    for route in ROUTES.iter() {
        let page = text(get(&route.path).await).await;
        let html = Html::parse_document(&page);
        let islands: Vec<_> = html
            .select(&Selector::parse("leptos-island").unwrap())
            .collect();
        assert_eq!(islands.len(), usize::from(route.live), "{}", route.path);
        for island in islands {
            assert_eq!(island.value().attr("data-props").unwrap_or_default(), "");
            let index = page.split_once("<p id=\"index\">").unwrap().1;
            let index = index.split_once("</p>").unwrap().0;
            let longest = index
                .split(|c: char| !c.is_alphabetic())
                .map(str::len)
                .max();
            assert!(longest > Some(0) && longest < Some(6), "{index}");
        }
    }
}
