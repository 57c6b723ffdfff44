//! The page, kept in step with the record.

use std::rc::Rc;

use leptos::prelude::window;

use super::controller::Controller;
use super::practitioners::clear_sure;
use super::visibility::toggle_visibility;
use crate::browser::dom::controls::Control;
use crate::browser::dom::dates::{today, today_iso};
use crate::browser::dom::document::{self, Document, root};
use crate::browser::view::model::{Model, Page};
use crate::browser::view::room::Room;
use crate::browser::view::tool_rows::paper;
use crate::core::assessment::has_been;
use crate::core::contract::{Family, PhraseId};
use crate::core::ledger::Key;

impl Controller {
    /// Shows everything that follows from the record.
    pub(crate) fn render(&self) {
        // Removing a focused element can fire its event handlers at once, so nothing is changed while the state is borrowed.
        let contents = self.with_state(|state| {
            let model = Model::of(&Document, &self.index, state)?;
            let has_been = has_been(model.ledger, &model.practitioner, today_iso);
            toggle_visibility(&model, has_been);
            self.shelves.arrange(&model, has_been);
            self.shelves.link_next_open(&model, has_been);
            // What is being typed belongs to the question for which it was begun.
            if !self
                .typing
                .borrow()
                .iter()
                .any(|it| it.control.is_in_room())
            {
                turn_controls(&model);
            }
            Some(self.slots.read(&model))
        });
        if let Some(contents) = contents {
            self.slots.patch(contents);
        }
    }

    /// Says at the edge of each sheet of paper which place and day it is about.
    ///
    /// Only once something is printed: formatting its first date takes a browser as long as all the rest of the start.
    pub(crate) fn mark_edge(&self) {
        let place = self.with_state(|state| {
            let ledger = state.ledger.as_ref()?;
            let place = PhraseId::Name(Family::Place, ledger.text(&Key::Place));
            Document.find(place)
        });
        let mut edge = today();
        if let Some(name) = place {
            edge = format!("{name} · {edge}");
        }
        if let Some(root) = root() {
            let edge = format!("\" · {edge}\"");
            let _ = root.style().set_property("--edge", &edge);
        }
    }

    /// Marks the copy that the address selects, because `:target` is lost when Firefox prints.
    pub(crate) fn mark_copy(&self) {
        let chosen = window().location().hash().unwrap_or_default();
        for paper in document::all(".paper") {
            let is_chosen = chosen.strip_prefix('#') == Some(&paper.id());
            let _ = paper.class_list().toggle_with_force("chosen", is_chosen);
        }
    }

    /// Shows the ledger in all controls but those that are being typed into.
    pub(crate) fn show(self: &Rc<Self>) {
        self.notice_texts();
        let typing = self.typing.borrow();
        self.with_state(|state| {
            let Some(ledger) = &state.ledger else { return };
            let practitioner = state.practitioner();
            if let Some(before) = self.shows.replace(Some(practitioner.clone()))
                && before != practitioner
            {
                clear_sure();
            }
            // A field that is typed into may belong to somebody who is no longer checked.
            let is_typed = |name: &str| typing.iter().any(|typing| typing.control.name() == name);
            for control in Control::all() {
                if let Some(key) = control.key(&practitioner)
                    && !is_typed(&control.name())
                    && ledger.is_kept(&key)
                {
                    control.show(ledger, &key);
                    control.note_shown();
                }
            }
        });
    }
}

/// Lets the controls of the room record what is said about the question that is asked, and those of the list to tap paper in what was
/// written beside the questions of the sheet. Shows what is recorded of them.
fn turn_controls(model: &Model) {
    let controls = document::all_elements("[data-room],[data-paper]");
    if controls.is_empty() {
        return;
    }
    let asked = Room::of(model).and_then(|room| room.question());
    let paper = paper(model);
    let mut turned = Vec::new();
    for element in controls {
        let name = match element.get_attribute("data-room") {
            // Named by whom it's about: with `~` it would be in one group with the same question on paper.
            Some(of) => asked.map(|id| format!("{of}/{}/{id}", model.practitioner)),
            None => {
                let at = element.get_attribute("data-paper");
                let at = at.and_then(|at| at.parse::<usize>().ok()?.checked_sub(1));
                at.and_then(|at| Some(format!("heard/~/{}", paper.get(at)?)))
            }
        };
        let Some(name) = name else {
            let _ = element.remove_attribute("name");
            continue;
        };
        if element.get_attribute("name").as_ref() != Some(&name) {
            let _ = element.set_attribute("name", &name);
            turned.extend(Control::of(&element));
        }
    }
    // A radio button that joins a group unchecks the others in it, so all of them join before any is shown.
    for control in turned {
        if let Some(key) = control.key(&model.practitioner) {
            control.show(model.ledger, &key);
        }
    }
}
