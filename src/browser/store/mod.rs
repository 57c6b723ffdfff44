//! The store: the only code that touches the browser's storage.
//!
//! The record has two replicas. `local` is the browser's plain storage: read and written at once. `durable` is its database:
//! slower, but it survives a killed browser. Either may be missing; what one lacks the other restores. In shared mode there is
//! only the storage of the tab.
//!
//! Everything here returns an answer; nothing panics, whatever the browser, the person or another program did to the
//! storage. The rest of the app sees [`Ledger`](crate::core::ledger::Ledger) entries and [`StoreError`]s, never a storage object.

mod checking;
mod durable;
mod early;
mod keys;
mod local;

pub(crate) use checking::{checking, checking_here, forget_checking, note_checking, set_checking};
pub(crate) use durable::{
    Snapshot, compress, decompress, persisted, read as read_durable, snapshots,
    write as write_durable,
};
pub(crate) use early::take_early_edits;
pub(crate) use keys::COPY_FRAGMENT;
pub(crate) use local::{
    ForeignChange, erase_tab, generation, is_shared, load, note_asked, read_foreign_change, save,
    save_all, set_shared, was_asked,
};

/// Erases both replicas, and what the service worker keeps of the site. While the durable copy exists, the mark of erasing stays
/// in the other replica, so that whoever reads it finishes the job.
///
/// # Errors
/// Any [`StoreError`]. Then something may be left.
pub(crate) async fn erase() -> Result<(), StoreError> {
    local::begin_erasing();
    let erased = durable::erase().await;
    let remains = erased.is_err() && durable::exists().await;
    erased.and(local::finish_erasing(!remains))
}

/// Why the browser's storage cannot be used right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StoreError {
    /// Site data is blocked, does not answer, or there is no storage at all.
    #[error("This browser does not let the page keep anything.")]
    Blocked,
    /// No room is left.
    #[error("The browser has no room left for this page.")]
    Full,
    /// A later version of the app wrote the storage. Writing would damage it.
    #[error("A newer version of Due Care keeps answers here.")]
    Newer,
    /// What this tab knew was erased, by another tab or by the browser.
    #[error("What was kept here was erased.")]
    Gone,
}
