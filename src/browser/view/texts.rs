//! The single texts that depend on the record: what each placeholder gets.

use super::data_rows::{contents, counted, value_of};
use super::model::{Model, Page, Saving};
use super::people_rows::people_text;
use super::phrases::{count, joined};
use super::tool_rows::tool_text;
use crate::core::assessment::{Assessment, Progress, Standing, progress, their_copy};
use crate::core::guide::StepId;
use crate::core::ledger::{Key, Ledger};

/// One text that follows from the record. Empty if there is none. `of` says which:
/// - `start`: that there is something to continue;
/// - `verdict`: what it all comes to; `treatments`; `call`: the emergency number; `more`: how many questions did not fit;
/// - `step research`: where a step stands;
/// - `kept`, `fault`, `damaged`, `promise`: how the record is kept; `here`: how much there is;
/// - `did` and `notice`: what just happened, with and without a way back; `refused`: why a copy or a link was not taken;
/// - `offer`: what is in an opened copy; `versions`: how many other versions there are; `link`: how long the link is;
/// - those of [`people_text`] about whom this tab checks, and those of [`tool_text`];
/// - a ledger key such as `name/~`, with `~` in place of the practitioner; `others name/~`: other versions of its text.
pub(crate) fn text(model: &Model, of: &str) -> String {
    let page = model.page;
    let Model {
        index,
        state,
        ledger,
        assessment,
        practitioner,
        ..
    } = model;
    match of {
        "kept" => match &state.saving {
            Saving::Kept(id, time) => page.phrase(id).replace('#', time),
            Saving::Loading | Saving::Failed(_) => String::new(),
        },
        "fault" => match state.saving {
            Saving::Failed(id) => page.phrase(id),
            Saving::Loading | Saving::Kept(..) => String::new(),
        },
        "verdict" => page.phrase(verdict(assessment)),
        "start" if assessment.is_started() => page.phrase("continue"),
        "start" => String::new(),
        // What just happened is shown beside the undo button, or else by itself.
        "did" if state.undo.is_some() => page.phrase(state.notice),
        "did" => String::new(),
        "notice" if state.undo.is_none() => page.phrase(state.notice),
        "notice" => String::new(),
        "refused" => page.phrase(state.refused),
        "offer" => state
            .offer
            .as_ref()
            .map(|it| contents(page, it))
            .unwrap_or_default(),
        "here" => counted(page, ledger.counts()),
        "versions" => {
            let all = ledger.entries();
            let others = all.map(|(key, _)| ledger.other_versions(key).count()).sum();
            count(page, "versions", others)
        }
        "promise" => page.phrase(&state.promise),
        "link" => state
            .link
            .map(|size| page.phrase("link-size").replace('#', &size.to_string()))
            .unwrap_or_default(),
        "damaged" => count(page, "damaged", state.damaged),
        "treatments" => ledger
            .treatments()
            .iter()
            .map(|id| page.phrase(&format!("treatment-{id}")))
            .collect::<Vec<_>>()
            .join(", "),
        "call" => match ledger.text(&Key::Place) {
            "" => String::new(),
            place => page.phrase(&format!("call-{place}")),
        },
        "more" => count(
            page,
            "more",
            their_copy(index, ledger, assessment, practitioner).more,
        ),
        _ => match of.split_once(' ') {
            Some(("step", step)) => StepId::ALL
                .into_iter()
                .find(|id| step == id.slug())
                .map(|id| standing(page, progress(index, assessment, Some(id))))
                .unwrap_or_default(),
            Some((_, template)) => others(page, ledger, &Key::about(template, practitioner)),
            None => people_text(model, of, practitioner)
                .or_else(|| tool_text(model, of))
                .unwrap_or_else(|| {
                    let key = Key::about(of, practitioner);
                    let value = ledger.value(&key).filter(|_| ledger.is_kept(&key));
                    value
                        .map(|value| value_of(page, &key, value))
                        .unwrap_or_default()
                }),
        },
    }
}

/// The id of the words that say what an assessment comes to.
fn verdict(assessment: &Assessment) -> &'static str {
    match assessment.standing() {
        Standing::NotStarted => "verdict-none",
        Standing::Stop => "verdict-stop",
        Standing::Overridden => "verdict-overridden",
        Standing::Flagged => "verdict-flagged",
        Standing::FindOutFirst => "verdict-open",
        Standing::NothingOpen => "verdict-nothing-open",
    }
}

/// Other versions of a text, each announced.
fn others(page: &dyn Page, ledger: &Ledger, key: &Key) -> String {
    ledger
        .other_versions(key)
        .map(|(_, text)| format!("{} {text} ", page.phrase("other")))
        .collect()
}

/// Where a step or a practitioner stands, such as `1 stop · 3 still open`, with only those parts that are not nothing.
pub(crate) fn standing(page: &dyn Page, progress: Progress) -> String {
    match progress {
        Progress::NotStarted => page.phrase("not-started"),
        Progress::Started {
            stops,
            overridden,
            flags,
            open,
        } => {
            let parts = [
                count(page, "stop", stops),
                count(page, "overridden", overridden),
                count(page, "flags", flags),
                count(page, "open", open),
            ];
            match joined(parts, " · ") {
                none if none.is_empty() => page.phrase("nothing-open"),
                some => some,
            }
        }
    }
}
