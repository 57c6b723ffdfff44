use super::{Finding, Why};
use crate::guide::{GuideIndex, StepId, Weight};

/// Where one step stands, as counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Progress {
    /// Nothing answered in this step.
    NotStarted,
    /// Something answered. `open` counts what is not known yet, without unanswered helpful checks: they never block.
    Started {
        /// Red flags on deal-breakers.
        stops: usize,
        /// Other red flags.
        flags: usize,
        /// Checks still open.
        open: usize,
    },
}

impl Progress {
    /// Whether nothing that matters is open in the step.
    #[must_use]
    pub fn is_finished(self) -> bool {
        matches!(self, Self::Started { open: 0, .. })
    }
}

/// Where `step` stands in `finding`.
#[must_use]
pub fn progress(index: &GuideIndex, finding: &Finding, step: StepId) -> Progress {
    let here = |id| index.get(id).is_some_and(|facts| facts.step == step);
    let count = |ids: &[_]| ids.iter().filter(|id| here(**id)).count();
    let (stops, flags) = (count(&finding.stops), count(&finding.flags));
    let answered = stops + flags + count(&finding.settled) + count(&finding.set_aside);
    let in_step = || finding.open.iter().filter(|open| here(open.id));
    if answered == 0 && in_step().all(|open| open.why == Why::NotAnswered) {
        return Progress::NotStarted;
    }
    let open = in_step()
        .filter(|open| open.why == Why::NotSure || open.weight != Weight::Helpful)
        .count();
    Progress::Started { stops, flags, open }
}
