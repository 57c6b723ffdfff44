//! Everything with a date that is recorded about a practitioner, in order.

use crate::core::day::is_slip;
use crate::core::guide::CheckId;
use crate::core::ledger::{
    Answer, CheckField, Key, Kind, Ledger, PersonField, PractitionerId, Subject,
};

/// Something that happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A visit, and whom the person saw.
    Visit(String),
    /// The proof of a check, which may be of a good answer or of a red flag.
    Proof(CheckId, Option<Answer>),
    /// How the person felt: which of the three times, the feeling and its cause.
    Felt(String, String, String),
    /// The treatment.
    Treated,
    /// The decision, as it is recorded.
    Decided(String),
}

/// Everything with a date that is recorded about a practitioner, by day: `YYYY-MM-DD`. Events of the same day keep the order in
/// which they are found.
#[must_use]
pub fn timeline(ledger: &Ledger, practitioner: &PractitionerId) -> Vec<(String, Event)> {
    let ours = Subject::Practitioner(practitioner.clone());
    let choice = |name: String| {
        let key = Key::ToolField(Kind::Choice, ours.clone(), name);
        ledger.text(&key).to_owned()
    };
    let mut found = Vec::new();
    for (_, visit) in ledger.visits(practitioner) {
        found.push((visit.on, Event::Visit(visit.with)));
    }
    for (key, _) in ledger.entries() {
        if let Key::Check(CheckField::Date, subject, id) = key
            && *subject == ours
        {
            let proof = Event::Proof(*id, ledger.answer(subject, *id));
            found.push((ledger.text(key).to_owned(), proof));
        }
    }
    for time in ["before", "after", "later"] {
        let felt = Event::Felt(
            time.to_owned(),
            choice(format!("gut-{time}")),
            choice(format!("gut-{time}-cause")),
        );
        found.push((choice(format!("gut-{time}-on")), felt));
    }
    found.push((choice("product-on".to_owned()), Event::Treated));
    let decision = ledger.person(PersonField::Decision, practitioner);
    found.push((
        ledger.person(PersonField::Decided, practitioner).to_owned(),
        Event::Decided(decision.to_owned()),
    ));
    let mut by_day: Vec<(String, Event)> = Vec::new();
    for event in found
        .into_iter()
        .filter(|(day, _)| !day.is_empty() && !is_slip(day))
    {
        let at = by_day.partition_point(|(day, _)| *day <= event.0);
        by_day.insert(at, event);
    }
    by_day
}
