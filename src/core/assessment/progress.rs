//! Progress in one step, or in all of them, as counts of stops, flags and open checks.

use super::{Assessment, Why};
use crate::core::guide::{GuideIndex, StepId, Weight};

/// The progress of one step, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing answered in this step, and nothing said in the room.
    NotStarted,
    /// Something answered. `open` counts what is not known yet, without unanswered helpful checks: they never block.
    Started {
        /// Red flags on deal-breakers.
        stops: usize,
        /// Stops that the person overrode.
        overridden: usize,
        /// Other red flags.
        flags: usize,
        /// Checks still open.
        open: usize,
        /// Those of them on which they said something in the room, to be confirmed.
        heard: usize,
    },
}

impl Progress {
    /// Whether nothing that matters is open in the step.
    #[must_use]
    pub fn is_finished(self) -> bool {
        matches!(self, Self::Started { open: 0, .. })
    }
}

/// The progress of `step` in `assessment`, or of all steps together.
#[must_use]
pub fn progress(index: &GuideIndex, assessment: &Assessment, step: Option<StepId>) -> Progress {
    let here = |id| step.is_none_or(|step| index.get(id).is_some_and(|rule| rule.step == step));
    let count = |ids: &[_]| ids.iter().filter(|id| here(**id)).count();
    let (stops, flags) = (count(&assessment.stops), count(&assessment.flags));
    let overridden = count(&assessment.overridden);
    let answered =
        stops + overridden + flags + count(&assessment.settled) + count(&assessment.set_aside);
    let unanswered = |why| matches!(why, Why::NotAnswered | Why::ToAsk);
    let in_step = || assessment.open.iter().filter(|open| here(open.id));
    let heard = in_step().filter(|open| open.is_heard).count();
    if answered + heard == 0 && in_step().all(|open| unanswered(open.why)) {
        return Progress::NotStarted;
    }
    let open = in_step()
        .filter(|open| !unanswered(open.why) || open.is_heard || open.weight != Weight::Helpful)
        .count();
    Progress::Started {
        stops,
        overridden,
        flags,
        open,
        heard,
    }
}
