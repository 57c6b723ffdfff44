//! What the answer to one check means for it.

use crate::core::guide::{About, CheckId, CheckRule, GuideIndex, Weight};
use crate::core::ledger::{
    Answer, CheckField, Heard, Key, Ledger, PractitionerId, ProofKind, Subject,
};

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

/// Whether nothing but what was said in the room is known of a check. It's recorded, but no answer yet.
#[must_use]
pub fn is_heard(
    rule: &CheckRule,
    status: CheckStatus,
    ledger: &Ledger,
    practitioner: &PractitionerId,
) -> bool {
    matches!(status, CheckStatus::Open(Why::NotAnswered | Why::ToAsk))
        && !said(ledger, practitioner, rule.id).is_empty()
}

/// How a question was answered in the room, as it's recorded. Empty if it wasn't asked there.
#[must_use]
pub fn said<'a>(ledger: &'a Ledger, practitioner: &PractitionerId, id: CheckId) -> &'a str {
    let subject = Subject::Practitioner(practitioner.clone());
    ledger.text(&Key::Check(CheckField::Heard, subject, id))
}

/// Whether they gave a clear answer in the room that is yet to be confirmed. Nobody has to ask that again.
pub(super) fn is_clear(ledger: &Ledger, practitioner: &PractitionerId, id: CheckId) -> bool {
    let subject = Subject::Practitioner(practitioner.clone());
    let is_confirmed = ledger.answer(&subject, id).is_some();
    !is_confirmed && said(ledger, practitioner, id) == Heard::Clear.slug()
}
