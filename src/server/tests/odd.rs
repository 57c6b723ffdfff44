//! Requests that no browser of a reader makes.

use super::*;

async fn ask(path: &str, fields: &[(&str, &str)]) -> Response<HttpBody> {
    let mut request = Request::get(path);
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    send(request.body(HttpBody::empty()).unwrap()).await
}

#[tokio::test]
async fn no_odd_path_leads_to_a_file_from_elsewhere() {
    let long = format!("/{}", "a".repeat(8000));
    for path in [
        "/../../etc/passwd",
        "/%2e%2e%2f%2e%2e%2fetc/passwd",
        "/%252e%252e%252fetc/passwd",
        "/..%5c..%5cetc",
        "/%00",
        "/start%00.html",
        "/%c0%ae%c0%ae/etc/passwd",
        "//etc/passwd",
        "/start/../Cargo.toml",
        "/START",
        "/start.html",
        "/index.html",
        "/sw.js/",
        "/pkg/due-care.bbb.wasm.map",
        "/.well-known/../.git/config",
        &long,
    ] {
        let response = ask(path, &[]).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{path}");
        assert_eq!(header(&response, "cache-control"), "no-store");
    }
}

#[tokio::test]
async fn who_asks_for_parts_or_in_odd_codings_gets_the_whole_in_one_we_have() {
    let whole = text(ask("/booklet", &[]).await).await;
    let ranges = "bytes=0-".to_owned() + &",0-".repeat(5000);
    for range in ["bytes=0-9", "bytes=9-0", "bytes=-1", ranges.as_str()] {
        let response = ask("/booklet", &[("range", range)]).await;
        assert_eq!(response.status(), StatusCode::OK);
        assert_eq!(text(response).await, whole);
    }
    let many = "br;q=0.001,".repeat(9000);
    for (accept, coding) in [
        ("identity;q=0", ""),
        ("*;q=0", ""),
        ("br;q=nonsense", ""),
        (",,,", ""),
        (many.as_str(), "br"),
    ] {
        let response = ask("/start", &[("accept-encoding", accept)]).await;
        assert_eq!(response.status(), StatusCode::OK, "{accept:.40}");
        assert_eq!(
            header(&response, "content-encoding"),
            coding,
            "{accept:.40}"
        );
    }
    let tags = "\"x\",".repeat(25_000);
    let response = ask("/start", &[("if-none-match", &tags)]).await;
    assert_eq!(response.status(), StatusCode::OK);
}

#[tokio::test]
async fn nothing_that_a_client_says_of_the_host_comes_back() {
    let plain = text(ask("/places", &[]).await).await;
    let said = [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "gopher"),
        ("forwarded", "host=evil.example"),
        ("x-original-url", "/data"),
        ("x-rewrite-url", "/data"),
        ("origin", "https://evil.example"),
        ("referer", "https://evil.example/?x"),
        ("cookie", "a=b"),
    ];
    let response = ask("/places", &said).await;
    for (name, value) in response.headers() {
        let value = value.to_str().unwrap();
        assert!(!value.contains("evil"), "{name}: {value}");
        assert!(!name.as_str().starts_with("access-control"));
    }
    assert_eq!(text(response).await, plain);
    let onward = ask("/places/?next=//evil.example", &said).await;
    assert_eq!(header(&onward, "location"), "/places");
}

#[tokio::test]
async fn a_query_changes_nothing_and_comes_back_nowhere() {
    let plain = text(ask("/start", &[]).await).await;
    let response = ask("/start?answer=flag&x=%3Cscript%3E", &[]).await;
    assert_eq!(text(response).await, plain);
}

#[tokio::test]
async fn two_spellings_of_one_address_lead_to_one_page() {
    let plain = text(ask("/about", &[]).await).await;
    for path in ["/%61bout", "/%61%62%6F%75%74", "/abou%74?x=%zz"] {
        let response = ask(path, &[]).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert_eq!(text(response).await, plain);
    }
    for (path, kind) in [
        ("/sw%2ejs", "text/javascript"),
        ("/healt%68z", "text/plain"),
    ] {
        assert!(header(&ask(path, &[]).await, "content-type").starts_with(kind));
    }
    let onward = ask("/%73teps/research/", &[]).await;
    assert_eq!(header(&onward, "location"), "/steps/research");
    // Once, not twice; and an escaped slash is none.
    for path in [
        "/%2561bout",
        "/steps%2fresearch",
        "//about",
        "/about%00",
        "/%FFabout",
        "/about%20",
    ] {
        assert_eq!(
            ask(path, &[]).await.status(),
            StatusCode::NOT_FOUND,
            "{path}"
        );
    }
    for path in ["/%", "/about%", "/%zzabout", "/%6"] {
        let response = ask(path, &[]).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(header(&response, "x-content-type-options"), "nosniff");
    }
}

#[tokio::test]
async fn a_link_whose_mark_was_escaped_gets_a_page_that_takes_the_copy_out_of_the_address() {
    let page = ask("/data%23copy=abc-_", &[]).await;
    assert_eq!(page.status(), StatusCode::NOT_FOUND);
    let policy = header(&page, "content-security-policy").to_owned();
    let page = text(page).await;
    // The script is in the page, runs under its policy, and comes before anything is asked for.
    let script = include_str!("../../site/ui/astray.js");
    assert!(page.contains(script.trim()));
    let hash = STANDARD.encode(Sha256::digest(script));
    assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
    // The same mark as in our links, and nothing of the address comes back.
    let ours = include_str!("../../browser/store/keys.rs");
    assert!(ours.contains("\"#copy=\"") && script.contains("#copy="));
    assert!(page.contains("Your link was changed on the way") && !page.contains("abc-_"));
}
