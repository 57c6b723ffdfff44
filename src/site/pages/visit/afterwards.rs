//! After the visit: what they said, what was written on paper, and the way back to the checks.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text, TextSource};
use crate::core::ledger::Heard;
use crate::core::limits;
use crate::site::ui::{ListSlot, TextSlot, heard_label, say, say_with};

/// What to do with what was heard.
pub(super) fn afterwards() -> impl IntoView {
    view! {
        <section class="ask-block" id="afterwards" aria-labelledby="afterwards-title">
            <h2 id="afterwards-title">{say("Afterwards")}</h2>
            <p class="muted">
                {say(
                    "What you heard waits in the five steps. Confirm each answer there with one tap.",
                )}
            </p>
            <div class="needs-script">
                <ListSlot of=List::Heard />
                {on_paper()}
                {by_code()}
            </div>
            <p class="actions">
                <a class="btn" href="/steps/research" data-continue="">
                    {say("Go to the checks")}
                </a>
                <a class="btn btn--quiet" href="/summary">
                    {say("Back to my sheet")}
                </a>
            </p>
        </section>
    }
}

/// The questions of the sheet in its order, to tap in what was written beside them.
fn on_paper() -> impl IntoView {
    let rows = (1..=limits::SHEET).map(row);
    view! {
        <details class="on-paper">
            <summary>{say("I wrote on paper: tap it in")}</summary>
            <p class="muted">
                {say(
                    "These are the questions of your sheet “For the practitioner”, in its order.",
                )}
            </p>
            {rows.collect_view()}
        </details>
    }
}

/// A question of the sheet, and what they may have said. Once there is a record, its controls are named for their question.
fn row(at: usize) -> impl IntoView {
    let place = at.to_string();
    let choices = Heard::ALL.map(|heard| {
        let label = say(heard_label(heard));
        // There are ten of each.
        let name = say_with("#, question #", &[label, &place]);
        view! {
            <label>
                <input type="radio" data-paper=place.clone() value=heard.slug() aria-label=name />
                <span>{label}</span>
            </label>
        }
    });
    view! {
        <fieldset class="on-paper__row">
            <legend>{at} ". " <TextSlot of=TextSource::Paper(at) /></legend>
            <div>{choices.into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// The same by typing, for everything that has a row code.
fn by_code() -> impl IntoView {
    view! {
        <details>
            <summary>{say("Type it in by row code")}</summary>
            <label class="field" for="paper">
                {say("Type your paper back in")}
            </label>
            <p class="muted hint" id="paper-hint">
                {say(
                    "One line for each row: its code, then what you ticked, then your note. For example: “Q03 yes, the box was sealed”. You can write: yes, not sure, red flag, does not apply, clear, vague, later, would not say.",
                )}
            </p>
            <textarea
                id="paper"
                rows="4"
                autocomplete="off"
                aria-describedby="paper-hint"
            ></textarea>
            <p role="alert">
                <TextSlot of=Text::Refused />
            </p>
            <p class="actions">
                <button type="button" class="btn btn--quiet" data-action=Action::Paper.slug()>
                    {say("Add these lines")}
                </button>
            </p>
        </details>
    }
}
