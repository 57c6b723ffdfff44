//! `/`: what the site is for, where to start, and progress in each step.

use leptos::prelude::*;

use crate::core::contract::{Text, TextSource};
use crate::core::guide::{Guide, Step, TreatmentId, TreatmentSet};
use crate::site::ui::{
    Cite, InApp, PersonName, Phrasebook, Saving, TextSlot, WordGroup as W, linked, say, say_with,
    sentence, value,
};

/// `/`: what it is, where to start, and where each step stands.
pub fn home(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap" id="main">
            <section class="hero">
                {own_sheet()} <div>{welcome()} {already_treated()}</div> {example_sheet(guide)}
            </section>
            <section class="col" aria-labelledby="steps">
                <h2 id="steps">{say("If you have longer")}</h2>
                <p class="muted">
                    {say(
                        "Ten checks that matter first, then more if you want them. Do them in any order.",
                    )}
                </p>
                <ol class="tasks">{guide.steps.iter().map(step).collect_view()}</ol>
                <p>{linked("No screen? [Print a blank checklist](/summary#blank).")}</p>
            </section>
            {doing_it_yourself(guide)}
            <Phrasebook guide=guide groups=[W::Standing, W::Answer] />
        </main>
    }
    .into_any()
}

/// What it is, and the way in.
fn welcome() -> impl IntoView {
    view! {
        <h1>{say("Check who will treat you, before they do.")}</h1>
        <p class="lede unless-started">
            {say(
                "Thinking about Botox, filler, a peel, microneedling or laser? Seven taps tell you what to sort out first, and what to say.",
            )}
        </p>
        <p class="actions unless-started">
            <a class="btn" href="/start">
                {say("Start the one-minute check")}
            </a>
        </p>
        <InApp />
        <p class="muted">
            {linked(
                "Free. No account. Your answers stay on this device: [how we keep that promise](/about/privacy).",
            )}
        </p>
        <p class="muted unless-started needs-script">
            {linked("Been here before, or on another device? [Restore a copy](/data#restore).")}
        </p>
        <Saving />
    }
}

/// For who was treated already, in one quiet line.
fn already_treated() -> impl IntoView {
    view! {
        <p class="quiet-line">
            <strong>{say("Already treated?")}</strong>
            " "
            {say("Trouble breathing, swallowing or seeing is an emergency, even weeks later.")}
            " "
            <a href="/emergency">{say("What to do now")}</a>
        </p>
    }
}

/// What a first answer looks like, for who has none yet.
fn example_sheet(guide: &'static Guide) -> impl IntoView {
    let questions = ["R05", "Q03", "Q11"]
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
        <aside class="sheet-preview unless-started" aria-label=say("An example of what you get")>
            <p class="muted">{say("An example of what you get")}</p>
            <p class="sheet-preview__title">{say("Find out these three things first.")}</p>
            <ol>{questions.collect_view()}</ol>
        </aside>
    }
}

/// Where the person stands, and the one next thing.
fn own_sheet() -> impl IntoView {
    view! {
        <aside class="sheet-preview sheet-preview--own when-started" aria-label=say("Your sheet")>
            <p class="muted">
                {sentence(
                    "Where you stand with {practitioner}",
                    [value("practitioner", view! { <PersonName /> })],
                )}
            </p>
            <p class="sheet-preview__title">
                <TextSlot of=Text::Answer>{say("Answer seven questions first.")}</TextSlot>
            </p>
            <p>
                <TextSlot of=Text::AnswerNote />
            </p>
            <p class="actions">
                <a class="btn when-concluded" href="/summary">
                    {say("See what to say, and send it")}
                </a>
                <a class="btn unless-concluded" href="/start">
                    {say("Start the one-minute check")}
                </a>
                <a class="btn btn--quiet" href="/steps/research" data-continue="">
                    {say("Continue checking")}
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
        <section class="note col" aria-labelledby="diy">
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
