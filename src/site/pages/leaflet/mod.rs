//! `/treatments/{slug}`: what there is to read about one treatment, and a quiz.

use leptos::prelude::*;

use crate::core::guide::{Guide, Leaflet, Quiz, Treatment};
use crate::site::ui::{Cite, Prose, Reading, jumps, say, say_with};

/// `/treatments/{slug}`: what it is, what it can do, what can go wrong, and what doing nothing means.
pub fn leaflet(guide: &'static Guide, leaflet: &'static Leaflet) -> AnyView {
    let treatment = guide.treatment(leaflet.id);
    let passages: Vec<_> = [guide.words.decision(say)]
        .into_iter()
        .chain(leaflet.passages(say))
        .chain(treatment.into_iter().flat_map(|it| guide.signs_to_read(it)))
        .collect();
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <p class="muted screen-only">
                    <a class="alone" href="/learn">
                        {say("All topics")}
                    </a>
                </p>
                <h1>{treatment.map(|it| it.name.as_str())}</h1>
                <p class="muted">{treatment.map(|it| it.hint.as_str())}</p>
                <p class="lede">{leaflet.lede.as_str()}</p>
                {treatment.map(signs)}
                {jumps(&passages)}
                <Reading guide=guide passages=passages />
                <h2 id="test">{say("Test what you know")}</h2>
                <p class="muted">{say("For yourself. Nothing is counted or kept.")}</p>
                <ol class="quiz">
                    {leaflet.quiz.iter().map(|it| question(guide, it)).collect_view()}
                </ol>
                <p class="actions">
                    <a class="btn" href="/start">
                        {say("Check who will treat you")}
                    </a>
                    " "
                    <a class="btn btn--quiet" href="/learn/alternatives">
                        {say("What else you could do")}
                    </a>
                </p>
            </div>
        </main>
    }
    .into_any()
}

/// Where the danger signs are: they have a page of their own, so that they're kept in one place.
fn signs(treatment: &'static Treatment) -> impl IntoView {
    let path = format!("/emergency#{}", treatment.id);
    view! {
        <section class="note note--stop">
            <p>
                <b>{say("Already treated?")}</b>
                " "
                <a href=path>
                    {say_with("Danger signs, what is normal and aftercare: #", &[&treatment.name])}
                </a>
            </p>
        </section>
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
