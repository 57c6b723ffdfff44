//! Other states of the record: versions of a text, the record as it was before, and nothing at all.

use leptos::prelude::*;

use crate::core::contract::{Action, List};
use crate::site::ui::{ListSlot, say};

/// Texts that were written in two places at once.
pub(super) fn other_versions() -> impl IntoView {
    view! {
        <section class="versions" id="versions" aria-labelledby="versions-title">
            <h2 id="versions-title">{say("Another version")}</h2>
            <p class="muted">
                {say(
                    "These texts were written in two windows or on two devices at once. Both are kept until you choose.",
                )}
            </p>
            <ListSlot of=List::Versions />
        </section>
    }
}

/// The record as it was before it was replaced.
pub(super) fn history() -> impl IntoView {
    view! {
        <section id="history" aria-labelledby="history-title">
            <h2 id="history-title">{say("Earlier states")}</h2>
            <p>
                {say(
                    "Before you restore a copy, clear a step or choose a version, what’s here is saved as it is. The last five stay on this device.",
                )}
            </p>
            <div class="states">
                <ListSlot of=List::History />
                <p class="muted">{say("None yet.")}</p>
            </div>
        </section>
    }
}

/// Erases everything, and says who else could read it.
pub(super) fn erase() -> impl IntoView {
    view! {
        <section aria-labelledby="erase-title">
            <h2 id="erase-title">{say("Erase")}</h2>
            <ul>
                <li>{say("Anyone who uses this browser can read what you entered.")}</li>
                <li>
                    {say(
                        "Clearing the browser’s site data removes it. So does closing a private window.",
                    )}
                </li>
                <li>
                    {say(
                        "Safari removes it after seven days of Safari use if you don’t tap, click or type on this site.",
                    )}
                </li>
            </ul>
            <details class="erase">
                <summary>{say("Erase everything")}</summary>
                <p>
                    {say(
                        "This removes everything from this browser: answers, proof and notes, names and choices, the earlier states, and the pages kept for use offline. It can’t remove files, paper or links that you made, or the browser’s history.",
                    )}
                </p>
                <p class="actions">
                    <button type="button" class="btn btn--stop" data-action=Action::Erase.slug()>
                        {say("Yes, erase everything")}
                    </button>
                </p>
            </details>
        </section>
    }
}
