//! The table that puts practitioners side by side, as plain cells.

use super::model::Model;
use super::phrases::name;
use super::practitioner_rows::{chain, cost, decided};
use super::rows::{heard, proof};
use super::texts::standing;
use crate::core::assessment::{
    CheckStatus, Progress, Why, appointment, assess, compare, progress, two_years,
};
use crate::core::contract::Phrase;
use crate::core::guide::CheckId;
use crate::core::ledger::{CheckField, Key, Ledger, PersonField, PractitionerId, Subject};

/// One cell: what is answered there, its class, and its lines with a class each.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Cell {
    /// The practitioner and the answer. Empty if nothing can be answered there.
    pub of: String,
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
        lines: vec![
            ("name", name(page, model.ledger, &model.all, id)),
            (
                "muted",
                model.ledger.person(PersonField::Clinic, id).to_owned(),
            ),
        ],
        ..Cell::default()
    })];
    lines.push(row("progress", &|id| outcome(model, id)));
    let known = |of: &str, said: &dyn Fn(&PractitionerId) -> [String; 2]| {
        row(of, &|id| {
            let [said, more] = said(id);
            if said.is_empty() {
                return plain("none", page.phrase(Phrase::CellNone));
            }
            Cell {
                lines: vec![("", said), ("muted", more)],
                ..Cell::default()
            }
        })
    };
    let typed = |field, id: &PractitionerId| model.ledger.person(field, id).to_owned();
    let alone = |text: String| [text, String::new()];
    lines.extend([
        known("price", &|id| alone(typed(PersonField::Price, id))),
        known("cost", &|id| alone(total(model, id))),
        known("treats", &|id| {
            [typed(PersonField::Treats, id), chain(model, id)]
        }),
        known("brand", &|id| alone(brand(model.ledger, id).to_owned())),
        known("when", &|id| alone(soonest(model, id))),
        known("decided", &|id| alone(decided(model, id))),
    ]);
    for line in compare(model.index, model.ledger, them) {
        let cells = them.iter().zip(&line.statuses);
        let cells = cells.map(|(id, status)| cell(model, id, line.id, *status));
        lines.push((line.id.to_string(), line.group.slug(), cells.collect()));
    }
    lines
}

/// One line.
fn plain(class: &'static str, said: String) -> Cell {
    Cell {
        class,
        lines: vec![("cell__status", said)],
        ..Cell::default()
    }
}

/// What it comes to. Where nothing stops it so far, that is said first: otherwise who was asked the least would look the best.
fn outcome(model: &Model, id: &PractitionerId) -> Cell {
    let page = model.page;
    let assessment = assess(model.index, model.ledger, id);
    let progress = progress(model.index, &assessment, None);
    let overall = standing(page, progress);
    match progress {
        Progress::NotStarted => plain("none", overall),
        Progress::Started {
            stops: 0,
            overridden: 0,
            flags,
            ..
        } => match flags {
            0 => Cell {
                lines: vec![
                    ("cell__status", page.phrase(Phrase::CellClear)),
                    ("muted", overall),
                ],
                ..Cell::default()
            },
            _ => plain("ask", overall),
        },
        Progress::Started { .. } => plain("stop", format!("✖ {overall}")),
    }
}

/// What it costs in two years, if there is a total.
fn total(model: &Model, id: &PractitionerId) -> String {
    match two_years(model.ledger, id).total {
        Some(_) => cost(model, id),
        None => String::new(),
    }
}

/// The brand: what was noted of the product, or else beside the check that asks for it.
fn brand<'a>(ledger: &'a Ledger, id: &PractitionerId) -> &'a str {
    match ledger.text(&Key::about("text/~/product-name", id)) {
        "" => ledger.text(&Key::about("note/~/Q03", id)),
        named => named,
    }
}

/// When the consultation is, in the person's own words, or else the day of the appointment.
fn soonest(model: &Model, id: &PractitionerId) -> String {
    match model.ledger.person(PersonField::When, id) {
        "" => model.page.day_and_time(appointment(model.ledger, id)),
        when => when.to_owned(),
    }
}

/// One check of one practitioner. Unknown is never drawn as no.
fn cell(model: &Model, practitioner: &PractitionerId, id: CheckId, status: CheckStatus) -> Cell {
    let page = model.page;
    let subject = Subject::Practitioner(practitioner.clone());
    let (class, said) = match status {
        CheckStatus::Stop => ("stop", Phrase::CellStop),
        CheckStatus::Overridden => ("stop", Phrase::CellOverridden),
        // Only a stop is red.
        CheckStatus::Flag => ("ask", Phrase::CellFlag),
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
    let answer = Key::Check(CheckField::Answer, subject.clone(), id);
    Cell {
        of: format!("{practitioner} {}", model.ledger.text(&answer)),
        class,
        lines: vec![
            ("cell__status", said),
            ("typed", reason),
            ("muted", proof(page, model.ledger, &subject, id)),
            ("typed", model.ledger.note(&subject, id).to_owned()),
        ],
    }
}
