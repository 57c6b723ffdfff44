//! The slots of a page: where texts, lists and the table go that follow from the record.

use std::cell::RefCell;

use web_sys::HtmlElement;

use crate::browser::dom::document;
use crate::browser::dom::listed::put_rows;
use crate::browser::dom::table::Table;
use crate::browser::view::comparison::{TableRow, table};
use crate::browser::view::model::Model;
use crate::browser::view::rows::{Row, rows};
use crate::browser::view::texts::text;
use crate::core::contract::{ListSource, TextSource};

/// A slot for a text.
struct TextSlot {
    element: HtmlElement,
    of: TextSource,
    shown: RefCell<String>,
}

/// A slot for a list.
struct ListSlot {
    element: HtmlElement,
    of: ListSource,
    shown: RefCell<Vec<Row>>,
}

/// The slots of a page.
pub(crate) struct Slots {
    texts: Vec<TextSlot>,
    lists: Vec<ListSlot>,
    table: Table,
}

/// What goes into them, in order.
pub(crate) type Contents = (Vec<String>, Vec<Vec<Row>>, Vec<TableRow>);

impl Slots {
    /// Those that the server marked.
    pub(crate) fn find() -> Self {
        // A name that this wasm doesn't know comes from a page of another version: it stays as the server wrote it.
        let texts = document::all("[data-text-slot]").into_iter();
        let texts = texts.filter_map(|element| {
            Some(TextSlot {
                of: TextSource::read(&element.dataset().get("textSlot")?)?,
                element,
                shown: RefCell::default(),
            })
        });
        let lists = document::all("[data-list-slot]").into_iter();
        let lists = lists.filter_map(|element| {
            Some(ListSlot {
                of: ListSource::read(&element.dataset().get("listSlot")?)?,
                element,
                shown: RefCell::default(),
            })
        });
        Self {
            texts: texts.collect(),
            lists: lists.collect(),
            table: Table::find(),
        }
    }

    pub(crate) fn read(&self, model: &Model) -> Contents {
        let texts = self.texts.iter().map(|slot| text(model, &slot.of));
        let lists = self.lists.iter().map(|slot| rows(model, slot.of));
        let rows = self.table.is_here().then(|| table(model));
        (texts.collect(), lists.collect(), rows.unwrap_or_default())
    }

    /// Fills them. What stays the same is left alone, with the focus that may be in it, and is not read out again.
    pub(crate) fn patch(&self, (texts, lists, table): Contents) {
        for (slot, text) in self.texts.iter().zip(texts) {
            if *slot.shown.borrow() != text {
                slot.element.set_text_content(Some(&text));
                slot.shown.replace(text);
            }
        }
        for (slot, rows) in self.lists.iter().zip(lists) {
            if *slot.shown.borrow() != rows {
                put_rows(&slot.element, &slot.shown.borrow(), &rows);
                slot.shown.replace(rows);
            }
        }
        self.table.patch(table);
    }
}
