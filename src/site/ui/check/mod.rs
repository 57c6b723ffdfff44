//! A check as HTML: its statement, four answers, proof, note and details.

mod controls;
mod own;
mod proof;

pub use controls::ClearAnswer;
pub use own::{OwnDealBreakers, OwnQuestions};

use leptos::prelude::*;

use self::controls::{Answers, Halt, Note, Override};
use self::proof::Proof;
use super::cite::Cite;
use super::say::say;
use super::sentence::linked;
use crate::core::guide::{About, Check, Guide, Weight};

/// One check with everything a person needs to answer it. Plain HTML: it works from first paint and without script.
///
/// Every control is named by its ledger key, with `~` in place of the practitioner.
#[component]
pub fn CheckView(
    /// The content.
    guide: &'static Guide,
    /// The check.
    check: &'static Check,
) -> impl IntoView {
    let id = check.rule.id.as_str();
    let subject = match check.rule.about {
        About::Me => "me",
        About::Practitioner => "~",
    };
    let name = move |field: &str| format!("{field}/{subject}/{id}");
    let weight = check.rule.weight;
    let must = weight == Weight::Must;
    view! {
        <fieldset
            class=format!("check check--{}", weight.slug())
            id=check.slug.as_str()
            data-check=id
            aria-describedby=format!("{id}-weight")
        >
            <legend>
                <h2 id=format!("{id}-statement")>{check.statement.as_str()}</h2>
            </legend>
            <p class="weight" id=format!("{id}-weight")>
                <span class=format!("tag tag--{}", weight.slug())>{say(weight.word())}</span>
                " "
                <span class="code">{id}</span>
            </p>
            <Answers
                id=id
                name=name("answer")
                good=check.good.as_str()
                flag=check.flag.as_str()
                part="is"
            />
            <Halt words=say(halt_words(check)) reply=check.say.as_str() />
            <ClearAnswer name=name("answer") />
            {must.then(|| view! { <Override id=id name=name("override") /> })}
            {check.rule.credential.then(|| view! { <Proof id=id must=must /> })}
            <Note id=id name=name("note") />
            <p data-other=name("note") hidden="">
                {linked("This note has [another version](/data#versions).")}
            </p>
            {details(guide, check)}
        </fieldset>
    }
}

const fn halt_words(check: &Check) -> &'static str {
    match check.rule.weight {
        _ if check.rule.pause => "Pause here.",
        Weight::Must => "Stop: don’t go ahead unless this changes.",
        Weight::Important | Weight::Helpful => "Red flag:",
    }
}

/// Why the check matters, how to settle it, what to ask, and what it rests on.
fn details(guide: &'static Guide, check: &'static Check) -> impl IntoView {
    let register = check.registers.then(|| {
        view! {
            " "
            <a href="/places" data-places="">
                {say("Find the official register where you are")}
            </a>
            "."
        }
    });
    view! {
        <details>
            <summary>{say("Why it matters and how to check")}</summary>
            <dl class="why">
                <dt>{say("Why")}</dt>
                <dd>{check.why.as_str()}</dd>
                <dt>{say("How")}</dt>
                <dd>{check.how.as_str()} {register}</dd>
                <dt>{say("Ask")}</dt>
                <dd id=format!("{}-ask", check.rule.id)>{check.ask.as_str()}</dd>
            </dl>
            <Cite guide=guide sources=&check.sources judgement=check.judgement.as_deref() />
        </details>
    }
}
