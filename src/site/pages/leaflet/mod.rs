//! `/treatments/{slug}`: what it can do and what can go wrong, what else there is to read about it, and a choice, for now.

mod choice;
mod weigh;

use leptos::prelude::*;

use self::choice::choice;
use self::weigh::weigh;
use crate::core::guide::{Guide, Leaflet, Passage, Quiz, Treatment};
use crate::site::ui::{Cite, Phrasebook, Prose, Reader, Saving, say, say_with};

/// What stands open, in the order in which a person decides. The rest is folded.
const OPEN: [&str; 6] = ["cannot", "what", "where", "avoid", "price", "nothing"];

/// `/treatments/{slug}`: good and bad side by side, what matters for a decision, and all the rest in folds.
pub fn leaflet(guide: &'static Guide, leaflet: &'static Leaflet) -> AnyView {
    let treatment = guide.treatment(leaflet.id);
    let mut reader = Reader::of(guide);
    let mut passages = leaflet.passages(say);
    let mut take = |wanted: &[&str]| -> Vec<Passage<'static>> {
        let wanted = |it: &mut Passage<'static>| wanted.contains(&it.id.as_str());
        passages.extract_if(.., wanted).collect()
    };
    let weighed = weigh(&mut reader, leaflet, take(&["good", "bad"]));
    let open: Vec<_> = take(&OPEN)
        .into_iter()
        .map(|it| reader.section(it))
        .collect();
    let short = take(&["short"]);
    let signs = treatment.into_iter().flat_map(|it| guide.signs_to_read(it));
    let folded: Vec<_> = signs.chain(passages).map(|it| reader.fold(it)).collect();
    let short: Vec<_> = short.into_iter().map(|it| reader.section(it)).collect();
    let choice = choice(&mut reader, leaflet, treatment);
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <p class="muted screen-only">
                    <a class="alone" href="/learn">
                        {say("All topics")}
                    </a>
                </p>
                <h1>{treatment.map(|it| it.name.as_str())}</h1>
                <p class="lede">{leaflet.lede.as_str()}</p>
                {treatment.map(already_treated)}
                <Saving />
            </div>
            {weighed}
            <div class="col">
                {open} <div class="folds">{folded} {quiz(guide, leaflet)}</div> {short} {choice}
            </div>
            <Phrasebook guide=guide />
        </main>
    }
    .into_any()
}

/// Where the danger signs are: they have a page of their own, so that they're kept in one place.
fn already_treated(treatment: &'static Treatment) -> impl IntoView {
    view! {
        <section class="note note--stop">
            <p>
                <b>{say("Already treated?")}</b>
                " "
                <a href=signs_of(
                    treatment,
                )>
                    {say_with("Danger signs, what is normal and aftercare: #", &[&treatment.name])}
                </a>
            </p>
        </section>
    }
}

/// The danger signs of a treatment.
fn signs_of(treatment: &Treatment) -> String {
    format!("/emergency#{}", treatment.id)
}

/// Statements to test yourself with.
fn quiz(guide: &'static Guide, leaflet: &'static Leaflet) -> impl IntoView {
    let questions = leaflet.quiz.iter().map(|it| question(guide, it));
    view! {
        <details class="tuck">
            <summary>
                <h2>{say("Test what you know")}</h2>
            </summary>
            <p class="muted">{say("For yourself. Nothing is counted or kept.")}</p>
            <ol class="quiz" id="test">
                {questions.collect_view()}
            </ol>
        </details>
    }
}

fn question(guide: &'static Guide, quiz: &'static Quiz) -> impl IntoView {
    let answer = quiz.answer(say);
    view! {
        <li>
            <p class="quiz__claim">{quiz.claim.as_str()}</p>
            <details>
                <summary>
                    <span>{quiz.claim.as_str()}" "<b>{say("True or false?")}</b></span>
                </summary>
                <p>
                    <b>{answer.label}</b>
                    " "
                    <Prose text=answer.text />
                </p>
                <Cite guide=guide sources=answer.sources judgement=answer.judgement />
            </details>
        </li>
    }
}
