use crate::guide::{About, CheckFacts, CheckId, GuideIndex, Weight};
use crate::ledger::{Answer, Ledger, PractitionerId, Subject};

/// Why a check is open. Nothing answered and “not sure yet” are different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// The person looked and does not know yet.
    NotSure,
    /// The person has not answered.
    NotAnswered,
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
pub struct Finding {
    /// Red flags on deal-breakers. One of them outweighs everything else.
    pub stops: Vec<CheckId>,
    /// The other red flags: pauses first, then important, then helpful.
    pub flags: Vec<CheckId>,
    /// What is not known yet.
    pub open: Vec<Open>,
    /// Good answers.
    pub settled: Vec<CheckId>,
    /// Checks that the person set aside as not applying.
    pub set_aside: Vec<CheckId>,
}

/// What the finding comes to, in one word. There is deliberately no word for “go ahead”.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Nothing answered at all.
    NotStarted,
    /// At least one stop stands.
    Stop,
    /// Red flags, but no stop.
    Flagged,
    /// A must or an important check is still open.
    FindOutFirst,
    /// Nothing that matters is open.
    NothingOpen,
}

impl Finding {
    /// How many open checks matter: helpful ones never block, so they do not count.
    #[must_use]
    pub fn open_that_matter(&self) -> usize {
        self.open
            .iter()
            .filter(|open| open.weight != Weight::Helpful)
            .count()
    }

    /// How many checks the person marked “not sure yet”.
    #[must_use]
    pub fn not_sure(&self) -> usize {
        self.open
            .iter()
            .filter(|open| open.why == Why::NotSure)
            .count()
    }

    /// Whether anything was answered.
    #[must_use]
    pub fn is_started(&self) -> bool {
        !(self.stops.is_empty()
            && self.flags.is_empty()
            && self.settled.is_empty()
            && self.set_aside.is_empty())
            || self.not_sure() > 0
    }

    /// What it comes to.
    #[must_use]
    pub fn standing(&self) -> Standing {
        if !self.is_started() {
            Standing::NotStarted
        } else if !self.stops.is_empty() {
            Standing::Stop
        } else if !self.flags.is_empty() {
            Standing::Flagged
        } else if self.open_that_matter() > 0 {
            Standing::FindOutFirst
        } else {
            Standing::NothingOpen
        }
    }
}

impl CheckFacts {
    /// Whose answer to look at when `practitioner` is being vetted.
    #[must_use]
    pub fn subject(&self, practitioner: &PractitionerId) -> Subject {
        match self.about {
            About::Me => Subject::Me,
            About::Practitioner => Subject::Practitioner(practitioner.clone()),
        }
    }
}

/// Works out the finding for one practitioner. Checks that do not concern the chosen treatments are left out.
#[must_use]
pub fn find(index: &GuideIndex, ledger: &Ledger, practitioner: &PractitionerId) -> Finding {
    let chosen = ledger.treatments();
    let mut finding = Finding::default();
    let mut flags = Vec::new();
    let mut open = Vec::new();
    for facts in index.0.iter().filter(|facts| facts.applies_to(chosen)) {
        match ledger.answer(&facts.subject(practitioner), facts.id) {
            Some(Answer::Yes) => finding.settled.push(facts.id),
            Some(Answer::NotApplicable) => finding.set_aside.push(facts.id),
            Some(Answer::Flag) if facts.weight == Weight::Must && !facts.pause => {
                finding.stops.push(facts.id)
            }
            Some(Answer::Flag) => flags.push(facts),
            Some(Answer::Unsure) => open.push((Why::NotSure, facts)),
            None => open.push((Why::NotAnswered, facts)),
        }
    }
    // Picking group after group keeps the order of the guide within each. (Sorting would cost 6 kB of wasm.)
    for pause in [true, false] {
        for weight in Weight::ALL {
            let group = flags
                .iter()
                .filter(|facts: &&&CheckFacts| facts.pause == pause && facts.weight == weight);
            finding.flags.extend(group.map(|facts| facts.id));
        }
    }
    for why in [Why::NotSure, Why::NotAnswered] {
        for lead in [true, false] {
            for weight in Weight::ALL {
                let group = open.iter().filter(|(w, facts): &&(Why, &CheckFacts)| {
                    *w == why && facts.lead == lead && facts.weight == weight
                });
                finding.open.extend(group.map(|(_, facts)| Open {
                    id: facts.id,
                    why,
                    weight,
                }));
            }
        }
    }
    finding
}
