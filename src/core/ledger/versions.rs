//! Another version of a text: what two tabs or devices wrote without knowing of each other.
//!
//! The newest stamp decides which text is shown. A text that its winner never saw is kept beside it, until the person drops it.

use super::{Entry, Key, Ledger, Stamp, WriterId};
use serde_json::Value;

impl Entry {
    /// Whether this was written in knowledge of the write `stamp`.
    fn has_seen(&self, stamp: &Stamp) -> bool {
        self.saw
            .iter()
            .any(|seen| seen.by == stamp.by && seen.n >= stamp.n)
    }

    /// Notes that this was written in knowledge of the write `stamp`.
    fn see(&mut self, stamp: &Stamp) {
        match self.saw.binary_search_by(|seen| seen.by.cmp(&stamp.by)) {
            Ok(at) => self.saw[at].n = self.saw[at].n.max(stamp.n),
            Err(at) => self.saw.insert(at, stamp.clone()),
        }
    }

    /// This and its other versions, each alone.
    fn versions(mut self) -> Vec<Self> {
        let mut versions = std::mem::take(&mut self.others);
        versions.push(self);
        versions
    }

    /// Takes in another copy of the same text, with all that either copy knows. Returns whether anything changed.
    pub(super) fn merge_text(&mut self, other: Self) -> bool {
        let before = self.clone();
        // In the order of their precedence, each once.
        let mut all: Vec<Self> = Vec::new();
        for version in self.clone().versions().into_iter().chain(other.versions()) {
            if let Err(at) = all.binary_search_by(|known| known.precedence(&version)) {
                all.insert(at, version);
            }
        }
        let seen: Vec<bool> = all
            .iter()
            .map(|old| all.iter().any(|new| new.has_seen(&old.stamp)))
            .collect();
        if let Some(mut newest) = all.pop() {
            newest.others = all
                .into_iter()
                .zip(seen)
                .filter_map(|(version, seen)| (!seen).then_some(version))
                .collect();
            *self = newest;
        }
        *self != before
    }

    /// The same text with a new value, written in knowledge of the old one. Its other versions stay.
    pub(super) fn edited(&self, value: Value, mut stamp: Stamp) -> Self {
        // Whoever sees this write will count all earlier ones of its writer as seen. One of those that is kept as another version
        // was not: so its writer goes on under a new name.
        while self.others.iter().any(|other| other.stamp.by == stamp.by) {
            stamp.by.0.push('+');
        }
        let mut edited = self.rewritten(value, stamp);
        edited.see(&self.stamp);
        edited
    }
}

impl Ledger {
    /// The other versions of the text under `key` that say something else, oldest first.
    pub fn other_versions(&self, key: &Key) -> impl Iterator<Item = (&Stamp, &str)> {
        let entry = self.entry(key);
        entry.into_iter().flat_map(|entry| {
            entry
                .others
                .iter()
                .filter(|other| other.value != entry.value)
                .filter_map(|other| {
                    Some((
                        &other.stamp,
                        other.value.as_str().filter(|text| !text.is_empty())?,
                    ))
                })
        })
    }

    /// Drops one other version of the text under `key`, here and in every copy that is merged later.
    pub fn drop_version(&mut self, key: &Key, version: &Stamp, by: &WriterId) {
        if let Some(value) = self.entry(key).map(|entry| entry.value.clone()) {
            self.record(key.clone(), value, by);
            self.forget_version(key, version);
        }
    }

    /// Makes one other version the text under `key`. The text that stood there becomes another version, under the name of
    /// `former`: a writer nobody has seen, so that nothing counts it as known.
    pub fn prefer_version(&mut self, key: &Key, version: &Stamp, by: &WriterId, former: WriterId) {
        let Some(entry) = self.entry(key) else { return };
        let Some(preferred) = entry.others.iter().find(|other| other.stamp == *version) else {
            return;
        };
        let old = Entry::new(
            entry.value.clone(),
            Stamp {
                n: entry.stamp.n,
                by: former,
            },
        );
        let value = preferred.value.clone();
        self.record(key.clone(), value, by);
        self.forget_version(key, version);
        self.merge_entry(key.clone(), old);
    }

    fn forget_version(&mut self, key: &Key, version: &Stamp) {
        if let Some(entry) = self.entry_mut(key) {
            entry.see(version);
            entry.others.retain(|other| other.stamp != *version);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    const NOTE: &str = "note/a/R02";

    fn write(ledger: &mut Ledger, text: &str, by: &str) {
        ledger.record(NOTE.into(), json!(text), &WriterId(by.into()));
    }

    fn others(ledger: &Ledger) -> Vec<&str> {
        ledger
            .other_versions(&NOTE.into())
            .map(|(_, text)| text)
            .collect()
    }

    /// Two tabs that both start from “seen by both” and then write without hearing from each other.
    fn conflict() -> Ledger {
        let mut here = Ledger::default();
        write(&mut here, "seen by both", "x");
        let mut there = here.clone();
        write(&mut here, "from here", "x");
        write(&mut there, "from", "y");
        write(&mut there, "from there", "y");
        here.merge(there);
        here
    }

    #[test]
    fn a_text_that_loses_a_merge_is_kept_and_an_older_one_that_both_knew_is_not() {
        let both = conflict();
        assert_eq!(both.text(&NOTE.into()), "from there");
        assert_eq!(others(&both), ["from here"]);
    }

    #[test]
    fn typing_on_keeps_the_other_version_and_it_survives_storage() {
        let mut both = conflict();
        write(&mut both, "from there, and more", "x");
        assert_eq!(others(&both), ["from here"]);
        let stored = both.entry(&NOTE.into()).unwrap().encode_text();
        let mut again = Ledger::default();
        again.merge_entry(NOTE.into(), Entry::decode(&stored).unwrap());
        assert_eq!(others(&again), ["from here"]);
    }

    #[test]
    fn a_dropped_version_stays_dropped_when_an_older_copy_comes_back() {
        let older = conflict();
        let mut both = older.clone();
        let stamp = both.other_versions(&NOTE.into()).next().unwrap().0.clone();
        both.drop_version(&NOTE.into(), &stamp, &WriterId("x".into()));
        both.merge(older);
        assert!(others(&both).is_empty());
        assert_eq!(both.text(&NOTE.into()), "from there");
    }

    #[test]
    fn a_preferred_version_changes_places_with_the_text_and_back() {
        let mut both = conflict();
        for (former, text, other) in [
            ("f1", "from here", "from there"),
            ("f2", "from there", "from here"),
        ] {
            let stamp = both.other_versions(&NOTE.into()).next().unwrap().0.clone();
            both.prefer_version(
                &NOTE.into(),
                &stamp,
                &WriterId("x".into()),
                WriterId(former.into()),
            );
            assert_eq!(
                (both.text(&NOTE.into()), others(&both)),
                (text, vec![other])
            );
            write(&mut both, text, "x");
            assert_eq!(others(&both), [other]);
        }
    }

    #[test]
    fn f12_a_text_that_came_while_somebody_typed_stays_beside_theirs() {
        let key: Key = NOTE.into();
        let me = WriterId("me".into());
        let mut here = Ledger::default();
        write(&mut here, "seen", "me");
        let mut there = here.clone();
        let shown = here.entry(&key).cloned();
        let shown = here.record_over(shown.as_ref(), key.clone(), json!("seen, and"), &me);
        write(&mut there, "saved there", "you");
        write(&mut there, "saved there meanwhile", "you");
        here.merge(there.clone());
        here.record_over(Some(&shown), key.clone(), json!("seen, and more"), &me);
        assert_eq!(
            (here.text(&key), others(&here)),
            ("seen, and more", vec!["saved there meanwhile"])
        );
        there.merge(here.clone());
        assert_eq!(there, here);
    }

    #[test]
    fn an_answer_has_no_other_versions() {
        let mut here = Ledger::default();
        let mut there = Ledger::default();
        here.record("answer/a/R02".into(), json!("yes"), &WriterId("x".into()));
        there.record("answer/a/R02".into(), json!("flag"), &WriterId("y".into()));
        here.merge(there);
        assert_eq!(here.text(&"answer/a/R02".into()), "flag");
        assert_eq!(here.other_versions(&"answer/a/R02".into()).count(), 0);
    }

    /// What one of three tabs does next.
    #[derive(Debug, Clone)]
    enum Act {
        /// Writes and stores.
        Write(usize),
        /// Hears what was stored.
        Hear(usize),
        /// Is killed, and opened again as a new writer with what was stored.
        Crash(usize),
    }

    fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
        let act = (0..3usize, 0..6u8).prop_map(|(tab, act)| match act {
            0..=2 => Act::Write(tab),
            3..=4 => Act::Hear(tab),
            _ => Act::Crash(tab),
        });
        proptest::collection::vec(act, 0..most)
    }

    /// Runs the tabs over one store and compares with a model that remembers, for every write, which writes it knew of.
    fn compare_with_model(acts: &[Act]) {
        let mut store = Ledger::default();
        let mut tabs = [Ledger::default(), Ledger::default(), Ledger::default()];
        let mut writers = ["w0".to_owned(), "w1".to_owned(), "w2".to_owned()];
        // The model: which writes each tab and the store hold, and which writes each write replaced.
        let mut held: [BTreeSet<usize>; 4] = Default::default();
        let mut replaced: Vec<BTreeSet<usize>> = Vec::new();
        for (time, act) in acts.iter().enumerate() {
            match *act {
                Act::Write(tab) => {
                    let id = replaced.len();
                    let shown: Option<usize> = tabs[tab].text(&NOTE.into()).parse().ok();
                    tabs[tab].record(
                        NOTE.into(),
                        json!(id.to_string()),
                        &WriterId(writers[tab].clone()),
                    );
                    let mut over: BTreeSet<usize> = shown.into_iter().collect();
                    if let Some(old) = shown {
                        over.extend(&replaced[old]);
                    }
                    replaced.push(over);
                    held[tab].insert(id);
                    store.merge(tabs[tab].clone());
                    held[3] = &held[tab] | &held[3];
                }
                Act::Hear(tab) => {
                    tabs[tab].merge(store.clone());
                    held[tab] = &held[tab] | &held[3];
                }
                Act::Crash(tab) => {
                    tabs[tab] = store.clone();
                    held[tab] = held[3].clone();
                    writers[tab] = format!("w{tab}-{time}");
                }
            }
        }
        let expected: BTreeSet<String> = held[3]
            .iter()
            .filter(|id| !held[3].iter().any(|other| replaced[*other].contains(id)))
            .map(ToString::to_string)
            .collect();
        let key = NOTE.into();
        let mut found: BTreeSet<String> = others(&store).into_iter().map(str::to_owned).collect();
        found.extend(store.value(&key).and_then(Value::as_str).map(str::to_owned));
        assert_eq!(found, expected);
    }

    proptest! {
        // 256 runs of 50 acts on average: more than ten thousand.
        #[test]
        fn f45_after_ten_thousand_writes_and_crashes_of_three_tabs_every_text_is_shown_kept_or_was_replaced_knowingly(
            acts in acts(100)
        ) {
            compare_with_model(&acts);
        }
    }
}
