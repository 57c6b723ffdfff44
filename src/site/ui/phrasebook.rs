//! The phrasebook: a `<template>` with every text that the island may show on the page, by id.

use leptos::prelude::*;

use super::person::field_name;
use super::phrases::{
    ANSWER, CELLS, COPIES, EVENTS, EVIDENCE, FIELDS, FINDINGS, LETTER, LINKS, LISTED, MESSAGE,
    NOTICES, ORDER, PRACTITIONERS, ROOM, SAVING, SEEN, SHEET, STANDING, TICKS, VERDICTS,
};
use super::say::say;
use super::tools::{CAUSES, FEELINGS, TIMES, WISHES};
use crate::core::contract::{Family, Part, Phrase, PhraseId};
use crate::core::guide::{Check, Guide, Place, StepId, TreatmentId};
use crate::core::ledger::PersonField;

/// Words that the island may need on a page, by what the page does with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordGroup {
    /// Where a step or a practitioner stands.
    Standing,
    /// What it all comes to.
    Verdicts,
    /// What the answer says: what all comes to, why, and what to ask next.
    Answer,
    /// What a red flag comes to, in a few words.
    Titles,
    /// What is sent to somebody else.
    Message,
    /// What announces each finding of a step.
    Findings,
    /// How the person knows, and their reasons.
    Evidence,
    /// What only the sheet says.
    Sheet,
    /// The words of checks, where they are nowhere else on the page.
    Checks,
    /// What checks are called, and fields of every kind, as `/data` names them.
    Statements,
    /// Name and number of the chosen place.
    Places,
    /// What is known of practitioners as a whole, and what of it may be missing.
    Practitioners,
    /// The same, with the name of every field.
    PractitionersInFull,
    /// The cells of the comparison.
    Cells,
    /// The questions of all checks.
    Asks,
    /// The questions of all checks but those of this step, whose words stand on the page.
    AsksBeside(StepId),
    /// What is asked in the room, how answers sound, and what to say then.
    Room,
    /// The buttons beside each question of the list.
    Order,
    /// What reviews and pressure come to.
    Seen,
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
    let treatments = guide.treatments.iter().map(|it| {
        (
            PhraseId::Name(Family::Treatment, it.id.slug()),
            it.name.as_str(),
        )
    });
    // The summary is the longest page, and nothing is removed, erased or written there.
    let notices: &'static [_] = if groups.contains(&WordGroup::Answer) {
        &[]
    } else {
        NOTICES
    };
    let entries = localized(SAVING)
        .chain(localized(notices))
        .chain(treatments)
        .chain(groups.into_iter().flat_map(|it| entries(guide, it)))
        .map(|(id, words)| view! { <p id=id.to_string()>{words}</p> });
    view! {
        <template id="phrasebook">
            <p id="index">{guide.index().write()}</p>
            {entries.collect_view()}
        </template>
    }
}

/// The groups that have words of their own, with the ids of their phrases.
#[cfg(test)]
pub(crate) fn groups(guide: &'static Guide) -> Vec<(WordGroup, Vec<String>)> {
    let all = [
        WordGroup::Standing,
        WordGroup::Verdicts,
        WordGroup::Answer,
        WordGroup::Titles,
        WordGroup::Message,
        WordGroup::Findings,
        WordGroup::Evidence,
        WordGroup::Sheet,
        WordGroup::Checks,
        WordGroup::Statements,
        WordGroup::Places,
        WordGroup::Practitioners,
        WordGroup::Cells,
        WordGroup::Asks,
        WordGroup::Room,
        WordGroup::Order,
        WordGroup::Seen,
        WordGroup::Ticks,
        WordGroup::Events,
        WordGroup::Feelings,
        WordGroup::Tells,
        WordGroup::Letter,
    ];
    let ids = |group| {
        entries(guide, group)
            .into_iter()
            .map(|(id, _)| id.to_string())
    };
    all.into_iter()
        .map(|group| (group, ids(group).collect()))
        .collect()
}

/// The words of these groups, by their ids.
#[cfg(test)]
pub(crate) fn words(
    guide: &'static Guide,
    groups: &[WordGroup],
) -> impl Iterator<Item = (String, &'static str)> {
    let all = groups.iter().flat_map(move |group| entries(guide, *group));
    all.map(|(id, words)| (id.to_string(), words))
}

/// A phrase and its words.
type Entry = (PhraseId<'static>, &'static str);

/// The words of one group, by their ids.
fn entries(guide: &'static Guide, group: WordGroup) -> Vec<Entry> {
    match group {
        WordGroup::Standing => localized(STANDING).collect(),
        WordGroup::Verdicts => localized(VERDICTS).collect(),
        WordGroup::Answer => localized(ANSWER).collect(),
        WordGroup::Titles => {
            let titled = guide
                .checks()
                .filter_map(|it| Some((it, it.finding.as_deref()?)));
            titled
                .map(|(it, title)| (PhraseId::Check(it.rule.id, Part::Finding), title))
                .collect()
        }
        WordGroup::Message => localized(MESSAGE).collect(),
        WordGroup::Findings => localized(FINDINGS).collect(),
        WordGroup::Evidence => localized(EVIDENCE).collect(),
        WordGroup::Sheet => localized(SHEET)
            .chain(localized(SEEN))
            .chain(localized(LINKS))
            .collect(),
        WordGroup::Checks => parts(guide.checks(), |it| {
            [
                (Part::Statement, it.statement.as_str()),
                (Part::Flag, it.flag.as_str()),
                (Part::Say, it.say.as_str()),
            ]
        })
        .into_iter()
        .chain(asks_of(guide.checks().filter(|it| is_asked(it))))
        .collect(),
        WordGroup::Statements => parts(guide.checks(), |it| {
            [(Part::Statement, it.statement.as_str())]
        })
        .into_iter()
        .chain(localized(LISTED))
        .chain(localized(COPIES))
        .chain(localized(FIELDS))
        .chain(localized(LINKS))
        .collect(),
        WordGroup::Places => guide.places().flat_map(place).collect(),
        WordGroup::Practitioners => practitioners(|field| {
            PersonField::CHAIN.contains(&field) || PersonField::PRICE.contains(&field)
        }),
        WordGroup::PractitionersInFull => practitioners(|_| true),
        WordGroup::Cells => localized(CELLS).collect(),
        WordGroup::Asks => asks(guide, |_| true),
        WordGroup::AsksBeside(step) => asks(guide, |it| it.rule.step != step),
        WordGroup::Room => asks(guide, |_| true)
            .into_iter()
            .chain(room(guide))
            .chain(localized(ROOM))
            .collect(),
        WordGroup::Order => localized(ORDER).collect(),
        WordGroup::Seen => localized(SEEN).collect(),
        WordGroup::Ticks => localized(TICKS).collect(),
        WordGroup::Events => {
            let results = guide.tools.reviews.results.iter();
            let results =
                results.map(|it| (PhraseId::Name(Family::Reviews, &it.id), it.text.as_str()));
            localized(EVENTS).chain(results).collect()
        }
        WordGroup::Feelings => of_family(Family::Felt, FEELINGS)
            .chain(of_family(Family::Felt, WISHES))
            .chain(of_family(Family::Felt, TIMES))
            .chain(of_family(Family::Cause, CAUSES))
            .collect(),
        WordGroup::Tells => {
            let tells = guide.tools.tells.iter();
            tells
                .map(|it| (PhraseId::Name(Family::Tell, &it.id), it.text.as_str()))
                .collect()
        }
        WordGroup::Letter => vec![(Phrase::Letter.into(), say(LETTER))],
    }
}

/// How answers in the room sound, and what to ask next.
fn room(guide: &'static Guide) -> Vec<Entry> {
    parts(asked(guide), |it| {
        [
            (Part::Good, it.good.as_str()),
            (Part::Flag, it.flag.as_str()),
            (Part::Follow, it.follow.as_str()),
        ]
    })
}

/// Words of the interface, in the language of the page.
fn localized(list: &'static [(PhraseId<'static>, &'static str)]) -> impl Iterator<Item = Entry> {
    list.iter().map(|(id, words)| (*id, say(words)))
}

/// What the values of one family are called.
fn of_family(
    family: Family,
    list: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = Entry> {
    list.iter()
        .map(move |(name, words)| (PhraseId::Name(family, name), say(words)))
}

/// The checks whose questions may be handed over.
fn asked(guide: &'static Guide) -> impl Iterator<Item = &'static Check> {
    guide.checks().filter(|check| check.rule.shared)
}

/// Some words of each check, under its code.
fn parts<const N: usize>(
    checks: impl Iterator<Item = &'static Check>,
    words: impl Fn(&'static Check) -> [(Part, &'static str); N],
) -> Vec<Entry> {
    let named = |check: &'static Check| {
        words(check).map(|(part, words)| (PhraseId::Check(check.rule.id, part), words))
    };
    checks.flat_map(named).collect()
}

/// The questions of some of the checks that may be handed over.
fn asks(guide: &'static Guide, wanted: impl Fn(&Check) -> bool) -> Vec<Entry> {
    asks_of(asked(guide).filter(|it| wanted(it)))
}

fn asks_of(checks: impl Iterator<Item = &'static Check>) -> Vec<Entry> {
    parts(checks, |it| [(Part::Ask, it.ask.as_str())])
}

/// Whether the question is for a practitioner or, about skincare, for a pharmacist.
fn is_asked(check: &Check) -> bool {
    let of_skin = check.rule.treatments.contains(TreatmentId::Skincare);
    check.rule.shared || of_skin
}

/// What is said of practitioners, with the names of these fields.
fn practitioners(wanted: impl Fn(PersonField) -> bool) -> Vec<Entry> {
    let fields = PersonField::ALL.into_iter().filter(|field| wanted(*field));
    let fields = fields.map(|it| (PhraseId::Name(Family::Field, it.slug()), field_name(it)));
    localized(PRACTITIONERS).chain(fields).collect()
}

/// Name and number of a place.
fn place(place: &'static Place) -> [Entry; 2] {
    [
        (
            PhraseId::Name(Family::Place, &place.code),
            place.name.as_str(),
        ),
        (
            PhraseId::Name(Family::Call, &place.code),
            place.emergency.as_str(),
        ),
    ]
}
