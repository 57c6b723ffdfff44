//! `/compare`: practitioners side by side. The server renders the rows, the browser adds the columns.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::core::assessment::Group;
use crate::core::contract::{Action, Text, TextSource};
use crate::core::guide::{About, Check, CheckRule, Guide};
use crate::core::ledger::PersonField;
use crate::site::ui::{
    Phrasebook, Saving, TextSlot, WordGroup as W, field_name, linked, say, sentence, value,
};

/// `/compare`: the same checks side by side. The rows stand here; the columns come from the record. Without script it is a blank
/// table for three, to fill in by hand.
pub fn compare(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap compare" id="main">
            <h1>{say("Side by side")}</h1>
            <p class="lede">
                {say(
                    "No score and no winner. What stops you comes first, then what each of them still has to answer.",
                )}
            </p>
            <p class="muted">
                {say(
                    "“Not known yet” is never a no: it’s something to find out. What you tick goes to the top of its group.",
                )}
            </p>
            <p class="note-line unless-several needs-script">
                {linked(
                    "There’s only one practitioner so far. [Add another practitioner](/practitioners) to compare.",
                )}
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
            <Phrasebook
                guide=guide
                groups=[W::Standing, W::Evidence, W::Places, W::Practitioners, W::Cells]
            />
        </main>
    }
    .into_any()
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
                        <span class="visually-hidden">{say("Matters most")}</span>
                    </th>
                    {blank(true)}
                </tr>
            </thead>
            <tbody>
                <tr data-line="progress" class="progress">
                    <th scope="row">{say("What it comes to, with the checks about me")}</th>
                    {unmarked()}
                    {blank(false)}
                </tr>
            </tbody>
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

/// What isn't a check: people, cost and decision.
fn as_a_whole() -> impl IntoView {
    let lines = [
        ("price", field_name(PersonField::Price)),
        ("treats", field_name(PersonField::Treats)),
        ("when", say("When")),
        ("cost", say("Cost in two years")),
        ("decided", say("My decision")),
        ("chain", say("The people")),
    ];
    let lines = lines.map(|(of, words)| {
        view! {
            <tr data-line=of>
                <th scope="row">{words}</th>
                {unmarked()}
                {blank(false)}
            </tr>
        }
    });
    view! {
        <tbody>
            {heading_row("Price, people and decision")} {lines.into_iter().collect_view()}
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

/// The choice that a check matters most, in a cell of its own: as part of the heading it would be read out with every cell.
fn put_first(id: &str) -> impl IntoView + use<> {
    let control = format!("first-{id}");
    view! {
        <td class="mark">
            <span class="option first needs-script">
                <input
                    type="checkbox"
                    id=control.clone()
                    name=format!("first/{id}")
                    aria-labelledby=format!("{control}-is {id}-name")
                />
                <label id=format!("{control}-is") for=control>
                    {say("This matters most to me")}
                    <span class="visually-hidden">":"</span>
                </label>
            </span>
        </td>
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
