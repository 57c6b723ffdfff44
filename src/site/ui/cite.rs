//! Citations: the sources of a claim, and which part of it is our own judgement.

use leptos::prelude::*;

use super::prose::Prose;
use super::say::{say, say_with};
use crate::core::guide::{Guide, Item, Mark, Source};

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
    let reported = !found.is_empty() && found.iter().all(|source| source.mark == Mark::S);
    let label = if reported {
        say("Reported by ")
    } else if found.len() == 1 {
        say("Source: ")
    } else {
        say("Sources: ")
    };
    let count = found.len();
    let names: Vec<_> = found.iter().map(|it| (&it.publisher, &it.date)).collect();
    let items = found.into_iter().enumerate().map(|(n, source)| {
        let read = match source.mark {
            Mark::P => format!(" ({})", say("we read their page")),
            // The words before all of them say so already.
            Mark::S | Mark::U if reported => String::new(),
            Mark::S | Mark::U => format!(" ({})", say("report")),
        };
        let end = if n + 1 == count { "." } else { " · " };
        let Source {
            id,
            publisher,
            title,
            date,
            ..
        } = source;
        // In a list of links, two with the same words would lead to two places.
        let name = if names.iter().filter(|it| **it == (publisher, date)).count() > 1 {
            format!("{publisher}: {title}, {date}")
        } else {
            format!("{publisher}, {date}")
        };
        view! {
            <a href=format!("/about/sources#{id}")>{name}</a>
            {format!("{read}{end}")}
        }
    });
    view! {
        <p class="src">
            {(count > 0).then_some(label)} {items.collect_view()}
            {judgement
                .map(|part| {
                    view! {
                        " "
                        {say_with("Our judgement: #.", &[part])}
                    }
                })}
        </p>
    }
}

/// Claims, each with what stands behind it.
#[component]
pub fn FactList(
    /// The content.
    guide: &'static Guide,
    /// The claims.
    facts: Vec<Item<'static>>,
) -> impl IntoView {
    let items = facts.into_iter().map(|fact| {
        view! {
            <li>
                {fact
                    .label
                    .map(|label| {
                        view! {
                            <b class="label">{label}</b>
                            " "
                        }
                    })} <Prose text=fact.text />
                <Cite guide=guide sources=fact.sources judgement=fact.judgement />
            </li>
        }
    });
    view! { <ul class="facts">{items.collect_view()}</ul> }
}
