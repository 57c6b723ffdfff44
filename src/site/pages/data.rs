//! `/data`: download a copy, restore one, move to another device, go back to an earlier state, or erase.

use leptos::prelude::*;

use crate::core::contract::{Action, List, Text};
use crate::core::guide::Guide;
use crate::site::ui::{ListSlot, Phrasebook, QrCode, TextSlot, WordGroup as W, linked, say};

/// `/data`: what is kept and where, a copy of it, taking one in, moving it to another device, earlier states, and erasing it.
pub fn data(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap data" id="main">
            <div class="col">
                <h1>{say("Your data")}</h1>
                <p class="lede">
                    {say(
                        "Everything you enter stays on this device. Nobody else has it, so nobody else can restore it.",
                    )}
                </p>
                <dl class="standing needs-script">
                    <dt>{say("Recorded")}</dt>
                    <dd>
                        <TextSlot of=Text::Here />
                    </dd>
                    <dt>{say("Kept")}</dt>
                    <dd>
                        <TextSlot of=Text::Kept />
                        <TextSlot of=Text::Fault />
                    </dd>
                    <dt>{say("Promise")}</dt>
                    <dd>
                        <TextSlot of=Text::Promise>{say("Not asked yet.")}</TextSlot>
                    </dd>
                </dl>
                <p class="no-script">
                    {say(
                        "These tools need JavaScript. Without it nothing is kept, but you can still print every page.",
                    )}
                </p>
                <div class="needs-script">
                    <Offer />
                    <OtherVersions />
                    <Keep />
                    <Restore />
                    <Move />
                    <History />
                    <Erase />
                </div>
            </div>
            <Phrasebook
                guide=guide
                groups=[W::Statements, W::Places, W::PeopleInFull, W::Ticks, W::Feelings, W::Tells]
            />
        </main>
    }
    .into_any()
}

/// What is in a copy that was opened, before anything is taken from it.
#[component]
fn Offer() -> impl IntoView {
    view! {
        <section class="note offer" id="offer" tabindex="-1" aria-labelledby="offer-title">
            <h2 id="offer-title">{say("Restore this copy?")}</h2>
            <p>
                <b>
                    <TextSlot of=Text::Offer />
                </b>
            </p>
            <p>
                {say(
                    "Only open copies that you made. Nobody at a clinic should fill in your answers for you.",
                )}
            </p>
            <div class="offer__way">
                <h3>{say("Add it to what’s here")}</h3>
                <p class="soft">
                    {say(
                        "If two answers differ, only one is kept: the list says which. If two texts differ, both are kept.",
                    )}
                </p>
                <div class="changes">
                    <ListSlot of=List::OfferAdd />
                    <p class="soft">{say("Nothing would change.")}</p>
                </div>
                <p class="actions">
                    <button type="button" class="btn" data-do=Action::Take.slug() data-with="add">
                        {say("Add it")}
                    </button>
                </p>
            </div>
            <div class="offer__way when-recorded">
                <h3>{say("Use it instead of what’s here")}</h3>
                <p class="soft">
                    {say("What’s here now is saved under “Earlier states” first.")}
                </p>
                <div class="changes">
                    <ListSlot of=List::OfferReplace />
                    <p class="soft">{say("Nothing would change.")}</p>
                </div>
                <p class="actions">
                    <button
                        type="button"
                        class="btn btn--quiet"
                        data-do=Action::Take.slug()
                        data-with="replace"
                    >
                        {say("Replace what’s here")}
                    </button>
                </p>
            </div>
            <p class="actions">
                <button type="button" class="btn btn--quiet" data-do=Action::Leave.slug()>
                    {say("Cancel")}
                </button>
            </p>
        </section>
    }
}

/// Texts that were written in two places at once.
#[component]
fn OtherVersions() -> impl IntoView {
    view! {
        <section class="versions" id="versions" aria-labelledby="versions-title">
            <h2 id="versions-title">{say("Another version")}</h2>
            <p class="soft">
                {say(
                    "These texts were written in two windows or on two devices at once. Both are kept until you choose.",
                )}
            </p>
            <ListSlot of=List::Versions />
        </section>
    }
}

#[component]
fn Keep() -> impl IntoView {
    view! {
        <section aria-labelledby="keep">
            <h2 id="keep">{say("Keep a copy")}</h2>
            <p>
                {say(
                    "A file with everything you entered. You can read it, and restore it here. It goes to your downloads folder, where others may see it.",
                )}
            </p>
            <p class="actions">
                <button type="button" class="btn" data-do=Action::Download.slug()>
                    {say("Download a copy")}
                </button>
            </p>
            <div role="status">
                <p class="copied copied--yes">
                    <b>{say("Your copy is complete: it was saved and read back.")}</b>
                    " "
                    {say("Look for “my-checklist.json” in your downloads.")}
                </p>
                <p class="copied copied--no">
                    <b>{say("Your browser couldn’t save the file.")}</b>
                    " "
                    {say("Copy the text below and keep it somewhere.")}
                </p>
            </div>
            <details class="copied-text">
                <summary>{say("No file? Copy the text")}</summary>
                <label class="field" for="copy-text">
                    {say("Your copy as text")}
                </label>
                <textarea
                    id="copy-text"
                    rows="5"
                    readonly=true
                    autocomplete="off"
                    spellcheck="false"
                ></textarea>
            </details>
            <p>
                {say(
                    "On an iPhone, a site that you add to the home screen starts empty. Download a copy first, then restore it there.",
                )}
            </p>
            <p>
                {linked(
                    "Paper is the copy that no browser can lose: [print your sheet](/summary).",
                )}
            </p>
        </section>
    }
}

#[component]
fn Restore() -> impl IntoView {
    view! {
        <section id="restore" aria-labelledby="restore-title">
            <h2 id="restore-title">{say("Restore a copy")}</h2>
            <p id="restore-hint">
                {say("First you’ll see what’s in it and what would change.")}
            </p>
            <label class="field" for="open">
                {say("Choose the file “my-checklist.json”")}
            </label>
            <input
                type="file"
                id="open"
                accept=".json,application/json"
                data-do=Action::Open.slug()
                aria-describedby="restore-hint refused"
            />
            <p class="refused" role="alert" id="refused">
                <TextSlot of=Text::Refused />
            </p>
            <details>
                <summary>{say("Or paste the text")}</summary>
                <label class="field" for="pasted">
                    {say("The text of your copy")}
                </label>
                <textarea id="pasted" rows="5" autocomplete="off" spellcheck="false"></textarea>
                <p class="actions">
                    <button type="button" class="btn btn--quiet" data-do=Action::Paste.slug()>
                        {say("See what’s in it")}
                    </button>
                </p>
            </details>
        </section>
    }
}

#[component]
fn Move() -> impl IntoView {
    view! {
        <section id="move" aria-labelledby="move-title">
            <h2 id="move-title">{say("Move to another device")}</h2>
            <p>
                {say(
                    "A link with everything you entered inside. It isn’t sent to us: browsers keep that part of a link to themselves.",
                )}
            </p>
            <p>
                {say(
                    "Anyone with the link or the picture can read all of it. A messaging app keeps what you send with it.",
                )}
            </p>
            <p class="actions">
                <button type="button" class="btn btn--quiet" data-do=Action::Move.slug()>
                    {say("Make a link and a code")}
                </button>
            </p>
            <div class="moved">
                <p role="status">
                    <TextSlot of=Text::Link />
                </p>
                <QrCode />
                <label class="field" for="link">
                    {say("The link")}
                </label>
                <textarea
                    id="link"
                    rows="4"
                    readonly=true
                    autocomplete="off"
                    spellcheck="false"
                ></textarea>
            </div>
        </section>
    }
}

#[component]
fn History() -> impl IntoView {
    view! {
        <section id="history" aria-labelledby="history-title">
            <h2 id="history-title">{say("Earlier states")}</h2>
            <p>
                {say(
                    "Before you restore a copy, clear a step or choose a version, what’s here is saved as it is. The last five stay on this device.",
                )}
            </p>
            <div class="states">
                <ListSlot of=List::History />
                <p class="soft">{say("None yet.")}</p>
            </div>
        </section>
    }
}

#[component]
fn Erase() -> impl IntoView {
    view! {
        <section aria-labelledby="erase-title">
            <h2 id="erase-title">{say("Erase")}</h2>
            <ul>
                <li>{say("Anyone who uses this browser can read what you entered.")}</li>
                <li>
                    {say(
                        "Clearing the browser’s site data removes it. So does closing a private window.",
                    )}
                </li>
                <li>
                    {say(
                        "Safari removes it after seven days of Safari use if you don’t tap, click or type on this site.",
                    )}
                </li>
            </ul>
            <details class="erase">
                <summary>{say("Erase everything")}</summary>
                <p>
                    {say(
                        "This removes everything from this browser: answers, proof and notes, names and choices, the earlier states, and the pages kept for use offline. It can’t remove files, paper or links that you made, or the browser’s history.",
                    )}
                </p>
                <p class="actions">
                    <button type="button" class="btn btn--stop" data-do=Action::Erase.slug()>
                        {say("Yes, erase everything")}
                    </button>
                </p>
            </details>
        </section>
    }
}
