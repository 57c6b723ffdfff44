//! The controls that every check has, whether it's the guide's or the person's own.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::ledger::Answer;
use crate::site::ui::icons::StopSign;
use crate::site::ui::labels::answer_label;
use crate::site::ui::say::{say, say_with};

/// How a good answer and a red flag look, in a line each. A red flag puts what to do in their place: both have the same room, so that
/// nothing moves.
#[component]
pub fn Looks(
    /// How a good answer looks.
    good: &'static str,
    /// How a red flag looks.
    flag: &'static str,
    /// The id of these last words, if they are all that the guide says of it.
    flag_id: Option<String>,
    /// What a red flag means.
    halt: &'static str,
    /// What to do or say then.
    #[prop(optional)]
    reply: &'static str,
    /// Whether a red flag is a stop.
    stop: bool,
) -> impl IntoView {
    view! {
        <div class="check__mid">
            <ul class="looks">
                <li>{good}</li>
                <li id=flag_id>{flag}</li>
            </ul>
            // A live region must exist before its content appears.
            <div role="status">
                <div class="halt">
                    {stop.then(|| view! { <StopSign /> })} <p>
                        <b>{halt}</b>
                        {(!reply.is_empty())
                            .then(|| {
                                view! {
                                    " "
                                    {reply}
                                }
                            })}
                    </p>
                </div>
            </div>
        </div>
    }
}

/// The three answers that take one tap.
#[component]
pub fn Picks(
    /// The check's id.
    id: &'static str,
    /// The ledger key of the answer.
    name: String,
) -> impl IntoView {
    let picks = [Answer::Yes, Answer::Unsure, Answer::Flag];
    let picks = picks.map(move |answer| view! { <Pick id=id name=name.clone() answer=answer /> });
    view! { <div class="picks">{picks.into_iter().collect_view()}</div> }
}

/// The answer that a check doesn't apply, and what takes an answer back: a radio button alone can't be unchosen.
#[component]
pub fn OtherPicks(
    /// The check's id.
    id: &'static str,
    /// The ledger key of the answer.
    name: String,
) -> impl IntoView {
    view! {
        <div class="picks__other">
            <Pick id=id name=name.clone() answer=Answer::NotApplicable />
            <ClearAnswer name=name />
        </div>
    }
}

/// One answer. Its accessible name has the row code, so that whoever speaks to the page can tell the checks apart.
#[component]
fn Pick(id: &'static str, name: String, answer: Answer) -> impl IntoView {
    let slug = answer.slug();
    let label = say(answer_label(answer));
    view! {
        <label class=format!("pick pick--{slug}")>
            <input
                type="radio"
                id=format!("{id}-{slug}")
                name=name
                value=slug
                aria-label=say_with("#, #", &[label, id])
            />
            {label}
        </label>
    }
}

/// Takes an answer back: a radio button alone can't be unchosen.
#[component]
pub fn ClearAnswer(
    /// The ledger key of the answer.
    name: String,
) -> impl IntoView {
    view! {
        <button type="button" class="clear" data-action=Action::Clear.slug() data-argument=name>
            {say("Clear this answer")}
        </button>
    }
}

/// The person's note on a check.
#[component]
pub fn Note(
    /// The check's id.
    id: &'static str,
    /// The ledger key of the note.
    name: String,
) -> impl IntoView {
    let control = format!("{id}-note");
    view! {
        <label class="field" for=control.clone()>
            {say("Your note")}
        </label>
        <textarea id=control name=name rows="1" autocomplete="off"></textarea>
    }
}

/// Room for a reason to go ahead against a stop. Without one the stop stands as it is.
#[component]
pub fn Override(
    /// The check's id.
    id: &'static str,
    /// The ledger key of the reason.
    name: String,
) -> impl IntoView {
    let reason = name.clone();
    let control = format!("{id}-override");
    let hint = format!("{control}-hint");
    view! {
        <details class="override" data-reason=reason>
            <summary>{say("If you still want to go ahead")}</summary>
            <p class="muted" id=hint.clone()>
                {say(
                    "The stop stays. If you write a reason, it’s marked “going ahead anyway”. Your reason shows beside it here, in the comparison and on the page “For me”. The practitioner’s page doesn’t have it. Empty the box to undo this.",
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

/// Everything about a check that isn't needed to answer it, in one disclosure, with its weight and its row code beside it.
#[component]
pub fn Foot(
    /// The check's id.
    id: &'static str,
    /// How much it matters, in a word.
    weight: &'static str,
    /// What is in the disclosure.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="check__foot">
            <p class="weight" id=format!("{id}-weight")>
                {weight}
                " · "
                <span class="code">{id}</span>
            </p>
            <details class="more">
                <summary aria-label=say_with("More, #", &[id])>{say("More")}</summary>
                {children()}
            </details>
        </div>
    }
}
