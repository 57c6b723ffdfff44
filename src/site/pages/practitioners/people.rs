//! Who the practitioner is, and who else has a part in the treatment.

use leptos::prelude::*;

use crate::core::contract::Text;
use crate::core::ledger::PersonField;
use crate::site::ui::{NoteField, PersonText, TextSlot, say};

/// Name, clinic, appointment and brand.
pub(super) fn names() -> impl IntoView {
    view! {
        <section class="ask-block" id="who" aria-labelledby="who-title">
            <h2 id="who-title">{say("Name")}</h2>
            <PersonText field=PersonField::Name hint=say("A nickname is enough.") />
            <PersonText field=PersonField::Clinic />
            <PersonText field=PersonField::When />
            <div id="brand">
                <NoteField
                    name="text/~/product-name"
                    label=say("Brand they’ll use")
                    hint=say("On the day, check that the box says the same.")
                />
            </div>
        </section>
    }
}

/// Who does what. A gap is an empty box.
pub(super) fn people() -> impl IntoView {
    let hints = [
        "Looks at me and asks about my health",
        "Must assess me before any toxin",
        "The person who holds the needle or device",
        "A name and a number",
        "The insurer’s name",
    ];
    let links = PersonField::CHAIN
        .into_iter()
        .zip(hints)
        .map(|(field, hint)| {
            view! {
                <li class="link">
                    <PersonText field=field hint=say(hint) />
                </li>
            }
        });
    view! {
        <section class="ask-block" id="chain" aria-labelledby="chain-title">
            <h2 id="chain-title">{say("The people")}</h2>
            <p class="muted">
                {say(
                    "One person may do it all. Write the name in each box. An empty box is a question to ask.",
                )}
            </p>
            <ol class="chain">{links.collect_view()}</ol>
            <p role="status">
                <b>
                    <TextSlot of=Text::Chain />
                </b>
            </p>
        </section>
    }
}
