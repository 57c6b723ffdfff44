//! `/places`: every place. The page of each is in `place`.

mod place;
mod registers;
mod rules;

pub use place::place;

use leptos::prelude::*;

use crate::core::guide::{Guide, PlaceGroup};
use crate::site::ui::{Phrasebook, Saving, say, say_with};

/// `/places`: every place, as a plain list that needs no script.
pub fn places(guide: &'static Guide) -> AnyView {
    let jumps = guide.place_groups.iter().map(|group| {
        view! {
            <li>
                <a href=format!("#{}", group.id)>{group.name.as_str()}</a>
            </li>
        }
    });
    let groups = guide.place_groups.iter().map(group);
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("Rules and registers by place")}</h1>
                <p class="lede">
                    {say("Look the person up yourself. Don’t follow a link from the clinic.")}
                </p>
                <p>
                    {say(
                        "Each page has the official registers, who may treat you there, where to report, and the emergency number. In the list, that number comes after the name of each place. If a whole group shares it, it’s above that group.",
                    )}
                </p>
                <p class="muted">
                    {say_with(
                        "Compiled #. Due for another check by #.",
                        &[&guide.words.checked, &guide.words.check_again],
                    )}
                </p>
                <ul class="jumps screen-only">{jumps.collect_view()}</ul>
                {groups.collect_view()}
                <Saving />
            </div>
            <Phrasebook guide=guide />
        </main>
    }
    .into_any()
}

fn group(group: &'static PlaceGroup) -> impl IntoView {
    let shared = group.shared_number();
    let places = group.places.iter().map(|place| {
        let own = shared.is_none().then(|| {
            view! {
                " "
                <span class="muted">{place.emergency.as_str()}</span>
            }
        });
        view! {
            <li id=place.code.as_str()>
                <a href=place.path()>{place.name.as_str()}</a>
                {own}
            </li>
        }
    });
    let said = shared.map(|number| say_with("Emergency number in all of these: #", &[number]));
    view! {
        <section id=group.id.as_str()>
            <h2>{group.name.as_str()}</h2>
            {said.map(|said| view! { <p>{said}</p> })}
            <ul class="places">{places.collect_view()}</ul>
        </section>
    }
}
