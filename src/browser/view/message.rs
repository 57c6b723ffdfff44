//! What may be sent to somebody else, as plain text. It's put together from what [`message`](core) allows, and from the page's phrases
//! alone: nothing that was typed can get in.
//!
//! [`message`](core): crate::core::assessment::message

use super::answer::{conclusion, counted, further, promise};
use super::model::{Model, Page};
use super::phrases::filled;
use crate::core::assessment::{Gap, Message, Opening, is_judgement, message as told};
use crate::core::contract::{Counted, Family, Part, Phrase, PhraseId};
use crate::core::guide::CheckId;
use crate::core::ledger::Ledger;
use crate::core::limits;

/// Put between the parts of a message.
const BREAK: &str = "\n\n";

/// The message, as short as it has to be. Empty before anything is answered.
pub(super) fn message(model: &Model) -> String {
    let told = told(
        model.index,
        model.ledger,
        &model.practitioner,
        &model.assessment,
        &conclusion(model),
    );
    let Some(told) = told else {
        return String::new();
    };
    let stops = match &told.opening {
        Opening::Stop(stops) => stops.len(),
        _ => 0,
    };
    // If not all fits, what to say goes first, the last stop's before the others', and then the last stops.
    let (mut named, mut said) = (stops, stops);
    loop {
        let text = written(model, &told, named, said);
        if text.chars().count() <= limits::MESSAGE || named == 0 {
            return text;
        }
        if said > 0 {
            said -= 1;
        } else {
            named -= 1;
        }
    }
}

/// The message with so many stops named, and so many of them with what to say.
fn written(model: &Model, told: &Message, named: usize, said: usize) -> String {
    let page = model.page;
    let treatment = treatments(page, model.ledger);
    let (first, mut parts, ask) = match &told.opening {
        Opening::Stop(stops) if stops.is_empty() => {
            (page.phrase(Phrase::TellUnsaid), vec![], Phrase::AskNext)
        }
        Opening::Stop(stops) => {
            let lines = stops.iter().take(named).enumerate();
            let lines: Vec<_> = lines.map(|(at, id)| stop(page, *id, at < said)).collect();
            let head = counted(page, Counted::StopTold, stops.len());
            let rest = counted(page, Counted::FurtherGaps, stops.len() - named);
            let parts = vec![list(head, &lines, &rest)];
            (page.phrase(Phrase::TellStop), parts, Phrase::AskNext)
        }
        Opening::FindOutFirst(gaps) if gaps.is_empty() => {
            (page.phrase(Phrase::TellUndecided), vec![], Phrase::AskFirst)
        }
        Opening::FindOutFirst(gaps) => {
            let lines = gaps.iter().take(limits::NAMED);
            let lines: Vec<_> = lines.map(|it| gap_line(page, *it)).collect();
            let head = page.phrase(Phrase::TellFind);
            let parts = vec![list(head, &lines, &further(page, gaps.len()))];
            let first = counted(page, Counted::Finding, gaps.len());
            (first, parts, Phrase::AskFirst)
        }
        Opening::NothingFound(open) => {
            let found = page.phrase(Phrase::AnswerClear);
            let promise = promise(model, *open);
            let not_asked = page.phrase(Phrase::NotAsked);
            let parts = vec![format!("{found} {promise}\n{not_asked}")];
            (page.phrase(Phrase::TellThinking), parts, Phrase::AskDay)
        }
    };
    if !told.questions.is_empty() {
        let questions = told.questions.iter();
        let questions: Vec<_> = questions.map(|id| page.check(*id, Part::Ask)).collect();
        parts.push(list(page.phrase(ask), &questions, ""));
    }
    parts.insert(0, filled(&first, &|_| treatment.clone()));
    let foot = page.phrase(Phrase::TellFoot);
    parts.push(format!("{foot} {}", page.link("/start")));
    parts.join(BREAK)
}

/// A numbered list under its heading, with a line below.
fn list(head: String, lines: &[String], foot: &str) -> String {
    let mut text = head;
    for (at, line) in lines.iter().enumerate() {
        text += &format!("\n{}. {line}", at + 1);
    }
    if !foot.is_empty() {
        text.push('\n');
        text += foot;
    }
    text
}

/// What a stop is and, if there is room, what to say.
fn stop(page: &dyn Page, id: CheckId, with_say: bool) -> String {
    let title = page
        .find(PhraseId::Check(id, Part::Finding))
        .unwrap_or_else(|| page.check(id, Part::Flag));
    if !with_say {
        return title;
    }
    let say = page.check(id, Part::Say);
    if is_judgement(id) {
        let judgement = page.phrase(Phrase::Judgement);
        return format!("{title} {judgement} {say}");
    }
    format!("{title} {say}")
}

/// What is to be found out, in the guide's own words.
fn gap_line(page: &dyn Page, gap: Gap) -> String {
    match gap {
        Gap::Check(id) => page.check(id, Part::Statement),
        gap => page.name(Family::Gap, gap.slug()),
    }
}

/// The treatments in everyday words: “Botox and filler”.
fn treatments(page: &dyn Page, ledger: &Ledger) -> String {
    let names = ledger.treatments().iter();
    let names = names.map(|id| page.name(Family::Everyday, id.slug()));
    let mut names: Vec<String> = names.collect();
    let Some(last) = names.pop() else {
        return page.name(Family::Everyday, "none");
    };
    if names.is_empty() {
        return last;
    }
    let both = page.phrase(Phrase::Both);
    filled(&both, &|part| match part {
        "one" => names.join(", "),
        _ => last.clone(),
    })
}
