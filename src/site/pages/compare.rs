//! `/compare`: practitioners side by side. The server renders the rows, the browser adds the columns.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::core::assessment::Group;
use crate::core::contract::{Action, Text, TextSource};
use crate::core::guide::{About, Check, CheckRule, Guide};
use crate::core::ledger::{Answer, PersonField};
use crate::site::ui::{
    Phrasebook, Saving, TextSlot, WordGroup as W, answer_label, field_name, say, say_with,
    sentence, value,
};

/// What opens the answers of a row.
const SCRIPT: &str = include_str!("../ui/compare.js");

/// `/compare`: the same checks side by side. The rows stand here; the columns come from the record. Without script it is a blank
/// table for three, to fill in by hand. With one practitioner alone there is nothing to compare, and one thing to do.
pub fn compare(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap compare" id="main">
            <h1>{say("Side by side")}</h1>
            {only_one()}
            <div class="comparison">
                <p class="lede">
                    {say(
                        "No score and no winner. What stops you comes first, then what each of them still has to answer.",
                    )}
                </p>
                <p class="muted">
                    {say("“Not known yet” is never a no.")} " "
                    <span class="needs-script screen-only">
                        {say(
                            "Tap “Answer” to answer for everyone, or the star if it matters most to you.",
                        )}
                    </span>
                </p>
                <Saving />
                {same_for_all()}
                {table(guide)}
                <p class="actions needs-script screen-only">
                    <button type="button" class="btn" data-action=Action::Print.slug()>
                        {say("Print this table")}
                    </button>
                    <a class="btn btn--quiet" href="/practitioners">
                        {say("Practitioners")}
                    </a>
                </p>
            </div>
            {answering()}
            <Phrasebook
                guide=guide
                groups=[W::Standing, W::Evidence, W::Places, W::Practitioners, W::Cells]
            />
        </main>
    }
    .into_any()
}

/// What there is to do as long as there is only one.
fn only_one() -> impl IntoView {
    view! {
        <div class="unless-several needs-script screen-only">
            <p class="lede">
                {say("There’s only one practitioner so far. Add another one to compare them.")}
            </p>
            <p class="actions">
                <a class="btn" href="/practitioners">
                    {say("Add a practitioner")}
                </a>
            </p>
        </div>
    }
}

/// Shows what doesn't tell them apart, which is left out at first where there are several.
fn same_for_all() -> impl IntoView {
    view! {
        <p class="option screen-only needs-script when-several">
            <input type="checkbox" id="same" />
            <label for="same">{say("Also show what’s settled or not known for everyone")}</label>
        </p>
    }
}

fn table(guide: &'static Guide) -> impl IntoView {
    let groups = Group::ALL.map(|it| group(guide, it));
    view! {
        <table class="compare__table" data-compare="">
            <caption>
                {say("What I know of each practitioner.")} " " <TextSlot of=Text::Treatments />
            </caption>
            <thead>
                <tr data-line="who">
                    <th scope="col">{say("Check")}</th>
                    <th scope="col" class="mark">
                        <span class="visually-hidden" id="most">
                            {say("Matters most")}
                        </span>
                    </th>
                    {blank(true)}
                </tr>
            </thead>
            {as_a_whole()}
            {groups.into_iter().collect_view()}
        </table>
    }
}

/// A group of checks. All start in the last one, from where the record moves them.
fn group(guide: &'static Guide, group: Group) -> impl IntoView {
    let rows = (group == Group::NotAsked).then(|| {
        let checks = guide
            .checks()
            .filter(|check| check.rule.about == About::Practitioner);
        view! {
            {checks.map(|check| row(check).into_any()).collect_view()}
            {CheckRule::OWN.map(|id| own_row(id).into_any()).into_iter().collect_view()}
        }
    });
    view! {
        <tbody data-group=group.slug() hidden=group != Group::NotAsked>
            {heading_row(heading(group))}
            {rows}
        </tbody>
    }
}

/// What isn't a check: what it comes to, price, people and decision. Each leads to where it's filled in.
fn as_a_whole() -> impl IntoView {
    let lines = [
        ("price", "#cost", field_name(PersonField::Price)),
        ("cost", "#cost", say("Cost in two years")),
        ("treats", "#chain", field_name(PersonField::Treats)),
        ("brand", "#brand", say("Brand")),
        ("when", "#who", say("Soonest date")),
        ("decided", "#decision", say("My decision")),
    ];
    let lines = lines.map(|(of, to, words)| {
        view! {
            <tr data-line=of>
                <th scope="row">
                    <a href=format!("/practitioners{to}")>{words}</a>
                </th>
                {unmarked()}
                {blank(false)}
            </tr>
        }
    });
    view! {
        <tbody>
            <tr data-line="progress" class="progress">
                <th scope="row">{say("What it comes to")}</th>
                {unmarked()}
                {blank(false)}
            </tr>
            {lines.into_iter().collect_view()}
        </tbody>
    }
}

const fn heading(group: Group) -> &'static str {
    match group {
        Group::Stops => "Stops: don’t go ahead with anyone marked ✖ Stop",
        Group::Flags => "Red flags, but not stops",
        Group::Open => "Still open for at least one of them",
        Group::First => "Settled for all, and matters most to me",
        Group::Settled => "Settled for all of them",
        Group::NotAsked => "Not known yet",
    }
}

/// The heading of a group. No `h2`, which the standard keeps out of cells.
fn heading_row(english: &'static str) -> impl IntoView {
    let heading = view! { <span role="heading">{say(english)}</span> }
        .add_any_attr(custom_attribute("aria-level", "2"));
    view! {
        <tr class="group">
            <th scope="rowgroup" colspan="5">
                {heading}
            </th>
        </tr>
    }
}

fn row(check: &'static Check) -> impl IntoView {
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
fn own_row(id: &'static str) -> impl IntoView {
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
                class="star needs-script"
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
fn answering() -> impl IntoView {
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

/// Where a row cannot be marked.
fn unmarked() -> impl IntoView {
    view! { <td class="mark"></td> }
}

/// Three empty cells, for paper. What the record holds takes their place.
fn blank(head: bool) -> impl IntoView {
    (0..3)
        .map(|_| {
            if head {
                view! {
                    <th scope="col">
                        <span class="rule"></span>
                        <span class="visually-hidden">{say("Practitioner")}</span>
                    </th>
                }
                .into_any()
            } else {
                view! { <td></td> }.into_any()
            }
        })
        .collect_view()
}
