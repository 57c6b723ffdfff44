//! The night after a treatment: whom to call and where to go, as fields to fill in and as a card to print.

use leptos::prelude::*;

use super::field::{Checkbox, NoteField};
use super::live::TextSlot;
use super::paper::EmergencyCard;
use super::say::say;
use crate::core::contract::TextSource;
use crate::core::guide::Guide;

/// Before they go home: whom to call tonight, and where to go.
#[component]
pub fn Tonight() -> impl IntoView {
    view! {
        <section class="ask-block" id="tonight" aria-labelledby="tonight-title">
            <h2 id="tonight-title">{say("Before you go home")}</h2>
            <p class="soft">
                {say(
                    "Call the number while you’re still there, and hear who answers. It then shows on your emergency page.",
                )}
            </p>
            <NoteField name="text/~/night-number" label=say("Number to call at night") kind="tel" />
            <Checkbox name="tick/~/night-tested" label=say("I called it, and somebody answered") />
            <NoteField
                name="text/me/emergency-unit"
                label=say("Nearest emergency unit, and how I get there")
            />
            <p class="actions">
                <a class="btn btn--quiet" href="/summary#tonight">
                    {say("Print tonight’s card")}
                </a>
            </p>
        </section>
    }
}

/// What to have at hand tonight, to cut out and fold: whom to call on one side, when to call on the other.
#[component]
pub fn TonightCard(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let kit = "Q09"
        .parse()
        .ok()
        .and_then(|id| guide.check(id))
        .map(|check| {
            view! {
                <dt>{check.statement.as_str()}</dt>
                <dd>
                    <TextSlot of=TextSource::record(
                        "answer/~/Q09",
                    )>{say("Not answered yet")}</TextSlot>
                </dd>
            }
        });
    let line = |label: &'static str, of: &'static str| {
        view! {
            <dt>{say(label)}</dt>
            <dd>
                <TextSlot of=TextSource::record(of)>
                    <span class="rule"></span>
                </TextSlot>
            </dd>
        }
    };
    view! {
        <section class="paper paper--tonight" id="tonight" aria-labelledby="tonight-title">
            <h2 id="tonight-title">{say("Tonight’s card")}</h2>
            <p class="screen-only">
                {say("Cut it out, fold it in the middle and keep it with your phone.")}
            </p>
            <div class="fold">
                <dl>
                    <dt>{say("Number to call at night")}</dt>
                    <dd>
                        <a data-call="">
                            <TextSlot of=TextSource::record("text/~/night-number")>
                                <span class="rule"></span>
                            </TextSlot>
                        </a>
                    </dd>
                    {line("I called it, and somebody answered", "tick/~/night-tested")}
                    {line("Who answers at night", "night/~")}
                    {line("Nearest emergency unit", "text/me/emergency-unit")}
                    {line("What was used", "text/~/product-name")}
                    {line("Lot or batch number", "text/~/product-lot")}
                    {line("Day of the treatment", "choice/~/product-on")}
                    {kit}
                </dl>
                <EmergencyCard guide=guide follows=true seen=true />
            </div>
        </section>
    }
}
