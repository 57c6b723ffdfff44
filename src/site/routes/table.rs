//! The route table: the pages that every guide has.

use leptos::prelude::*;

use crate::core::guide::{Guide, StepId};
use crate::site::pages;

/// A page that every guide has. Its title and description are in English; `#` stands for the number of places.
pub(super) struct Fixed {
    pub(super) path: &'static str,
    pub(super) title: &'static str,
    pub(super) description: &'static str,
    pub(super) step: Option<StepId>,
    pub(super) live: bool,
    pub(super) view: fn(&'static Guide) -> AnyView,
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
        step: None,
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
    Fixed {
        step: Some(id),
        ..page(id.path(), title, description, true, view)
    }
}

/// The pages that every guide has.
pub(super) const FIXED: &[Fixed] = &[
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
        "Your sheet for the consultation: print their copy, my copy or a blank one.",
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

/// The page for an address that doesn't exist.
pub(super) const NOT_FOUND: Fixed = page(
    "/404",
    "Page not found",
    "There’s no page at this address.",
    false,
    pages::not_found,
);
