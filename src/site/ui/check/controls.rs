//! The controls that every check has, whether it's the guide's or the person's own.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::ledger::Answer;
use crate::site::ui::field::Card;
use crate::site::ui::icons::StopSign;
use crate::site::ui::labels::answer_label;
use crate::site::ui::say::say;

/// The four answers, each with what it looks like in real life.
#[component]
pub fn Answers(
    /// The check's id.
    id: &'static str,
    /// The ledger key of the answer.
    name: String,
    /// How a good answer looks.
    good: &'static str,
    /// How a red flag looks.
    flag: &'static str,
    /// What the ids of these words end in. The island takes what ends in `is` for words of the guide.
    part: &'static str,
) -> impl IntoView {
    let answers = Answer::ALL.map(move |answer| {
        let slug = answer.slug();
        let means = match answer {
            Answer::Yes => Some(good),
            Answer::Unsure => Some(say("It stays on your list.")),
            Answer::Flag => Some(flag),
            Answer::NotApplicable => None,
        };
        let class = format!("answer answer--{slug}");
        view! {
            <Card
                id=format!("{id}-{slug}")
                name=name.clone()
                value=slug
                label=say(answer_label(answer))
                means=means
                part=part
                class=class
            />
        }
    });
    view! { <div class="answers">{answers.into_iter().collect_view()}</div> }
}

/// What a red flag means, shown as soon as it's chosen.
#[component]
pub fn Halt(
    /// What to do.
    words: &'static str,
    /// What to say to them, if the guide knows.
    #[prop(optional)]
    reply: &'static str,
) -> impl IntoView {
    view! {
        // A live region must exist before its content appears.
        <div role="status">
            <div class="halt">
                <StopSign />
                <p>
                    <b>{words}</b>
                    {(!reply.is_empty())
                        .then(|| {
                            view! {
                                " "
                                <span>{reply}</span>
                            }
                        })}
                </p>
            </div>
        </div>
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
