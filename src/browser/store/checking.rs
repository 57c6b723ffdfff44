//! Remembers which practitioner this tab checks.

use super::keys::CHECKING;
use super::local::{session, storage};
use crate::core::ledger::PractitionerId;

/// The practitioner that this tab checked last, or else any tab.
pub(crate) fn checking() -> Option<PractitionerId> {
    checking_here().or_else(|| noted(storage().ok()))
}

/// The practitioner that this tab noted last.
pub(crate) fn checking_here() -> Option<PractitionerId> {
    noted(session())
}

fn noted(storage: Option<web_sys::Storage>) -> Option<PractitionerId> {
    PractitionerId::parse(&storage?.get_item(CHECKING).ok()??)
}

/// Notes whom this tab checks. Where nothing can be kept, it is forgotten with the page.
pub(crate) fn note_checking(id: &PractitionerId) {
    if let Some(session) = session() {
        let _ = session.set_item(CHECKING, &id.to_string());
    }
}

/// Forgets whom this tab checked.
pub(crate) fn forget_checking() {
    if let Some(session) = session() {
        let _ = session.remove_item(CHECKING);
    }
}

/// Notes whom this tab was told to check, and with it the next new one.
pub(crate) fn set_checking(id: &PractitionerId) {
    note_checking(id);
    if let Ok(storage) = storage() {
        let _ = storage.set_item(CHECKING, &id.to_string());
    }
}
