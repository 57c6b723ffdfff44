//! `/places/{code}`: emergency number, registers, rules and where to report in one place.

use leptos::prelude::*;

use super::registers::{about_links, register, reports};
use super::rules::rules;
use crate::core::guide::{Guide, Place};
use crate::site::ui::{Dial, say, say_with, sentence, value};

/// `/places/{code}`: registers, rules, numbers and where to report in one place.
pub fn place(guide: &'static Guide, place: &'static Place) -> AnyView {
    let number = view! {
        <b>
            <Dial text=&place.emergency />
        </b>
    };
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <p class="muted">
                    <a class="alone" href="/places">
                        {say("All places")}
                    </a>
                </p>
                <h1>{place.name.as_str()}</h1>
                <p class="call">{sentence("Emergency: {number}", [value("number", number)])}</p>
                {place.emergency_note.as_deref().map(|note| view! { <p>{note}</p> })}
                {read_at(place)}
                {lines(place)}
                <h2>{say("Look them up")}</h2>
                <p>
                    {say(
                        "A register shows who may practise, and any rulings against them. It doesn’t show skill.",
                    )}{about_links(place)}
                </p>
                <ul class="facts">{place.registers.iter().map(register).collect_view()}</ul>
                <h2>{say("Who may treat you")}</h2>
                {rules(place)}
                <h2 id="report">{say("Where to report")}</h2>
                {reports(place)}
                <p class="muted">
                    {say_with(
                        "Compiled #. Due for another check by #. Laws change: ask the regulator before you rely on this.",
                        &[
                            &guide.words.checked,
                            place.check_again.as_ref().unwrap_or(&guide.words.check_again),
                        ],
                    )}
                </p>
                <p class="actions">
                    <a class="btn" href="/start">
                        {say("Check who will treat you")}
                    </a>
                    <a class="btn btn--quiet" href="/emergency">
                        {say("What to do now")}
                    </a>
                </p>
            </div>
        </main>
    }
    .into_any()
}

/// Where the emergency number was read.
fn read_at(place: &'static Place) -> AnyView {
    match place.emergency_link() {
        Some(url) => view! {
            <p class="src">
                <a class="alone" href=url rel="noopener">
                    {say("Where we read this number")}
                </a>
            </p>
        }
        .into_any(),
        None => view! {
            <p class="src">
                {say(
                    "We read this number on a page with an insecure address, so there’s no link.",
                )}
            </p>
        }
        .into_any(),
    }
}

/// Whom to call for advice, and when life feels like too much.
fn lines(place: &'static Place) -> impl IntoView {
    let lines = place.lines.iter().map(|line| {
        view! {
            <li>
                {line.name.as_str()}": "<b>
                    <Dial text=&line.number />
                </b>
            </li>
        }
    });
    (!place.lines.is_empty() || place.crisis.is_some()).then(|| {
        view! {
            <h2>{say("For advice")}</h2>
            <ul class="facts">{lines.collect_view()} {crisis_line(place)}</ul>
        }
    })
}

fn crisis_line(place: &'static Place) -> Option<impl IntoView> {
    let line = place.crisis.as_ref()?;
    let number = view! {
        <b>
            <Dial text=&line.number />
        </b>
    };
    let source = place.crisis_source.as_deref().map(|url| {
        view! {
            " "
            <a href=url rel="noopener">
                {say("Where we read it")}
            </a>
        }
    });
    Some(view! {
        <li>
            {sentence(
                "If life feels like too much, at any hour: {line}: {number}",
                [value("line", line.name.as_str()), value("number", number)],
            )} {source}
        </li>
    })
}
