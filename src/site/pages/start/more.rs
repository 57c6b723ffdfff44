//! What `/start` offers behind its questions: several treatments, names, and a device that others use.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::guide::Guide;
use crate::core::ledger::PersonField;
use crate::site::ui::{Card, PersonText, Who, linked, say};

/// More than one treatment, names, and a shared device. None of it is needed for an answer.
pub(super) fn more(guide: &'static Guide) -> impl IntoView {
    view! {
        <details class="more-choices" id="more">
            <summary>{say("Names, more treatments, shared device")}</summary>
            {treatments(guide)}
            {whom()}
            {shared_device()}
        </details>
    }
}

fn treatments(guide: &'static Guide) -> impl IntoView {
    let treatments = guide.treatments.iter().map(|treatment| {
        let id = format!("treatment-{}-tick", treatment.id);
        view! {
            <Card
                id=id
                name=format!("treatment/{}", treatment.id)
                label=&treatment.name
                means=Some(treatment.hint.clone())
                part="hint"
            />
        }
    });
    view! {
        <fieldset class="ask-block">
            <legend>
                <h2>{say("What are you thinking about?")}</h2>
            </legend>
            <p class="muted">
                {say("Choose all that apply. If you choose nothing, you’ll see every check.")}
            </p>
            <div class="answers">{treatments.collect_view()}</div>
            <p>{linked("Not sure? [Read what each can and can’t do](/learn).")}</p>
        </fieldset>
    }
}

fn whom() -> impl IntoView {
    view! {
        <section class="ask-block">
            <h2>{say("Who are you checking?")}</h2>
            <div class="when-several">
                <Who />
            </div>
            <p class="muted">
                {say(
                    "A nickname is enough. It’s printed on your sheet and stays in this browser.",
                )}
            </p>
            <PersonText field=PersonField::Name />
            <PersonText field=PersonField::Clinic />
            <PersonText field=PersonField::When />
            <p class="needs-script">
                {linked("More than one? [Add up to six](/practitioners) and compare them.")}
            </p>
        </section>
    }
}

/// Whether to keep everything in the tab, and what that does and doesn't do.
fn shared_device() -> impl IntoView {
    let facts = [
        "Closing the tab erases everything. Print your sheet first, or move it to your own device.",
        "“Leave and erase” at the top of each page erases everything at once and shows an empty page. The Back button then won’t bring you back here.",
        "Tabs are titled “Notes”. Links open in the same place, so Back leaves the site. A page you open in a new tab isn’t covered.",
        "It can’t hide this site from the browser’s own history, from your network, or from programs that watch the device. A private window hides more.",
    ];
    let facts = facts.map(|fact| view! { <li>{say(fact)}</li> });
    view! {
        <fieldset class="ask-block needs-script" id="shared-device">
            <legend>
                <h2>{say("Does anyone else use this device?")}</h2>
            </legend>
            <p class="muted">{say("They could open this page and read what you entered.")}</p>
            <div class="answers">
                <div class="answer">
                    <input
                        type="checkbox"
                        id="shared"
                        data-action=Action::Share.slug()
                        aria-describedby="shared-hint"
                        disabled=true
                    />
                    <label for="shared">{say("Others use this device")}</label>
                    <span id="shared-hint">{say("Keep everything in this tab only.")}</span>
                </div>
            </div>
            <ul class="muted">{facts.into_iter().collect_view()}</ul>
        </fieldset>
    }
}
