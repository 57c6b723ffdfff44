//! After the visit: what they said, lines from paper, and the way back to the checks.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text};
use crate::site::ui::{ListSlot, TextSlot, say};

/// What to do with what was heard.
pub(super) fn afterwards() -> impl IntoView {
    view! {
        <section class="ask-block" id="afterwards" aria-labelledby="afterwards-title">
            <h2 id="afterwards-title">{say("Afterwards")}</h2>
            <p class="muted">
                {say(
                    "“Clear” isn’t the same as good. At home, answer each check in the five steps.",
                )}
            </p>
            <div class="needs-script">
                <ListSlot of=List::Heard />
            </div>
            {paper()}
            <p class="actions">
                <a class="btn" href="/steps/research" data-continue="">
                    {say("Go to the checks")}
                </a>
                <a class="btn btn--quiet" href="/summary">
                    {say("See your summary")}
                </a>
            </p>
        </section>
    }
}

/// Where lines that were written on paper are typed in.
fn paper() -> impl IntoView {
    view! {
        <label class="field" for="paper">
            {say("Type your paper back in")}
        </label>
        <p class="muted hint" id="paper-hint">
            {say(
                "One line for each row: its code, then what you ticked, then your note. For example: “Q03 yes, the box was sealed”. You can write: yes, not sure, red flag, does not apply, clear, unclear, will send, would not say.",
            )}
        </p>
        <textarea id="paper" rows="4" autocomplete="off" aria-describedby="paper-hint"></textarea>
        <p role="alert">
            <TextSlot of=Text::Refused />
        </p>
        <p class="actions needs-script">
            <button type="button" class="btn btn--quiet" data-action=Action::Paper.slug()>
                {say("Add these lines")}
            </button>
        </p>
    }
}
