//! The tools of the Reviews step: a table for ten reviews, the worst thing said, and who pays the review site.

use leptos::prelude::*;

use crate::core::contract::{Text, TextSource};
use crate::core::guide::{Guide, ReviewTool};
use crate::site::ui::field::NoteField;
use crate::site::ui::live::TextSlot;
use crate::site::ui::say::{say, say_with};

/// The tools of the Reviews step: ten reviews, the worst thing said, and who pays the site.
#[component]
pub fn Reviewing(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let reviews = &guide.tools.reviews;
    let meanings = reviews.signs.iter().map(|sign| {
        view! {
            <dt>{sign.label.as_str()}</dt>
            <dd>{sign.text.as_str()}</dd>
        }
    });
    view! {
        <section class="ask-block" id="ten-reviews" aria-labelledby="ten-reviews-title">
            <h2 id="ten-reviews-title">{say("Read ten reviews")}</h2>
            <p>{reviews.intro.as_str()}</p>
            <details>
                <summary>{say("What to look for")}</summary>
                <dl class="why">{meanings.collect_view()}</dl>
            </details>
            {table(reviews)}
            <p role="status">
                <b>
                    <TextSlot of=Text::Reviews />
                </b>
            </p>
            <NoteField name="text/~/worst" label=say("The worst thing said") long=true />
            <NoteField
                name="text/~/reply"
                label=say("Their reply to the worst thing said")
                long=true
            />
            <NoteField
                name="text/~/pays"
                label=say("Who pays the review site?")
                hint=say(
                    "Look for “sponsored”, “partner” or a booking button that earns money.",
                )
            />
        </section>
    }
}

/// The five newest reviews and the five worst: whether each was read, and which signs it shows.
fn table(reviews: &'static ReviewTool) -> impl IntoView {
    let heads = reviews
        .signs
        .iter()
        .map(|sign| view! { <th scope="col">{sign.label.as_str()}</th> });
    view! {
        <div class="ten" tabindex="0" role="region" aria-label=say("Table of ten reviews")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("Review")}</th>
                        <th scope="col">{say("Read")}</th>
                        {heads.collect_view()}
                    </tr>
                </thead>
                <tbody>{(1..=10).map(|n| row(reviews, n)).collect_view()}</tbody>
                <tfoot>{sums(reviews)}</tfoot>
            </table>
        </div>
    }
}

/// The ticks of one review.
fn row(reviews: &'static ReviewTool, n: usize) -> impl IntoView {
    let which = if n <= 5 {
        say_with("Newest #", &[&n.to_string()])
    } else {
        say_with("Worst #", &[&(n - 5).to_string()])
    };
    let tick = |name: String, label: &str| {
        let label = format!("{which}: {label}");
        view! {
            <td>
                <label>
                    <input type="checkbox" name=name aria-label=label />
                </label>
            </td>
        }
    };
    let read = tick(format!("tick/~/review-{n}"), say("Read"));
    let ticks = reviews
        .signs
        .iter()
        .map(|sign| tick(format!("tick/~/review-{n}-{}", sign.id), &sign.label));
    let ticks = ticks.collect_view();
    view! {
        <tr>
            <th scope="row">{which}</th>
            {read}
            {ticks}
        </tr>
    }
}

/// How many were read, and how many show each sign.
fn sums(reviews: &'static ReviewTool) -> impl IntoView {
    let counts = reviews.signs.iter().map(|sign| {
        view! {
            <td>
                <b>
                    <TextSlot of=TextSource::Review(sign.id.clone())>"0"</TextSlot>
                </b>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{say("Together")}</th>
            <td>
                <b>
                    <TextSlot of=Text::ReviewRead>{say("0 read")}</TextSlot>
                </b>
            </td>
            {counts.collect_view()}
        </tr>
    }
}
