//! The person's own deal-breakers and questions: fields for their words, and answers for each practitioner.

use leptos::prelude::*;

use super::check::Override;
use super::field::Card;
use super::icons::StopSign;
use super::live::TextSlot;
use super::say::say;
use crate::core::contract::{Action, TextSource};
use crate::core::guide::CheckFacts;
use crate::core::ledger::Answer;

/// The person's own deal-breakers: as strict as those of the guide. Each is answered for every practitioner.
#[component]
pub fn OwnDealBreakers() -> impl IntoView {
    view! {
        <section class="ask-block own" id="own" aria-labelledby="own-title">
            <h2 id="own-title">{say("What must be right for me")}</h2>
            <p class="soft" id="own-hint">
                {say(
                    "Write what must be true, so that “Yes” is the good answer: “They take time for me”, not “They rush me”. You write it once and answer it for each practitioner. A red flag here means stop, as on every check marked “Must be right”.",
                )}
            </p>
            {CheckFacts::OWN.map(|id| view! { <Own id=id must=true /> }).into_iter().collect_view()}
        </section>
    }
}

/// The person's own questions. Each is asked of every practitioner.
#[component]
pub fn OwnQuestions() -> impl IntoView {
    view! {
        <section class="ask-block own" id="own-questions" aria-labelledby="own-questions-title">
            <h2 id="own-questions-title">{say("My own questions")}</h2>
            <p class="soft" id="own-questions-hint">
                {say(
                    "Write each question as you want to ask it. Your own come first on your list and on the copy you hand over. Note the answer here for each practitioner.",
                )}
            </p>
            {CheckFacts::QUESTIONS
                .map(|id| view! { <Own id=id must=false /> })
                .into_iter()
                .collect_view()}
        </section>
    }
}

#[component]
fn Own(id: &'static str, must: bool) -> impl IntoView {
    let words = format!("{id}-words");
    let name = |field: &str| format!("{field}/~/{id}");
    let [label, yes, flag, weight, tag, halt] = if must {
        [
            "This must be true",
            "This is true of them.",
            "This isn’t true of them.",
            "Must be right",
            "must",
            "Stop: don’t go ahead unless this changes.",
        ]
    } else {
        [
            "My question",
            "A good, clear answer.",
            "The answer worries me.",
            "Important",
            "important",
            "Red flag: ask again, or ask somebody else.",
        ]
    };
    let answers = Answer::ALL.map(|answer| {
        let (word, means) = match answer {
            Answer::Yes => ("Yes", Some(yes)),
            Answer::Unsure => ("Not sure yet", Some("It stays on your list.")),
            Answer::Flag => ("Red flag", Some(flag)),
            Answer::NotApplicable => ("Does not apply", None),
        };
        let slug = answer.slug();
        let class = format!("answer answer--{slug}");
        view! {
            <Card
                id=format!("{id}-{slug}")
                name=name("answer")
                value=slug
                label=say(word)
                means=means.map(say)
                part="means"
                class=class
            />
        }
    });
    view! {
        <div class="own__one">
            <label class="field" for=words.clone()>
                {say(label)}
                " "
                <span class="code">{id}</span>
            </label>
            <input
                type="text"
                id=words
                name=format!("own/{id}")
                autocomplete="off"
                placeholder=" "
                aria-describedby=if must { "own-hint" } else { "own-questions-hint" }
            />
            <fieldset class=format!("check check--{tag}") data-check=id hidden="">
                <legend>
                    <h3 id=format!("{id}-statement")>
                        <TextSlot of=TextSource::record(
                            format!("own/{id}"),
                        )>{say(weight)}</TextSlot>
                    </h3>
                </legend>
                <p class="weight">
                    <span class=format!("tag tag--{tag}")>{say(weight)}</span>
                </p>
                <div class="answers">{answers.into_iter().collect_view()}</div>
                <div role="status">
                    <div class="halt">
                        <StopSign />
                        <p>
                            <b>{say(halt)}</b>
                        </p>
                    </div>
                </div>
                <button
                    type="button"
                    class="clear"
                    data-do=Action::Clear.slug()
                    data-with=name("answer")
                >
                    {say("Clear this answer")}
                </button>
                {must.then(|| view! { <Override name=name("override") id=id /> })}
                <label class="field" for=format!("{id}-note")>
                    {say("Your note")}
                </label>
                <textarea
                    id=format!("{id}-note")
                    name=name("note")
                    rows="1"
                    autocomplete="off"
                ></textarea>
            </fieldset>
        </div>
    }
}
