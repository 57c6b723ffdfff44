//! The single texts that depend on the record: what each slot shows.

use super::answer;
use super::data_rows::{contents, counted, value_of};
use super::message::message;
use super::model::{Model, Page, Saving, State};
use super::phrases::{ask, count, joined};
use super::practitioner_rows as practitioners;
use super::room;
use super::tool_rows::paper;
use crate::core::assessment::{
    Assessment, Progress, Reviews, Verdict, appointment as day_of_visit, is_early, pressure,
    progress, reviews, two_years,
};
use crate::core::contract::{Counted, Family, Phrase, Text, TextSource};
use crate::core::ledger::{Key, Ledger, PersonField};
use crate::core::limits;

/// What a slot for a text shows. Empty if there is nothing to say.
pub(crate) fn text(model: &Model, of: &TextSource) -> String {
    let Model {
        page,
        index,
        ledger,
        assessment,
        practitioner,
        ..
    } = model;
    match of {
        TextSource::Of(text) => text_of(model, *text),
        TextSource::Step(step) => standing(*page, progress(index, assessment, Some(*step))),
        TextSource::Paper(at) => on_sheet(model, *at),
        TextSource::Review(sign) => review(model, sign),
        TextSource::Record(key) => {
            let key = Key::about(key, practitioner);
            let value = ledger.value(&key).filter(|_| ledger.is_kept(&key));
            value
                .map(|value| value_of(*page, &key, value))
                .unwrap_or_default()
        }
        TextSource::Others(key) => others(*page, ledger, &Key::about(key, practitioner)),
    }
}

fn text_of(model: &Model, of: Text) -> String {
    let (page, state, ledger) = (model.page, model.state, model.ledger);
    let id = &model.practitioner;
    match of {
        Text::Answer => answer::heading(model),
        Text::AnswerMore => answer::more(model),
        Text::AnswerNext => answer::next(model),
        Text::AnswerNote => answer::note(model),
        Text::Call => call(page, ledger),
        Text::Chain => practitioners::chain(model, id),
        Text::Cost => practitioners::cost(model, id),
        Text::CostGaps => practitioners::cost_gaps(model, id),
        Text::CostSum => two_years(ledger, id).sum,
        Text::CostUnread => practitioners::cost_unread(model, id),
        Text::Damaged => count(page, Counted::Damaged, state.damaged),
        Text::Decided => practitioners::decided(model, id),
        // What just happened is shown beside the undo button, or else by itself.
        Text::Did => when(state.undo.is_some(), || announced(page, state.notice)),
        Text::Early => when(is_early(ledger, id), || page.phrase(Phrase::Early)),
        Text::Fault => match state.saving {
            Saving::Failed(why) => page.phrase(why),
            Saving::Loading | Saving::Kept(..) => String::new(),
        },
        Text::Here => counted(page, ledger.counts()),
        Text::Kept => match &state.saving {
            Saving::Kept(kept, time) => page.phrase(*kept).replace('#', time),
            Saving::Loading | Saving::Failed(_) => String::new(),
        },
        Text::Link => link(page, state),
        Text::Message => message(model),
        Text::Notice => when(state.undo.is_none(), || announced(page, state.notice)),
        Text::Offer => state
            .offer
            .as_ref()
            .map_or_else(String::new, |it| contents(page, it)),
        Text::Pressure => count(page, Counted::Pressure, pressure(model.index, ledger, id)),
        Text::Promise => announced(page, state.promise),
        Text::Refused => announced(page, state.refused),
        Text::ReviewRead => count(page, Counted::ReviewRead, reviews(ledger, id).read),
        Text::Reviews => reviews(ledger, id)
            .impression()
            .map_or_else(String::new, |it| page.name(Family::Reviews, it.slug())),
        Text::RoomAsk
        | Text::RoomAt
        | Text::RoomCode
        | Text::RoomFlag
        | Text::RoomFollow
        | Text::RoomGood
        | Text::RoomLast
        | Text::RoomRest => room::text(model, of),
        Text::Progress => practitioners::overall(model, id),
        Text::Treatments => treatments(page, ledger),
        Text::Verdict => page.phrase(verdict(&model.assessment)),
        Text::Versions => count(page, Counted::Versions, versions(ledger)),
        Text::Wait => practitioners::wait(model, id),
        Text::When => appointment(model),
    }
}

fn when(holds: bool, text: impl FnOnce() -> String) -> String {
    if holds { text() } else { String::new() }
}

/// How many other versions of texts there are.
fn versions(ledger: &Ledger) -> usize {
    let all = ledger.entries();
    all.map(|(key, _)| ledger.other_versions(key).count()).sum()
}

/// A phrase, if there is one to say.
fn announced(page: &dyn Page, phrase: Option<Phrase>) -> String {
    phrase.map_or_else(String::new, |phrase| page.phrase(phrase))
}

fn call(page: &dyn Page, ledger: &Ledger) -> String {
    match ledger.text(&Key::Place) {
        "" => String::new(),
        place => page.name(Family::Call, place),
    }
}

fn link(page: &dyn Page, state: &State) -> String {
    let words = |size: usize| {
        let words = if size > limits::CODE {
            Phrase::LinkOnly
        } else {
            Phrase::LinkSize
        };
        page.phrase(words).replace('#', &size.to_string())
    };
    state.link.map(words).unwrap_or_default()
}

/// The treatments that the person is thinking about.
pub(crate) fn treatments(page: &dyn Page, ledger: &Ledger) -> String {
    let chosen = ledger.treatments();
    let names = chosen
        .iter()
        .map(|id| page.name(Family::Treatment, id.slug()));
    joined(names, ", ")
}

/// The day of the appointment, or what was typed about it.
fn appointment(model: &Model) -> String {
    let (ledger, id) = (model.ledger, &model.practitioner);
    match ledger.person(PersonField::When, id) {
        "" => model.page.day_and_time(day_of_visit(ledger, id)),
        typed => typed.to_owned(),
    }
}

/// In how many reviews a sign was seen.
fn review(model: &Model, sign: &str) -> String {
    let at = Reviews::SIGNS.iter().position(|known| *known == sign);
    at.map_or_else(String::new, |at| {
        reviews(model.ledger, &model.practitioner).seen[at].to_string()
    })
}

/// The question at this place of the sheet.
fn on_sheet(model: &Model, at: usize) -> String {
    let paper = paper(model);
    let asked = at.checked_sub(1).and_then(|at| paper.get(at));
    asked.map_or_else(String::new, |id| ask(model.page, model.ledger, *id))
}

/// What an assessment comes to.
fn verdict(assessment: &Assessment) -> Phrase {
    match assessment.verdict() {
        Verdict::NotStarted => Phrase::VerdictNone,
        Verdict::Stop => Phrase::VerdictStop,
        Verdict::Overridden => Phrase::VerdictOverridden,
        Verdict::Flagged => Phrase::VerdictFlagged,
        Verdict::FindOutFirst => Phrase::VerdictOpen,
        Verdict::NothingOpen => Phrase::VerdictNothingOpen,
    }
}

/// Other versions of a text, each announced.
fn others(page: &dyn Page, ledger: &Ledger, key: &Key) -> String {
    ledger
        .other_versions(key)
        .map(|(_, text)| format!("{} {text} ", page.phrase(Phrase::Other)))
        .collect()
}

/// Where a step or a practitioner stands, such as `1 stop · 3 still open`, with only those parts that are not nothing.
pub(crate) fn standing(page: &dyn Page, progress: Progress) -> String {
    match progress {
        Progress::NotStarted => page.phrase(Phrase::NotStarted),
        Progress::Started {
            stops,
            overridden,
            flags,
            open,
            heard,
        } => {
            let parts = [
                count(page, Counted::Stops, stops),
                count(page, Counted::Overridden, overridden),
                count(page, Counted::Flags, flags),
                count(page, Counted::Open, open),
                count(page, Counted::Heard, heard),
            ];
            match joined(parts, " · ") {
                none if none.is_empty() => page.phrase(Phrase::NothingOpen),
                some => some,
            }
        }
    }
}
