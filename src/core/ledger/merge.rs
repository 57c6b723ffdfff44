//! Merging: how two ledgers that changed apart become one. In the field's terms, a last-writer-wins map with multi-value text.
//! Recording, restoring and undoing build on it.

use serde_json::Value;

use super::{Entry, Key, Stamp, WriterId};

/// Everything the person recorded: a map from key to stamped value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// In the order of their keys, each key once. (A map from the standard library would cost 3 kB of wasm.)
    entries: Vec<(Key, Entry)>,
}

impl Ledger {
    /// Merges one entry: it wins if it is newer than what is here. A text that loses is kept as a sibling if the winner was written
    /// without knowledge of it.
    ///
    /// Returns whether anything changed.
    pub fn merge_entry(&mut self, key: Key, entry: Entry) -> bool {
        match self.position(&key) {
            Err(at) => {
                self.entries.insert(at, (key, entry));
                true
            }
            Ok(at) => {
                let known = &mut self.entries[at].1;
                if key.holds_text() {
                    return known.merge_text(entry);
                }
                let newer = entry.precedence(known).is_gt();
                if newer {
                    *known = entry;
                }
                newer
            }
        }
    }

    /// Merges another ledger. Commutative, associative and idempotent: the order and the number of merges never matter.
    pub fn merge(&mut self, other: Self) {
        for (key, entry) in other.entries {
            self.merge_entry(key, entry);
        }
    }

    /// Records a value as the newest write of all. An empty value deletes, by leaving a tombstone.
    pub fn record(&mut self, key: Key, value: Value, by: &WriterId) {
        let known = self.entry(&key);
        let entry = self.written_over(known, &key, value, by);
        match self.position(&key) {
            Ok(at) => self.entries[at].1 = entry,
            Err(at) => self.entries.insert(at, (key, entry)),
        }
    }

    /// Records a value that was typed over `shown`, as the newest write of all. Whoever typed did not see what has arrived since
    /// then: of a text, it stays as a sibling.
    ///
    /// Returns the entry that was written, which is what is shown from now on.
    pub fn record_over(
        &mut self,
        shown: Option<&Entry>,
        key: Key,
        value: Value,
        by: &WriterId,
    ) -> Entry {
        let entry = self.written_over(shown, &key, value, by);
        self.merge_entry(key, entry.clone());
        entry
    }

    fn written_over(&self, known: Option<&Entry>, key: &Key, value: Value, by: &WriterId) -> Entry {
        let counters = self.entries.iter().map(|(_, entry)| entry.stamp.n);
        let stamp = Stamp {
            n: (counters.max().unwrap_or(0) + 1).min(Stamp::MAX),
            by: by.clone(),
        };
        match known {
            Some(known) if key.holds_text() => known.edited(value, stamp),
            Some(known) => known.rewritten(value, stamp),
            None => Entry::new(value, stamp),
        }
    }

    /// The entry under `key`, tombstone or not.
    #[must_use]
    pub fn entry(&self, key: &Key) -> Option<&Entry> {
        self.position(key).ok().map(|at| &self.entries[at].1)
    }

    pub(super) fn entry_mut(&mut self, key: &Key) -> Option<&mut Entry> {
        let at = self.position(key).ok()?;
        Some(&mut self.entries[at].1)
    }

    /// Where the key is, or where it belongs.
    fn position(&self, key: &Key) -> Result<usize, usize> {
        self.entries.binary_search_by(|(known, _)| known.cmp(key))
    }

    /// Merges `target`, then records whatever is needed to hold the same values: this restores an older state.
    pub fn restore(&mut self, target: &Self, by: &WriterId) {
        self.merge(target.clone());
        for change in self.changes(target) {
            self.record(change.key, change.after.unwrap_or(Value::Null), by);
        }
    }

    /// Takes back what was done between `before` and `after`. What was recorded since then, here or elsewhere, stays.
    pub fn undo_between(&mut self, before: &Self, after: &Self, by: &WriterId) {
        let now = self.clone();
        let stamp = |of: &Self, key: &Key| of.entry(key).map(|entry| entry.stamp.clone());
        self.merge(before.clone());
        let keys: Vec<Key> = self.entries().map(|(key, _)| key.clone()).collect();
        for key in keys {
            let is_done = stamp(before, &key) != stamp(after, &key)
                && stamp(&now, &key) == stamp(after, &key);
            let value = if is_done { before } else { &now }.value(&key);
            if self.value(&key) != value {
                let value = value.cloned().unwrap_or(Value::Null);
                self.record(key, value, by);
            }
        }
    }

    /// What would be different if this held the values of `target`, in the order of the keys.
    #[must_use]
    pub fn changes(&self, target: &Self) -> Vec<Change> {
        let mut both = self.clone();
        both.merge(target.clone());
        let mut changes = Vec::new();
        for (key, _) in both.entries {
            let (before, after) = (self.value(&key).cloned(), target.value(&key).cloned());
            if before != after {
                changes.push(Change { key, before, after });
            }
        }
        changes
    }

    /// All entries, tombstones included, in the order of their keys.
    pub fn entries(&self) -> impl Iterator<Item = (&Key, &Entry)> {
        self.entries.iter().map(|(key, entry)| (key, entry))
    }

    /// Whether the person recorded nothing, or deleted all of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(|(_, entry)| entry.is_tombstone())
    }
}

/// One value that differs between two ledgers. `None` is nothing recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Whose value.
    pub key: Key,
    /// What it is.
    pub before: Option<Value>,
    /// What it would be.
    pub after: Option<Value>,
}

#[cfg(test)]
pub(super) mod tests;
