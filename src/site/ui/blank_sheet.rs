//! The blank sheet of questions, with room to write. It needs no script.

use leptos::prelude::*;

use super::emergency_card::EmergencyCard;
use super::say::say;
use crate::core::guide::Guide;

/// The sheet for paper alone: the short version of the guide, with room to write. It needs no script.
#[component]
pub fn BlankSheet(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let questions = guide
        .words
        .lead
        .iter()
        .filter_map(|id| guide.check(*id))
        .map(|check| {
            view! {
                <li>
                    <span class="box"></span>
                    <span>
                        <span class="q">{check.ask.as_str()}</span>
                        " "
                        <span class="code">{check.rule.id.as_str()}</span>
                        <span class="rule"></span>
                    </span>
                </li>
            }
        });
    view! {
        <section class="paper paper--blank" id="blank" aria-labelledby="blank-title">
            <h2 id="blank-title">{say("My questions before I decide")}</h2>
            <dl class="paper__head">
                <dt>{say("With")}</dt>
                <dd>
                    <span class="rule"></span>
                </dd>
                <dt>{say("About")}</dt>
                <dd>
                    <span class="rule"></span>
                </dd>
                <dt>{say("When")}</dt>
                <dd>
                    <span class="rule"></span>
                </dd>
            </dl>
            <p>{say("Thank you for your time. I’d like to ask you this.")}</p>
            <ol class="asks asks--two">{questions.collect_view()}</ol>
            <h3>{say("I should tell you")}</h3>
            <p>
                <span class="rule"></span>
            </p>
            <EmergencyCard guide=guide follows=false />
        </section>
    }
}
