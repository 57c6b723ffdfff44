//! What `early.js`, the plain script in the page’s head, remembered before the wasm was there.

use super::keys::EARLY;
use super::local::{names, storage};
use crate::browser::sync::EarlyEdit;

/// Takes all early edits out of the plain storage. None where storage is blocked: then the page itself still shows them.
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
