//! Visits: what was recorded about a practitioner up to a day, written once and never changed.

use serde_json::{Map, Value, json};

use super::{Answer, CheckField, Key, Ledger, PractitionerId, Subject};
use crate::core::guide::CheckId;

/// What is recorded about one check at one time: on a visit, or now.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VisitAnswer {
    /// The answer.
    pub answer: Option<Answer>,
    /// The note.
    pub note: String,
}

impl VisitAnswer {
    /// Whether anything definite was recorded: “not sure yet” is not.
    #[must_use]
    pub fn is_definite(&self) -> bool {
        !self.note.is_empty() || self.answer.is_some_and(|answer| answer != Answer::Unsure)
    }
}

/// A visit: when, whom the person saw, and what was recorded until then. It is written once and never changed.
///
/// Stored as `{"on": "2026-11-12", "with": "Dr Rivera", "said": {"Q11": {"answer": "yes", "note": "…"}}}`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visit {
    /// The day, as `YYYY-MM-DD`. Empty if not given.
    pub on: String,
    /// Whom the person saw. Empty if not given.
    pub with: String,
    /// What was recorded about the practitioner when the visit was noted.
    pub answers: Vec<(CheckId, VisitAnswer)>,
}

impl Visit {
    /// The value to store.
    #[must_use]
    pub fn to_value(&self) -> Value {
        let mut answers = Map::new();
        for (id, it) in &self.answers {
            let answer = it.answer.map(Answer::slug);
            answers.insert(id.to_string(), json!({ "answer": answer, "note": it.note }));
        }
        json!({ "on": self.on, "with": self.with, "said": answers })
    }

    /// Reads what [`Visit::to_value`] wrote. What is not understood is left out.
    #[must_use]
    pub fn from_value(value: &Value) -> Self {
        let text = |value: &Value, name: &str| {
            let text = value.get(name).and_then(Value::as_str);
            text.unwrap_or_default().to_owned()
        };
        let answers = value.get("said").and_then(Value::as_object);
        let answers = answers.into_iter().flatten().filter_map(|(id, it)| {
            let answer = VisitAnswer {
                answer: Answer::from_slug(&text(it, "answer")),
                note: text(it, "note"),
            };
            Some((id.parse().ok()?, answer))
        });
        Self {
            on: text(value, "on"),
            with: text(value, "with"),
            answers: answers.collect(),
        }
    }
}

impl Ledger {
    /// The visits to a practitioner under their names, the earliest day first. Those without a day come last.
    #[must_use]
    pub fn visits(&self, practitioner: &PractitionerId) -> Vec<(String, Visit)> {
        let mut visits: Vec<(String, Visit)> = Vec::new();
        for (key, entry) in self.entries().filter(|(_, entry)| !entry.is_tombstone()) {
            if let Key::Visit(id, name) = key
                && id == practitioner
            {
                let visit = Visit::from_value(&entry.value);
                let before = |(_, other): &(String, Visit)| {
                    visit.on.is_empty() || (!other.on.is_empty() && other.on <= visit.on)
                };
                let at = visits.partition_point(before);
                visits.insert(at, (name.clone(), visit));
            }
        }
        visits
    }

    /// What is recorded now about a practitioner, check by check.
    #[must_use]
    pub fn answers_now(&self, practitioner: &PractitionerId) -> Vec<(CheckId, VisitAnswer)> {
        let subject = Subject::Practitioner(practitioner.clone());
        let mut answers: Vec<(CheckId, VisitAnswer)> = Vec::new();
        for (key, _) in self.entries().filter(|(_, entry)| !entry.is_tombstone()) {
            if let Key::Check(CheckField::Answer | CheckField::Note, about, id) = key
                && *about == subject
                && answers.iter().all(|(known, _)| known != id)
            {
                let now = VisitAnswer {
                    answer: self.answer(&subject, *id),
                    note: self.note(&subject, *id).to_owned(),
                };
                answers.push((*id, now));
            }
        }
        answers
    }
}
