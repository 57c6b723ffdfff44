//! The document around every page.

mod sharing;

use leptos::prelude::*;

pub(crate) use sharing::PICTURE;

use crate::core::guide::{Catalogue, Guide, Language};
use crate::site::routes::Route;
use crate::site::ui::{BrokenBar, Footer, Header, UpdateBar, say};

/// What every page is rendered from. The same for everyone.
#[derive(Clone)]
pub struct PageContext {
    /// The content.
    pub guide: &'static Guide,
    /// The words around it, in the same language.
    pub catalogue: &'static Catalogue,
    /// All languages that the site speaks.
    pub languages: &'static [Language],
    /// The site's origin, such as `https://example.org`, if it's known.
    pub origin: Option<String>,
    /// Path of the style sheet for screens. The server puts the rules that a page needs in place of the link to it.
    pub style: String,
    /// Path of the style sheet for paper.
    pub print: String,
    /// The script in the head of a page that takes no answers.
    pub head: String,
    /// The same for a page that does. It remembers edits made before the wasm has loaded.
    pub early: String,
    /// The script that loads the wasm and starts the island.
    pub start: String,
    /// Path of the script that reloads pages once the server has restarted, while somebody works on the site.
    pub reload: Option<&'static str>,
    /// Whether the service worker is out of use, so that pages let go of it.
    pub retired: bool,
}

/// The whole document of one page.
#[must_use]
pub fn shell(site: &PageContext, route: &Route) -> AnyView {
    provide_context(site.catalogue);
    let guide = site.guide;
    let language = site.catalogue.language;
    view! {
        <!DOCTYPE html>
        <html
            lang=language.code
            dir=language.is_right_to_left.then_some("rtl")
            // Some browsers send what is typed to a server that knows spelling.
            spellcheck="false"
            data-base=(!language.base.is_empty()).then_some(language.base)
            data-retired=site.retired.then_some("")
        >
            {head(site, route)}
            <body>
                {top(route)} {content(guide, route)}
                <Footer guide=guide path=&route.path languages=languages(site, &route.path) />
            </body>
        </html>
    }
    .into_any()
}

/// What stands above the content: the header, and what has to be said before everything else.
fn top(route: &Route) -> AnyView {
    view! {
        <a class="skip" href="#main">
            {say("Skip to the content")}
        </a>
        <Header path=&route.path />
        <BrokenBar />
        <UpdateBar />
    }
    .into_any()
}

/// The page itself. Where it shows or takes answers, it's the island.
fn content(guide: &'static Guide, route: &Route) -> AnyView {
    let view = route.view;
    if route.live {
        use crate::browser::app::App;
        view! { <App>{view.render(guide)}</App> }.into_any()
    } else {
        view.render(guide)
    }
}

fn head(site: &PageContext, route: &Route) -> AnyView {
    let reload = site
        .reload
        .map(|path| view! { <script type="module" src=path></script> });
    let first = if route.live { &site.early } else { &site.head };
    let start = route
        .live
        .then(|| view! { <script type="module" inner_html=site.start.clone()></script> });
    view! {
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            {about(site, route)}
            <meta name="color-scheme" content="light dark" />
            <link rel="stylesheet" href=site.style.clone() />
            <link rel="stylesheet" media="print" href=site.print.clone() />
            <link rel="icon" href="/icon.svg" type="image/svg+xml" />
            <link rel="apple-touch-icon" href="/icons/apple-touch.png" />
            <link rel="manifest" href="/site.webmanifest" />
            <meta name="theme-color" content="#fff" media="(prefers-color-scheme: light)" />
            <meta name="theme-color" content="#182529" media="(prefers-color-scheme: dark)" />
            <script inner_html=first.clone()></script>
            <script type="module" src="/page.js"></script>
            {reload}
            {start}
        </head>
    }
    .into_any()
}

/// What the page is about, for search engines, for chats that show a link to it, and for the tab.
fn about(site: &PageContext, route: &Route) -> impl IntoView + use<> {
    let guide = site.guide;
    let address = sharing::address(site, route);
    let canonical = address.map(|address| view! { <link rel="canonical" href=address /> });
    view! {
        <title>{format!("{} – {}", route.title, guide.words.title)}</title>
        <meta name="description" content=route.description.clone() />
        {canonical}
        {alternates(site, &route.path)}
        {sharing::card(site, route)}
        {sharing::data(site, route)}
    }
}

/// The same page in each language, if there are several.
fn languages(site: &PageContext, path: &str) -> Vec<(Language, String)> {
    let several = site.languages.iter().filter(|_| site.languages.len() > 1);
    several.map(|it| (*it, it.address(path))).collect()
}

/// The same page in each language, for search engines. It needs whole addresses, so it exists only if the site knows its own.
fn alternates(site: &PageContext, path: &str) -> Option<impl IntoView + use<>> {
    let origin = site.origin.as_deref()?;
    let links = languages(site, path).into_iter().map(|(it, address)| {
        view! { <link rel="alternate" hreflang=it.code href=format!("{origin}{address}") /> }
    });
    Some(links.collect_view())
}
