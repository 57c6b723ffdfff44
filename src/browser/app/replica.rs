//! The two replicas of the record, the browser's storage and the durable copy: what each of them still lacks.

use std::cell::{Cell, RefCell};

use crate::browser::store::StoreError;
use crate::browser::sync::{Found, missing};
use crate::core::ledger::Key;

/// What this page knows about one of the two.
#[derive(Default)]
pub(crate) struct Replica {
    /// What is recorded, but not here yet.
    pub(crate) pending: RefCell<Vec<Key>>,
    /// Whether the collection of answers that this page holds was seen here, so that its absence means that it was erased.
    pub(crate) is_current: Cell<bool>,
    /// Why it took nothing the last time.
    pub(crate) fault: Cell<Option<StoreError>>,
}

impl Replica {
    /// Whether everything recorded is here.
    pub(crate) fn is_synced(&self) -> bool {
        self.pending.borrow().is_empty()
    }

    /// Notes that what is under `key` must go here.
    pub(crate) fn mark_pending(&self, key: &Key) {
        let mut behind = self.pending.borrow_mut();
        if !behind.contains(key) {
            behind.push(key.clone());
        }
    }

    /// Notes what was found here, beside what both hold together.
    pub(crate) fn note(&self, found: &Result<Found, StoreError>, both: &Found) {
        self.fault.set(found.as_ref().err().copied());
        self.is_current.set(
            found.as_ref().is_ok_and(|found| {
                found.generation.is_some() && found.generation == both.generation
            }),
        );
        if let Ok(found) = found {
            self.pending.replace(missing(&found.ledger, &both.ledger));
        }
    }

    /// Nothing is here any more, and nothing needs to be.
    pub(crate) fn forget(&self) {
        self.pending.take();
        self.is_current.set(false);
        self.fault.set(None);
    }
}
