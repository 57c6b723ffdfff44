//! The lists that follow from the record, as elements.

use web_sys::{Element, HtmlElement};

use super::document::{children, element};
use crate::browser::view::rows::Row;
use crate::core::contract::Action;

/// Puts these rows in place of those `before`. Rows that stay the same stay where they are.
pub(crate) fn put_rows(place: &HtmlElement, before: &[Row], rows: &[Row]) {
    let there = children(place);
    for old in there.iter().skip(rows.len()) {
        old.remove();
    }
    for (at, row) in rows.iter().enumerate() {
        let _ = match there.get(at) {
            Some(old)
                if before
                    .get(at)
                    .is_some_and(|before| rewrite(old, before, row)) =>
            {
                continue;
            }
            Some(old) => place.replace_child(&row_view(row), old),
            None => place.append_child(&row_view(row)),
        };
    }
}

/// Writes a row that does the same as before in the elements that are there: a tap that has begun on a button must end on it.
/// Returns whether that could be done.
fn rewrite(item: &Element, before: &Row, row: &Row) -> bool {
    if before == row {
        return true;
    }
    let does = |row: &Row| -> Vec<(Action, String)> {
        let acts = row.acts.iter();
        acts.map(|it| (it.act, it.with.clone())).collect()
    };
    let Some(body) = item.last_element_child() else {
        return false;
    };
    if before.lines.len() != row.lines.len() || does(before) != does(row) {
        return false;
    }
    item.set_class_name(row.kind);
    let texts = row.lines.iter().map(|(kind, text)| (*kind, text));
    let words = row.acts.iter().map(|act| ("", &act.words));
    for (element, (class, text)) in children(&body).iter().zip(texts.chain(words)) {
        element.set_class_name(class);
        element.set_text_content(Some(text));
    }
    true
}

/// A row with its mark, its lines of text, what can be done with it, and a line to write on.
fn row_view(row: &Row) -> HtmlElement {
    let item = element("li", row.kind, "");
    let body = element("div", "", "");
    // A button that names only the code of its row is explained by the first line.
    let about = row.acts.first();
    // Where ids are named they stand apart by spaces.
    let about = about.map(|act| format!("row-{}", act.with.replace(' ', "-")));
    for (at, (kind, text)) in row.lines.iter().enumerate() {
        let line = element("p", kind, text);
        if let (0, Some(about)) = (at, &about) {
            line.set_id(about);
        }
        let _ = body.append_child(&line);
    }
    for act in &row.acts {
        let button = element("button", "", &act.words);
        let _ = button.set_attribute("type", "button");
        let _ = button.set_attribute("data-action", act.act.slug());
        let _ = button.set_attribute("data-argument", &act.with);
        if let Some(about) = &about {
            let _ = button.set_attribute("aria-describedby", about);
        }
        let _ = body.append_child(&button);
    }
    let _ = body.append_child(&element("span", "rule", ""));
    let _ = item.append_child(&element("span", "box", ""));
    let _ = item.append_child(&body);
    item
}
