//! What one answer means for its check, and what all of them mean together for one practitioner.

use crate::core::guide::{About, CheckId, CheckRule, GuideIndex, TreatmentSet, Weight};
use crate::core::ledger::{Answer, CheckField, Key, Ledger, PractitionerId, ProofKind, Subject};

/// Why a check is open, in the order in which to read it. Nothing answered and “not sure yet” are different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The person looked and does not know yet.
    NotSure,
    /// The answer is good, but the person was only told so, and it is a deal-breaker that can be shown or looked up.
    OnlyTold,
    /// The person has not answered, and carried the question over from another practitioner.
    ToAsk,
    /// The person has not answered.
    NotAnswered,
}

impl Why {
    /// All four.
    pub const ALL: [Self; 4] = [
        Self::NotSure,
        Self::OnlyTold,
        Self::ToAsk,
        Self::NotAnswered,
    ];
}

/// A check that is still open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Open {
    /// The check.
    pub id: CheckId,
    /// Why it is open.
    pub why: Why,
    /// How much it matters.
    pub weight: Weight,
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
pub enum Standing {
    /// Nothing answered at all.
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

    /// Whether anything was answered.
    #[must_use]
    pub fn is_started(&self) -> bool {
        !(self.stops.is_empty()
            && self.overridden.is_empty()
            && self.flags.is_empty()
            && self.settled.is_empty()
            && self.set_aside.is_empty())
            || self.open_for(Why::NotSure).next().is_some()
            || self.open_for(Why::OnlyTold).next().is_some()
    }

    /// What it comes to.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if !self.is_started() {
            Standing::NotStarted
        } else if !self.stops.is_empty() {
            Standing::Stop
        } else if !self.overridden.is_empty() {
            Standing::Overridden
        } else if !self.flags.is_empty() {
            Standing::Flagged
        } else if self.open_that_matter() > 0 {
            Standing::FindOutFirst
        } else {
            Standing::NothingOpen
        }
    }
}

impl CheckRule {
    /// Whose answer to look at when `practitioner` is being vetted.
    #[must_use]
    pub fn subject(&self, practitioner: &PractitionerId) -> Subject {
        match self.about {
            About::Me => Subject::Me,
            About::Practitioner => Subject::Practitioner(practitioner.clone()),
        }
    }
}

impl GuideIndex {
    /// The same by id. A check that this guide does not know is taken for one about the practitioner.
    #[must_use]
    pub fn subject(&self, id: CheckId, practitioner: &PractitionerId) -> Subject {
        let known = self.get(id).map(|rule| rule.subject(practitioner));
        known.unwrap_or_else(|| Subject::Practitioner(practitioner.clone()))
    }
}

/// What is recorded on one check, taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// A red flag on a deal-breaker.
    Stop,
    /// The same, but the person goes ahead for a reason that they wrote down.
    Overridden,
    /// Another red flag.
    Flag,
    /// Not known yet.
    Open(Why),
    /// A good answer.
    Settled,
    /// It does not apply.
    SetAside,
}

/// Whether the check concerns somebody who is thinking about `chosen`: a deal-breaker of their own does only once it has words.
#[must_use]
pub fn concerns(rule: &CheckRule, ledger: &Ledger, chosen: TreatmentSet) -> bool {
    rule.applies_to(chosen) && (!rule.own || !ledger.text(&Key::Own(rule.id)).is_empty())
}

/// The checks that concern the person, in the order of the guide.
pub(super) fn concerning<'a>(
    index: &'a GuideIndex,
    ledger: &Ledger,
) -> impl Iterator<Item = &'a CheckRule> {
    let chosen = ledger.treatments();
    let concerned = move |rule: &&CheckRule| concerns(rule, ledger, chosen);
    index.0.iter().filter(concerned)
}

/// What is recorded on one check, for one practitioner.
#[must_use]
pub fn judge(rule: &CheckRule, ledger: &Ledger, practitioner: &PractitionerId) -> Verdict {
    let subject = rule.subject(practitioner);
    let recorded = |field| Key::Check(field, subject.clone(), rule.id);
    match ledger.answer(&subject, rule.id) {
        Some(Answer::Yes)
            if rule.weight == Weight::Must
                && rule.credential
                && ledger.proof(&subject, rule.id).kind == Some(ProofKind::Told) =>
        {
            Verdict::Open(Why::OnlyTold)
        }
        Some(Answer::Yes) => Verdict::Settled,
        Some(Answer::NotApplicable) => Verdict::SetAside,
        Some(Answer::Flag) if rule.weight == Weight::Must && !rule.pause => {
            // A reason written before the flag was raised again does not count.
            let written = |field| ledger.entry(&recorded(field)).map(|entry| entry.stamp.n);
            let is_new = written(CheckField::Override) >= written(CheckField::Answer);
            let reason = ledger.text(&recorded(CheckField::Override)).trim();
            if reason.is_empty() || !is_new {
                Verdict::Stop
            } else {
                Verdict::Overridden
            }
        }
        Some(Answer::Flag) => Verdict::Flag,
        Some(Answer::Unsure) => Verdict::Open(Why::NotSure),
        None if ledger.is_on(&recorded(CheckField::Ask)) => Verdict::Open(Why::ToAsk),
        None => Verdict::Open(Why::NotAnswered),
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
        let verdict = judge(rule, ledger, practitioner);
        if rule.optional && verdict == Verdict::Open(Why::NotAnswered) {
            continue;
        }
        match verdict {
            Verdict::Stop => assessment.stops.push(rule.id),
            Verdict::Overridden => assessment.overridden.push(rule.id),
            Verdict::Flag => flags.push(rule),
            Verdict::Open(why) => open.push((why, rule)),
            Verdict::Settled => assessment.settled.push(rule.id),
            Verdict::SetAside => assessment.set_aside.push(rule.id),
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
                let group = open.iter().filter(|(w, rule): &&(Why, &CheckRule)| {
                    *w == why && rule.lead == lead && rule.weight == weight
                });
                assessment.open.extend(group.map(|(_, rule)| Open {
                    id: rule.id,
                    why,
                    weight,
                }));
            }
        }
    }
    assessment
}
