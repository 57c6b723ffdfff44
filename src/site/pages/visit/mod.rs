//! `/visit`: for use in the room. One question at a time, sentences to show, and what to note before going home.

mod afterwards;
mod more;
mod room;

use leptos::prelude::*;

use self::afterwards::afterwards;
use self::room::room;
use crate::core::guide::Guide;
use crate::site::ui::{
    Cards, Phrasebook, Product, Saving, Tonight, Who, WordGroup as W, linked, say,
};

/// `/visit`: in the room. One question at a time, in large type, for one hand.
pub fn visit(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap visit" id="main">
            <div class="col">
                <h1 class="room-title">{say("In the room")}</h1>
                {room()}
                <p class="needs-script unless-asked">
                    {linked(
                        "You have no open questions. [Write a question](/steps/questions) or read [your summary](/summary).",
                    )}
                </p>
                {without_script(guide)}
                <Who />
                <Cards guide=guide />
                <Product guide=guide />
                <Tonight />
                {afterwards()}
                <Saving />
            </div>
            <Phrasebook guide=guide groups=[W::Evidence, W::Room] />
            <script type="module" src="/room.js"></script>
        </main>
    }
    .into_any()
}

/// The most important questions with lines to write on, where nothing can be recorded.
fn without_script(guide: &'static Guide) -> impl IntoView {
    let lead = guide
        .words
        .lead
        .iter()
        .filter_map(|id| guide.check(*id))
        .map(|check| {
            view! {
                <li>
                    {check.ask.as_str()} " " <span class="code">{check.rule.id.as_str()}</span>
                    <span class="rule"></span>
                </li>
            }
        });
    view! {
        <div class="no-script">
            <p>
                {linked(
                    "Without JavaScript nothing is saved here. [Print the blank sheet](/summary#blank) or ask these:",
                )}
            </p>
            <ol class="facts">{lead.collect_view()}</ol>
        </div>
    }
}
