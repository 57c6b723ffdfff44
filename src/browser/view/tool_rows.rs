//! The lists and texts of the tools that go with the steps.

use super::data_rows::value_of;
use super::model::Model;
use super::phrases::{ask, joined, statement};
use super::rows::{Act, Row, heard};
use crate::core::assessment::{Event, on_paper, questions, timeline};
use crate::core::contract::{Action, Family, Phrase, PhraseId};
use crate::core::guide::CheckId;
use crate::core::ledger::{Answer, CheckField, Key, Kind, Subject, Weighed};
use crate::core::limits;

/// The first questions to ask.
pub(crate) fn first_asked(model: &Model) -> Vec<Row> {
    asking(model).take(limits::ROOM_FIRST).collect()
}

/// The questions after those.
pub(crate) fn asked_later(model: &Model) -> Vec<Row> {
    asking(model).skip(limits::ROOM_FIRST).collect()
}

/// What happened, by day.
pub(crate) fn happened(model: &Model) -> Vec<Row> {
    timeline(model.ledger, &model.practitioner)
        .into_iter()
        .map(|(on, event)| Row {
            kind: "earlier",
            lines: vec![
                ("what", model.page.day(&on)),
                ("was", event_words(model, &event)),
            ],
            acts: Vec::new(),
        })
        .collect()
}

/// The questions to ask, in the person's order.
pub(crate) fn asked(model: &Model) -> Vec<CheckId> {
    questions(
        model.index,
        model.ledger,
        &model.assessment,
        &model.practitioner,
    )
}

/// The questions of the sheet, in its order.
pub(crate) fn paper(model: &Model) -> Vec<CheckId> {
    on_paper(
        model.index,
        model.ledger,
        &model.assessment,
        &model.practitioner,
    )
}

fn asking(model: &Model) -> impl Iterator<Item = Row> {
    let page = model.page;
    let all = asked(model);
    let starred = |id: &CheckId| model.ledger.is_on(&Key::First(*id));
    let stars: Vec<bool> = all.iter().map(starred).collect();
    let rows = all.clone().into_iter().enumerate();
    rows.map(move |(at, id)| {
        let act = |act: Action, words: Phrase| Act {
            act,
            with: id.to_string(),
            words: page.phrase(words).replace('#', id.as_str()),
        };
        let mut acts = vec![act(
            Action::Star,
            if stars[at] {
                Phrase::Unstar
            } else {
                Phrase::Star
            },
        )];
        if at > 0 && stars[at - 1] == stars[at] {
            acts.push(act(Action::Earlier, Phrase::MoveUp));
        }
        if stars.get(at + 1) == Some(&stars[at]) {
            acts.push(act(Action::Later, Phrase::MoveDown));
        }
        Row {
            kind: if stars[at] {
                "asking starred"
            } else {
                "asking"
            },
            lines: vec![("q", ask(page, model.ledger, id)), ("code", id.to_string())],
            acts,
        }
    })
}

/// What was said in the room.
pub(crate) fn heard_rows(model: &Model) -> Vec<Row> {
    let page = model.page;
    let ours = Subject::Practitioner(model.practitioner.clone());
    let ids = model
        .index
        .0
        .iter()
        .map(|facts| facts.id)
        .filter(|id| {
            model
                .ledger
                .value(&Key::Check(CheckField::Heard, ours.clone(), *id))
                .is_some()
        })
        .collect::<Vec<_>>();
    ids.into_iter()
        .map(|id| {
            let mut lines = vec![
                ("statement", ask(page, model.ledger, id)),
                ("code", id.to_string()),
                ("heard", heard(page, model.ledger, &ours, id)),
            ];
            let note = model.ledger.note(&ours, id);
            if !note.is_empty() {
                lines.push(("typed", note.to_owned()));
            }
            Row {
                kind: "mine",
                lines,
                acts: Vec::new(),
            }
        })
        .collect()
}

/// What the person wants to tell.
pub(crate) fn ticked(model: &Model) -> Vec<Row> {
    let page = model.page;
    let told = model.ledger.entries().filter_map(|(key, _)| match key {
        Key::ToolField(Kind::Tick, Subject::Me, name) if model.ledger.is_on(key) => {
            // Ticks of other tools have no words here.
            page.find(PhraseId::Name(Family::Tell, name.strip_prefix("tell-")?))
        }
        _ => None,
    });
    told.map(|words| Row {
        kind: "told",
        lines: vec![("what", words)],
        acts: Vec::new(),
    })
    .collect()
}

/// What the person makes of treatments: the points that matter to them, or what they choose.
pub(crate) fn weighed(model: &Model, of: Weighed) -> Vec<Row> {
    let page = model.page;
    let found = model.ledger.entries().filter_map(|(key, _)| {
        let treatment = page.name(Family::Treatment, of.treatment(key)?.slug());
        let words = value_of(page, key, model.ledger.value(key)?);
        Some(Row {
            kind: "weighed",
            lines: vec![("what", format!("{treatment}: {words}"))],
            acts: Vec::new(),
        })
    });
    found.collect()
}

/// What happened, in the page's words.
pub(crate) fn event_words(model: &Model, event: &Event) -> String {
    let page = model.page;
    match event {
        Event::Visit(with) => joined([page.phrase(Phrase::EventVisit), with.clone()], " · "),
        Event::Proof(id, answer) => {
            let found = match answer {
                Some(Answer::Yes) => Phrase::EventProof,
                Some(Answer::Flag) => Phrase::EventFlag,
                _ => Phrase::EventChecked,
            };
            joined(
                [page.phrase(found), statement(page, model.ledger, *id)],
                " ",
            )
        }
        Event::Felt(time, feeling, cause) => joined(
            [
                page.name(Family::Felt, time),
                page.name(Family::Felt, feeling),
                page.name(Family::Cause, cause),
            ],
            " · ",
        ),
        Event::Treated => page.phrase(Phrase::EventTreated),
        Event::Decided(decision) => joined(
            [
                page.phrase(Phrase::EventDecided),
                page.name(Family::Decision, decision),
            ],
            " ",
        ),
    }
}
