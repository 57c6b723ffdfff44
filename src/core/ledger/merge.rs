//! Merging: how two ledgers that changed apart become one. Recording, restoring and undoing build on it.

use serde_json::Value;

use super::{Entry, Key, Stamp, WriterId};

/// Everything the person recorded: a map from key to stamped value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ledger {
    /// In the order of their keys, each key once. (A map from the standard library would cost 3 kB of wasm.)
    entries: Vec<(Key, Entry)>,
}

impl Ledger {
    /// Merges one entry: it wins if it is newer than what is here. A text that loses is kept as another version if the winner was
    /// written without knowledge of it.
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
    /// then: of a text, it stays as another version.
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
pub(super) mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            "\\PC{0,12}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 12, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
                proptest::collection::btree_map("[a-z]{1,4}", inner, 0..3)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    /// Any entry, some with fields of a later version.
    pub(in crate::core::ledger) fn entry() -> impl Strategy<Value = Entry> {
        (value(), 1..6u64, "[a-c]", proptest::option::of(value())).prop_map(
            |(value, n, by, later)| {
                let mut fields = json!({"value": value, "n": n, "by": by});
                if let Some(later) = later {
                    fields["later"] = later;
                }
                Entry::decode(&fields.to_string()).unwrap()
            },
        )
    }

    /// Ledgers over few keys, writers and counters, so that clashes are common.
    pub(in crate::core::ledger) fn ledger() -> impl Strategy<Value = Ledger> {
        let key = prop_oneof![
            Just("answer/a/R01"),
            Just("note/a/R01"),
            Just("answer/me/I01"),
            Just("place"),
            Just("from/a/later/version"),
        ];
        proptest::collection::vec((key, entry()), 0..8).prop_map(|writes| {
            let mut ledger = Ledger::default();
            for (key, entry) in writes {
                ledger.merge_entry(Key::from(key), entry);
            }
            ledger
        })
    }

    fn merged(mut a: Ledger, b: &Ledger) -> Ledger {
        a.merge(b.clone());
        a
    }

    proptest! {
        #[test]
        fn merge_is_commutative(a in ledger(), b in ledger()) {
            prop_assert_eq!(merged(a.clone(), &b), merged(b, &a));
        }

        #[test]
        fn merge_is_associative(a in ledger(), b in ledger(), c in ledger()) {
            prop_assert_eq!(merged(merged(a.clone(), &b), &c), merged(a, &merged(b, &c)));
        }

        #[test]
        fn merge_is_idempotent(a in ledger(), b in ledger()) {
            prop_assert_eq!(merged(a.clone(), &a), a.clone());
            let once = merged(a, &b);
            prop_assert_eq!(merged(once.clone(), &b), once);
        }

        #[test]
        fn a_merge_loses_no_key_of_either_side(a in ledger(), b in ledger()) {
            let both = merged(a.clone(), &b);
            for (key, _) in a.entries().chain(b.entries()) {
                prop_assert!(both.entry(key).is_some());
            }
        }

        #[test]
        fn what_is_recorded_now_beats_every_copy_seen_so_far(a in ledger(), b in ledger()) {
            let mut mine = merged(a.clone(), &b);
            let key = Key::from("answer/a/R01");
            mine.record(key.clone(), json!("flag"), &WriterId("me".into()));
            let later = merged(merged(mine, &a), &b);
            prop_assert_eq!(later.text(&key), "flag");
        }
    }

    proptest! {
        #[test]
        fn becoming_like_an_earlier_state_brings_all_its_values_back_and_no_others(a in ledger(), b in ledger()) {
            let mut now = merged(a.clone(), &b);
            now.restore(&a, &WriterId("me".into()));
            prop_assert_eq!(now.changes(&a), vec![]);
            let elsewhere = merged(now.clone(), &b);
            prop_assert_eq!(elsewhere.changes(&a), vec![]);
        }
    }

    proptest! {
        // Undo once wiped whatever was recorded after the act, in this window and in others.
        #[test]
        fn taking_back_an_act_keeps_what_was_recorded_after_it(before in ledger(), done in ledger(), since in ledger(), erases in any::<bool>()) {
            let by = WriterId("me".into());
            let mut after = before.clone();
            for (key, entry) in done.entries() {
                after.record(key.clone(), entry.value.clone(), &by);
            }
            if erases {
                after = Ledger::default();
            }
            let mut now = after.clone();
            for (key, entry) in since.entries() {
                now.record(key.clone(), entry.value.clone(), &by);
            }
            let last = now.clone();
            now.undo_between(&before, &after, &by);
            for (key, _) in before.entries().chain(last.entries()) {
                let expected = if since.entry(key).is_some() { &last } else { &before };
                prop_assert_eq!(now.value(key), expected.value(key));
            }
        }
    }

    #[test]
    fn a_deleted_value_stays_deleted_when_an_older_copy_comes_back() {
        let by = WriterId("x".into());
        let mut here = Ledger::default();
        here.record(Key::Tell, json!("apixaban"), &by);
        let older = here.clone();
        here.record(Key::Tell, Value::Null, &by);
        here.merge(older);
        assert_eq!(here.value(&Key::Tell), None);
        assert!(here.is_empty());
    }

    #[test]
    fn the_counter_never_passes_what_a_stored_entry_may_hold() {
        let mut ledger = Ledger::default();
        let by = WriterId("x".into());
        ledger.merge_entry(
            Key::Tell,
            Entry::new(
                json!("old"),
                Stamp {
                    n: Stamp::MAX,
                    by: by.clone(),
                },
            ),
        );
        ledger.record(Key::Tell, json!("new"), &by);
        let entry = ledger.entry(&Key::Tell).unwrap();
        assert_eq!(Entry::decode(&entry.encode_text()).as_ref(), Ok(entry));
        assert_eq!(ledger.text(&Key::Tell), "new");
    }
}
