//! Short texts put together from the phrases of the page: counts, statements, questions and names.

pub(crate) use crate::browser::dom::document::words;
use crate::core::guide::CheckId;
use crate::core::ledger::{Key, Ledger, PersonField, PractitionerId};

/// The words for a count: `{id}-1` if it is one, else `{id}-n` with the number in place of `#`. Nothing for none.
pub(crate) fn count(id: &str, n: usize) -> String {
    match n {
        0 => String::new(),
        1 => words(&format!("{id}-1")),
        _ => words(&format!("{id}-n")).replace('#', &n.to_string()),
    }
}

/// What a check says: the person's own words, or the page's.
pub(crate) fn statement(ledger: &Ledger, id: CheckId) -> String {
    match ledger.text(&Key::Own(id)) {
        "" => words(&format!("{id}-statement")),
        own => own.to_owned(),
    }
}

/// The question that a check brings: the page's, or the person's own words.
pub(crate) fn ask(ledger: &Ledger, id: CheckId) -> String {
    match words(&format!("{id}-ask")) {
        none if none.is_empty() => statement(ledger, id),
        ask => ask,
    }
}

/// How a practitioner is called: by name, or by their place among all.
pub(crate) fn name(ledger: &Ledger, all: &[PractitionerId], id: &PractitionerId) -> String {
    match ledger.person(PersonField::Name, id) {
        "" => {
            let place = all.iter().position(|known| known == id).unwrap_or(0) + 1;
            words("unnamed").replace('#', &place.to_string())
        }
        name => name.to_owned(),
    }
}

/// The parts that are not empty, with this between them.
pub(crate) fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}
