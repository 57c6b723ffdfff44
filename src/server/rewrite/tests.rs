//! What the pass over a page takes out, keeps together and collects.

use proptest::prelude::*;

use super::*;
use crate::core::guide::Language;
use crate::server::links::tests::{SPANISH, links};

/// The inside of a page, rewritten.
fn rewritten(inside: &str, language: Language) -> String {
    let page = rewrite(&format!("<html>{inside}</html>"), &links(language)).unwrap();
    let inside = page.html.strip_prefix("<html>").unwrap();
    inside.strip_suffix("</html>").unwrap().to_owned()
}

/// With non-breaking spaces made visible.
fn shown(inside: &str) -> String {
    rewritten(inside, Language::FIRST).replace('\u{a0}', "~")
}

#[test]
fn links_lead_to_pages_in_the_language_unless_they_name_one() {
    let html = r#"<a class="b" href="/start#a">x</a> <a href="/start" hreflang="en">y</a>"#;
    let expected = html.replace("/start#a", "/es/start#a");
    assert_eq!(rewritten(html, SPANISH), expected);
    assert_eq!(rewritten(html, Language::FIRST), html);
}

#[test]
fn what_hydration_would_need_is_taken_out() {
    for (html, expected) in [
        ("<p>a<!>b<!----></p><!--<() />-->", "<p>ab</p>"),
        (
            "<title>Step 1 of 5<!></title>",
            "<title>Step 1 of 5</title>",
        ),
    ] {
        assert_eq!(shown(html), expected);
    }
    let behind = "<html><p>a</p></html><script nonce=\"b\">c()</script> d<!--e-->";
    let page = rewrite(behind, &links(Language::FIRST)).unwrap();
    assert_eq!(page.html, "<html><p>a</p></html>");
    assert!(page.inline_scripts.is_empty());
}

#[test]
fn a_page_without_an_end_is_refused() {
    let unfinished = rewrite("<html><p>a</p>", &links(Language::FIRST)).unwrap_err();
    assert!(
        matches!(unfinished, RewriteError::Unfinished),
        "{unfinished}"
    );
}

#[test]
fn numbers_are_kept_across_tags_and_marks_and_in_texts_of_any_length() {
    for (html, expected) in [
        ("<p><b>3</b> times</p>", "<p><b>3</b>~times</p>"),
        ("<p>14<!> checks.</p>", "<p>14~checks.</p>"),
        ("<p>6 × <!>£<!>250</p>", "<p>6~×~£250</p>"),
        ("<p>In <!>20<!>25 they</p>", "<p>In 2025 they</p>"),
        (
            "<p>3<br>times 2<br/> of 4</p>",
            "<p>3<br>times 2<br/>~of~4</p>",
        ),
    ] {
        assert_eq!(shown(html), expected);
    }
    let long = "Wait 14 days. ".repeat(10_000);
    assert_eq!(shown(&long), long.replace("14 d", "14~d"));
}

#[test]
fn code_and_attributes_stay_as_they_are() {
    for html in [
        "<script>if (1 < 2 && a) { b = \"3 in <!>\" }</script>",
        "<style>a { margin: 0 auto }</style>",
        "<p id=\"index\">R01 1 a 2 b</p>",
        "<input aria-label=\"Step 1 of 5\">",
    ] {
        assert_eq!(shown(html), html);
    }
}

#[test]
fn only_scripts_that_stand_in_the_page_and_run_are_collected() {
    let html = "<html><script>a</script><script src=\"/b.js\"></script><script type=\"module\">c</script>\
                <script type=\"application/ld+json\">{}</script></html>";
    let page = rewrite(html, &links(Language::FIRST)).unwrap();
    assert_eq!(page.inline_scripts, ["a", "c"]);
    assert_eq!(page.html, html);
}

#[test]
fn classes_are_collected_and_the_island_is_noticed() {
    let html = "<html><p class=\"a  b\">class=\"c\"</p><leptos-island></leptos-island></html>";
    let page = rewrite(html, &links(Language::FIRST)).unwrap();
    assert_eq!(page.classes.into_iter().collect::<Vec<_>>(), ["a", "b"]);
    assert!(page.is_live);
}

#[test]
fn styles_take_the_place_of_the_link_for_screens_only() {
    let print = "<link rel=\"stylesheet\" media=\"print\" href=\"/p.css\">";
    let html =
        format!("<link rel=\"stylesheet\" href=\"/a.css\">{print}<link rel=\"icon\" href=\"/i\">");
    let expected = format!("<style>a>b{{}}</style>{print}<link rel=\"icon\" href=\"/i\">");
    assert_eq!(inline_style(&html, "a>b{}").unwrap(), expected);
}

/// Well-formed HTML: Leptos closes every element that it opens.
fn well_formed() -> impl Strategy<Value = String> {
    let text = "([0-9]{1,4}| |[a-z]{1,3}|#|&amp;|é){0,8}".boxed();
    text.prop_recursive(4, 32, 4, |inner| {
        let element =
            |(name, inner): (&str, Vec<String>)| format!("<{name}>{}</{name}>", inner.concat());
        let inner = proptest::collection::vec(inner, 0..4);
        let names = proptest::sample::select(vec!["div", "p", "b", "svg"]);
        (names, inner).prop_map(element)
    })
}

proptest! {
    #[test]
    fn nothing_but_spaces_changes(html in well_formed()) {
        prop_assert_eq!(rewritten(&html, Language::FIRST).replace('\u{a0}', " "), html);
    }
}
