//! The person's own deal-breakers and questions: fields for their words, and answers for each practitioner.

use leptos::prelude::*;

use super::controls::{Foot, Looks, Note, OtherPicks, Override, Picks};
use crate::core::contract::TextSource;
use crate::core::guide::{CheckRule, Weight};
use crate::site::ui::live::TextSlot;
use crate::site::ui::say::say;

/// The person's own deal-breakers: as strict as those of the guide. Each is answered for every practitioner.
#[component]
pub fn OwnDealBreakers() -> impl IntoView {
    view! {
        <section class="ask-block own" id="own" aria-labelledby="own-title">
            <h2 id="own-title">{say("What must be right for me")}</h2>
            <p class="muted" id="own-hint">
                {say(
                    "Write what must be true, so that “Yes” is the good answer: “They take time for me”, not “They rush me”. You write it once and answer it for each practitioner. A red flag here means stop, as on every check marked “Must be right”.",
                )}
            </p>
            {CheckRule::OWN.map(|id| own(id, &DEAL_BREAKER)).into_iter().collect_view()}
        </section>
    }
}

/// The person's own questions. Each is asked of every practitioner.
#[component]
pub fn OwnQuestions() -> impl IntoView {
    view! {
        <section class="ask-block own" id="own-questions" aria-labelledby="own-questions-title">
            <h2 id="own-questions-title">{say("My own questions")}</h2>
            <p class="muted" id="own-questions-hint">
                {say(
                    "Write each question as you want to ask it. Your own come first on your list and on the copy you hand over. Note the answer here for each practitioner.",
                )}
            </p>
            {CheckRule::QUESTIONS.map(|id| own(id, &QUESTION)).into_iter().collect_view()}
        </section>
    }
}

/// How the two kinds of a person's own entries differ.
struct Kind {
    label: &'static str,
    hint: &'static str,
    good: &'static str,
    flag: &'static str,
    halt: &'static str,
    weight: Weight,
}

const DEAL_BREAKER: Kind = Kind {
    label: "This must be true",
    hint: "own-hint",
    good: "This is true of them.",
    flag: "This isn’t true of them.",
    halt: "Stop: don’t go ahead unless this changes.",
    weight: Weight::Must,
};

const QUESTION: Kind = Kind {
    label: "My question",
    hint: "own-questions-hint",
    good: "A good, clear answer.",
    flag: "The answer worries me.",
    halt: "Red flag: ask again, or ask somebody else.",
    weight: Weight::Important,
};

/// A field for the person's words, and the check that they make.
fn own(id: &'static str, kind: &'static Kind) -> impl IntoView {
    let words = format!("{id}-words");
    view! {
        <div class="own__one">
            <label class="field" for=words.clone()>
                {say(kind.label)}
                " "
                <span class="code">{id}</span>
            </label>
            <input
                type="text"
                id=words
                name=format!("own/{id}")
                autocomplete="off"
                placeholder=" "
                aria-describedby=kind.hint
            />
            {own_check(id, kind)}
        </div>
    }
}

/// The check, hidden until the person has written what it's about.
fn own_check(id: &'static str, kind: &'static Kind) -> impl IntoView {
    let name = move |field: &str| format!("{field}/~/{id}");
    let slug = kind.weight.slug();
    let weight = say(kind.weight.word());
    let must = kind.weight == Weight::Must;
    view! {
        <fieldset class=format!("check check--{slug}") data-check=id hidden="">
            <legend>
                <h3 id=format!("{id}-statement")>
                    <TextSlot of=TextSource::record(format!("own/{id}"))>{weight}</TextSlot>
                </h3>
            </legend>
            <Looks
                good=say(kind.good)
                flag=say(kind.flag)
                flag_id=None
                halt=say(kind.halt)
                stop=must
            />
            <Picks id=id name=name("answer") />
            <Foot id=id weight=weight>
                <OtherPicks id=id name=name("answer") />
                <Note id=id name=name("note") />
                {must.then(|| view! { <Override id=id name=name("override") /> })}
            </Foot>
        </fieldset>
    }
}
