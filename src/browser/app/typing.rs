//! Text fields: what is typed is recorded while it is typed, as an edit of what the field showed.

use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout_with_handle;
use serde_json::Value;

use super::controller::Controller;
use crate::browser::dom::controls::Control;
use crate::browser::dom::document::root;
use crate::browser::view::room::Turn;
use crate::core::ledger::{Entry, Key};

/// Typing is recorded this often, and at once when the person leaves the field or the page.
const DEBOUNCE: Duration = Duration::from_millis(250);

/// A field that somebody types into.
pub(crate) struct Typing {
    /// What it records.
    pub(crate) key: Key,
    pub(crate) control: Control,
    /// The entry that the typing edits: what the field showed before, or what was last recorded from it.
    base: Option<Entry>,
    /// Whether something was typed since it was last recorded.
    has_more: bool,
}

impl Controller {
    pub(crate) fn begin_typing(self: &Rc<Self>, control: Control) {
        let Some(key) = self.key_of(&control.name()) else {
            return;
        };
        let mut typing = self.typing.borrow_mut();
        // Typing is about the practitioner with whom it began, even if that one was removed meanwhile.
        let known = typing
            .iter_mut()
            .find(|typing| typing.control.name() == control.name());
        match known {
            Some(known) => known.has_more = true,
            None => {
                // The question stays where it is while its note is written.
                if let (true, Key::Check(_, _, id)) = (control.is_in_room(), &key) {
                    self.update(|state| state.asking = Some(Turn::Question(*id)));
                }
                typing.push(Typing {
                    control,
                    base: self.with_state(|state| state.ledger.as_ref()?.entry(&key).cloned()),
                    key,
                    has_more: true,
                });
            }
        }
        drop(typing);
        self.start_debounce();
    }

    /// Starts the timer, unless it is running: restarting it would record nothing while somebody types without a pause.
    fn start_debounce(self: &Rc<Self>) {
        if self.debounce.borrow().is_none() {
            let controller = Rc::clone(self);
            let timer =
                set_timeout_with_handle(move || controller.debounce_elapsed(), DEBOUNCE).ok();
            self.debounce.replace(timer);
        }
    }

    /// Records what was typed since the last time. A field in which nothing was has come to rest.
    fn debounce_elapsed(self: &Rc<Self>) {
        self.debounce.take();
        let mut rested = false;
        for typing in self.typing.take() {
            if typing.has_more {
                let goes_on = self.commit_typed(typing);
                self.typing.borrow_mut().push(goes_on);
                self.start_debounce();
            } else {
                rested = true;
            }
        }
        if rested {
            // The question in the room waited for it.
            self.render();
            self.show();
        }
    }

    /// Begins with every text that was put into a field without a word to the page.
    pub(crate) fn notice_texts(self: &Rc<Self>) {
        let is_live = root().is_some_and(|root| root.dataset().get("live").is_some());
        for control in Control::all() {
            let name = control.name();
            let is_known = || {
                self.typing
                    .borrow()
                    .iter()
                    .any(|it| it.control.name() == name)
            };
            if is_live && control.has_more() && !is_known() {
                self.begin_typing(control);
            }
        }
    }

    /// Drops what was typed and not recorded yet: it belongs to what was erased.
    pub(crate) fn drop_typed(&self) {
        for typing in self.typing.take() {
            typing.control.note_shown();
        }
    }

    /// Records everything that was typed so far, because the person leaves the field or the page.
    pub(crate) fn flush(self: &Rc<Self>) {
        self.notice_texts();
        if let Some(timer) = self.debounce.take() {
            timer.clear();
        }
        let typed = self.typing.take();
        if !typed.is_empty() {
            for typing in typed {
                self.commit_typed(typing);
            }
            self.show();
        }
    }

    /// Records what was typed, as an edit of what the field showed and of nothing newer.
    fn commit_typed(self: &Rc<Self>, mut typing: Typing) -> Typing {
        typing.has_more = false;
        let Some(value) = typing.control.value() else {
            return typing;
        };
        let base = typing.base.as_ref();
        if base.map_or(&Value::Null, |base| &base.value) != &value {
            self.must_save(&typing.key);
            let mut written = None;
            self.update(|state| {
                let ledger = state.ledger.get_or_insert_default();
                written = Some(ledger.record_over(base, typing.key.clone(), value, &self.by));
            });
            typing.base = written;
            self.save();
        }
        typing.control.note_shown();
        typing
    }
}
