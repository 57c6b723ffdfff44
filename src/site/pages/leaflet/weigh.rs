//! Good and bad points side by side, each with a star for what matters to the person.

use leptos::prelude::*;

use crate::core::guide::{Item, Leaflet, Passage, Point, Side, opening};
use crate::core::ledger::Weighed;
use crate::site::ui::{Notes, Reader, Star, say, say_with};

/// What it can do and what can go wrong, as two equal columns.
pub(super) fn weigh(
    reader: &mut Reader,
    leaflet: &'static Leaflet,
    passages: Vec<Passage<'static>>,
) -> impl IntoView + use<> {
    let sides: Vec<_> = leaflet
        .points()
        .zip(passages)
        .map(|((of, points), passage)| side(reader, leaflet, of, points, passage))
        .collect();
    view! {
        <p class="muted weigh__hint needs-script">
            {say("Tap the star beside what matters to you.")} " "
            <a href="/summary#my-copy">{say("It goes on your page of the sheet.")}</a>
        </p>
        <div class="weigh">{sides}</div>
    }
}

fn side(
    reader: &mut Reader,
    leaflet: &'static Leaflet,
    of: Side,
    points: Vec<Point<'static>>,
    passage: Passage<'static>,
) -> impl IntoView + use<> {
    let mut notes = Notes::of(reader.guide());
    let points: Vec<_> = points
        .into_iter()
        .map(|it| {
            let name = Weighed::from(of).name(leaflet.id, Some(it.id));
            point(reader, name, it.item, &mut notes)
        })
        .collect();
    view! {
        <section id=passage.id class=format!("weigh__{}", of.slug())>
            <h2>{passage.title}</h2>
            <ul class="points">{points}</ul>
            {notes.fold()}
        </section>
    }
}

/// A point with its star. What is kept are the words by which the person knows it, so that the sheet can say them on any page.
fn point(
    reader: &mut Reader,
    name: String,
    item: Item<'static>,
    notes: &mut Notes,
) -> impl IntoView + use<> {
    let words = opening(item.text);
    view! {
        <li>
            <div>{reader.claim(item, notes)}</div>
            <label class="star">
                <input
                    type="checkbox"
                    name=name
                    value=words.clone()
                    aria-label=say_with("This matters to me: #", &[&words])
                />
                <Star />
            </label>
        </li>
    }
}
