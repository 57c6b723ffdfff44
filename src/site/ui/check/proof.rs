//! Proof: how the person knows what they answered.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::ledger::ProofKind;
use crate::site::ui::field::RadioOption;
use crate::site::ui::labels::proof_label;
use crate::site::ui::say::say;

/// How the person knows: told, shown or looked up, when, and a reference number.
#[component]
pub fn Proof(
    /// The check's id.
    id: &'static str,
    /// Whether being told isn't enough.
    must: bool,
) -> impl IntoView {
    let kinds = ProofKind::ALL.map(|kind| {
        let value = kind.slug();
        view! {
            <RadioOption
                id=format!("{id}-{value}")
                name=format!("proof/~/{id}")
                value=value
                label=say(proof_label(kind))
            />
        }
    });
    view! {
        <fieldset class="proof">
            <legend>{say("How do you know?")}</legend>
            <div class="radio-rows">{kinds.into_iter().collect_view()}</div>
            {must.then(only_told)}
            {date_and_reference(id)}
        </fieldset>
        <button
            type="button"
            class="clear"
            data-action=Action::Clear.slug()
            data-argument=format!("proof/~/{id}")
        >
            {say("Clear how you know")}
        </button>
    }
}

/// Says that their word alone leaves the check open.
fn only_told() -> impl IntoView {
    view! {
        <p class="only-told" role="status">
            <span>
                {say("Still open: you have only their word. Ask to see it, or look it up.")}
            </span>
        </p>
    }
}

fn date_and_reference(id: &'static str) -> impl IntoView {
    let field = |kind: &'static str, part: &'static str, label: &'static str| {
        let control = format!("{id}-{part}");
        view! {
            <div>
                <label for=control.clone()>{say(label)}</label>
                <input type=kind id=control name=format!("{part}/~/{id}") autocomplete="off" />
            </div>
        }
    };
    view! {
        <div class="pair">
            {field("date", "date", "Date")} {field("text", "reference", "Number or reference")}
        </div>
    }
}
