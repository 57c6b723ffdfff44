//! The checks of a step, in the order of a person's time.

use leptos::prelude::*;

use super::check::check_view;
use super::notes::Notes;
use super::say::say;
use super::sentence::{sentence, value};
use crate::core::assessment::Shelf;
use crate::core::guide::{Check, Step, Time, TreatmentId, Weight};
use crate::core::limits;

/// The checks of a step: the ten that matter most now, the others of now in a disclosure, what only the visit tells as a list that needs
/// no answer, and those checks in a disclosure for afterwards. The island moves a check to where the record wants it.
#[component]
pub fn StepChecks(
    /// The step.
    step: &'static Step,
    /// The sources of the page.
    notes: Notes,
) -> impl IntoView {
    let checks = step.by_time();
    let (now, later): (Vec<_>, Vec<_>) = checks
        .into_iter()
        .partition(|check| check.rule.time == Time::Now);
    let (first, more) = now.split_at(now.len().min(limits::CHECKS_FIRST));
    let views = move |checks: &[&'static Check]| {
        let views = checks.iter();
        views
            .map(|check| check_view(check, &notes).into_any())
            .collect_view()
    };
    view! {
        <div class="when">
            <h2>{say("Now")}</h2>
            <NextOpen />
        </div>
        <div data-shelf=Shelf::Now.slug()>{views(first)}</div>
        <details class="shelf" id="more-checks">
            <summary>{counted("More checks ({count})", more.len())}</summary>
            <div data-shelf=Shelf::More.slug()>{views(more)}</div>
        </details>
        {(!later.is_empty())
            .then(|| {
                view! {
                    <section class="later">
                        {to_ask(&later)} {been()} <details class="shelf" id="later-checks">
                            <summary>{counted("After your visit ({count})", later.len())}</summary>
                            <div data-shelf=Shelf::Later.slug()>{views(&later)}</div>
                        </details>
                    </section>
                }
            })}
    }
}

/// A link to the next check without an answer, here or in another step. The island says which, and where it is: the server knows of no
/// answers.
#[component]
pub fn NextOpen() -> impl IntoView {
    let code = view! { <span></span> };
    view! { <a data-next="">{sentence("Next open check: {code}", [value("code", code)])}</a> }
}

/// The name of a disclosure, with the number of checks in it. The island keeps it right.
fn counted(words: &'static str, count: usize) -> impl IntoView {
    let count = view! { <span data-count="">{count}</span> };
    view! { <span>{sentence(words, [value("count", count)])}</span> }
}

/// What only the visit tells, the weightiest first: what to ask there, or to look at where nobody is asked.
fn to_ask(later: &[&'static Check]) -> impl IntoView {
    let items = |asked: bool| {
        let there = later
            .iter()
            .filter(move |check| check.rule.time == Time::There && check.rule.shared == asked);
        let mut there: Vec<&&'static Check> = there.collect();
        there.sort_by_key(|check| check.rule.weight != Weight::Must);
        let items = there.into_iter().map(|check| {
            let treatments = check.rule.treatments.iter();
            let treatments: Vec<_> = treatments.map(TreatmentId::slug).collect();
            let words = if asked { &check.ask } else { &check.statement };
            view! { <li data-for=treatments.join(" ")>{words.as_str()}</li> }
        });
        items.collect_view()
    };
    let list = |title: &'static str, hint: &'static str, items: Vec<_>| {
        (!items.is_empty()).then(|| {
            view! {
                <h2>{say(title)}</h2>
                <p class="muted">{say(hint)}</p>
                <ul>{items}</ul>
            }
        })
    };
    view! {
        <div class="to-ask">
            {list(
                "You’ll ask this there",
                "It’s on your list already. There’s nothing to answer yet.",
                items(true),
            )} {list("You’ll look at this there", "Nothing to answer yet.", items(false))}
        </div>
    }
}

/// Where the person says that they have been there. It's recorded like any other tick.
fn been() -> impl IntoView {
    view! {
        <p class="option been screen-only needs-script">
            <input type="checkbox" id="been" name="tick/~/been" />
            <label for="been">{say("I’ve been")}</label>
        </p>
    }
}

/// What the plain script puts beside an answer that the person gave on an earlier visit to the page.
#[component]
pub fn Folded() -> impl IntoView {
    view! {
        <template id="folded">
            <button type="button" class="change">
                {say("Change")}
            </button>
        </template>
    }
}
