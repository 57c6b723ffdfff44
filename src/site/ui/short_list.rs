//! Short lists: optional checks after the main ones of a step, with two answers each.

use leptos::prelude::*;

use super::check::ClearAnswer;
use super::field::{Checkbox, RadioOption};
use super::notes::Notes;
use super::say::say;
use crate::core::guide::{Check, ShortList, Time};

/// A list of short checks: two answers each, silent until they are answered.
#[component]
pub fn ShortListView(
    /// The list.
    list: &'static ShortList,
    /// The sources of the page.
    notes: Notes,
) -> impl IntoView {
    let checks = list
        .checks
        .iter()
        .map(move |check| short_check(list, check, &notes).into_any());
    let tick = list.tick.as_deref();
    let tick =
        tick.map(|label| view! { <Checkbox name=format!("tick/~/{}", list.id) label=label /> });
    let title = format!("{}-title", list.id);
    let labelled = title.clone();
    view! {
        <section
            class="ask-block"
            class:if-ticked=list.tick.is_some()
            id=list.id.as_str()
            aria-labelledby=labelled
        >
            <h2 id=title>{list.title.as_str()}</h2>
            {tick}
            <p class="muted">{list.intro.as_str()}</p>
            {checks.collect_view()}
        </section>
    }
}

fn short_check(
    list: &'static ShortList,
    check: &'static Check,
    notes: &Notes,
) -> impl IntoView + use<> {
    let id = check.rule.id;
    let name = format!("answer/~/{id}");
    let bad = if list.missing { "unsure" } else { "flag" };
    let answers = [("yes", list.yes.as_str()), (bad, list.no.as_str())].map(|(value, word)| {
        let control = format!("{id}-{value}");
        view! {
            <RadioOption
                id=control
                name=name.clone()
                value=value
                label=word
                class=format!("radio-row radio-row--{value}")
            />
        }
    });
    view! {
        <fieldset
            class="check check--short"
            id=check.slug.as_str()
            data-check=id.as_str().to_owned()
            data-later=(check.rule.time != Time::Now).then_some("")
        >
            <legend>
                <h3 id=format!("{id}-statement")>{check.statement.as_str()}</h3>
            </legend>
            <p class="code">{id.as_str().to_owned()}</p>
            <div class="radio-rows">{answers.into_iter().collect_view()}</div>
            <div role="status">
                <p class="say-now">
                    <span id=format!("{id}-say")>{check.say.as_str()}</span>
                </p>
            </div>
            <ClearAnswer name=name.clone() />
            <details>
                <summary>{say("Why, and what to ask")}</summary>
                <dl class="why">
                    <dt>{say("Why")}</dt>
                    <dd>{check.why.as_str()}</dd>
                    <dt>{say("Red flag")}</dt>
                    <dd id=format!("{id}-flag-is")>{check.flag.as_str()}</dd>
                    {(!check.ask.is_empty())
                        .then(|| {
                            view! {
                                <dt>{say("Ask")}</dt>
                                <dd id=format!("{id}-ask")>{check.ask.as_str()}</dd>
                            }
                        })}
                </dl>
                {notes.line(&check.sources, check.judgement.as_deref())}
            </details>
        </fieldset>
    }
}
