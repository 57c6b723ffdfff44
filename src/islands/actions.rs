//! What buttons do that is not recording.

use leptos::prelude::{document, window};
use serde_json::{Map, Value};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlElement, Url};

use crate::ledger::Ledger;

/// Opens the browser's print dialog.
pub(super) fn print() {
    let _ = window().print();
}

/// Moves focus to the first control of that name, because the button that was pressed is about to vanish.
pub(super) fn focus_first(name: &str) {
    let control = document()
        .query_selector(&format!("[name=\"{name}\"]"))
        .ok()
        .flatten();
    if let Some(control) = control.and_then(|control| control.dyn_into::<HtmlElement>().ok()) {
        let _ = control.focus();
    }
}

/// Offers everything recorded as a file: the way out when the browser cannot keep it.
pub(super) fn download(ledger: &Ledger) {
    let mut entries = Map::new();
    for (key, entry) in ledger.entries() {
        entries.insert(key.to_string(), entry.encode());
    }
    let _ = offer(&serde_json::to_string(&Value::Object(entries)).unwrap_or_default());
}

fn offer(text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download("my-checklist.json");
    link.click();
    Url::revoke_object_url(&address)
}
