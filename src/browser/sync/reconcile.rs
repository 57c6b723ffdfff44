//! What a page holds when it reads again, added to what it finds.

use super::{Found, Generation};
use crate::core::ledger::{Key, Ledger, WriterId};

/// What a page holds when it reads again.
pub(crate) struct Held<'a> {
    /// The collection of answers that it belongs to.
    pub generation: &'a Generation,
    /// Everything that the page shows.
    pub ledger: &'a Ledger,
    /// What it recorded and could not save yet.
    pub unsaved: &'a [Key],
    /// The page, as a writer.
    pub by: &'a WriterId,
}

/// What became of the collection of answers that the page holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It lives on.
    Lives,
    /// It was erased. What was not saved by then is the start of a new one.
    Erased,
}

impl Held<'_> {
    /// Adds to what was `found` what the page holds and storage lacks. `all_read` says whether both replicas could be read.
    pub(crate) fn add_to(&self, found: &mut Found, all_read: bool) -> Outcome {
        let lives = self.generation.name() == found.generation.as_deref();
        let is_lost = |key: &Key| found.ledger.entry(key).is_none() && !self.unsaved.contains(key);
        let is_lacking = self.ledger.entries().any(|(key, _)| is_lost(key));
        if (lives && !all_read) || (!lives && !self.generation.is_confirmed() && !is_lacking) {
            // The replica that cannot be read may be the only one that has it. And where two pages wrote for the first time in
            // one moment, the one that lost its name must not lose its words, which the other may have written over.
            found.ledger.merge(self.ledger.clone());
            return Outcome::Lives;
        }
        for key in self.unsaved {
            if lives {
                if let Some(entry) = self.ledger.entry(key) {
                    found.ledger.merge_entry(key.clone(), entry.clone());
                }
            } else if let Some(value) = self.ledger.value(key) {
                // What the person did since then is new. A text that they never saw stays beside it.
                found
                    .ledger
                    .record_over(None, key.clone(), value.clone(), self.by);
            }
        }
        if is_lacking && !lives {
            Outcome::Erased
        } else {
            Outcome::Lives
        }
    }
}
