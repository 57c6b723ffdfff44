use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage};

use crate::ledger::{Entry, Key, Ledger};

/// Every key of ours starts with this, so that another program on the same address is left alone.
pub(super) const PREFIX: &str = "due-care/";
/// One storage key per entry: two tabs that share one value lose each other's edits.
const ENTRY: &str = "due-care/entry/";
/// Raw texts that could not be read as entries are moved here, never dropped.
const DAMAGED: &str = "due-care/damaged/";
/// Which layout of the storage is in use.
const SCHEMA: &str = "due-care/schema";
/// The layout that this version reads and writes.
const OUR_SCHEMA: u64 = 1;

/// Why the browser's storage cannot be used right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StoreError {
    /// Site data is blocked, or there is no storage at all.
    #[error("This browser does not let the page keep anything.")]
    Blocked,
    /// No room is left.
    #[error("The browser has no room left for this page.")]
    Full,
    /// A later version of the app wrote the storage. Writing would damage it.
    #[error("A newer version of Due Care keeps answers here.")]
    Newer,
}

/// What was found in the storage.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    /// All readable entries.
    pub ledger: Ledger,
    /// How many entries could not be read. Their raw texts are kept aside.
    pub damaged: usize,
}

/// The storage itself, or why not. gloo panics where storage is blocked, so this asks first, every time.
pub(super) fn storage() -> Result<web_sys::Storage, StoreError> {
    let window = web_sys::window().ok_or(StoreError::Blocked)?;
    window
        .local_storage()
        .ok()
        .flatten()
        .ok_or(StoreError::Blocked)
}

/// Reads everything that is ours.
///
/// # Errors
/// [`StoreError::Blocked`] or [`StoreError::Newer`].
pub(crate) fn load() -> Result<Loaded, StoreError> {
    let storage = storage()?;
    schema(&storage)?;
    let mut loaded = Loaded::default();
    for name in names(&storage, ENTRY) {
        let (Some(text), Some(key)) = (
            storage.get_item(&name).ok().flatten(),
            name.strip_prefix(ENTRY),
        ) else {
            continue;
        };
        match Entry::decode(&text) {
            Ok(entry) => {
                loaded.ledger.admit(Key::from(key), entry);
            }
            Err(_) => {
                loaded.damaged += 1;
                // Without room for the copy the original stays where it is, unread and unharmed.
                if storage.set_item(&format!("{DAMAGED}{key}"), &text).is_ok() {
                    let _ = storage.remove_item(&name);
                }
            }
        }
    }
    Ok(loaded)
}

/// Writes one entry.
///
/// # Errors
/// Any [`StoreError`]. What was stored under the key before stays as it was.
pub(crate) fn save(key: &Key, entry: &Entry) -> Result<(), StoreError> {
    if schema(&storage()?)?.is_none() {
        LocalStorage::set(SCHEMA, OUR_SCHEMA).map_err(|error| refusal(&error))?;
    }
    LocalStorage::set(format!("{ENTRY}{key}"), entry.encode()).map_err(|error| refusal(&error))
}

/// What another tab changed, from a `storage` event: a readable entry of ours, or nothing.
pub(crate) fn read_foreign_change(name: &str, text: &str) -> Option<(Key, Entry)> {
    Some((read_foreign_name(name)?, Entry::decode(text).ok()?))
}

/// The key of one of our entries, from the name under which it is stored.
pub(crate) fn read_foreign_name(name: &str) -> Option<Key> {
    name.strip_prefix(ENTRY).map(Key::from)
}

/// Removes everything that is ours and nothing else.
///
/// # Errors
/// [`StoreError::Blocked`].
pub(crate) fn erase() -> Result<(), StoreError> {
    let storage = storage()?;
    for name in names(&storage, PREFIX) {
        storage
            .remove_item(&name)
            .map_err(|_| StoreError::Blocked)?;
    }
    Ok(())
}

/// The names of all stored items that start with `prefix`.
pub(super) fn names(storage: &web_sys::Storage, prefix: &str) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|name| name.starts_with(prefix))
        .collect()
}

/// The layout in use, if one was noted. It is read without gloo, which panics when reading fails.
fn schema(storage: &web_sys::Storage) -> Result<Option<u64>, StoreError> {
    let noted = storage
        .get_item(SCHEMA)
        .map_err(|_| StoreError::Blocked)?
        .and_then(|text| text.parse().ok());
    match noted {
        Some(schema) if schema > OUR_SCHEMA => Err(StoreError::Newer),
        _ => Ok(noted),
    }
}

fn refusal(error: &StorageError) -> StoreError {
    match error {
        StorageError::JsError(error) if error.name == "QuotaExceededError" => StoreError::Full,
        _ => StoreError::Blocked,
    }
}
