//! What the answer to one check means for it.

use crate::core::guide::{About, CheckId, CheckRule, GuideIndex, Weight};
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
pub enum CheckStatus {
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

/// What is recorded on one check, for one practitioner.
#[must_use]
pub fn status_of(rule: &CheckRule, ledger: &Ledger, practitioner: &PractitionerId) -> CheckStatus {
    let subject = rule.subject(practitioner);
    let recorded = |field| Key::Check(field, subject.clone(), rule.id);
    match ledger.answer(&subject, rule.id) {
        Some(Answer::Yes)
            if rule.weight == Weight::Must
                && rule.credential
                && ledger.proof(&subject, rule.id).kind == Some(ProofKind::Told) =>
        {
            CheckStatus::Open(Why::OnlyTold)
        }
        Some(Answer::Yes) => CheckStatus::Settled,
        Some(Answer::NotApplicable) => CheckStatus::SetAside,
        Some(Answer::Flag) if rule.weight == Weight::Must && !rule.pause => {
            // A reason written before the flag was raised again does not count.
            let written = |field| ledger.entry(&recorded(field)).map(|entry| entry.stamp.n);
            let is_new = written(CheckField::Override) >= written(CheckField::Answer);
            let reason = ledger.text(&recorded(CheckField::Override)).trim();
            if reason.is_empty() || !is_new {
                CheckStatus::Stop
            } else {
                CheckStatus::Overridden
            }
        }
        Some(Answer::Flag) => CheckStatus::Flag,
        Some(Answer::Unsure) => CheckStatus::Open(Why::NotSure),
        None if ledger.is_on(&recorded(CheckField::Ask)) => CheckStatus::Open(Why::ToAsk),
        None => CheckStatus::Open(Why::NotAnswered),
    }
}
