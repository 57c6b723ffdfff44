//! Shows which practitioner the answers on the page are about, and lets the person switch to another.

use leptos::prelude::*;

use super::live::TextSlot;
use super::person::PersonName;
use super::say::say;
use super::sentence::{sentence, value};
use crate::core::contract::{Text, TextSource};

/// Which practitioner the answers on the page are about, with a plain select to switch to another: the focus stays where it is.
#[component]
pub fn Who(
    /// Whether it's one line, and the treatments stand elsewhere.
    #[prop(optional)]
    line: bool,
) -> impl IntoView {
    let name = view! {
        <b>
            <PersonName />
        </b>
    };
    view! {
        <div class=if line { "who who--line" } else { "who" }>
            <p class="who__one">
                {sentence("You’re checking {practitioner}", [value("practitioner", name)])}
            </p>
            <p class="who__choice">
                <label for="checking">{say("You’re checking")}</label>
                <select id="checking" data-checking="" autocomplete="off">
                    <option value="">{say("Your practitioner")}</option>
                </select>
            </p>
            <p class="clinic">
                <TextSlot of=TextSource::record("clinic/~") />
            </p>
            <p class="needs-script">
                <a class="who__one" href="/practitioners">
                    {say("Name or add a practitioner")}
                </a>
                <a class="who__choice" href="/practitioners">
                    {say("All practitioners")}
                </a>
            </p>
            {(!line).then(|| view! { <ChecksFor /> })}
        </div>
    }
}

/// The treatments that the checks are for.
#[component]
pub fn ChecksFor() -> impl IntoView {
    let treatments = view! { <TextSlot of=Text::Treatments>{say("all treatments")}</TextSlot> };
    view! {
        <p class="muted who__about">
            {sentence("Checks for: {treatments}", [value("treatments", treatments)])} " "
            <a class="needs-script" href="/start">
                {say("Change treatments")}
            </a>
        </p>
    }
}
