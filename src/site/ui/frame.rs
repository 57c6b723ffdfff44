//! What surrounds every page's content: header, footer, notices, and the bar that shows whether answers are saved.

use leptos::prelude::*;

use super::icons::Sheet;
use super::live::TextSlot;
use super::say::{say, say_with};
use super::sentence::{marked, sentence};
use crate::core::contract::{Action, Text, TextSource};
use crate::core::guide::{Guide, Language, Review, StepId};

/// The top of every page.
#[component]
pub fn Header(
    /// The page it stands on.
    path: String,
) -> impl IntoView {
    let link = move |href: &'static str, words: &'static str| {
        let slots = [
            marked("more", |words| view! { <span>{words}</span> }),
            marked("name", |words| view! { <b>{words}</b> }),
        ];
        view! {
            <a href=href aria-current=(href == path).then_some("page")>
                {sentence(words, slots)}
            </a>
        }
    };
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
                <nav aria-label=say(
                    "Main",
                )>
                    {link("/practitioners", "[Practitioners](name)")}
                    {link("/summary", "[Your ](more)[summary](name)")}
                    {link("/emergency", "[Emergency](name)")}
                    {link("/data", "[Your ](more)[data](name)")}
                </nav>
            </div>
        </header>
    }
}

/// The first thing a person must see who was treated already.
#[component]
pub fn UrgentStrip() -> impl IntoView {
    view! {
        <aside class="urgent" aria-label=say("Urgent")>
            <p class="wrap">
                <strong>{say("Already treated?")}</strong>
                " "
                {say("Trouble breathing, swallowing or seeing is an emergency, even weeks later.")}
                " "
                <a href="/emergency">{say("What to do now")}</a>
            </p>
        </aside>
    }
}

/// Shown when the wasm has failed, by the plain script in the head or by the panic hook.
#[component]
pub fn BrokenBar() -> impl IntoView {
    view! {
        <div class="broken" role="alert">
            <div class="wrap">
                <p>
                    <b>{say("This page can’t save right now.")}</b>
                    " "
                    {say(
                        "What you saved before is still there. Reload the page to try again, or print it and write on paper.",
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

/// The bar at the bottom: whether answers are kept, and the way to the sheet.
#[component]
pub fn SavedBar(
    /// The step of the page, if it is a step's page.
    step: Option<StepId>,
) -> impl IntoView {
    view! {
        <section class="saved" aria-label=say("Saving")>
            <div class="wrap">
                <div class="saved__state">
                    <span class="saved__standing">
                        {step.map(|step| view! { <TextSlot of=TextSource::Step(step) /> })}
                    </span>
                    <span role="status">
                        <TextSlot of=Text::Kept />
                        " "
                        <TextSlot of=Text::Notice />
                    </span>
                    <span class="saved__damaged" role="status">
                        <TextSlot of=Text::Damaged />
                        " "
                        <button type="button" data-rescue>
                            {say("Download what’s stored")}
                        </button>
                    </span>
                    <span class="saved__did" role="status" id="did" tabindex="-1">
                        <TextSlot of=Text::Did />
                        " "
                        <button type="button" data-action=Action::Undo.slug()>
                            {say("Undo")}
                        </button>
                    </span>
                    <span class="saved__fault" role="alert">
                        <TextSlot of=Text::Fault />
                    </span>
                    <span class="saved__ways-out">
                        <button type="button" class="saved__reload" data-reload>
                            {say("Reload this page")}
                        </button>
                        <button type="button" data-action=Action::Print.slug()>
                            {say("Print this page")}
                        </button>
                        <button type="button" data-action=Action::Download.slug()>
                            {say("Download a copy")}
                        </button>
                    </span>
                    <a class="saved__versions" href="/data#versions">
                        <TextSlot of=Text::Versions>{say("Another version")}</TextSlot>
                    </a>
                    <span class="no-script">
                        {say(
                            "Saving needs JavaScript. Without it you can still read and print every page.",
                        )}
                    </span>
                </div>
                {step.is_some().then(|| view! { <a href="/summary">{say("Your summary")}</a> })}
            </div>
        </section>
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
    let words = &guide.words;
    let version = match guide.reviewer_of(path) {
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
    };
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
                    <a href="/learn">{say("Learn before you decide")}</a>
                    " "
                    <a href="/booklet">{say("The free guide")}</a>
                    " "
                    <a href="/places">{say("Rules and registers by place")}</a>
                </p> <p>{version}</p> <p class="foot__links">
                    <a href="/about/sources">{say("Sources")}</a>
                    " "
                    <a href="/about">{say("Who made this and who paid")}</a>
                    " "
                    <a href="/about/privacy">{say("Privacy")}</a>
                    " "
                    <a href="/about/accessibility">{say("Accessibility")}</a>
                </p>
            </div>
        </footer>
    }
}
