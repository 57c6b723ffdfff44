//! A plain letter for when something went wrong, from what is recorded. Doubts, red flags and feelings are not in it.

use super::model::Model;
use super::phrases::{filled, joined, name, statement};
use super::texts::treatments;
use super::tool_rows::event_words;
use crate::core::assessment::{Event, timeline};
use crate::core::contract::{Family, Phrase};
use crate::core::ledger::{Answer, Key, Kind, PersonField, Subject};

/// What stands where nothing is known: a line to write on.
const BLANK: &str = "________";

/// The letter: the page's template, with what is recorded in the place of `{day}`, `{who}` and its like.
pub(crate) fn letter(model: &Model) -> String {
    let template = model.page.phrase(Phrase::Letter);
    filled(&template, &|part| match known(model, part) {
        none if none.is_empty() => BLANK.to_owned(),
        known => known,
    })
}

/// What is recorded of one part of the letter. Empty if nothing is.
fn known(model: &Model, part: &str) -> String {
    let (page, ledger, id) = (model.page, model.ledger, &model.practitioner);
    match part {
        "day" => page.today(),
        "who" => name(page, ledger, &model.all, id),
        "clinic" => ledger.person(PersonField::Clinic, id).to_owned(),
        "treated" => page.day(noted(model, Kind::Choice, "product-on")),
        "treatment" => treatments(page, ledger).to_ascii_lowercase(),
        "product" => product(model),
        "timeline" => happened(model),
        "promised" => promised(model),
        "people" => people(model),
        _ => String::new(),
    }
}

fn noted<'a>(model: &Model<'a>, kind: Kind, name: &str) -> &'a str {
    let ours = Subject::Practitioner(model.practitioner.clone());
    model
        .ledger
        .text(&Key::ToolField(kind, ours, name.to_owned()))
}

fn product(model: &Model) -> String {
    let parts = ["name", "maker", "lot", "expiry", "amount"];
    let parts = parts.map(|part| noted(model, Kind::Text, &format!("product-{part}")).to_owned());
    joined(parts, ", ")
}

/// What happened, by day: visits, the treatment, and what was proven.
fn happened(model: &Model) -> String {
    let tells = |event: &Event| {
        matches!(
            event,
            Event::Visit(_) | Event::Treated | Event::Proof(_, Some(Answer::Yes))
        )
    };
    let events = timeline(model.ledger, &model.practitioner).into_iter();
    let events = events.filter(|(_, event)| tells(event));
    lines(
        events
            .map(|(on, event)| format!("{}: {}", model.page.day(&on), event_words(model, &event))),
    )
}

/// What they said that was right.
fn promised(model: &Model) -> String {
    let ours = Subject::Practitioner(model.practitioner.clone());
    let promised = model.index.0.iter().filter(|facts| {
        facts.shared && !facts.own && model.ledger.answer(&ours, facts.id) == Some(Answer::Yes)
    });
    lines(promised.map(|facts| statement(model.page, model.ledger, facts.id)))
}

/// Who was involved.
fn people(model: &Model) -> String {
    let named = PersonField::CHAIN.into_iter().filter_map(|field| {
        let who = model.ledger.person(field, &model.practitioner);
        let called = || model.page.name(Family::Field, field.slug());
        (!who.is_empty()).then(|| format!("{}: {who}", called()))
    });
    lines(named)
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    joined(lines.map(|line| format!("- {line}")), "\n")
}
