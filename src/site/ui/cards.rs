//! Ready-made sentences: to show on the phone's screen in the room, or to cut out and hand over.

use leptos::prelude::*;

use super::live::TextSlot;
use super::say::say;
use crate::core::contract::TextSource;
use crate::core::guide::Guide;

/// The card that stops it.
const STOP: &str = "stop";

/// Sentences to hold up: each fills the screen when its link is followed. It works without script.
#[component]
pub fn Cards(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let links = guide.tools.cards.iter().map(|card| {
        view! {
            <li>
                <a href=format!("#say-{}", card.id)>{card.title.as_str()}</a>
            </li>
        }
    });
    let cards = guide.tools.cards.iter().map(|card| {
        let stops = card.id == STOP;
        // The one that stops it is held up from the question in the room, and leads back there.
        let back = if stops { "#room" } else { "#say-it" };
        view! {
            <div
                class=if stops { "say say--stop" } else { "say" }
                id=format!("say-{}", card.id)
                tabindex="-1"
            >
                <p>{card.text.as_str()}</p>
                <a class="btn btn--quiet" href=back>
                    {say("Close")}
                </a>
            </div>
        }
    });
    view! {
        <section class="ask-block" id="say-it" aria-labelledby="say-it-title">
            <h2 id="say-it-title">{say("Say it for me")}</h2>
            <p class="muted">{say("Tap one and hold the phone up, or read it out.")}</p>
            <ul class="say-list">
                {links.collect_view()}<li>
                    <a href="#say-own">{say("In my own words")}</a>
                </li>
            </ul>
            <label class="field" for="sentence">
                {say("My own words")}
            </label>
            <textarea id="sentence" name="text/me/sentence" rows="2" autocomplete="off"></textarea>
            {cards.collect_view()}
            <div class="say" id="say-own" tabindex="-1">
                <p>
                    <TextSlot of=TextSource::record(
                        "text/me/sentence",
                    )>{say("Write your words below first.")}</TextSlot>
                </p>
                <a class="btn btn--quiet" href="#say-it">
                    {say("Close")}
                </a>
            </div>
        </section>
    }
}

/// The same sentences on paper, to cut out and hand over, and jobs for a companion.
#[component]
pub fn CardsSheet(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let cards = guide
        .tools
        .cards
        .iter()
        .map(|card| view! { <li>{card.text.as_str()}</li> });
    let jobs = guide.tools.jobs.iter().map(|job| {
        view! {
            <li>
                <span class="box"></span>
                <span>{job.text.as_str()}</span>
            </li>
        }
    });
    view! {
        <section class="paper paper--cards" id="cards" aria-labelledby="cards-title">
            <h2 id="cards-title">{say("Cards to hand over")}</h2>
            <ul class="cut">
                {cards.collect_view()}<li>
                    <TextSlot of=TextSource::record("text/me/sentence")>
                        <span class="rule"></span>
                        <span class="rule"></span>
                    </TextSlot>
                </li>
            </ul>
        </section>
        <section class="paper paper--companion" id="companion" aria-labelledby="companion-title">
            <h2 id="companion-title">{say("For whoever comes with me")}</h2>
            <p>{say("Thank you for coming. These are your jobs.")}</p>
            <ul class="asks">{jobs.collect_view()}</ul>
            <p>{say("The word that means “let’s go”:")}<span class="rule"></span></p>
            <p>{say("Number to call at night:")}<span class="rule"></span></p>
        </section>
    }
}
