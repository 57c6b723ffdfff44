//! The sources of a passage, told once at its end: each claim has the numbers of its own.

use leptos::prelude::*;

use super::cite::named;
use super::say::{say, say_with};
use crate::core::guide::{Guide, Item, Source};

/// The sources of one passage, numbered in the order in which they are first named.
pub struct Notes {
    guide: &'static Guide,
    found: Vec<&'static Source>,
}

impl Notes {
    /// None yet.
    pub const fn of(guide: &'static Guide) -> Self {
        Self {
            guide,
            found: Vec::new(),
        }
    }

    /// What stands after a claim: the numbers of its sources, and which part of it is our own judgement.
    pub fn after(&mut self, item: &Item<'static>) -> impl IntoView + use<> {
        let sources = item.sources.iter();
        let sources = sources.filter_map(|id| self.guide.sources.get(id));
        let mut numbers: Vec<usize> = sources.map(|it| number(&mut self.found, it)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        let whole = item.sources.is_empty();
        let ours = item.judgement.map(|part| {
            let words = if whole {
                say("Our judgement.").to_owned()
            } else {
                say_with("Our judgement: #.", &[part])
            };
            view! {
                " "
                <span class="ours">{words}</span>
            }
        });
        view! {
            {(!numbers.is_empty()).then(|| view! { <sup>{numbers.join(", ")}</sup> })}
            {ours}
        }
    }

    /// The sources themselves, folded on a screen and open on paper. Nothing if there are none.
    pub fn fold(self) -> Option<AnyView> {
        if self.found.is_empty() {
            return None;
        }
        let count = self.found.len().to_string();
        let entries = self
            .found
            .iter()
            .map(|it| view! { <li>{named(it, &self.found)}</li> });
        let entries = entries.collect_view();
        let fold = view! {
            <details class="tuck cited">
                <summary>{say_with("Sources (#)", &[&count])}</summary>
                <ol>{entries}</ol>
            </details>
        };
        Some(fold.into_any())
    }
}

/// The number of a source, which is the next one if it hasn't been named before.
fn number(found: &mut Vec<&'static Source>, source: &'static Source) -> usize {
    let known = found.iter().position(|it| it.id == source.id);
    known.unwrap_or_else(|| {
        found.push(source);
        found.len() - 1
    }) + 1
}
