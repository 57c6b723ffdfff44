//! Fields about a practitioner: their labels, their inputs, and the people behind the treatment as a table.

use leptos::prelude::*;

use super::live::TextSlot;
use super::say::say;
use crate::core::contract::TextSource;
use crate::core::ledger::PersonField;

/// What a field of a practitioner is called, where it is filled in, printed or named.
#[must_use]
pub fn field_name(field: PersonField) -> &'static str {
    let english = match field {
        PersonField::Name => "Practitioner’s name or a nickname",
        PersonField::Clinic => "Clinic or place of work",
        PersonField::When => "When is the consultation?",
        PersonField::Assesses => "Who assesses me",
        PersonField::Prescribes => "Who prescribes",
        PersonField::Treats => "Who treats me",
        PersonField::Night => "Who answers at night",
        PersonField::Insures => "Who insures the work",
        PersonField::Price => "Price of one treatment",
        PersonField::Times => "Treatments in two years",
        PersonField::TopUp => "Top-up after each treatment",
        PersonField::Correction => "Correction or reversal",
        PersonField::DaysOff => "Days off after each treatment",
        PersonField::Day => "What a day off costs you",
        PersonField::Deposit => "Deposit: what it buys, and when you lose it",
        PersonField::VisitOn => "Day of the visit",
        PersonField::VisitWith => "Who did you see?",
        PersonField::Decision => "Decision",
        PersonField::Because => "Because…",
        PersonField::Decided => "Day of the decision",
        PersonField::Wait => "Days to think",
        PersonField::WaitFrom => "Thinking since",
        PersonField::Changed => "What changed?",
        PersonField::Keep => "Keep the four answers",
        PersonField::Sure(_) => "SURE Test",
        PersonField::Again(_) => "SURE Test, again",
    };
    say(english)
}

/// The name of the practitioner who is being checked, or a placeholder until there is one.
#[component]
pub fn PersonName() -> impl IntoView {
    view! { <TextSlot of=TextSource::record("name/~")>{say("your practitioner")}</TextSlot> }
}

/// One text field about the practitioner who is being checked.
#[component]
pub fn PersonText(
    /// Which.
    field: PersonField,
    /// A hint on how to fill it in.
    #[prop(optional)]
    hint: &'static str,
    /// Whether numbers are typed into it.
    #[prop(optional)]
    number: bool,
) -> impl IntoView {
    let id = field.slug();
    let hint_id = (!hint.is_empty()).then(|| format!("{id}-hint"));
    view! {
        <label class="field" for=id>
            {field_name(field)}
        </label>
        {hint_id
            .clone()
            .map(|hint_id| {
                view! {
                    <p class="muted hint" id=hint_id>
                        {hint}
                    </p>
                }
            })}
        <input
            type="text"
            id=id
            name=format!("{id}/~")
            autocomplete="off"
            inputmode=number.then_some("decimal")
            aria-describedby=hint_id
            placeholder=" "
        />
    }
}

/// The chain of people as a table for paper. A gap is an empty box.
#[component]
pub fn ChainTable() -> impl IntoView {
    let links = PersonField::CHAIN.map(|field| {
        view! {
            <tr>
                <th scope="row">{field_name(field)}</th>
                <td>
                    <TextSlot of=TextSource::record(format!("{}/~", field.slug()))>
                        <span class="visually-hidden">{say("not known")}</span>
                    </TextSlot>
                    " "
                    <TextSlot of=TextSource::others(format!("{}/~", field.slug())) />
                </td>
            </tr>
        }
    });
    view! {
        <table class="chain-table">
            <caption>{say("The people")}</caption>
            <tbody>{links.into_iter().collect_view()}</tbody>
        </table>
    }
}
