//! The sections of the sheet, by who may read them.

use leptos::prelude::*;

use super::known::{list, noted};
use super::questions::{questions, tell, told};
use super::record::{decision, feelings, price, product, reviews, visits};
use crate::core::assessment::{Audience, Section};
use crate::core::contract::{List, Text};
use crate::core::guide::Guide;
use crate::site::ui::{ChainTable, EmergencyCard, TextSlot, say};

const MINE: &str = "mine";
const RED: &str = "mine mine--red";

/// The sections for one reader. What is for somebody else can't get in.
pub(super) fn sections(guide: &'static Guide, audience: Audience) -> impl IntoView {
    let sections = Section::ALL
        .into_iter()
        .filter(|it| it.audience() == audience);
    sections
        .map(|it| {
            let printed = it.is_optional().then(|| it.tick());
            view! {
                <div data-section=it.slug() data-printed=printed hidden=!it.is_printed()>
                    {section(guide, it)}
                </div>
            }
        })
        .collect_view()
}

fn section(guide: &'static Guide, section: Section) -> AnyView {
    match section {
        Section::Questions => questions().into_any(),
        Section::Tell => tell().into_any(),
        Section::Emergency => view! { <EmergencyCard guide=guide follows=true /> }.into_any(),
        Section::Stops => stops().into_any(),
        Section::Flags => flags().into_any(),
        Section::Unsure => unsure().into_any(),
        Section::Stories => list(MINE, "What changed between visits", List::Stories).into_any(),
        Section::Heard => list(MINE, "What they said in the room", List::Heard).into_any(),
        Section::Settled => list("mine mine--settled", "Settled", List::Settled).into_any(),
        Section::Rest => rest().into_any(),
        Section::Told => told().into_any(),
        Section::Product => product().into_any(),
        Section::People => people().into_any(),
        Section::Price => price().into_any(),
        Section::Visits => visits().into_any(),
        Section::Reviews => reviews().into_any(),
        Section::Feelings => feelings().into_any(),
        Section::Looks => looks().into_any(),
        Section::Decision => decision(guide).into_any(),
        Section::Unanswered => unanswered().into_any(),
    }
}

fn stops() -> impl IntoView {
    view! {
        {list(RED, "Stop: don’t go ahead unless these change", List::Stops)}
        {list(RED, "Stops, and why I’m going ahead anyway", List::Overridden)}
    }
}

fn flags() -> impl IntoView {
    view! {
        {list(RED, "Red flags", List::Flags)}
        <p class="pressed">
            <b>
                <TextSlot of=Text::Pressure />
            </b>
        </p>
    }
}

fn unsure() -> impl IntoView {
    view! {
        {list(MINE, "Not sure yet", List::Unsure)}
        {list(MINE, "I have only their word: see it or look it up", List::Told)}
    }
}

/// Answers that count for nothing here.
fn rest() -> impl IntoView {
    view! {
        {list(MINE, "Does not apply", List::Aside)}
        {list(
            MINE,
            "From an earlier version of the guide, or for other treatments",
            List::Elsewhere,
        )}
    }
}

fn unanswered() -> impl IntoView {
    list(
        "mine mine--unanswered",
        "Not answered yet",
        List::Unanswered,
    )
}

fn people() -> impl IntoView {
    view! {
        <section class="whole">
            <ChainTable />
        </section>
    }
}

/// The note about looks, which is private unless the person lets it in.
fn looks() -> impl IntoView {
    view! {
        <section class="whole">
            <h3>{say("A note to myself")}</h3>
            <dl class="record-list">{noted("Note", "text/me/looks")}</dl>
        </section>
    }
}
