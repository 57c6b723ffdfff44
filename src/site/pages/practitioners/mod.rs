//! `/practitioners`: everyone being checked, and for each the people involved, price, visits and decision.

mod decision;
mod people;
mod price;
mod visits;

use leptos::prelude::*;

use self::decision::decision;
use self::people::{names, people};
use self::price::price;
use self::visits::{second_opinion, visits};
use crate::core::contract::{Action, List};
use crate::core::guide::Guide;
use crate::site::ui::{ListSlot, Phrasebook, Saving, Who, WordGroup as W, say};

/// `/practitioners`: who is being checked, and what is known of each as a whole: people, price, visits, decision.
pub fn practitioners(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap practitioners" id="main">
            {everyone()}
            <Who />
            <div class="col" id="about" tabindex="-1">
                <p>
                    {say(
                        "Everything below is about this person. Fill in what you know; the rest can wait. The checks are in the five steps.",
                    )}
                </p>
                <p class="actions">
                    <a class="btn btn--quiet" href="/steps/research" data-continue="">
                        {say("Go to the checks")}
                    </a>
                </p>
                {jumps()}
                {names()}
                {people()}
                {price()}
                {visits()}
                {second_opinion()}
                {decision(guide)}
            </div>
            <Phrasebook
                guide=guide
                groups=[W::Standing, W::Verdicts, W::Titles, W::Statements, W::PractitionersInFull]
            />
        </main>
    }
    .into_any()
}

/// Everyone who is being checked, with room for one more.
fn everyone() -> impl IntoView {
    view! {
        <div class="col">
            <h1>{say("Practitioners")}</h1>
            <p class="lede">
                {say(
                    "Add up to six people. Your answers about each one are kept apart. Then compare them.",
                )}
            </p>
            <Saving />
            <div class="people needs-script">
                <ListSlot of=List::Practitioners />
            </div>
            <p class="actions needs-script">
                <button
                    type="button"
                    class="btn btn--quiet unless-full"
                    data-action=Action::Add.slug()
                >
                    {say("Add a practitioner")}
                </button>
                <a class="btn when-several" href="/compare">
                    {say("Compare side by side")}
                </a>
            </p>
            {when_full()}
            <p class="muted needs-script">
                {say(
                    "You answer checks about yourself once, and checks about them for each person.",
                )}
            </p>
        </div>
    }
}

/// Why nobody can be added any more.
fn when_full() -> impl IntoView {
    view! { <p class="muted when-full">{say("Six is the limit. Remove one to add another.")}</p> }
}

/// Links to the parts of the page.
fn jumps() -> impl IntoView {
    let parts = [
        ("#who", "Name"),
        ("#chain", "The people"),
        ("#cost", "Price"),
        ("#visits", "Visits"),
        ("#second", "Second opinion"),
        ("#decision", "Decision"),
    ];
    let links = parts.map(|(to, words)| {
        view! {
            <li>
                <a href=to>{say(words)}</a>
            </li>
        }
    });
    view! {
        <nav aria-label=say("On this page")>
            <ul class="jumps">{links.into_iter().collect_view()}</ul>
        </nav>
    }
}
