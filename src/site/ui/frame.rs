//! What surrounds every page's content: header, footer and notices.

use leptos::prelude::*;

use super::icons::Sheet;
use super::say::{say, say_with};
use crate::core::guide::{Guide, Language, Review};

/// What the menu leads to: a word, what is there, its address, and what the addresses of its pages begin with.
const MENU: [(&str, &str, &str, &[&str]); 4] = [
    (
        "Check",
        "One minute, or step by step",
        "/start",
        &["/start", "/steps/", "/practitioners", "/compare", "/visit"],
    ),
    ("Sheet", "Yours, to show or send", "/summary", &["/summary"]),
    (
        "Learn",
        "Treatments, places, guide",
        "/learn",
        &["/learn", "/treatments/", "/places", "/booklet"],
    ),
    ("Emergency", "What to do now", "/emergency", &["/emergency"]),
];

/// The top of every page: the name, and the menu. On a phone the menu opens over the page, and an emergency is one tap away.
#[component]
pub fn Header<'page>(
    /// The page it stands on.
    path: &'page str,
) -> impl IntoView {
    let current = |address: &str, pages: &[&str]| {
        let is_in = pages.iter().any(|start| path.starts_with(start));
        is_in.then_some(if path == address { "page" } else { "true" })
    };
    let links = MENU.map(|(word, what, address, pages)| {
        view! {
            <a href=address aria-current=current(address, pages)>
                {say(word)}
                <small>{say(what)}</small>
            </a>
        }
    });
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href="/">
                    <Sheet />
                    {say("Due Care")}
                </a>
                <button type="button" class="leave" data-leave>
                    {say("Leave and erase")}
                </button>
                <a class="top__emergency" href="/emergency">
                    {say("Emergency")}
                </a>
                <button type="button" class="top__menu" popovertarget="menu">
                    {say("Menu")}
                </button>
                <nav id="menu" popover="auto" aria-label=say("Main")>
                    {links.into_iter().collect_view()}
                </nav>
            </div>
        </header>
    }
}

/// Shown when the wasm has failed, by the plain script in the head.
#[component]
pub fn BrokenBar() -> impl IntoView {
    view! {
        <div class="broken" role="alert">
            <div class="wrap">
                <p>
                    <b>{say("This page can’t save right now.")}</b>
                    " "
                    {say(
                        "What you saved before is still there. Reload this page, or print it and write on paper. In Lockdown Mode, allow this site first.",
                    )}
                </p>
                <p>
                    <button type="button" class="btn btn--quiet" data-rescue>
                        {say("Download what’s stored")}
                    </button>
                </p>
            </div>
        </div>
    }
}

/// Says that a new version waits. The old one goes on until the person wants the new one.
#[component]
pub fn UpdateBar() -> impl IntoView {
    view! {
        // Only the inner part is hidden: what appears in an existing status region is read out.
        <div class="update" role="status">
            <div class="wrap" data-update hidden>
                <p>{say("A new version is ready.")}</p>
                <button type="button" data-update-now>
                    <b>{say("Use it now")}</b>
                </button>
                <button type="button" data-update-later>
                    {say("Later")}
                </button>
            </div>
        </div>
    }
}

/// The bottom of every page.
#[component]
pub fn Footer<'page>(
    /// The content.
    guide: &'static Guide,
    /// The page it stands on.
    path: &'page str,
    /// The languages of the site, if there are several, each with the address of the same page.
    languages: Vec<(Language, String)>,
) -> impl IntoView {
    let version = version(guide, path);
    let languages = languages.into_iter().map(|(it, address)| {
        view! {
            <a href=address hreflang=it.code lang=it.code>
                {it.name}
            </a>
            " "
        }
    });
    let languages = languages.collect_view();
    view! {
        <footer class="foot">
            <div class="wrap">
                {languages}
                <p>
                    {say(
                        "Information, not medical advice. Passing every check lowers known risks. No treatment is risk-free.",
                    )}
                </p> <p class="foot__links">
                    <a href="/practitioners">{say("Practitioners")}</a>
                    " "
                    <a href="/visit">{say("In the room")}</a>
                    " "
                    <a href="/booklet">{say("The free guide")}</a>
                    " "
                    <a href="/places">{say("Rules and registers by place")}</a>
                </p> <p>{version}</p> <p class="foot__links">
                    <a href="/about/sources">{say("Sources")}</a>
                    " "
                    <a href="/about">{say("Who made this and who paid")}</a>
                    " "
                    <a href="/data">{say("Your data")}</a>
                    " "
                    <a href="/about/privacy">{say("Privacy")}</a>
                    " "
                    <a href="/about/accessibility">{say("Accessibility")}</a>
                </p>
            </div>
        </footer>
    }
}

/// Which version of the guide the page is from, and who reviewed it, if anybody has.
fn version(guide: &'static Guide, path: &str) -> String {
    let words = &guide.words;
    match guide.reviewer_of(path) {
        Some(Review {
            reviewer,
            register,
            date,
            ..
        }) => say_with(
            "Guide version #. This page was reviewed by #, #, on #.",
            &[&words.version, reviewer, register, date],
        ),
        None => say_with("Guide version #, #.", &[&words.version, &words.reviewed]),
    }
}
