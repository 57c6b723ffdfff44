//! What was found in a replica, and what both hold together.

use crate::core::ledger::{Key, Ledger};

/// What was found in one of the two replicas, or in both.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// All readable entries.
    pub ledger: Ledger,
    /// The generation that lives there, if any.
    pub generation: Option<String>,
    /// Entries that could not be read. Their raw texts are kept.
    pub damaged: Vec<Key>,
}

/// The two replicas merged. Where they differ, the durable copy says which generation lives. A text that is unreadable in one and
/// readable in the other is not damaged.
pub(crate) fn together(local: Option<&Found>, durable: Option<&Found>) -> Found {
    let mut both = Found::default();
    for found in [local, durable].into_iter().flatten() {
        both.ledger.merge(found.ledger.clone());
        both.damaged.extend(found.damaged.iter().cloned());
        if found.generation.is_some() {
            both.generation.clone_from(&found.generation);
        }
    }
    both.damaged.retain(|key| both.ledger.entry(key).is_none());
    both
}

/// The keys under which `here` differs from `all` or has nothing.
pub(crate) fn missing(here: &Ledger, all: &Ledger) -> Vec<Key> {
    all.entries()
        .filter(|(key, entry)| here.entry(key) != Some(entry))
        .map(|(key, _)| key.clone())
        .collect()
}
