//! Passages of the guide as HTML: claims with their sources, explained hard words, figures and drawings.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::cite::Cite;
use super::picture::Picture;
use super::prose::Prose;
use super::say::say;
use super::sentence::{sentence, value};
use crate::core::guide::{Counted, Drawing, Guide, Item, Passage, Piece, pieces};

/// Passages to read, in order. A hard word is explained where it first occurs.
#[component]
pub fn Reading(
    /// The content.
    guide: &'static Guide,
    /// What there is to read.
    passages: Vec<Passage<'static>>,
) -> impl IntoView {
    let mut explained = BTreeSet::new();
    let views = passages.into_iter().map(|passage| {
        let items = passage.items.into_iter();
        let items = items.map(|item| item_view(guide, item, &mut explained));
        view! {
            <section id=passage.id.clone()>
                <h2>{passage.title}</h2>
                <ul class="facts">{items.collect_view()}</ul>
            </section>
        }
    });
    views.collect_view()
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

fn item_view(
    guide: &'static Guide,
    item: Item<'static>,
    explained: &mut BTreeSet<&'static str>,
) -> impl IntoView + use<> {
    let meanings = meanings(guide, item.text, explained);
    view! {
        <li>
            {item
                .label
                .map(|label| {
                    view! {
                        <b class="label">{label}</b>
                        " "
                    }
                })} <Prose text=item.text /> {item.counted.map(figure)} {item.drawing.map(drawing)}
            <Cite guide=guide sources=item.sources judgement=item.judgement /> {meanings}
        </li>
    }
}

/// What the hard words of a claim mean, except those explained before.
fn meanings(
    guide: &'static Guide,
    text: &'static str,
    explained: &mut BTreeSet<&'static str>,
) -> impl IntoView + use<> {
    let terms = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Term(_, id) if explained.insert(id) => guide.term(id),
        Piece::Term(..) | Piece::Call(_) | Piece::Plain(_) => None,
    });
    let meaning = |term: &'static crate::core::guide::Term| {
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
