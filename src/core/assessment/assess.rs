//! What all answers mean together for one practitioner, in the order in which to read it.

use super::concerns::concerning;
use super::status::{CheckStatus, Why, is_heard, status_of};
use crate::core::guide::{CheckId, CheckRule, GuideIndex, Weight};
use crate::core::ledger::{Ledger, PractitionerId};

/// A check that is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Open {
    /// The check.
    pub id: CheckId,
    /// Why it is open.
    pub why: Why,
    /// How much it matters.
    pub weight: Weight,
    /// Whether nothing but what was said in the room is known of it, which is yet to be confirmed.
    pub is_heard: bool,
}

/// What a guide and a ledger mean together for one practitioner. Every list is in the order a person should read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// Red flags on deal-breakers. One of them outweighs everything else.
    pub stops: Vec<CheckId>,
    /// Stops against which the person goes ahead, for a reason that they wrote down. They still stand.
    pub overridden: Vec<CheckId>,
    /// The other red flags: pauses first, then important, then helpful.
    pub flags: Vec<CheckId>,
    /// What is not known yet.
    pub open: Vec<Open>,
    /// Good answers.
    pub settled: Vec<CheckId>,
    /// Checks that the person set aside as not applying.
    pub set_aside: Vec<CheckId>,
}

/// What the assessment comes to, in one word. There is deliberately no word for “go ahead”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Nothing answered at all, and nothing said in the room.
    NotStarted,
    /// At least one stop stands.
    Stop,
    /// The person goes ahead against every stop that stands.
    Overridden,
    /// Red flags, but no stop.
    Flagged,
    /// A must or an important check is still open.
    FindOutFirst,
    /// Nothing that matters is open.
    NothingOpen,
}

impl Assessment {
    /// How many open checks matter: helpful ones never block, so they do not count.
    #[must_use]
    pub fn open_that_matter(&self) -> usize {
        self.open
            .iter()
            .filter(|open| open.weight != Weight::Helpful)
            .count()
    }

    /// The checks that are open for this reason.
    pub fn open_for(&self, why: Why) -> impl Iterator<Item = &Open> {
        self.open.iter().filter(move |open| open.why == why)
    }

    /// What was said in the room and is yet to be confirmed.
    pub fn heard(&self) -> impl Iterator<Item = &Open> {
        self.open.iter().filter(|open| open.is_heard)
    }

    /// Whether anything was answered, or said in the room.
    #[must_use]
    pub fn is_started(&self) -> bool {
        !(self.stops.is_empty()
            && self.overridden.is_empty()
            && self.flags.is_empty()
            && self.settled.is_empty()
            && self.set_aside.is_empty())
            || self.open_for(Why::NotSure).next().is_some()
            || self.open_for(Why::OnlyTold).next().is_some()
            || self.heard().next().is_some()
    }

    /// What it comes to.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if !self.is_started() {
            Verdict::NotStarted
        } else if !self.stops.is_empty() {
            Verdict::Stop
        } else if !self.overridden.is_empty() {
            Verdict::Overridden
        } else if !self.flags.is_empty() {
            Verdict::Flagged
        } else if self.open_that_matter() > 0 {
            Verdict::FindOutFirst
        } else {
            Verdict::NothingOpen
        }
    }
}

/// Works out the assessment for one practitioner. Checks that do not concern the person are left out, and so are those of a short list that
/// are not answered.
#[must_use]
pub fn assess(index: &GuideIndex, ledger: &Ledger, practitioner: &PractitionerId) -> Assessment {
    let mut assessment = Assessment::default();
    let mut flags = Vec::new();
    let mut open = Vec::new();
    for rule in concerning(index, ledger) {
        let status = status_of(rule, ledger, practitioner);
        let is_heard = is_heard(rule, status, ledger, practitioner);
        if rule.optional && !is_heard && status == CheckStatus::Open(Why::NotAnswered) {
            continue;
        }
        match status {
            CheckStatus::Stop => assessment.stops.push(rule.id),
            CheckStatus::Overridden => assessment.overridden.push(rule.id),
            CheckStatus::Flag => flags.push(rule),
            CheckStatus::Open(why) => open.push((why, rule, is_heard)),
            CheckStatus::Settled => assessment.settled.push(rule.id),
            CheckStatus::SetAside => assessment.set_aside.push(rule.id),
        }
    }
    // Picking group after group keeps the order of the guide within each. (Sorting would cost 6 kB of wasm.)
    for pause in [true, false] {
        for weight in Weight::ALL {
            let group = flags
                .iter()
                .filter(|rule: &&&CheckRule| rule.pause == pause && rule.weight == weight);
            assessment.flags.extend(group.map(|rule| rule.id));
        }
    }
    for why in Why::ALL {
        for lead in [true, false] {
            for weight in Weight::ALL {
                let group = open
                    .iter()
                    .filter(|(w, rule, _): &&(Why, &CheckRule, bool)| {
                        *w == why && rule.lead == lead && rule.weight == weight
                    });
                assessment
                    .open
                    .extend(group.map(|(_, rule, is_heard)| Open {
                        id: rule.id,
                        why,
                        weight,
                        is_heard: *is_heard,
                    }));
            }
        }
    }
    assessment
}
