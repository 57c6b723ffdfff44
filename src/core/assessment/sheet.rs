//! Which checks go where: on the practitioner's page, among those not shown, or into a second opinion.

use super::concerns::concerning;
use super::status::is_clear;
use super::{Assessment, CheckStatus, Why, concerns, questions, status_of};
use crate::core::guide::{CheckId, GuideIndex};
use crate::core::ledger::{Key, Kind, Ledger, PractitionerId, Subject};
use crate::core::limits;

/// Heights in millimetres, as the print style draws them on a Letter page, which is shorter than A4.
mod height {
    /// What the page leaves below the top three questions.
    pub(super) const ROOM: usize = 112;
    /// A row of two questions, with room to write.
    pub(super) const ROW: usize = 18;
    /// A line of what the person wants to change, or tells.
    pub(super) const LINE: usize = 6;
    /// A row of two things to tell, in columns.
    pub(super) const COLUMNS: usize = 10;
    /// One thing to tell, in running text.
    pub(super) const RUNNING: usize = 4;
    /// A line to write on, which is higher than a line of print.
    pub(super) const BLANK: usize = 8;
}

/// Lengths of lines in characters.
mod width {
    /// What the person wants to change, which has a label on its first line.
    pub(super) const GOAL: usize = 70;
    /// What the person tells.
    pub(super) const TELL: usize = 90;
}

/// How many questions fit below the top three, with room to write, so that their page is one of A4 or Letter. Much to tell leaves
/// less room.
#[must_use]
pub fn open_on_one_page(ledger: &Ledger) -> usize {
    let is_told = |key: &Key| match key {
        Key::ToolField(Kind::Tick, Subject::Me, name) => {
            name.starts_with("tell-") && ledger.is_on(key)
        }
        _ => false,
    };
    let ticked = ledger.entries().filter(|(key, _)| is_told(key)).count();
    // Up to six are in two columns. More run on.
    let ticked = if ticked <= 6 {
        ticked.div_ceil(2) * height::COLUMNS
    } else {
        ticked * height::RUNNING
    };
    let lines = |line: &str, width: usize| line.chars().count().div_ceil(width).max(1);
    let height_of =
        |text: &str, width| text.lines().map(|it| lines(it, width)).sum::<usize>() * height::LINE;
    let goal = Key::tool_field(Kind::Text, Subject::Me, "goal");
    let goal = goal.map_or(0, |key| height_of(ledger.text(&key), width::GOAL));
    let tell = ledger.text(&Key::Tell);
    let blank = if tell.is_empty() && ledger.treatments().is_empty() {
        height::BLANK
    } else {
        0
    };
    let used = ticked + height_of(tell, width::TELL) + goal + blank;
    let rows = height::ROOM.saturating_sub(used) / height::ROW;
    (rows * 2).min(limits::SHEET_BELOW)
}

/// What the practitioner is handed: questions only. Red flags, doubts, notes and what is about the person stay on my copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TheirCopy {
    /// The three questions that come first, in large type.
    pub top: Vec<CheckId>,
    /// The next ones, at most [`open_on_one_page`].
    pub open: Vec<CheckId>,
}

/// Works out their copy from an assessment. What they answered clearly in the room isn't asked again.
#[must_use]
pub fn their_copy(
    index: &GuideIndex,
    ledger: &Ledger,
    assessment: &Assessment,
    practitioner: &PractitionerId,
) -> TheirCopy {
    let fit = open_on_one_page(ledger);
    let all = questions(index, ledger, assessment, practitioner).into_iter();
    let mut questions = all.filter(|id| !is_clear(ledger, practitioner, *id));
    TheirCopy {
        top: questions.by_ref().take(limits::SHEET_TOP).collect(),
        open: questions.by_ref().take(fit).collect(),
    }
}

/// The questions of their copy in its order, whatever they said to them: what was written on it is tapped in row after row.
#[must_use]
pub fn on_paper(
    index: &GuideIndex,
    ledger: &Ledger,
    assessment: &Assessment,
    practitioner: &PractitionerId,
) -> Vec<CheckId> {
    let mut all = questions(index, ledger, assessment, practitioner);
    all.truncate(limits::SHEET_TOP + open_on_one_page(ledger));
    all
}

/// Checks on which something is recorded although this guide does not show them: those of an earlier version, and those that
/// do not concern the chosen treatments, each with whom it is about. They are kept, and nothing typed may be missing from paper.
#[must_use]
pub fn elsewhere(
    index: &GuideIndex,
    ledger: &Ledger,
    practitioner: &PractitionerId,
) -> Vec<(Subject, CheckId)> {
    let chosen = ledger.treatments();
    let ours = Subject::Practitioner(practitioner.clone());
    let mut found = Vec::new();
    for (key, _) in ledger.entries().filter(|(_, entry)| !entry.is_tombstone()) {
        let Key::Check(_, subject, id) = key else {
            continue;
        };
        let hidden = index
            .get(*id)
            .is_none_or(|rule| !concerns(rule, ledger, chosen));
        let row = (subject.clone(), *id);
        if hidden && (*subject == Subject::Me || *subject == ours) && !found.contains(&row) {
            found.push(row);
        }
    }
    found
}

/// What to ask somebody else for a second opinion: the open questions that may be handed over, and those that got a red flag.
/// What nobody answered yet is open there anyway.
#[must_use]
pub fn carried_over(
    index: &GuideIndex,
    ledger: &Ledger,
    practitioner: &PractitionerId,
) -> Vec<CheckId> {
    concerning(index, ledger)
        .filter(|rule| rule.shared)
        .filter(|rule| {
            !matches!(
                status_of(rule, ledger, practitioner),
                CheckStatus::Settled | CheckStatus::SetAside | CheckStatus::Open(Why::NotAnswered)
            )
        })
        .map(|rule| rule.id)
        .collect()
}
