//! `/data`: download a copy, restore one, move to another device, go back to an earlier state, or erase.

mod copies;
mod offer;
mod states;

use leptos::prelude::*;

use self::copies::{keep, restore, to_another_device};
use self::offer::offer;
use self::states::{erase, history, other_versions};
use crate::core::contract::Text;
use crate::core::guide::Guide;
use crate::site::ui::{Phrasebook, Saving, TextSlot, WordGroup as W, say};

/// `/data`: what is kept and where, a copy of it, taking one in, moving it to another device, earlier states, and erasing it.
pub fn data(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap data" id="main">
            <div class="col">
                <h1>{say("Your data")}</h1>
                <p class="lede">
                    {say(
                        "Everything you enter stays on this device. Nobody else has it, so nobody else can restore it.",
                    )}
                </p>
                <Saving />
                <dl class="standing needs-script">
                    <dt>{say("Recorded")}</dt>
                    <dd>
                        <TextSlot of=Text::Here />
                    </dd>
                    <dt>{say("Kept")}</dt>
                    <dd>
                        <TextSlot of=Text::Kept />
                        <TextSlot of=Text::Fault />
                    </dd>
                    <dt>{say("Promise")}</dt>
                    <dd>
                        <TextSlot of=Text::Promise>{say("Not asked yet.")}</TextSlot>
                    </dd>
                </dl>
                <p class="no-script">
                    {say(
                        "These tools need JavaScript. Without it nothing is kept, but you can still print every page.",
                    )}
                </p>
                <div class="needs-script">
                    {offer()} {other_versions()} {keep()} {restore()} {to_another_device()}
                    {history()} {erase()}
                </div>
            </div>
            <Phrasebook
                guide=guide
                groups=[
                    W::Evidence,
                    W::Statements,
                    W::Places,
                    W::PractitionersInFull,
                    W::Ticks,
                    W::Feelings,
                    W::Tells,
                ]
            />
        </main>
    }
    .into_any()
}
