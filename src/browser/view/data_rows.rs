//! The lists of the page that keeps, restores and erases.

use serde_json::Value;

use super::model::{Model, Page, State};
use super::phrases::{count, joined, name};
use super::rows::{Act, Row};
use crate::core::contract::{Action, Counted, Family, Part, Phrase, PhraseId};
use crate::core::guide::CheckId;
use crate::core::ledger::{
    Change, CheckField, Counts, Envelope, Key, Kind, Ledger, PersonField, PractitionerId, Visit,
    WriterId,
};

/// What adding the opened copy would change.
pub(crate) fn added(model: &Model) -> Vec<Row> {
    let Some(offer) = &model.state.offer else {
        return Vec::new();
    };
    let mut next = model.ledger.clone();
    next.merge(offer.ledger.clone());
    changes(model.page, model.ledger, &next)
}

/// What replacing everything by the opened copy would change.
pub(crate) fn replaced(model: &Model) -> Vec<Row> {
    let Some(offer) = &model.state.offer else {
        return Vec::new();
    };
    let mut next = model.ledger.clone();
    // Only the values count for the list, so it does not matter who writes.
    next.restore(&offer.ledger, &WriterId(String::new()));
    changes(model.page, model.ledger, &next)
}

/// What a copy holds and when it was made.
pub(crate) fn contents(page: &dyn Page, envelope: &Envelope) -> String {
    let made = page.day_and_time(&envelope.made);
    let counted = counted(page, envelope.ledger.counts());
    if made.is_empty() {
        counted
    } else {
        format!("{made}: {counted}")
    }
}

/// Such as `14 answers, 3 notes and names`.
pub(crate) fn counted(page: &dyn Page, counts: Counts) -> String {
    let parts = [
        count(page, Counted::Answers, counts.answers),
        count(page, Counted::Texts, counts.texts),
        count(page, Counted::Choices, counts.choices),
    ];
    let counted = joined(parts, ", ");
    if counted.is_empty() {
        page.phrase(Phrase::Nothing)
    } else {
        counted
    }
}

fn changes(page: &dyn Page, before: &Ledger, after: &Ledger) -> Vec<Row> {
    let mut ledger = before.clone();
    ledger.merge(after.clone());
    let all = ledger.practitioners();
    before
        .changes(after)
        .iter()
        .map(|Change { key, before, after }| Row {
            kind: "change",
            lines: vec![
                ("what", name_of(page, &ledger, &all, key)),
                ("was", valued(page, Phrase::Now, key, before.as_ref())),
                ("becomes", valued(page, Phrase::Then, key, after.as_ref())),
            ],
            acts: Vec::new(),
        })
        .collect()
}

fn valued(page: &dyn Page, when: Phrase, key: &Key, value: Option<&Value>) -> String {
    format!(
        "{} {}",
        page.phrase(when),
        value.map_or_else(
            || page.phrase(Phrase::Nothing),
            |value| value_of(page, key, value)
        )
    )
}

/// Earlier states.
pub(crate) fn history(page: &dyn Page, state: &State) -> Vec<Row> {
    let rows = state.history.iter().enumerate();
    rows.map(|(at, (why, envelope))| Row {
        kind: "earlier",
        lines: vec![
            ("what", contents(page, envelope)),
            ("was", page.name(Family::Before, why)),
        ],
        acts: vec![Act {
            act: Action::Reopen,
            with: at.to_string(),
            words: page.phrase(Phrase::LookAtIt),
        }],
    })
    .collect()
}

/// Other versions of texts.
pub(crate) fn versions(page: &dyn Page, ledger: &Ledger) -> Vec<Row> {
    let all = ledger.practitioners();
    let mut rows = Vec::new();
    for (key, _) in ledger.entries() {
        for (stamp, text) in ledger.other_versions(key) {
            let with = format!("{key} {} {}", stamp.n, stamp.by.0);
            let act = |act, words: Phrase| Act {
                act,
                with: with.clone(),
                words: page.phrase(words),
            };
            rows.push(Row {
                kind: "version",
                lines: vec![
                    ("what", name_of(page, ledger, &all, key)),
                    ("typed", text.to_owned()),
                    (
                        "was",
                        format!("{} {}", page.phrase(Phrase::Now), ledger.text(key)),
                    ),
                ],
                acts: vec![
                    act(Action::Prefer, Phrase::UseThis),
                    act(Action::Drop, Phrase::DropThis),
                ],
            });
        }
    }
    rows
}

/// What a key is about, in the page's words, and about whom where there are several.
fn name_of(page: &dyn Page, ledger: &Ledger, all: &[PractitionerId], key: &Key) -> String {
    // A list of another version may have had other checks.
    let check = |id: &CheckId| {
        let own = Some(ledger.text(&Key::Own(*id)).to_owned()).filter(|own| !own.is_empty());
        let statement = own.or_else(|| page.find(PhraseId::Check(*id, Part::Statement)));
        format!(
            "{id} {}",
            statement.unwrap_or_else(|| page.phrase(Phrase::Earlier))
        )
    };
    let field = |slug: &str| page.name(Family::Field, slug);
    let what = match key {
        Key::Check(CheckField::Answer, _, id) => check(id),
        Key::Check(of, _, id) => joined([check(id), field(of.slug())], " · "),
        Key::Person(of, _) => field(of.slug()),
        Key::Practitioner(_) => field("practitioner"),
        Key::Visit(..) => field("visit"),
        Key::First(id) => joined([check(id), field("first")], " · "),
        Key::Own(_) => field("own"),
        Key::ToolField(_, _, name) => match name.split('-').next() {
            Some("tell") => page
                .find(PhraseId::Name(
                    Family::Tell,
                    name.strip_prefix("tell-").unwrap_or(name),
                ))
                .unwrap_or_default(),
            tool => page
                .find(PhraseId::Name(Family::Field, name))
                .unwrap_or_else(|| field(tool.unwrap_or_default())),
        },
        Key::Treatment(id) => page.name(Family::Treatment, id.slug()),
        Key::Place => field("place"),
        Key::Tell => field("tell"),
        Key::Unknown(_) => page.phrase(Phrase::Later),
    };
    match key.practitioner() {
        Some(id) if all.len() > 1 => joined([name(page, ledger, all, id), what], " · "),
        _ => what,
    }
}

/// A value in the page's words.
pub(crate) fn value_of(page: &dyn Page, key: &Key, value: &Value) -> String {
    let text = value.as_str().unwrap_or_default();
    let family = match key {
        Key::Check(CheckField::Answer, ..) => Family::Answer,
        Key::Check(CheckField::Proof, ..) => Family::Proof,
        Key::Check(CheckField::Date, ..)
        | Key::Person(PersonField::VisitOn | PersonField::Decided | PersonField::WaitFrom, _) => {
            return page.day(text);
        }
        Key::ToolField(Kind::Choice, _, name) if name.ends_with("-on") => return page.day(text),
        Key::ToolField(Kind::Choice, _, name) => match name.split('-').next() {
            Some("gut") if name.ends_with("-cause") => Family::Cause,
            Some("gut" | "wish") => Family::Felt,
            Some("chosen") => Family::Chosen,
            Some("appointment") => return page.day_and_time(text),
            _ => return text.to_owned(),
        },
        Key::Check(CheckField::Heard, ..) => Family::Heard,
        Key::Person(PersonField::Decision, _) => Family::Decision,
        Key::Person(PersonField::Sure(_) | PersonField::Again(_), _) => Family::Answer,
        Key::Visit(..) => {
            let visit = Visit::from_value(value);
            return joined([page.day(&visit.on), visit.with], ", ");
        }
        Key::Place => Family::Place,
        _ if value.is_boolean() => {
            return page
                .find(PhraseId::Name(
                    Family::Chosen,
                    if *value == true { "true" } else { "false" },
                ))
                .unwrap_or_default();
        }
        _ if value.is_string() => return text.to_owned(),
        _ => return page.find(Phrase::Later.into()).unwrap_or_default(),
    };
    // Another version may have had other values.
    page.find(PhraseId::Name(family, text)).unwrap_or_default()
}
