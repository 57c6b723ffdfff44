//! Short texts put together from the phrases of the page: counts, statements, questions and names.

use super::model::Page;
use crate::core::contract::{Counted, Part, Phrase, PhraseId};
use crate::core::guide::CheckId;
use crate::core::ledger::{Key, Ledger, PersonField, PractitionerId};

/// The words for a number of something. Nothing for none.
pub(crate) fn count(page: &dyn Page, of: Counted, n: usize) -> String {
    match n {
        0 => String::new(),
        1 => page.phrase(PhraseId::One(of)),
        _ => page.phrase(PhraseId::Many(of)).replace('#', &n.to_string()),
    }
}

/// What a check says: the person's own words, or the page's.
pub(crate) fn statement(page: &dyn Page, ledger: &Ledger, id: CheckId) -> String {
    match ledger.text(&Key::Own(id)) {
        "" => page.check(id, Part::Statement),
        own => own.to_owned(),
    }
}

/// The question that a check brings: the page's, or the person's own words.
pub(crate) fn ask(page: &dyn Page, ledger: &Ledger, id: CheckId) -> String {
    page.find(PhraseId::Check(id, Part::Ask))
        .unwrap_or_else(|| statement(page, ledger, id))
}

/// How a practitioner is called: by name, or by their place among all.
pub(crate) fn name(
    page: &dyn Page,
    ledger: &Ledger,
    all: &[PractitionerId],
    id: &PractitionerId,
) -> String {
    match ledger.person(PersonField::Name, id) {
        "" => {
            let place = all.iter().position(|known| known == id).unwrap_or(0) + 1;
            page.phrase(Phrase::Unnamed)
                .replace('#', &place.to_string())
        }
        name => name.to_owned(),
    }
}

/// The parts that are not empty, with this between them.
pub(crate) fn joined(parts: impl IntoIterator<Item = String>, between: &str) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// A template, with what `known` says in the place of `{day}`, `{who}` and its like: every second part of it.
pub(crate) fn filled(template: &str, known: &dyn Fn(&str) -> String) -> String {
    let parts = template.split(['{', '}']).enumerate();
    let filled = parts.map(|(at, part)| match at % 2 {
        0 => part.to_owned(),
        _ => known(part),
    });
    filled.collect()
}
