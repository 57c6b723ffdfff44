//! The questions to ask a practitioner, in order, and how the person changes that order.

use super::Assessment;
use crate::core::guide::{CheckId, GuideIndex};
use crate::core::ledger::{Key, Kind, Ledger, PractitionerId, Subject};

/// The questions to ask a practitioner: one for every open check whose question may be handed over.
///
/// Starred questions come before the others. Within each group, the person's own questions that were never moved come first, then
/// all that were moved, in the person's order, then the rest in the order of the assessment.
#[must_use]
pub fn questions(
    index: &GuideIndex,
    ledger: &Ledger,
    assessment: &Assessment,
    practitioner: &PractitionerId,
) -> Vec<CheckId> {
    let shared = |id: &CheckId| index.get(*id).is_some_and(|rule| rule.shared);
    let own = |id: &CheckId| index.get(*id).is_some_and(|rule| rule.own);
    let open = assessment.open.iter().map(|open| open.id).filter(shared);
    let open: Vec<CheckId> = open.collect();
    let placed = placed(ledger, practitioner);
    let groups = [
        open.iter()
            .filter(|id| own(id) && !placed.contains(id))
            .copied()
            .collect::<Vec<_>>(),
        placed
            .iter()
            .filter(|id| open.contains(id))
            .copied()
            .collect(),
        open.iter()
            .filter(|id| !own(id) && !placed.contains(id))
            .copied()
            .collect(),
    ];
    let starred = |id: &CheckId| ledger.is_on(&Key::First(*id));
    let mut all = Vec::new();
    for first in [true, false] {
        let next = groups.iter().flatten().filter(|id| starred(id) == first);
        all.extend(next.copied());
    }
    all
}

/// The key of the order in which the person placed the questions: codes with commas between them.
fn order_key(practitioner: &PractitionerId) -> Key {
    let subject = Subject::Practitioner(practitioner.clone());
    Key::ToolField(Kind::Choice, subject, "order".to_owned())
}

fn placed(ledger: &Ledger, practitioner: &PractitionerId) -> Vec<CheckId> {
    let mut placed = Vec::new();
    let codes = ledger.text(&order_key(practitioner)).split(',');
    for id in codes.filter_map(|code| code.parse().ok()) {
        if !placed.contains(&id) {
            placed.push(id);
        }
    }
    placed
}

/// What to record so that a question changes places with its neighbour. None if it has no neighbour, or if only one of the two is
/// starred.
#[must_use]
pub fn moved(
    ledger: &Ledger,
    questions: &[CheckId],
    practitioner: &PractitionerId,
    id: CheckId,
    up: bool,
) -> Option<(Key, String)> {
    let at = questions.iter().position(|known| *known == id)?;
    let to = if up { at.checked_sub(1)? } else { at + 1 };
    let starred = |id: CheckId| ledger.is_on(&Key::First(id));
    if starred(*questions.get(to)?) != starred(id) {
        return None;
    }
    // Questions after both that were never moved keep following the order of the guide.
    let last_placed = placed(ledger, practitioner)
        .iter()
        .filter_map(|placed| questions.iter().position(|known| known == placed))
        .max();
    let end = at.max(to).max(last_placed.unwrap_or(0));
    let mut order = questions.get(..=end)?.to_vec();
    order.swap(at, to);
    let codes: Vec<String> = order.iter().map(ToString::to_string).collect();
    Some((order_key(practitioner), codes.join(",")))
}
