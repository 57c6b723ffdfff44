//! The store: the only code that touches the browser's storage.
//!
//! Everything here returns an answer; nothing panics, whatever the browser, the person or another program did to the
//! storage. The rest of the app sees [`Ledger`](crate::ledger::Ledger) entries and [`StoreError`]s, never a storage object.

mod early;
mod local;

pub(crate) use early::take_early_edits;
pub(crate) use local::{StoreError, erase, load, read_foreign_change, read_foreign_name, save};
