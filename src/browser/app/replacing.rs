//! What changes the whole record at once: taking in another state, erasing, moving into the tab.

use crate::core::contract::Phrase;
use std::rc::Rc;

use super::controller::{Controller, random_name};
use super::qr_code;
use super::saving::words_for;
use crate::browser::dom::dates::{now, time_of_day};
use crate::browser::dom::document::{root, set_text};
use crate::browser::store::{self, Snapshot, StoreError};
use crate::browser::sync::missing;
use crate::browser::view::model::Saving;
use crate::core::ledger::{Envelope, Ledger};

impl Controller {
    /// Adopts a whole new state, all or nothing, after saving a snapshot of the old one. `why` says what was done. Returns whether it was.
    pub(crate) async fn adopt(self: &Rc<Self>, next: Ledger, why: Phrase) -> bool {
        if self.living().is_none() {
            return false;
        }
        let before = self.ledger();
        let keys = missing(&before, &next);
        let snapshot = Snapshot {
            why: why.slug().to_owned(),
            text: Envelope {
                made: now(),
                ledger: before.clone(),
            }
            .encode(),
        };
        let durable = if store::is_shared() {
            Err(StoreError::Blocked)
        } else {
            self.write_durable(&next, &keys, Some(&snapshot).filter(|_| !before.is_empty()))
                .await
        };
        let generation = self.generation.borrow_mut().name_or(None, random_name);
        let local = store::save_all(&generation, &keys, &next);
        self.storage.fault.set(local.err());
        self.durable.fault.set(durable.err());
        if let (Err(error), Err(_)) = (local, durable) {
            self.update(|state| state.saving = Saving::Failed(words_for(error)));
            return false;
        }
        self.kept_at.replace(time_of_day());
        if local.is_ok() {
            self.storage.is_current.set(true);
        } else {
            self.storage
                .pending
                .borrow_mut()
                .extend(keys.iter().cloned());
        }
        if durable.is_err() {
            self.durable.pending.borrow_mut().extend(keys);
        }
        self.update(|state| {
            // What was recorded while the disk was at work stays.
            state.ledger.get_or_insert_default().merge(next.clone());
            state.notice = Some(why);
            state.undo = Some((before, next));
        });
        self.show();
        self.report();
        self.read_history();
        true
    }

    /// Erases both replicas. What was there can be brought back as long as this page is open.
    pub(crate) async fn erase(self: &Rc<Self>) {
        let before = self.ledger();
        let shared = store::is_shared();
        self.update(|state| {
            state.undo = None;
            state.notice = Some(Phrase::Erasing);
        });
        let mut erased = store::erase_tab();
        if shared {
            // Others still use this device.
            let _ = store::set_shared(true);
        } else {
            erased = store::erase().await.and(erased);
        }
        self.drop_typed();
        self.generation.take();
        self.storage.forget();
        self.durable.forget();
        self.update(|state| {
            state.ledger = Some(Ledger::default());
            state.undo = Some((before, Ledger::default())).filter(|(it, _)| !it.is_empty());
            state.notice = if erased.is_ok() {
                Some(Phrase::Erased)
            } else {
                Some(Phrase::EraseFailed)
            };
            let kept = if shared {
                Phrase::KeptTab
            } else {
                Phrase::KeptDevice
            };
            state.saving = Saving::Kept(kept, String::new());
            state.history = Vec::new();
            state.damaged = 0;
            state.link = None;
            state.offer = None;
        });
        for copied in ["copy-text", "link", "pasted"] {
            set_text(copied, "");
        }
        if let Some(root) = root() {
            let _ = root.remove_attribute("data-copied");
        }
        qr_code::draw("");
        self.show();
    }

    /// Moves the record into this tab only, or out of it again, and leaves nothing behind.
    pub(crate) async fn share(self: &Rc<Self>, shared: bool) {
        if !shared {
            let _ = store::erase_tab();
        }
        if store::set_shared(shared).is_err() {
            self.update(|state| state.saving = Saving::Failed(Phrase::FaultBlocked));
            return;
        }
        self.stay_with();
        self.generation.take();
        self.storage.forget();
        self.durable.forget();
        for (key, _) in self.ledger().entries() {
            self.must_save(key);
        }
        self.save();
        if shared {
            // Only what is safe in the tab is taken from the browser.
            if self.storage.fault.get().is_none() {
                let erased = store::erase().await;
                self.update(|state| {
                    state.saving = Saving::Kept(Phrase::KeptTab, String::new());
                    if erased.is_err() {
                        state.notice = Some(Phrase::EraseFailed);
                    }
                });
            }
        }
        self.render();
    }
}
