use super::data_rows::{contents, counted};
use super::record::{Record, Saving};
use super::words::{count, words};
use crate::finding::{Finding, Progress, Standing, progress, their_copy};
use crate::guide::{GuideIndex, StepId};
use crate::ledger::{Key, Ledger};

/// One text that follows from the record. Empty if there is none. `of` says which:
/// - `start`: that there is something to continue;
/// - `verdict`: what it all comes to; `treatments`; `call`: the emergency number; `more`: how many questions did not fit;
/// - `step research`: where a step stands;
/// - `kept`, `fault`, `damaged`, `promise`: how the record is kept; `here`: how much there is;
/// - `did` and `notice`: what just happened, with and without a way back; `refused`: why a copy or a link was not taken;
/// - `offer`: what is in an opened copy; `versions`: how many other versions there are; `link`: how long the link is;
/// - a ledger key such as `name/~`, with `~` in place of the practitioner; `others name/~`: other versions of its text.
pub(super) fn text(record: Record, of: &str) -> String {
    match of {
        "kept" => record.with(|state| match &state.saving {
            Saving::Kept(id, time) => words(id).replace('#', time),
            Saving::Loading | Saving::Failed(_) => String::new(),
        }),
        "fault" => record.with(|state| match state.saving {
            Saving::Failed(id) => words(id),
            Saving::Loading | Saving::Kept(..) => String::new(),
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
        // What just happened stands where it can be undone, or else by itself.
        "did" => record.with(|state| {
            state
                .before
                .as_ref()
                .map(|_| words(state.notice))
                .unwrap_or_default()
        }),
        "notice" => record.with(|state| {
            if state.before.is_none() {
                words(state.notice)
            } else {
                String::new()
            }
        }),
        "refused" => record.with(|state| words(state.refused)),
        "offer" => record.with(|state| state.offer.as_ref().map(contents).unwrap_or_default()),
        "here" => record.view(|_, ledger, _| counted(ledger.counts())),
        "versions" => record.view(|_, ledger, _| {
            let all = ledger.entries();
            let others = all.map(|(key, _)| ledger.other_versions(key).count()).sum();
            count("versions", others)
        }),
        "promise" => record.with(|state| words(&state.promise)),
        "link" => record.with(|state| {
            state
                .link
                .map(|size| words("link-size").replace('#', &size.to_string()))
                .unwrap_or_default()
        }),
        "damaged" => record.with(|state| count("damaged", state.damaged)),
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
            None => record.view(|_, ledger, _| match of.strip_prefix("others ") {
                Some(template) => others(ledger, template),
                None => ledger
                    .text(&Key::about(of, &Record::practitioner()))
                    .to_owned(),
            }),
        },
    }
}

/// Other versions of a text, each announced.
fn others(ledger: &Ledger, template: &str) -> String {
    let key = Key::about(template, &Record::practitioner());
    ledger
        .other_versions(&key)
        .map(|(_, text)| format!("{} {text} ", words("other")))
        .collect()
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
