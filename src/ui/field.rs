use leptos::prelude::*;

use super::say::say;

/// One text field of a tool. Its name is its ledger key, with `~` in place of the practitioner.
#[component]
pub fn NoteField(
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it asks for.
    label: &'static str,
    /// What helps to fill it in.
    #[prop(optional)]
    hint: &'static str,
    /// Whether it takes more than a line.
    #[prop(optional)]
    long: bool,
    /// What is typed into it: text, unless this says otherwise.
    #[prop(optional)]
    kind: &'static str,
) -> impl IntoView {
    let id = control_id(&name);
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    let field = if long {
        view! { <textarea id=id.clone() name=name rows="3" autocomplete="off" aria-describedby=hint_id.clone()></textarea> }.into_any()
    } else {
        let kind = if kind.is_empty() { "text" } else { kind };
        view! { <input type=kind id=id.clone() name=name autocomplete="off" aria-describedby=hint_id.clone()/> }.into_any()
    };
    view! {
        <label class="field" for=id>{label}</label>
        {hint_id.map(|hint_id| view! { <p class="soft hint" id=hint_id>{hint}</p> })}
        {field}
    }
}

/// One tick of a tool, with its words beside it.
#[component]
pub fn Tick(
    /// Its ledger key.
    #[prop(into)]
    name: String,
    /// What it says.
    label: &'static str,
) -> impl IntoView {
    let id = control_id(&name);
    view! { <p class="option"><input type="checkbox" id=id.clone() name=name/><label for=id>{label}</label></p> }
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
        view! { <span class="rung"><input type="radio" id=id.clone() name=name.clone() value=*value/><label for=id>{say(words)}</label></span> }
    });
    let radios = radios.collect_view();
    view! {
        <fieldset class="proof">
            <legend>{legend}</legend>
            <div class="rungs">{radios}</div>
        </fieldset>
        <button type="button" class="clear" data-do="clear" data-with=name>{say("Clear this choice")}<span class="hush">": "{legend}</span></button>
    }
}

/// The id of the control with this name.
fn control_id(name: &str) -> String {
    name.replace('/', "-").replace('~', "them")
}
