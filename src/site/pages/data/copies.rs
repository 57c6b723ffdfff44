//! Copies of the record: as a file or as text to keep, restored from either, and as a link to another device.

use leptos::prelude::*;

use crate::core::contract::{Action, Text};
use crate::site::ui::{QrCode, TextSlot, linked, say};

/// A copy to keep, as a file or as text.
pub(super) fn keep() -> impl IntoView {
    view! {
        <section aria-labelledby="keep">
            <h2 id="keep">{say("Keep a copy")}</h2>
            <p>
                {say(
                    "A file with everything you entered. You can read it, and restore it here. It goes to your downloads folder, where others may see it.",
                )}
            </p>
            <p class="actions">
                <button type="button" class="btn" data-action=Action::Download.slug()>
                    {say("Download a copy")}
                </button>
            </p>
            <div role="status">
                <p class="copied copied--yes">
                    <b>{say("Your copy is complete, and on its way to your downloads.")}</b>
                    " "
                    {say("Look there for “my-checklist.json” before you rely on it.")}
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

/// Opens a copy, from a file or from text.
pub(super) fn restore() -> impl IntoView {
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
                data-action=Action::Open.slug()
                aria-describedby="restore-hint refused"
            />
            <p class="refused" role="alert" id="refused">
                <TextSlot of=Text::Refused />
            </p>
            <details>
                <summary>{say("Or paste its text, or a link")}</summary>
                <label class="field" for="pasted">
                    {say("The text of your copy, or its link")}
                </label>
                <textarea id="pasted" rows="5" autocomplete="off" spellcheck="false"></textarea>
                <p class="actions">
                    <button type="button" class="btn btn--quiet" data-action=Action::Paste.slug()>
                        {say("See what’s in it")}
                    </button>
                </p>
            </details>
        </section>
    }
}

/// A copy as a link and a code, for another device.
pub(super) fn to_another_device() -> impl IntoView {
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
                <button type="button" class="btn btn--quiet" data-action=Action::Move.slug()>
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
