//! The phrasebook: a `<template>` with every text that the island may show on the page, by id.

use leptos::prelude::*;

use super::feeling::{CAUSES, FEELINGS, TIMES, WISHES};
use super::person::field_name;
use super::phrases::{CELLS, COMMON, EVENTS, FIELDS, LETTER, PEOPLE, TICKS, TOOLS};
use super::say::say;
use crate::core::guide::{Check, Guide, Place, StepId};
use crate::core::ledger::PersonField;

/// Words that the island may need on a page, by what the page does with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordGroup {
    /// The words of checks, where they are nowhere else on the page.
    Checks,
    /// What checks are called, and fields of every kind, as `/data` names them.
    Statements,
    /// Name and number of the chosen place.
    Places,
    /// What is known of practitioners as a whole, and what of it may be missing.
    People,
    /// The same, with the name of every field.
    PeopleInFull,
    /// The cells of the comparison.
    Cells,
    /// The questions of all checks.
    Asks,
    /// The questions of all checks but those of this step, whose words stand on the page.
    AsksBeside(StepId),
    /// What is asked in the room, how answers sound, and what to say then.
    Room,
    /// What the tools of the steps say.
    Tools,
    /// What the ticks of tools are called.
    Ticks,
    /// The events of the timeline, and what ten reviews come to.
    Events,
    /// Feelings, when they were noted and what set them off.
    Feelings,
    /// What is to be told.
    Tells,
    /// The letter.
    Letter,
}

/// The words that the page's island may need: those of every page, and these.
#[component]
pub fn Phrasebook(
    /// The content.
    guide: &'static Guide,
    /// Which, in the order in which they are to stand there.
    #[prop(into, optional)]
    groups: Vec<WordGroup>,
) -> impl IntoView {
    let treatments = guide
        .treatments
        .iter()
        .map(|it| (format!("treatment-{}", it.id), it.name.as_str()));
    let entries = said(COMMON)
        .chain(treatments)
        .chain(groups.into_iter().flat_map(|it| entries(guide, it)))
        .map(|(id, words)| view! { <p id=id>{words}</p> });
    view! {
        <template id="phrasebook">
            <p id="index">{guide.index().write()}</p>
            {entries.collect_view()}
        </template>
    }
}

/// The words of one group, by their ids.
fn entries(guide: &'static Guide, group: WordGroup) -> Vec<(String, &'static str)> {
    match group {
        WordGroup::Checks => parts(guide.checks(), |it| {
            [
                ("statement", it.statement.as_str()),
                ("flag-is", it.flag.as_str()),
                ("say", it.say.as_str()),
                ("ask", it.ask.as_str()),
            ]
        }),
        WordGroup::Statements => parts(guide.checks(), |it| [("statement", it.statement.as_str())])
            .into_iter()
            .chain(said(FIELDS))
            .collect(),
        WordGroup::Places => guide.places().flat_map(place).collect(),
        WordGroup::People => people(|field| {
            PersonField::CHAIN.contains(&field) || PersonField::PRICE.contains(&field)
        }),
        WordGroup::PeopleInFull => people(|_| true),
        WordGroup::Cells => said(CELLS).collect(),
        WordGroup::Asks => asks(guide, |_| true),
        WordGroup::AsksBeside(step) => asks(guide, |it| it.rule.step != step),
        WordGroup::Room => {
            let mut all = asks(guide, |_| true);
            all.extend(parts(asked(guide), |it| {
                [
                    ("good", it.good.as_str()),
                    ("flag-is", it.flag.as_str()),
                    ("follow", it.follow.as_str()),
                ]
            }));
            all
        }
        WordGroup::Tools => said(TOOLS).collect(),
        WordGroup::Ticks => said(TICKS).collect(),
        WordGroup::Events => {
            let results = guide.tools.reviews.results.iter();
            let results = results.map(|it| (format!("reviews-{}", it.id), it.text.as_str()));
            said(EVENTS).chain(results).collect()
        }
        WordGroup::Feelings => prefixed("felt", FEELINGS)
            .chain(prefixed("felt", WISHES))
            .chain(prefixed("felt", TIMES))
            .chain(prefixed("cause", CAUSES))
            .collect(),
        WordGroup::Tells => {
            let tells = guide.tools.tells.iter();
            tells
                .map(|it| (format!("tell-{}", it.id), it.text.as_str()))
                .collect()
        }
        WordGroup::Letter => vec![("letter".to_owned(), say(LETTER))],
    }
}

/// Words of the interface, in the language of the page.
fn said(
    list: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = (String, &'static str)> {
    list.iter()
        .map(|(id, words)| ((*id).to_owned(), say(words)))
}

/// The same, their ids with a word before them.
fn prefixed(
    prefix: &'static str,
    list: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = (String, &'static str)> {
    said(list).map(move |(id, words)| (format!("{prefix}-{id}"), words))
}

/// The checks whose questions may be handed over.
fn asked(guide: &'static Guide) -> impl Iterator<Item = &'static Check> {
    guide.checks().filter(|check| check.rule.shared)
}

/// Some words of each check, under its code.
fn parts<const N: usize>(
    checks: impl Iterator<Item = &'static Check>,
    words: impl Fn(&'static Check) -> [(&'static str, &'static str); N],
) -> Vec<(String, &'static str)> {
    let named = |check: &'static Check| {
        words(check).map(|(part, words)| (format!("{}-{part}", check.rule.id), words))
    };
    checks.flat_map(named).collect()
}

/// The questions of some of the checks.
fn asks(guide: &'static Guide, wanted: impl Fn(&Check) -> bool) -> Vec<(String, &'static str)> {
    parts(asked(guide).filter(|it| wanted(it)), |it| {
        [("ask", it.ask.as_str())]
    })
}

/// What is said of practitioners, with the names of these fields.
fn people(wanted: impl Fn(PersonField) -> bool) -> Vec<(String, &'static str)> {
    let fields = PersonField::ALL.into_iter().filter(|field| wanted(*field));
    let fields = fields.map(|it| (format!("field-{}", it.slug()), field_name(it)));
    said(PEOPLE).chain(fields).collect()
}

/// Name and number of a place.
fn place(place: &'static Place) -> [(String, &'static str); 2] {
    [
        (format!("place-{}", place.code), place.name.as_str()),
        (format!("call-{}", place.code), place.emergency.as_str()),
    ]
}
