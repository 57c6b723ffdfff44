//! The emergency card: whom to call, and the signs for which to call, to cut out and keep.

use leptos::prelude::*;

use super::live::TextSlot;
use super::say::say;
use super::sentence::{sentence, value};
use crate::core::contract::Text;
use crate::core::guide::{Guide, Treatment, TreatmentId, Urgency};

/// The emergency card: to cut out and keep after treatment.
#[component]
pub fn EmergencyCard(
    /// The content.
    guide: &'static Guide,
    /// Whether it follows what the person chose. The blank sheet doesn't.
    follows: bool,
    /// Whether it also has the signs for which to be seen the same day. Only a page of its own has room for them.
    #[prop(optional)]
    seen: bool,
) -> impl IntoView {
    let today = seen.then(|| {
        view! {
            <p>
                <b>{guide.heading(Urgency::Today)}":"</b>
            </p>
            {signs(guide, Urgency::Today, follows)}
        }
    });
    let number = value("number", number(guide, follows));
    view! {
        <div class="card">
            <p>
                <b>
                    {sentence("After treatment, call {number} at once for any of these:", [number])}
                </b>
            </p>
            {signs(guide, Urgency::Now, follows)}
            <p>
                <b>{say("Any of them:")}</b>
                " "
                {guide.card(guide.signs_named(&guide.emergency.always))}
            </p>
            {today}
            <p class="card__line">
                {say("Say what was injected or used, the date, and the lot number:")}
                <span class="rule"></span>
            </p>
        </div>
    }
}

/// The number to call, of the place that the person chose if there is one.
fn number(guide: &'static Guide, follows: bool) -> AnyView {
    let numbers = guide.emergency.numbers.as_str();
    if follows {
        view! {
            <a data-call="">
                <TextSlot of=Text::Call>{numbers}</TextSlot>
            </a>
        }
        .into_any()
    } else {
        numbers.into_any()
    }
}

/// The signs of this urgency, a line for each treatment. Until the person has chosen, those of the two most common show.
fn signs(guide: &'static Guide, urgency: Urgency, follows: bool) -> impl IntoView {
    let line = move |treatment: &'static Treatment| {
        let first = matches!(treatment.id, TreatmentId::Toxin | TreatmentId::Filler);
        view! {
            <p
                hidden=!first
                data-for=follows.then_some(treatment.id.slug())
                data-chosen=(follows && !first).then_some("")
            >
                <b>{treatment.name.as_str()}":"</b>
                " "
                {guide.card_of(treatment, urgency)}
            </p>
        }
    };
    let treatments = guide.treatments.iter().filter(|it| it.clinic || follows);
    treatments.map(line).collect_view()
}
