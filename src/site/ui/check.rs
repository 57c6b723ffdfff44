//! A check as HTML: its statement, four answers, proof, note and details.

use leptos::prelude::*;

use super::cite::Cite;
use super::field::{Card, RadioOption};
use super::icons::StopSign;
use super::say::say;
use super::sentence::linked;
use crate::core::contract::Action;
use crate::core::guide::{About, Check, Guide, Weight};
use crate::core::ledger::{Answer, ProofKind};

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
    let id = check.facts.id;
    let subject = match check.facts.about {
        About::Me => "me",
        About::Practitioner => "~",
    };
    let name = move |field: &str| format!("{field}/{subject}/{id}");
    let answers = Answer::ALL.map(|answer| answer_view(check, answer, name("answer")));
    let weight = check.facts.weight;
    view! {
        <fieldset
            class=format!("check check--{}", weight.slug())
            id=check.slug.as_str()
            data-check=check.facts.id.as_str()
            aria-describedby=format!("{id}-weight")
        >
            <legend>
                <h2 id=format!("{id}-statement")>{check.statement.as_str()}</h2>
            </legend>
            <p class="weight" id=format!("{id}-weight")>
                <span class=format!("tag tag--{}", weight.slug())>{say(weight.word())}</span>
                " "
                <span class="code">{check.facts.id.as_str()}</span>
            </p>
            <div class="answers">{answers.into_iter().collect_view()}</div>
            // A live region must exist before its content appears.
            <div role="status">
                <div class="halt">
                    <StopSign />
                    <p>
                        <b>{say(halt_words(check))}</b>
                        " "
                        <span>{check.say.as_str()}</span>
                    </p>
                </div>
            </div>
            <button
                type="button"
                class="clear"
                data-do=Action::Clear.slug()
                data-with=name("answer")
            >
                {say("Clear this answer")}
            </button>
            {(weight == Weight::Must)
                .then(|| view! { <Override name=name("override") id=check.facts.id.as_str() /> })}
            {check
                .facts
                .credential
                .then(|| view! { <Proof id=id.to_string() must=weight == Weight::Must /> })}
            <label class="field" for=format!("{id}-note")>
                {say("Your note")}
            </label>
            <textarea
                id=format!("{id}-note")
                name=name("note")
                rows="1"
                autocomplete="off"
            ></textarea>
            <p data-other=name("note") hidden="">
                {linked("This note has [another version](/data#versions).")}
            </p>
            <details>
                <summary>{say("Why it matters and how to check")}</summary>
                <dl class="why">
                    <dt>{say("Why")}</dt>
                    <dd>{check.why.as_str()}</dd>
                    <dt>{say("How")}</dt>
                    <dd>
                        {check.how.as_str()}
                        {check
                            .registers
                            .then(|| {
                                view! {
                                    " "
                                    <a href="/places" data-places="">
                                        {say("Find the official register where you are")}
                                    </a>
                                    "."
                                }
                            })}
                    </dd>
                    <dt>{say("Ask")}</dt>
                    <dd id=format!("{id}-ask")>{check.ask.as_str()}</dd>
                </dl>
                <Cite guide=guide sources=&check.sources judgement=check.judgement.as_deref() />
            </details>
        </fieldset>
    }
}

fn halt_words(check: &Check) -> &'static str {
    match check.facts.weight {
        _ if check.facts.pause => "Pause here.",
        Weight::Must => "Stop: don’t go ahead unless this changes.",
        Weight::Important | Weight::Helpful => "Red flag:",
    }
}

fn answer_view(check: &'static Check, answer: Answer, name: String) -> impl IntoView {
    let id = check.facts.id;
    let slug = answer.slug();
    let (word, looks_like) = match answer {
        Answer::Yes => ("Yes", Some(check.good.as_str())),
        Answer::Unsure => ("Not sure yet", Some(say("It stays on your list."))),
        Answer::Flag => ("Red flag", Some(check.flag.as_str())),
        Answer::NotApplicable => ("Does not apply", None),
    };
    let class = format!("answer answer--{slug}");
    view! {
        <Card
            id=format!("{id}-{slug}")
            name=name
            value=slug
            label=say(word)
            means=looks_like
            part="is"
            class=class
        />
    }
}

/// How the person knows: told, shown or looked up, when, and a reference number.
#[component]
fn Proof(
    /// The check's id.
    id: String,
    /// Whether being told is not enough.
    must: bool,
) -> impl IntoView {
    let rungs = ProofKind::ALL.map(|kind| {
        let words = match kind {
            ProofKind::Told => "They told me",
            ProofKind::Shown => "They showed me",
            ProofKind::LookedUp => "I looked it up",
        };
        let control = format!("{id}-{}", kind.slug());
        view! { <RadioOption id=control name=format!("proof/~/{id}") value=kind.slug() label=say(words) /> }
    });
    view! {
        <fieldset class="proof">
            <legend>{say("How do you know?")}</legend>
            <div class="rungs">{rungs.into_iter().collect_view()}</div>
            {must
                .then(|| {
                    view! {
                        <p class="only-told" role="status">
                            <span>
                                {say(
                                    "Still open: you have only their word. Ask to see it, or look it up.",
                                )}
                            </span>
                        </p>
                    }
                })}
            <div class="pair">
                <div>
                    <label for=format!("{id}-date")>{say("Date")}</label>
                    <input
                        type="date"
                        id=format!("{id}-date")
                        name=format!("date/~/{id}")
                        autocomplete="off"
                    />
                </div>
                <div>
                    <label for=format!("{id}-reference")>{say("Number or reference")}</label>
                    <input
                        type="text"
                        id=format!("{id}-reference")
                        name=format!("reference/~/{id}")
                        autocomplete="off"
                    />
                </div>
            </div>
        </fieldset>
        <button
            type="button"
            class="clear"
            data-do=Action::Clear.slug()
            data-with=format!("proof/~/{id}")
        >
            {say("Clear how you know")}
        </button>
    }
}

/// Room for a reason to go ahead against a stop. Without one the stop stands as it is.
#[component]
pub fn Override(
    /// Its ledger key.
    name: String,
    /// The check's id.
    id: &'static str,
) -> impl IntoView {
    let reason = name.clone();
    let control = format!("{id}-override");
    let hint = format!("{control}-hint");
    view! {
        <details class="override" data-reason=reason>
            <summary>{say("If you still want to go ahead")}</summary>
            <p class="soft" id=hint.clone()>
                {say(
                    "The stop stays. If you write a reason, it’s marked “going ahead anyway”. Your reason shows beside it here, in the comparison and on “My copy”. It isn’t on “Their copy”. Empty the box to undo this.",
                )}
            </p>
            <label class="field" for=control.clone()>
                {say("My reason")}
            </label>
            <textarea
                id=control
                name=name
                rows="2"
                autocomplete="off"
                aria-describedby=hint
            ></textarea>
        </details>
    }
}
