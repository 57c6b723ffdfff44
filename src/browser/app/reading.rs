//! How the record is read: from both replicas, merged with what this page could not save yet.

use crate::core::contract::Phrase;
use std::rc::Rc;

use super::controller::Controller;
use super::practitioners::clear_sure;
use super::saving::words_for;
use crate::browser::dom::controls::{Control, early_value};
use crate::browser::dom::document::{later, root};
use crate::browser::store::{self, StoreError};
use crate::browser::sync::{Found, Held, Outcome, only_durable, together};
use crate::browser::view::model::Saving;
use crate::core::ledger::Ledger;

impl Controller {
    /// Reads both replicas and shows them merged. What one lacks, the other restores.
    pub(crate) fn load(self: &Rc<Self>) {
        self.must_load.set(true);
        if self.is_loading.replace(true) {
            return;
        }
        let controller = Rc::clone(self);
        later(async move {
            while controller.must_load.replace(false) {
                let (local, durable) = read_both().await;
                controller.settle(&local, &durable);
            }
            controller.is_loading.set(false);
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
        let (here, there) = (local.as_ref().ok(), durable.as_ref().ok());
        let mut both = together(here, there);
        let erased = self.add_own(&mut both, here, there);
        self.storage.note(local, &both);
        self.durable.note(durable, &both);
        let kept = match (local, durable) {
            _ if store::is_shared() => Saving::Kept(Phrase::KeptTab, String::new()),
            (_, Ok(_)) => Saving::Kept(Phrase::KeptDevice, String::new()),
            (Ok(_), Err(_)) => Saving::Kept(Phrase::KeptBrowser, String::new()),
            (Err(error), Err(_)) => Saving::Failed(words_for(*error)),
        };
        self.update(|state| {
            state.ledger = Some(both.ledger);
            state.damaged = both.damaged.len();
            if erased {
                state.notice = Some(Phrase::Removed);
                state.undo = None;
            }
            // “Saved at 10:31” stays true when the page reads again.
            let says_when = matches!(&state.saving, Saving::Kept(_, time) if !time.is_empty());
            if !says_when || matches!(kept, Saving::Failed(_)) {
                state.saving = kept;
            }
        });
        self.apply_early_edits(here, there);
        self.show();
        self.save();
        self.stay_with();
        if let Some(root) = root()
            && root.dataset().get("live").is_none()
        {
            let _ = root.dataset().set("live", "");
            self.open_link();
            self.read_history();
        }
    }

    /// Keeps this tab on the practitioner that it checks, whatever other tabs choose. With only one, nothing needs to be noted.
    pub(crate) fn stay_with(&self) {
        let (id, several) = self.with_state(|state| {
            let all = state.ledger.as_ref().map(Ledger::practitioners);
            let all = all.unwrap_or_default();
            (state.chosen(&all), all.len() > 1)
        });
        if several {
            store::note_checking(&id);
        } else {
            store::forget_checking();
        }
        self.update(|state| state.checking = Some(id));
    }

    /// Adds to what was read what this page holds and could not save yet, and takes over its generation.
    ///
    /// Returns whether the collection of answers that this page held was erased.
    fn add_own(&self, both: &mut Found, local: Option<&Found>, durable: Option<&Found>) -> bool {
        let generation = self.generation.borrow().clone();
        if local.is_none() && durable.is_none() {
            both.generation = generation.name().map(str::to_owned);
        }
        self.generation.borrow_mut().adopt(
            both.generation.as_deref(),
            durable.and_then(|found| found.generation.as_deref()),
        );
        let Some(ledger) = self.with_state(|state| state.ledger.clone()) else {
            return false;
        };
        let held = Held {
            generation: &generation,
            ledger: &ledger,
            unsaved: &self.storage.pending.borrow(),
            by: &self.by,
        };
        let erased = held.add_to(both, local.is_some() && durable.is_some()) == Outcome::Erased;
        if erased {
            // It holds what was erased.
            self.drop_typed();
        }
        erased
    }

    /// Adds what was touched before the page was live, as the person's newest edits.
    fn apply_early_edits(self: &Rc<Self>, local: Option<&Found>, durable: Option<&Found>) {
        // What cannot be saved now is left where it is: a later visit takes it.
        let mut early = if local.is_some() || durable.is_some() {
            store::take_early_edits()
        } else {
            Vec::new()
        };
        let touched = Control::touched();
        if root().is_some_and(|root| root.dataset().get("live").is_none()) {
            // The browser may have restored what is not kept.
            clear_sure();
            if let Some(durable) = durable {
                let lost = only_durable(&early, local, durable, |name| self.key_of(name));
                early.extend(lost);
            }
        }
        let all = self.ledger().practitioners();
        for edit in early {
            // A tap on this page must not bring back a practitioner who was removed meanwhile.
            let gone = self.key_of(&edit.name).and_then(|key| {
                let id = key.practitioner()?;
                (!all.contains(id)).then(|| id.to_string())
            });
            let parts = edit.name.split('/');
            let here = |part| {
                if gone.as_deref() == Some(part) {
                    "~"
                } else {
                    part
                }
            };
            let name = parts.map(here).collect::<Vec<_>>().join("/");
            if let Some(key) = self.key_of(&name) {
                let value = early_value(&key, edit.value);
                self.enter(key, value);
            }
        }
        for control in &touched {
            self.take(control);
            control.untouch();
        }
    }

    /// A newer version of the app owns what is stored: nothing is written, and controls are locked so that nobody types in vain.
    pub(crate) fn lock(&self) {
        self.update(|state| {
            state.ledger.get_or_insert_default();
            state.saving = Saving::Failed(words_for(StoreError::Newer));
            state.is_locked = true;
        });
        for control in Control::all() {
            control.lock();
        }
        if let Some(root) = root() {
            let _ = root.dataset().set("locked", "");
            let _ = root.dataset().set("live", "");
        }
    }
}

/// Reads both replicas. Erasing that was begun is finished, or else nothing is read; and nothing is restored from a durable copy
/// that another tab may be erasing.
async fn read_both() -> (Result<Found, StoreError>, Result<Found, StoreError>) {
    loop {
        let durable = store::read_durable().await;
        let local = store::load();
        if local.as_ref().err() == Some(&StoreError::Gone) {
            let erased = store::erase().await;
            let local = match store::generation() {
                Err(StoreError::Gone) => Err(StoreError::Gone),
                _ => Ok(Found::default()),
            };
            return (local, durable.and(erased).map(|()| Found::default()));
        }
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
            // Meanwhile another tab may have erased or written something.
            let local = store::load();
            if still == Err(StoreError::Gone) || local.as_ref().err() == Some(&StoreError::Gone) {
                continue;
            }
            return (local, durable);
        }
        return (local, durable);
    }
}
