//! Working on the site: what `make watch` asks of the server.

use super::*;

#[tokio::test]
async fn pages_ask_for_the_version_of_the_site_and_nothing_is_kept_offline() {
    let config = Config {
        reload: true,
        ..temporary_config("reload")
    };
    let router = router(&build_site(&config, &our_content()).await.unwrap()).unwrap();
    let get = async |path: &str| {
        let request = Request::get(path).body(HttpBody::empty()).unwrap();
        router.clone().oneshot(request).await.unwrap()
    };
    assert!(text(get("/").await).await.contains("src=\"/reload.js\""));
    assert!(text(get("/reload.js").await).await.contains("/version"));
    let version = get("/version").await;
    assert_eq!(header(&version, "cache-control"), "no-store");
    assert!(text(version).await.len() > 20);
    assert_eq!(get("/sw.js").await.status(), StatusCode::NOT_FOUND);
    assert!(!text(self::get("/").await).await.contains("reload.js"));
}

#[tokio::test]
async fn words_are_read_from_a_folder_and_what_is_wrong_in_it_is_named() {
    let config = temporary_config("edited");
    let folder = config.site_root.with_file_name("content");
    copy_folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content"),
        &folder,
    );
    let file = folder.join("en/guide.toml");
    let words = fs::read_to_string(&file).unwrap();
    fs::write(&file, words.replacen("Due Care", "Our Care", 1)).unwrap();
    let content = ContentFiles::read(&folder).unwrap();
    let router = router(&build_site(&config, &content).await.unwrap()).unwrap();
    let request = Request::get("/").body(HttpBody::empty()).unwrap();
    let page = text(router.oneshot(request).await.unwrap()).await;
    assert!(page.contains("Our Care"));

    fs::write(&file, "version =").unwrap();
    let content = ContentFiles::read(&folder).unwrap();
    let error = build_site(&config, &content).await.unwrap_err().to_string();
    assert!(error.contains("guide.toml · file · "), "{error}");

    let error = ContentFiles::read(&folder.join("nowhere")).unwrap_err();
    assert!(error.to_string().contains("nowhere"), "{error}");
}
