//! The room: which question is asked there, what was recorded last, and what is still open at the end.

use super::model::Model;
use super::phrases::{ask, count};
use super::rows::Row;
use super::tool_rows::asked;
use crate::core::assessment::said;
use crate::core::contract::{Counted, Family, Part, Phrase, Text};
use crate::core::guide::CheckId;
use crate::core::ledger::Heard;
use crate::core::limits::ROOM_FIRST;

/// Where the person is in the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// At a question.
    Question(CheckId),
    /// At the end of so many questions.
    End(usize),
}

/// The questions in the room, and where the person is.
pub(crate) struct Room {
    /// All of them, in order.
    pub all: Vec<CheckId>,
    /// How many come before.
    pub at: usize,
    /// Whether this is the end: of the first ten, or of all.
    pub is_end: bool,
}

impl Room {
    /// Where the person turned to, or else the first question without a mark. Nothing where there is no question.
    pub(crate) fn of(model: &Model) -> Option<Self> {
        let all = asked(model);
        let first = ROOM_FIRST.min(all.len());
        let turned_to = match model.state.asking {
            Some(Turn::Question(asked)) => all.iter().position(|id| *id == asked),
            Some(Turn::End(at)) => return Self::at(all, at, true),
            None => None,
        };
        let (mut unheard, mut has_gone_on) = (all.len(), false);
        for (at, id) in all.iter().enumerate().rev() {
            if heard(model, *id).is_empty() {
                unheard = at;
            } else {
                has_gone_on |= at >= first;
            }
        }
        let is_end = turned_to.is_none() && unheard >= first && !has_gone_on;
        let at = if is_end { first } else { unheard };
        Self::at(all, turned_to.unwrap_or(at), is_end)
    }

    fn at(all: Vec<CheckId>, at: usize, is_end: bool) -> Option<Self> {
        (!all.is_empty()).then_some(Self {
            at: at.min(all.len()),
            is_end: is_end || at >= all.len(),
            all,
        })
    }

    /// The question that is asked. None at the end.
    pub(crate) fn question(&self) -> Option<CheckId> {
        self.all.get(self.at).copied().filter(|_| !self.is_end)
    }

    /// Where one step further, or back, leads. The first ten have an end of their own, and the rest begins after it.
    pub(crate) fn turned(&self, by: isize) -> Option<Turn> {
        let by = if self.is_end && by > 0 { 0 } else { by };
        let to = self.at.checked_add_signed(by)?;
        if by > 0 && (to == ROOM_FIRST || to == self.all.len()) {
            return Some(Turn::End(to));
        }
        self.all.get(to).copied().map(Turn::Question)
    }
}

/// How a question was answered in the room, as it's recorded.
fn heard<'a>(model: &'a Model, id: CheckId) -> &'a str {
    said(model.ledger, &model.practitioner, id)
}

/// What a slot of the room shows. Empty if there is nothing to say.
pub(super) fn text(model: &Model, of: Text) -> String {
    let page = model.page;
    if of == Text::RoomLast {
        return last(model);
    }
    let Some(room) = Room::of(model) else {
        return String::new();
    };
    let Some(id) = room.question() else {
        let is_all = room.at == room.all.len();
        return match of {
            Text::RoomAsk if is_all => page.phrase(Phrase::RoomAll),
            Text::RoomAsk => page.phrase(Phrase::RoomTen),
            Text::RoomAt => place(model, Phrase::RoomAsked, room.at, room.all.len()),
            Text::RoomRest => count(page, Counted::MoreAsked, room.all.len() - room.at),
            _ => String::new(),
        };
    };
    let last = match room.at {
        0..ROOM_FIRST => ROOM_FIRST.min(room.all.len()),
        _ => room.all.len(),
    };
    match of {
        Text::RoomAsk => ask(page, model.ledger, id),
        Text::RoomAt => place(model, Phrase::RoomPlace, room.at + 1, last),
        Text::RoomCode => id.to_string(),
        Text::RoomFlag => page.check(id, Part::Flag),
        Text::RoomFollow => page.check(id, Part::Follow),
        Text::RoomGood => page.check(id, Part::Good),
        _ => String::new(),
    }
}

fn place(model: &Model, words: Phrase, at: usize, all: usize) -> String {
    let words = model.page.phrase(words).replace('#', &at.to_string());
    words.replace('$', &all.to_string())
}

/// What was recorded last on this page, about the one who is checked.
fn last(model: &Model) -> String {
    let last = model.state.said.last();
    let last = last.filter(|(key, _)| key.practitioner() == Some(&model.practitioner));
    match last.map_or("", |(key, _)| model.ledger.text(key)) {
        "" => String::new(),
        said => model.page.name(Family::Heard, said),
    }
}

/// What is still open at the end: every question so far without a clear answer.
pub(super) fn open(model: &Model) -> Vec<Row> {
    let Some(room) = Room::of(model).filter(|room| room.is_end) else {
        return Vec::new();
    };
    let asked = room.all[..room.at].iter();
    let is_open = |id: &&CheckId| heard(model, **id) != Heard::Clear.slug();
    let row = |id: &CheckId| Row {
        kind: "unsaid",
        lines: vec![
            ("q", ask(model.page, model.ledger, *id)),
            (
                "muted",
                match heard(model, *id) {
                    "" => model.page.phrase(Phrase::RoomSkipped),
                    said => model.page.name(Family::Heard, said),
                },
            ),
        ],
        acts: Vec::new(),
    };
    asked.filter(is_open).map(row).collect()
}
