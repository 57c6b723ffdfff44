//! The night after a treatment: whom to call and where to go, as fields to fill in and as a card to print.

use leptos::prelude::*;

use super::emergency_card::EmergencyCard;
use super::field::{Checkbox, NoteField};
use super::live::TextSlot;
use super::say::say;
use crate::core::contract::TextSource;
use crate::core::guide::Guide;

const NIGHT_NUMBER: (&str, &str) = ("text/~/night-number", "Number to call at night");
const NIGHT_TESTED: (&str, &str) = ("tick/~/night-tested", "I called it, and somebody answered");
const EMERGENCY_UNIT: (&str, &str) = ("text/me/emergency-unit", "Nearest emergency unit");

/// What to have at hand tonight: the keys of the fields, and their labels.
pub const TONIGHT: [(&str, &str); 3] = [NIGHT_NUMBER, NIGHT_TESTED, EMERGENCY_UNIT];

/// Before they go home: whom to call tonight, and where to go.
#[component]
pub fn Tonight() -> impl IntoView {
    view! {
        <section class="ask-block" id="tonight" aria-labelledby="tonight-title">
            <h2 id="tonight-title">{say("Before you go home")}</h2>
            <p class="muted">
                {say(
                    "Call the number while you’re still there, and hear who answers. It then shows on your emergency page.",
                )}
            </p>
            <NoteField name=NIGHT_NUMBER.0 label=say(NIGHT_NUMBER.1) kind="tel" />
            <Checkbox name=NIGHT_TESTED.0 label=say(NIGHT_TESTED.1) />
            <NoteField
                name=EMERGENCY_UNIT.0
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
    let line = |(of, label): (&'static str, &'static str)| {
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
                    <dt>{say(NIGHT_NUMBER.1)}</dt>
                    <dd>
                        <a data-call="">
                            <TextSlot of=TextSource::record(NIGHT_NUMBER.0)>
                                <span class="rule"></span>
                            </TextSlot>
                        </a>
                    </dd>
                    {line(NIGHT_TESTED)}
                    {line(("night/~", "Who answers at night"))}
                    {line(EMERGENCY_UNIT)}
                    {line(("text/~/product-name", "What was used"))}
                    {line(("text/~/product-lot", "Lot or batch number"))}
                    {line(("choice/~/product-on", "Day of the treatment"))}
                    {kit}
                </dl>
                <EmergencyCard guide=guide follows=true seen=true />
            </div>
        </section>
    }
}
