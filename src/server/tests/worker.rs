//! The service worker's script and the manifest, as a client gets them.

use std::collections::BTreeMap;

use super::super::body::Body;
use super::super::encoding::ContentEncoding;
use super::super::headers::Common;
use super::super::render::{Pages, RenderedPage};
use super::super::worker::worker;
use super::*;

/// What the service worker says it keeps: the integrity of each file, by path.
fn listed(script: &str) -> BTreeMap<String, String> {
    let (_, rest) = script.split_once("const FILES = ").unwrap();
    let (list, _) = rest.split_once(";\n").unwrap();
    serde_json::from_str(list).unwrap()
}

#[tokio::test]
async fn the_worker_comes_with_a_policy_that_lets_it_fetch_and_is_asked_for_again_each_time() {
    let response = get("/sw.js").await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        header(&response, "content-type"),
        "text/javascript; charset=utf-8"
    );
    assert_eq!(header(&response, "cache-control"), "no-cache");
    assert_eq!(
        header(&response, "content-security-policy"),
        "default-src 'none'; connect-src 'self'"
    );
}

#[tokio::test]
async fn the_worker_lists_every_page_and_every_file_that_a_page_names_each_with_its_hash() {
    let listed = listed(&text(get("/sw.js").await).await);
    let mut named: BTreeSet<String> = [
        "/fonts/atkinson-hyperlegible-next.woff2",
        "/icons/192.png",
        "/icons/512.png",
        "/icons/maskable-512.png",
    ]
    .map(ToOwned::to_owned)
    .into();
    for route in ROUTES.iter() {
        named.insert(route.path.to_string());
        let html = Html::parse_document(&text(get(&route.path).await).await);
        for element in html.select(&Selector::parse("link[href], script[src]").unwrap()) {
            let value = element.value();
            named.extend(
                value
                    .attr("href")
                    .or(value.attr("src"))
                    .map(ToOwned::to_owned),
            );
        }
        // The script that starts the islands names its files as texts.
        for element in html.select(&Selector::parse("script[type=module]").unwrap()) {
            let script: String = element.text().collect();
            let texts = script.split('"').filter(|text| text.starts_with("/pkg/"));
            named.extend(texts.map(ToOwned::to_owned));
        }
    }
    // Its rules stand in each page. The worker puts the link to it in their place.
    named.insert("/pkg/due-care.ccc.css".to_owned());
    assert!(named.contains("/pkg/due-care.bbb.wasm") && named.contains("/page.js"));
    // Neither texts for robots and lawyers, nor declarations, nor files of an earlier version.
    assert_eq!(listed.keys().cloned().collect::<BTreeSet<_>>(), named);
    for (path, integrity) in listed {
        let bytes = to_bytes(get(&path).await.into_body(), usize::MAX)
            .await
            .unwrap();
        assert_eq!(
            integrity,
            format!("sha256-{}", STANDARD.encode(Sha256::digest(&bytes))),
            "{path}"
        );
    }
}

#[test]
fn the_workers_version_is_the_same_for_the_same_bytes_and_another_for_any_other() {
    let config = temporary_config("versions");
    let page = |policy: &str| RenderedPage {
        body: Body::text(b"page".to_vec()),
        policy: policy.to_owned(),
    };
    let version = |policy: &str| {
        let pages = Pages {
            by_path: [("/".to_owned(), page(policy))].into(),
            not_found: page(policy),
        };
        let manifest = Manifest::read(&config.site_root).unwrap();
        let assets = Assets::read(&config.site_root, &manifest).unwrap();
        let (script, ..) =
            worker(&pages, &assets, &Common::new(HSTS)).encoded(ContentEncoding::Plain);
        let script = String::from_utf8(script.to_vec()).unwrap();
        script.lines().next().unwrap().to_owned()
    };
    let first = version("one policy");
    assert!(first.starts_with("const VERSION = '"));
    assert_eq!(version("one policy"), first);
    assert_ne!(version("another policy"), first);
    fs::write(config.site_root.join("icon.svg"), "<svg/>").unwrap();
    assert_ne!(version("one policy"), first);
}

#[tokio::test]
async fn the_manifest_names_pages_and_icons_that_are_there() {
    let response = get("/site.webmanifest").await;
    assert_eq!(
        header(&response, "content-type"),
        "application/manifest+json; charset=utf-8"
    );
    let manifest: serde_json::Value = serde_json::from_str(&text(response).await).unwrap();
    for icon in manifest["icons"].as_array().unwrap() {
        let served = get(icon["src"].as_str().unwrap()).await;
        assert_eq!(served.status(), StatusCode::OK, "{icon}");
        let kind = header(&served, "content-type").split(';').next().unwrap();
        assert_eq!(kind, icon["type"], "{icon}");
    }
    let shortcuts = manifest["shortcuts"].as_array().unwrap();
    for url in shortcuts.iter().map(|shortcut| &shortcut["url"]) {
        assert!(
            ROUTES
                .iter()
                .any(|route| route.path == url.as_str().unwrap()),
            "{url}"
        );
    }
    for address in ["id", "start_url", "scope"] {
        assert_eq!(manifest[address], "/");
    }
}

#[test]
fn the_switch_puts_in_place_of_the_worker_a_script_that_takes_it_away() {
    let config = Config {
        retire_worker: true,
        ..temporary_config("retired")
    };
    let manifest = Manifest::read(&config.site_root).unwrap();
    let assets = Assets::read(&config.site_root, &manifest).unwrap();
    let site = Site::new(Pages::default(), assets, &config);
    let worker = &site.by_path["/sw.js"];
    let (script, ..) = worker.body.encoded(ContentEncoding::Plain);
    let script = String::from_utf8(script.to_vec()).unwrap();
    assert!(script.contains("registration.unregister()") && script.contains("caches.delete"));
    assert!(!script.contains("FILES") && !script.contains("'fetch'"));
    // A browser must ask for it each time, or it would never learn of it.
    assert_eq!(worker.keep, "no-cache");
    // It knows our caches by the same name.
    assert!(include_str!("../worker.js").contains("const OURS = 'due-care-';"));
    assert!(script.contains("startsWith('due-care-')"));
}
