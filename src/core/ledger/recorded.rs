//! What a ledger says, read field by field.

use serde_json::Value;

use super::blank::is_blank;
use super::{
    Answer, CheckField, Key, Ledger, PersonField, PractitionerId, Proof, ProofKind, Subject,
};
use crate::core::guide::{CheckId, TreatmentId, TreatmentSet};

impl Ledger {
    /// The value under `key`, unless there is none or it was deleted.
    #[must_use]
    pub fn value(&self, key: &Key) -> Option<&Value> {
        self.entry(key)
            .filter(|entry| !entry.is_tombstone())
            .map(|entry| &entry.value)
    }

    /// The text under `key`: empty if there is none, if there is nothing to see in it, or if a later version keeps something else there.
    #[must_use]
    pub fn text(&self, key: &Key) -> &str {
        let text = self.value(key).and_then(Value::as_str);
        text.filter(|text| !is_blank(text)).unwrap_or_default()
    }

    /// Whether what is under `key` is recorded as true.
    #[must_use]
    pub fn is_on(&self, key: &Key) -> bool {
        self.value(key).and_then(Value::as_bool) == Some(true)
    }

    /// The answer to a check about `subject`.
    #[must_use]
    pub fn answer(&self, subject: &Subject, id: CheckId) -> Option<Answer> {
        Answer::from_slug(self.field(CheckField::Answer, subject, id))
    }

    /// The note on a check about `subject`.
    #[must_use]
    pub fn note(&self, subject: &Subject, id: CheckId) -> &str {
        self.field(CheckField::Note, subject, id)
    }

    /// The proof of a check about `subject`.
    #[must_use]
    pub fn proof(&self, subject: &Subject, id: CheckId) -> Proof {
        Proof {
            kind: ProofKind::from_slug(self.field(CheckField::Proof, subject, id)),
            date: self.field(CheckField::Date, subject, id).to_owned(),
            reference: self.field(CheckField::Reference, subject, id).to_owned(),
        }
    }

    /// What is recorded about a practitioner as a whole.
    #[must_use]
    pub fn person(&self, field: PersonField, id: &PractitionerId) -> &str {
        self.text(&Key::Person(field, id.clone()))
    }

    /// Whether the person wants the answers to the four questions of the SURE test kept. By default nothing of them is stored.
    #[must_use]
    pub fn keeps_sure(&self, id: &PractitionerId) -> bool {
        self.is_on(&Key::Person(PersonField::Keep, id.clone()))
    }

    /// Whether the page shows what is recorded under the key. What is not kept by choice stays as the person left it.
    #[must_use]
    pub fn is_kept(&self, key: &Key) -> bool {
        let id = key.practitioner().filter(|_| key.is_of_sure());
        id.is_none_or(|id| self.keeps_sure(id))
    }

    /// The practitioners about whom anything is recorded, in the order in which they were added. The first one is there before that.
    #[must_use]
    pub fn practitioners(&self) -> Vec<PractitionerId> {
        let mut all = Vec::new();
        for (key, _) in self.entries().filter(|(_, entry)| !entry.is_tombstone()) {
            if let Some(id) = key.practitioner()
                && let Err(at) = all.binary_search(id)
            {
                all.insert(at, id.clone());
            }
        }
        if all.is_empty() {
            all.push(PractitionerId::first());
        }
        all
    }

    /// The treatments the person is thinking about.
    #[must_use]
    pub fn treatments(&self) -> TreatmentSet {
        TreatmentId::ALL
            .into_iter()
            .filter(|id| self.is_on(&Key::Treatment(*id)))
            .collect()
    }

    fn field(&self, field: CheckField, subject: &Subject, id: CheckId) -> &str {
        self.text(&Key::Check(field, subject.clone(), id))
    }

    /// How much is recorded.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for (key, _) in self.entries().filter(|(_, entry)| !entry.is_tombstone()) {
            match key {
                Key::Check(CheckField::Answer, ..) => counts.answers += 1,
                _ if key.holds_text() => counts.texts += 1,
                _ => counts.choices += 1,
            }
        }
        counts
    }
}

/// How much a ledger holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Answers to checks.
    pub answers: usize,
    /// Notes, names and other words that were typed.
    pub texts: usize,
    /// Everything else: treatments, place, proof.
    pub choices: usize,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::core::ledger::WriterId;

    #[test]
    fn the_typed_views_read_what_was_recorded_and_ignore_what_they_do_not_know() {
        let by = WriterId("x".into());
        let subject = Subject::Practitioner(PractitionerId::first());
        let id: CheckId = "R02".parse().unwrap();
        let mut ledger = Ledger::default();
        let mut set = |field, value: Value| {
            ledger.record(Key::Check(field, subject.clone(), id), value, &by);
        };
        set(CheckField::Answer, json!("flag"));
        set(CheckField::Proof, json!("looked-up"));
        set(CheckField::Date, json!("2026-11-12"));
        set(CheckField::Reference, json!("7654321"));
        set(CheckField::Note, json!("two people"));
        ledger.record(Key::Treatment(TreatmentId::Toxin), json!(true), &by);
        ledger.record(Key::Treatment(TreatmentId::Laser), json!("perhaps"), &by);
        assert_eq!(ledger.answer(&subject, id), Some(Answer::Flag));
        assert_eq!(ledger.answer(&Subject::Me, id), None);
        assert_eq!(ledger.note(&subject, id), "two people");
        let proof = ledger.proof(&subject, id);
        assert_eq!(
            (proof.kind, proof.date.as_str(), proof.reference.as_str()),
            (Some(ProofKind::LookedUp), "2026-11-12", "7654321")
        );
        assert!(ledger.proof(&Subject::Me, id).is_empty());
        assert_eq!(
            ledger.treatments().iter().collect::<Vec<_>>(),
            [TreatmentId::Toxin]
        );
        ledger.record(
            Key::Check(CheckField::Answer, subject.clone(), id),
            json!("probably"),
            &by,
        );
        assert_eq!(ledger.answer(&subject, id), None);
    }
}
