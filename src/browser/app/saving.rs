//! How the record is saved: written to both replicas, and reported to the person.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::keeper::{Keeper, random_name};
use crate::browser::dom::document::{later, time_of_day};
use crate::browser::store::{self, Snapshot, StoreError};
use crate::browser::view::model::Saving;
use crate::core::ledger::{Key, Ledger};

/// What a replica refused is tried again after this time, and with every edit.
const RETRY: Duration = Duration::from_secs(2);
/// Enough for a minute: a busy device may need that long, but a browser without a database must not be retried for ever.
const RETRIES: u8 = 30;
/// With this much recorded the browser is asked to promise that it keeps it.
const WORTH_KEEPING: usize = 3;

impl Keeper {
    /// Notes that what is under `key` must go to both replicas.
    pub(crate) fn must_save(&self, key: &Key) {
        self.retries.set(0);
        self.storage.lacks(key);
        self.durable.lacks(key);
    }

    /// Writes what is not saved yet: to the browser's storage at once, to the durable copy as soon as it can.
    pub(crate) fn save(self: &Rc<Self>) {
        if self.storage.is_whole() && self.durable.is_whole() {
            return;
        }
        match self.living() {
            None => return,
            Some(Err(error)) => self.storage.fault.set(Some(error)),
            Some(Ok(living)) => {
                let known = self.generation.borrow().clone();
                let generation = known.or(living).unwrap_or_else(random_name);
                self.generation.replace(Some(generation.clone()));
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
            _ if self.look(|state| state.is_locked) => {}
            Err(StoreError::Newer) => self.lock(),
            // It could not be finished. Reading again at once would try it for ever.
            Err(StoreError::Gone) if self.storage.fault.get() == Some(StoreError::Gone) => {
                self.report();
            }
            Err(StoreError::Gone) => self.load(),
            Ok(living) if self.storage.lives.get() && *living != *self.generation.borrow() => {
                self.load();
            }
            _ => return Some(living),
        }
        None
    }

    fn save_to_storage(&self, generation: &str) {
        let (mut fault, mut wrote) = (None, false);
        self.look(|state| {
            let Some(ledger) = &state.ledger else { return };
            self.storage.behind.borrow_mut().retain(|key| {
                match ledger
                    .entry(key)
                    .map(|entry| store::save(generation, key, entry))
                {
                    Some(Err(error)) => {
                        fault = Some(error);
                        true
                    }
                    Some(Ok(())) => {
                        self.kept_at.replace(time_of_day());
                        wrote = true;
                        false
                    }
                    None => false,
                }
            });
        });
        self.storage.lives.set(self.storage.lives.get() || wrote);
        self.storage.fault.set(fault);
    }

    /// Brings the durable copy up to date, one transaction after the other.
    fn write_through(self: &Rc<Self>) {
        if store::is_shared() {
            self.durable.behind.take();
            self.report();
            return;
        }
        if self.is_writing.replace(true) {
            return;
        }
        let keeper = Rc::clone(self);
        later(async move {
            loop {
                let keys = keeper.durable.behind.take();
                if keys.is_empty() {
                    break;
                }
                let written = keeper.write_durable(&keeper.ledger(), &keys, None).await;
                keeper.durable.fault.set(written.err());
                if written.is_ok() {
                    keeper.kept_at.replace(time_of_day());
                    // There may be room again in the other replica. If not: it is safe here, and the next visit restores it.
                    keeper.save();
                    let mut unsaved = keeper.storage.behind.borrow_mut();
                    unsaved.retain(|key| !keys.contains(key));
                }
                if let Err(error) = written {
                    for key in &keys {
                        keeper.durable.lacks(key);
                    }
                    if matches!(error, StoreError::Gone | StoreError::Newer) {
                        keeper.load();
                    }
                    break;
                }
            }
            keeper.is_writing.set(false);
            keeper.report();
            keeper.ask_promise(false).await;
        });
    }

    /// Writes to the durable copy, with a generation made up if there is none yet.
    pub(crate) async fn write_durable(
        &self,
        ledger: &Ledger,
        keys: &[Key],
        before: Option<&Snapshot>,
    ) -> Result<(), StoreError> {
        let generation = self
            .generation
            .borrow_mut()
            .get_or_insert_with(random_name)
            .clone();
        let first = !self.durable.lives.get();
        store::write_durable(&generation, first, ledger, keys, before).await?;
        self.durable.lives.set(true);
        Ok(())
    }

    /// Reports whether everything is saved. While the durable copy is being written, the last report stays.
    pub(crate) fn report(self: &Rc<Self>) {
        let (storage, durable) = (self.storage.fault.get(), self.durable.fault.get());
        let behind = !self.durable.is_whole();
        let kept_at = self.kept_at.borrow().clone();
        let saving = if store::is_shared() {
            storage.map_or_else(
                || Saving::Kept("kept-tab-at", kept_at),
                |error| Saving::Failed(words_for(error)),
            )
        } else if self.is_writing.get() || (behind && durable.is_none()) {
            return;
        } else {
            match (storage, durable) {
                (_, None) => Saving::Kept("kept-device-at", kept_at),
                (None, Some(_)) => Saving::Kept("kept-browser-at", kept_at),
                (Some(error), Some(_)) => Saving::Failed(words_for(error)),
            }
        };
        if self.look(|state| state.saving != saving) {
            self.change(|state| state.saving = saving);
        }
        let failed = self.look(|state| matches!(state.saving, Saving::Failed(_)));
        if (failed || (behind && self.retries.get() < RETRIES)) && !self.will_retry.replace(true) {
            self.retries.set(self.retries.get().saturating_add(1));
            let keeper = Rc::clone(self);
            set_timeout(
                move || {
                    keeper.will_retry.set(false);
                    keeper.save();
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
            self.change(|state| state.promise = promise);
        }
    }
}

/// The id of the words that say why nothing can be saved.
pub(crate) const fn words_for(error: StoreError) -> &'static str {
    match error {
        StoreError::Blocked => "fault-blocked",
        StoreError::Gone => "erase-failed",
        StoreError::Full => "fault-full",
        StoreError::Newer => "fault-newer",
    }
}
