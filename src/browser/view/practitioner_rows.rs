//! The lists and texts about practitioners.

use super::data_rows::value_of;
use super::model::{Model, Page};
use super::phrases::{count, joined, name, statement};
use super::rows::{Act, Row};
use super::texts::standing;
use crate::core::assessment::{
    assess, continues, decide_on, is_early, progress, stories, two_years,
};
use crate::core::contract::{Action, Counted, Family, Phrase};
use crate::core::guide::CheckId;
use crate::core::ledger::{CheckField, Key, PersonField, PractitionerId, Subject, VisitAnswer};

/// Everyone who is checked.
pub(crate) fn practitioners(model: &Model) -> Vec<Row> {
    let page = model.page;
    let several = model.all.len() > 1;
    let row = |id: &PractitionerId| {
        let current = *id == model.practitioner;
        let act = |act, words: Phrase| Act {
            act,
            with: id.to_string(),
            words: page
                .phrase(words)
                .replace('#', &name(page, model.ledger, &model.all, id)),
        };
        let mut acts = Vec::new();
        if !current {
            acts.push(act(Action::Check, Phrase::CheckThis));
        }
        if several {
            acts.push(act(Action::Remove, Phrase::RemoveThis));
        }
        Row {
            kind: if current { "person current" } else { "person" },
            lines: vec![
                ("name", name(page, model.ledger, &model.all, id)),
                (
                    "clinic",
                    model.ledger.person(PersonField::Clinic, id).to_owned(),
                ),
                ("progress", overall(model, id)),
                (
                    "now",
                    if current && several {
                        page.phrase(Phrase::Current)
                    } else {
                        String::new()
                    },
                ),
            ],
            acts,
        }
    };
    model.all.iter().map(row).collect()
}

/// Where a practitioner stands, all steps together.
pub(crate) fn overall(model: &Model, id: &PractitionerId) -> String {
    let page = model.page;
    let assessment = assess(model.index, model.ledger, id);
    standing(page, progress(model.index, &assessment, None))
}

/// The visits to the one who is checked.
pub(crate) fn visits(model: &Model) -> Vec<Row> {
    let page = model.page;
    let visits = model.ledger.visits(&model.practitioner).into_iter();
    let subject = Subject::Practitioner(model.practitioner.clone());
    // Words that were changed since stand nowhere else.
    let changed = |(id, said): &(CheckId, VisitAnswer)| {
        let now = model.ledger.note(&subject, *id);
        (!continues(now, &said.note)).then(|| format!("{id}: {}", said.note))
    };
    visits
        .map(|(visit_name, visit)| Row {
            kind: "earlier",
            lines: [
                ("what", joined([page.day(&visit.on), visit.with], ", ")),
                (
                    "was",
                    match visit.answers.len() {
                        0 => page.phrase(Phrase::NotedNone),
                        some => count(page, Counted::Noted, some),
                    },
                ),
            ]
            .into_iter()
            .chain(
                visit
                    .answers
                    .iter()
                    .filter_map(changed)
                    .map(|text| ("typed", text)),
            )
            .collect(),
            acts: vec![Act {
                act: Action::RemoveVisit,
                with: Key::Visit(model.practitioner.clone(), visit_name).to_string(),
                words: page.phrase(Phrase::RemoveVisit),
            }],
        })
        .collect()
}

/// What they told differently.
pub(crate) fn stories_told(model: &Model) -> Vec<Row> {
    let page = model.page;
    let (ledger, id) = (model.ledger, &model.practitioner);
    let visits = ledger.visits(id);
    let time = |name: Option<String>| {
        let visit = visits
            .iter()
            .find(|(known, _)| Some(known) == name.as_ref());
        visit.map_or_else(
            || page.phrase(Phrase::ToldNow),
            |(_, visit)| joined([page.day(&visit.on), visit.with.clone()], ", "),
        )
    };
    stories(ledger, id)
        .into_iter()
        .map(|story| {
            let subject = Subject::Practitioner(id.clone());
            let answer = Key::Check(CheckField::Answer, subject, story.id);
            let mut lines = vec![("statement", statement(page, ledger, story.id))];
            for (visit, VisitAnswer { answer: said, note }) in story.told {
                let said = said.map(|it| value_of(page, &answer, &it.slug().into()));
                let told = joined([said.unwrap_or_default(), note], ". ");
                lines.push(("typed", format!("{}: {told}", time(visit))));
            }
            Row {
                kind: "mine",
                lines,
                acts: Vec::new(),
            }
        })
        .collect()
}

/// What it costs in two years, and that it may be more.
pub(crate) fn cost(model: &Model, id: &PractitionerId) -> String {
    let (page, cost) = (model.page, two_years(model.ledger, id));
    match cost.total {
        Some(total) if cost.unknown.is_empty() && cost.unread.is_empty() => total,
        Some(total) => page.phrase(Phrase::AtLeast).replace('#', &total),
        None => match cost.uncounted {
            Some(of) => page.phrase(Phrase::CostTimes).replace('#', &of),
            None => page.phrase(Phrase::CostNone),
        },
    }
}

/// What of the cost isn't known.
pub(crate) fn cost_gaps(model: &Model, id: &PractitionerId) -> String {
    let cost = two_years(model.ledger, id);
    let said = match cost.total {
        Some(_) => Phrase::CostGaps,
        None => Phrase::CostMissing,
    };
    fields(model.page, said, &cost.unknown)
}

/// What of the cost couldn't be read.
pub(crate) fn cost_unread(model: &Model, id: &PractitionerId) -> String {
    let unread = two_years(model.ledger, id).unread;
    fields(model.page, Phrase::CostUnread, &unread)
}

/// Who of the chain of people isn't known.
pub(crate) fn chain(model: &Model, id: &PractitionerId) -> String {
    let missing = |field: &PersonField| model.ledger.person(*field, id).trim().is_empty();
    let gaps: Vec<_> = PersonField::CHAIN.into_iter().filter(missing).collect();
    match gaps.len() {
        0 => model.page.phrase(Phrase::ChainWhole),
        _ => fields(model.page, Phrase::ChainGaps, &gaps),
    }
}

/// Until when the time to think lasts.
pub(crate) fn wait(model: &Model, id: &PractitionerId) -> String {
    let page = model.page;
    decide_on(model.ledger, id).map_or_else(String::new, |on| {
        page.phrase(Phrase::WaitUntil).replace('#', &page.day(&on))
    })
}

/// What is missing, in the page's words. Nothing if nothing is.
fn fields(page: &dyn Page, of: Phrase, fields: &[PersonField]) -> String {
    if fields.is_empty() {
        return String::new();
    }
    let names = fields
        .iter()
        .map(|field| page.name(Family::Field, field.slug()));
    page.phrase(of).replace('#', &joined(names, ", "))
}

/// What was decided, why and when.
pub(crate) fn decided(model: &Model, id: &PractitionerId) -> String {
    let (page, ledger) = (model.page, model.ledger);
    let text = |field| ledger.person(field, id).to_owned();
    let decision = text(PersonField::Decision);
    if decision.is_empty() {
        return String::new();
    }
    let parts = [
        page.name(Family::Decision, &decision),
        page.day(&text(PersonField::Decided)),
        text(PersonField::Because),
    ];
    let changed = text(PersonField::Changed);
    let changed = if is_early(ledger, id) {
        format!("{} {changed}", page.phrase(Phrase::Early))
    } else {
        changed
    };
    joined([joined(parts, " · "), changed], " · ")
}
