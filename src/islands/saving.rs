//! How the record is kept: read from both homes, written to both, and what is said about it.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::browser::{root, time_of_day};
use super::controls::{Control, early_value, key_of};
use super::keeper::{Keeper, random_name};
use super::record::Saving;
use crate::ledger::{Key, Ledger};
use crate::store::{self, Found, Snapshot, StoreError};

/// What a home did not take is tried again after this time, and with every edit.
const RETRY: Duration = Duration::from_secs(5);
/// A browser without a database is not asked for it for ever.
const RETRIES: u8 = 3;
/// With this much recorded the browser is asked to promise that it keeps it.
const WORTH_KEEPING: usize = 3;

impl Keeper {
    /// Notes that what is under `key` must go to both homes.
    pub(super) fn must_save(&self, key: &Key) {
        self.retries.set(0);
        for list in [&self.unsaved, &self.undurable] {
            let mut list = list.borrow_mut();
            if !list.contains(key) {
                list.push(key.clone());
            }
        }
    }

    /// Reads both homes and shows what they hold together. What one lacks, the other restores.
    pub(super) fn load(self: &Rc<Self>) {
        if self.is_loading.replace(true) {
            return;
        }
        let keeper = Rc::clone(self);
        spawn_local(async move {
            let (local, durable) = read_both().await;
            keeper.is_loading.set(false);
            keeper.settle(&local, &durable);
        });
    }

    /// Takes over what was read, with everything that this page recorded and could not save yet.
    fn settle(
        self: &Rc<Self>,
        local: &Result<Found, StoreError>,
        durable: &Result<Found, StoreError>,
    ) {
        let newer =
            [local.as_ref().err(), durable.as_ref().err()].contains(&Some(&StoreError::Newer));
        if newer {
            self.lock();
            return;
        }
        let mut ledger = Ledger::default();
        let mut damaged: Vec<Key> = Vec::new();
        let mut generation = None;
        for found in [local, durable].into_iter().flatten() {
            ledger.merge(found.ledger.clone());
            damaged.extend(found.damaged.iter().cloned());
            if found.generation.is_some() {
                generation.clone_from(&found.generation);
            }
        }
        damaged.retain(|key| ledger.entry(key).is_none());
        let known = self.generation.borrow().clone();
        if known == generation {
            // What is being typed was typed without knowledge of what was read just now.
            self.flush();
        } else {
            // It may hold what was erased.
            self.typing.take();
        }
        if known.is_some() && generation.is_none() {
            // Another tab is erasing this very moment: what still stands there is on its way out.
            ledger = Ledger::default();
        }
        self.generation.replace(generation.clone());
        let mut erased = false;
        if let Some(old) = self.look(|state| state.ledger.clone()) {
            let unsaved = self.unsaved.take();
            if local.is_err() && durable.is_err() {
                ledger = old;
            } else if known == generation && (local.is_err() || durable.is_err()) {
                // The home that cannot be read may be the only one that has it.
                ledger.merge(old);
            } else if known == generation {
                for key in unsaved {
                    if let Some(entry) = old.entry(&key) {
                        ledger.admit(key, entry.clone());
                    }
                }
            } else {
                // Another collection lives there, or none. Only what the person did since then is new.
                erased = old
                    .entries()
                    .any(|(key, _)| ledger.entry(key).is_none() && !unsaved.contains(key));
                for key in unsaved {
                    if let Some(value) = old.value(&key) {
                        ledger.record(key, value.clone(), &self.by);
                    }
                }
            }
        }
        let has = |found: &Result<Found, StoreError>| {
            found
                .as_ref()
                .is_ok_and(|found| found.generation.is_some() && found.generation == generation)
        };
        self.in_storage.set(has(local));
        self.in_durable.set(has(durable));
        self.storage_fault.set(local.as_ref().err().copied());
        self.durable_fault.set(durable.as_ref().err().copied());
        for (list, found) in [(&self.unsaved, local), (&self.undurable, durable)] {
            if let Ok(found) = found {
                let missing = ledger
                    .entries()
                    .filter(|(key, entry)| found.ledger.entry(key) != Some(entry))
                    .map(|(key, _)| key.clone());
                *list.borrow_mut() = missing.collect();
            }
        }
        let kept = match (local, durable) {
            _ if store::is_shared() => Saving::Kept("kept-tab", String::new()),
            (_, Ok(_)) => Saving::Kept("kept-device", String::new()),
            (Ok(_), Err(_)) => Saving::Kept("kept-browser", String::new()),
            (Err(error), Err(_)) => Saving::Failed(words_for(*error)),
        };
        self.change(|state| {
            state.ledger = Some(ledger);
            state.damaged = damaged.len();
            if erased {
                state.notice = "removed";
                state.before = None;
            }
            // “Saved at 10:31” stays true when the page reads again.
            let says_when = matches!(&state.saving, Saving::Kept(_, time) if !time.is_empty());
            if !says_when || matches!(kept, Saving::Failed(_)) {
                state.saving = kept;
            }
        });
        self.take_early(local.is_ok() || durable.is_ok());
        self.show();
        self.save();
        if let Some(root) = root()
            && root.dataset().get("live").is_none()
        {
            let _ = root.dataset().set("live", "");
            self.open_link();
            self.read_history();
        }
    }

    /// Adds what was touched before the page was live, as the person's newest edits.
    fn take_early(self: &Rc<Self>, readable: bool) {
        // What cannot be saved now is left where it is: a later visit takes it.
        let early = if readable {
            store::take_early_edits()
        } else {
            Vec::new()
        };
        let touched = Control::touched();
        for edit in early {
            if let Some(key) = key_of(&edit.name) {
                let value = early_value(&key, edit.value);
                self.write(key, value);
            }
        }
        for control in &touched {
            self.take(control);
            control.untouch();
        }
    }

    /// Writes what is not saved yet: to the browser's storage at once, to the durable copy as soon as it can.
    pub(super) fn save(self: &Rc<Self>) {
        if self.unsaved.borrow().is_empty() && self.undurable.borrow().is_empty() {
            return;
        }
        match store::generation() {
            Err(StoreError::Newer) => {
                self.lock();
                return;
            }
            Err(error) => self.storage_fault.set(Some(error)),
            Ok(living) => {
                let known = self.generation.borrow().clone();
                if self.in_storage.get() && living != known {
                    self.load();
                    return;
                }
                let generation = known.or(living).unwrap_or_else(random_name);
                self.generation.replace(Some(generation.clone()));
                self.save_to_storage(&generation);
            }
        }
        self.report();
        self.write_through();
    }

    fn save_to_storage(&self, generation: &str) {
        let mut fault = None;
        self.look(|state| {
            let Some(ledger) = &state.ledger else { return };
            self.unsaved.borrow_mut().retain(|key| {
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
                        false
                    }
                    None => false,
                }
            });
        });
        self.in_storage
            .set(self.in_storage.get() || fault.is_none());
        self.storage_fault.set(fault);
    }

    /// Brings the durable copy up to date, one transaction after the other.
    fn write_through(self: &Rc<Self>) {
        if store::is_shared() {
            self.undurable.take();
            self.report();
            return;
        }
        if self.is_writing.replace(true) {
            return;
        }
        let keeper = Rc::clone(self);
        spawn_local(async move {
            loop {
                let keys = keeper.undurable.take();
                if keys.is_empty() {
                    break;
                }
                let written = keeper.write_durable(&keeper.ledger(), &keys, None).await;
                keeper.durable_fault.set(written.err());
                if written.is_ok() {
                    keeper.kept_at.replace(time_of_day());
                    // What the other home refused is safe here, and restored to it by the next visit.
                    let mut unsaved = keeper.unsaved.borrow_mut();
                    unsaved.retain(|key| !keys.contains(key));
                }
                if let Err(error) = written {
                    for key in keys {
                        keeper.undurable.borrow_mut().push(key);
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
    pub(super) async fn write_durable(
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
        let first = !self.in_durable.get();
        store::write_durable(&generation, first, ledger, keys, before).await?;
        self.in_durable.set(true);
        Ok(())
    }

    /// Says where things stand. While the durable copy is being written, nothing new is said.
    pub(super) fn report(self: &Rc<Self>) {
        let (storage, durable) = (self.storage_fault.get(), self.durable_fault.get());
        let behind = !self.undurable.borrow().is_empty();
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

    /// A newer version owns what is stored: nothing is written, and nothing can be typed in vain.
    fn lock(&self) {
        self.change(|state| {
            state.ledger.get_or_insert_default();
            state.saving = Saving::Failed("fault-newer");
        });
        for control in Control::all() {
            control.lock();
        }
        if let Some(root) = root() {
            let _ = root.dataset().set("locked", "");
            let _ = root.dataset().set("live", "");
        }
    }

    /// Asks the browser for its promise, once in a lifetime and only when there is something to keep.
    pub(super) async fn ask_promise(&self, show: bool) {
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

/// Reads both homes. Nothing is restored from the durable copy while another tab may be erasing it.
async fn read_both() -> (Result<Found, StoreError>, Result<Found, StoreError>) {
    loop {
        let durable = store::read_durable().await;
        let local = store::load();
        let lives = durable
            .as_ref()
            .ok()
            .and_then(|found| found.generation.as_deref());
        if let (
            Some(generation),
            Ok(Found {
                generation: None, ..
            }),
        ) = (lives, &local)
        {
            let still =
                store::write_durable(generation, false, &Ledger::default(), &[], None).await;
            if still == Err(StoreError::Gone) {
                continue;
            }
        }
        return (local, durable);
    }
}

/// The id of the words that say why nothing can be saved.
pub(super) const fn words_for(error: StoreError) -> &'static str {
    match error {
        StoreError::Blocked | StoreError::Gone => "fault-blocked",
        StoreError::Full => "fault-full",
        StoreError::Newer => "fault-newer",
    }
}
