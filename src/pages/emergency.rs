use leptos::prelude::*;

use crate::guide::{Act, Fact, Guide, Signs, Treatment};
use crate::ui::{
    Aftermath, FactList, Phrasebook, PlaceSelect, Shown, WordGroup as W, say, say_with,
};

/// `/emergency`: what to do now. It works and prints with nothing filled in.
pub fn emergency(guide: &'static Guide) -> AnyView {
    let words = &guide.emergency;
    let acts = words.acts.iter().map(|act| act_view(guide, act));
    let treatments = guide.treatments.iter().map(|it| treatment_view(guide, it));
    let numbers = words.numbers.split(|sign: char| !sign.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty()).map(|number| {
        view! {
            <li>
                <a href=format!("tel:{number}")>{number}</a>
            </li>
        }
    });
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("What to do now")}</h1>
                <p class="call">
                    {say("Call ")}<a data-call="">
                        <Shown of="call">{say("your local emergency number")}</Shown>
                    </a>
                </p>
                <ul class="jumps call__numbers">{numbers.collect_view()}</ul>
                <p class="call call--noted">
                    {say("Your clinic’s number at night: ")}<a data-call="">
                        <Shown of="text/~/night-number" />
                    </a>
                </p>
                <p class="call call--noted">
                    {say("Your emergency unit: ")}<b>
                        <Shown of="text/me/emergency-unit" />
                    </b>
                </p>
                <p class="where needs-script screen-only">
                    <label for="place">{say("Where are you?")}</label>
                    <PlaceSelect guide=guide />
                </p>
                <section aria-labelledby="wrong">
                    <h2 id="wrong">{say("What’s wrong?")}</h2>
                    <p>
                        {words.intro.as_str()} " "
                        <span class="screen-only">
                            {say("Open the first that fits. It’s fine not to know what you had.")}
                        </span>
                    </p>
                    {acts.collect_view()}
                </section>
                <section aria-labelledby="signs">
                    <h2 id="signs">{say("All signs, by treatment")}</h2>
                    {treatments.collect_view()}
                </section>
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

/// What to do in one kind of emergency, numbered in the order of its sources. Opening it moves nothing above it.
fn act_view(guide: &'static Guide, act: &'static Act) -> impl IntoView {
    let steps = act
        .steps
        .iter()
        .map(|step| view! { <li>{step.text.as_str()}</li> });
    view! {
        <details class="row act" id=act.id.as_str()>
            <summary>
                <h3>{act.title.as_str()}</h3>
            </summary>
            <ol>{steps.collect_view()}</ol>
            <details class="screen-only">
                <summary>{say("The source of each of these steps")}</summary>
                <FactList guide=guide facts=&act.steps />
            </details>
        </details>
    }
}

fn treatment_view(guide: &'static Guide, treatment: &'static Treatment) -> impl IntoView {
    let [now, today, day] = treatment.signs();
    view! {
        <details class="row signs" id=treatment.id.slug()>
            <summary>
                <h3>{treatment.name.as_str()}</h3>
            </summary>
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
                <p>{say("Nobody answers? Go to an emergency department, or call your doctor.")}</p>
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
        </details>
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
        <h4>{say(title)}</h4>
        <ul class="facts">{items.collect_view()}</ul>
    }
}
