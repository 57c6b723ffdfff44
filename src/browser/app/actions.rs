//! Actions: what buttons do. `practitioners` and `tools` have those about them.

use std::rc::Rc;

use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::controller::{Controller, random_name};
use super::{link, qr_code};
use crate::browser::dom::dates::now;
use crate::browser::dom::document::{self, later, root};
use crate::browser::store::{self, COPY_FRAGMENT};
use crate::browser::view::model::State;
use crate::core::contract::{Action, Phrase};
use crate::core::ledger::{
    Envelope, EnvelopeError, Key, Ledger, Stamp, Subject, WriterId, link_in,
};
use crate::core::limits;

/// What follows once a new state is safe.
type Then = Box<dyn FnOnce(&Rc<Controller>)>;

impl Controller {
    /// Does what the pressed element asks for, with an argument.
    pub(crate) fn act(self: &Rc<Self>, action: Action, with: &str, pressed: &Element) {
        let controller = Rc::clone(self);
        match action {
            Action::Add => self.add(),
            Action::Back => self.turn(-1),
            Action::Check => self.check_named(with),
            Action::Clear => self.clear(with),
            Action::Download => later(async move { controller.keep_copy().await }),
            Action::Drop | Action::Prefer => self.settle_version(action, with),
            Action::Earlier | Action::Later => self.move_question(action, with),
            Action::Erase => later(async move { controller.erase().await }),
            Action::Leave => self.update(|state| state.offer = None),
            Action::Letter => self.write_letter(),
            Action::Move => later(async move { controller.make_link().await }),
            Action::Next => self.turn(1),
            Action::Open => {
                // The same file may be chosen twice.
                if let Some(input) = pressed.dyn_ref::<HtmlInputElement>() {
                    input.set_value("");
                }
            }
            Action::Paper => self.import_paper(),
            Action::Paste => self.open_text(&document::text_of("pasted")),
            Action::Print => document::print(),
            Action::Remind => self.remind(with),
            Action::Remove => self.remove_practitioner(with),
            Action::RemoveVisit => {
                self.remove(&|key| key.to_string() == with, Phrase::VisitRemoved);
            }
            Action::Reopen => self.update(|state| {
                let at = with.parse().ok();
                state.offer = at.and_then(|at: usize| Some(state.history.get(at)?.1.clone()));
            }),
            Action::Reset => self.reset(with),
            Action::Second => self.get_second_opinion(),
            Action::Share => {
                let input = pressed.dyn_ref::<HtmlInputElement>();
                let on = input.is_some_and(HtmlInputElement::checked);
                later(async move { controller.share(on).await });
            }
            Action::Star => self.star(with),
            Action::Take => self.apply_import(with == "replace"),
            Action::Undo => self.undo(),
            Action::Unsay => self.unsay(),
            Action::Visit => self.note_visit(),
            Action::Wait => self.begin_wait(),
        }
    }

    fn clear(self: &Rc<Self>, with: &str) {
        if let Some(key) = self.key_of(with) {
            self.enter(key, Value::Null);
            self.show();
            document::focus_first(with);
        }
    }

    /// Takes all answers to the checks of one step back. Its tools, and what the person added, stay.
    fn reset(self: &Rc<Self>, step: &str) {
        let ours = Subject::Practitioner(self.with_state(State::practitioner));
        let is_here = |key: &Key| match key {
            Key::Check(_, subject, id) => {
                let facts = self.index.get(*id);
                (*subject == Subject::Me || *subject == ours)
                    && facts.is_some_and(|it| it.step.slug() == step && !it.optional && !it.own)
            }
            _ => false,
        };
        self.remove(&is_here, Phrase::StepCleared);
    }

    /// Takes the last act back, and nothing that was recorded since.
    fn undo(self: &Rc<Self>) {
        if let Some((before, after)) = self.with_state(|state| state.undo.clone()) {
            let mut next = self.ledger();
            next.undo_between(&before, &after, &self.by);
            self.adopt_later(next, Phrase::Undone);
        }
    }

    /// The record with the values of another, and all other versions of both.
    fn like(&self, target: &Ledger) -> Ledger {
        let mut next = self.ledger();
        next.restore(target, &self.by);
        next
    }

    fn apply_import(self: &Rc<Self>, replace: bool) {
        let Some(offer) = self.with_state(|state| state.offer.clone()) else {
            return;
        };
        let next = if replace {
            self.like(&offer.ledger)
        } else {
            let mut next = self.ledger();
            next.merge(offer.ledger);
            next
        };
        self.adopt_later(next, Phrase::Restored);
    }

    pub(crate) fn adopt_later(self: &Rc<Self>, next: Ledger, why: Phrase) {
        self.adopt_and_then(next, why, Box::new(|_| {}));
    }

    /// Adopts a whole new state and, once it is saved, calls `then`. One at a time: a second tap would start from the old state.
    pub(crate) fn adopt_and_then(self: &Rc<Self>, next: Ledger, why: Phrase, then: Then) {
        if self.is_adopting.replace(true) {
            return;
        }
        let controller = Rc::clone(self);
        later(async move {
            if controller.adopt(next, why).await {
                then(&controller);
                controller.stay_with();
                controller.update(|state| state.offer = None);
                document::focus("did");
            }
            controller.is_adopting.set(false);
        });
    }

    /// `with` is a key, a counter and a writer, apart by spaces.
    fn settle_version(self: &Rc<Self>, action: Action, with: &str) {
        let mut parts = with.splitn(3, ' ');
        let (Some(key), Some(n), Some(by)) = (parts.next(), parts.next(), parts.next()) else {
            return;
        };
        let (key, Ok(n)) = (Key::from(key), n.parse()) else {
            return;
        };
        let version = Stamp {
            n,
            by: WriterId(by.to_owned()),
        };
        let mut next = self.ledger();
        if action == Action::Prefer {
            next.prefer_version(&key, &version, &self.by, WriterId(random_name()));
        } else {
            next.drop_version(&key, &version, &self.by);
        }
        self.adopt_later(
            next,
            if action == Action::Prefer {
                Phrase::VersionTaken
            } else {
                Phrase::VersionDropped
            },
        );
    }

    /// Offers everything recorded as a file, after reading it back.
    async fn keep_copy(&self) {
        let text = Envelope {
            made: now(),
            ledger: self.ledger(),
        }
        .encode();
        let handed_out = match document::file_of("application/json", &text) {
            Some(file) => {
                let read = document::read_file(&file).await;
                let whole = read == text && Envelope::decode(&read).is_ok();
                whole && document::offer(&file, "my-checklist.json").is_ok()
            }
            None => false,
        };
        document::set_text("copy-text", &text);
        if let Some(root) = root() {
            let _ = root
                .dataset()
                .set("copied", if handed_out { "yes" } else { "no" });
        }
    }

    /// Reads the file that was chosen.
    pub(crate) fn open_file(self: &Rc<Self>, input: &HtmlInputElement) {
        let Some(file) = input.files().and_then(|files| files.get(0)) else {
            return;
        };
        if file.size() > limits::COPY as f64 {
            self.refuse(EnvelopeError::TooLarge);
            return;
        }
        let controller = Rc::clone(self);
        later(async move {
            let text = document::read_file(&file).await;
            controller.open_text(&text);
        });
    }

    /// Opens the text of a copy, or a link that carries one.
    fn open_text(self: &Rc<Self>, text: &str) {
        match (Envelope::decode(text), link_in(text, COPY_FRAGMENT)) {
            (Ok(envelope), _) => self.offer(envelope),
            (Err(EnvelopeError::NotACopy), Some(link)) => self.open_packed(link.to_owned()),
            (Err(error), _) => self.refuse(error),
        }
    }

    /// Shows what is in a copy and what it would change. Nothing is taken before the person says so.
    fn offer(&self, envelope: Envelope) {
        self.update(|state| {
            state.refused = None;
            state.offer = Some(envelope);
        });
        document::focus("offer");
    }

    fn refuse(&self, error: EnvelopeError) {
        self.update(|state| {
            state.offer = None;
            let refused = match error {
                EnvelopeError::TooLarge => Phrase::CopyTooLarge,
                EnvelopeError::NotACopy => Phrase::CopyNone,
                EnvelopeError::Damaged => Phrase::CopyDamaged,
                EnvelopeError::Newer => Phrase::CopyNewer,
            };
            state.refused = Some(refused);
        });
    }

    /// Makes a link and a code that carry the record.
    async fn make_link(&self) {
        let link = link::make(&self.ledger()).await;
        self.update(|state| {
            state.link = link.as_ref().ok().map(String::len);
            state.refused = link.as_ref().err().copied();
        });
        if let Ok(link) = link {
            document::set_text("link", &link);
            qr_code::draw(if link.len() > limits::CODE { "" } else { &link });
        }
    }

    /// Opens the copy that came with the address, if one did. The plain script took it out of the address bar.
    pub(crate) fn open_link(self: &Rc<Self>) {
        let Some(root) = root() else { return };
        let Some(text) = root.dataset().get("copy") else {
            return;
        };
        let _ = root.remove_attribute("data-copy");
        self.open_packed(text);
    }

    fn open_packed(self: &Rc<Self>, text: String) {
        let controller = Rc::clone(self);
        later(async move {
            match link::read(&text).await {
                Ok(ledger) => controller.offer(Envelope {
                    made: String::new(),
                    ledger,
                }),
                Err(refused) => controller.update(|state| state.refused = Some(refused)),
            }
        });
    }

    /// Reads the states that the browser keeps, where the page shows them.
    pub(crate) fn read_history(self: &Rc<Self>) {
        if document().get_element_by_id("history").is_none() {
            return;
        }
        let controller = Rc::clone(self);
        later(async move {
            let snapshots = store::snapshots().await;
            let history = snapshots
                .into_iter()
                .filter_map(|kept| Some((kept.why, Envelope::decode(&kept.text).ok()?)))
                .collect();
            controller.update(|state| state.history = history);
            controller.ask_promise(true).await;
        });
    }
}
