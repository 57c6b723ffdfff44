//! Form controls named by their ledger keys: text fields, checkboxes, answer cards and groups of radio buttons.

use leptos::prelude::*;

use super::say::say;
use crate::core::contract::Action;

/// One text field of a tool. Its name is its ledger key, with `~` in place of the practitioner.
#[component]
pub fn NoteField(
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it asks for.
    label: &'static str,
    /// A hint on how to fill it in.
    #[prop(optional)]
    hint: &'static str,
    /// Whether it takes more than a line.
    #[prop(optional)]
    long: bool,
    /// The type of the input: `text`, unless this says otherwise.
    #[prop(optional)]
    kind: &'static str,
) -> impl IntoView {
    let id = control_id(&name);
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let field = if long {
        view! {
            <textarea
                id=id.clone()
                name=name
                rows="3"
                autocomplete="off"
                aria-describedby=hint_id.clone()
            ></textarea>
        }
        .into_any()
    } else {
        let kind = if kind.is_empty() { "text" } else { kind };
        view! {
            <input
                type=kind
                id=id.clone()
                name=name
                autocomplete="off"
                aria-describedby=hint_id.clone()
            />
        }
        .into_any()
    };
    view! {
        <label class="field" for=id>
            {label}
        </label>
        {hint_id
            .map(|hint_id| {
                view! {
                    <p class="muted hint" id=hint_id>
                        {hint}
                    </p>
                }
            })}
        {field}
    }
}

/// One tick of a tool, with its words beside it.
#[component]
pub fn Checkbox(
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it says.
    label: &'static str,
) -> impl IntoView {
    let id = control_id(&name);
    view! {
        <p class="option">
            <input type="checkbox" id=id.clone() name=name />
            <label for=id>{label}</label>
        </p>
    }
}

/// An answer as a card: its control, its word, and what it looks like in real life.
#[component]
pub fn Card(
    /// The id of the control.
    id: String,
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it records. Without it, the control is a checkbox.
    #[prop(optional)]
    value: &'static str,
    /// Its word.
    label: &'static str,
    /// What it looks like in real life.
    means: Option<String>,
    /// What the id of these words ends in. The island takes what ends in `is` for words of the guide.
    part: &'static str,
    /// Its classes.
    #[prop(default = "answer".to_owned())]
    class: String,
) -> impl IntoView {
    let described = format!("{id}-{part}");
    let kind = if value.is_empty() {
        "checkbox"
    } else {
        "radio"
    };
    let value = (!value.is_empty()).then_some(value);
    view! {
        <div class=class>
            <input
                type=kind
                id=id.clone()
                name=name
                value=value
                aria-describedby=means.as_ref().map(|_| described.clone())
            />
            <label for=id>{label}</label>
            {means.map(|means| view! { <span id=described>{means}</span> })}
        </div>
    }
}

/// One of a few words in one line, as a radio button.
#[component]
pub fn RadioOption(
    /// The id of the control.
    id: String,
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it records.
    value: &'static str,
    /// Its word.
    label: &'static str,
    /// Its classes.
    #[prop(default = "radio-row".to_owned())]
    class: String,
) -> impl IntoView {
    view! {
        <span class=class>
            <input type="radio" id=id.clone() name=name value=value />
            <label for=id>{label}</label>
        </span>
    }
}

/// A few words to choose from, as radio buttons in one line.
#[component]
pub fn Choices(
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it asks.
    legend: &'static str,
    /// Each value and what it says.
    choices: &'static [(&'static str, &'static str)],
) -> impl IntoView {
    let control = control_id(&name);
    let radios = choices.iter().map(|(value, words)| {
        let id = format!("{control}-{value}");
        view! { <RadioOption id=id name=name.clone() value=*value label=say(words) /> }
    });
    let radios = radios.collect_view();
    view! {
        <fieldset class="proof">
            <legend>{legend}</legend>
            <div class="radio-rows">{radios}</div>
        </fieldset>
        <button type="button" class="clear" data-action=Action::Clear.slug() data-argument=name>
            {say("Clear this choice")}
            <span class="visually-hidden">": "{legend}</span>
        </button>
    }
}

/// The id of the control with this name.
fn control_id(name: &str) -> String {
    name.replace('/', "-").replace('~', "them")
}
