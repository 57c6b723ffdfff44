//! Where to look somebody up, and where to report them.

use leptos::prelude::*;

use crate::core::guide::{Place, Register, Report};
use crate::site::ui::{say, say_with};

/// What to know about the links of a place, and about the names that have none.
pub(super) fn about_links(place: &'static Place) -> impl IntoView {
    let registers = place.registers.iter().map(|it| it.url.is_some());
    let reports = place.reports.iter().map(|it| it.url.is_some());
    let linked: Vec<bool> = registers.chain(reports).collect();
    let front = "Some links open a front page: look there for “register” or “licence look-up”.";
    let named = "If a name has no link, search for it: we couldn’t confirm its address.";
    let front = linked.contains(&true).then(|| {
        view! {
            " "
            {say(front)}
        }
    });
    let named = linked.contains(&false).then(|| {
        view! {
            " "
            {say(named)}
        }
    });
    view! {
        {front}
        {named}
    }
}

/// A register: who is on it, what to type in, and how to read what it shows.
pub(super) fn register(register: &'static Register) -> impl IntoView {
    view! {
        <li>
            {named(&register.name, register.url.as_deref())} <dl class="register">
                <dt>{say("Who is on it")}</dt>
                <dd>{register.lists.join(", ")}</dd>
                <dt>{say("Type in")}</dt>
                <dd>{register.needs.as_str()}</dd>
                {register
                    .clean
                    .as_deref()
                    .map(|it| {
                        view! {
                            <dt>{say("A clean entry")}</dt>
                            <dd>{it}</dd>
                        }
                    })}
                {register
                    .warning
                    .as_deref()
                    .map(|it| {
                        view! {
                            <dt>{say("A warning")}</dt>
                            <dd>{it}</dd>
                        }
                    })}
            </dl>
        </li>
    }
}

/// Whom to report to, and what.
pub(super) fn reports(place: &'static Place) -> impl IntoView {
    let item = |report: &'static Report| {
        view! {
            <li>
                {named(&report.to, report.url.as_deref())}
                <span class="muted">" "{say_with("For: #.", &[&report.what])}</span>
            </li>
        }
    };
    let items = place.reports.iter().map(item).collect_view();
    if place.reports.is_empty() {
        view! {
            <p>
                {say(
                    "We couldn’t confirm where to report here. Ask the health ministry or your doctor.",
                )}
            </p>
        }.into_any()
    } else {
        view! { <ul class="facts">{items}</ul> }.into_any()
    }
}

/// A name, with a link if its address was confirmed.
fn named(name: &'static str, url: Option<&'static str>) -> AnyView {
    match url {
        Some(url) => view! {
            <a href=url rel="noopener">
                {name}
            </a>
        }
        .into_any(),
        None => view! { <b>{name}</b> }.into_any(),
    }
}
