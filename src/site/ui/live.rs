//! Placeholders for texts and lists that depend on the record: rendered empty, filled in the browser.

use leptos::prelude::*;

use crate::core::contract::{ListSource, TextSource};
use crate::core::ledger::{Key, PractitionerId};

/// A placeholder for one text that depends on the record, with what is shown while there is none.
///
/// The style sheet hides the second part as soon as the first says something.
#[component]
pub fn TextSlot(
    /// What it shows.
    #[prop(into)]
    of: TextSource,
    /// What stands there instead, such as a line to write on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // Names and numbers are nobody's to translate.
    let is_typed = match &of {
        TextSource::Record(key) | TextSource::Others(key) => {
            Key::about(key, &PractitionerId::first()).holds_text()
        }
        _ => false,
    };
    view! {
        <span
            class="text-slot"
            data-text-slot=String::from(of)
            translate=is_typed.then_some("no")
        ></span>
        {children.map(|children| view! { <span class="slot-fallback">{children()}</span> })}
    }
}

/// A place for one list that follows from the record.
#[component]
pub fn ListSlot(
    /// What it shows.
    #[prop(into)]
    of: ListSource,
    /// Whether the order of its rows matters.
    #[prop(optional)]
    ordered: bool,
) -> impl IntoView {
    if ordered {
        view! { <ol class="list-slot" data-list-slot=of.to_string()></ol> }.into_any()
    } else {
        view! { <ul class="list-slot" data-list-slot=of.to_string()></ul> }.into_any()
    }
}
