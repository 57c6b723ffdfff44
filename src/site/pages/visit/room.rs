//! The room itself: one question at a time, what they said, and a note.

use leptos::prelude::*;

use crate::core::contract::{Action, Text};
use crate::core::ledger::Heard;
use crate::site::ui::{PersonName, TextSlot, heard_label, say, sentence, value};

/// The question at hand, and what can be recorded about its answer.
pub(super) fn room() -> impl IntoView {
    view! {
        <section
            class="room needs-script when-asked"
            id="room"
            aria-label=say("The question")
            data-room-keys=""
        >
            {at()}
            <h2 id="room-ask" tabindex="-1">
                <TextSlot of=Text::RoomAsk>{say("No question yet")}</TextSlot>
            </h2>
            {heard()}
            <p class="room__follow" role="status">
                <span class="room__lead">{say("You can say:")}" "</span>
                <TextSlot of=Text::RoomFollow />
            </p>
            <p class="actions room__turn">
                <button type="button" class="btn btn--quiet" data-action=Action::Back.slug()>
                    {say("Back")}
                </button>
                <button type="button" class="btn" data-action=Action::Next.slug()>
                    {say("Next question")}
                </button>
            </p>
            {how_answers_sound()}
            <label class="field" for="room-note">
                {say("Your note")}
            </label>
            <textarea id="room-note" data-room="note" rows="2" autocomplete="off"></textarea>
            <p class="option">
                <input type="checkbox" id="timer" />
                <label for="timer">{say("Show how long it’s taken")}</label>
                " "
                <output for="timer" data-timer=""></output>
            </p>
            <p class="muted">
                {say(
                    "Every tap is saved. You can also swipe, or use the left and right arrow keys.",
                )}
            </p>
        </section>
    }
}

/// Which of the questions it is, and who is asked.
fn at() -> impl IntoView {
    let code = view! {
        <span class="code">
            <TextSlot of=Text::RoomCode />
        </span>
    };
    view! {
        <p class="muted room__at">
            {sentence(
                "{place} {code} · with {practitioner}",
                [
                    value("place", view! { <TextSlot of=Text::RoomAt /> }),
                    value("code", code),
                    value("practitioner", view! { <PersonName /> }),
                ],
            )}
        </p>
    }
}

/// What they said, in one tap.
fn heard() -> impl IntoView {
    let choices = Heard::ALL.map(|heard| {
        let value = heard.slug();
        let id = format!("heard-{value}-here");
        view! {
            <span class=format!("heard heard--{value}")>
                <input type="radio" id=id.clone() data-room="heard" value=value />
                <label for=id>{say(heard_label(heard))}</label>
            </span>
        }
    });
    view! {
        <fieldset>
            <legend class="visually-hidden">{say("What did they say?")}</legend>
            <div class="heard-choices">{choices.into_iter().collect_view()}</div>
        </fieldset>
        <button type="button" class="clear" data-action=Action::Clear.slug() data-room="heard">
            {say("Clear this choice")}
        </button>
    }
}

fn how_answers_sound() -> impl IntoView {
    view! {
        <details>
            <summary>{say("How a good answer sounds")}</summary>
            <dl class="why">
                <dt>{say("Good")}</dt>
                <dd>
                    <TextSlot of=Text::RoomGood>
                        {say("A clear answer that you understand.")}
                    </TextSlot>
                </dd>
                <dt>{say("Worrying")}</dt>
                <dd>
                    <TextSlot of=Text::RoomFlag>
                        {say("No answer, or one that you don’t understand.")}
                    </TextSlot>
                </dd>
            </dl>
        </details>
    }
}
