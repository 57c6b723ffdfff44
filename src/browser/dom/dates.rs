//! Days and times, as the browser's owner writes them.

use leptos::prelude::document;
use wasm_bindgen::JsValue;

use crate::browser::view::language::is_language;
use crate::core::day::{day, is_slip};

/// The language of the page, for writing times and days. A translator may have put in its own, or what is none.
fn language() -> String {
    document()
        .document_element()
        .and_then(|root| root.get_attribute("lang"))
        .filter(|tag| is_language(tag))
        .unwrap_or_else(|| "en".to_owned())
}

/// This moment in UTC, as ISO 8601.
pub(crate) fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}

/// The time of day as the browser's owner writes it, to the minute.
pub(crate) fn time_of_day() -> String {
    js_sys::Date::new_0()
        .to_locale_time_string_with_options(&language(), &options(&TIME))
        .into()
}

/// Today as the browser's owner writes it.
pub(crate) fn today() -> String {
    js_sys::Date::new_0()
        .to_locale_date_string(&language(), &options(&DAY))
        .into()
}

/// Today where the browser is, as `YYYY-MM-DD`: that is how Swedish writes it.
pub(crate) fn today_iso() -> String {
    js_sys::Date::new_0()
        .to_locale_date_string("sv-SE", &JsValue::UNDEFINED)
        .into()
}

/// What `write` makes of a day. What is no day stays as it is, and what is meant to be one but isn't is nothing.
pub(super) fn unless_slip(text: &str, write: impl FnOnce() -> String) -> String {
    if day(text).is_some() {
        write()
    } else if is_slip(text) {
        String::new()
    } else {
        text.to_owned()
    }
}

/// A day, as the browser's owner writes it.
pub(super) fn write_day(iso: &str) -> String {
    let date = js_sys::Date::new(&iso.into());
    let options = options(&[DAY[0], DAY[1], DAY[2], ("timeZone", "UTC")]);
    date.to_locale_date_string(&language(), &options).into()
}

/// The day and time of an ISO 8601 text, as the browser's owner writes it.
pub(super) fn write_day_and_time(iso: &str) -> String {
    let date = js_sys::Date::new(&iso.into());
    let options = options(&[DAY[0], DAY[1], DAY[2], TIME[0], TIME[1]]);
    date.to_locale_date_string(&language(), &options).into()
}

const DAY: [(&str, &str); 3] = [("day", "numeric"), ("month", "short"), ("year", "numeric")];
const TIME: [(&str, &str); 2] = [("hour", "2-digit"), ("minute", "2-digit")];

fn options(parts: &[(&str, &str)]) -> js_sys::Object {
    let options = js_sys::Object::new();
    for (part, form) in parts {
        let _ = js_sys::Reflect::set(&options, &(*part).into(), &(*form).into());
    }
    options
}
