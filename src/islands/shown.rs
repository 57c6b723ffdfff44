use leptos::prelude::*;

use super::record::{Record, Saving};
use super::words::{count, words};
use crate::finding::{Finding, Progress, Standing, progress, their_copy};
use crate::guide::{GuideIndex, StepId};
use crate::ledger::Key;

/// One text that follows from the record, or the children while there is none.
///
/// `of` says which: `start` (or continue), `verdict` (what it all comes to), `treatments`, `call` (the emergency number),
/// `more` (how many questions did not fit), `kept`, `fault`, `damaged`, `step research` (where a step stands), or a ledger key
/// such as `name/~`, with `~` in place of the practitioner.
#[island]
pub fn Shown(
    /// Which text.
    of: String,
    /// What stands there instead, such as a line to write on.
    children: Children,
) -> impl IntoView {
    let record: Record = expect_context();
    // The style sheet hides the second part as soon as the first says something. (An empty text would not do: Leptos writes it
    // as a space.)
    let text = move || Some(text(record, &of)).filter(|text| !text.is_empty());
    view! {
        <span class="shown">{text}</span>
        <span class="unless-shown">{children()}</span>
    }
}

fn text(record: Record, of: &str) -> String {
    match of {
        "kept" => record.state.with(|state| match &state.saving {
            Saving::Kept(time) if time.is_empty() => words("kept"),
            Saving::Kept(time) => words("kept-at").replace('#', time),
            Saving::Loading | Saving::Failed(_) => String::new(),
        }),
        "fault" => record.state.with(|state| match state.saving {
            Saving::Failed(id) => words(id),
            Saving::Loading | Saving::Kept(_) => String::new(),
        }),
        "verdict" => record.view(|_, _, finding| {
            words(match finding.standing() {
                Standing::NotStarted => "verdict-none",
                Standing::Stop => "verdict-stop",
                Standing::Flagged => "verdict-flagged",
                Standing::FindOutFirst => "verdict-open",
                Standing::NothingOpen => "verdict-nothing-open",
            })
        }),
        "start" => record.view(|_, _, finding| {
            if finding.is_started() {
                words("continue")
            } else {
                String::new()
            }
        }),
        "damaged" => record.state.with(|state| count("damaged", state.damaged)),
        "treatments" => record.view(|_, ledger, _| {
            ledger
                .treatments()
                .iter()
                .map(|id| words(&format!("treatment-{id}")))
                .collect::<Vec<_>>()
                .join(", ")
        }),
        "call" => record.view(|_, ledger, _| match ledger.text(&Key::Place) {
            "" => String::new(),
            place => words(&format!("call-{place}")),
        }),
        "more" => record.view(|index, ledger, finding| {
            count("more", their_copy(index, finding, ledger.treatments()).more)
        }),
        _ => match StepId::ALL
            .into_iter()
            .find(|step| of.strip_prefix("step ") == Some(step.slug()))
        {
            Some(step) => record.view(|index, _, finding| standing(index, finding, step)),
            None => record.view(|_, ledger, _| {
                ledger
                    .text(&Key::about(of, &Record::practitioner()))
                    .to_owned()
            }),
        },
    }
}

/// Where a step stands, such as `1 stop · 3 still open`, with only those parts that are not nothing.
fn standing(index: &GuideIndex, finding: &Finding, step: StepId) -> String {
    match progress(index, finding, step) {
        Progress::NotStarted => words("not-started"),
        Progress::Started {
            stops: 0,
            flags: 0,
            open: 0,
        } => words("nothing-open"),
        Progress::Started { stops, flags, open } => {
            let parts = [
                count("stop", stops),
                count("flags", flags),
                count("open", open),
            ];
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" · ")
        }
    }
}
