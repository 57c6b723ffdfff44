//! `/start`: the minute check. Seven questions, one on a screen, and behind them what nobody needs for an answer.

mod more;
mod questions;
mod screen;

use leptos::prelude::*;

use crate::core::guide::Guide;
use crate::site::ui::{InApp, Phrasebook, Saving, linked, say};

/// `/start`: seven questions with one tap each. Every one can be skipped, and without script they are one page.
pub fn start(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap minute" id="main">
            <div class="col">
                <h1 class="visually-hidden">{say("The one-minute check")}</h1>
                <InApp />
                {questions::questions(guide)}
                {more::more(guide)}
                <p>{linked("Got longer than a minute? [Go through the five steps](/#steps).")}</p>
                <Saving />
            </div>
            <Phrasebook guide=guide />
            <script type="module" src="/minute.js"></script>
        </main>
    }
    .into_any()
}
