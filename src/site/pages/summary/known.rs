//! What is known: a label with what was recorded and its other versions, or a list under its heading.

use leptos::prelude::*;

use crate::core::contract::{List, TextSource};
use crate::core::ledger::{Key, PersonField, PractitionerId};
use crate::site::ui::{ListSlot, TextSlot, field_name, say};

/// A list under its heading.
pub(super) fn list(class: &'static str, title: &'static str, of: List) -> impl IntoView {
    view! {
        <section class=class>
            <h3>{say(title)}</h3>
            <ListSlot of=of />
        </section>
    }
}

/// What was noted in a tool, with its other versions.
pub(super) fn noted(label: &'static str, of: &'static str) -> impl IntoView {
    known(say(label), of.to_owned())
}

/// A field about the practitioner, with its other versions.
pub(super) fn field(field: PersonField) -> impl IntoView {
    known(field_name(field), format!("{}/~", field.slug()))
}

fn known(label: &'static str, of: String) -> impl IntoView {
    let others = others(&of);
    view! {
        <div class="known">
            <dt>{label}</dt>
            <dd>
                <TextSlot of=TextSource::record(of) />
                {others}
            </dd>
        </div>
    }
}

/// A slot for the other versions of a text. None if the value isn't a text.
pub(super) fn others(of: &str) -> Option<impl IntoView + use<>> {
    Key::about(of, &PractitionerId::first())
        .holds_text()
        .then(|| view! { <TextSlot of=TextSource::others(of) /> })
}
