//! The lists that depend on the record, as plain rows: what each slot shows, and the sections of the sheet.

use super::model::{Model, Page};
use super::phrases::{ask, joined, statement};
use super::{answer, data_rows, practitioner_rows, room, tool_rows};
use crate::core::assessment::{Open, TheirCopy, Why, elsewhere, their_copy};
use crate::core::contract::{Action, Family, List, ListSource, Part, Phrase, PhraseId};
use crate::core::guide::{CheckId, StepId};
use crate::core::ledger::{CheckField, Key, Ledger, Proof, Subject, Weighed};

/// One row of a list.
#[derive(PartialEq)]
pub(crate) struct Row {
    /// What kind of row: the class of its element.
    pub kind: &'static str,
    /// Its lines: a class and a text each.
    pub lines: Vec<(&'static str, String)>,
    /// What can be done with it.
    pub acts: Vec<Act>,
}

/// A button of a row.
#[derive(PartialEq)]
pub(crate) struct Act {
    /// What it does.
    pub act: Action,
    /// To what.
    pub with: String,
    /// What it says.
    pub words: String,
}

/// The rows of a list.
pub(crate) fn rows(model: &Model, of: ListSource) -> Vec<Row> {
    match of {
        ListSource::Beside(step) => beside(model, step),
        ListSource::Of(list) => rows_of(model, list),
    }
}

fn rows_of(model: &Model, list: List) -> Vec<Row> {
    let (page, assessment) = (model.page, &model.assessment);
    let open = |why| {
        assessment
            .open_for(why)
            .map(|open| open.id)
            .collect::<Vec<_>>()
    };
    match list {
        List::Against => answer::against(model),
        List::Aside => section(model, &assessment.set_aside, list),
        List::Asking => tool_rows::first_asked(model),
        List::BadPoints => tool_rows::weighed(model, Weighed::Bad),
        List::Bank => tool_rows::asked_later(model),
        List::Chosen => tool_rows::weighed(model, Weighed::Chosen),
        List::Elsewhere => {
            let found = elsewhere(model.index, model.ledger, &model.practitioner).into_iter();
            let row = |(subject, id)| mine(model, &subject, id, list);
            found.map(row).collect()
        }
        List::Flags => section(model, &assessment.flags, list),
        List::GoodPoints => tool_rows::weighed(model, Weighed::Good),
        List::Heard => tool_rows::heard_rows(model),
        List::History => data_rows::history(page, model.state),
        List::Next => questions(model, |copy| copy.open),
        List::OfferAdd => data_rows::added(model),
        List::OfferReplace => data_rows::replaced(model),
        List::Overridden => section(model, &assessment.overridden, list),
        List::Practitioners => practitioner_rows::practitioners(model),
        List::Reasons => answer::reasons(model),
        List::RoomOpen => room::open(model),
        List::Settled => section(model, &assessment.settled, list),
        List::Shown => answer::shown(model),
        List::Stops => section(model, &assessment.stops, list),
        List::Stories => practitioner_rows::stories_told(model),
        List::Three => answer::three(model),
        List::Ticked => tool_rows::ticked(model),
        List::Timeline => tool_rows::happened(model),
        List::Told => section(model, &open(Why::OnlyTold), list),
        List::Top => questions(model, |copy| copy.top),
        List::Unanswered => unanswered(model),
        List::Unsure => section(model, &open(Why::NotSure), list),
        List::Versions => data_rows::versions(page, model.ledger),
        List::Visits => practitioner_rows::visits(model),
    }
}

/// Some of the questions on their copy.
fn questions(model: &Model, some: impl FnOnce(TheirCopy) -> Vec<CheckId>) -> Vec<Row> {
    let copy = their_copy(
        model.index,
        model.ledger,
        &model.assessment,
        &model.practitioner,
    );
    let ids = some(copy).into_iter();
    ids.map(|id| question(model.page, model.ledger, id))
        .collect()
}

fn question(page: &dyn Page, ledger: &Ledger, id: CheckId) -> Row {
    Row {
        kind: "question",
        lines: vec![("q", ask(page, ledger, id)), ("code", id.to_string())],
        acts: Vec::new(),
    }
}

/// Red flags and what is not known although it was asked, of one step, in the words of the page's own checks.
fn beside(model: &Model, step: StepId) -> Vec<Row> {
    let page = model.page;
    let assessment = &model.assessment;
    let red = |ids: &[CheckId], of| {
        ids.iter()
            .map(|id| (*id, of, Part::Flag))
            .collect::<Vec<_>>()
    };
    let open = |why, of, part| {
        assessment
            .open_for(why)
            .map(|open| (open.id, of, part))
            .collect()
    };
    let all = [
        red(&assessment.stops, Phrase::Stop),
        red(&assessment.overridden, Phrase::Overridden),
        red(&assessment.flags, Phrase::Flag),
        open(Why::NotSure, Phrase::Ask, Part::Ask),
        open(Why::OnlyTold, Phrase::Told, Part::Statement),
    ];
    let here = |(id, ..): &(CheckId, Phrase, Part)| {
        let facts = model.index.get(*id);
        facts.is_some_and(|facts| facts.step == step)
    };
    let row = |(id, of, part): (CheckId, Phrase, Part)| {
        let text = page.find(PhraseId::Check(id, part));
        let text = text.unwrap_or_else(|| statement(page, model.ledger, id));
        let mut lines = vec![("kind", page.phrase(of)), ("what", text)];
        if of == Phrase::Overridden {
            let subject = model.index.subject(id, &model.practitioner);
            let reason = model
                .ledger
                .text(&Key::Check(CheckField::Override, subject, id));
            lines.push((
                "typed",
                format!("{} {reason}", page.phrase(Phrase::Because)),
            ));
        }
        Row {
            kind: of.slug(),
            lines,
            acts: Vec::new(),
        }
    };
    all.into_iter().flatten().filter(here).map(row).collect()
}

fn section(model: &Model, ids: &[CheckId], of: List) -> Vec<Row> {
    let subject = |id| model.index.subject(id, &model.practitioner);
    let row = |id: &CheckId| mine(model, &subject(*id), *id, of);
    ids.iter().map(row).collect()
}

/// What nobody answered yet, where there is something to it: it was carried over, it's the person's own, or it has a note, which is
/// never missing from paper. All the others are questions in the steps.
fn unanswered(model: &Model) -> Vec<Row> {
    let assessment = &model.assessment;
    let is_listed = |open: &&Open| open.why == Why::ToAsk || is_own(model, open.id);
    let all = || {
        let asked = assessment.open_for(Why::ToAsk);
        asked.chain(assessment.open_for(Why::NotAnswered))
    };
    let row = |open: &Open| {
        let subject = model.index.subject(open.id, &model.practitioner);
        mine(model, &subject, open.id, List::Unanswered)
    };
    let listed = all().filter(is_listed).map(row);
    let noted = all().filter(|open| !is_listed(open)).map(row);
    listed
        .chain(noted.filter(|row| row.lines.len() > 2))
        .collect()
}

fn is_own(model: &Model, id: CheckId) -> bool {
    model.index.get(id).is_some_and(|facts| facts.own)
}

/// A check with everything recorded on it, and what the guide says of it in this section.
fn mine(model: &Model, subject: &Subject, id: CheckId, of: List) -> Row {
    let page = model.page;
    let ledger = model.ledger;
    let mut lines = found(model, id, of);
    let proof = proof(page, ledger, subject, id);
    if !proof.is_empty() {
        lines.push(("proven", proof));
    }
    let heard = heard(page, ledger, subject, id);
    if !heard.is_empty() {
        lines.push(("heard", heard));
    }
    let reason = ledger.text(&Key::Check(CheckField::Override, subject.clone(), id));
    if !reason.is_empty() {
        lines.push((
            "typed",
            format!("{} {reason}", page.phrase(Phrase::Because)),
        ));
    }
    let note = ledger.note(subject, id);
    if !note.is_empty() {
        lines.push(("typed", note.to_owned()));
    }
    for field in CheckField::TEXTS {
        let key = Key::Check(field, subject.clone(), id);
        lines.extend(others(page, ledger, &key));
    }
    lines.extend(others(page, ledger, &Key::Own(id)));
    Row {
        kind: "mine",
        lines,
        acts: Vec::new(),
    }
}

/// What a check says of what was found: its statement or the red flag, its code, and what to do.
fn found(model: &Model, id: CheckId, of: List) -> Vec<(&'static str, String)> {
    let page = model.page;
    let ledger = model.ledger;
    // A red flag is named by what was found, not by what should be.
    let is_red = matches!(of, List::Stops | List::Overridden | List::Flags);
    let title = is_red.then(|| answer::title(model, id));
    let mut lines = vec![
        (
            "statement",
            title.unwrap_or_else(|| statement(page, ledger, id)),
        ),
        ("code", id.to_string()),
    ];
    // The person's own deal-breakers have none.
    let flag = page
        .find(PhraseId::Check(id, Part::Flag))
        .unwrap_or_default();
    match of {
        List::Stops | List::Overridden | List::Flags => {
            lines.push(("flag-is", flag));
            lines.push((
                "say",
                page.find(PhraseId::Check(id, Part::Say))
                    .unwrap_or_default(),
            ));
        }
        // Beside the statement, which is the good answer.
        List::Unsure if !flag.is_empty() => {
            lines.push(("muted", format!("{} {flag}", page.phrase(Phrase::Worrying))));
        }
        _ => {}
    }
    lines
}

fn others(page: &dyn Page, ledger: &Ledger, key: &Key) -> Vec<(&'static str, String)> {
    let others = ledger.other_versions(key);
    let line = |text: &str| ("typed", format!("{} {text}", page.phrase(Phrase::Other)));
    others.map(|(_, text)| line(text)).collect()
}

/// How the question was answered in the room, in the page's words. Empty if it was not asked there.
pub(crate) fn heard(page: &dyn Page, ledger: &Ledger, subject: &Subject, id: CheckId) -> String {
    match ledger.text(&Key::Check(CheckField::Heard, subject.clone(), id)) {
        "" => String::new(),
        heard => page
            .phrase(Phrase::InRoom)
            .replace('#', &page.name(Family::Heard, heard)),
    }
}

/// How the person knows, such as `I looked it up, 12 Nov 2026, 7654321`. Empty if nothing is recorded.
pub(crate) fn proof(page: &dyn Page, ledger: &Ledger, subject: &Subject, id: CheckId) -> String {
    let Proof {
        kind,
        date,
        reference,
    } = ledger.proof(subject, id);
    let kind = kind
        .map(|kind| page.name(Family::Proof, kind.slug()))
        .unwrap_or_default();
    joined([kind, page.day(&date), reference], ", ")
}
