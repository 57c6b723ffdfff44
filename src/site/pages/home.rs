//! `/`: what the site is for, where to start, and progress in each step.

use leptos::prelude::*;

use super::booklet::booklet_name;
use crate::core::contract::{List, Text, TextSource};
use crate::core::guide::{Guide, Step, TreatmentId, TreatmentSet};
use crate::site::ui::{
    Cite, ListSlot, PersonName, Phrasebook, TextSlot, WordGroup as W, linked, say, say_with,
    sentence, value,
};

/// `/`: what it is, where to start, and where each step stands.
pub fn home(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap" id="main">
            <section class="hero">{welcome()} {example_sheet(guide)} {own_sheet()}</section>
            <section aria-labelledby="steps">
                <h2 id="steps">{say("The five steps")}</h2>
                <ol class="tasks">{guide.steps.iter().map(step).collect_view()}</ol>
            </section>
            {doing_it_yourself(guide)}
            {to_read(guide)}
            <Phrasebook guide=guide groups=[W::Standing, W::Verdicts, W::Asks] />
        </main>
    }
    .into_any()
}

/// What it is, and the ways in.
fn welcome() -> impl IntoView {
    view! {
        <div>
            <h1>{say("Check who will treat you, before they do.")}</h1>
            <p class="lede">
                {say(
                    "Five short steps for anyone thinking about Botox, fillers, a peel, microneedling or laser. Bring the printed sheet to your consultation.",
                )}
            </p>
            <p class="actions">
                <a class="btn" href="/start" data-continue="">
                    <TextSlot of=Text::Start>{say("Start checking")}</TextSlot>
                </a>
                <a class="btn btn--quiet" href="/summary#blank">
                    {say("Print a blank checklist")}
                </a>
            </p>
            <p class="unless-started needs-script">
                {linked("Been here before, or on another device? [Restore a copy](/data#restore).")}
            </p>
            <p class="muted">
                {linked(
                    "Free. No account. Your answers stay in this browser: [how we keep that promise](/about/privacy).",
                )}
            </p>
        </div>
    }
}

/// What the sheet looks like, for who hasn't one yet.
fn example_sheet(guide: &'static Guide) -> impl IntoView {
    let questions = ["Q03", "Q11", "R05"]
        .iter()
        .filter_map(|id| guide.check(id.parse().ok()?))
        .map(|check| {
            view! {
                <li>
                    <span class="box" aria-hidden="true"></span>
                    <span>{check.ask.as_str()}<span class="rule"></span></span>
                </li>
            }
        });
    view! {
        <aside class="sheet-preview unless-started" aria-label=say("An example of the sheet")>
            <p class="sheet-preview__title">{say("For my consultation")}</p>
            <p class="muted">{say("Three things still open")}</p>
            <ol>{questions.collect_view()}</ol>
        </aside>
    }
}

/// The person's own sheet as it stands.
fn own_sheet() -> impl IntoView {
    view! {
        <aside class="sheet-preview when-started" aria-label=say("Your sheet")>
            <p class="sheet-preview__title">
                {sentence(
                    "For my consultation with {practitioner}",
                    [value("practitioner", view! { <PersonName /> })],
                )}
            </p>
            <p>
                <TextSlot of=Text::Verdict />
            </p>
            <p class="muted sheet-preview__next">{say("Ask first")}</p>
            <ListSlot of=List::Top ordered=true />
            <p>
                <a class="alone" href="/summary">
                    {say("See and print the sheet")}
                </a>
            </p>
        </aside>
    }
}

/// A step, how many checks it has for everyone, and where the person stands in it.
fn step(step: &'static Step) -> impl IntoView {
    let checks = step
        .checks
        .iter()
        .filter(|check| check.rule.treatments != only_skincare())
        .count();
    view! {
        <li>
            <div>
                <a href=step.id.path()>{step.name.as_str()}</a>
                <p>{step.hint.as_str()}" "{say_with("# checks.", &[&checks.to_string()])}</p>
            </div>
            <p class="state">
                <TextSlot of=TextSource::Step(step.id) />
            </p>
        </li>
    }
}

/// The checks for plain skincare are shown only to those who choose it, so they aren't counted for everyone.
fn only_skincare() -> TreatmentSet {
    [TreatmentId::Skincare].into_iter().collect()
}

fn doing_it_yourself(guide: &'static Guide) -> impl IntoView {
    let warning = guide.words.diy.iter().take(2).map(|fact| {
        view! {
            <p>{fact.text.as_str()}</p>
            <Cite guide=guide sources=&fact.sources judgement=fact.judgement.as_deref() />
        }
    });
    view! {
        <section class="note note--stop" aria-labelledby="diy">
            <h2 id="diy">{say("Thinking of doing it yourself?")}</h2>
            <p>{say("Please read this first.")}</p>
            {warning.collect_view()}
            <p>
                {linked(
                    "If you’ve already done it, [know the signs that mean call now](/emergency).",
                )}
            </p>
            <p>
                <a class="alone" href="/learn/doing-it-yourself">
                    {say("All we know about doing it yourself")}
                </a>
            </p>
        </section>
    }
}

/// The leaflets and the booklet.
fn to_read(guide: &'static Guide) -> impl IntoView {
    let leaflets = guide.leaflets.iter().filter_map(|leaflet| {
        let name = guide.treatment(leaflet.id)?.name.as_str();
        Some(view! {
            <li>
                <a href=leaflet.path()>{name}</a>
            </li>
        })
    });
    view! {
        <section aria-labelledby="read">
            <h2 id="read">{say("Read before you decide")}</h2>
            <p>
                {say(
                    "What each treatment can and can’t do, how people get hurt, and what nobody knows yet. Each fact names its source, or says that it’s our judgement.",
                )}
            </p>
            <ul class="jumps">{leaflets.collect_view()}</ul>
            <p class="actions">
                <a class="btn btn--quiet" href="/booklet.pdf" download=booklet_name(guide)>
                    {say("Download the free guide (PDF)")}
                </a>
                <a class="btn btn--quiet" href="/learn">
                    {say("All topics")}
                </a>
            </p>
        </section>
    }
}
