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
    /// Early edits in the database. The plain storage has its own, which are taken out when they are read.
    pub early: Vec<EarlyEdit>,
}

/// A control that was touched before the wasm was there, on this page or on one that was left too soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct EarlyEdit {
    /// The control's name.
    pub name: String,
    /// Its value: the text, the value of the chosen radio or the ticked box, or nothing for a box that isn't ticked.
    pub value: String,
}

/// The early edits that only the database still has: the browser was killed before its plain storage was on the disk. None where
/// the plain storage has gone on since, or has the edit itself (`there`). `key_of` is the key that a control of this name records.
pub(crate) fn only_durable(
    there: &[EarlyEdit],
    local: Option<&Found>,
    durable: &Found,
    key_of: impl Fn(&str) -> Option<Key>,
) -> Vec<EarlyEdit> {
    let stands = |edit: &&EarlyEdit| {
        let is_there = there.iter().any(|it| it.name == edit.name);
        let as_it_was = |key: &Key| {
            local.is_none_or(|local| local.ledger.entry(key) == durable.ledger.entry(key))
        };
        !is_there && key_of(&edit.name).as_ref().is_some_and(as_it_was)
    };
    durable.early.iter().filter(stands).cloned().collect()
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
