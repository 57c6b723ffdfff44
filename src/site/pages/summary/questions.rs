//! What is said in the room: the questions, and what the person should tell.

use leptos::prelude::*;

use super::known::noted;
use crate::core::contract::{List, TextSource};
use crate::site::ui::{ListSlot, TextSlot, say};

/// The questions that matter most, and what else is open.
pub(super) fn questions() -> impl IntoView {
    view! {
        <div class="asks--top">
            <ListSlot of=List::Top />
        </div>
        <h3>{say("If there’s time")}</h3>
        <div class="asks--open">
            <ListSlot of=List::Next />
        </div>
    }
}

/// What they should know, on their page.
pub(super) fn tell() -> impl IntoView {
    view! {
        <h3>{say("About my health")}</h3>
        <div class="ticked">
            <ListSlot of=List::Ticked />
        </div>
        <p>
            <TextSlot of=TextSource::record("tell")>
                <span class="rule"></span>
            </TextSlot>
        </p>
        <p class="goal">
            <b>{say("What I want to change:")}" "</b>
            <TextSlot of=TextSource::record("text/me/goal") />
        </p>
    }
}

/// The same on my copy, with every other version of what was typed.
pub(super) fn told() -> impl IntoView {
    view! {
        <section class="mine mine--tell">
            <h3>{say("What I should tell them")}</h3>
            <div class="ticked">
                <ListSlot of=List::Ticked />
            </div>
            <p>
                <TextSlot of=TextSource::record("tell")>{say("Nothing noted.")}</TextSlot>
            </p>
            <p>
                <TextSlot of=TextSource::others("tell") />
                <TextSlot of=TextSource::others("name/~") />
                <TextSlot of=TextSource::others("clinic/~") />
                <TextSlot of=TextSource::others("when/~") />
            </p>
            <dl class="record-list">
                {noted("What I want to change", "text/me/goal")}
                {noted("What it cannot do", "text/me/limit")}
                {noted("Appointment", "choice/~/appointment")}
            </dl>
        </section>
    }
}
