//! What buttons do about practitioners: add, switch, remove, note a visit, carry questions over, and decide.

use crate::core::contract::Phrase;
use std::rc::Rc;

use serde_json::Value;

use super::controller::{Controller, random_name};
use crate::browser::dom::controls::Control;
use crate::browser::dom::dates::{now, today_iso};
use crate::browser::dom::document::{self, Document};
use crate::browser::store;
use crate::browser::view::model::{Page, State};
use crate::core::assessment::{carried_over, decide_on};
use crate::core::day::{days_after, moment};
use crate::core::ledger::{
    CheckField, Key, Kind, Ledger, PersonField, PractitionerId, Subject, Visit,
};
use crate::core::limits;
use crate::core::minute::follows;
use crate::core::reminder::Reminder;

impl Controller {
    /// Checks somebody else from now on, in this tab.
    pub(crate) fn check(self: &Rc<Self>, id: &PractitionerId) {
        self.flush();
        self.turn_to(id);
        store::set_checking(id);
        self.update(|state| {
            state.notice = Some(Phrase::Switched);
            state.undo = None;
        });
    }

    /// Shows what is known of this practitioner.
    pub(crate) fn turn_to(self: &Rc<Self>, id: &PractitionerId) {
        if self.with_state(|state| state.checking.as_ref() != Some(id)) {
            self.update(|state| state.checked_before = state.checking.replace(id.clone()));
            self.show();
        }
    }

    /// Adds a practitioner, and checks them from now on.
    pub(crate) fn add(self: &Rc<Self>) {
        let mut next = self.ledger();
        if let Some(id) = self.add_to(&mut next) {
            for (key, entry) in next.entries() {
                if let Key::Practitioner(_) = key {
                    self.write(key.clone(), entry.value.clone());
                }
            }
            self.check(&id);
            document::focus("name");
        }
    }

    /// Checks the practitioner with this id from now on.
    pub(crate) fn check_named(self: &Rc<Self>, id: &str) {
        if let Some(id) = PractitionerId::parse(id) {
            self.check(&id);
            document::focus("about");
        }
    }

    /// Removes the practitioner with this id, with everything recorded about them.
    pub(crate) fn remove_practitioner(self: &Rc<Self>, id: &str) {
        self.remove(
            &|key| key.practitioner().is_some_and(|it| it.to_string() == id),
            Phrase::PractitionerRemoved,
        );
    }

    /// Starts the time to think.
    pub(crate) fn begin_wait(self: &Rc<Self>) {
        let id = self.with_state(State::practitioner);
        self.write(Key::Person(PersonField::WaitFrom, id), today_iso().into());
        self.show();
    }

    /// Adds one more practitioner, if there is room for one.
    fn add_to(&self, next: &mut Ledger) -> Option<PractitionerId> {
        let known = next.practitioners();
        if known.len() >= limits::PRACTITIONERS {
            return None;
        }
        let id = PractitionerId::after(known.last(), random_name().get(..3)?)?;
        // The first one is there without a record, and would vanish beside a second that has one.
        for id in known.iter().chain([&id]) {
            next.record(Key::Practitioner(id.clone()), true.into(), &self.by);
        }
        Some(id)
    }

    /// Takes back every entry of which `is_meant` holds. It can be undone.
    pub(crate) fn remove(self: &Rc<Self>, is_meant: &dyn Fn(&Key) -> bool, why: Phrase) {
        let mut next = self.ledger();
        let keys: Vec<Key> = next.entries().map(|(key, _)| key.clone()).collect();
        for key in keys {
            if is_meant(&key) && next.value(&key).is_some() {
                next.record(key, Value::Null, &self.by);
            }
        }
        self.adopt_later(next, why);
    }

    /// Notes a visit, with everything that is recorded now.
    pub(crate) fn note_visit(self: &Rc<Self>) {
        let mut next = self.ledger();
        let id = self.with_state(State::practitioner);
        let field = |field| Key::Person(field, id.clone());
        let visit = Visit {
            on: match next.text(&field(PersonField::VisitOn)) {
                "" => today_iso(),
                on => on.to_owned(),
            },
            with: next.text(&field(PersonField::VisitWith)).to_owned(),
            answers: next.answers_now(&id),
        };
        next.record(
            Key::Visit(id.clone(), random_name()),
            visit.to_value(),
            &self.by,
        );
        for done in [PersonField::VisitOn, PersonField::VisitWith] {
            next.record(field(done), Value::Null, &self.by);
        }
        self.adopt_later(next, Phrase::VisitNoted);
    }

    /// Copies the open questions to a new practitioner.
    pub(crate) fn get_second_opinion(self: &Rc<Self>) {
        let mut next = self.ledger();
        let from = self.with_state(State::practitioner);
        let open = carried_over(&self.index, &next, &from);
        if let Some(id) = self.add_to(&mut next) {
            for check in open {
                let subject = Subject::Practitioner(id.clone());
                next.record(
                    Key::Check(CheckField::Ask, subject, check),
                    true.into(),
                    &self.by,
                );
            }
            let turn = move |controller: &Rc<Self>| {
                controller.flush();
                controller.turn_to(&id);
            };
            self.adopt_and_then(next, Phrase::CarriedOver, Box::new(turn));
        }
    }

    /// Hands out a calendar file: for the day on which the time to think is over, for two days after the visit (`gut`), or for the
    /// `appointment`.
    pub(crate) fn remind(&self, of: &str) {
        let ledger = self.ledger();
        let id = self.with_state(State::practitioner);
        let choice = |name: &str| {
            let subject = Subject::Practitioner(id.clone());
            ledger.text(&Key::ToolField(Kind::Choice, subject, name.to_owned()))
        };
        let (title, on) = match of {
            "gut" => (Phrase::ReminderGut, days_after(&today_iso(), 2)),
            "appointment" => {
                let on = moment(choice("appointment")).map(str::to_owned);
                (Phrase::ReminderAppointment, on)
            }
            _ => (Phrase::ReminderWait, decide_on(&ledger, &id)),
        };
        let Some(on) = on else {
            self.update(|state| {
                state.undo = None;
                state.notice = Some(Phrase::ReminderNone);
            });
            return;
        };
        let file = Reminder {
            on: &on,
            now: &now(),
            // Two records, such as those of two people with one calendar, have events of their own.
            name: &format!(
                "{}-{id}-{of}",
                self.generation.borrow().name().unwrap_or_default()
            ),
            sequence: ledger
                .entries()
                .map(|(_, entry)| entry.stamp.n)
                .max()
                .unwrap_or(0),
            title: &Document.read(title.into()),
        }
        .to_ics();
        let file = file.and_then(|file| document::file_of("text/calendar", &file));
        let offered = file.is_some_and(|file| document::offer(&file, "reminder.ics").is_ok());
        self.update(|state| {
            state.undo = None;
            state.notice = if offered {
                Some(Phrase::ReminderMade)
            } else {
                Some(Phrase::ReminderFailed)
            };
        });
    }

    /// Records a value that the person entered, with what follows from it.
    pub(crate) fn enter(self: &Rc<Self>, key: Key, value: Value) {
        if self.cascade(&key, &value) {
            self.write(key, value);
        }
    }

    /// Records what goes along with a control's own entry. Returns whether that entry may be recorded.
    fn cascade(self: &Rc<Self>, key: &Key, value: &Value) -> bool {
        // What is taken back has no day.
        let day = || match value {
            Value::Null => Value::Null,
            _ => today_iso().into(),
        };
        match key {
            Key::Person(PersonField::Decision, id) => {
                let decided = Key::Person(PersonField::Decided, id.clone());
                self.write(decided, day());
                true
            }
            Key::ToolField(Kind::Choice, subject, name)
                if matches!(name.as_str(), "gut-before" | "gut-after" | "gut-later") =>
            {
                let on = format!("{name}-on");
                let on = Key::ToolField(Kind::Choice, subject.clone(), on);
                self.write(on, day());
                true
            }
            Key::Person(PersonField::Keep, id) if *value == Value::Bool(true) => {
                for control in sure_controls() {
                    if let (Some(key), Some(answer)) = (control.key(id), control.value()) {
                        self.write(key, answer);
                    }
                }
                true
            }
            Key::Person(PersonField::Keep, id) => {
                for field in PersonField::ALL {
                    let key = Key::Person(field, id.clone());
                    if key.is_of_sure() {
                        self.write(key, Value::Null);
                    }
                }
                true
            }
            Key::Person(PersonField::Sure(_) | PersonField::Again(_), id) => {
                self.ledger().keeps_sure(id)
            }
            Key::ToolField(Kind::Choice, ..) | Key::Check(CheckField::Answer, ..) => {
                for (key, value) in follows(&self.ledger(), key, value, &today_iso()) {
                    self.write(key, value);
                }
                true
            }
            _ => true,
        }
    }
}

/// The answers to the four questions of the SURE test, as they stand on the page.
fn sure_controls() -> impl Iterator<Item = Control> {
    let of_sure = |control: &Control| {
        let key = control.key(&PractitionerId::first());
        key.as_ref().is_some_and(Key::is_of_sure)
    };
    Control::all().into_iter().filter(of_sure)
}

/// Takes them back where they are not kept: they were given about somebody else, or on an earlier visit.
pub(crate) fn clear_sure() {
    for control in sure_controls().filter(|control| !control.is_touched()) {
        control.clear();
    }
}
