//! Small reads of the page itself.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlTemplateElement};

/// The words under `id`, from the page or from its phrasebook. Empty if there are none.
pub(super) fn words(id: &str) -> String {
    let in_page = document().get_element_by_id(id);
    let element = in_page.or_else(|| {
        let phrasebook: HtmlTemplateElement = document()
            .get_element_by_id("phrasebook")?
            .dyn_into()
            .ok()?;
        phrasebook
            .content()
            .query_selector(&format!("[id=\"{id}\"]"))
            .ok()
            .flatten()
    });
    element
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// All elements that match `selector`.
pub(super) fn all(selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// The root element, whose data attributes tell the style sheet and the plain script how far the page is.
pub(super) fn root() -> Option<HtmlElement> {
    document()
        .document_element()
        .and_then(|element: Element| element.dyn_into().ok())
}

/// The time of day as the browser's owner writes it, to the minute.
pub(super) fn time_of_day() -> String {
    let options = js_sys::Object::new();
    for part in ["hour", "minute"] {
        let _ = js_sys::Reflect::set(&options, &part.into(), &"2-digit".into());
    }
    js_sys::Date::new_0()
        .to_locale_time_string_with_options("en-GB", &options)
        .into()
}

/// Today as the browser's owner writes it.
pub(super) fn today() -> String {
    let options = js_sys::Object::new();
    for (part, form) in [("day", "numeric"), ("month", "short"), ("year", "numeric")] {
        let _ = js_sys::Reflect::set(&options, &part.into(), &form.into());
    }
    js_sys::Date::new_0()
        .to_locale_date_string("en-GB", &options)
        .into()
}
