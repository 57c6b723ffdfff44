//! What it all comes to, in words: the heading, why, and what to ask next.

use super::model::{Model, Page};
use super::phrases::{ask, statement};
use super::rows::Row;
use crate::core::assessment::{
    Conclusion, Gap, conclude, found, is_judgement, is_skincare, refusal, three_questions,
};
use crate::core::contract::{Counted, Family, Part, Phrase, PhraseId};
use crate::core::guide::CheckId;
use crate::core::limits;

/// The highest number that is written in words.
const IN_WORDS: usize = 10;

/// What the answers come to.
pub(crate) fn conclusion(model: &Model) -> Conclusion {
    conclude(
        model.index,
        model.ledger,
        &model.practitioner,
        &model.assessment,
    )
}

/// A number in words, up to ten.
fn number(page: &dyn Page, n: usize) -> String {
    let digits = n.to_string();
    if n > IN_WORDS {
        return digits;
    }
    page.name(Family::Number, &digits)
}

/// The words for a number of something, with the number in words. Nothing for none.
pub(super) fn counted(page: &dyn Page, of: Counted, n: usize) -> String {
    match n {
        0 => String::new(),
        1 => page.phrase(PhraseId::One(of)),
        _ => page
            .phrase(PhraseId::Many(of))
            .replace('#', &number(page, n)),
    }
}

/// What it comes to.
pub(super) fn heading(model: &Model) -> String {
    let page = model.page;
    match conclusion(model) {
        Conclusion::NotStarted => String::new(),
        Conclusion::Stop(stops) => counted(page, Counted::StopsIt, stops.len()),
        Conclusion::Overridden(_) => page.phrase(Phrase::AnswerOverridden),
        Conclusion::FindOutFirst(gaps) if gaps.len() > limits::NAMED => page
            .phrase(Phrase::FindSeveral)
            .replace('#', &number(page, gaps.len())),
        Conclusion::FindOutFirst(gaps) => counted(page, Counted::FindFirst, gaps.len()),
        Conclusion::NothingFound(_) => page.phrase(Phrase::AnswerClear),
    }
}

/// What to bear in mind with it.
pub(super) fn note(model: &Model) -> String {
    let page = model.page;
    match conclusion(model) {
        Conclusion::NotStarted | Conclusion::Stop(_) => String::new(),
        Conclusion::Overridden(_) => page.phrase(Phrase::NoteOverridden),
        Conclusion::FindOutFirst(gaps) if gaps.len() > limits::NAMED => {
            page.phrase(Phrase::NoteSeveral)
        }
        Conclusion::FindOutFirst(_) => page.phrase(Phrase::NoteFind),
        Conclusion::NothingFound(open) => promise(model, open),
    }
}

/// That nothing found is no promise, and how many checks that matter are open.
pub(super) fn promise(model: &Model, open: usize) -> String {
    let page = model.page;
    if is_skincare(model.ledger) {
        page.phrase(Phrase::NoteSkincare)
    } else if open == 0 {
        page.phrase(Phrase::NoteClear)
    } else {
        counted(page, Counted::StillOpen, open)
    }
}

/// How many more things there are to find out than are listed.
pub(super) fn more(model: &Model) -> String {
    match conclusion(model) {
        Conclusion::FindOutFirst(gaps) => further(model.page, gaps.len()),
        _ => String::new(),
    }
}

/// How many of these things aren't listed.
pub(super) fn further(page: &dyn Page, all: usize) -> String {
    counted(
        page,
        Counted::FurtherGaps,
        all.saturating_sub(limits::NAMED),
    )
}

/// Whom the questions are for. Nothing where there are none.
pub(super) fn next(model: &Model) -> String {
    let conclusion = conclusion(model);
    if picked(model, &conclusion).is_empty() {
        return String::new();
    }
    model.page.phrase(match conclusion {
        Conclusion::Stop(_) if is_skincare(model.ledger) => Phrase::NextPharmacist,
        Conclusion::Stop(_) => Phrase::NextPerson,
        Conclusion::NothingFound(_) => Phrase::NextDay,
        _ => Phrase::NextFirst,
    })
}

/// Why it comes to that: what stops it, what to find out first, or what was found to be as it should.
pub(super) fn reasons(model: &Model) -> Vec<Row> {
    match conclusion(model) {
        Conclusion::NotStarted => Vec::new(),
        Conclusion::Stop(stops) | Conclusion::Overridden(stops) => {
            stops.iter().map(|id| stop(model, *id)).collect()
        }
        Conclusion::FindOutFirst(gaps) => {
            let listed = gaps.iter().take(limits::NAMED);
            let row = |gap: &Gap| row("find", vec![("title", gap_line(model, *gap))]);
            listed.map(row).collect()
        }
        Conclusion::NothingFound(_) => {
            let good = found(model.ledger, &model.practitioner).into_iter();
            let line = |name| vec![("title", model.page.name(Family::Good, name))];
            good.map(|name| row("good", line(name))).collect()
        }
    }
}

/// A stop: what it is, what the red flag is, and what to do and say.
fn stop(model: &Model, id: CheckId) -> Row {
    let page = model.page;
    let title = page.find(PhraseId::Check(id, Part::Finding));
    // The person's own deal-breakers have no words but their own.
    let flag = page.find(PhraseId::Check(id, Part::Flag));
    let mut lines = Vec::new();
    match (title, flag) {
        (Some(title), Some(flag)) => lines.extend([("title", title), ("flag-is", flag)]),
        (Some(only), None) | (None, Some(only)) => lines.push(("title", only)),
        (None, None) => lines.push(("title", statement(page, model.ledger, id))),
    }
    if is_judgement(id) {
        lines.push(("flag-is", page.phrase(Phrase::Judgement)));
    }
    if let Some(say) = page.find(PhraseId::Check(id, Part::Say)) {
        lines.push(("do", say));
    }
    row("stop", lines)
}

/// What is to be found out, in a line.
pub(super) fn gap_line(model: &Model, gap: Gap) -> String {
    match gap {
        Gap::Check(id) => statement(model.page, model.ledger, id),
        gap => model.page.name(Family::Gap, gap.slug()),
    }
}

/// A red flag, named by what was found. The person's own deal-breakers have no words but their own.
pub(super) fn title(model: &Model, id: CheckId) -> String {
    let found = model.page.find(PhraseId::Check(id, Part::Finding));
    found.unwrap_or_else(|| statement(model.page, model.ledger, id))
}

/// What stands against a decision to go ahead: every stop, whatever reason there is to go ahead in spite of it.
pub(super) fn against(model: &Model) -> Vec<Row> {
    let assessment = &model.assessment;
    let stops = assessment.stops.iter().chain(&assessment.overridden);
    let line = |id: &CheckId| vec![("title", title(model, *id))];
    stops.map(|id| row("stop", line(id))).collect()
}

/// The questions that come next.
pub(super) fn three(model: &Model) -> Vec<Row> {
    let questions = picked(model, &conclusion(model)).into_iter();
    let line = |id| vec![("q", ask(model.page, model.ledger, id))];
    questions.map(|id| row("question", line(id))).collect()
}

/// What whoever is opposite reads: the no, and why, or else the questions.
pub(super) fn shown(model: &Model) -> Vec<Row> {
    let page = model.page;
    let Conclusion::Stop(stops) = conclusion(model) else {
        return three(model);
    };
    let refusal = refusal(&stops);
    let mut rows = Vec::new();
    for (is_said, phrase) in [
        (true, Phrase::NotGoing),
        (refusal.wants_clinic, Phrase::OnlyClinic),
        (refusal.wants_register, Phrase::OnlyRegistered),
    ] {
        if is_said {
            rows.push(row("no", vec![("q", page.phrase(phrase))]));
        }
    }
    rows
}

fn picked(model: &Model, conclusion: &Conclusion) -> Vec<CheckId> {
    if *conclusion == Conclusion::NotStarted {
        return Vec::new();
    }
    three_questions(
        model.index,
        model.ledger,
        &model.practitioner,
        &model.assessment,
        conclusion,
    )
}

const fn row(kind: &'static str, lines: Vec<(&'static str, String)>) -> Row {
    Row {
        kind,
        lines,
        acts: Vec::new(),
    }
}
