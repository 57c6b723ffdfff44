//! One question of the minute check: where in the check it is, its heading, its answers, and the ways back and on.
//!
//! With script one question is shown at a time, the one that the address names; a tap on an answer leads on. Without it they are one
//! page to scroll.

use leptos::prelude::*;

use crate::site::ui::say;

/// Where a question is in the check.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Its anchor.
    pub id: &'static str,
    /// Its number and how many there are, as one text.
    pub at: &'static str,
    /// The anchor of the question before. Empty for the first.
    pub back: &'static str,
    /// Where an answer leads: to an anchor, or to the answer.
    pub next: &'static str,
}

/// A question, with what helps to answer it and its answers.
pub(super) fn screen(place: Place, title: &'static str, body: impl IntoView) -> impl IntoView {
    let title_id = format!("{}-title", place.id);
    let labelled_by = title_id.clone();
    let is_last = place.next.starts_with('/');
    view! {
        <section class="minute-question" id=place.id aria-labelledby=labelled_by>
            <p class="minute-question__at">
                <span>{say(place.at)}</span>
                {(!place.back.is_empty()).then(|| view! { <a href=place.back>{say("Back")}</a> })}
            </p>
            <h2 id=title_id tabindex="-1">
                {say(title)}
            </h2>
            {body}
            <p class="minute-question__next">
                <a href=place
                    .next>
                    {if is_last {
                        view! { {say("See the answer")} }.into_any()
                    } else {
                        view! {
                            <span class="if-skipped">{say("Skip")}</span>
                            <span class="if-answered">{say("Next")}</span>
                        }
                            .into_any()
                    }}
                </a>
            </p>
        </section>
    }
}

/// One answer, as a row that is tapped as a whole.
pub(super) struct Choice {
    /// What is recorded.
    pub value: &'static str,
    /// What it says.
    pub label: &'static str,
    /// What else it may be called. Empty if nothing.
    pub hint: &'static str,
    /// Its class. Empty if it has none.
    pub class: &'static str,
    /// Where it leads, if not to the next question. Empty if there.
    pub leads_to: &'static str,
}

impl Choice {
    /// An answer with its label, and nothing special about it.
    pub(super) const fn new(value: &'static str, label: &'static str) -> Self {
        Self {
            value,
            label,
            hint: "",
            class: "",
            leads_to: "",
        }
    }

    /// The same, with words beneath.
    pub(super) const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The same, with a class.
    pub(super) const fn class(self, class: &'static str) -> Self {
        Self { class, ..self }
    }

    /// The same, leading elsewhere.
    pub(super) const fn leads_to(self, leads_to: &'static str) -> Self {
        Self { leads_to, ..self }
    }
}

/// The answers to a question, named by its heading. `name` is their ledger key.
pub(super) fn choices(
    id: &'static str,
    name: &str,
    choices: impl Iterator<Item = Choice>,
) -> AnyView {
    let choices = choices.map(|choice| {
        let control = format!("{id}-{}", choice.value);
        let hint_id = (!choice.hint.is_empty()).then(|| format!("{control}-hint"));
        let leads_to = (!choice.leads_to.is_empty()).then_some(choice.leads_to);
        view! {
            <div class=format!("choice {}", choice.class).trim_end().to_owned()>
                <input
                    type="radio"
                    id=control.clone()
                    name=name.to_owned()
                    value=choice.value
                    data-leads-to=leads_to
                    aria-describedby=hint_id.clone()
                />
                <label for=control>{say(choice.label)}</label>
                {hint_id.map(|hint_id| view! { <span id=hint_id>{say(choice.hint)}</span> })}
            </div>
        }
    });
    view! {
        <div class="choices" role="radiogroup" aria-labelledby=format!("{id}-title")>
            {choices.collect_view()}
        </div>
    }
    .into_any()
}
