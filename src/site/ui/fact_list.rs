//! Claims as a list, each with its sources.

use leptos::prelude::*;

use super::cite::Cite;
use super::notes::Notes;
use super::prose::Prose;
use crate::core::guide::{Guide, Item};

/// Claims, each with what stands behind it.
#[component]
pub fn FactList(
    /// The content.
    guide: &'static Guide,
    /// The claims.
    facts: Vec<Item<'static>>,
    /// The sources of the page, if it tells them in one list.
    #[prop(optional)]
    notes: Option<Notes>,
) -> impl IntoView {
    let items = facts.into_iter().map(move |fact| {
        let sources = match &notes {
            Some(notes) => notes.after(&fact).into_any(),
            None => view! { <Cite guide=guide sources=fact.sources judgement=fact.judgement /> }
                .into_any(),
        };
        view! {
            <li>
                {fact
                    .label
                    .map(|label| {
                        view! {
                            <b class="label">{label}</b>
                            " "
                        }
                    })} <Prose text=fact.text /> {sources}
            </li>
        }
    });
    view! { <ul class="facts">{items.collect_view()}</ul> }
}
