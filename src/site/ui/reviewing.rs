//! The tools of the Reviews step: a table for ten reviews, the worst thing said, and who pays the review site.

use leptos::prelude::*;

use super::field::NoteField;
use super::live::TextSlot;
use super::say::{say, say_with};
use crate::core::contract::{Text, TextSource};
use crate::core::guide::Guide;

/// The tools of the step of reviews: ten reviews, the worst thing said, and who pays the site.
#[component]
pub fn Reviewing(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let reviews = &guide.tools.reviews;
    let heads = reviews
        .signs
        .iter()
        .map(|sign| view! { <th scope="col">{sign.label.as_str()}</th> });
    let counts = reviews.signs.iter().map(|sign| {
        view! {
            <td>
                <b>
                    <TextSlot of=TextSource::Review(sign.id.clone())>"0"</TextSlot>
                </b>
            </td>
        }
    });
    let rows = (1..=10).map(|n| {
        let which = if n <= 5 {
            say_with("Newest #", &[&n.to_string()])
        } else {
            say_with("Worst #", &[&(n - 5).to_string()])
        };
        let read = format!("{which}: {}", say("Read"));
        let ticks = reviews.signs.iter().map(|sign| {
            let label = format!("{which}: {}", sign.label);
            view! {
                <td>
                    <label>
                        <input
                            type="checkbox"
                            name=format!("tick/~/review-{n}-{}", sign.id)
                            aria-label=label
                        />
                    </label>
                </td>
            }
        });
        view! {
            <tr>
                <th scope="row">{which.clone()}</th>
                <td>
                    <label>
                        <input type="checkbox" name=format!("tick/~/review-{n}") aria-label=read />
                    </label>
                </td>
                {ticks.collect_view()}
            </tr>
        }
    });
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
            <div class="ten" tabindex="0" role="region" aria-label=say("Table of ten reviews")>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say("Review")}</th>
                            <th scope="col">{say("Read")}</th>
                            {heads.collect_view()}
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                    <tfoot>
                        <tr>
                            <th scope="row">{say("Together")}</th>
                            <td>
                                <b>
                                    <TextSlot of=Text::ReviewRead>{say("0 read")}</TextSlot>
                                </b>
                            </td>
                            {counts.collect_view()}
                        </tr>
                    </tfoot>
                </table>
            </div>
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
