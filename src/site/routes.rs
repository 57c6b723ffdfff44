//! The route table: every page with its path, title and description.

mod route;

pub use route::{Route, View};

use leptos::prelude::*;

use crate::core::guide::{Catalogue, Guide, StepId, filled};
use crate::site::pages;

/// A page that every guide has. Its title and description are in English; `#` stands for the number of places.
struct Fixed {
    path: &'static str,
    title: &'static str,
    description: &'static str,
    live: bool,
    view: fn(&'static Guide) -> AnyView,
}

const fn page(
    path: &'static str,
    title: &'static str,
    description: &'static str,
    live: bool,
    view: fn(&'static Guide) -> AnyView,
) -> Fixed {
    Fixed {
        path,
        title,
        description,
        live,
        view,
    }
}

const fn step(
    id: StepId,
    title: &'static str,
    description: &'static str,
    view: fn(&'static Guide) -> AnyView,
) -> Fixed {
    page(id.path(), title, description, true, view)
}

/// Every page of a guide: those that are always there, in the order of a visit, then one for each treatment, topic and place.
#[must_use]
pub fn routes(guide: &'static Guide, words: &'static Catalogue) -> Vec<Route> {
    let with = |english, name: &str| filled(words.say(english), &[name]);
    let leaflets = guide.leaflets.iter().filter_map(|it| {
        let name = guide.treatment(it.id)?.name.as_str();
        let says = with(
            "#: what it can and can’t do, what can go wrong, who shouldn’t have it, and what if you do nothing.",
            name,
        );
        Some(Route {
            // What matters to the person and what they choose is recorded there.
            live: true,
            ..reading(it.path(), name, says, View::Leaflet(it))
        })
    });
    let topics = guide.topics.iter().map(|it| {
        let says = format!("{}.", it.hint);
        Route {
            // It has room to write down what was used.
            live: it.urgent,
            ..reading(it.path(), &it.title, says, View::Topic(it))
        }
    });
    let places = guide.places().map(|it| {
        let says = with(
            "#: official registers, who may treat you, where to report, and the emergency number.",
            &it.name,
        );
        reading(it.path(), &it.name, says, View::Place(it))
    });
    let count = guide.places().count().to_string();
    let fixed = FIXED.iter().map(|route| said(route, words, &[&count]));
    fixed.chain(leaflets).chain(topics).chain(places).collect()
}

/// A page of our own, with its title and description in the language of the words, and values in place of each `#`.
fn said(route: &'static Fixed, words: &'static Catalogue, values: &[&str]) -> Route {
    Route {
        path: route.path.into(),
        title: words.say(route.title).into(),
        description: filled(words.say(route.description), values).into(),
        live: route.live,
        view: View::Whole(route.view),
    }
}

/// The page for an address that doesn't exist.
#[must_use]
pub fn not_found(words: &'static Catalogue) -> Route {
    said(&NOT_FOUND, words, &[])
}

/// A page to read, made from an entry of the content.
fn reading(path: String, title: &'static str, description: String, view: View) -> Route {
    Route {
        path: path.into(),
        title: title.into(),
        description: description.into(),
        live: false,
        view,
    }
}

/// The pages that every guide has.
const FIXED: &[Fixed] = &[
    page(
        "/",
        "Check who will treat you, before they do",
        "Five steps to check a cosmetic practitioner before Botox, fillers, a peel, microneedling or laser. Free, private, and printable.",
        true,
        pages::home,
    ),
    page(
        "/start",
        "Start",
        "Say which treatment you’re thinking about and who you’re checking. You can skip it.",
        true,
        pages::start,
    ),
    step(
        StepId::Research,
        "Step 1 of 5: Research",
        "Checks on the person, the place and the product.",
        pages::research,
    ),
    step(
        StepId::Consultation,
        "Step 2 of 5: Consultation",
        "What a proper consultation includes.",
        pages::consultation,
    ),
    step(
        StepId::Questions,
        "Step 3 of 5: Questions",
        "What to ask, and how a good answer sounds.",
        pages::questions,
    ),
    step(
        StepId::Reviews,
        "Step 4 of 5: Reviews",
        "How to read reviews and spot the bought ones.",
        pages::reviews,
    ),
    step(
        StepId::Instincts,
        "Step 5 of 5: Instincts",
        "Pressure, doubts and time to think.",
        pages::instincts,
    ),
    page(
        "/practitioners",
        "Practitioners",
        "Up to six practitioners: who does what, the price over two years, visits, a second opinion, a decision.",
        true,
        pages::practitioners,
    ),
    page(
        "/compare",
        "Side by side",
        "The same checks for every practitioner. No score, no winner: stops first, then what’s still open.",
        true,
        pages::compare,
    ),
    page(
        "/summary",
        "Your summary",
        "What your answers come to, what to say, and a page for the practitioner and one for you, to send, show or print.",
        true,
        pages::summary,
    ),
    page(
        "/visit",
        "In the room",
        "One question at a time, in large type, for one hand. It works offline.",
        true,
        pages::visit,
    ),
    page(
        "/emergency",
        "What to do now",
        "Emergency signs after a cosmetic treatment, and what to do, by treatment.",
        true,
        pages::emergency,
    ),
    page(
        "/learn",
        "Learn before you decide",
        "What each treatment can and can’t do, who may give it, and how people get hurt.",
        false,
        pages::learn,
    ),
    page(
        "/learn/glossary",
        "Hard words",
        "Words on boxes, labels and consent forms, in plain words.",
        false,
        pages::glossary,
    ),
    page(
        "/booklet",
        "The free guide",
        "The whole guide on one page, to read or to print, and as a PDF.",
        false,
        pages::booklet,
    ),
    page(
        "/places",
        "Rules and registers by place",
        "Where to look up a practitioner, who may treat you, and the emergency number, in # places.",
        true,
        pages::places,
    ),
    page(
        "/data",
        "Your data",
        "What this browser keeps, a copy of it, and how to erase it.",
        true,
        pages::data,
    ),
    page(
        "/about",
        "About Due Care",
        "Who made this, who paid, and what it is not.",
        false,
        pages::about,
    ),
    page(
        "/about/privacy",
        "Privacy",
        "Our promises about your answers, and how each is tested.",
        false,
        pages::privacy,
    ),
    page(
        "/about/accessibility",
        "Accessibility",
        "What works with a keyboard, a screen reader, large print and no script, and what doesn’t.",
        false,
        pages::accessibility,
    ),
    page(
        "/about/sources",
        "Sources",
        "Every source of this guide: publisher, title, date, and how it was read.",
        false,
        pages::sources,
    ),
];

const NOT_FOUND: Fixed = page(
    "/404",
    "Page not found",
    "There’s no page at this address.",
    false,
    pages::not_found,
);
