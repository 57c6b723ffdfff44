//! What `early.js`, the plain script in the page’s head, remembered before the wasm was there.

use super::keys::EARLY;
use super::local::{names, storage};

/// A control that was touched before the wasm was there, on this page or on one that was left too soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EarlyEdit {
    /// The control's name.
    pub name: String,
    /// Its value: the text, the value of the chosen radio or the ticked box, or nothing for a box that isn't ticked.
    pub value: String,
}

/// Takes out all early edits. None where storage is blocked: then the page itself still shows them.
pub(crate) fn take_early_edits() -> Vec<EarlyEdit> {
    let Ok(storage) = storage() else {
        return Vec::new();
    };
    names(&storage, EARLY)
        .into_iter()
        .filter_map(|stored| {
            let value = storage.get_item(&stored).ok().flatten()?;
            let _ = storage.remove_item(&stored);
            Some(EarlyEdit {
                name: stored.strip_prefix(EARLY)?.to_owned(),
                value,
            })
        })
        .collect()
}
