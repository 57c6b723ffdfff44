//! The tools of the Questions step: the person's own questions, and the list made from the checks that are still open.

use leptos::prelude::*;

use crate::core::contract::List;
use crate::site::ui::check::OwnQuestions;
use crate::site::ui::live::ListSlot;
use crate::site::ui::say::say;
use crate::site::ui::sentence::linked;

/// The tools of the Questions step: the person's own questions, and the list that builds itself.
#[component]
pub fn Asking() -> impl IntoView {
    view! {
        <OwnQuestions />
        <section class="ask-block" id="my-list" aria-labelledby="my-list-title">
            <h2 id="my-list-title">{say("My list of questions")}</h2>
            <p class="muted">
                {say(
                    "Each check that’s still open adds its question here. Your own come first. Star up to three to print them large.",
                )}
            </p>
            <p class="no-script">
                {linked(
                    "Without JavaScript the list stays empty. [Print the blank sheet](/summary#blank) instead.",
                )}
            </p>
            <div class="asking-list needs-script">
                <ListSlot of=List::Asking ordered=true />
            </div>
            <details class="needs-script">
                <summary>{say("All other open questions")}</summary>
                <div class="asking-list">
                    <ListSlot of=List::Bank ordered=true />
                </div>
            </details>
            <p class="actions">
                <a class="btn" href="/visit">
                    {say("Ask my questions in the room")}
                </a>
                <a class="btn btn--quiet" href="/summary#their-copy">
                    {say("See and print my questions")}
                </a>
            </p>
        </section>
    }
}
