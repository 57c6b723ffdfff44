//! A second language, made up: every word of it is in other letters, so a word that was forgotten stands out.

use std::collections::BTreeMap;

use super::super::Pages;
use super::super::encoding::ContentEncoding;
use super::super::render::{RenderError, render_all};
use super::super::styles::StyleSheet;
use super::*;
use crate::core::guide::{Catalogue, Guide, load};
use crate::site::document::PageContext;

const MARKED: Language = Language {
    folder: "xx",
    code: "en-x-marked",
    name: "＊",
    is_right_to_left: true,
    base: "/xx",
};

/// Words that are the same in each language: what stands on a box, and what a language calls itself.
const SAME: &[&str] = &["LOT", "EXP", "English"];

/// Keys of the content that hold no words.
const NO_WORDS: &[&str] = &[
    "id",
    "slug",
    "weight",
    "time",
    "order",
    "about",
    "treatments",
    "sources",
    "url",
    "mark",
    "code",
    "check",
    "of",
    "lead",
    "topics",
    "version",
    "step",
    "sure",
    "emergency_source",
    "when",
    "urgency",
    "signs",
    "always",
];

/// The text in letters of another alphabet, but for the names of hard words behind their marks.
fn marked(text: &str) -> String {
    let mut is_name = false;
    let letters = text.chars().map(|letter| {
        is_name = (is_name || letter == '#') && letter != ')';
        let far = u32::from(letter) + 0xFEE0;
        let is_plain = !letter.is_ascii_alphabetic() || (is_name && text.contains("](#"));
        if is_plain {
            letter
        } else {
            char::from_u32(far).unwrap()
        }
    });
    letters.collect()
}

fn mark(value: &mut toml::Value, key: &str) {
    match value {
        toml::Value::String(_) if NO_WORDS.contains(&key) => {}
        toml::Value::String(text) => *text = marked(text),
        toml::Value::Array(all) => {
            let tables = |it: &&mut toml::Value| it.is_table() || !NO_WORDS.contains(&key);
            all.iter_mut().filter(tables).for_each(|it| mark(it, ""));
        }
        toml::Value::Table(table) => table.iter_mut().for_each(|(key, it)| mark(it, key)),
        _ => {}
    }
}

/// The English guide with every text marked.
fn marked_guide() -> &'static Guide {
    let mut files = our_content().of(Language::FIRST);
    for text in files.values_mut() {
        let mut value: toml::Value = toml::from_str(text).unwrap();
        mark(&mut value, "");
        *text = toml::to_string(&value).unwrap();
    }
    Box::leak(Box::new(
        load(&files).unwrap_or_else(|error| panic!("{error}")),
    ))
}

async fn rendered(
    guide: &'static Guide,
    words: BTreeMap<String, String>,
) -> Result<Pages, RenderError> {
    let site = PageContext {
        guide,
        catalogue: Box::leak(Box::new(Catalogue::new(MARKED, words))),
        languages: Box::leak(Box::new([Language::FIRST, MARKED])),
        origin: Some("https://example.org".to_owned()),
        style: "/pkg/a.css".to_owned(),
        print: "/pkg/b.css".to_owned(),
        head: "head()".to_owned(),
        early: "early()".to_owned(),
        start: "start()".to_owned(),
        reload: None,
        retired: false,
    };
    render_all(&site, &StyleSheet::default()).await
}

/// Whether a text has words in the letters of English.
fn has_words(text: &str) -> bool {
    let rest = SAME
        .iter()
        .fold(text.to_owned(), |rest, same| rest.replace(same, ""));
    let mut words = rest.split(|sign: char| !sign.is_ascii_alphanumeric());
    words.any(|word| word.len() > 1 && word.bytes().all(|sign| sign.is_ascii_alphabetic()))
}

/// The whole site in the marked language, rendered once for all tests.
async fn marked_pages() -> &'static Pages {
    static PAGES: OnceCell<Pages> = OnceCell::const_new();
    let marked = async || {
        let guide = marked_guide();
        let Err(RenderError::Words(error)) = rendered(guide, BTreeMap::new()).await else {
            panic!("a language without words is refused");
        };
        let words = error.missing.into_iter();
        let words = words.map(|english| (english.clone(), marked(&english)));
        rendered(guide, words.collect()).await.unwrap()
    };
    PAGES.get_or_init(marked).await
}

#[tokio::test]
async fn every_word_of_every_page_comes_from_the_language_of_the_page() {
    let pages = marked_pages().await;
    let mut found = BTreeSet::new();
    for (path, page) in &pages.by_path {
        let html = String::from_utf8(page.body.encoded(ContentEncoding::Plain).0.to_vec()).unwrap();
        let html = Html::parse_document(&html);
        for node in html.tree.nodes() {
            let parent = node
                .parent()
                .and_then(|it| it.value().as_element().map(|it| it.name().to_owned()));
            let is_code = parent
                .as_deref()
                .is_some_and(|it| matches!(it, "script" | "style"));
            let is_index = node
                .parent()
                .and_then(|it| {
                    it.value()
                        .as_element()
                        .and_then(|it| it.id().map(|id| id == "index"))
                })
                .unwrap_or(false);
            let text = node.value().as_text().filter(|_| !is_code && !is_index);
            if let Some(text) = text.filter(|it| has_words(it)) {
                found.insert((text.trim().to_owned(), path.clone()));
            }
            if let Some(element) = node.value().as_element() {
                let spoken = ["aria-label", "placeholder", "title", "alt"];
                let spoken = spoken.iter().filter_map(|name| element.attr(name));
                let described = element
                    .attr("content")
                    .filter(|_| element.attr("name") == Some("description"));
                for text in spoken.chain(described).filter(|it| has_words(it)) {
                    found.insert((text.to_owned(), path.clone()));
                }
            }
        }
    }
    let mut once = BTreeMap::new();
    for (text, path) in found {
        once.entry(text).or_insert(path);
    }
    assert!(once.is_empty(), "{once:#?}");
}

#[tokio::test]
async fn a_second_language_has_its_own_paths_and_names_the_first() {
    let pages = marked_pages().await;
    let english: BTreeSet<String> = ROUTES.iter().map(|it| MARKED.address(&it.path)).collect();
    assert_eq!(
        pages.by_path.keys().cloned().collect::<BTreeSet<_>>(),
        english
    );
    let html = |path: &str| {
        let body = &pages.by_path[path].body;
        String::from_utf8(body.encoded(ContentEncoding::Plain).0.to_vec()).unwrap()
    };
    let home = html("/xx");
    for part in [
        r#"lang="en-x-marked" dir="rtl""#,
        r#"data-base="/xx""#,
        r#"rel="canonical" href="https://example.org/xx""#,
        r#"rel="alternate" hreflang="en-GB" href="https://example.org/""#,
        r#"rel="alternate" hreflang="en-x-marked" href="https://example.org/xx""#,
        r#"href="/xx/steps/research""#,
        r#"href="/icon.svg""#,
    ] {
        assert!(home.contains(part), "{part}");
    }
    let step = html("/xx/steps/research");
    assert!(
        step.contains(r#"<a href="/steps/research" hreflang="en-GB""#),
        "the way to the same page in the first language"
    );
    assert!(step.contains(r#"<a href="/xx/steps/research" hreflang="en-x-marked""#));
}
