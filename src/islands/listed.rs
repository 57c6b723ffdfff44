//! The lists that follow from the record, as elements.

use web_sys::HtmlElement;

use super::browser::element;
use super::rows::Row;

/// Puts these rows in place of those that are there.
pub(super) fn put_rows(place: &HtmlElement, rows: &[Row]) {
    place.set_text_content(None);
    for row in rows {
        let _ = place.append_child(&row_view(row));
    }
}

/// A row with its mark, its lines of text, what can be done with it, and a line to write on.
fn row_view(row: &Row) -> HtmlElement {
    let item = element("li", row.kind, "");
    let body = element("div", "", "");
    for (kind, text) in &row.lines {
        let _ = body.append_child(&element("p", kind, text));
    }
    for act in &row.acts {
        let button = element("button", "", &act.words);
        let _ = button.set_attribute("type", "button");
        let _ = button.set_attribute("data-do", act.act);
        let _ = button.set_attribute("data-with", &act.with);
        let _ = body.append_child(&button);
    }
    let _ = body.append_child(&element("span", "rule", ""));
    let _ = item.append_child(&element("span", "box", ""));
    let _ = item.append_child(&body);
    item
}
