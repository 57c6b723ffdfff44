//! `/visit`: for use in the room. One question at a time, sentences to show, and what to note before going home.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text};
use crate::core::guide::Guide;
use crate::core::ledger::Heard;
use crate::site::ui::{
    Cards, ListSlot, PersonName, Phrasebook, Product, TextSlot, Tonight, Who, WordGroup as W,
    heard_label, linked, say, sentence, value,
};

/// `/visit`: in the room. One question at a time, in large type, for one hand.
pub fn visit(guide: &'static Guide) -> AnyView {
    let heard = Heard::ALL.map(|heard| {
        let value = heard.slug();
        let id = format!("heard-{value}-here");
        view! {
            <span class=format!("heard heard--{value}")>
                <input type="radio" id=id.clone() data-room="heard" value=value />
                <label for=id>{say(heard_label(heard))}</label>
            </span>
        }
    });
    let lead = guide
        .words
        .lead
        .iter()
        .filter_map(|id| guide.check(*id))
        .map(|check| view! { <li>{check.ask.as_str()}</li> });
    view! {
        <main class="wrap visit" id="main">
            <div class="col">
                <h1>{say("In the room")}</h1>
                <section
                    class="room needs-script when-asked"
                    id="room"
                    aria-label=say("The question")
                    data-room-keys=""
                >
                    <p class="soft room__at">
                        {sentence(
                            "{place} {code} · with {practitioner}",
                            [
                                value("place", view! { <TextSlot of=Text::RoomAt /> }),
                                value(
                                    "code",
                                    view! {
                                        <span class="code">
                                            <TextSlot of=Text::RoomCode />
                                        </span>
                                    },
                                ),
                                value("practitioner", view! { <PersonName /> }),
                            ],
                        )}
                    </p>
                    <h2 id="room-ask" tabindex="-1">
                        <TextSlot of=Text::RoomAsk>{say("No question yet")}</TextSlot>
                    </h2>
                    <fieldset>
                        <legend class="hush">{say("What did they say?")}</legend>
                        <div class="heards">{heard.into_iter().collect_view()}</div>
                    </fieldset>
                    <button
                        type="button"
                        class="clear"
                        data-do=Action::Clear.slug()
                        data-room="heard"
                    >
                        {say("Clear this choice")}
                    </button>
                    <p class="room__follow" role="status">
                        <span class="room__lead">{say("You can say:")}" "</span>
                        <TextSlot of=Text::RoomFollow />
                    </p>
                    <p class="actions room__turn">
                        <button type="button" class="btn btn--quiet" data-do=Action::Back.slug()>
                            {say("Back")}
                        </button>
                        <button type="button" class="btn" data-do=Action::Next.slug()>
                            {say("Next question")}
                        </button>
                    </p>
                    <details>
                        <summary>{say("How a good answer sounds")}</summary>
                        <dl class="why">
                            <dt>{say("Good")}</dt>
                            <dd>
                                <TextSlot of=Text::RoomGood>
                                    {say("A clear answer that you understand.")}
                                </TextSlot>
                            </dd>
                            <dt>{say("Worrying")}</dt>
                            <dd>
                                <TextSlot of=Text::RoomFlag>
                                    {say("No answer, or one that you don’t understand.")}
                                </TextSlot>
                            </dd>
                        </dl>
                    </details>
                    <label class="field" for="room-note">
                        {say("Your note")}
                    </label>
                    <textarea
                        id="room-note"
                        data-room="note"
                        rows="2"
                        autocomplete="off"
                    ></textarea>
                    <p class="option">
                        <input type="checkbox" id="timer" />
                        <label for="timer">{say("Show how long it’s taken")}</label>
                        " "
                        <output for="timer" data-timer=""></output>
                    </p>
                    <p class="soft">
                        {say(
                            "Every tap is saved. You can also swipe, or use the left and right arrow keys.",
                        )}
                    </p>
                </section>
                <p class="needs-script unless-asked">
                    {linked(
                        "You have no open questions. [Write a question](/steps/questions) or read [your summary](/summary).",
                    )}
                </p>
                <div class="no-script">
                    <p>
                        {linked(
                            "Without JavaScript nothing is saved here. [Print the blank sheet](/summary#blank) or ask these:",
                        )}
                    </p>
                    <ol class="facts">{lead.collect_view()}</ol>
                </div>
                <Who />
                <Cards guide=guide />
                <Product guide=guide />
                <Tonight />
                <section class="ask-block" id="afterwards" aria-labelledby="afterwards-title">
                    <h2 id="afterwards-title">{say("Afterwards")}</h2>
                    <p class="soft">
                        {say(
                            "“Clear” isn’t the same as good. At home, answer each check in the five steps.",
                        )}
                    </p>
                    <div class="needs-script">
                        <ListSlot of=List::Heard />
                    </div>
                    <label class="field" for="paper">
                        {say("Type your paper back in")}
                    </label>
                    <p class="soft hint" id="paper-hint">
                        {say(
                            "One line for each row: its code, then what you ticked, then your note. For example: “Q03 yes, the box was sealed”. You can write: yes, not sure, red flag, does not apply, clear, unclear, will send, would not say.",
                        )}
                    </p>
                    <textarea
                        id="paper"
                        rows="4"
                        autocomplete="off"
                        aria-describedby="paper-hint"
                    ></textarea>
                    <p role="alert">
                        <TextSlot of=Text::Refused />
                    </p>
                    <p class="actions needs-script">
                        <button type="button" class="btn btn--quiet" data-do=Action::Paper.slug()>
                            {say("Add these lines")}
                        </button>
                    </p>
                    <p class="actions">
                        <a class="btn" href="/steps/research" data-continue="">
                            {say("Go to the checks")}
                        </a>
                        <a class="btn btn--quiet" href="/summary">
                            {say("See your summary")}
                        </a>
                    </p>
                </section>
            </div>
            <Phrasebook guide=guide groups=[W::Room, W::Tools, W::Ticks, W::Events, W::Feelings] />
        </main>
    }
    .into_any()
}
