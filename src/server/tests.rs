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

use super::config::HSTS;
use super::{AssetError, Assets, Config, Limits, Manifest, Site, build_site, router};
use crate::core::guide::{ContentFiles, Language, edition, our_content};
use crate::site::routes::{Route, routes};

mod address;
mod connections;
mod contract;
mod export;
mod hsts;
mod language;
mod odd;
mod pace;
mod pages;
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
        "head": "head()", "early": "early()", "start": "start(\"/pkg/due-care.aaa.js\", \"/pkg/due-care.bbb.wasm\")"
    }"#;
    fs::write(site_root.join("build.json"), manifest).unwrap();
    for script in ["page.js", "answer.js", "minute.js", "room.js"] {
        fs::write(site_root.join(script), "run()").unwrap();
    }
    Config {
        address: "127.0.0.1:0".parse().unwrap(),
        site_root,
        origin: None,
        content: None,
        reload: false,
        hsts: HSTS.to_owned(),
        retire_worker: false,
        limits: Limits::default(),
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
