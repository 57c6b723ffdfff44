//! What the minute check comes to: stop, find out first, or nothing found so far.

use super::{Assessment, Why};
use crate::core::guide::{CheckId, GuideIndex, StepId, TreatmentId, Weight};
use crate::core::ledger::{Answer, Key, Kind, Ledger, PractitionerId, Subject};
use crate::core::minute::codes::{self, A01, I02, Q01, Q03, Q11, Q14, R02, R06, R15};
use crate::core::minute::{Product, Question, Setting, What, Who, is_injected};

/// What all answers come to, in the order of a person's time. There is deliberately no word for “go ahead”.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conclusion {
    /// Nothing was answered.
    NotStarted,
    /// These checks stop it.
    Stop(Vec<CheckId>),
    /// The person goes ahead against these stops.
    Overridden(Vec<CheckId>),
    /// These things are to be found out first, the most important first.
    FindOutFirst(Vec<Gap>),
    /// Nothing speaks against it so far. So many checks of the first step that must be right are still open.
    NothingFound(usize),
}

impl Conclusion {
    /// Its name, for the style sheet. None before anything is answered.
    #[must_use]
    pub const fn slug(&self) -> Option<&'static str> {
        match self {
            Self::NotStarted => None,
            Self::Stop(_) => Some("stop"),
            Self::Overridden(_) => Some("overridden"),
            Self::FindOutFirst(_) => Some("find"),
            Self::NothingFound(_) => Some("clear"),
        }
    }
}

/// Something to find out first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Who will treat the person.
    Who,
    /// Whether they are on the official register.
    Register,
    /// Which product it is.
    Product,
    /// Which machine or peel it is.
    Device,
    /// How somebody without a health registration trained.
    Training,
    /// Whether a salon has a treatment room.
    Room,
    /// Where exactly it will be.
    Setting,
    /// Who answers at night.
    Night,
    /// Who looks after the person once they are home from abroad.
    Abroad,
    /// Whether they rush the person.
    Pressure,
    /// In which country or state it will be.
    Place,
    /// What the treatment can do: the guide doesn't cover it.
    NotCovered,
    /// What the person is thinking of.
    Treatment,
    /// A check of a step that isn't clear.
    Check(CheckId),
}

impl Gap {
    /// Its name in the page. A check has its own words.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Who => "who",
            Self::Register => "register",
            Self::Product => "product",
            Self::Device => "device",
            Self::Training => "training",
            Self::Room => "room",
            Self::Setting => "setting",
            Self::Night => "night",
            Self::Abroad => "abroad",
            Self::Pressure => "pressure",
            Self::Place => "place",
            Self::NotCovered => "not-covered",
            Self::Treatment => "treatment",
            Self::Check(_) => "",
        }
    }

    /// The check that settles it, if one does. `injected` tells whether it is an injection.
    #[must_use]
    pub const fn check(self, injected: bool) -> Option<CheckId> {
        match self {
            Self::Who if injected => Some(codes::R15),
            Self::Who | Self::Training => Some(codes::Q01),
            Self::Register => Some(codes::R02),
            Self::Product => Some(codes::Q03),
            Self::Device => Some(codes::Q14),
            Self::Room | Self::Setting => Some(codes::R06),
            Self::Night => Some(codes::Q11),
            Self::Abroad => Some(codes::A01),
            Self::Pressure => Some(codes::I02),
            Self::Place | Self::NotCovered | Self::Treatment => None,
            Self::Check(id) => Some(id),
        }
    }
}

/// What the answers about one practitioner come to.
#[must_use]
pub fn conclude(
    index: &GuideIndex,
    ledger: &Ledger,
    practitioner: &PractitionerId,
    assessment: &Assessment,
) -> Conclusion {
    if !assessment.stops.is_empty() {
        return Conclusion::Stop(assessment.stops.clone());
    }
    if !assessment.overridden.is_empty() {
        return Conclusion::Overridden(assessment.overridden.clone());
    }
    let is_asked = |question: &Question| !ledger.text(&question.key(practitioner)).is_empty();
    if !assessment.is_started() && !Question::ALL.iter().any(is_asked) {
        return Conclusion::NotStarted;
    }
    let known = Known {
        ledger,
        id: practitioner,
        injected: is_injected(ledger),
    };
    let mut gaps = if is_skincare(ledger) {
        known.skincare_gaps()
    } else {
        known.gaps()
    };
    gaps.extend(unclear(assessment).map(Gap::Check));
    if gaps.is_empty() {
        Conclusion::NothingFound(open_musts(index, assessment))
    } else {
        Conclusion::FindOutFirst(gaps)
    }
}

/// What the steps found to be unclear, but for what the minute check asks about itself.
fn unclear(assessment: &Assessment) -> impl Iterator<Item = CheckId> {
    let open = [Why::NotSure, Why::OnlyTold, Why::ToAsk];
    let open = open.into_iter().flat_map(|why| assessment.open_for(why));
    let flags = assessment.flags.iter().copied();
    let all = flags.chain(open.map(|open| open.id));
    all.filter(|id| !codes::ALL.contains(id))
}

/// How many checks of the first step that must be right nobody answered yet.
fn open_musts(index: &GuideIndex, assessment: &Assessment) -> usize {
    let is_first = |id: CheckId| {
        index
            .get(id)
            .is_some_and(|rule| rule.step == StepId::Research)
    };
    let open = assessment.open.iter();
    open.filter(|open| open.weight == Weight::Must && is_first(open.id))
        .count()
}

/// Whether nothing but skincare is meant, which nobody gives.
#[must_use]
pub fn is_skincare(ledger: &Ledger) -> bool {
    let chosen = ledger.treatments();
    let others = TreatmentId::ALL.into_iter();
    let mut others = others.filter(|id| *id != TreatmentId::Skincare);
    chosen.contains(TreatmentId::Skincare) && !others.any(|id| chosen.contains(id))
}

/// What is recorded about one practitioner.
struct Known<'a> {
    ledger: &'a Ledger,
    id: &'a PractitionerId,
    injected: bool,
}

impl Known<'_> {
    fn gaps(&self) -> Vec<Gap> {
        let who = self.who();
        let job = matches!(who, None | Some(Who::Unknown));
        let lay = who == Some(Who::Lay) && !self.injected;
        let is_salon = self.choice(Question::Setting) == Setting::Salon.slug();
        let room = self.answer(R06);
        let is_room_open = matches!(room, None | Some(Answer::Unsure));
        let is_abroad = self.is_abroad();
        let no_place = self.ledger.text(&Key::Place).is_empty() && !is_abroad;
        let else_ = What::something_else(self.ledger).is_some();
        let none = !else_ && self.ledger.treatments().is_empty();
        [
            (self.is_who_open(job), Gap::Who),
            (self.is_open(R02), Gap::Register),
            (self.is_product_open(), self.product_gap()),
            (lay && self.answer(Q01) != Some(Answer::Yes), Gap::Training),
            (self.injected && is_salon && is_room_open, Gap::Room),
            (is_room_open && !is_salon, Gap::Setting),
            (
                self.answer(Q11) != Some(Answer::Yes) && !self.is_aside(Q11),
                Gap::Night,
            ),
            (
                is_abroad && self.answer(A01) != Some(Answer::Yes),
                Gap::Abroad,
            ),
            (self.is_open(I02), Gap::Pressure),
            (no_place, Gap::Place),
            (else_, Gap::NotCovered),
            (none, Gap::Treatment),
        ]
        .into_iter()
        .filter_map(|(is_open, gap)| is_open.then_some(gap))
        .collect()
    }

    fn skincare_gaps(&self) -> Vec<Gap> {
        let answer = |id: &CheckId| self.ledger.answer(&Subject::Me, *id);
        let open = codes::SKINCARE.into_iter();
        let open = open.filter(|id| answer(id).is_none());
        open.map(Gap::Check).collect()
    }

    fn is_who_open(&self, job: bool) -> bool {
        if self.injected {
            self.is_open(R15)
        } else {
            job && self.answer(Q01) != Some(Answer::Yes)
        }
    }

    fn is_product_open(&self) -> bool {
        let product = self.choice(Question::Product);
        let check = if self.injected { Q03 } else { Q14 };
        match self.answer(check) {
            Some(Answer::Unsure) => true,
            None => product != Product::Named.slug(),
            _ => false,
        }
    }

    const fn product_gap(&self) -> Gap {
        if self.injected {
            Gap::Product
        } else {
            Gap::Device
        }
    }

    fn is_abroad(&self) -> bool {
        let subject = Subject::Practitioner(self.id.clone());
        let key = Key::ToolField(Kind::Tick, subject, "abroad".to_owned());
        self.ledger.is_on(&key)
    }

    fn who(&self) -> Option<Who> {
        Who::read(self.choice(Question::Who))
    }

    fn choice(&self, question: Question) -> &str {
        self.ledger.text(&question.key(self.id))
    }

    fn answer(&self, id: CheckId) -> Option<Answer> {
        let subject = Subject::Practitioner(self.id.clone());
        self.ledger.answer(&subject, id)
    }

    fn is_open(&self, id: CheckId) -> bool {
        matches!(self.answer(id), None | Some(Answer::Unsure))
    }

    fn is_aside(&self, id: CheckId) -> bool {
        self.answer(id) == Some(Answer::NotApplicable)
    }
}
