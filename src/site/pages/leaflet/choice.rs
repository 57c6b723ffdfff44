//! What the person chooses about a treatment, for now.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::guide::{Claim, Guide, Leaflet, Treatment, opening};
use crate::core::ledger::{Choice, Weighed};
use crate::site::ui::{Card, NoteField, Notes, Reader, choice_label, say, say_with};

/// This, something else, waiting or nothing, and where to go from there.
pub(super) fn choice(
    reader: &mut Reader,
    leaflet: &'static Leaflet,
    treatment: Option<&'static Treatment>,
) -> impl IntoView + use<> {
    let guide = reader.guide();
    let name = Weighed::Chosen.name(leaflet.id, None);
    let cards = Choice::ALL.iter().map(|choice| {
        view! {
            <Card
                id=format!("choice-{}", choice.slug())
                name=name.clone()
                value=choice.slug()
                label=say(choice_label(*choice))
                means=line(guide, leaflet, *choice)
                part="why"
            />
        }
    });
    let cards = cards.collect_view();
    let notes = Notes::of(guide);
    view! {
        <section class="deciding" id="choice">
            <h2 id="choice-title">{say("Your choice, for now")}</h2>
            <div class="muted">{reader.claim(guide.words.decision.item(), &notes)}</div>
            <div class="answers" role="radiogroup" aria-labelledby="choice-title">
                {cards}
            </div>
            <button
                type="button"
                class="clear clear--choice"
                data-action=Action::Clear.slug()
                data-argument=name
            >
                {say("Clear this choice")}
            </button>
            <NoteField
                name="text/me/goal"
                label=say("What I want to change")
                hint=say("It’s printed on the copy you hand over.")
                long=true
            />
            {where_to_go(treatment)}
            {notes.fold()}
        </section>
    }
}

/// What there is to do next, and the danger signs.
fn where_to_go(treatment: Option<&'static Treatment>) -> impl IntoView {
    view! {
        <p class="actions">
            <a class="btn" href="/start">
                {say("Check who will treat you")}
            </a>
            <a class="btn btn--quiet" href="/learn/alternatives">
                {say("What else you could do")}
            </a>
        </p>
        {treatment
            .map(|it| {
                view! {
                    <p>
                        <a class="alone" href=super::signs_of(it)>
                            {say_with("Danger signs: #", &[&it.name])}
                        </a>
                    </p>
                }
            })}
    }
}

/// What the page has said of such a choice, in one sentence. It has its source there.
fn line(guide: &'static Guide, leaflet: &'static Leaflet, choice: Choice) -> Option<String> {
    let sourced = |claims: &'static [Claim]| claims.iter().find(|it| !it.sources.is_empty());
    let claim = match choice {
        // Without a source it says only that there is no figure.
        Choice::This => sourced(&leaflet.price),
        Choice::Other => leaflet.cannot.first(),
        Choice::Wait => Some(&guide.words.wait),
        Choice::Nothing => leaflet.nothing.first(),
    };
    claim.map(|it| format!("{}.", opening(&it.text)))
}
