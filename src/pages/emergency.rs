use leptos::prelude::*;

use crate::guide::{Fact, Guide, Signs, Treatment};
use crate::ui::{Aftermath, FactList, Phrasebook, Shown, WordGroup as W, say, say_with};

/// `/emergency`: what to do now. It works and prints with nothing filled in.
pub fn emergency(guide: &'static Guide) -> AnyView {
    let words = &guide.emergency;
    let jumps = guide.treatments.iter().map(|it| {
        view! {
            <li>
                <a href=format!("#{}", it.id)>{it.name.as_str()}</a>
            </li>
        }
    });
    let acts = words.acts.iter().map(|act| {
        let steps = act
            .steps
            .iter()
            .map(|step| view! { <li>{step.text.as_str()}</li> });
        view! {
            <section class="act" id=act.id.as_str()>
                <h3>{act.title.as_str()}</h3>
                <ol>{steps.collect_view()}</ol>
                <details class="screen-only">
                    <summary>{say("The source of each of these steps")}</summary>
                    <FactList guide=guide facts=&act.steps />
                </details>
            </section>
        }
    });
    let first_aid = words.acts.iter().map(|act| {
        view! {
            <li>
                <a href=format!("#{}", act.id)>{act.title.as_str()}</a>
            </li>
        }
    });
    let treatments = guide.treatments.iter().map(|it| treatment_view(guide, it));
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("What to do now")}</h1>
                <p class="call">
                    {say("Call ")}<b>
                        <Shown of="call">{words.numbers.as_str()}</Shown>
                    </b>
                </p>
                <p class="call call--noted">
                    {say("Your clinic’s number at night: ")}<b>
                        <Shown of="text/~/night-number" />
                    </b>
                </p>
                <p class="call call--noted">
                    {say("Your emergency unit: ")}<b>
                        <Shown of="text/me/emergency-unit" />
                    </b>
                </p>
                <p class="lede">{words.intro.as_str()}</p>
                <p class="screen-only">
                    <b>{say("What was done?")}</b>
                </p>
                <ul class="jumps screen-only">{jumps.collect_view()}</ul>
                <p class="screen-only">
                    <b>{say("Or straight to what to do:")}</b>
                </p>
                <ul class="jumps screen-only">{first_aid.collect_view()}</ul>
                {treatments.collect_view()}
                <h2>{say("What to do, in order")}</h2>
                {acts.collect_view()}
                <p class="src">
                    {say(
                        "Each step has its source below it. A step without one, and what to say on the phone, is our judgement.",
                    )}{say(" All sources are listed on the ")}
                    <a href="/about/sources">{say("sources page")}</a>"."
                </p>
                <Aftermath />
            </div>
            <Phrasebook
                guide=guide
                groups=[
                    W::Statements,
                    W::Places,
                    W::PeopleInFull,
                    W::Tools,
                    W::Ticks,
                    W::Events,
                    W::Feelings,
                    W::Tells,
                    W::Letter,
                ]
            />
        </main>
    }
    .into_any()
}

fn treatment_view(guide: &'static Guide, treatment: &'static Treatment) -> impl IntoView {
    let [now, today, day] = treatment.signs();
    view! {
        <section class="signs" id=treatment.id.slug()>
            <h2>{treatment.name.as_str()}</h2>
            <div class="signs__now">
                {signs(now)}
                <p>
                    {say_with(
                        "On the phone, say “#”, the date, and the lot number if there is one.",
                        &[&treatment.say],
                    )}
                </p>
            </div>
            <div class="signs__day">{signs(today)}</div>
            <div class="signs__day">
                {signs(day)}
                <p>
                    {say("Nobody answers? Go to an emergency department, or call your doctor.")}
                </p>
            </div>
            <div class="signs__normal">{list("To be expected", &treatment.normal)}</div>
            <div class="signs__normal">{list("Simple aftercare", &treatment.care)}</div>
            <details class="screen-only">
                <summary>{say("The source of each of these facts")}</summary>
                {[now.facts, today.facts, day.facts, &treatment.normal, &treatment.care]
                    .map(|facts| view! { <FactList guide=guide facts=facts /> })
                    .into_iter()
                    .collect_view()}
            </details>
        </section>
    }
}

fn signs(signs: Signs<'static>) -> impl IntoView {
    list(signs.title, signs.facts)
}

fn list(title: &'static str, facts: &'static [Fact]) -> impl IntoView {
    let items = facts
        .iter()
        .map(|fact| view! { <li>{fact.text.as_str()}</li> });
    view! {
        <h3>{say(title)}</h3>
        <ul class="facts">{items.collect_view()}</ul>
    }
}
