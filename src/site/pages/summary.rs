//! `/summary`: the sheet, as the practitioner's copy and the person's own, with a blank form and cards to print.

use leptos::prelude::*;

use crate::core::assessment::{Audience, Section};
use crate::core::contract::{Action, List, Text, TextSource};
use crate::core::guide::Guide;
use crate::core::ledger::{Key, PersonField, PractitionerId};
use crate::site::ui::{
    BlankSheet, CardsSheet, ChainTable, EmergencyCard, ListSlot, PRODUCT, Phrasebook, QrCode,
    TIMES, TextSlot, TonightCard, Who, WordGroup as W, field_name, say, say_with, sentence, value,
};

/// `/summary`: the sheet. Which copy is shown and printed is chosen by the address alone, so it works without script.
pub fn summary(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap summary" id="main">
            <div class="screen-only">
                <h1>{say("Your summary")}</h1>
                <p class="lede">
                    {say("Take “Their copy” into the room. Keep “My copy” to yourself.")}
                </p>
                <Who />
                <nav class="copies" aria-label=say("Which copy")>
                    <a href="#both">{say("Both copies")}</a>
                    <a href="#their-copy">{say("Their copy")}</a>
                    <a href="#my-copy">{say("My copy")}</a>
                    <a href="#blank">{say("Blank sheet")}</a>
                    <a href="#tonight">{say("Tonight’s card")}</a>
                    <a href="#cards">{say("Cards")}</a>
                    <a href="#companion">{say("For my companion")}</a>
                </nav>
                <p class="actions needs-script">
                    <button type="button" class="btn" data-do=Action::Print.slug()>
                        {say("Print what you see")}
                    </button>
                </p>
                <p class="no-script">
                    {say(
                        "To print, use your browser’s print command. Without JavaScript you get the blank sheet.",
                    )}
                </p>
                <p class="option">
                    <input type="checkbox" id="large" />
                    <label for="large">{say("Large print")}</label>
                </p>
                <p class="option needs-script">
                    <input type="checkbox" id="code" data-do=Action::Move.slug() />
                    <label for="code">
                        {say("Print a code on my copy that carries all of this to another device")}
                    </label>
                </p>
                {choose_sections()}
                <p role="alert">
                    <TextSlot of=Text::Refused />
                </p>
            </div>
            <span id="both"></span>
            {their_copy(guide)}
            {my_copy(guide)}
            <BlankSheet guide=guide />
            <TonightCard guide=guide />
            <CardsSheet guide=guide />
            <Phrasebook
                guide=guide
                groups=[
                    W::Checks,
                    W::Places,
                    W::People,
                    W::Tools,
                    W::Ticks,
                    W::Events,
                    W::Feelings,
                    W::Tells,
                ]
            />
        </main>
    }
    .into_any()
}

fn head() -> impl IntoView {
    view! {
        <dl class="paper__head">
            <dt>{say("With")}</dt>
            <dd>
                <TextSlot of=TextSource::record("name/~")>
                    <span class="rule"></span>
                </TextSlot>
                <span class="clinic">
                    <TextSlot of=TextSource::record("clinic/~") />
                </span>
            </dd>
            <dt>{say("About")}</dt>
            <dd>
                <TextSlot of=Text::Treatments>
                    <span class="rule"></span>
                </TextSlot>
            </dd>
            <dt>{say("When")}</dt>
            <dd>
                <TextSlot of=Text::When>
                    <span class="rule"></span>
                </TextSlot>
            </dd>
        </dl>
    }
}

fn their_copy(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="paper paper--theirs" id="their-copy" aria-labelledby="their-title">
            <h2 id="their-title">{say("Questions for my consultation")}</h2>
            {head()}
            <p>{say("Thank you for your time. These matter most to me.")}</p>
            {sections(guide, Audience::Theirs)}
        </section>
    }
}

fn my_copy(guide: &'static Guide) -> impl IntoView {
    let number = view! {
        <a data-call="">
            <TextSlot of=Text::Call>{guide.emergency.numbers.as_str()}</TextSlot>
        </a>
    };
    let words = &guide.words;
    view! {
        <section class="paper paper--mine" id="my-copy" aria-labelledby="my-title">
            <h2 id="my-title">{say("My copy")}</h2>
            {head()}
            <p class="verdict">
                <b>
                    <TextSlot of=Text::Verdict />
                </b>
            </p>
            {sections(guide, Audience::Mine)}
            <p class="card">
                <b>{sentence("Emergency: {number}.", [value("number", number)])}</b>
                " "
                {say("I can leave at any time and think about it.")}
            </p>
            <div class="paper__code">
                <QrCode />
                <p class="soft">
                    {say(
                        "Scan to open this on another device. Anyone with this page can read all of it.",
                    )}
                </p>
            </div>
            <p class="soft">
                {say_with(
                    "Guide version #, facts checked #, #.",
                    &[&words.version, &words.checked, &words.reviewed],
                )}
            </p>
        </section>
    }
}

/// The sections for one reader. What is for somebody else cannot get in.
fn sections(guide: &'static Guide, audience: Audience) -> impl IntoView {
    let sections = Section::ALL
        .into_iter()
        .filter(|it| it.audience() == audience);
    sections
        .map(|it| {
            let printed = it.is_optional().then(|| it.tick());
            view! {
                <div
                    class=format!("part part--{}", it.slug())
                    data-section=it.slug()
                    data-printed=printed
                    hidden=!it.is_printed()
                >
                    {section(guide, it)}
                </div>
            }
        })
        .collect_view()
}

fn section(guide: &'static Guide, section: Section) -> AnyView {
    const MINE: &str = "mine";
    const RED: &str = "mine mine--red";
    match section {
        Section::Questions => questions().into_any(),
        Section::Tell => tell().into_any(),
        Section::Emergency => view! { <EmergencyCard guide=guide follows=true /> }.into_any(),
        Section::Stops => view! {
            {list(RED, "Stop: don’t go ahead unless these change", List::Stops)}
            {list(RED, "Stops, and why I’m going ahead anyway", List::Overridden)}
        }
        .into_any(),
        Section::Flags => view! {
            {list(RED, "Red flags", List::Flags)}
            <p class="pressed">
                <b>
                    <TextSlot of=Text::Pressure />
                </b>
            </p>
        }
        .into_any(),
        Section::Unsure => view! {
            {list(MINE, "Not sure yet", List::Unsure)}
            {list(MINE, "I have only their word: see it or look it up", List::Told)}
        }
        .into_any(),
        Section::Stories => list(MINE, "What changed between visits", List::Stories).into_any(),
        Section::Heard => list(MINE, "What they said in the room", List::Heard).into_any(),
        Section::Settled => list("mine mine--settled", "Settled", List::Settled).into_any(),
        Section::Rest => view! {
            {list(MINE, "Does not apply", List::Aside)}
            {list(
                MINE,
                "From an earlier version of the guide, or for other treatments",
                List::Elsewhere,
            )}
        }
        .into_any(),
        Section::Told => told().into_any(),
        Section::Product => product().into_any(),
        Section::People => view! {
            <section class="whole">
                <ChainTable />
            </section>
        }
        .into_any(),
        Section::Price => price().into_any(),
        Section::Visits => visits().into_any(),
        Section::Reviews => reviews().into_any(),
        Section::Feelings => feelings().into_any(),
        Section::Looks => view! {
            <section class="whole">
                <h3>{say("A note to myself")}</h3>
                <dl class="knowns">{noted("Note", "text/me/looks")}</dl>
            </section>
        }
        .into_any(),
        Section::Decision => decision(guide).into_any(),
        Section::Unanswered => list(
            "mine mine--unanswered",
            "Not answered yet",
            List::Unanswered,
        )
        .into_any(),
    }
}

/// A list under its heading.
fn list(class: &'static str, title: &'static str, of: List) -> impl IntoView {
    view! {
        <section class=class>
            <h3>{say(title)}</h3>
            <ListSlot of=of />
        </section>
    }
}

/// What was noted in a tool, with its other versions.
fn noted(label: &'static str, of: &'static str) -> impl IntoView {
    view! {
        <div class="known">
            <dt>{say(label)}</dt>
            <dd>
                <TextSlot of=TextSource::record(of) />
                {others(of)}
            </dd>
        </div>
    }
}

fn questions() -> impl IntoView {
    view! {
        <div class="asks--top">
            <ListSlot of=List::Top />
        </div>
        <h3>{say("Still open")}</h3>
        <div class="asks--open">
            <ListSlot of=List::Next />
        </div>
        <p>
            <TextSlot of=Text::More />
        </p>
    }
}

/// What they should know, on their copy.
fn tell() -> impl IntoView {
    view! {
        <h3>{say("I should tell you")}</h3>
        <div class="ticked">
            <ListSlot of=List::Ticked />
        </div>
        <p>
            <TextSlot of=TextSource::record("tell")>
                <span class="rule"></span>
            </TextSlot>
        </p>
        <p class="goal">
            <b>{say("What I want to change:")}" "</b>
            <TextSlot of=TextSource::record("text/me/goal") />
        </p>
    }
}

/// The same on my copy, with every other version of what was typed.
fn told() -> impl IntoView {
    view! {
        <section class="mine mine--tell">
            <h3>{say("What I should tell them")}</h3>
            <div class="ticked">
                <ListSlot of=List::Ticked />
            </div>
            <p>
                <TextSlot of=TextSource::record("tell")>{say("Nothing noted.")}</TextSlot>
            </p>
            <p>
                <TextSlot of=TextSource::others("tell") />
                <TextSlot of=TextSource::others("name/~") />
                <TextSlot of=TextSource::others("clinic/~") />
                <TextSlot of=TextSource::others("when/~") />
            </p>
            <dl class="knowns">
                {noted("What I want to change", "text/me/goal")}
                {noted("What it cannot do", "text/me/limit")}
                {noted("Appointment", "choice/~/appointment")}
            </dl>
        </section>
    }
}

/// What is to be seen on the box, and whom to call tonight.
fn product() -> impl IntoView {
    let tonight = [
        ("text/~/night-number", "Number to call at night"),
        ("tick/~/night-tested", "I called it, and somebody answered"),
        ("text/me/emergency-unit", "Nearest emergency unit"),
    ];
    let product = PRODUCT.map(|(name, label)| (format!("text/~/{name}"), label));
    let tonight = tonight.map(|(of, label)| (of.to_owned(), label));
    let fields = product.into_iter().chain(tonight).map(|(of, label)| {
        view! {
            <div>
                <dt>{say(label)}</dt>
                <dd>
                    <TextSlot of=TextSource::record(of.clone())>
                        <span class="rule"></span>
                    </TextSlot>
                    {others(&of)}
                </dd>
            </div>
        }
    });
    let day = view! {
        <TextSlot of=TextSource::record("choice/~/product-on")>
            <span class="rule"></span>
        </TextSlot>
    };
    view! {
        <div class="box-of-product">
            <h3>{say("Before they open it")}</h3>
            <dl>{fields.collect_view()}</dl>
            <p>
                <span class="box"></span>
                " "
                {say("I saw the seal being broken.")}
                " "
                <TextSlot of=TextSource::record("tick/~/product-seal") />
            </p>
            <p>{sentence("Day: {day}", [value("day", day)])}</p>
            <p class="sticker">{say("Put the sticker here")}</p>
        </div>
    }
}

fn price() -> impl IntoView {
    view! {
        <section class="whole">
            <h3>{say("Price")}</h3>
            <dl class="knowns">
                {PersonField::PRICE.map(line).into_iter().collect_view()}
                {line(PersonField::Deposit)} <div class="known">
                    <dt>{say("In two years")}</dt>
                    <dd>
                        <b>
                            <TextSlot of=Text::Cost />
                        </b>
                        <span class="sum-line">
                            <TextSlot of=Text::CostSum />
                        </span>
                        <span class="sum-gaps">
                            <TextSlot of=Text::CostGaps />
                        </span>
                    </dd>
                </div>
            </dl>
        </section>
    }
}

fn visits() -> impl IntoView {
    view! {
        <section class="whole data-list">
            <h3>{say("Visits")}</h3>
            <ListSlot of=List::Visits />
            <dl class="knowns">{line(PersonField::VisitOn)}{line(PersonField::VisitWith)}</dl>
        </section>
    }
}

fn reviews() -> impl IntoView {
    view! {
        <section class="whole">
            <h3>{say("Reviews")}</h3>
            <dl class="knowns">
                {noted("Read", "review-read")} {noted("What they come to", "reviews")}
                {noted("The worst thing said", "text/~/worst")}
                {noted("Their reply", "text/~/reply")} {noted("Who pays the site", "text/~/pays")}
            </dl>
        </section>
    }
}

fn feelings() -> impl IntoView {
    let times = TIMES.iter().map(|(time, label)| {
        let of = format!("choice/~/gut-{time}");
        view! {
            <div class="known">
                <dt>{say(label)}</dt>
                <dd>
                    <TextSlot of=TextSource::record(of.clone()) />
                    " "
                    <TextSlot of=TextSource::record(format!("{of}-cause")) />
                    " "
                    <TextSlot of=TextSource::record(format!("{of}-on")) />
                </dd>
            </div>
        }
    });
    view! {
        <section class="whole">
            <h3>{say("How I feel about it")}</h3>
            <dl class="knowns">
                {times.collect_view()} {noted("Whose wish it is", "choice/me/wish")}
                {noted("What would make me stop", "text/me/stop")}
            </dl>
        </section>
    }
}

fn line(field: PersonField) -> impl IntoView {
    let of = format!("{}/~", field.slug());
    view! {
        <div class="known">
            <dt>{field_name(field)}</dt>
            <dd>
                <TextSlot of=TextSource::record(of.clone()) />
                {others(&of)}
            </dd>
        </div>
    }
}

/// A placeholder for the other versions of a text. None if the value is not a text.
fn others(of: &str) -> Option<impl IntoView + use<>> {
    Key::about(of, &PractitionerId::first())
        .holds_text()
        .then(|| view! { <TextSlot of=TextSource::others(of) /> })
}

fn decision(guide: &'static Guide) -> impl IntoView {
    use PersonField as F;
    let sure = (1..).zip(&guide.words.sure.items).map(|(n, item)| {
        view! {
            <div class="known">
                <dt>{item.as_str()}</dt>
                <dd>
                    <TextSlot of=TextSource::record(format!("sure-{n}/~")) />
                    <span class="again">
                        <TextSlot of=TextSource::record(format!("again-{n}/~")) />
                    </span>
                </dd>
            </div>
        }
    });
    view! {
        <section class="whole">
            <h3>{say("Decision")}</h3>
            <dl class="knowns">
                {line(F::Decision)}{line(F::Decided)}{line(F::Because)} <div class="known">
                    <dt>{say("Time to think")}</dt>
                    <dd>
                        <TextSlot of=Text::Wait />
                        <TextSlot of=Text::Early />
                    </dd>
                </div> {line(F::Changed)} {sure.collect_view()}
            </dl>
        </section>
    }
}

/// What the person leaves out of the printed sheet, or lets in.
fn choose_sections() -> impl IntoView {
    let ticks = Section::ALL
        .into_iter()
        .filter(|it| it.is_optional())
        .map(|it| {
            let label = match (it.is_printed(), it.audience()) {
                (true, Audience::Theirs) => {
                    say_with("Leave out of their copy: #", &[say(it.name())])
                }
                (true, Audience::Mine) => say_with("Leave out: #", &[say(it.name())]),
                (false, _) => say_with("Print: #", &[say(it.name())]),
            };
            let id = format!("choose-{}", it.slug());
            view! {
                <p class="option">
                    <input type="checkbox" id=id.clone() name=it.tick() />
                    <label for=id>{label}</label>
                </p>
            }
        });
    view! {
        <details class="needs-script">
            <summary>{say("Choose what’s printed")}</summary>
            <p class="soft">
                {say(
                    "Red flags, doubts, other practitioners and private notes are never on their copy, whatever you choose here.",
                )}
            </p>
            {ticks.collect_view()}
        </details>
    }
}
