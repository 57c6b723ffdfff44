//! Visits to the practitioner, and to somebody else for a second opinion.

use leptos::prelude::*;

use super::when_full;
use crate::core::contract::{Action, List};
use crate::core::ledger::PersonField;
use crate::site::ui::{ListSlot, PersonText, say};

/// Each visit with what was answered by then, and what has changed since.
pub(super) fn visits() -> impl IntoView {
    view! {
        <section class="ask-block data-list" id="visits" aria-labelledby="visits-title">
            <h2 id="visits-title">{say("Visits")}</h2>
            {how()}
            <label class="field" for="visit-on">
                {say("Day of the visit")}
            </label>
            <p class="muted hint" id="visit-on-hint">
                {say("Leave it empty for today.")}
            </p>
            <input
                type="date"
                id="visit-on"
                name="visit-on/~"
                autocomplete="off"
                aria-describedby="visit-on-hint"
            />
            <PersonText field=PersonField::VisitWith />
            <p class="actions needs-script">
                <button type="button" class="btn btn--quiet" data-action=Action::Visit.slug()>
                    {say("Record this visit")}
                </button>
            </p>
            <ListSlot of=List::Visits />
            {stories()}
        </section>
    }
}

/// How to record a visit.
fn how() -> impl IntoView {
    let steps = [
        "After a visit, enter what they told you in the steps.",
        "Then press “Record this visit”. It saves your answers and notes about this person, with the day.",
        "After the next visit, change your answers. You’ll then see what changed here.",
    ];
    let steps = steps.map(|step| view! { <li>{say(step)}</li> });
    view! { <ol class="muted steps">{steps.into_iter().collect_view()}</ol> }
}

/// What was said differently from one visit to the next.
fn stories() -> impl IntoView {
    view! {
        <div class="stories">
            <h3>{say("Same story twice?")}</h3>
            <p class="muted">
                {say(
                    "Your answer or note changed. If they told you two different things, ask which is right.",
                )}
            </p>
            <ListSlot of=List::Stories />
        </div>
    }
}

/// Takes what is still open to somebody else.
pub(super) fn second_opinion() -> impl IntoView {
    view! {
        <section class="ask-block" id="second" aria-labelledby="second-title">
            <h2 id="second-title">{say("Second opinion")}</h2>
            <p class="muted unless-full">
                {say(
                    "This adds a new practitioner and switches to them. Whatever’s unsure, only told or a red flag here becomes a question on their sheet. They don’t see your answers, your notes or who you asked before.",
                )}
            </p>
            {when_full()}
            <p class="actions needs-script">
                <button
                    type="button"
                    class="btn btn--quiet unless-full"
                    data-action=Action::Second.slug()
                >
                    {say("Take my questions to somebody else")}
                </button>
            </p>
        </section>
    }
}
