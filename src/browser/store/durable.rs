//! The durable copy, through `durable.js`. It is plain JavaScript because every call in it is the browser's own.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::StoreError;
use super::keys::EARLY_ROW;
use super::local::is_shared;
use crate::browser::sync::{EarlyEdit, Found};
use crate::core::ledger::{Entry, Key, Ledger};

#[wasm_bindgen(module = "/src/browser/store/durable.js")]
extern "C" {
    #[wasm_bindgen(js_name = read)]
    async fn read_rows() -> JsValue;
    #[wasm_bindgen(js_name = write)]
    async fn write_rows(
        generation: &str,
        first: bool,
        rows: Array,
        why: &str,
        copy: &str,
    ) -> JsValue;
    #[wasm_bindgen(js_name = snapshots)]
    async fn read_snapshots() -> JsValue;
    #[wasm_bindgen(js_name = erase)]
    async fn erase_all() -> JsValue;
    #[wasm_bindgen(js_name = persisted)]
    async fn ask_persisted(ask: bool) -> JsValue;
    #[wasm_bindgen(js_name = compress)]
    async fn compress_bytes(bytes: &[u8]) -> JsValue;
    #[wasm_bindgen(js_name = decompress)]
    async fn decompress_bytes(bytes: &[u8], most: u32) -> JsValue;
}

/// A state that was kept before something replaced it.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    /// What was about to happen: the id of the words that say so.
    pub why: String,
    /// The state, as an [`Envelope`](crate::core::ledger::Envelope) writes it.
    pub text: String,
}

/// Reads the durable copy.
///
/// # Errors
/// Any [`StoreError`] but `Full`. In shared mode there is none: [`StoreError::Blocked`].
pub(crate) async fn read() -> Result<Found, StoreError> {
    if is_shared() {
        return Err(StoreError::Blocked);
    }
    let rows = list(read_rows().await)?;
    let mut found = Found {
        generation: rows.get(0).as_string(),
        ..Found::default()
    };
    for at in (1..rows.length()).step_by(2) {
        let (key, text) = (rows.get(at).as_string(), rows.get(at + 1).as_string());
        if let (Some(name), Some(value)) = (
            key.as_deref().and_then(|key| key.strip_prefix(EARLY_ROW)),
            &text,
        ) {
            found.early.push(EarlyEdit {
                name: name.to_owned(),
                value: value.clone(),
            });
        } else if let (Some(key), Some(text)) = (key.as_deref().and_then(Key::read_name), text) {
            match Entry::decode(&text) {
                Ok(entry) => {
                    found.ledger.merge_entry(key, entry);
                }
                // It stays where it is until a readable entry takes its place.
                Err(_) => found.damaged.push(key),
            }
        }
    }
    Ok(found)
}

/// Whether there is a durable copy that can be read.
pub(crate) async fn exists() -> bool {
    list(read_rows().await).is_ok_and(|rows| rows.get(0).is_string())
}

/// Writes the entries under `keys` and, if there is one, a copy of what was before, all or nothing. Resolves when they are on the disk.
///
/// # Errors
/// Any [`StoreError`]; `Gone` if another generation lives there, or none although this is not the `first` write.
pub(crate) async fn write(
    generation: &str,
    first: bool,
    ledger: &Ledger,
    keys: &[Key],
    copy: Option<&Snapshot>,
) -> Result<(), StoreError> {
    let rows = Array::new();
    for key in keys {
        if let Some(entry) = ledger.entry(key) {
            rows.push(&key.to_string().into());
            rows.push(&entry.encode_text().into());
        }
    }
    let (why, copy) = copy.map_or(("", ""), |copy| (&copy.why, &copy.text));
    done(&write_rows(generation, first, rows, why, copy).await)
}

/// The states that were kept, newest first. None where there is no durable copy.
pub(crate) async fn snapshots() -> Vec<Snapshot> {
    if is_shared() {
        return Vec::new();
    }
    let Ok(rows) = list(read_snapshots().await) else {
        return Vec::new();
    };
    (0..rows.length())
        .step_by(2)
        .filter_map(|at| {
            Some(Snapshot {
                why: rows.get(at).as_string()?,
                text: rows.get(at + 1).as_string()?,
            })
        })
        .collect()
}

/// Erases the durable copy and what the service worker keeps of the site.
///
/// # Errors
/// Any [`StoreError`]. Then something may be left.
pub(crate) async fn erase() -> Result<(), StoreError> {
    done(&erase_all().await)
}

/// Whether the browser promises to keep the record, by name. `ask` asks it to promise.
pub(crate) async fn persisted(ask: bool) -> String {
    ask_persisted(ask).await.as_string().unwrap_or_default()
}

/// The bytes, compressed, with a checksum. None where the browser cannot.
pub(crate) async fn compress(bytes: &[u8]) -> Option<Vec<u8>> {
    read_bytes(&compress_bytes(bytes).await)
}

/// The bytes behind compressed ones. None if they are damaged or more than `most`.
pub(crate) async fn decompress(bytes: &[u8], most: u32) -> Option<Vec<u8>> {
    read_bytes(&decompress_bytes(bytes, most).await)
}

fn read_bytes(answer: &JsValue) -> Option<Vec<u8>> {
    answer.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

fn list(answer: JsValue) -> Result<Array, StoreError> {
    answer.dyn_into().map_err(|name| failure(&name))
}

fn done(answer: &JsValue) -> Result<(), StoreError> {
    match answer.as_string() {
        Some(name) if name.is_empty() => Ok(()),
        _ => Err(failure(answer)),
    }
}

fn failure(name: &JsValue) -> StoreError {
    match name.as_string().as_deref() {
        Some("QuotaExceededError") => StoreError::Full,
        Some("VersionError") => StoreError::Newer,
        Some("Gone") => StoreError::Gone,
        _ => StoreError::Blocked,
    }
}
