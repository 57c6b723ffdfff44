//! A site that knows where people find it.

use super::*;

#[tokio::test]
async fn a_site_that_knows_its_address_lists_every_page_and_names_each() {
    let config = Config {
        origin: Some("https://example.org".to_owned()),
        ..temporary_config("origin")
    };
    let router = router(&filled(&config).await).unwrap();
    let get = async |path: &str| {
        let request = Request::get(path).body(HttpBody::empty()).unwrap();
        text(router.clone().oneshot(request).await.unwrap()).await
    };
    let sitemap = get("/sitemap.xml").await;
    for route in ROUTES.iter() {
        let line = format!("<loc>https://example.org{}</loc>", route.path);
        assert!(sitemap.contains(&line), "{line}");
    }
    assert!(
        get("/robots.txt")
            .await
            .ends_with("Sitemap: https://example.org/sitemap.xml\n")
    );
    let canonical = "<link rel=\"canonical\" href=\"https://example.org/places\">";
    assert!(get("/places").await.contains(canonical));
    // Without an address there is nothing to say.
    assert_eq!(
        super::get("/sitemap.xml").await.status(),
        StatusCode::NOT_FOUND
    );
    assert!(
        !text(super::get("/places").await)
            .await
            .contains("canonical")
    );
}
