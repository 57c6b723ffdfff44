//! A copy that was opened, before anything is taken from it.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text};
use crate::site::ui::{ListSlot, TextSlot, say};

/// What is in a copy that was opened, before anything is taken from it.
pub(super) fn offer() -> impl IntoView {
    view! {
        <section class="note offer" id="offer" tabindex="-1" aria-labelledby="offer-title">
            <h2 id="offer-title">{say("Restore this copy?")}</h2>
            <p>
                <b>
                    <TextSlot of=Text::Offer />
                </b>
            </p>
            <p>
                {say(
                    "Only open copies that you made. Nobody at a clinic should fill in your answers for you.",
                )}
            </p>
            {way(Way {
                class: "offer__way",
                title: say("Add it to what’s here"),
                hint: say(
                    "If two answers differ, only one is kept: the list says which. If two texts differ, both are kept.",
                ),
                changes: List::OfferAdd,
                argument: "add",
                button: "btn",
                label: say("Add it"),
            })}
            {way(Way {
                class: "offer__way when-recorded",
                title: say("Use it instead of what’s here"),
                hint: say("What’s here now is saved under “Earlier states” first."),
                changes: List::OfferReplace,
                argument: "replace",
                button: "btn btn--quiet",
                label: say("Replace what’s here"),
            })}
            <p class="actions">
                <button type="button" class="btn btn--quiet" data-action=Action::Leave.slug()>
                    {say("Cancel")}
                </button>
            </p>
        </section>
    }
}

/// A way to take the copy.
#[derive(Clone, Copy)]
struct Way {
    class: &'static str,
    title: &'static str,
    hint: &'static str,
    /// What it would change.
    changes: List,
    argument: &'static str,
    /// The classes of its button.
    button: &'static str,
    label: &'static str,
}

/// A way to take the copy, with what that would change.
fn way(way: Way) -> impl IntoView {
    view! {
        <div class=way.class>
            <h3>{way.title}</h3>
            <p class="muted">{way.hint}</p>
            <div class="changes">
                <ListSlot of=way.changes />
                <p class="muted">{say("Nothing would change.")}</p>
            </div>
            <p class="actions">
                <button
                    type="button"
                    class=way.button
                    data-action=Action::Take.slug()
                    data-argument=way.argument
                >
                    {way.label}
                </button>
            </p>
        </div>
    }
}
