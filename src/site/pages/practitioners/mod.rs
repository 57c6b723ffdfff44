//! `/practitioners`: everyone being checked, and for each the people involved, price, visits and decision.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text};
use crate::core::guide::Guide;
use crate::core::ledger::PersonField;
use crate::site::ui::{
    Card, Cite, ListSlot, PersonText, Phrasebook, SureTest, TextSlot, Who, WordGroup as W, say,
};

/// `/practitioners`: who is being checked, and what is known of each as a whole: people, price, visits, decision.
pub fn practitioners(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap practitioners" id="main">
            <div class="col">
                <h1>{say("Practitioners")}</h1>
                <p class="lede">
                    {say(
                        "Add up to six people. Your answers about each one are kept apart. Then compare them.",
                    )}
                </p>
                <div class="people needs-script">
                    <ListSlot of=List::Practitioners />
                </div>
                <p class="actions needs-script">
                    <button
                        type="button"
                        class="btn btn--quiet unless-full"
                        data-do=Action::Add.slug()
                    >
                        {say("Add a practitioner")}
                    </button>
                    <a class="btn when-several" href="/compare">
                        {say("Compare side by side")}
                    </a>
                </p>
                <p class="soft when-full">{say("Six is the limit. Remove one to add another.")}</p>
                <p class="soft needs-script">
                    {say(
                        "You answer checks about yourself once, and checks about them for each person.",
                    )}
                </p>
            </div>
            <Who />
            <div class="col" id="about" tabindex="-1">
                <p>
                    {say(
                        "Everything below is about this person. Fill in what you know; the rest can wait. The checks are in the five steps.",
                    )}
                </p>
                <p class="actions">
                    <a class="btn btn--quiet" href="/steps/research" data-continue="">
                        {say("Go to the checks")}
                    </a>
                </p>
                <nav aria-label=say("On this page")>
                    <ul class="jumps">
                        <li>
                            <a href="#who">{say("Name")}</a>
                        </li>
                        <li>
                            <a href="#chain">{say("The people")}</a>
                        </li>
                        <li>
                            <a href="#cost">{say("Price")}</a>
                        </li>
                        <li>
                            <a href="#visits">{say("Visits")}</a>
                        </li>
                        <li>
                            <a href="#second">{say("Second opinion")}</a>
                        </li>
                        <li>
                            <a href="#decision">{say("Decision")}</a>
                        </li>
                    </ul>
                </nav>
                <section class="ask-block" id="who" aria-labelledby="who-title">
                    <h2 id="who-title">{say("Name")}</h2>
                    <PersonText field=PersonField::Name hint=say("A nickname is enough.") />
                    <PersonText field=PersonField::Clinic />
                    <PersonText field=PersonField::When />
                </section>
                {chain()}
                {price()}
                {visits()}
                <section class="ask-block" id="second" aria-labelledby="second-title">
                    <h2 id="second-title">{say("Second opinion")}</h2>
                    <p class="soft unless-full">
                        {say(
                            "This adds a new practitioner and switches to them. Whatever’s unsure, only told or a red flag here becomes a question on their sheet. They don’t see your answers, your notes or who you asked before.",
                        )}
                    </p>
                    <p class="soft when-full">
                        {say("Six is the limit. Remove one to add another.")}
                    </p>
                    <p class="actions needs-script">
                        <button
                            type="button"
                            class="btn btn--quiet unless-full"
                            data-do=Action::Second.slug()
                        >
                            {say("Take my questions to somebody else")}
                        </button>
                    </p>
                </section>
                {decision(guide)}
            </div>
            <Phrasebook
                guide=guide
                groups=[W::Statements, W::PeopleInFull, W::Ticks, W::Feelings, W::Tells]
            />
        </main>
    }
    .into_any()
}

/// Who does what. A gap is an empty box.
fn chain() -> impl IntoView {
    let hints = [
        "Looks at me and asks about my health",
        "Must assess me before any toxin",
        "The person who holds the needle or device",
        "A name and a number",
        "The insurer’s name",
    ];
    let links = PersonField::CHAIN
        .into_iter()
        .zip(hints)
        .map(|(field, hint)| {
            view! {
                <li class="link">
                    <PersonText field=field hint=say(hint) />
                </li>
            }
        });
    view! {
        <section class="ask-block" id="chain" aria-labelledby="chain-title">
            <h2 id="chain-title">{say("The people")}</h2>
            <p class="soft">
                {say(
                    "One person may do it all. Write the name in each box. An empty box is a question to ask.",
                )}
            </p>
            <ol class="chain">{links.collect_view()}</ol>
            <p role="status">
                <b>
                    <TextSlot of=Text::Chain />
                </b>
            </p>
        </section>
    }
}

/// What it costs over two years.
fn price() -> impl IntoView {
    view! {
        <section class="ask-block" id="cost" aria-labelledby="cost-title">
            <h2 id="cost-title">{say("What it costs in two years")}</h2>
            <p class="soft">
                {say(
                    "Leave a box empty if you don’t know. Type 0 only if it costs nothing. Write amounts like £250.",
                )}
            </p>
            <div class="pairs">
                <div>
                    <PersonText
                        field=PersonField::Price
                        number=true
                        hint=say("Before any discount.")
                    />
                </div>
                <div>
                    <PersonText
                        field=PersonField::Times
                        number=true
                        hint=say("Ask how long it lasts.")
                    />
                </div>
                <div>
                    <PersonText
                        field=PersonField::TopUp
                        number=true
                        hint=say("0 if it’s in the price.")
                    />
                </div>
                <div>
                    <PersonText
                        field=PersonField::Correction
                        number=true
                        hint=say("To put a bad result right, once.")
                    />
                </div>
                <div>
                    <PersonText field=PersonField::DaysOff number=true hint=say("0 if none.") />
                </div>
                <div>
                    <PersonText
                        field=PersonField::Day
                        number=true
                        hint=say("Pay you lose, or childcare.")
                    />
                </div>
            </div>
            <PersonText field=PersonField::Deposit />
            <div class="sum" role="status">
                <p>
                    <b>
                        <TextSlot of=Text::Cost />
                    </b>
                </p>
                <p class="soft">
                    <TextSlot of=Text::CostSum />
                </p>
                <p class="soft">
                    <TextSlot of=Text::CostGaps />
                </p>
                <p class="sum__unread">
                    <TextSlot of=Text::CostUnread />
                </p>
            </div>
            <details>
                <summary>{say("A worked example")}</summary>
                <p>
                    {say(
                        "A treatment costs £250. It lasts four months, so you need 6 in two years. A top-up costs £40 each time. You take 1 day off each time, which costs you £80. A correction would cost £150.",
                    )}
                </p>
                <p>"6 × (£250 + £40 + 1 × £80) + £150 = £2,370."</p>
            </details>
        </section>
    }
}

fn visits() -> impl IntoView {
    view! {
        <section class="ask-block data-list" id="visits" aria-labelledby="visits-title">
            <h2 id="visits-title">{say("Visits")}</h2>
            <ol class="soft steps">
                <li>{say("After a visit, enter what they told you in the steps.")}</li>
                <li>
                    {say(
                        "Then press “Record this visit”. It saves your answers and notes about this person, with the day.",
                    )}
                </li>
                <li>
                    {say(
                        "After the next visit, change your answers. You’ll then see what changed here.",
                    )}
                </li>
            </ol>
            <label class="field" for="visit-on">
                {say("Day of the visit")}
            </label>
            <p class="soft hint" id="visit-on-hint">
                {say("Leave it empty for today.")}
            </p>
            <input
                type="date"
                id="visit-on"
                name="visit-on/~"
                autocomplete="off"
                aria-describedby="visit-on-hint"
            />
            <PersonText field=PersonField::VisitWith />
            <p class="actions needs-script">
                <button type="button" class="btn btn--quiet" data-do=Action::Visit.slug()>
                    {say("Record this visit")}
                </button>
            </p>
            <ListSlot of=List::Visits />
            <div class="stories">
                <h3>{say("Same story twice?")}</h3>
                <p class="soft">
                    {say(
                        "Your answer or note changed. If they told you two different things, ask which is right.",
                    )}
                </p>
                <ListSlot of=List::Stories />
            </div>
        </section>
    }
}

/// Time to think, and what came of it.
fn decision(guide: &'static Guide) -> impl IntoView {
    let wait = &guide.words.wait;
    let days = [
        ("2", "2 days"),
        ("", "7 days (our judgement)"),
        ("14", "14 days"),
        ("30", "30 days"),
    ];
    let choices = [
        ("no", "No", "I won’t be treated by them."),
        ("not-yet", "Not yet", "I still need time, or answers."),
        ("yes", "Yes", "I’ll be treated by them."),
    ]
    .map(|(value, word, means)| {
        let id = format!("decision-{value}-choice");
        let class = format!("answer decision--{value}");
        view! {
            <Card
                id=id
                name="decision/~"
                value=value
                label=say(word)
                means=Some(say(means))
                part="is"
                class=class
            />
        }
    });
    view! {
        <section class="ask-block" id="decision" aria-labelledby="decision-title">
            <h2 id="decision-title">{say("Time to think, and a decision")}</h2>
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
                <button type="button" class="btn btn--quiet" data-do=Action::Wait.slug()>
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
                        data-do=Action::Remind.slug()
                        data-with="wait"
                    >
                        {say("Save a reminder for my calendar")}
                    </button>
                </p>
                <p class="soft">
                    {say(
                        "The file holds one day and the words “Time to decide”. It doesn’t name anyone, any treatment or this site. It reminds you at 9 in the morning. Anyone who sees your calendar sees it.",
                    )}
                </p>
            </div>
            <h3>{say("Four questions")}</h3>
            <p class="soft">{say("Answer them now, and again before you say yes.")}</p>
            <p class="soft not-kept">
                {say(
                    "These answers aren’t saved. They go when you leave this page or switch to another practitioner.",
                )}
            </p>
            <SureTest guide=guide of="sure" />
            <p class="option">
                <input type="checkbox" id="keep" name="keep/~" />
                <label for="keep">
                    {say(
                        "Save my answers to these questions, and print them on my copy. Untick to erase them.",
                    )}
                </label>
            </p>
            <fieldset class="ask-block decide">
                <legend>
                    <h3>{say("What do you decide?")}</h3>
                </legend>
                <p class="decide__stands">
                    <TextSlot of=Text::Verdict />
                </p>
                <p class="soft">
                    <TextSlot of=Text::Stands />
                </p>
                <div class="answers">{choices.into_iter().collect_view()}</div>
            </fieldset>
            <div class="before-yes">
                <h3>{say("You chose yes. Answer the four questions once more.")}</h3>
                <p>
                    <b>
                        <TextSlot of=Text::Verdict />
                    </b>
                    " "
                    {say("You can still change it to “Not yet” or “No”.")}
                </p>
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
            <PersonText field=PersonField::Because />
            <p class="soft">
                <TextSlot of=Text::Decided />
            </p>
            <p>
                <button
                    type="button"
                    class="clear clear--decision"
                    data-do=Action::Clear.slug()
                    data-with="decision/~"
                >
                    {say("Clear this decision")}
                </button>
            </p>
        </section>
    }
}
