//! For when a treatment went wrong: everything recorded, day by day, and a letter to the practitioner.

use leptos::prelude::*;

use super::live::ListSlot;
use super::say::say;
use super::sentence::{marked, sentence};
use crate::core::contract::{Action, List};

/// If it went wrong: what is recorded, by day, and a plain letter.
#[component]
pub fn Aftermath() -> impl IntoView {
    view! {
        <section class="ask-block screen-only" id="afterwards" aria-labelledby="afterwards-title">
            <h2 id="afterwards-title">{say("Later, when you’re out of danger")}</h2>
            <p>
                {say(
                    "Take photos. Keep the box, the receipt and all messages. Ask for a copy of your medical notes.",
                )}
            </p>
            <p>
                {sentence(
                    "When you’re ready: [find where to report it](report).",
                    [
                        marked(
                            "report",
                            |words| {
                                view! {
                                    <a href="/places" data-places="#report">
                                        {words}
                                    </a>
                                }
                            },
                        ),
                    ],
                )}
            </p>
            <div class="needs-script">
                <h3>{say("What you recorded, by day")}</h3>
                <ListSlot of=List::Timeline />
                <h3>{say("A letter to them")}</h3>
                <p class="muted">
                    {say(
                        "Your browser writes it from what you recorded: days, product and lot, people, and what you were told. It leaves out your doubts and notes. Read it, change it, then copy it. We never see it.",
                    )}
                </p>
                <p class="actions">
                    <button type="button" class="btn btn--quiet" data-action=Action::Letter.slug()>
                        {say("Write the letter")}
                    </button>
                </p>
                <label class="field" for="letter-text">
                    {say("The letter")}
                </label>
                <textarea
                    id="letter-text"
                    name="text/~/letter"
                    rows="12"
                    autocomplete="off"
                ></textarea>
            </div>
            <p class="no-script">
                {say("With JavaScript, a letter is written here from what you recorded.")}
            </p>
        </section>
    }
}
