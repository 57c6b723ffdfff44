//! What was recorded about the treatment and the practitioner: product, price, visits, reviews, feelings and decision.

use leptos::prelude::*;

use super::known::{field, list, noted, others};
use crate::core::contract::{List, Text, TextSource};
use crate::core::guide::Guide;
use crate::core::ledger::PersonField;
use crate::site::ui::{ListSlot, PRODUCT, TIMES, TONIGHT, TextSlot, say, sentence, value};

/// The class of a list to read, without boxes to tick.
const READ: &str = "mine data-list";

/// What is to be seen on the box, and whom to call tonight.
pub(super) fn product() -> impl IntoView {
    let product = PRODUCT.map(|(name, label)| (format!("text/~/{name}"), label));
    let tonight = TONIGHT.map(|(of, label)| (of.to_owned(), label));
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

/// What it costs, and what that comes to over two years.
pub(super) fn price() -> impl IntoView {
    view! {
        <section class="whole">
            <h3>{say("Price")}</h3>
            <dl class="record-list">
                {PersonField::PRICE.map(field).into_iter().collect_view()}
                {field(PersonField::Deposit)} <div class="known">
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

/// The visits recorded so far, and the one being noted.
pub(super) fn visits() -> impl IntoView {
    view! {
        <section class="whole data-list">
            <h3>{say("Visits")}</h3>
            <ListSlot of=List::Visits />
            <dl class="record-list">
                {field(PersonField::VisitOn)}{field(PersonField::VisitWith)}
            </dl>
        </section>
    }
}

/// What the reviews come to.
pub(super) fn reviews() -> impl IntoView {
    view! {
        <section class="whole">
            <h3>{say("Reviews")}</h3>
            <dl class="record-list">
                {noted("Read", "review-read")} {noted("What they come to", "reviews")}
                {noted("The worst thing said", "text/~/worst")}
                {noted("Their reply", "text/~/reply")} {noted("Who pays the site", "text/~/pays")}
            </dl>
        </section>
    }
}

/// What was felt and when, and whose wish it is.
pub(super) fn feelings() -> impl IntoView {
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
            <dl class="record-list">
                {times.collect_view()} {noted("Whose wish it is", "choice/me/wish")}
                {noted("What would make me stop", "text/me/stop")}
            </dl>
        </section>
    }
}

/// The decision, the time to think and the SURE test.
pub(super) fn decision(guide: &'static Guide) -> impl IntoView {
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
        {list(READ, "My choice, for now", List::Chosen)}
        {list(READ, "Good points that matter to me", List::GoodPoints)}
        {list(READ, "Bad points that matter to me", List::BadPoints)}
        <section class="whole">
            <h3>{say("Decision")}</h3>
            <dl class="record-list">
                {field(F::Decision)}{field(F::Decided)}{field(F::Because)} <div class="known">
                    <dt>{say("Time to think")}</dt>
                    <dd>
                        <TextSlot of=Text::Wait />
                        <TextSlot of=Text::Early />
                    </dd>
                </div> {field(F::Changed)} {sure.collect_view()}
            </dl>
        </section>
    }
}
