//! What stands below the question: back and on, how a good answer sounds, a note, and how long it has taken.

use leptos::prelude::*;

use crate::core::contract::{Action, Text};
use crate::site::ui::{TextSlot, linked, say};

/// What can wait, below the first screen.
pub(super) fn more() -> impl IntoView {
    view! {
        <p class="actions room__turn">
            <button type="button" class="btn btn--quiet" data-action=Action::Back.slug()>
                {say("Back")}
            </button>
            <button
                type="button"
                class="btn btn--quiet room__asking"
                data-action=Action::Next.slug()
            >
                {say("Next question")}
            </button>
        </p>
        <div class="room__asking">
            <p class="room__clear">
                <button
                    type="button"
                    class="clear"
                    data-action=Action::Clear.slug()
                    data-room="heard"
                >
                    {say("Take this answer back")}
                </button>
            </p>
            {how_answers_sound()}
            <details>
                <summary>{say("Your note")}</summary>
                <label class="visually-hidden" for="room-note">
                    {say("Your note")}
                </label>
                <textarea id="room-note" data-room="note" rows="2" autocomplete="off"></textarea>
            </details>
        </div>
        <details>
            <summary>{say("How long it’s taken")}</summary>
            <p class="option">
                <input type="checkbox" id="timer" />
                <label for="timer">{say("Show how long it’s taken")}</label>
                " "
                <output for="timer" data-timer=""></output>
            </p>
        </details>
        <p class="muted room__ways">
            {say("Every tap is saved. You can also swipe, or use the left and right arrow keys.")}
        </p>
        <p class="muted">{linked("Feeling unwell? [What to do in an emergency](/emergency)")}</p>
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
