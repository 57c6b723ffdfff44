//! Time to think, four questions to ask oneself, and the decision.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text};
use crate::core::guide::Guide;
use crate::core::ledger::PersonField;
use crate::site::ui::{Card, Cite, ListSlot, PersonText, SureTest, TextSlot, say};

/// Time to think, and what came of it.
pub(super) fn decision(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="ask-block" id="decision" aria-labelledby="decision-title">
            <h2 id="decision-title">{say("Time to think, and a decision")}</h2>
            {time_to_think(guide)}
            {four_questions(guide)}
            {choice()}
            {before_yes(guide)}
            <PersonText field=PersonField::Because />
            <p class="muted">
                <TextSlot of=Text::Decided />
            </p>
            <p>
                <button
                    type="button"
                    class="clear clear--decision"
                    data-action=Action::Clear.slug()
                    data-argument="decision/~"
                >
                    {say("Clear this decision")}
                </button>
            </p>
        </section>
    }
}

fn time_to_think(guide: &'static Guide) -> impl IntoView {
    let wait = &guide.words.wait;
    let days = [
        ("2", "2 days"),
        ("", "7 days (our judgement)"),
        ("14", "14 days"),
        ("30", "30 days"),
    ];
    view! {
        <p>{wait.text.as_str()}</p>
        <Cite guide=guide sources=&wait.sources judgement=wait.judgement.as_deref() />
        <label class="field" for="wait">
            {say("How long do you want to think?")}
        </label>
        <select id="wait" name="wait/~" autocomplete="off">
            {days
                .map(|(value, words)| view! { <option value=value>{say(words)}</option> })
                .into_iter()
                .collect_view()}
        </select>
        <p class="actions needs-script">
            <button type="button" class="btn btn--quiet" data-action=Action::Wait.slug()>
                {say("Start my time to think today")}
            </button>
        </p>
        <div class="waiting">
            <p role="status">
                <b>
                    <TextSlot of=Text::Wait />
                </b>
            </p>
            <p class="actions needs-script">
                <button
                    type="button"
                    class="btn btn--quiet"
                    data-action=Action::Remind.slug()
                    data-argument="wait"
                >
                    {say("Save a reminder for my calendar")}
                </button>
            </p>
            <p class="muted">
                {say(
                    "The file holds one day and the words “Time to decide”. It doesn’t name anyone, any treatment or this site. It reminds you at 9 in the morning. Anyone who sees your calendar sees it.",
                )}
            </p>
        </div>
    }
}

/// The SURE test, kept only if the person wants it.
fn four_questions(guide: &'static Guide) -> impl IntoView {
    view! {
        <h3>{say("Four questions")}</h3>
        <p class="muted">{say("Answer them now, and again before you say yes.")}</p>
        <p class="muted not-kept">
            {say(
                "These answers aren’t saved. They go when you leave this page or switch to another practitioner.",
            )}
        </p>
        <SureTest guide=guide of="sure" />
        <p class="option">
            <input type="checkbox" id="keep" name="keep/~" />
            <label for="keep">
                {say(
                    "Save my answers to these questions, and print them on the page for me. Untick to erase them.",
                )}
            </label>
        </p>
    }
}

fn choice() -> impl IntoView {
    let choices = [
        ("no", "No", "I won’t be treated by them."),
        ("not-yet", "Not yet", "I still need time, or answers."),
        ("yes", "Yes", "I’ll be treated by them."),
    ]
    .map(|(value, word, means)| {
        view! {
            <Card
                id=format!("decision-{value}-choice")
                name="decision/~"
                value=value
                label=say(word)
                means=Some(say(means).to_owned())
                part="is"
                class=format!("answer decision--{value}")
            />
        }
    });
    view! {
        <fieldset class="ask-block decide">
            <legend>
                <h3>{say("What do you decide?")}</h3>
            </legend>
            <p class="decide__progress">
                <TextSlot of=Text::Verdict />
            </p>
            <p class="muted">
                <TextSlot of=Text::Progress />
            </p>
            <div class="answers">{choices.into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// What a yes brings up: what stands against it, and the four questions again.
fn before_yes(guide: &'static Guide) -> impl IntoView {
    view! {
        <div class="before-yes">
            <h3>{say("You chose yes. Answer the four questions once more.")}</h3>
            <p>
                <b>
                    <TextSlot of=Text::Verdict />
                </b>
                " "
                {say("You can still change it to “Not yet” or “No”.")}
            </p>
            <div class="against">
                <ListSlot of=List::Against />
            </div>
            <SureTest guide=guide of="again" />
            <div class="early">
                <p>
                    <b>
                        <TextSlot of=Text::Early />
                    </b>
                </p>
                <PersonText field=PersonField::Changed />
            </div>
        </div>
    }
}
