//! The questions of the minute check and the words of their answers.

use leptos::prelude::*;

use super::screen::{Choice, Place, choices, screen};
use crate::core::guide::Guide;
use crate::core::minute::{Night, Pressure, Product, Question, Register, Setting, What, Who};
use crate::site::ui::{Checkbox, PlaceSelect, say};

/// All questions, in order. Skincare, which nobody gives, has three of its own in place of the last five.
pub(super) fn questions(guide: &'static Guide) -> impl IntoView {
    view! {
        {what()}
        {place(guide)}
        {setting()}
        {who()}
        {register()}
        {product()}
        {night()}
        {pressure()}
        {skincare()}
    }
}

fn what() -> impl IntoView {
    let label = |what: &What| match what {
        What::Toxin => Choice::new(what.slug(), "Botox and similar"),
        What::Filler => Choice::new(what.slug(), "Filler"),
        What::Peel => Choice::new(what.slug(), "Chemical peel"),
        What::Microneedling => Choice::new(what.slug(), "Microneedling"),
        What::Laser => Choice::new(what.slug(), "Laser"),
        What::Skincare => Choice::new(what.slug(), "Skincare").leads_to("#pack"),
        What::Body => Choice::new(what.slug(), "Liquid BBL, or body filler").class("choice--wide"),
        What::Injected => Choice::new(what.slug(), "Something else, injected")
            .hint("Fat-dissolving, threads, a drip")
            .class("choice--wide"),
        What::Machine => Choice::new(what.slug(), "Something else, a machine")
            .hint("Hair removal")
            .class("choice--wide"),
        What::Skin => Choice::new(what.slug(), "Something else, on the skin").class("choice--wide"),
    };
    let place = Place {
        id: "what",
        at: "1 of 7",
        back: "",
        next: "#where",
    };
    screen(
        place,
        "What are you thinking of?",
        answers("what", Question::What, What::ALL.iter().map(label)),
    )
}

fn place(guide: &'static Guide) -> impl IntoView {
    let place = Place {
        id: "where",
        at: "2 of 7",
        back: "#what",
        next: "#setting",
    };
    // Travelling brings checks of its own, in the first step.
    let lists = guide.tools.lists.iter();
    let abroad = lists.filter_map(|list| {
        let label = list.tick.as_deref()?;
        Some(view! { <Checkbox name=format!("tick/~/{}", list.id) label=label /> })
    });
    let abroad = abroad.collect_view();
    let body = view! {
        <div class="choices">
            <button type="button" class="choice needs-script" data-offer-place hidden></button>
            <label class="field" for="place">
                {say("Country or state")}
            </label>
            <PlaceSelect guide=guide />
            {abroad}
        </div>
    };
    screen(place, "Where will it be?", body)
}

fn setting() -> impl IntoView {
    let label = |setting: &Setting| match setting {
        Setting::Clinic => Choice::new(setting.slug(), "Clinic, or a doctor’s"),
        Setting::Salon => Choice::new(setting.slug(), "Salon or spa"),
        Setting::Home => Choice::new(setting.slug(), "A home, hotel or party"),
        Setting::Unknown => Choice::new(setting.slug(), "Don’t know yet"),
    };
    let place = Place {
        id: "setting",
        at: "2 of 7",
        back: "#where",
        next: "#who",
    };
    screen(
        place,
        "What kind of place?",
        answers("setting", Question::Setting, Setting::ALL.iter().map(label)),
    )
}

fn who() -> impl IntoView {
    // Which jobs are common follows from the place: “in-us” and “not-in-us” are for the style sheet.
    let label = |who: &Who| match who {
        Who::Doctor => Choice::new(who.slug(), "Doctor"),
        Who::Nurse => Choice::new(who.slug(), "Nurse or midwife"),
        Who::NursePractitioner => Choice::new(who.slug(), "Nurse practitioner").class("in-us"),
        Who::PhysicianAssistant => Choice::new(who.slug(), "Physician assistant").class("in-us"),
        Who::Dentist => Choice::new(who.slug(), "Dentist").class("not-in-us"),
        Who::Pharmacist => Choice::new(who.slug(), "Pharmacist").class("not-in-us"),
        Who::Health => {
            Choice::new(who.slug(), "Another registered health job").class("choice--wide")
        }
        Who::Lay => Choice::new(who.slug(), "Beautician, or someone else").class("choice--wide"),
        Who::Myself => Choice::new(who.slug(), "I’d do it myself")
            .class("choice--wide")
            .leads_to("/summary"),
        Who::Unknown => Choice::new(who.slug(), "Don’t know").class("choice--wide"),
    };
    let place = Place {
        id: "who",
        at: "3 of 7",
        back: "#setting",
        next: "#register",
    };
    screen(
        place,
        "Who will treat you?",
        answers("who", Question::Who, Who::ALL.iter().map(label)),
    )
}

fn register() -> impl IntoView {
    let label = |register: &Register| match register {
        Register::Match => Choice::new(register.slug(), "Yes, and it all matches"),
        Register::NoMatch => Choice::new(register.slug(), "I looked: no match"),
        Register::None => Choice::new(register.slug(), "Their job has no register").class("if-lay"),
        Register::NotYet => Choice::new(register.slug(), "Not yet"),
    };
    let place = Place {
        id: "register",
        at: "4 of 7",
        back: "#who",
        next: "#product",
    };
    let body = view! {
        {answers("register", Question::Register, Register::ALL.iter().map(label))}
        <p>
            <a class="alone" href="/places" data-places="">
                {say("Search the register first")}
            </a>
        </p>
    };
    screen(place, "Did you find them on the official register?", body)
}

fn product() -> impl IntoView {
    let label = |product: &Product| match product {
        Product::Named => Choice::new(product.slug(), "A brand they’ve named"),
        Product::Withheld => Choice::new(product.slug(), "Won’t name it, or already opened"),
        Product::Online => Choice::new(product.slug(), "From online, or a kit"),
        Product::Unknown => Choice::new(product.slug(), "Don’t know"),
    };
    let place = Place {
        id: "product",
        at: "5 of 7",
        back: "#register",
        next: "#night",
    };
    screen(
        place,
        "Which product or machine is it?",
        answers("product", Question::Product, Product::ALL.iter().map(label)),
    )
}

fn night() -> impl IntoView {
    let label = |night: &Night| match night {
        Night::Somebody => Choice::new(night.slug(), "Someone. I have the number"),
        Night::Nobody => Choice::new(night.slug(), "Nobody, or only messages"),
        Night::Unknown => Choice::new(night.slug(), "Don’t know"),
    };
    let place = Place {
        id: "night",
        at: "6 of 7",
        back: "#product",
        next: "#pressure",
    };
    screen(
        place,
        "Who answers if it goes wrong that night?",
        answers("night", Question::Night, Night::ALL.iter().map(label)),
    )
}

fn pressure() -> impl IntoView {
    let label = |pressure: &Pressure| match pressure {
        Pressure::Yes => Choice::new(pressure.slug(), "Yes: pay now, or lose it"),
        Pressure::No => Choice::new(pressure.slug(), "No, or a small deposit"),
    };
    let place = Place {
        id: "pressure",
        at: "7 of 7",
        back: "#night",
        next: "/summary",
    };
    screen(
        place,
        "Are they rushing you?",
        answers(
            "pressure",
            Question::Pressure,
            Pressure::ALL.iter().map(label),
        ),
    )
}

/// Skincare is put on at home, from a shop: what matters is what’s in it. These are checks of the guide, answered about the person.
fn skincare() -> impl IntoView {
    let place = |id, at, back, next| Place { id, at, back, next };
    let pack = [
        Choice::new("yes", "Yes"),
        Choice::new("flag", "No, or I can’t read it"),
        Choice::new("unsure", "Don’t know"),
    ];
    let contents = [
        Choice::new("flag", "Yes, one of them"),
        Choice::new("yes", "No"),
        Choice::new("unsure", "Don’t know"),
    ];
    let pregnant = [
        Choice::new("flag", "Yes, and it may have a retinoid"),
        Choice::new("yes", "Yes, but it has none"),
        Choice::new("na", "No"),
    ];
    view! {
        {screen(
            place("pack", "2 of 4", "#what", "#contents"),
            "Does the pack name the maker and every ingredient?",
            choices("pack", "answer/me/SK2", pack.into_iter()),
        )}
        {screen(
            place("contents", "3 of 4", "#pack", "#pregnant"),
            "Mercury, or bleach not prescribed for you?",
            choices("contents", "answer/me/SK3", contents.into_iter()),
        )}
        {screen(
            place("pregnant", "4 of 4", "#contents", "/summary"),
            "Are you pregnant, or trying?",
            choices("pregnant", "answer/me/SK5", pregnant.into_iter()),
        )}
    }
}

/// The answers to a question of the minute check.
fn answers(id: &'static str, question: Question, all: impl Iterator<Item = Choice>) -> AnyView {
    choices(id, &question.control_name(), all)
}
