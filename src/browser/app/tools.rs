//! What buttons do with the tools of the steps: order and star questions, go through them in the room, type paper back, write a letter.

use std::rc::Rc;

use serde_json::Value;

use super::controller::Controller;
use crate::browser::dom::document::{self, Document};
use crate::browser::view::letter::letter;
use crate::browser::view::model::{Model, State};
use crate::browser::view::room::{Room, Turn};
use crate::browser::view::tool_rows::asked;
use crate::core::assessment::{Word, moved, read_paper};
use crate::core::contract::{Action, Phrase};
use crate::core::guide::CheckId;
use crate::core::ledger::{CheckField, Key, Kind, Subject};

impl Controller {
    /// Marks a question as one of the most important, or no longer.
    pub(crate) fn star(self: &Rc<Self>, id: &str) {
        if let Ok(check) = id.parse() {
            let key = Key::First(check);
            let is_on = self.ledger().is_on(&key);
            self.write(key, (!is_on).into());
            self.show();
            document::focus_on_act(Action::Star, id);
        }
    }

    /// Moves a question up or down.
    pub(crate) fn move_question(self: &Rc<Self>, action: Action, id: &str) {
        if let Ok(check) = id.parse() {
            self.place(check, action == Action::Earlier);
            document::focus_on_act(action, id);
        }
    }

    /// Looks at everything that follows from the record.
    fn with_model<T>(&self, look: impl FnOnce(&Model) -> T) -> Option<T> {
        self.with_state(|state| Model::of(&Document, &self.index, state).map(|model| look(&model)))
    }

    /// Lets a question change places with its neighbour.
    fn place(self: &Rc<Self>, id: CheckId, up: bool) {
        let order = self
            .with_model(|model| moved(model.ledger, &asked(model), &model.practitioner, id, up));
        if let Some((key, order)) = order.flatten() {
            self.write(key, order.into());
            self.show();
        }
    }

    /// Turns to the next question in the room, or to the one before.
    pub(crate) fn turn(self: &Rc<Self>, by: isize) {
        let to = self.with_model(|model| Room::of(model)?.turned(by));
        if let Some(to) = to.flatten() {
            self.turn_to_question(to);
        }
    }

    fn turn_to_question(&self, to: Turn) {
        self.update(|state| state.asking = Some(to));
        document::focus("room-ask");
    }

    /// Records what they said. In the room the question stays where it is until the person turns on, and it can be taken back.
    pub(crate) fn hear(self: &Rc<Self>, key: Key, value: Value, in_room: bool) {
        let before = self.ledger().value(&key).cloned().unwrap_or_default();
        self.update(|state| {
            // Arrow keys may pass over several answers to one question.
            if in_room && state.said.last().is_none_or(|(last, _)| *last != key) {
                state.said.push((key.clone(), before));
            }
            if let (true, Key::Check(_, _, id)) = (in_room, &key) {
                state.asking = Some(Turn::Question(*id));
            }
        });
        self.write(key, value);
        // The room and the list to tap paper in may show the same question.
        self.show();
    }

    /// Takes the last answer in the room back, and shows its question again.
    pub(crate) fn unsay(self: &Rc<Self>) {
        let mut last = None;
        self.update(|state| last = state.said.pop());
        if let Some((key, before)) = last {
            if let Key::Check(_, _, id) = &key {
                self.turn_to_question(Turn::Question(*id));
            }
            self.write(key, before);
            self.show();
        }
    }

    /// Takes in what was written on paper. What cannot be read stays in the field.
    pub(crate) fn import_paper(self: &Rc<Self>) {
        let mut next = self.ledger();
        let practitioner = self.with_state(State::practitioner);
        let (written, left) = read_paper(&self.index, &document::text_of("paper"));
        if written.is_empty() {
            self.update(|state| state.refused = Some(Phrase::PaperNone));
            return;
        }
        let mut has_notes = false;
        for line in written {
            has_notes |= line.word.is_none();
            let subject = self.index.subject(line.id, &practitioner);
            let key = |field| Key::Check(field, subject.clone(), line.id);
            let ticked = line.word.map(|word| match word {
                Word::Answer(answer) => (CheckField::Answer, answer.slug()),
                Word::Heard(heard) => (CheckField::Heard, heard.slug()),
            });
            if let Some((field, value)) = ticked {
                next.record(key(field), value.into(), &self.by);
            }
            // The same lines may be pasted twice.
            let before = next.note(&subject, line.id);
            if !line.note.is_empty() && before.lines().all(|known| known != line.note) {
                let note = match before {
                    "" => line.note,
                    before => format!("{before}\n{}", line.note),
                };
                next.record(key(CheckField::Note), note.into(), &self.by);
            }
        }
        // Until they are safe the lines stay in the field.
        let leave = move |controller: &Rc<Self>| {
            document::set_text("paper", &left.join("\n"));
            let refused = if left.is_empty() {
                has_notes.then_some(Phrase::PaperNotes)
            } else {
                Some(Phrase::PaperLeft)
            };
            controller.update(|state| state.refused = refused);
        };
        self.adopt_and_then(next, Phrase::PaperTaken, Box::new(leave));
    }

    /// Writes a plain letter from what is recorded, for the person to change. The letter before it can be brought back.
    pub(crate) fn write_letter(self: &Rc<Self>) {
        let mut next = self.ledger();
        let subject = Subject::Practitioner(self.with_state(State::practitioner));
        let Some(text) = self.with_model(letter) else {
            return;
        };
        let key = Key::ToolField(Kind::Text, subject, "letter".to_owned());
        next.record(key, text.into(), &self.by);
        self.adopt_later(next, Phrase::LetterWritten);
    }
}
