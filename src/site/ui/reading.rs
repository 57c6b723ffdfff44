//! Passages of the guide as HTML: claims with their sources, explained hard words, figures and drawings.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::notes::Notes;
use super::picture::Picture;
use super::prose::Prose;
use super::say::say;
use super::sentence::{sentence, value};
use crate::core::guide::{Counted, Drawing, Guide, Item, Passage, Piece, Term, pieces};

/// Passages to read, in order.
#[component]
pub fn Reading(
    /// The content.
    guide: &'static Guide,
    /// What there is to read.
    passages: Vec<Passage<'static>>,
) -> impl IntoView {
    let mut reader = Reader::of(guide);
    let views = passages.into_iter().map(|passage| reader.section(passage));
    views.collect_view()
}

/// What one page has to read, passage by passage: it knows which hard words were explained, as each is explained where it first occurs.
pub struct Reader {
    guide: &'static Guide,
    explained: BTreeSet<&'static str>,
}

impl Reader {
    /// Nothing was read yet.
    pub const fn of(guide: &'static Guide) -> Self {
        Self {
            guide,
            explained: BTreeSet::new(),
        }
    }

    /// The content that is read.
    pub const fn guide(&self) -> &'static Guide {
        self.guide
    }

    /// A passage that stands open.
    pub fn section(&mut self, passage: Passage<'static>) -> impl IntoView + use<> {
        view! {
            <section id=passage.id>
                <h2>{passage.title}</h2>
                {self.facts(passage.items)}
            </section>
        }
    }

    /// A passage that a tap opens. Its address opens it too, and on paper it's open.
    pub fn fold(&mut self, passage: Passage<'static>) -> impl IntoView + use<> {
        view! {
            <details class="tuck">
                <summary>
                    <h2>{passage.title}</h2>
                </summary>
                <div id=passage.id>{self.facts(passage.items)}</div>
            </details>
        }
    }

    /// A claim with what stands beside it.
    pub fn claim(&mut self, item: Item<'static>, notes: &Notes) -> impl IntoView + use<> {
        let label = item.label.map(|label| {
            view! {
                <b class="label">{label}</b>
                " "
            }
        });
        view! {
            {label}
            <Prose text=item.text />
            {notes.after(&item)}
            {item.counted.map(figure)}
            {item.drawing.map(drawing)}
            {self.meanings(item.text)}
        }
    }

    fn facts(&mut self, items: Vec<Item<'static>>) -> impl IntoView + use<> {
        let notes = Notes::of(self.guide);
        let items: Vec<_> = items
            .into_iter()
            .map(|item| view! { <li>{self.claim(item, &notes)}</li> })
            .collect();
        view! {
            <ul class="facts">{items}</ul>
            {notes.fold()}
        }
    }

    /// What the hard words of a claim mean, except those explained before.
    fn meanings(&mut self, text: &'static str) -> impl IntoView + use<> {
        let Self { guide, explained } = self;
        let terms = pieces(text).into_iter().filter_map(|piece| match piece {
            Piece::Term(_, id) if explained.insert(id) => guide.term(id),
            Piece::Term(..) | Piece::Call(_) | Piece::Plain(_) => None,
        });
        let meaning = |term: &'static Term| {
            view! {
                <p class="meaning">
                    <b>{term.word.as_str()}</b>
                    ": "
                    <Prose text=&term.meaning.text />
                </p>
            }
        };
        terms.map(meaning).collect_view()
    }
}

/// Links to the passages of a page, folded: a long list of links is no help at the top of a page.
pub fn jumps(passages: &[Passage<'static>]) -> impl IntoView + use<> {
    let links = passages.iter().map(|passage| {
        view! {
            <li>
                <a href=format!("#{}", passage.id)>{passage.title}</a>
            </li>
        }
    });
    view! {
        <details class="contents screen-only">
            <summary>{say("On this page")}</summary>
            <ul>{links.collect_view()}</ul>
        </details>
    }
}

/// A figure as a picture, with who was counted beside it.
fn figure(counted: Counted<'static>) -> impl IntoView {
    view! {
        <figure class="counted">
            <Picture count=counted.count of=counted.of />
            <figcaption>
                {counted_in_words(counted, view! { <b>{counted.in_words(say)}</b> })}
            </figcaption>
        </figure>
    }
}

/// A figure in words, with who was counted and for how long.
pub fn counted_in_words(counted: Counted<'static>, figure: impl IntoView + 'static) -> AnyView {
    sentence(
        "{figure}. Counted: {who}. Time: {span}.",
        [
            value("figure", figure),
            value("who", counted.who),
            value("span", counted.span),
        ],
    )
}

/// A drawing, with what its numbers stand for. People who can't see it miss nothing: the claim and the list say the same. Not a
/// `figure`, as the list would be its accessible name and be read out twice.
pub fn drawing(drawing: &'static Drawing) -> impl IntoView {
    let marks = drawing.marks.iter();
    view! {
        <div class="drawing">
            <div inner_html=drawing.of.svg()></div>
            <ol>{marks.map(|it| view! { <li>{it.as_str()}</li> }).collect_view()}</ol>
        </div>
    }
}
