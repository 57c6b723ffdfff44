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
            {add()}
            {replace()}
            <p class="actions">
                <button type="button" class="btn btn--quiet" data-action=Action::Leave.slug()>
                    {say("Cancel")}
                </button>
            </p>
        </section>
    }
}

/// Adding it, with what that would change.
fn add() -> impl IntoView {
    view! {
        <div class="offer__way">
            <h3>{say("Add it to what’s here")}</h3>
            <p class="muted">
                {say(
                    "If two answers differ, only one is kept: the list says which. If two texts differ, both are kept.",
                )}
            </p>
            <div class="changes">
                <ListSlot of=List::OfferAdd />
                <p class="muted">{say("Nothing would change.")}</p>
            </div>
            <p class="actions">
                <button
                    type="button"
                    class="btn"
                    data-action=Action::Take.slug()
                    data-argument="add"
                >
                    {say("Add it")}
                </button>
            </p>
        </div>
    }
}

/// Replacing everything by it, with what that would change.
fn replace() -> impl IntoView {
    view! {
        <div class="offer__way when-recorded">
            <h3>{say("Use it instead of what’s here")}</h3>
            <p class="muted">
                {say("What’s here now is saved under “Earlier states” first.")}
            </p>
            <div class="changes">
                <ListSlot of=List::OfferReplace />
                <p class="muted">{say("Nothing would change.")}</p>
            </div>
            <p class="actions">
                <button
                    type="button"
                    class="btn btn--quiet"
                    data-action=Action::Take.slug()
                    data-argument="replace"
                >
                    {say("Replace what’s here")}
                </button>
            </p>
        </div>
    }
}
