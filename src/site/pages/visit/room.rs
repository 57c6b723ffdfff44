//! The room itself: one question a screen, what they said in one tap, and the end of the questions.

use leptos::prelude::*;

use super::more::more;
use crate::core::contract::{Action, List, Text};
use crate::core::ledger::Heard;
use crate::site::ui::{
    ListSlot, PersonName, StopSign, TextSlot, heard_label, linked, say, sentence, value,
};

/// The question at hand, and what can be recorded about its answer. Nothing of it moves from one question to the next.
pub(super) fn room() -> impl IntoView {
    view! {
        <section
            class="room needs-script when-asked"
            id="room"
            aria-label=say("The question")
            data-room-keys=""
        >
            <div class="room__screen">
                {top()} <div class="room__middle">{question()} {end()}</div>
                <div class="room__foot">{last()} {heard()} {rest()} {stop()}</div>
            </div>
            {more()}
        </section>
    }
}

/// Which of the questions it is, who is asked, and the way back.
fn top() -> impl IntoView {
    let name = view! { <PersonName /> };
    view! {
        <div class="room__top">
            <p>
                <TextSlot of=Text::RoomAt />
                " "
                <span class="code">
                    <TextSlot of=Text::RoomCode />
                </span>
                <span class="room__with when-several">
                    {sentence("with {practitioner}", [value("practitioner", name)])}
                </span>
            </p>
            <a href="/summary">{say("Back to my sheet")}</a>
        </div>
    }
}

/// The question, and what to say to a vague answer.
fn question() -> impl IntoView {
    let follow = view! { <TextSlot of=Text::RoomFollow /> };
    view! {
        <h2 id="room-ask" tabindex="-1">
            <TextSlot of=Text::RoomAsk>{say("No question yet")}</TextSlot>
        </h2>
        <p class="room__follow room__asking">
            {sentence("If it’s vague: “{question}”", [value("question", follow)])}
        </p>
    }
}

/// What is still open after the first ten, or after all.
fn end() -> impl IntoView {
    view! {
        <div class="room__end">
            <h3>{say("Still open")}</h3>
            <ListSlot of=List::RoomOpen />
            <p class="room__none">
                {say("They answered everything clearly. That isn’t the same as a good answer.")}
            </p>
            <p>{linked("You can still say no. [What to do before you go home](#tonight)")}</p>
        </div>
    }
}

/// What was recorded last, and the way to take it back. Its room is there from the start.
fn last() -> impl IntoView {
    view! {
        <p class="room__last">
            <span class="room__was">
                {say("Last:")} " " <b>
                    <TextSlot of=Text::RoomLast />
                </b>
            </span>
            <span class="room__hint room__asking">{say("Tap what you hear")}</span>
            <button type="button" class="room__undo" data-action=Action::Unsay.slug()>
                {say("Undo")}
            </button>
        </p>
    }
}

/// What they said, in one tap.
fn heard() -> impl IntoView {
    let choices = Heard::ALL.map(|heard| {
        let value = heard.slug();
        let id = format!("heard-{value}-here");
        view! {
            <span class="heard">
                <input type="radio" id=id.clone() data-room="heard" value=value />
                <label for=id>{say(heard_label(heard))}</label>
            </span>
        }
    });
    view! {
        <fieldset class="room__asking">
            <legend class="visually-hidden">{say("What did they say?")}</legend>
            <div class="heards">{choices.into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// Where the four answers stood: the way to the questions after the first ten.
fn rest() -> impl IntoView {
    view! {
        <div class="room__end room__rest">
            <button type="button" class="btn" data-action=Action::Next.slug()>
                <TextSlot of=Text::RoomRest>{say("More questions")}</TextSlot>
            </button>
        </div>
    }
}

/// The sentence that stops it, one tap away.
fn stop() -> impl IntoView {
    view! {
        <a class="stopnow" href="#say-stop">
            <StopSign />
            {say("Please stop now")}
        </a>
    }
}
