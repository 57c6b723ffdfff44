//! `/summary`: what it all comes to, and the sheet, as the practitioner's copy and the person's own, with a blank form and cards to print.

mod answer;
mod copies;
mod known;
mod printing;
mod questions;
mod record;
mod sections;

use leptos::prelude::*;

use self::answer::{answer, full_screen};
use self::copies::{my_copy, their_copy};
use self::printing::printing;
use crate::core::guide::Guide;
use crate::site::ui::{BlankSheet, CardsSheet, Phrasebook, Saving, TonightCard, WordGroup as W};

/// `/summary`: the sheet. Which copy is shown and printed is chosen by the address alone, so it works without script.
pub fn summary(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap summary" id="main">
            {answer(guide)}
            <Saving />
            {full_screen()}
            {printing()}
            <span id="both"></span>
            {their_copy(guide)}
            {my_copy(guide)}
            <BlankSheet guide=guide />
            <TonightCard guide=guide />
            <CardsSheet guide=guide />
            <Phrasebook
                guide=guide
                groups=[
                    W::Answer,
                    W::Titles,
                    W::Message,
                    W::Verdicts,
                    W::Evidence,
                    W::Sheet,
                    W::Checks,
                    W::Places,
                    W::Practitioners,
                    W::Ticks,
                    W::Events,
                    W::Feelings,
                    W::Tells,
                ]
            />
            <script type="module" src="/answer.js"></script>
        </main>
    }
    .into_any()
}
