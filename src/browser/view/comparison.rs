//! The table that puts practitioners side by side, as plain cells.

use super::model::Model;
use super::phrases::name;
use super::practitioner_rows::{chain, cost, cost_gaps, decided};
use super::rows::{heard, proof};
use super::texts::standing;
use crate::core::assessment::{CheckStatus, Why, assess, compare, progress};
use crate::core::contract::Phrase;
use crate::core::guide::CheckId;
use crate::core::ledger::{CheckField, Key, PersonField, PractitionerId, Subject};

/// One cell: its class, and its lines with a class each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub class: &'static str,
    pub lines: Vec<(&'static str, String)>,
}

/// One row of the table under the name that the server gave it, its group if it has one, and its cells.
pub(crate) type TableRow = (String, &'static str, Vec<Cell>);

/// The rows of the table.
pub(crate) fn table(model: &Model) -> Vec<TableRow> {
    let page = model.page;
    let them = &model.all;
    let row = |of: &str, cell: &dyn Fn(&PractitionerId) -> Cell| {
        (of.to_owned(), "", them.iter().map(cell).collect())
    };
    let mut lines: Vec<TableRow> = vec![row("who", &|id| Cell {
        class: "",
        lines: vec![
            ("name", name(page, model.ledger, &model.all, id)),
            (
                "muted",
                model.ledger.person(PersonField::Clinic, id).to_owned(),
            ),
        ],
    })];
    lines.push(row("progress", &|id| {
        let assessment = assess(model.index, model.ledger, id);
        let stops = !assessment.stops.is_empty();
        let overall = standing(page, progress(model.index, &assessment, None));
        let sign = if stops { "✖ " } else { "" };
        Cell {
            class: if stops { "stop" } else { "" },
            lines: vec![("cell__status", format!("{sign}{overall}"))],
        }
    }));
    let known = |of: &str, said: &dyn Fn(&PractitionerId) -> [String; 2]| {
        row(of, &|id| {
            let [said, gaps] = said(id);
            Cell {
                class: "",
                lines: vec![("", said), ("muted", gaps)],
            }
        })
    };
    for field in [PersonField::Price, PersonField::Treats, PersonField::When] {
        let said = |id: &PractitionerId| [recorded(model, field, id), String::new()];
        lines.push(known(field.slug(), &said));
    }
    lines.push(known("chain", &|id| [chain(model, id), String::new()]));
    lines.push(known("cost", &|id| [cost(model, id), cost_gaps(model, id)]));
    lines.push(known("decided", &|id| [decision(model, id), String::new()]));
    for line in compare(model.index, model.ledger, them) {
        let cells = them.iter().zip(&line.statuses);
        let cells = cells.map(|(id, status)| cell(model, id, line.id, *status));
        lines.push((line.id.to_string(), line.group.slug(), cells.collect()));
    }
    lines
}

/// A field of a practitioner. Where nothing is, the text says so.
fn recorded(model: &Model, field: PersonField, id: &PractitionerId) -> String {
    match model.ledger.person(field, id) {
        "" => model.page.phrase(Phrase::CellNone),
        text => text.to_owned(),
    }
}

/// What was decided. Where nothing is, the text says so: an empty cell means nothing to a listener.
fn decision(model: &Model, id: &PractitionerId) -> String {
    match decided(model, id) {
        none if none.is_empty() => model.page.phrase(Phrase::DecisionNone),
        decided => decided,
    }
}

/// One check of one practitioner. Unknown is never drawn as no.
fn cell(model: &Model, practitioner: &PractitionerId, id: CheckId, status: CheckStatus) -> Cell {
    let page = model.page;
    let subject = Subject::Practitioner(practitioner.clone());
    let (class, said) = match status {
        CheckStatus::Stop => ("stop", Phrase::CellStop),
        CheckStatus::Overridden => ("stop", Phrase::CellOverridden),
        CheckStatus::Flag => ("stop", Phrase::CellFlag),
        CheckStatus::Open(Why::NotSure) => ("ask", Phrase::CellUnsure),
        CheckStatus::Open(Why::OnlyTold) => ("ask", Phrase::CellTold),
        CheckStatus::Open(Why::ToAsk | Why::NotAnswered) => ("none", Phrase::CellNone),
        CheckStatus::Settled => ("good", Phrase::CellGood),
        CheckStatus::SetAside => ("none", Phrase::CellAside),
    };
    let (class, said) = match (said, heard(page, model.ledger, &subject, id)) {
        (Phrase::CellNone, heard) if !heard.is_empty() => ("ask", heard),
        (said, _) => (class, page.phrase(said)),
    };
    let reason = match status {
        CheckStatus::Overridden => {
            let key = Key::Check(CheckField::Override, subject.clone(), id);
            format!(
                "{} {}",
                page.phrase(Phrase::Because),
                model.ledger.text(&key)
            )
        }
        _ => String::new(),
    };
    Cell {
        class,
        lines: vec![
            ("cell__status", said),
            ("typed", reason),
            ("muted", proof(page, model.ledger, &subject, id)),
            ("typed", model.ledger.note(&subject, id).to_owned()),
        ],
    }
}
