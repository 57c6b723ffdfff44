//! How the record is saved: written to both replicas, and reported to the person.

use crate::core::contract::Phrase;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::controller::{Controller, random_name};
use crate::browser::dom::dates::time_of_day;
use crate::browser::dom::document::later;
use crate::browser::store::{self, Snapshot, StoreError};
use crate::browser::view::model::Saving;
use crate::core::ledger::{Key, Ledger};

/// What a replica refused is tried again after this time, and with every edit.
const RETRY: Duration = Duration::from_secs(2);
/// Enough for a minute: a busy device may need that long, but a browser without a database must not be retried for ever.
const RETRIES: u8 = 30;
/// With this much recorded the browser is asked to promise that it keeps it.
const WORTH_KEEPING: usize = 3;

impl Controller {
    /// Notes that what is under `key` must go to both replicas.
    pub(crate) fn must_save(&self, key: &Key) {
        self.retries.set(0);
        self.storage.mark_pending(key);
        self.durable.mark_pending(key);
    }

    /// Writes what is not saved yet: to the browser's storage at once, to the durable copy as soon as it can.
    pub(crate) fn save(self: &Rc<Self>) {
        if self.storage.is_synced() && self.durable.is_synced() {
            return;
        }
        match self.living() {
            None => return,
            Some(Err(error)) => self.storage.fault.set(Some(error)),
            Some(Ok(living)) => {
                let generation = self.generation.borrow_mut().name_or(living, random_name);
                self.save_to_storage(&generation);
            }
        }
        self.report();
        self.write_through();
    }

    /// The generation in the plain storage, if this page may write there. If a newer version or an erasure took it over, that is
    /// handled here, and there is nothing to write.
    pub(crate) fn living(self: &Rc<Self>) -> Option<Result<Option<String>, StoreError>> {
        let living = store::generation();
        match &living {
            _ if self.with_state(|state| state.is_locked) => {}
            Err(StoreError::Newer) => self.lock(),
            // It could not be finished. Reading again at once would try it for ever.
            Err(StoreError::Gone) if self.storage.fault.get() == Some(StoreError::Gone) => {
                self.report();
            }
            Err(StoreError::Gone) => self.load(),
            Ok(living)
                if self.storage.is_current.get()
                    && living.as_deref() != self.generation.borrow().name() =>
            {
                self.load();
            }
            _ => return Some(living),
        }
        None
    }

    fn save_to_storage(&self, generation: &str) {
        let (mut fault, mut wrote) = (None, false);
        self.with_state(|state| {
            let Some(ledger) = &state.ledger else { return };
            self.storage.pending.borrow_mut().retain(|key| {
                match ledger
                    .entry(key)
                    .map(|entry| store::save(generation, key, entry))
                {
                    Some(Err(error)) => {
                        fault = Some(error);
                        true
                    }
                    Some(Ok(())) => {
                        wrote = true;
                        false
                    }
                    None => false,
                }
            });
        });
        self.storage
            .is_current
            .set(self.storage.is_current.get() || wrote);
        self.storage.fault.set(fault);
        if wrote {
            // Only now: a browser that can't write times must not stop in the middle of saving.
            self.kept_at.replace(time_of_day());
        }
    }

    /// Brings the durable copy up to date, one transaction after the other.
    fn write_through(self: &Rc<Self>) {
        if store::is_shared() {
            self.durable.pending.take();
            self.report();
            return;
        }
        if self.is_writing.replace(true) {
            return;
        }
        let controller = Rc::clone(self);
        later(async move {
            loop {
                let keys = controller.durable.pending.take();
                if keys.is_empty() {
                    break;
                }
                let written = controller
                    .write_durable(&controller.ledger(), &keys, None)
                    .await;
                controller.durable.fault.set(written.err());
                if written.is_ok() {
                    controller.kept_at.replace(time_of_day());
                    // There may be room again in the other replica. If not: it is safe here, and the next visit restores it.
                    controller.save();
                    let mut unsaved = controller.storage.pending.borrow_mut();
                    unsaved.retain(|key| !keys.contains(key));
                }
                if let Err(error) = written {
                    for key in &keys {
                        controller.durable.mark_pending(key);
                    }
                    if matches!(error, StoreError::Gone | StoreError::Newer) {
                        controller.load();
                    }
                    break;
                }
            }
            controller.is_writing.set(false);
            controller.report();
            controller.ask_promise(false).await;
        });
    }

    /// Writes to the durable copy, with a generation made up if there is none yet.
    pub(crate) async fn write_durable(
        &self,
        ledger: &Ledger,
        keys: &[Key],
        before: Option<&Snapshot>,
    ) -> Result<(), StoreError> {
        let generation = self.generation.borrow_mut().name_or(None, random_name);
        let first = !self.durable.is_current.get();
        store::write_durable(&generation, first, ledger, keys, before).await?;
        self.durable.is_current.set(true);
        self.generation.borrow_mut().confirm();
        Ok(())
    }

    /// Reports whether everything is saved. While the durable copy is being written, the last report stays.
    pub(crate) fn report(self: &Rc<Self>) {
        let (storage, durable) = (self.storage.fault.get(), self.durable.fault.get());
        let behind = !self.durable.is_synced();
        let kept_at = self.kept_at.borrow().clone();
        let saving = if store::is_shared() {
            storage.map_or_else(
                || Saving::Kept(Phrase::KeptTabAt, kept_at),
                |error| Saving::Failed(words_for(error)),
            )
        } else if self.is_writing.get() || (behind && durable.is_none()) {
            return;
        } else {
            match (storage, durable) {
                (_, None) => Saving::Kept(Phrase::KeptDeviceAt, kept_at),
                (None, Some(_)) => Saving::Kept(Phrase::KeptBrowserAt, kept_at),
                (Some(error), Some(_)) => Saving::Failed(words_for(error)),
            }
        };
        if self.with_state(|state| state.saving != saving) {
            self.update(|state| state.saving = saving);
        }
        let failed = self.with_state(|state| matches!(state.saving, Saving::Failed(_)));
        if (failed || (behind && self.retries.get() < RETRIES)) && !self.will_retry.replace(true) {
            self.retries.set(self.retries.get().saturating_add(1));
            let controller = Rc::clone(self);
            set_timeout(
                move || {
                    controller.will_retry.set(false);
                    controller.save();
                },
                RETRY,
            );
        }
    }

    /// Asks the browser for its promise, once in a lifetime and only when there is something to keep.
    pub(crate) async fn ask_promise(&self, show: bool) {
        let counts = self.ledger().counts();
        let worth = counts.answers + counts.texts + counts.choices >= WORTH_KEEPING;
        let ask = worth && !store::is_shared() && !store::was_asked();
        if ask {
            store::note_asked();
        }
        if ask || show {
            let promise = store::persisted(ask).await;
            self.update(|state| state.promise = Phrase::read(&promise));
        }
    }
}

/// The id of the words that say why nothing can be saved.
pub(crate) const fn words_for(error: StoreError) -> Phrase {
    match error {
        StoreError::Blocked => Phrase::FaultBlocked,
        StoreError::Gone => Phrase::EraseFailed,
        StoreError::Full => Phrase::FaultFull,
        StoreError::Newer => Phrase::FaultNewer,
    }
}
