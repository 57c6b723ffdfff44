//! The browser's plain storage: one item per entry, in `localStorage` or, on a shared device, in `sessionStorage`.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, SessionStorage, Storage};

use super::StoreError;
use super::keys::{PREFIX, SHARED};
use crate::browser::sync::Found;
use crate::core::ledger::{Entry, Key, Ledger};

/// One storage key per entry: two tabs that share one value lose each other's edits.
const ENTRY: &str = "due-care/entry/";
/// Raw texts that could not be read as entries are moved here, never dropped.
const DAMAGED: &str = "due-care/damaged/";
/// Which layout of the storage is in use.
const SCHEMA: &str = "due-care/schema";
/// The layout that this version reads and writes.
const OUR_SCHEMA: u64 = 1;
/// The random name of this collection of answers. Erasing ends it: a tab that still holds it lets go instead of writing it back.
const GENERATION: &str = "due-care/generation";
/// In place of a generation: its erasing was begun. Whoever sees that finishes it, so that it is neither undone nor left half done.
const ENDED: &str = "";
/// The browser was asked to promise that it keeps the record. Nobody is asked twice.
const ASKED: &str = "due-care/asked";

/// The storage itself, or why not. gloo panics where storage is blocked, so this asks first, every time.
pub(crate) fn storage() -> Result<web_sys::Storage, StoreError> {
    let storage = if is_shared() { session() } else { browser() };
    storage.ok_or(StoreError::Blocked)
}

fn browser() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

pub(crate) fn session() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

/// Whether others use this device, so that nothing may be kept outside of this tab.
pub(crate) fn is_shared() -> bool {
    session().is_some_and(|session| session.get_item(SHARED).ok().flatten().is_some())
}

/// Keeps everything in this tab only from now on, or no longer.
///
/// # Errors
/// [`StoreError::Blocked`].
pub(crate) fn set_shared(shared: bool) -> Result<(), StoreError> {
    let session = session().ok_or(StoreError::Blocked)?;
    if shared {
        session.set_item(SHARED, "1")
    } else {
        session.remove_item(SHARED)
    }
    .map_err(|_| StoreError::Blocked)
}

/// Whether the browser was asked already to promise that it keeps the record.
pub(crate) fn was_asked() -> bool {
    read_item(ASKED).ok().flatten().is_some()
}

/// Notes that it was.
pub(crate) fn note_asked() {
    let _ = write_item(ASKED, 1_u64);
}

/// Reads everything that is ours.
///
/// # Errors
/// [`StoreError::Blocked`], [`StoreError::Newer`] or [`StoreError::Gone`].
pub(crate) fn load() -> Result<Found, StoreError> {
    let storage = storage()?;
    let mut found = Found {
        generation: generation()?,
        ..Found::default()
    };
    for name in names(&storage, ENTRY) {
        let (Some(text), Some(key)) = (
            storage.get_item(&name).ok().flatten(),
            read_stored_name(&name),
        ) else {
            continue;
        };
        match Entry::decode(&text) {
            Ok(entry) => {
                found.ledger.merge_entry(key, entry);
            }
            Err(_) => {
                // Without room for the copy the original stays where it is, unread and unharmed.
                if storage.set_item(&format!("{DAMAGED}{key}"), &text).is_ok() {
                    let _ = storage.remove_item(&name);
                }
                found.damaged.push(key);
            }
        }
    }
    Ok(found)
}

/// The generation that lives here, if any.
///
/// # Errors
/// [`StoreError::Blocked`], [`StoreError::Newer`], or [`StoreError::Gone`] where the erasing of everything was begun.
pub(crate) fn generation() -> Result<Option<String>, StoreError> {
    if is_newer() {
        return Err(StoreError::Newer);
    }
    let generation = read_item(GENERATION)?;
    if generation.as_deref() == Some(ENDED) {
        return Err(StoreError::Gone);
    }
    Ok(generation)
}

/// Whether a later version of the app wrote here.
fn is_newer() -> bool {
    let noted = read_item(SCHEMA).ok().flatten();
    noted.and_then(|text| text.parse().ok()).unwrap_or(0) > OUR_SCHEMA
}

/// Writes one entry of `generation`. The caller asked for [`generation`] before.
///
/// # Errors
/// Any [`StoreError`]. What was stored under the key before stays as it was.
pub(crate) fn save(generation: &str, key: &Key, entry: &Entry) -> Result<(), StoreError> {
    if read_item(GENERATION)?.as_deref() != Some(generation) {
        write_item(SCHEMA, OUR_SCHEMA)?;
        // As plain text, like the entries' names: a JSON text would carry quotes.
        storage()?
            .set_item(GENERATION, generation)
            .map_err(|_| StoreError::Full)?;
    }
    write_item(&format!("{ENTRY}{key}"), entry.encode())
}

/// What another tab changed, from a `storage` event.
pub(crate) enum ForeignChange {
    /// It wrote an entry.
    Wrote(Key, Entry),
    /// It took something of ours away, or wrote what is no entry: everything must be read anew.
    Other,
}

/// Reads a `storage` event. None if it is not about us.
pub(crate) fn read_foreign_change(
    name: Option<String>,
    text: Option<String>,
) -> Option<ForeignChange> {
    // An event without a name says that everything was removed.
    let Some(name) = name else {
        return Some(ForeignChange::Other);
    };
    if name == SCHEMA || (name == GENERATION && text.as_deref().unwrap_or(ENDED) == ENDED) {
        return Some(ForeignChange::Other);
    }
    let key = read_stored_name(&name)?;
    let entry = text.and_then(|text| Entry::decode(&text).ok());
    Some(entry.map_or(ForeignChange::Other, |entry| {
        ForeignChange::Wrote(key, entry)
    }))
}

/// The key of one of our entries, from the name under which it is stored.
fn read_stored_name(name: &str) -> Option<Key> {
    name.strip_prefix(ENTRY).and_then(Key::read_name)
}

/// Writes the entries under `keys`, all or nothing: where one is refused, those before it are put back.
///
/// # Errors
/// Any [`StoreError`].
pub(crate) fn save_all(generation: &str, keys: &[Key], ledger: &Ledger) -> Result<(), StoreError> {
    let mut replaced = Vec::new();
    for key in keys {
        let Some(entry) = ledger.entry(key) else {
            continue;
        };
        let name = format!("{ENTRY}{key}");
        replaced.push((name.clone(), read_item(&name)?));
        if let Err(error) = save(generation, key, entry) {
            let storage = storage()?;
            for (name, text) in replaced {
                // What fits once fits again.
                let _ = match text {
                    Some(text) => storage.set_item(&name, &text),
                    None => storage.remove_item(&name),
                };
            }
            return Err(error);
        }
    }
    Ok(())
}

/// Says to all tabs that what the browser's storage holds is about to be erased.
pub(crate) fn begin_erasing() {
    if let Some(storage) = browser()
        && storage.set_item(GENERATION, ENDED).is_err()
    {
        let _ = storage.remove_item(GENERATION);
    }
}

/// Removes everything that is ours and nothing else from the browser's storage, unless new answers were begun there meanwhile. The
/// mark of erasing goes only with the last (`whole`).
///
/// # Errors
/// [`StoreError::Blocked`].
pub(crate) fn finish_erasing(whole: bool) -> Result<(), StoreError> {
    let living = browser().and_then(|storage| storage.get_item(GENERATION).ok().flatten());
    if living.is_some_and(|living| living != ENDED) {
        return Ok(());
    }
    erase(browser(), whole)
}

/// Removes what this tab alone keeps.
///
/// # Errors
/// [`StoreError::Blocked`].
pub(crate) fn erase_tab() -> Result<(), StoreError> {
    erase(session(), true)
}

fn erase(storage: Option<web_sys::Storage>, whole: bool) -> Result<(), StoreError> {
    let storage = storage.ok_or(StoreError::Blocked)?;
    for name in names(&storage, PREFIX) {
        if name != GENERATION {
            storage
                .remove_item(&name)
                .map_err(|_| StoreError::Blocked)?;
        }
    }
    // The last to go, so that whoever sees anything missing sees that the generation ended.
    if whole {
        let _ = storage.remove_item(GENERATION);
    }
    Ok(())
}

/// The names of all stored items that start with `prefix`.
pub(crate) fn names(storage: &web_sys::Storage, prefix: &str) -> Vec<String> {
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|name| name.starts_with(prefix))
        .collect()
}

/// Read without gloo, which panics when reading fails.
fn read_item(name: &str) -> Result<Option<String>, StoreError> {
    storage()?.get_item(name).map_err(|_| StoreError::Blocked)
}

fn write_item(name: &str, value: impl serde::Serialize) -> Result<(), StoreError> {
    storage()?;
    if is_shared() {
        SessionStorage::set(name, value)
    } else {
        LocalStorage::set(name, value)
    }
    .map_err(|error| match error {
        StorageError::JsError(error) if error.name == "QuotaExceededError" => StoreError::Full,
        _ => StoreError::Blocked,
    })
}
