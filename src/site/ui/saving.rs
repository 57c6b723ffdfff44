//! Whether answers are kept: a quiet line under the heading, and a bar over the page for what can't wait.

use leptos::prelude::*;

use super::live::TextSlot;
use super::say::say;
use crate::core::contract::{Action, Text, TextSource};
use crate::core::guide::StepId;

/// Where answers are kept and, in a step, where the person stands. Faults, and what was just done, are in a bar at the foot of the screen,
/// wherever the page is scrolled.
#[component]
pub fn Saving(
    /// The step of the page, if it is a step's page.
    #[prop(optional, into)]
    step: Option<StepId>,
) -> impl IntoView {
    view! {
        <section class="saved screen-only" aria-label=say("Saving")>
            <p class="saved__line">
                <span class="saved__standing">
                    {step.map(|step| view! { <TextSlot of=TextSource::Step(step) /> })}
                </span>
                <span role="status">
                    <TextSlot of=Text::Kept />
                </span>
                <a class="saved__versions" href="/data#versions">
                    <TextSlot of=Text::Versions>{say("Another version")}</TextSlot>
                </a>
                <span class="no-script">
                    {say(
                        "Saving needs JavaScript. Without it you can still read and print every page.",
                    )}
                </span>
            </p>
            <div class="saved__bar">{bar()}</div>
        </section>
    }
}

/// What can't wait until the person looks: what was just done and can be undone, and that nothing can be saved.
fn bar() -> impl IntoView {
    view! {
        <span class="saved__notice" role="status">
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
    }
}
