//! A check as HTML: its statement, four answers, proof, note and details.

mod controls;
mod own;
mod proof;

pub use controls::ClearAnswer;
pub use own::{OwnDealBreakers, OwnQuestions};

use leptos::prelude::*;

use self::controls::{Foot, Looks, Note, OtherPicks, Override, Picks};
use self::proof::Proof;
use super::live::TextSlot;
use super::notes::Notes;
use super::say::say;
use super::sentence::{linked, sentence, value};
use crate::core::contract::TextSource;
use crate::core::guide::{About, Check, Time, Weight};

/// One check: its statement, how a good and a bad answer look, three answers, and everything else in one disclosure. Plain HTML: it works
/// from first paint and without script.
///
/// Every control is named by its ledger key, with `~` in place of the practitioner. Its sources are among those of the page.
pub fn check_view(check: &'static Check, notes: &Notes) -> impl IntoView + use<> {
    let id = check.rule.id.as_str();
    let subject = match check.rule.about {
        About::Me => "me",
        About::Practitioner => "~",
    };
    let name = move |field: &str| format!("{field}/{subject}/{id}");
    let weight = check.rule.weight;
    let details = details(check, notes);
    let is_heard = check.rule.shared && check.rule.time == Time::There;
    view! {
        <fieldset
            class=format!("check check--{}", slug(check))
            id=check.slug.as_str()
            data-check=id
            aria-describedby=format!("{id}-weight")
        >
            <legend>
                <h3 id=format!("{id}-statement")>{check.statement.as_str()}</h3>
            </legend>
            {is_heard.then(|| from_the_room(id))}
            <Looks
                good=check.good_in_short()
                flag=check.flag_in_short()
                flag_id=check.flag_line.is_none().then(|| format!("{id}-flag-is"))
                halt=say(halt_words(check))
                reply=check.say.as_str()
                stop=is_stop(check)
            />
            <Picks id=id name=name("answer") />
            <p data-other=name("note") hidden="">
                {linked("This note has [another version](/data#versions).")}
            </p>
            <Foot id=id weight=say(weight.word())>
                <OtherPicks id=id name=name("answer") />
                <Note id=id name=name("note") />
                {check
                    .rule
                    .credential
                    .then(|| view! { <Proof id=id must=weight == Weight::Must /> })}
                {details}
                {(weight == Weight::Must)
                    .then(|| view! { <Override id=id name=name("override") /> })}
            </Foot>
        </fieldset>
    }
}

/// Whether a red flag here is a stop.
fn is_stop(check: &Check) -> bool {
    check.rule.weight == Weight::Must && !check.rule.pause
}

/// How its red flag looks. What asks for a pause isn't a stop.
fn slug(check: &Check) -> &'static str {
    if check.rule.pause {
        "pause"
    } else {
        check.rule.weight.slug()
    }
}

const fn halt_words(check: &Check) -> &'static str {
    match check.rule.weight {
        _ if check.rule.pause => "Pause here.",
        Weight::Must => "Stop.",
        Weight::Important | Weight::Helpful => "Red flag:",
    }
}

/// What was recorded about it in the room. It becomes the answer with a tap.
fn from_the_room(id: &'static str) -> impl IntoView {
    let heard = view! {
        <b>
            <TextSlot of=TextSource::record(format!("heard/~/{id}")) />
        </b>
    };
    view! {
        <p class="from-room">
            {sentence(
                "In the room: {answer}. Tap your answer to confirm it.",
                [value("answer", heard)],
            )}
        </p>
    }
}

/// Why the check matters, how to settle it, what to ask, and what it rests on.
fn details(check: &'static Check, notes: &Notes) -> impl IntoView + use<> {
    let id = check.rule.id;
    let register = check.registers.then(|| {
        view! {
            " "
            <a href="/places" data-places="">
                {say("Find the official register where you are")}
            </a>
            "."
        }
    });
    let longer = |of: &Option<String>, term, id: Option<String>, text: &'static str| {
        of.is_some().then(|| {
            view! {
                <dt>{say(term)}</dt>
                <dd id=id>{text}</dd>
            }
        })
    };
    view! {
        <dl class="why">
            {longer(&check.good_line, "A good answer", None, check.good.as_str())}
            {longer(&check.flag_line, "A red flag", Some(format!("{id}-flag-is")), &check.flag)}
            <dt>{say("Why")}</dt> <dd>{check.why.as_str()}</dd> <dt>{say("How")}</dt>
            <dd>{check.how.as_str()} {register}</dd> <dt>{say("Ask")}</dt>
            <dd id=format!("{id}-ask")>{check.ask.as_str()}</dd>
        </dl>
        {notes.line(&check.sources, check.judgement.as_deref())}
    }
}
