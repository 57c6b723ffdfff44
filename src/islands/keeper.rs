//! The keeper: takes what the person does on the page into the ledger, and the ledger into the storage.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{
    TimeoutHandle, set_timeout_with_handle, window_event_listener_untyped,
};
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, StorageEvent};

use super::browser::{root, time_of_day, today, words};
use super::controls::{Control, early_value, key_of};
use super::record::{Record, Saving, State};
use super::{actions, browser};
use crate::finding::progress;
use crate::guide::StepId;
use crate::ledger::{Key, Ledger, WriterId};
use crate::store::{self, StoreError};

/// Typing is saved after this much quiet, and at once when the person leaves the field or the page.
const QUIET: Duration = Duration::from_millis(300);

struct Keeper {
    record: Record,
    /// This tab.
    by: WriterId,
    /// Typed into, not yet recorded.
    typing: RefCell<Vec<Control>>,
    /// Runs out when typing has been quiet long enough.
    quiet: RefCell<Option<TimeoutHandle>>,
    /// Recorded, but not stored yet. What the storage refuses is tried again with every save.
    unsaved: RefCell<Vec<Key>>,
}

/// Starts keeping `record`.
pub(super) fn open(record: Record) {
    let keeper = Rc::new(Keeper {
        record,
        by: WriterId(format!(
            "{:08x}",
            (js_sys::Math::random() * f64::from(u32::MAX)) as u32
        )),
        typing: RefCell::default(),
        quiet: RefCell::default(),
        unsaved: RefCell::default(),
    });
    keeper.on("input", Keeper::take_input);
    keeper.on("click", Keeper::take_click);
    keeper.on("storage", Keeper::take_foreign_change);
    for leaving in ["focusout", "visibilitychange", "pagehide", "beforeprint"] {
        keeper.on(leaving, |keeper, _| keeper.flush());
    }
    // A page that comes back from the back/forward cache missed what other tabs did.
    keeper.on("pageshow", |keeper, _| {
        if keeper.is_live() {
            keeper.load();
        }
    });
    Effect::new(move |_| {
        if keeper.record.state.with(|state| state.ledger.is_some()) {
            keeper.follow();
        } else {
            // Islands are hydrated one after the other with awaits in between: a macrotask later all of them are.
            let keeper = Rc::clone(&keeper);
            set_timeout(move || keeper.load(), Duration::ZERO);
        }
    });
}

impl Keeper {
    fn on(self: &Rc<Self>, event: &str, react: fn(&Rc<Self>, &Event)) {
        let keeper = Rc::clone(self);
        window_event_listener_untyped(event, move |event| react(&keeper, &event));
    }

    fn is_live(&self) -> bool {
        self.record
            .state
            .with_untracked(|state| state.ledger.is_some())
    }

    /// Changes the state without waking anybody up in between.
    fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> Option<T> {
        self.record.state.try_update(change)
    }

    /// Reads the storage, adds what was touched early as the person's newest edits, and shows it all.
    fn load(&self) {
        let loaded = store::load();
        // What cannot be saved now is left where it is: a newer version, or a later visit, takes it.
        let early = if loaded.is_ok() {
            store::take_early_edits()
        } else {
            Vec::new()
        };
        self.change(|state| {
            let ledger = state.ledger.get_or_insert_default();
            match loaded {
                Ok(loaded) => {
                    ledger.merge(loaded.ledger);
                    state.damaged += loaded.damaged;
                    state.saving = Saving::Kept(String::new());
                }
                Err(error) => state.saving = Saving::Failed(words_for(error)),
            }
        });
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
        self.show();
        if let Some(root) = root() {
            let _ = root.dataset().set("live", "");
        }
    }

    fn take_input(self: &Rc<Self>, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(control) = target.as_ref().and_then(Control::of) else {
            return;
        };
        // Before that, the plain script in the head remembers.
        if !self.is_live() {
            return;
        }
        if control.is_typed() {
            let mut typing = self.typing.borrow_mut();
            if typing.iter().all(|other| other.name() != control.name()) {
                typing.push(control);
            }
            let keeper = Rc::clone(self);
            let timer = set_timeout_with_handle(move || keeper.flush(), QUIET).ok();
            if let Some(earlier) = self.quiet.replace(timer) {
                earlier.clear();
            }
        } else {
            self.take(&control);
        }
    }

    /// Records everything that was typed so far.
    fn flush(&self) {
        let typed = self.typing.take();
        for control in &typed {
            self.take(control);
        }
    }

    fn take(&self, control: &Control) {
        if let (Some(key), Some(value)) = (key_of(&control.name()), control.value()) {
            self.write(key, value);
        }
    }

    fn take_click(self: &Rc<Self>, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let Some(button) =
            target.and_then(|target| target.closest("button[data-do]").ok().flatten())
        else {
            return;
        };
        let argument = button.get_attribute("data-with").unwrap_or_default();
        self.flush();
        match button.get_attribute("data-do").as_deref() {
            Some("clear") => {
                if let Some(key) = key_of(&argument) {
                    self.write(key, Value::Null);
                    self.show();
                    actions::focus_first(&argument);
                }
            }
            Some("print") => actions::print(),
            Some("download") => self
                .record
                .state
                .with_untracked(|state| state.ledger.as_ref().map_or((), actions::download)),
            Some("erase") => self.erase(),
            _ => {}
        }
    }

    fn erase(&self) {
        let erased = store::erase();
        self.forget();
        self.change(|state| match erased {
            Ok(()) => state.saving = Saving::Kept(String::new()),
            Err(error) => state.saving = Saving::Failed(words_for(error)),
        });
        if let (Ok(()), Some(root)) = (erased, root()) {
            let _ = root.dataset().set("erased", "");
        }
    }

    /// Forgets everything in memory: the storage was erased, here or in another tab.
    fn forget(&self) {
        self.typing.take();
        self.unsaved.take();
        self.change(|state| {
            *state = State {
                ledger: Some(Ledger::default()),
                saving: state.saving.clone(),
                damaged: 0,
            }
        });
        self.show();
    }

    /// Records a value as the newest and saves it, unless it is there already.
    fn write(&self, key: Key, value: Value) {
        let same = self.record.state.with_untracked(|state| {
            state
                .ledger
                .as_ref()
                .is_some_and(|ledger| ledger.value(&key).unwrap_or(&Value::Null) == &value)
        });
        if same {
            return;
        }
        self.unsaved.borrow_mut().push(key.clone());
        self.change(|state| {
            let ledger = state.ledger.get_or_insert_default();
            ledger.record(key, value, &self.by);
            let mut refusal = None;
            self.unsaved.borrow_mut().retain(|key| {
                match ledger.entry(key).map(|entry| store::save(key, entry)) {
                    Some(Err(error)) => {
                        refusal = Some(error);
                        true
                    }
                    Some(Ok(())) | None => false,
                }
            });
            state.saving = refusal.map_or_else(
                || Saving::Kept(time_of_day()),
                |error| Saving::Failed(words_for(error)),
            );
        });
    }

    fn take_foreign_change(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        if !self.is_live() {
            return;
        }
        match (event.key(), event.new_value()) {
            (Some(name), Some(text)) => {
                let Some((key, entry)) = store::read_foreign_change(&name, &text) else {
                    return;
                };
                self.change(|state| state.ledger.get_or_insert_default().admit(key, entry));
                self.show();
            }
            // An entry that is gone, not deleted by a tombstone, was erased in another tab. So it goes here too.
            (Some(name), None) if store::read_foreign_name(&name).is_none() => {}
            _ => {
                self.forget();
                self.load();
            }
        }
    }

    /// Shows the ledger in all controls but those that are being typed into.
    fn show(&self) {
        let typing = self.typing.borrow();
        self.record.state.with_untracked(|state| {
            let Some(ledger) = &state.ledger else { return };
            for control in Control::all() {
                if typing.iter().all(|other| other.name() != control.name()) {
                    control.show(ledger);
                }
            }
        });
    }

    /// Keeps the plain parts of the page in step with the ledger: which checks and cards concern the person, and what paper says
    /// at its edge.
    fn follow(&self) {
        self.record.view(|index, ledger, finding| {
            let chosen = ledger.treatments();
            for element in browser::all("[data-check]") {
                let facts = element
                    .dataset()
                    .get("check")
                    .and_then(|id| index.get(id.parse().ok()?));
                element.set_hidden(facts.is_some_and(|facts| !facts.applies_to(chosen)));
            }
            for element in browser::all("[data-when=filtered]") {
                element.set_hidden(chosen.is_empty());
            }
            if !chosen.is_empty() {
                for element in browser::all("[data-card]") {
                    let treatment = element
                        .dataset()
                        .get("card")
                        .and_then(|slug| slug.parse().ok());
                    element
                        .set_hidden(treatment.is_none_or(|treatment| !chosen.contains(treatment)));
                }
            }
            if finding.is_started() {
                let unfinished = StepId::ALL
                    .into_iter()
                    .find(|step| !progress(index, finding, *step).is_finished());
                for link in browser::all("a[data-continue]") {
                    let _ = link.set_attribute("href", unfinished.map_or("/summary", StepId::path));
                }
            }
            let place = ledger.text(&Key::Place);
            for link in browser::all("a[data-places]") {
                let _ = link.set_attribute("href", &format!("/places#{place}"));
            }
            if let Some(root) = root() {
                let mut edge = today();
                let name = words(&format!("place-{place}"));
                if !name.is_empty() {
                    edge = format!("{name} · {edge}");
                }
                let _ = root
                    .style()
                    .set_property("--edge", &format!("\" · {edge}\""));
            }
        });
    }
}

/// The id of the words that say why nothing can be saved.
const fn words_for(error: StoreError) -> &'static str {
    match error {
        StoreError::Blocked => "fault-blocked",
        StoreError::Full => "fault-full",
        StoreError::Newer => "fault-newer",
    }
}
