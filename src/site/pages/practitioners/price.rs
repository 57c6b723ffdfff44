//! What the treatment costs over two years.

use leptos::prelude::*;

use crate::core::contract::Text;
use crate::core::ledger::PersonField;
use crate::site::ui::{PersonText, TextSlot, say};

/// What goes into the sum, and what it comes to.
pub(super) fn price() -> impl IntoView {
    let amounts = [
        (PersonField::Price, "Before any discount."),
        (PersonField::Times, "Ask how long it lasts."),
        (PersonField::TopUp, "0 if it’s in the price."),
        (PersonField::Correction, "To put a bad result right, once."),
        (PersonField::DaysOff, "0 if none."),
        (PersonField::Day, "Pay you lose, or childcare."),
    ];
    let amounts = amounts.map(|(field, hint)| {
        view! {
            <div>
                <PersonText field=field number=true hint=say(hint) />
            </div>
        }
    });
    view! {
        <section class="ask-block" id="cost" aria-labelledby="cost-title">
            <h2 id="cost-title">{say("What it costs in two years")}</h2>
            <p class="muted">
                {say(
                    "Leave a box empty if you don’t know. Type 0 only if it costs nothing. Write amounts like £250, $11 per unit x 40, or €250 + €300 for two treatments.",
                )}
            </p>
            <div class="pairs">{amounts.into_iter().collect_view()}</div>
            <PersonText field=PersonField::Deposit />
            {sum()}
            {worked_example()}
        </section>
    }
}

fn sum() -> impl IntoView {
    view! {
        <div class="sum" role="status">
            <p>
                <b>
                    <TextSlot of=Text::Cost />
                </b>
            </p>
            <p class="muted">
                <TextSlot of=Text::CostSum />
            </p>
            <p class="muted">
                <TextSlot of=Text::CostGaps />
            </p>
            <p class="sum__unread">
                <TextSlot of=Text::CostUnread />
            </p>
        </div>
    }
}

fn worked_example() -> impl IntoView {
    view! {
        <details>
            <summary>{say("A worked example")}</summary>
            <p>
                {say(
                    "A treatment costs £250. It lasts four months, so you need 6 in two years. A top-up costs £40 each time. You take 1 day off each time, which costs you £80. A correction would cost £150.",
                )}
            </p>
            <p>"6 × (£250 + £40 + 1 × £80) + £150 = £2,370."</p>
        </details>
    }
}
