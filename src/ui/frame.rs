use leptos::prelude::*;

use super::icons::Sheet;
use super::live::Shown;
use crate::guide::{Guide, StepId};

/// The top of every page.
#[component]
pub fn Header(
    /// The page it stands on.
    path: String,
) -> impl IntoView {
    let link = move |href: &'static str, before: &'static str, words: &'static str| {
        view! {
            <a href=href aria-current=(href == path).then_some("page")>
                {(!before.is_empty()).then(|| view! { <span>{before}</span> })}
                <b>{words}</b>
            </a>
        }
    };
    view! {
        <header class="top">
            <div class="wrap">
                <a class="brand" href="/"><Sheet/>"Due Care"</a>
                <button type="button" class="leave" data-leave>"Leave and erase"</button>
                <nav aria-label="Main">
                    {link("/practitioners", "", "Practitioners")}
                    {link("/summary", "Your ", "summary")}
                    {link("/emergency", "", "Emergency")}
                    {link("/data", "Your ", "data")}
                </nav>
            </div>
        </header>
    }
}

/// The first thing a person must see who was treated already.
#[component]
pub fn UrgentStrip() -> impl IntoView {
    view! {
        <aside class="urgent" aria-label="Urgent">
            <p class="wrap">
                <strong>"Already treated?"</strong>
                " Trouble breathing, swallowing or seeing is an emergency, even weeks later. "
                <a href="/emergency">"What to do now"</a>
            </p>
        </aside>
    }
}

/// What is said when the wasm is dead: shown by the plain script in the head or the last words of the wasm.
#[component]
pub fn BrokenBar() -> impl IntoView {
    view! {
        <div class="broken" role="alert">
            <div class="wrap">
                <p><b>"This page cannot save right now."</b>" What you saved before is still there. Reload the page to try again, or print it and write on paper."</p>
                <p><button type="button" class="btn btn--quiet" data-rescue>"Download what is stored"</button></p>
            </div>
        </div>
    }
}

/// Says that a new version waits. The old one goes on until the person wants the new one.
#[component]
pub fn UpdateBar() -> impl IntoView {
    view! {
        // It is the part inside that is hidden: what appears in a status that is there already is read out.
        <div class="update" role="status">
            <div class="wrap" data-update hidden>
                <p>"A new version is ready."</p>
                <button type="button" data-update-now><b>"Use it now"</b></button>
                <button type="button" data-update-later>"Later"</button>
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
        <section class="saved" aria-label="Saving">
            <div class="wrap">
                <div class="saved__state">
                    <span class="saved__standing">
                        {step.map(|step| view! { <Shown of=format!("step {}", step.slug())/> })}
                    </span>
                    <span role="status"><Shown of="kept"/>" "<Shown of="notice"/></span>
                    <span class="saved__damaged" role="status">
                        <Shown of="damaged"/>" "
                        <button type="button" data-rescue>"Download what is stored"</button>
                    </span>
                    <span class="saved__did" role="status" id="did" tabindex="-1">
                        <Shown of="did"/>" "
                        <button type="button" data-do="undo">"Undo"</button>
                    </span>
                    <span class="saved__fault" role="alert"><Shown of="fault"/></span>
                    <span class="saved__ways-out">
                        <button type="button" class="saved__reload" data-reload>"Reload this page"</button>
                        <button type="button" data-do="print">"Print this page"</button>
                        <button type="button" data-do="download">"Download a copy"</button>
                    </span>
                    <a class="saved__versions" href="/data#versions"><Shown of="versions">"Another version"</Shown></a>
                    <span class="no-script">"Saving needs JavaScript. Without it you can still read and print every page."</span>
                </div>
                {step.is_some().then(|| view! { <a href="/summary">"See your summary"</a> })}
            </div>
        </section>
    }
}

/// The bottom of every page.
#[component]
pub fn Footer(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let words = &guide.words;
    view! {
        <footer class="foot">
            <div class="wrap">
                <p>"Information, not medical advice. Passing every check lowers known risks. No treatment is risk-free."</p>
                <p>
                    <a href="/learn">"Learn before you decide"</a>" · "
                    <a href="/booklet">"The free guide"</a>" · "
                    <a href="/places">"Rules and registers by place"</a>
                </p>
                <p>
                    {format!("Guide version {}, {}. ", words.version, words.reviewed)}
                    <a href="/about/sources">"Sources"</a>" · "
                    <a href="/about">"Who made this and who paid"</a>" · "
                    <a href="/about/privacy">"Privacy"</a>" · "
                    <a href="/about/accessibility">"Accessibility"</a>
                </p>
            </div>
        </footer>
    }
}
