//! The tools of the Instincts step: gut feeling and its cause, whose wish it is, and prompts about body image.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::guide::{Claim, Guide};
use crate::site::ui::fact_list::FactList;
use crate::site::ui::field::{Choices, NoteField};
use crate::site::ui::notes::Notes;
use crate::site::ui::say::say;

/// How somebody can feel.
pub const FEELINGS: &[(&str, &str)] =
    &[("calm", "Calm"), ("unsure", "Unsure"), ("uneasy", "Uneasy")];

/// What can set it off.
pub const CAUSES: &[(&str, &str)] = &[
    ("person", "The person"),
    ("place", "The place"),
    ("needle", "The needle or pain"),
    ("money", "The money"),
    ("hurry", "The hurry"),
    ("other", "Something else"),
];

/// Whose wish it can be.
pub const WISHES: &[(&str, &str)] = &[
    ("mine", "Mine"),
    ("theirs", "Somebody else’s"),
    ("both", "A bit of both"),
];

/// When a feeling is noted.
pub const TIMES: &[(&str, &str)] = &[
    ("before", "Before the visit"),
    ("after", "Right after the visit"),
    ("later", "Two days after the visit"),
];

/// The tools of the Instincts step: gut feeling and its cause, whose wish it is, what would make the person stop, and four prompts.
#[component]
pub fn Feeling(
    /// The content.
    guide: &'static Guide,
    /// The sources of the page.
    notes: Notes,
) -> impl IntoView {
    view! {
        {gut()}
        {wish()}
        {looks(guide, notes)}
    }
}

/// A feeling before, right after and some days after the visit.
fn gut() -> impl IntoView {
    let times = TIMES.iter().map(|(time, words)| felt(time, say(words)));
    view! {
        <section class="ask-block" id="gut" aria-labelledby="gut-title">
            <h2 id="gut-title">{say("My gut feeling, with its cause")}</h2>
            <p class="muted">
                {say(
                    "Feelings fade and get rewritten. A note with a date doesn’t. Fear of needles isn’t the same as not trusting a person.",
                )}
            </p>
            {times.collect_view()}
            <p class="actions needs-script">
                <button
                    type="button"
                    class="btn btn--quiet"
                    data-action=Action::Remind.slug()
                    data-argument="gut"
                >
                    {say("Remind me in two days")}
                </button>
            </p>
        </section>
    }
}

/// What was felt at one time, and what set it off.
fn felt(time: &'static str, when: &'static str) -> impl IntoView {
    let cause = format!("gut-{time}-cause");
    let causes = CAUSES
        .iter()
        .map(|(value, words)| view! { <option value=*value>{say(words)}</option> });
    view! {
        <Choices name=format!("choice/~/gut-{time}") legend=when choices=FEELINGS />
        <label class="field" for=cause.clone()>
            {say("What set it off?")}
            <span class="visually-hidden">" "{when}</span>
        </label>
        <select id=cause.clone() name=format!("choice/~/{cause}") autocomplete="off">
            <option value="">{say("Nothing chosen")}</option>
            {causes.collect_view()}
        </select>
    }
}

fn wish() -> impl IntoView {
    view! {
        <section class="ask-block" id="wish" aria-labelledby="wish-title">
            <h2 id="wish-title">{say("Whose wish is it?")}</h2>
            <Choices
                name="choice/me/wish"
                legend=say("The wish to have this done is…")
                choices=WISHES
            />
            <NoteField
                name="text/me/stop"
                label=say("What would make me stop, even on the day")
                hint=say("Only on the page for me.")
                long=true
            />
        </section>
    }
}

/// Four questions about looks, where to find support, and a private note.
fn looks(guide: &'static Guide, notes: Notes) -> impl IntoView {
    let prompts = &guide.tools.prompts;
    view! {
        <section class="ask-block" id="looks" aria-labelledby="looks-title">
            <h2 id="looks-title">{say("Four questions for a quiet moment")}</h2>
            <p>{prompts.intro.as_str()}</p>
            <ol class="prompts">
                {prompts.items.iter().map(|item| view! { <li>{item.as_str()}</li> }).collect_view()}
            </ol>
            <p>
                <b>{prompts.pause.as_str()}</b>
            </p>
            {notes.line(&prompts.sources, prompts.judgement.as_deref())}
            <h3>{say("Where to find support")}</h3>
            <p>
                <a class="alone" href="/emergency">
                    {say("Emergency number: what to call now")}
                </a>
            </p>
            <FactList
                guide=guide
                facts=guide.tools.signposts.iter().map(Claim::item).collect()
                notes=notes
            />
            <NoteField
                name="text/me/looks"
                label=say("A note to myself")
                hint=say(
                    "There’s no score. This note stays on this device, and isn’t printed unless you ask for it on the summary.",
                )
                long=true
            />
        </section>
    }
}
