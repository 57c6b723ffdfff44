//! Every page of the site: what it holds, what it links to, and the policy that it comes with.

use super::*;
use crate::core::guide::{Point, first_guide};
use crate::core::ledger::Weighed;

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
async fn a_page_says_once_whether_answers_are_kept_if_it_keeps_any() {
    let saving = Selector::parse("leptos-island .saved").unwrap();
    for route in ROUTES.iter() {
        let html = Html::parse_document(&text(get(&route.path).await).await);
        let said = html.select(&saving).count();
        assert_eq!(said, usize::from(route.live), "{}", route.path);
    }
}

// Cloud spell-checkers send what is typed away, and translators change names, numbers and row codes.
#[tokio::test]
async fn no_page_lets_the_browser_send_or_translate_what_is_typed() {
    let select = |css| Selector::parse(css).unwrap();
    let (root, codes) = (select("html[spellcheck=false]"), select(".code"));
    let typed =
        select("[data-text-slot^='name/'], [data-text-slot^='note/'], [data-text-slot^='clinic/']");
    let mut found = 0;
    for route in ROUTES.iter() {
        let html = Html::parse_document(&text(get(&route.path).await).await);
        assert_eq!(html.select(&root).count(), 1, "{}", route.path);
        for element in html.select(&codes).chain(html.select(&typed)) {
            assert_eq!(
                element.attr("translate"),
                Some("no"),
                "{}: {}",
                route.path,
                element.html()
            );
            found += 1;
        }
    }
    assert!(found > 0, "no code and no name on any page");
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
async fn rendering_twice_gives_the_same_bytes_so_that_every_replica_has_the_same_tags() {
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

#[tokio::test]
async fn what_matters_to_a_person_has_a_place_on_the_page_for_them_and_on_no_other() {
    let lists = ["good-points", "bad-points", "chosen"];
    for route in ROUTES.iter() {
        let html = Html::parse_document(&text(get(&route.path).await).await);
        for list in lists {
            let of = |within: &str| {
                let css = format!("{within} [data-list-slot=\"{list}\"]");
                html.select(&Selector::parse(&css).unwrap()).count()
            };
            let wanted = usize::from(route.path == "/summary");
            assert_eq!((of(""), of("#my-copy")), (wanted, wanted), "{}", route.path);
        }
    }
}

/// The star of each point is kept under the id of the point, and with it the words that the sheet then says.
#[tokio::test]
async fn each_point_of_a_leaflet_has_a_star_with_its_words() {
    let stars = Selector::parse(".star input[type=checkbox]").unwrap();
    for leaflet in &first_guide().leaflets {
        let html = Html::parse_document(&text(get(&leaflet.path()).await).await);
        let found: Vec<_> = html
            .select(&stars)
            .map(|it| it.value().attr("name").unwrap().to_owned())
            .collect();
        let names = leaflet.points().flat_map(|(side, points)| {
            let name = move |it: Point<'_>| Weighed::from(side).name(leaflet.id, Some(it.id));
            points.into_iter().map(name).collect::<Vec<_>>()
        });
        assert_eq!(found, names.collect::<Vec<_>>());
        for star in html.select(&stars) {
            let (label, words) = (star.value().attr("aria-label"), star.value().attr("value"));
            let named = format!("This matters to me: {}", words.unwrap());
            assert_eq!(label, Some(named.as_str()), "{}", leaflet.path());
        }
    }
}
