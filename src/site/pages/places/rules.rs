//! The rules of a place: who may treat, from which age, and where that was read.

use leptos::prelude::*;

use crate::core::guide::{Place, Sureness};
use crate::site::ui::{say, say_with};

/// Who may inject what, from which age, and how sure that is.
pub(super) fn rules(place: &'static Place) -> impl IntoView {
    let known = [
        (
            "Toxin",
            &place.toxin,
            "We couldn’t confirm who may inject it.",
        ),
        (
            "Filler",
            &place.filler,
            "We couldn’t confirm who may inject it.",
        ),
        ("Age", &place.age, "We couldn’t confirm a minimum age."),
    ];
    let known = known
        .map(|(title, rule, unknown)| (title, rule.as_deref().unwrap_or_else(|| say(unknown))));
    let source = [place.source.as_deref(), place.as_of.as_deref()];
    let source = source.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let items = known.into_iter().map(|(title, rule)| {
        view! {
            <dt>{say(title)}</dt>
            <dd>{rule}</dd>
        }
    });
    let notes = place
        .notes
        .iter()
        .map(|note| view! { <li>{note.as_str()}</li> });
    view! {
        <dl class="register">{items.collect_view()}</dl>
        <p class="src">
            <b>{say(how_sure(place.sure))}</b>
            {(!source.is_empty())
                .then(|| {
                    view! {
                        " "
                        {say_with("Source: #.", &[&source])}
                    }
                })}
        </p>
        {(!place.notes.is_empty()).then(|| view! { <ul class="facts">{notes.collect_view()}</ul> })}
    }
}

/// How the rules were read.
const fn how_sure(sure: Sureness) -> &'static str {
    match sure {
        Sureness::Regulator => "Read on the regulator’s or the government’s own page.",
        Sureness::Report => "Read in a report, not on the regulator’s page.",
        Sureness::Disputed => {
            "Sources disagree, or the rules are about to change. Ask the regulator."
        }
        Sureness::Unknown => "We couldn’t confirm the rules here. Ask the regulator.",
    }
}
