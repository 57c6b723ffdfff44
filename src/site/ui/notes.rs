//! The sources of a passage or a page, told once at its end: each claim has the numbers of its own.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::cite::named;
use super::say::{say, say_with};
use crate::core::guide::{Guide, Item, Source};

/// The sources of one passage or page, numbered in the order in which they are first named. Clones share the numbers.
#[derive(Clone)]
pub struct Notes {
    guide: &'static Guide,
    found: Rc<RefCell<Vec<&'static Source>>>,
}

impl Notes {
    /// None yet.
    pub fn of(guide: &'static Guide) -> Self {
        Self {
            guide,
            found: Rc::default(),
        }
    }

    /// What stands after a claim: the numbers of its sources, and which part of it is our own judgement.
    pub fn after(&self, item: &Item<'static>) -> impl IntoView + use<> {
        let numbers = self.numbers(item.sources);
        let ours = ours(item.judgement, item.sources.is_empty()).map(|words| {
            view! {
                " "
                <span class="ours">{words}</span>
            }
        });
        view! {
            {(!numbers.is_empty()).then(|| view! { <sup>{numbers}</sup> })}
            {ours}
        }
    }

    /// The same as a line of its own, for what stands far from the list: it leads there.
    pub fn line(
        &self,
        sources: &'static [String],
        judgement: Option<&'static str>,
    ) -> impl IntoView + use<> {
        let numbers = self.numbers(sources);
        let words = if sources.len() == 1 {
            "Source #"
        } else {
            "Sources #"
        };
        let link = (!numbers.is_empty()).then(|| {
            view! {
                <a href="#sources">{say_with(words, &[&numbers])}</a>
                ". "
            }
        });
        view! { <p class="src">{link} {ours(judgement, sources.is_empty())}</p> }
    }

    /// The numbers of these sources, in order, such as `1, 3`.
    fn numbers(&self, sources: &'static [String]) -> String {
        let mut found = self.found.borrow_mut();
        let sources = sources.iter();
        let sources = sources.filter_map(|id| self.guide.sources.get(id));
        let mut numbers: Vec<usize> = sources.map(|it| number(&mut found, it)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
        numbers.join(", ")
    }

    /// The sources themselves, folded on a screen and open on paper. Nothing if there are none.
    pub fn fold(self) -> Option<AnyView> {
        self.list(None)
    }

    /// The same for a whole page, where lines lead to it.
    pub fn fold_of_page(self) -> Option<AnyView> {
        self.list(Some("sources"))
    }

    fn list(self, id: Option<&'static str>) -> Option<AnyView> {
        let found = self.found.borrow();
        if found.is_empty() {
            return None;
        }
        let count = found.len().to_string();
        let entries = found
            .iter()
            .map(|it| view! { <li>{named(it, &found)}</li> });
        let entries = entries.collect_view();
        let fold = view! {
            <details class="tuck cited">
                <summary>{say_with("Sources (#)", &[&count])}</summary>
                <ol id=id>{entries}</ol>
            </details>
        };
        Some(fold.into_any())
    }
}

/// Which part of a claim is our own judgement, or that the `whole` is.
fn ours(judgement: Option<&'static str>, whole: bool) -> Option<String> {
    judgement.map(|part| {
        if whole {
            say("Our judgement.").to_owned()
        } else {
            say_with("Our judgement: #.", &[part])
        }
    })
}

/// The number of a source, which is the next one if it hasn't been named before.
fn number(found: &mut Vec<&'static Source>, source: &'static Source) -> usize {
    let known = found.iter().position(|it| it.id == source.id);
    known.unwrap_or_else(|| {
        found.push(source);
        found.len() - 1
    }) + 1
}
