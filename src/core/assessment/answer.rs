//! The answer: three questions to ask next, and what of it may be sent to somebody else.

use super::conclusion::is_skincare;
use super::status::is_clear;
use super::{Assessment, CheckStatus, Conclusion, Gap, concerns, questions, status_of};
use crate::core::guide::{CheckId, GuideIndex};
use crate::core::ledger::{Answer, Key, Ledger, PractitionerId, Subject};
use crate::core::limits;
use crate::core::minute::codes::{I02, Q03, Q11, Q14, R02, R06, R15};
use crate::core::minute::{Product, Question, is_injected};

const R01: CheckId = CheckId::named(b"R01");
const R05: CheckId = CheckId::named(b"R05");
const R08: CheckId = CheckId::named(b"R08");
const Q04: CheckId = CheckId::named(b"Q04");
const Q08: CheckId = CheckId::named(b"Q08");
const Q09: CheckId = CheckId::named(b"Q09");
const Q10: CheckId = CheckId::named(b"Q10");
const Q13: CheckId = CheckId::named(b"Q13");
const C03: CheckId = CheckId::named(b"C03");
const C09: CheckId = CheckId::named(b"C09");
const C13: CheckId = CheckId::named(b"C13");
const SK2: CheckId = CheckId::named(b"SK2");
const SK3: CheckId = CheckId::named(b"SK3");
const SK5: CheckId = CheckId::named(b"SK5");

/// For the day of an injection.
const INJECTED: [CheckId; 7] = [R05, Q03, Q09, Q10, Q08, Q04, C03];
/// For the day of anything else.
const OTHERS: [CheckId; 6] = [Q14, C09, Q13, Q08, C13, C03];
/// For whoever is seen next, after a stop.
const NEXT_INJECTED: [CheckId; 3] = [R02, Q03, Q11];
/// The same, where nothing is injected.
const NEXT_OTHERS: [CheckId; 3] = [R02, Q14, Q11];
/// For a pharmacist, after a stop to skincare.
const PHARMACIST: [CheckId; 3] = [SK2, SK3, SK5];

/// A record seen from one practitioner, and who is to read what is picked from it.
struct Asking<'a> {
    index: &'a GuideIndex,
    ledger: &'a Ledger,
    practitioner: &'a PractitionerId,
    is_injected: bool,
    /// Whether it leaves the device.
    is_sent: bool,
}

impl<'a> Asking<'a> {
    fn of(
        index: &'a GuideIndex,
        ledger: &'a Ledger,
        practitioner: &'a PractitionerId,
        is_sent: bool,
    ) -> Self {
        Self {
            is_injected: is_injected(ledger),
            index,
            ledger,
            practitioner,
            is_sent,
        }
    }

    fn pick(&self, conclusion: &Conclusion, assessment: &Assessment) -> Vec<CheckId> {
        if let Conclusion::Stop(_) = conclusion {
            // They are for whoever is seen next, so nothing counts as settled.
            return self.next().to_vec();
        }
        let mut wanted = self.own_choice(assessment);
        if let Conclusion::FindOutFirst(gaps) = conclusion {
            wanted.extend(gaps.iter().filter_map(|gap| self.asked_for(*gap)));
        }
        let list: &[CheckId] = if self.is_injected { &INJECTED } else { &OTHERS };
        wanted.extend_from_slice(list);
        let mut picked = Vec::new();
        for id in wanted {
            if picked.len() < limits::TO_ASK && !picked.contains(&id) && self.is_asked(id) {
                picked.push(id);
            }
        }
        picked
    }

    /// The questions after a stop, which are always the same.
    fn next(&self) -> &'static [CheckId] {
        match (is_skincare(self.ledger), self.is_injected) {
            // They are about the person.
            (true, _) if self.is_sent => &[],
            (true, _) => &PHARMACIST,
            (false, true) => &NEXT_INJECTED,
            (false, false) => &NEXT_OTHERS,
        }
    }

    /// What the person starred, and their own questions.
    fn own_choice(&self, assessment: &Assessment) -> Vec<CheckId> {
        let open = questions(self.index, self.ledger, assessment, self.practitioner);
        let is_own = |id| self.index.get(id).is_some_and(|rule| rule.own);
        let is_chosen = |id: &CheckId| is_own(*id) || self.ledger.is_on(&Key::First(*id));
        open.into_iter().filter(is_chosen).collect()
    }

    const fn asked_for(&self, gap: Gap) -> Option<CheckId> {
        match gap {
            Gap::Who if !self.is_injected => Some(R01),
            Gap::NotCovered | Gap::Treatment => Some(Q08),
            gap => gap.check(self.is_injected),
        }
    }

    /// Whether the question is open, may be handed over, wasn't answered clearly in the room, and isn't asked by a better one.
    fn is_asked(&self, id: CheckId) -> bool {
        let better = match id {
            R15 => Some(R02),
            R08 => Some(Q03),
            _ => None,
        };
        self.may_be_told(id)
            && self.is_open(id)
            && !is_clear(self.ledger, self.practitioner, id)
            && !better.is_some_and(|it| self.is_open(it))
    }

    fn is_open(&self, id: CheckId) -> bool {
        self.index.get(id).is_some_and(|rule| {
            let status = status_of(rule, self.ledger, self.practitioner);
            concerns(rule, self.ledger, self.ledger.treatments())
                && !matches!(status, CheckStatus::Settled | CheckStatus::SetAside)
        })
    }

    /// Whether a check is about the practitioner and not private and, if it leaves the device, in the guide's own words.
    fn may_be_told(&self, id: CheckId) -> bool {
        let rule = self.index.get(id);
        rule.is_some_and(|rule| rule.shared && !(self.is_sent && rule.own))
    }
}

/// The three questions that come next, or fewer if no more are open.
#[must_use]
pub fn three_questions(
    index: &GuideIndex,
    ledger: &Ledger,
    practitioner: &PractitionerId,
    assessment: &Assessment,
    conclusion: &Conclusion,
) -> Vec<CheckId> {
    Asking::of(index, ledger, practitioner, false).pick(conclusion, assessment)
}

/// What a message to somebody else is made of: codes and counts. It has no room for anything that was typed, and every check in it is
/// about the practitioner, in the guide's own words, and not private.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What it says first.
    pub opening: Opening,
    /// What the person asks next.
    pub questions: Vec<CheckId>,
}

/// What a message says first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opening {
    /// The person isn't going ahead, because of these checks. Without any, the reason is theirs alone.
    Stop(Vec<CheckId>),
    /// They find these things out first. Without any, they aren't ready to decide.
    FindOutFirst(Vec<Gap>),
    /// They found nothing against it so far. So many checks of the first step that must be right are still open.
    NothingFound(usize),
}

/// What of a conclusion may be sent to somebody else. None before anything is answered.
#[must_use]
pub fn message(
    index: &GuideIndex,
    ledger: &Ledger,
    practitioner: &PractitionerId,
    assessment: &Assessment,
    conclusion: &Conclusion,
) -> Option<Message> {
    let asking = Asking::of(index, ledger, practitioner, true);
    let is_told = |id: &CheckId| asking.may_be_told(*id);
    let opening = match conclusion {
        Conclusion::NotStarted => return None,
        Conclusion::Stop(stops) => {
            let told = stops.iter().copied().filter(is_told);
            Opening::Stop(told.collect())
        }
        // Nobody else is told that the person goes ahead against a stop, nor why.
        Conclusion::Overridden(_) => Opening::FindOutFirst(Vec::new()),
        Conclusion::FindOutFirst(gaps) => {
            let is_told = |gap: &Gap| match gap {
                Gap::Check(id) => asking.may_be_told(*id),
                _ => true,
            };
            Opening::FindOutFirst(gaps.iter().copied().filter(is_told).collect())
        }
        Conclusion::NothingFound(open) => Opening::NothingFound(*open),
    };
    Some(Message {
        opening,
        questions: asking.pick(conclusion, assessment),
    })
}

/// Whether it may be lawful, so that a stop is our judgement.
#[must_use]
pub fn is_judgement(stop: CheckId) -> bool {
    stop == R15
}

/// What somebody says who doesn't go ahead: nothing but the no, or what they would want instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refusal {
    /// That they'd want a clinic.
    pub wants_clinic: bool,
    /// That they'd want somebody from a register.
    pub wants_register: bool,
}

/// What to say to whoever is stopped.
#[must_use]
pub fn refusal(stops: &[CheckId]) -> Refusal {
    Refusal {
        wants_clinic: stops.contains(&R06),
        wants_register: stops.contains(&R15) || stops.contains(&R02),
    }
}

/// What was found to be as it should, by the names of the phrases that say so.
#[must_use]
pub fn found(ledger: &Ledger, practitioner: &PractitionerId) -> Vec<&'static str> {
    let subject = Subject::Practitioner(practitioner.clone());
    let is_good = |id: CheckId| ledger.answer(&subject, id) == Some(Answer::Yes);
    let product = ledger.text(&Question::Product.key(practitioner));
    let is_named = product == Product::Named.slug() || is_good(Q03) || is_good(Q14);
    let mut found = Vec::new();
    for (is_found, name) in [
        (is_good(R02), "register"),
        (is_good(R06), "setting"),
        (is_named, "product"),
        (is_good(Q11), "night"),
        (is_good(I02), "pressure"),
    ] {
        if is_found {
            found.push(name);
        }
    }
    found
}
