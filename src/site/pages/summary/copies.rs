//! The two copies of the sheet: one to hand over, one to keep.

use leptos::prelude::*;

use super::sections::sections;
use crate::core::assessment::Audience;
use crate::core::contract::{Text, TextSource};
use crate::core::guide::Guide;
use crate::site::ui::{QrCode, TextSlot, say, say_with, sentence, value};

/// What is handed over.
pub(super) fn their_copy(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="paper paper--theirs" id="their-copy" aria-labelledby="their-title">
            <h2 id="their-title">{say("Questions for my consultation")}</h2>
            {head()}
            <p>{say("Thank you for your time. These matter most to me.")}</p>
            {sections(guide, Audience::Theirs)}
        </section>
    }
}

/// What the person keeps.
pub(super) fn my_copy(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="paper paper--mine" id="my-copy" aria-labelledby="my-title">
            <h2 id="my-title">{say("My copy")}</h2>
            {head()}
            <p class="verdict">
                <b>
                    <TextSlot of=Text::Verdict />
                </b>
            </p>
            {sections(guide, Audience::Mine)}
            {foot(guide)}
        </section>
    }
}

/// With whom, about what, and when.
fn head() -> impl IntoView {
    view! {
        <dl class="paper__head">
            <dt>{say("With")}</dt>
            <dd>
                <TextSlot of=TextSource::record("name/~")>
                    <span class="rule"></span>
                </TextSlot>
                <span class="clinic">
                    <TextSlot of=TextSource::record("clinic/~") />
                </span>
            </dd>
            <dt>{say("About")}</dt>
            <dd>
                <TextSlot of=Text::Treatments>
                    <span class="rule"></span>
                </TextSlot>
            </dd>
            <dt>{say("When")}</dt>
            <dd>
                <TextSlot of=Text::When>
                    <span class="rule"></span>
                </TextSlot>
            </dd>
        </dl>
    }
}

/// Whom to call, the code for another device, and which guide it was.
fn foot(guide: &'static Guide) -> impl IntoView {
    let words = &guide.words;
    let number = view! {
        <a data-call="">
            <TextSlot of=Text::Call>{guide.emergency.numbers.as_str()}</TextSlot>
        </a>
    };
    view! {
        <p class="card">
            <b>{sentence("Emergency: {number}.", [value("number", number)])}</b>
            " "
            {say("I can leave at any time and think about it.")}
        </p>
        <div class="paper__code">
            <QrCode />
            <p class="muted">
                {say(
                    "Scan to open this on another device. Anyone with this page can read all of it.",
                )}
            </p>
        </div>
        <p class="muted">
            {say_with(
                "Guide version #, facts checked #, #.",
                &[&words.version, &words.checked, &words.reviewed],
            )}
        </p>
    }
}
