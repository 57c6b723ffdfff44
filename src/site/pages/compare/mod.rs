//! `/compare`: practitioners side by side. The server renders the rows, the browser adds the columns.

mod rows;

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use crate::core::assessment::Group;
use crate::core::contract::{Action, Text};
use crate::core::guide::{About, CheckRule, Guide};
use crate::core::ledger::PersonField;
use crate::site::ui::{Phrasebook, Saving, TextSlot, WordGroup as W, field_name, say};
use rows::{answering, own_row, row};

/// `/compare`: the same checks side by side. The rows stand here; the columns come from the record. Without script it is a blank
/// table for three, to fill in by hand. With one practitioner alone there is nothing to compare, and one thing to do.
pub fn compare(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap compare" id="main">
            <h1>{say("Side by side")}</h1>
            <Saving />
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
                {same_for_all()}
                {table(guide)}
                <p class="note-line" role="status" data-unprinted hidden>
                    {say("This browser can’t print. Open this page in another one.")}
                </p>
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
