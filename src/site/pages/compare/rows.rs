//! The rows of the comparison that are checks: what matters most, and what opens the answers about everyone.

use leptos::prelude::*;

use super::blank;
use crate::core::contract::{Action, TextSource};
use crate::core::guide::Check;
use crate::core::ledger::Answer;
use crate::site::ui::{TextSlot, answer_label, say, say_with, sentence, value};

/// What opens the answers of a row.
const SCRIPT: &str = include_str!("../../ui/compare.js");

/// A check, with three empty cells for paper.
pub(super) fn row(check: &'static Check) -> impl IntoView {
    let id = check.rule.id.to_string();
    view! {
        <tr data-line=id.clone()>
            <th scope="row">
                <span id=format!("{id}-name")>{check.statement.as_str()}</span>
                " "
                <span class="code">{id.clone()}</span>
                {marked()}
            </th>
            {put_first(&id)}
            {blank(false)}
        </tr>
    }
}

/// A deal-breaker of the person's own.
pub(super) fn own_row(id: &'static str) -> impl IntoView {
    let words = view! { <TextSlot of=TextSource::record(format!("own/{id}")) /> };
    view! {
        <tr data-line=id hidden="">
            <th scope="row">
                <span id=format!(
                    "{id}-name",
                )>{sentence("Mine: {words}", [value("words", words)])}</span>
                " "
                <span class="code">{id}</span>
                {marked()}
            </th>
            {put_first(id)}
        </tr>
    }
}

/// The choice that a check matters most, and what opens its answers, in a cell of their own: as part of the heading they would be read
/// out with every cell.
fn put_first(id: &str) -> impl IntoView + use<> {
    view! {
        <td class="mark">
            <input
                type="checkbox"
                class="mark__star needs-script"
                id=format!("first-{id}")
                name=format!("first/{id}")
                aria-labelledby=format!("most {id}-name")
            />
            <button
                type="button"
                class="change needs-script"
                data-answer=id.to_owned()
                aria-expanded="false"
                aria-label=say_with("Answer, #", &[id])
            >
                {say("Answer")}
            </button>
        </td>
    }
}

/// The answers to one check about one practitioner. The page's own script puts a copy into each cell of a row that is opened, and names
/// it after the check and the practitioner.
pub(super) fn answering() -> impl IntoView {
    let picks = Answer::ALL.map(|answer| {
        let label = say(answer_label(answer));
        view! {
            <label class=format!("pick pick--{}", answer.slug())>
                <input
                    type="radio"
                    value=answer.slug()
                    aria-label=say_with("#, #", &[label, "#"])
                />
                {label}
            </label>
        }
    });
    view! {
        <template id="answering">
            <div class="answering">
                <div class="picks">{picks.into_iter().collect_view()}</div>
                <button
                    type="button"
                    class="change"
                    data-action=Action::Clear.slug()
                    aria-label=say_with("Clear, #", &["#"])
                >
                    {say("Clear")}
                </button>
            </div>
        </template>
        <script type="module" inner_html=SCRIPT></script>
    }
}

/// On paper, what was ticked.
fn marked() -> impl IntoView {
    view! { <b class="marked">{say("This matters most to me")}</b> }
}
