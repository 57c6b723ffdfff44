//! A site that knows where people find it.

use super::*;
use crate::site::routes::View;

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
    let places = Html::parse_document(&get("/places/nz").await);
    for (name, says) in [
        ("og:type", "article"),
        ("og:url", "https://example.org/places/nz"),
        ("og:image", "https://example.org/share.png"),
    ] {
        assert_eq!(card(&places, name).as_deref(), Some(says), "{name}");
    }
    let picture = Request::get("/share.png").body(HttpBody::empty()).unwrap();
    let picture = router.clone().oneshot(picture).await.unwrap();
    assert_eq!(header(&picture, "content-type"), "image/png");
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

/// What a page says in its card under this name.
fn card(page: &Html, name: &str) -> Option<String> {
    let selector = Selector::parse(&format!("head > meta[property=\"{name}\"]")).unwrap();
    let found = page.select(&selector).next()?;
    found.value().attr("content").map(ToOwned::to_owned)
}

#[tokio::test]
async fn every_page_has_a_card_and_a_page_to_read_says_what_it_is() {
    let data = Selector::parse("script[type=\"application/ld+json\"]").unwrap();
    let mut policies = BTreeSet::new();
    for route in ROUTES.iter() {
        let response = super::get(&route.path).await;
        let policy = header(&response, "content-security-policy").to_owned();
        let page = Html::parse_document(&text(response).await);
        let title = route.title.as_ref();
        assert_eq!(card(&page, "og:title").as_deref(), Some(title));
        let description = card(&page, "og:description");
        assert_eq!(description.as_deref(), Some(route.description.as_ref()));
        // They need whole addresses.
        assert_eq!(card(&page, "og:url").or(card(&page, "og:image")), None);
        let data = page
            .select(&data)
            .next()
            .map(|it| it.text().collect::<String>());
        let data = data.map(|it| serde_json::from_str::<serde_json::Value>(&it).unwrap());
        let kind = data.as_ref().map(|it| it["@type"].as_str().unwrap());
        let expected = match (route.path.as_ref(), route.view) {
            ("/", _) => Some("WebApplication"),
            (_, View::Leaflet(_) | View::Topic(_) | View::Place(_)) => Some("MedicalWebPage"),
            _ => None,
        };
        assert_eq!(kind, expected, "{}", route.path);
        if route.path.starts_with("/places/") {
            policies.insert(policy);
        }
    }
    // Data needs no permission, and like pages share their styles: one rule of a host is enough for a folder.
    assert_eq!(policies.len(), 1);
}
