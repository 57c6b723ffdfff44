//! The phrasebook: a `<template>` with every text that the island may show on the page, by id.

use leptos::prelude::*;

use super::phrase_groups::{WordGroup, entries, localized};
use super::phrases::{NOTICES, SAVING};
use crate::core::contract::{Family, PhraseId};
use crate::core::guide::Guide;

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
