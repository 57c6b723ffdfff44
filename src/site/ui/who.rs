//! Shows which practitioner the answers on the page are about, and lets the person switch to another.

use leptos::prelude::*;

use super::live::TextSlot;
use super::person::PersonName;
use super::say::say;
use super::sentence::{sentence, value};
use crate::core::contract::{Text, TextSource};

/// Which practitioner the answers on the page are about, with a plain select to switch to another: the focus stays where it is.
#[component]
pub fn Who() -> impl IntoView {
    let name = view! {
        <b>
            <PersonName />
        </b>
    };
    let treatments = view! { <TextSlot of=Text::Treatments>{say("all treatments")}</TextSlot> };
    view! {
        <div class="who">
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
            <p class="muted who__about">
                {sentence("Checks for: {treatments}", [value("treatments", treatments)])} " "
                <a class="needs-script" href="/start">
                    {say("Change treatments")}
                </a>
            </p>
        </div>
    }
}
