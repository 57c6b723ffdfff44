use super::data_rows::data_rows;
use super::record::Record;
use super::words::words;
use crate::finding::{Finding, Why, elsewhere, their_copy};
use crate::guide::{CheckId, GuideIndex, Weight};
use crate::ledger::{CheckField, Key, Ledger, Proof, Subject};

/// One row of a list.
pub(super) struct Row {
    /// What kind of row: the class of its element.
    pub kind: &'static str,
    /// Its lines: a class and a text each.
    pub lines: Vec<(&'static str, String)>,
    /// What can be done with it.
    pub acts: Vec<Act>,
}

/// A button of a row.
pub(super) struct Act {
    /// What it does.
    pub act: &'static str,
    /// To what.
    pub with: String,
    /// What it says.
    pub words: String,
}

/// The rows of one list. `of` says which:
/// - `beside research`: what the sheet beside a step shows;
/// - `top`, `next`: the questions on their copy;
/// - `stops`, `flags`, `unsure`, `unanswered`, `settled`, `aside`, `elsewhere`: the sections of my copy;
/// - those of [`data_rows`].
pub(super) fn rows(record: Record, of: &str) -> Vec<Row> {
    if matches!(of, "offer-add" | "offer-replace" | "history" | "versions") {
        return data_rows(record, of);
    }
    record.view(|index, ledger, finding| match of {
        "top" => their_copy(index, finding, ledger.treatments())
            .top
            .into_iter()
            .map(question)
            .collect(),
        "next" => their_copy(index, finding, ledger.treatments())
            .open
            .into_iter()
            .map(question)
            .collect(),
        _ => match of.strip_prefix("beside ") {
            Some(step) => beside(index, finding, step),
            None => section(index, ledger, finding, of),
        },
    })
}

fn question(id: CheckId) -> Row {
    Row {
        kind: "question",
        lines: vec![("q", words(&format!("{id}-ask"))), ("code", id.to_string())],
        acts: Vec::new(),
    }
}

/// Red flags and what is not sure yet, of one step, in the words of the page's own checks.
fn beside(index: &GuideIndex, finding: &Finding, step: &str) -> Vec<Row> {
    let stops = finding.stops.iter().map(|id| (*id, "stop"));
    let flags = finding.flags.iter().map(|id| (*id, "flag"));
    let unsure = finding
        .open
        .iter()
        .filter(|open| open.why == Why::NotSure)
        .map(|open| (open.id, "ask"));
    stops
        .chain(flags)
        .chain(unsure)
        .filter(|(id, _)| {
            index
                .get(*id)
                .is_some_and(|facts| facts.step.slug() == step)
        })
        .map(|(id, kind)| {
            let text = words(&format!(
                "{id}-{}",
                if kind == "ask" { "ask" } else { "flag-is" }
            ));
            Row {
                kind,
                lines: vec![("kind", words(kind)), ("what", text)],
                acts: Vec::new(),
            }
        })
        .collect()
}

fn section(index: &GuideIndex, ledger: &Ledger, finding: &Finding, of: &str) -> Vec<Row> {
    let open = |why| finding.open.iter().filter(move |open| open.why == why);
    let ids = match of {
        "stops" => finding.stops.clone(),
        "flags" => finding.flags.clone(),
        "unsure" => open(Why::NotSure).map(|open| open.id).collect(),
        "settled" => finding.settled.clone(),
        "aside" => finding.set_aside.clone(),
        "elsewhere" => elsewhere(index, ledger, &Record::practitioner()),
        // Before anything is answered, the list would be the whole guide.
        _ if !finding.is_started() => Vec::new(),
        _ => open(Why::NotAnswered)
            .filter(|open| open.weight != Weight::Helpful)
            .map(|open| open.id)
            .collect(),
    };
    let red = matches!(of, "stops" | "flags");
    let mut rows: Vec<Row> = ids
        .into_iter()
        .map(|id| mine(index, ledger, id, red))
        .collect();
    if of == "unanswered" {
        // A note is never missing from paper, even on what was not answered.
        let rest = open(Why::NotAnswered)
            .filter(|open| !finding.is_started() || open.weight == Weight::Helpful);
        rows.extend(
            rest.map(|open| mine(index, ledger, open.id, false))
                .filter(|row| row.lines.len() > 2),
        );
    }
    rows
}

/// A check with everything recorded on it.
fn mine(index: &GuideIndex, ledger: &Ledger, id: CheckId, red: bool) -> Row {
    let practitioner = Record::practitioner();
    let subject = index
        .get(id)
        .map_or(Subject::Practitioner(practitioner.clone()), |facts| {
            facts.subject(&practitioner)
        });
    let mut lines = vec![
        ("statement", words(&format!("{id}-statement"))),
        ("code", id.to_string()),
    ];
    if red {
        lines.push(("flag-is", words(&format!("{id}-flag-is"))));
        lines.push(("say", words(&format!("{id}-say"))));
    }
    let Proof {
        kind,
        date,
        reference,
    } = ledger.proof(&subject, id);
    let kind = kind
        .map(|kind| words(&format!("proof-{}", kind.slug())))
        .unwrap_or_default();
    let proof = [kind, date, reference]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    if !proof.is_empty() {
        lines.push(("proven", proof));
    }
    let note = ledger.note(&subject, id);
    if !note.is_empty() {
        lines.push(("typed", note.to_owned()));
    }
    for field in [CheckField::Reference, CheckField::Note] {
        for (_, text) in ledger.other_versions(&Key::Check(field, subject.clone(), id)) {
            lines.push(("typed", format!("{} {text}", words("other"))));
        }
    }
    Row {
        kind: "mine",
        lines,
        acts: Vec::new(),
    }
}
