use leptos::prelude::*;

use crate::guide::{Guide, Place, Register};
use crate::ui::Phrasebook;

/// `/places`: registers and emergency numbers, as a plain list that needs no script.
pub fn places(guide: &'static Guide) -> AnyView {
    let jumps = guide.place_groups.iter().map(|group| {
        view! { <li><a href=format!("#{}", group.id)>{group.name.as_str()}</a></li> }
    });
    let groups = guide.place_groups.iter().map(|group| {
        view! {
            <section id=group.id.as_str()>
                <h2>{group.name.as_str()}</h2>
                {group.places.iter().map(place_view).collect_view()}
            </section>
        }
    });
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>"Official registers by place"</h1>
                <p class="lede">"Look the person up yourself. Do not follow a link from the clinic."</p>
                <p>"A register shows who may practise and what was decided against them. It does not show skill. Names without a link are names to search for: their address could not be confirmed."</p>
                <p class="soft">{format!("Compiled {}. Check again after {}.", guide.words.checked, guide.words.check_again)}</p>
                <ul class="jumps screen-only">{jumps.collect_view()}</ul>
                {groups.collect_view()}
            </div>
            <Phrasebook guide=guide/>
        </main>
    }
    .into_any()
}

fn place_view(place: &'static Place) -> impl IntoView {
    view! {
        <section class="place" id=place.code.as_str()>
            <h3>{place.name.as_str()}</h3>
            <p>"Emergency: "<b>{place.emergency.as_str()}</b>". "{place.emergency_note.as_deref()}</p>
            <ul>{place.registers.iter().map(register_view).collect_view()}</ul>
        </section>
    }
}

fn register_view(register: &'static Register) -> impl IntoView {
    let name = match &register.url {
        Some(url) => {
            view! { <a href=url.as_str() rel="noopener">{register.name.as_str()}</a> }.into_any()
        }
        None => register.name.as_str().into_any(),
    };
    view! { <li>{name}<span class="soft">" For: "{register.lists.join(", ")}". Type in: "{register.needs.as_str()}"."</span></li> }
}
