use leptos::prelude::*;

use super::say::{say, say_with};
use crate::guide::{Fact, Guide, Mark, Source};

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
    let items = found.into_iter().enumerate().map(|(n, source)| {
        let read = match source.mark {
            Mark::P => say("own page read"),
            Mark::S | Mark::U => say("report"),
        };
        let end = if n + 1 == count { "." } else { " · " };
        view! {
            <a href=format!("/about/sources#{}", source.id)>{source.publisher.as_str()}</a>
            {format!(", {} ({read}){end}", source.date)}
        }
    });
    view! {
        <p class="src">
            {(count > 0).then_some(label)}
            {items.collect_view()}
            {judgement.map(|part| view! { " "<span class="ours">{say_with("Our judgement: #.", &[part])}</span> })}
        </p>
    }
}

/// Claims, each with what stands behind it.
#[component]
pub fn FactList(
    /// The content.
    guide: &'static Guide,
    /// The claims.
    facts: &'static [Fact],
) -> impl IntoView {
    let items = facts.iter().map(|fact| {
        view! {
            <li>
                {fact.text.as_str()}
                <Cite guide=guide sources=&fact.sources judgement=fact.judgement.as_deref()/>
            </li>
        }
    });
    view! { <ul class="facts">{items.collect_view()}</ul> }
}
