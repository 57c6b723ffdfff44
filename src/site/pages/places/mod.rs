//! `/places`, and the page of each place: emergency number, registers, rules and where to report.

use leptos::prelude::*;

use crate::core::guide::{Guide, Place, PlaceGroup, Register, Report, Sureness};
use crate::site::ui::{Dial, Phrasebook, say, say_with, sentence, value};

/// `/places`: every place, as a plain list that needs no script.
pub fn places(guide: &'static Guide) -> AnyView {
    let jumps = guide.place_groups.iter().map(|group| {
        view! {
            <li>
                <a href=format!("#{}", group.id)>{group.name.as_str()}</a>
            </li>
        }
    });
    let groups = guide.place_groups.iter().map(group);
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("Rules and registers by place")}</h1>
                <p class="lede">
                    {say("Look the person up yourself. Don’t follow a link from the clinic.")}
                </p>
                <p>
                    {say(
                        "Each page has the official registers, who may treat you there, where to report, and the emergency number. In the list, that number comes after the name of each place. If a whole group shares it, it’s above that group.",
                    )}
                </p>
                <p class="soft">
                    {say_with(
                        "Compiled #. Due for another check by #.",
                        &[&guide.words.checked, &guide.words.check_again],
                    )}
                </p>
                <ul class="jumps screen-only">{jumps.collect_view()}</ul>
                {groups.collect_view()}
            </div>
            <Phrasebook guide=guide />
        </main>
    }
    .into_any()
}

fn group(group: &'static PlaceGroup) -> impl IntoView {
    let shared = group.shared_number();
    let places = group.places.iter().map(|place| {
        let own = shared.is_none().then(|| {
            view! {
                " "
                <span class="soft">{place.emergency.as_str()}</span>
            }
        });
        view! {
            <li id=place.code.as_str()>
                <a href=place.path()>{place.name.as_str()}</a>
                {own}
            </li>
        }
    });
    let said = shared.map(|number| say_with("Emergency number in all of these: #", &[number]));
    view! {
        <section id=group.id.as_str()>
            <h2>{group.name.as_str()}</h2>
            {said.map(|said| view! { <p>{said}</p> })}
            <ul class="places">{places.collect_view()}</ul>
        </section>
    }
}

/// `/places/{code}`: registers, rules, numbers and where to report in one place.
pub fn place(guide: &'static Guide, place: &'static Place) -> AnyView {
    let number = view! {
        <b>
            <Dial text=&place.emergency />
        </b>
    };
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <p class="soft">
                    <a class="alone" href="/places">
                        {say("All places")}
                    </a>
                </p>
                <h1>{place.name.as_str()}</h1>
                <p class="call">{sentence("Emergency: {number}", [value("number", number)])}</p>
                {place.emergency_note.as_deref().map(|note| view! { <p>{note}</p> })}
                {read_at(place)}
                {lines(place)}
                <h2>{say("Look them up")}</h2>
                <p>
                    {say(
                        "A register shows who may practise, and any rulings against them. It doesn’t show skill.",
                    )}{links(place)}
                </p>
                <ul class="facts">{place.registers.iter().map(register).collect_view()}</ul>
                <h2>{say("Who may treat you")}</h2>
                {rules(place)}
                <h2 id="report">{say("Where to report")}</h2>
                {reports(place)}
                <p class="soft">
                    {say_with(
                        "Compiled #. Due for another check by #. Laws change: ask the regulator before you rely on this.",
                        &[
                            &guide.words.checked,
                            place.check_again.as_ref().unwrap_or(&guide.words.check_again),
                        ],
                    )}
                </p>
                <p class="actions">
                    <a class="btn" href="/start">
                        {say("Check who will treat you")}
                    </a>
                    <a class="btn btn--quiet" href="/emergency">
                        {say("What to do now")}
                    </a>
                </p>
            </div>
        </main>
    }
    .into_any()
}

/// Where the emergency number was read.
fn read_at(place: &'static Place) -> AnyView {
    match place.emergency_link() {
        Some(url) => view! {
            <p class="src">
                <a class="alone" href=url rel="noopener">
                    {say("Where we read this number")}
                </a>
            </p>
        }
        .into_any(),
        None => view! {
            <p class="src">
                {say(
                    "We read this number on a page with an insecure address, so there’s no link.",
                )}
            </p>
        }
        .into_any(),
    }
}

/// What to know about the links of a place, and about the names that have none.
fn links(place: &'static Place) -> impl IntoView {
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

fn lines(place: &'static Place) -> impl IntoView {
    let crisis = place.crisis.as_ref().map(|line| {
        let source = place.crisis_source.as_deref();
        let source = source.map(|url| {
            view! {
                " "
                <a href=url rel="noopener">
                    {say("Where we read it")}
                </a>
            }
        });
        view! {
            <li>
                {sentence(
                    "If life feels like too much, at any hour: {line}: {number}",
                    [
                        value("line", line.name.as_str()),
                        value(
                            "number",
                            view! {
                                <b>
                                    <Dial text=&line.number />
                                </b>
                            },
                        ),
                    ],
                )}{source}
            </li>
        }
    });
    let lines = place.lines.iter().map(|line| {
        view! {
            <li>
                {line.name.as_str()}": "<b>
                    <Dial text=&line.number />
                </b>
            </li>
        }
    });
    (!place.lines.is_empty() || place.crisis.is_some()).then(|| {
        view! {
            <h2>{say("For advice")}</h2>
            <ul class="facts">{lines.collect_view()} {crisis}</ul>
        }
    })
}

fn register(register: &'static Register) -> impl IntoView {
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

fn rules(place: &'static Place) -> impl IntoView {
    let known = [
        (
            "Toxin",
            &place.toxin,
            "We couldn’t confirm who may inject it.",
        ),
        (
            "Filler",
            &place.filler,
            "We couldn’t confirm who may inject it.",
        ),
        ("Age", &place.age, "We couldn’t confirm a minimum age."),
    ];
    let known = known
        .map(|(title, rule, unknown)| (title, rule.as_deref().unwrap_or_else(|| say(unknown))));
    let sure = match place.sure {
        Sureness::Regulator => "Read on the regulator’s or the government’s own page.",
        Sureness::Report => "Read in a report, not on the regulator’s page.",
        Sureness::Disputed => {
            "Sources disagree, or the rules are about to change. Ask the regulator."
        }
        Sureness::Unknown => "We couldn’t confirm the rules here. Ask the regulator.",
    };
    let source = [place.source.as_deref(), place.as_of.as_deref()];
    let source = source.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let items = known.into_iter().map(|(title, rule)| {
        view! {
            <dt>{say(title)}</dt>
            <dd>{rule}</dd>
        }
    });
    let notes = place
        .notes
        .iter()
        .map(|note| view! { <li>{note.as_str()}</li> });
    view! {
        <dl class="register">{items.collect_view()}</dl>
        <p class="src">
            <b>{say(sure)}</b>
            {(!source.is_empty())
                .then(|| {
                    view! {
                        " "
                        {say_with("Source: #.", &[&source])}
                    }
                })}
        </p>
        {(!place.notes.is_empty()).then(|| view! { <ul class="facts">{notes.collect_view()}</ul> })}
    }
}

fn reports(place: &'static Place) -> impl IntoView {
    let item = |report: &'static Report| {
        view! {
            <li>
                {named(&report.to, report.url.as_deref())}
                <span class="soft">" "{say_with("For: #.", &[&report.what])}</span>
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
