use super::judge::concerning;
use super::{Finding, Verdict, Why, concerns, judge};
use crate::guide::{CheckId, GuideIndex, TreatmentSet};
use crate::ledger::{Key, Ledger, PractitionerId, Subject};

/// How many questions fit below the top three, with room to write, so that their copy stays on one page of A4 or Letter. The
/// emergency card has a paragraph for each treatment, so many treatments leave less room.
#[must_use]
pub fn open_on_one_page(chosen: TreatmentSet) -> usize {
    if chosen.iter().count() > 2 { 2 } else { 6 }
}

/// What the practitioner is handed: questions only. Red flags, doubts, notes and what is about the person stay on my copy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TheirCopy {
    /// The three questions that come first, in large type.
    pub top: Vec<CheckId>,
    /// The next ones, at most [`open_on_one_page`].
    pub open: Vec<CheckId>,
    /// How many more are open and did not fit.
    pub more: usize,
}

/// Works out their copy from a finding, for somebody who is thinking about `chosen`.
#[must_use]
pub fn their_copy(index: &GuideIndex, finding: &Finding, chosen: TreatmentSet) -> TheirCopy {
    let mut questions = finding
        .open
        .iter()
        .map(|open| open.id)
        .filter(|id| index.get(*id).is_some_and(|facts| facts.shared));
    let top = questions.by_ref().take(3).collect();
    let open = questions.by_ref().take(open_on_one_page(chosen)).collect();
    TheirCopy {
        top,
        open,
        more: questions.count(),
    }
}

/// Checks on which something is recorded although this guide does not show them: those of an earlier version, and those that
/// do not concern the chosen treatments. They are kept, and nothing typed may be missing from paper.
#[must_use]
pub fn elsewhere(
    index: &GuideIndex,
    ledger: &Ledger,
    practitioner: &PractitionerId,
) -> Vec<CheckId> {
    let chosen = ledger.treatments();
    let ours = Subject::Practitioner(practitioner.clone());
    let mut found = Vec::new();
    for (key, _) in ledger.entries().filter(|(_, entry)| !entry.is_tombstone()) {
        let Key::Check(_, subject, id) = key else {
            continue;
        };
        let hidden = index
            .get(*id)
            .is_none_or(|facts| !concerns(facts, ledger, chosen));
        if hidden && (*subject == Subject::Me || *subject == ours) && !found.contains(id) {
            found.push(*id);
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
        .filter(|facts| facts.shared)
        .filter(|facts| {
            !matches!(
                judge(facts, ledger, practitioner),
                Verdict::Settled | Verdict::SetAside | Verdict::Open(Why::NotAnswered)
            )
        })
        .map(|facts| facts.id)
        .collect()
}
