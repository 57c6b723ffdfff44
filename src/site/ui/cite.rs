//! Citations: the sources of a claim, and which part of it is our own judgement.

use leptos::prelude::*;

use super::say::{say, say_with};
use super::sentence::{sentence, value};
use crate::core::guide::{Guide, Mark, Source};

/// The sources behind a claim: publisher, date, and whether the publisher's own page was read. Each leads to its entry on the
/// sources page, where title and address are.
#[component]
pub fn Cite(
    /// The content.
    guide: &'static Guide,
    /// Ids of the sources.
    sources: &'static [String],
    /// Which part is our own judgement, if any.
    judgement: Option<&'static str>,
) -> impl IntoView {
    let found: Vec<&Source> = sources
        .iter()
        .filter_map(|id| guide.sources.get(id))
        .collect();
    let judgement = judgement.map(|part| {
        view! {
            " "
            {say_with("Our judgement: #.", &[part])}
        }
    });
    view! { <p class="src">{(!found.is_empty()).then(|| told(&found))} {judgement}</p> }
}

/// One source in a list of sources: its name, which leads to its entry, and how it was read.
pub(super) fn named(source: &'static Source, among: &[&'static Source]) -> impl IntoView + use<> {
    let read = match source.mark {
        Mark::P => say("we read their page"),
        Mark::S | Mark::U => say("report"),
    };
    view! {
        <a href=format!("/about/sources#{}", source.id)>{name(source, among)}</a>
        {format!(" ({read})")}
    }
}

/// The sources as one sentence.
fn told(found: &[&'static Source]) -> AnyView {
    let reported = found.iter().all(|source| source.mark == Mark::S);
    let words = if reported {
        "Reported by {sources}."
    } else if found.len() == 1 {
        "Source: {sources}."
    } else {
        "Sources: {sources}."
    };
    let links = found.iter().enumerate().map(|(n, source)| {
        let Source { id, mark, .. } = source;
        let read = match mark {
            Mark::P => Some(format!(" ({})", say("we read their page"))),
            // The words before all of them say so already.
            Mark::S | Mark::U if reported => None,
            Mark::S | Mark::U => Some(format!(" ({})", say("report"))),
        };
        let then = (n + 1 < found.len()).then_some(" · ");
        view! {
            <a href=format!("/about/sources#{id}")>{name(source, found)}</a>
            {read}
            {then}
        }
    });
    sentence(words, [value("sources", links.collect_view())])
}

/// Publisher and date, and the title too where another has the same: in a list of links, two with the same words would lead to two
/// places.
fn name(source: &Source, among: &[&Source]) -> String {
    let Source {
        publisher,
        title,
        date,
        ..
    } = source;
    let alike = among
        .iter()
        .filter(|it| it.publisher == *publisher && it.date == *date);
    if alike.count() > 1 {
        format!("{publisher}: {title}, {date}")
    } else {
        format!("{publisher}, {date}")
    }
}

/// The title of a source, with a link if its address may be shown.
pub fn source_title(source: &'static Source) -> AnyView {
    match source.link() {
        Some(url) => view! {
            <a href=url rel="noopener">
                {source.title.as_str()}
            </a>
        }
        .into_any(),
        None => source.title.as_str().into_any(),
    }
}
