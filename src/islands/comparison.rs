//! The table that puts practitioners side by side. The server wrote its rows; this adds a column for each practitioner, and puts the
//! rows into their groups.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::browser::{all, element};
use super::people::MOST;
use super::people_rows::people_text;
use super::record::Seen;
use super::rows::proof;
use super::words::{name, words};
use crate::finding::{Verdict, Why, compare};
use crate::guide::CheckId;
use crate::ledger::{CheckField, Key, PersonField, PractitionerId, Subject};

/// One cell: its class, and its lines with a class each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    class: &'static str,
    lines: Vec<(&'static str, String)>,
}

/// One row of the table under the name that the server gave it, its group if it has one, and its cells.
pub(super) type Line = (String, &'static str, Vec<Cell>);

/// The table of the page, if it has one.
pub(super) struct Table {
    element: Option<HtmlElement>,
    shown: RefCell<Vec<Line>>,
}

impl Table {
    pub(super) fn find() -> Self {
        Self {
            element: all("table[data-compare]").into_iter().next(),
            shown: RefCell::default(),
        }
    }

    /// What belongs into it.
    pub(super) fn read(&self, seen: &Seen) -> Vec<Line> {
        if self.element.is_none() {
            return Vec::new();
        }
        let them = &seen.all[..seen.all.len().min(MOST)];
        let row = |of: &str, cell: &dyn Fn(&PractitionerId) -> Cell| {
            (of.to_owned(), "", them.iter().map(cell).collect())
        };
        let mut lines: Vec<Line> = vec![row("who", &|id| Cell {
            class: "",
            lines: vec![
                ("name", name(seen.ledger, &seen.all, id)),
                (
                    "soft",
                    seen.ledger.person(PersonField::Clinic, id).to_owned(),
                ),
            ],
        })];
        for of in ["stands", "chain", "cost", "decided"] {
            lines.push(row(of, &|id| Cell {
                class: "",
                lines: vec![("", people_text(seen, of, id).unwrap_or_default())],
            }));
        }
        for line in compare(seen.index, seen.ledger, them) {
            let cells = them.iter().zip(&line.verdicts);
            let cells = cells.map(|(id, verdict)| cell(seen, id, line.id, *verdict));
            lines.push((line.id.to_string(), line.group.slug(), cells.collect()));
        }
        lines
    }

    /// Shows it. Rows that stay the same are left alone; the focus stays where it is.
    pub(super) fn fill(&self, lines: Vec<Line>) {
        let Some(table) = &self.element else { return };
        let same_order = {
            let shown = self.shown.borrow();
            let order = |lines: &[Line]| {
                lines
                    .iter()
                    .map(|(of, group, _)| (of.clone(), *group))
                    .collect::<Vec<_>>()
            };
            order(&shown) == order(&lines)
        };
        let focused = document().active_element();
        for (at, line) in lines.iter().enumerate() {
            let (of, group, cells) = line;
            let found = |selector: String| table.query_selector(&selector).ok().flatten();
            let Some(row) = found(format!("[data-line=\"{of}\"]")) else {
                continue;
            };
            if self.shown.borrow().get(at) != Some(line) {
                put_cells(&row, cells, &lines[0].2);
            }
            if !same_order && let Some(group) = found(format!("[data-group=\"{group}\"]")) {
                let _ = group.append_child(&row);
            }
        }
        for row in all("[data-line]") {
            let of = row.dataset().get("line").unwrap_or_default();
            row.set_hidden(lines.iter().all(|(known, ..)| *known != of));
        }
        let width = (1 + lines.first().map_or(0, |(.., cells)| cells.len())).to_string();
        for heading in all(".group th") {
            let _ = heading.set_attribute("colspan", &width);
        }
        for group in all("[data-group]") {
            let filled = group
                .query_selector("[data-line]:not([hidden])")
                .ok()
                .flatten();
            group.set_hidden(filled.is_none());
        }
        // A row that moves loses the focus in it.
        if let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            let _ = focused.focus();
        }
        self.shown.replace(lines);
    }
}

/// Puts these cells behind the heading of a row. Each starts with its column's name, for where the columns stand below each other.
fn put_cells(row: &Element, cells: &[Cell], columns: &[Cell]) {
    let Some(heading) = row.first_element_child() else {
        return;
    };
    while let Some(old) = heading.next_element_sibling() {
        old.remove();
    }
    let is_head = row.matches("thead tr").unwrap_or_default();
    for (cell, column) in cells.iter().zip(columns) {
        let made = element(if is_head { "th" } else { "td" }, cell.class, "");
        let _ = made.set_attribute("role", if is_head { "columnheader" } else { "cell" });
        if is_head {
            let _ = made.set_attribute("scope", "col");
        } else if let Some((_, who)) = column.lines.first() {
            let label = element("span", "cell__who", who);
            let _ = label.set_attribute("aria-hidden", "true");
            let _ = made.append_child(&label);
        }
        for (class, text) in cell.lines.iter().filter(|(_, text)| !text.is_empty()) {
            let _ = made.append_child(&element("p", class, text));
        }
        let _ = row.append_child(&made);
    }
}

/// One check of one practitioner. Unknown is never drawn as no.
fn cell(seen: &Seen, practitioner: &PractitionerId, id: CheckId, verdict: Verdict) -> Cell {
    let subject = Subject::Practitioner(practitioner.clone());
    let (class, said) = match verdict {
        Verdict::Stop => ("stop", "cell-stop"),
        Verdict::Overridden => ("stop", "cell-overridden"),
        Verdict::Flag => ("stop", "cell-flag"),
        Verdict::Open(Why::NotSure) => ("ask", "cell-unsure"),
        Verdict::Open(Why::OnlyTold) => ("ask", "cell-told"),
        Verdict::Open(Why::ToAsk | Why::NotAnswered) => ("none", "cell-none"),
        Verdict::Settled => ("good", "cell-good"),
        Verdict::SetAside => ("none", "cell-aside"),
    };
    let reason = match verdict {
        Verdict::Overridden => {
            let key = Key::Check(CheckField::Override, subject.clone(), id);
            format!("{} {}", words("because"), seen.ledger.text(&key))
        }
        _ => String::new(),
    };
    Cell {
        class,
        lines: vec![
            ("cell__said", words(said)),
            ("typed", reason),
            ("soft", proof(seen.ledger, &subject, id)),
            ("typed", seen.ledger.note(&subject, id).to_owned()),
        ],
    }
}
