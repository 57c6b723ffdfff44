//! What comes before the sheet on screen: which copy to show, and how to print it.

use leptos::prelude::*;

use crate::core::assessment::{Audience, Section};
use crate::core::contract::{Action, Text};
use crate::site::ui::{TextSlot, Who, say, say_with};

/// The top of the page, which isn't printed.
pub(super) fn printing() -> impl IntoView {
    view! {
        <div class="screen-only">
            <h2 class="part-title">{say("Your sheet")}</h2>
            <p class="lede">
                {say("Hand over “For the practitioner”. Keep “For me” to yourself.")}
            </p>
            <Who />
            <p class="no-script">
                {say(
                    "To print, use your browser’s print command. Without JavaScript you get the blank sheet.",
                )}
            </p>
            <p class="option">
                <input type="checkbox" id="large" />
                <label for="large">{say("Large print")}</label>
            </p>
            <p class="option needs-script">
                <input type="checkbox" id="code" data-action=Action::Move.slug() />
                <label for="code">
                    {say(
                        "Print a code on the page for me that carries all of this to another device",
                    )}
                </label>
            </p>
            {which_sections()}
            {which_copy()}
            <p class="actions needs-script">
                <button type="button" class="btn" data-action=Action::Print.slug()>
                    {say("Print what you see")}
                </button>
            </p>
            <p role="alert">
                <TextSlot of=Text::Refused />
            </p>
        </div>
    }
}

fn which_copy() -> impl IntoView {
    let copies = [
        ("#both", "Both pages"),
        ("#their-copy", "For the practitioner"),
        ("#my-copy", "For me"),
        ("#blank", "Blank sheet"),
        ("#tonight", "Tonight’s card"),
        ("#cards", "Cards"),
        ("#companion", "For my companion"),
    ];
    let links = copies.map(|(to, words)| view! { <a href=to>{say(words)}</a> });
    view! {
        <nav class="copies" aria-label=say("Which page")>
            {links.into_iter().collect_view()}
        </nav>
    }
}

/// Which sections the person leaves out of the printed sheet, or lets in.
fn which_sections() -> impl IntoView {
    let ticks = Section::ALL
        .into_iter()
        .filter(|it| it.is_optional())
        .map(|it| {
            let label = match (it.is_printed(), it.audience()) {
                (true, Audience::Theirs) => "Leave out of the practitioner’s page: #",
                (true, Audience::Mine) => "Leave out: #",
                (false, _) => "Print: #",
            };
            let id = format!("choose-{}", it.slug());
            view! {
                <p class="option">
                    <input type="checkbox" id=id.clone() name=it.tick() />
                    <label for=id>{say_with(label, &[say(it.name())])}</label>
                </p>
            }
        });
    view! {
        <details class="needs-script">
            <summary>{say("Choose what’s printed")}</summary>
            <p class="muted">
                {say(
                    "Red flags, doubts, other practitioners and private notes are never on the practitioner’s page, whatever you choose here.",
                )}
            </p>
            {ticks.collect_view()}
        </details>
    }
}
