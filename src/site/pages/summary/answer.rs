//! What it all comes to: the verdict in words, why, three questions, and what to do with them.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text, TextSource};
use crate::core::guide::Guide;
use crate::site::ui::{ListSlot, TextSlot, linked, say};

/// The answer, before everything else on the page. As long as nothing is answered, it leads to the questions.
pub(super) fn answer(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="upshot screen-only" aria-labelledby="answer">
            <div class="upshot__paper">
                <p class="upshot__about">
                    <TextSlot of=Text::Treatments />
                    <TextSlot of=TextSource::record("name/~") />
                </p>
                <h1 id="answer">
                    <span class="no-script">{say("Your sheet")}</span>
                    <span class="needs-script">
                        <TextSlot of=Text::Answer>{say("Answer seven questions first.")}</TextSlot>
                    </span>
                </h1>
                <p class="upshot__note">
                    <TextSlot of=Text::AnswerNote />
                </p>
                <p class="no-script">
                    {say("What it comes to needs JavaScript. You can print the sheet below.")}
                </p>
                {reasons(guide)}
                <p class="upshot__start needs-script">
                    <a class="btn" href="/start">
                        {say("Start the one-minute check")}
                    </a>
                </p>
            </div>
            {actions()}
            {asks()}
            {more()}
        </section>
    }
}

/// Why it comes to that.
fn reasons(guide: &'static Guide) -> impl IntoView {
    let leaflets = guide.leaflets.iter().filter_map(|it| {
        let name = guide.treatment(it.id)?.name.as_str();
        Some(view! {
            <a href=it.path() data-for=it.id.slug() data-chosen="">
                {name}
            </a>
        })
    });
    view! {
        <div class="upshot__why">
            <ListSlot of=List::Reasons />
            <p class="upshot__more">
                <TextSlot of=Text::AnswerMore />
            </p>
            <p class="upshot__unasked when-clear">
                <b>{say("Not asked: your age and health.")}</b>
                " "
                {say("Under 18, pregnant or ill? Read this first:")}
                " "
                {leaflets.collect_view()}
            </p>
        </div>
    }
}

/// What to ask next.
fn asks() -> impl IntoView {
    view! {
        <div class="upshot__asks">
            <h2>
                <TextSlot of=Text::AnswerNext>{say("What to ask next")}</TextSlot>
            </h2>
            <ListSlot of=List::Three ordered=true />
            <p class="upshot__all">{say("That’s all we’d ask.")}</p>
        </div>
    }
}

/// Send, show, save and print, with what gets sent.
fn actions() -> impl IntoView {
    view! {
        <div class="upshot__do needs-script">
            <div class="four">
                <button type="button" class="btn" data-send="">
                    {say("Send")}
                </button>
                <button type="button" class="btn btn--quiet" data-show="">
                    {say("Show full screen")}
                </button>
                <button type="button" class="btn btn--quiet" data-save="">
                    {say("Save")}
                </button>
                <button type="button" class="btn btn--quiet" data-action=Action::Print.slug()>
                    {say("Print")}
                </button>
            </div>
            <p class="upshot__said" role="status">
                <span data-unprinted="" hidden>
                    {say("This browser can’t print. Use Send or Save.")}
                </span>
                <span data-copied="" hidden>
                    {say("Copied. Paste it into a message.")}
                </span>
                <span data-not-copied="" hidden>
                    {say("Your browser can’t copy it. Mark the text below and copy it yourself.")}
                </span>
            </p>
            <details class="sent">
                <summary>{say("What gets sent")}</summary>
                <p class="sent__text" data-message="">
                    <TextSlot of=Text::Message />
                </p>
                <p class="sent__ways">
                    <a data-sms="">{say("Text message")}</a>
                    <a data-mail="" data-subject=say("My check before a treatment")>
                        {say("E-mail")}
                    </a>
                </p>
                <p class="muted">{say("Nothing about you and nothing that you typed is in it.")}</p>
            </details>
        </div>
    }
}

/// Where to go from here.
fn more() -> impl IntoView {
    view! {
        <p class="when-stop">
            {linked("Already had it done? [See what to do now](/emergency).")} " "
            {linked("Still want it? [Check somebody else](/practitioners).")}
        </p>
        <p class="when-clear">
            {linked("Got longer? [The checks that matter next](/steps/research).")}
        </p>
        <p class="muted upshot__do needs-script">
            {say(
                "Save keeps a text file. For a PDF, tap Print and choose “Save as PDF” as the printer.",
            )}
        </p>
    }
}

/// What whoever is opposite reads: it takes the whole screen.
pub(super) fn full_screen() -> impl IntoView {
    view! {
        <section class="full" id="full" aria-label=say("Full screen") hidden tabindex="-1">
            <p class="muted">
                <span class="when-stop">{say("To show, or read out")}</span>
                <span class="unless-stop">{say("For the practitioner")}</span>
            </p>
            <ListSlot of=List::Shown ordered=true />
            <button type="button" class="btn" data-close="">
                {say("Close")}
            </button>
        </section>
    }
}
