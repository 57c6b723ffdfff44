//! The controller of a page: records what the person does, and shows the record.
//!
//! `typing` records text fields. `reading` loads the record and `saving` writes it, `replacing` changes all of it at once.
//! `actions` has what buttons do. `page`, `slots` and `visibility` update the HTML that the server rendered.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::leptos_dom::helpers::{TimeoutHandle, window_event_listener_untyped};
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, StorageEvent};

use super::replica::Replica;
use super::shelves::Shelves;
use super::slots::Slots;
use super::typing::Typing;
use crate::browser::dom::controls::{Control, key_of};
use crate::browser::dom::document::words;
use crate::browser::store::{self, ForeignChange};
use crate::browser::sync::Generation;
use crate::browser::view::model::State;
use crate::core::contract::Action;
use crate::core::guide::GuideIndex;
use crate::core::ledger::{CheckField, Key, Ledger, PractitionerId, WriterId};

/// Keeps one page's record.
pub(crate) struct Controller {
    /// The facts of the guide.
    pub(crate) index: GuideIndex,
    /// What changes.
    state: RwSignal<State>,
    /// The slots of the page.
    pub(crate) slots: Slots,
    /// Where its checks are shown.
    pub(crate) shelves: Shelves,
    /// This page, as a writer.
    pub(crate) by: WriterId,
    /// The fields that are being typed into. They are not overwritten until the typing pauses.
    pub(crate) typing: RefCell<Vec<Typing>>,
    /// Runs out when what was typed is due to be recorded.
    pub(crate) debounce: RefCell<Option<TimeoutHandle>>,
    /// The browser's storage.
    pub(crate) storage: Replica,
    /// The durable copy.
    pub(crate) durable: Replica,
    /// Which collection of answers this page holds, once it knows.
    pub(crate) generation: RefCell<Generation>,
    /// Whether a whole new state is being taken over.
    pub(crate) is_adopting: Cell<bool>,
    /// Whose answers the controls show.
    pub(crate) shows: RefCell<Option<PractitionerId>>,
    pub(crate) is_loading: Cell<bool>,
    /// Something changed since both replicas were last read.
    pub(crate) must_load: Cell<bool>,
    pub(crate) is_writing: Cell<bool>,
    pub(crate) will_retry: Cell<bool>,
    /// How often the last edit was tried again.
    pub(crate) retries: Cell<u8>,
    /// The time of day at which something was last kept.
    pub(crate) kept_at: RefCell<String>,
}

/// Eight random digits, to tell writers and generations apart.
pub(crate) fn random_name() -> String {
    format!(
        "{:08x}",
        (js_sys::Math::random() * f64::from(u32::MAX)) as u32
    )
}

/// Starts keeping the record of this page.
pub(crate) fn open() {
    let controller = Rc::new(Controller::new());
    controller.listen();
    Effect::new(move |_| {
        controller.state.track();
        if controller.is_live() {
            controller.render();
        } else {
            controller.load();
        }
    });
}

impl Controller {
    fn new() -> Self {
        Self {
            index: GuideIndex::read(&words("index")),
            state: RwSignal::new(State {
                checking: store::checking(),
                ..State::default()
            }),
            slots: Slots::find(),
            shelves: Shelves::find(),
            by: WriterId(random_name()),
            typing: RefCell::default(),
            debounce: RefCell::default(),
            storage: Replica::default(),
            durable: Replica::default(),
            generation: RefCell::default(),
            is_adopting: Cell::default(),
            shows: RefCell::default(),
            is_loading: Cell::default(),
            must_load: Cell::default(),
            is_writing: Cell::default(),
            will_retry: Cell::default(),
            retries: Cell::default(),
            kept_at: RefCell::default(),
        }
    }

    fn listen(self: &Rc<Self>) {
        self.on("input", Controller::on_input);
        self.on("click", Controller::on_click);
        self.on("storage", Controller::on_storage);
        for leaving in ["focusout", "pagehide", "beforeprint"] {
            self.on(leaving, |controller, _| controller.flush());
        }
        // A page that was hidden, frozen or in the back/forward cache missed what other tabs did.
        for change in ["visibilitychange", "pageshow"] {
            self.on(change, |controller, _| {
                controller.flush();
                if controller.is_live() && !document().hidden() {
                    // The page may come back from the browser's cache after this tab turned to somebody else.
                    if let Some(id) = store::checking_here() {
                        controller.turn_to(&id);
                    }
                    // Whoever slept may have missed that everything was erased: its name is not one that lost a race.
                    controller.generation.borrow_mut().confirm();
                    controller.load();
                }
            });
        }
        self.on("beforeprint", |controller, _| controller.mark_edge());
        for choosing in ["beforeprint", "hashchange"] {
            self.on(choosing, |controller, _| controller.mark_copy());
        }
        self.on("hashchange", |controller, _| controller.open_link());
        self.on("change", |controller, event| {
            controller.notice_texts();
            let Some(changed) = event.target() else {
                return;
            };
            if let Some(input) = changed.dyn_ref::<HtmlInputElement>()
                && input.type_() == "file"
            {
                controller.open_file(input);
            } else if let Some(choice) = changed.dyn_ref::<HtmlSelectElement>()
                && choice.dataset().get("checking").is_some()
                && let Some(id) = PractitionerId::parse(&choice.value())
            {
                controller.check(&id);
            }
        });
    }

    fn on(self: &Rc<Self>, event: &str, react: fn(&Rc<Self>, &Event)) {
        let controller = Rc::clone(self);
        window_event_listener_untyped(event, move |event| react(&controller, &event));
    }

    pub(crate) fn is_live(&self) -> bool {
        self.with_state(|state| state.ledger.is_some())
    }

    /// The ledger key that a control of this name records now, if any.
    pub(crate) fn key_of(&self, name: &str) -> Option<Key> {
        key_of(name, &self.with_state(State::practitioner))
    }

    /// Reads the state without subscribing to it.
    pub(crate) fn with_state<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        self.state.with_untracked(look)
    }

    /// The record as it is now.
    pub(crate) fn ledger(&self) -> Ledger {
        self.with_state(|state| state.ledger.clone().unwrap_or_default())
    }

    /// Changes the state, and notifies subscribers once at the end.
    pub(crate) fn update(&self, change: impl FnOnce(&mut State)) {
        self.state.try_update(change);
    }

    fn on_input(self: &Rc<Self>, event: &Event) {
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
            self.begin_typing(control);
        } else {
            self.take(&control);
        }
    }

    /// Records what a control says.
    pub(crate) fn take(self: &Rc<Self>, control: &Control) {
        if let (Some(key), Some(value)) = (self.key_of(&control.name()), control.value()) {
            if let Key::Check(CheckField::Heard, ..) = key {
                self.hear(key, value, control.is_in_room());
            } else {
                self.enter(key, value);
            }
        }
    }

    /// Records a value as the newest and saves it, unless it is there already.
    pub(crate) fn write(self: &Rc<Self>, key: Key, value: Value) {
        let same = self.with_state(|state| {
            state
                .ledger
                .as_ref()
                .is_some_and(|ledger| ledger.value(&key).unwrap_or(&Value::Null) == &value)
        });
        if same {
            return;
        }
        self.must_save(&key);
        self.update(|state| {
            let ledger = state.ledger.get_or_insert_default();
            ledger.record(key, value, &self.by);
        });
        self.save();
    }

    fn on_click(self: &Rc<Self>, event: &Event) {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let pressed = target.and_then(|target| target.closest("[data-action]").ok().flatten());
        let action = |pressed: &Element| Action::read(&pressed.get_attribute("data-action")?);
        if let Some(pressed) = pressed
            && let Some(action) = action(&pressed)
            && self.is_live()
        {
            self.flush();
            if action != Action::Print && self.with_state(|state| state.is_locked) {
                return;
            }
            let with = pressed.get_attribute("data-argument");
            // In the room it is named like the control that it clears.
            let with = with.or_else(|| pressed.get_attribute("name"));
            self.act(action, &with.unwrap_or_default(), &pressed);
        }
    }

    fn on_storage(self: &Rc<Self>, event: &Event) {
        let Some(event) = event.dyn_ref::<StorageEvent>() else {
            return;
        };
        if !self.is_live() || store::is_shared() {
            return;
        }
        match store::read_foreign_change(event.key(), event.new_value()) {
            Some(ForeignChange::Wrote(key, entry)) => {
                // What this page knows and the other tab did not is written back, so that both replicas end up with the same.
                let mut differs = false;
                self.update(|state| {
                    let ledger = state.ledger.get_or_insert_default();
                    ledger.merge_entry(key.clone(), entry.clone());
                    differs = ledger.entry(&key) != Some(&entry);
                });
                if differs {
                    self.must_save(&key);
                    self.save();
                }
                self.stay_with();
                self.show();
            }
            Some(ForeignChange::Other) => self.load(),
            None => {}
        }
    }
}
