//! The table that puts practitioners side by side. The server wrote its rows; this adds a column for each practitioner, and puts the
//! rows into their groups.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::document::{all, all_elements, children, element};
use crate::browser::view::comparison::{Cell, TableRow};

/// The cells of a row before those of the practitioners: what it is about, and whether it matters most.
const BEFORE: usize = 2;

/// On a phone the style sheet lays the table out as blocks, and some browsers then no longer expose it as a table. The roles can't be
/// in the page itself: the HTML standard allows none inside of a table.
const ROLES: [(&str, &str); 6] = [
    ("[data-compare]", "table"),
    ("[data-compare] :is(thead, tbody)", "rowgroup"),
    ("[data-compare] tr", "row"),
    ("[data-compare] th[scope=col]", "columnheader"),
    ("[data-compare] th:not([scope=col])", "rowheader"),
    ("[data-compare] td", "cell"),
];

/// The table of the page, if it has one.
pub(crate) struct Table {
    is_here: bool,
    shown: RefCell<Vec<TableRow>>,
}

impl Table {
    pub(crate) fn find() -> Self {
        for (elements, role) in ROLES {
            for element in all_elements(elements) {
                let _ = element.set_attribute("role", role);
            }
        }
        Self {
            is_here: !all("table[data-compare]").is_empty(),
            shown: RefCell::default(),
        }
    }

    /// Whether the page has one.
    pub(crate) const fn is_here(&self) -> bool {
        self.is_here
    }

    /// Shows it. Cells and rows that stay the same are left alone; the focus stays where it is.
    pub(crate) fn patch(&self, lines: Vec<TableRow>) {
        if !self.is_here {
            return;
        }
        let shown = self.shown.take();
        let names = lines
            .first()
            .map_or(&[][..], |(.., cells)| cells.as_slice());
        let renamed = shown.first() != lines.first();
        let focused = document().active_element();
        // Rows stay where they are once answers were opened. These are named after those whose columns the table had.
        let stays = !all("[data-stays]").is_empty();
        if renamed {
            close_answers();
        }
        let rows = named("data-line");
        let groups = named("data-group");
        let mut last: Option<(&str, &Element)> = None;
        let mut cache = ElementCache::default();
        for (of, group, cells) in &lines {
            let Some((_, row)) = rows.iter().find(|(known, _)| known == of) else {
                continue;
            };
            let before = shown.iter().find(|(known, ..)| known == of);
            let before = before.map_or(&[][..], |(.., cells)| cells.as_slice());
            put_cells(row, cells, before, names, renamed, &mut cache);
            if !stays && let Some((_, element)) = groups.iter().find(|(known, _)| known == group) {
                let before = match last {
                    Some((of, row)) if of == *group => Some(row.clone()),
                    _ => element.first_element_child(),
                };
                // A row that stands where it belongs is left alone: moving it would lay it out anew.
                let next = before.and_then(|before| before.next_element_sibling());
                if next.as_ref() != Some(row) {
                    let _ = element.insert_before(row, next.as_deref());
                }
                last = Some((*group, row));
            }
        }
        hide_empty(&rows, |of| lines.iter().any(|(known, ..)| known == of));
        let width = (BEFORE + names.len()).to_string();
        for heading in all(".group th") {
            let _ = heading.set_attribute("colspan", &width);
        }
        if !stays {
            hide_empty(&groups, |of| lines.iter().any(|(_, known, _)| *known == of));
        }
        self.shown.replace(lines);
        // A row that moves loses the focus in it. Asking for it again when it was not lost would lay the page out for nothing.
        if document().active_element() != focused
            && let Some(focused) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            let _ = focused.focus();
        }
    }
}

/// Closes the answers that are open in rows.
fn close_answers() {
    for button in all("[data-answer][aria-expanded=true]") {
        button.click();
    }
}

/// Hides those of the named rows or groups that nothing is in.
fn hide_empty(named: &[(String, Element)], is_filled: impl Fn(&str) -> bool) {
    for (name, element) in named {
        let _ = element.toggle_attribute_with_force("hidden", !is_filled(name));
    }
}

/// Puts these cells behind the heading of a row, in place of those `before`. Each knows its column's name, for where the columns stand
/// below each other.
fn put_cells(
    row: &Element,
    cells: &[Cell],
    before: &[Cell],
    names: &[Cell],
    renamed: bool,
    cache: &mut ElementCache,
) {
    let there = children(row);
    let is_head = names == cells;
    for old in there.iter().skip(BEFORE + cells.len()) {
        old.remove();
    }
    for (at, (cell, name)) in cells.iter().zip(names).enumerate() {
        let old = there.get(at + BEFORE);
        let kept = old.filter(|old| before.get(at) == Some(cell) || rewrite(old, cell));
        let made = match kept {
            Some(kept) => kept.clone(),
            None => {
                let made = cell_view(cell, is_head, cache);
                let _ = match old {
                    Some(old) => row.replace_child(&made, old),
                    None => row.append_child(&made),
                };
                made.into()
            }
        };
        if (renamed || kept.is_none())
            && !is_head
            && let Some((_, name)) = name.lines.first()
        {
            let _ = made.set_attribute("data-who", name);
        }
    }
}

/// The elements that the server gave a name, by that name.
fn named(mark: &str) -> Vec<(String, Element)> {
    all_elements(&format!("[{mark}]"))
        .into_iter()
        .filter_map(|element| Some((element.get_attribute(mark)?, element)))
        .collect()
}

/// Elements to copy, by tag and class: that takes the browser half the time of making each anew.
#[derive(Default)]
struct ElementCache(Vec<(&'static str, &'static str, HtmlElement)>);

impl ElementCache {
    fn make(&mut self, tag: &'static str, class: &'static str) -> HtmlElement {
        let known = self.0.iter().find(|(t, c, _)| (*t, *c) == (tag, class));
        let template = known
            .map(|(.., template)| template.clone())
            .unwrap_or_else(|| {
                let template = element(tag, class, "");
                if tag == "td" {
                    let _ = template.set_attribute("role", "cell");
                }
                self.0.push((tag, class, template.clone()));
                template
            });
        template
            .clone_node()
            .unwrap_or_else(|_| template.into())
            .unchecked_into()
    }
}

fn cell_view(cell: &Cell, is_head: bool, cache: &mut ElementCache) -> HtmlElement {
    let made = cache.make(if is_head { "th" } else { "td" }, cell.class);
    if is_head {
        let _ = made.set_attribute("role", "columnheader");
        let _ = made.set_attribute("scope", "col");
    }
    if !cell.of.is_empty() {
        let _ = made.set_attribute("data-of", &cell.of);
    }
    for (class, text) in cell.lines.iter().filter(|(_, text)| !text.is_empty()) {
        let line = cache.make("p", class);
        line.set_text_content(Some(text));
        let _ = made.append_child(&line);
    }
    made
}

/// Writes a cell in which answers are open: they stay, with the focus in them, behind what they come to. Returns whether they are open.
fn rewrite(old: &Element, cell: &Cell) -> bool {
    let there = children(old);
    let [status, open, lines @ ..] = there.as_slice() else {
        return false;
    };
    if open.tag_name() == "P" {
        return false;
    }
    old.set_class_name(cell.class);
    let _ = old.set_attribute("data-of", &cell.of);
    for line in lines {
        line.remove();
    }
    for (at, (class, text)) in cell.lines.iter().enumerate() {
        if at == 0 {
            status.set_text_content(Some(text));
        } else if !text.is_empty() {
            let _ = old.append_child(&element("p", class, text));
        }
    }
    true
}
