//! The two pages of the sheet: one to hand over, one to keep.

use leptos::prelude::*;

use super::sections::sections;
use crate::core::assessment::Audience;
use crate::core::contract::{Text, TextSource};
use crate::core::guide::Guide;
use crate::site::ui::{QrCode, TextSlot, say, say_with};

/// What is handed over.
pub(super) fn their_copy(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="paper paper--theirs" id="their-copy" aria-labelledby="their-title">
            <p class="paper__for">{say("For the practitioner: please read")}</p>
            <h2 id="their-title">{say("Questions before we start")}</h2>
            <p>
                {say(
                    "I’m careful about who treats me. Thank you for taking two minutes with this.",
                )}
            </p>
            {head()}
            {sections(guide, Audience::Theirs)}
        </section>
    }
}

/// What the person keeps.
pub(super) fn my_copy(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="paper paper--mine" id="my-copy" aria-labelledby="my-title">
            <p class="paper__for">{say("For me: keep this one")}</p>
            <h2 id="my-title">{say("What I know so far")}</h2>
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

/// What is always true, the code for another device, and which guide it was.
fn foot(guide: &'static Guide) -> impl IntoView {
    let words = &guide.words;
    view! {
        <p>
            <b>{say("I can leave at any time and think about it.")}</b>
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
