//! `/emergency`: what to do now. It works and prints with nothing filled in, and without a script.

use leptos::prelude::*;

use crate::core::contract::{Text, TextSource};
use crate::core::guide::{
    Claim, Guide, Item, Part, PlaceGroup, Row, Sign, SignGroup, Treatment, Urgency,
};
use crate::site::ui::{
    Aftermath, Dial, FactList, Phrasebook, PlaceSelect, Prose, Saving, TextSlot, WordGroup as W,
    say, say_with, sentence, tel, value,
};

/// The page: the number, what can be wrong, and all signs by treatment.
pub fn emergency(guide: &'static Guide) -> AnyView {
    let words = &guide.emergency;
    let rows = words.rows.iter().map(|row| row_view(guide, row));
    let treatments = guide.treatments.iter().map(|it| treatment_view(guide, it));
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("What to do now")}</h1>
                {call(guide)}
                <section class="triage" aria-labelledby="wrong">
                    <h2 id="wrong">{say("What’s wrong?")}</h2>
                    <p>
                        {words.intro.as_str()} " "
                        <span class="screen-only">
                            {say("Open the first that fits. It’s fine not to know what you had.")}
                        </span>
                    </p>
                    {rows.collect_view()}
                </section>
                <section class="screen-only" aria-labelledby="signs">
                    <h2 id="signs">{say("All signs, by treatment")}</h2>
                    {treatments.collect_view()}
                </section>
                {sources(guide)}
                <Aftermath />
                <Saving />
            </div>
            <Phrasebook
                guide=guide
                groups=[
                    W::Statements,
                    W::Places,
                    W::PractitionersInFull,
                    W::Events,
                    W::Feelings,
                    W::Letter,
                ]
            />
        </main>
    }
    .into_any()
}

/// The number to call, once for the whole page: where the place is known, each “Call now” calls it.
fn call(guide: &'static Guide) -> impl IntoView {
    let numbers = guide
        .emergency
        .numbers
        .split(|sign: char| !sign.is_ascii_digit());
    let numbers = numbers.filter(|number| !number.is_empty()).map(|number| {
        view! {
            <li>
                <a href=tel(number)>{number}</a>
            </li>
        }
    });
    let emergency = view! {
        <a data-call="now">
            <TextSlot of=Text::Call>{say("your local emergency number")}</TextSlot>
        </a>
    };
    let night = view! {
        <a data-call="">
            <TextSlot of=TextSource::record("text/~/night-number") />
        </a>
    };
    let unit = view! {
        <b>
            <TextSlot of=TextSource::record("text/me/emergency-unit") />
        </b>
    };
    view! {
        <p class="call" id="call">
            {sentence("Call {number}", [value("number", emergency)])}
        </p>
        <ul class="jumps call__numbers">{numbers.collect_view()}</ul>
        <p class="call call--noted">
            {sentence("Number to call at night: {number}", [value("number", night)])}
        </p>
        <p class="call call--noted">
            {sentence("Your emergency unit: {unit}", [value("unit", unit)])}
        </p>
        <p class="where needs-script screen-only">
            <label for="place">{say("Where are you?")}</label>
            // One tap, if the clock of the device is right about the country.
            <button type="button" class="btn btn--quiet" data-offer-place hidden></button>
            <PlaceSelect guide=guide />
        </p>
        <p class="screen-only">
            <a class="alone" href="/places" data-places="">
                {say("Not an emergency? Numbers for advice where you are")}
            </a>
        </p>
    }
}

/// Something that is wrong, to open. Opening it moves nothing above it.
fn row_view(guide: &'static Guide, row: &'static Row) -> impl IntoView {
    // Where the row is one sign, its title says it.
    let told = matches!(row.parts.as_slice(), [part] if part.signs.len() < 2);
    let parts = row.parts.iter().map(|part| part_view(guide, part, told));
    let hint = row.hint.as_deref();
    view! {
        <details class="row act" id=row.id.as_str()>
            <summary>
                <h3>{row.title.as_str()}</h3>
                {hint.map(|hint| view! { <span class="row__hint">{hint}</span> })}
            </summary>
            {parts.collect_view()}
            {row.crisis.then(|| crisis_lines(guide))}
        </details>
    }
}

/// Whom to talk to, by place.
fn crisis_lines(guide: &'static Guide) -> impl IntoView {
    let lines = guide.place_groups.iter().flat_map(PlaceGroup::crisis_lines);
    let lines = lines.map(|(line, places)| {
        view! {
            <li>
                {places.join(", ")}": "{line.name.as_str()}" "<b>
                    <Dial text=&line.number />
                </b>
            </li>
        }
    });
    view! { <ul class="facts">{lines.collect_view()}</ul> }
}

/// What it calls for, for which signs, and what to do, numbered in the order of its sources.
fn part_view(guide: &'static Guide, part: &'static Part, told: bool) -> impl IntoView {
    let steps = part.steps.iter().map(|step| {
        view! {
            <li>
                <Prose text=&step.text />
            </li>
        }
    });
    let steps = (!part.steps.is_empty()).then(|| view! { <ol>{steps.collect_view()}</ol> });
    let signs: Vec<&Sign> = guide.signs_named(&part.signs).collect();
    view! {
        <div class="triage__part">
            {part.urgency.map(|urgency| outcome(guide, part, urgency))}
            {(!told).then(|| signs_by_treatment(&signs))} {steps}
        </div>
    }
}

/// The outcome as the first thing to read in a part. “Call now” leads to the number, and calls it where it is known.
fn outcome(guide: &'static Guide, part: &'static Part, urgency: Urgency) -> AnyView {
    let class = format!("outcome outcome--{}", urgency.slug());
    let title = guide.heading(urgency);
    match urgency {
        Urgency::Now => view! {
            <p class=class>
                <a href="#call" data-call-now="">
                    {part.first.as_deref().unwrap_or_else(|| say("Call now"))}
                </a>
            </p>
        }
        .into_any(),
        Urgency::Today => view! { <p class=class>{title}</p> }.into_any(),
        Urgency::Clinic => view! {
            <p class=class>
                {title} " " <a data-call="">
                    <TextSlot of=TextSource::record("text/~/night-number") />
                </a>
            </p>
        }
        .into_any(),
    }
}

/// Signs under what they come after, said once for neighbours.
fn signs_by_treatment(signs: &[&'static Sign]) -> impl IntoView + use<> {
    let groups = signs.chunk_by(|one, other| one.after == other.after);
    let groups = groups.map(|group| {
        let after = group.first().map(|sign| sign.after.as_str());
        let signs = group
            .iter()
            .map(|sign| view! { <li>{sign.claim.text.as_str()}</li> });
        view! {
            <p class="triage__after">{after}</p>
            <ul class="facts">{signs.collect_view()}</ul>
        }
    });
    groups.collect_view()
}

fn treatment_view(guide: &'static Guide, treatment: &'static Treatment) -> impl IntoView {
    let [now, today, clinic] = guide.signs_of(treatment);
    view! {
        <details class="row signs" id=treatment.id.slug()>
            <summary>
                <h3>{treatment.name.as_str()}</h3>
            </summary>
            <div class="signs__now">
                {group(&now)}
                <p>
                    {say_with(
                        "On the phone, say “#”, the date, and the lot number if there is one.",
                        &[&treatment.say],
                    )}
                </p>
            </div>
            {group(&today)}
            {group(&clinic)}
            {list(say("What’s normal"), treatment.normal.iter().map(|it| it.text.as_str()))}
            {list(say("Simple aftercare"), treatment.care.iter().map(|it| it.text.as_str()))}
        </details>
    }
}

fn group(group: &SignGroup<'static>) -> impl IntoView + use<> {
    view! {
        <h4>{group.title}</h4>
        {signs_by_treatment(&group.signs)}
    }
}

fn list(title: &'static str, texts: impl Iterator<Item = &'static str>) -> impl IntoView {
    let items = texts.map(|text| view! { <li>{text}</li> });
    view! {
        <h4>{title}</h4>
        <ul class="facts">{items.collect_view()}</ul>
    }
}

/// The sources of each line, folded: they have no place among urgent words.
fn sources(guide: &'static Guide) -> impl IntoView {
    let words = &guide.emergency;
    let steps = words.rows.iter().map(|row| {
        let steps = row.parts.iter().flat_map(|part| &part.steps);
        (row.title.as_str(), steps.map(Claim::item).collect())
    });
    let signs = Urgency::ALL.map(|urgency| {
        let signs = guide
            .signs
            .all
            .iter()
            .filter(|sign| sign.urgency == urgency);
        let labelled = |sign: &'static Sign| Item {
            label: Some(&sign.after),
            ..sign.item()
        };
        (guide.heading(urgency), signs.map(labelled).collect())
    });
    let treatments = guide.treatments.iter().map(|treatment| {
        let facts = treatment.normal.iter().chain(&treatment.care);
        (treatment.name.as_str(), facts.map(Claim::item).collect())
    });
    let lists = steps.chain(signs).chain(treatments);
    let lists = lists.map(|(title, facts): (_, Vec<Item<'static>>)| {
        view! {
            <h3>{title}</h3>
            <FactList guide=guide facts=facts />
        }
    });
    view! {
        <details class="screen-only" id="behind">
            <summary>{say("Sources for each line")}</summary>
            {lists.collect_view()}
        </details>
    }
}
