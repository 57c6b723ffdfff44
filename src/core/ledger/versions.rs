//! Concurrent versions of a text: what two tabs or devices wrote without knowing of each other.
//!
//! The newest stamp decides which text is shown. One that the winner was not written in knowledge of is kept beside it as a
//! sibling, until the person drops it.

use super::blank::is_blank;
use super::{Entry, Key, Ledger, Stamp, WriterId};
use serde_json::Value;

impl Entry {
    /// Whether this was written in knowledge of the write `stamp`.
    fn knows_of(&self, stamp: &Stamp) -> bool {
        self.version_vector
            .iter()
            .any(|known| known.by == stamp.by && known.n >= stamp.n)
    }

    /// Adds the write `stamp` to the version vector.
    fn observe(&mut self, stamp: &Stamp) {
        let vector = &mut self.version_vector;
        match vector.binary_search_by(|known| known.by.cmp(&stamp.by)) {
            Ok(at) => vector[at].n = vector[at].n.max(stamp.n),
            Err(at) => vector.insert(at, stamp.clone()),
        }
    }

    /// This and its siblings, each alone.
    fn versions(mut self) -> Vec<Self> {
        let mut versions = std::mem::take(&mut self.siblings);
        versions.push(self);
        versions
    }

    /// Merges another copy of the same text, with all that either copy knows. Returns whether anything changed.
    pub(super) fn merge_text(&mut self, other: Self) -> bool {
        let before = self.clone();
        // In the order of their precedence, each once.
        let mut all: Vec<Self> = Vec::new();
        for version in self.clone().versions().into_iter().chain(other.versions()) {
            if let Err(at) = all.binary_search_by(|known| known.precedence(&version)) {
                all.insert(at, version);
            }
        }
        let superseded: Vec<bool> = all
            .iter()
            .map(|old| all.iter().any(|new| new.knows_of(&old.stamp)))
            .collect();
        if let Some(mut newest) = all.pop() {
            newest.siblings = all
                .into_iter()
                .zip(superseded)
                .filter_map(|(version, superseded)| (!superseded).then_some(version))
                .collect();
            *self = newest;
        }
        *self != before
    }

    /// The same text with a new value, written in knowledge of the old one. Its siblings stay.
    pub(super) fn edited(&self, value: Value, mut stamp: Stamp) -> Self {
        // Whoever knows of this write counts all earlier ones of its writer as known. One of those that is kept as a sibling was
        // not: so its writer goes on under a new name.
        while self.siblings.iter().any(|it| it.stamp.by == stamp.by) {
            stamp.by.0.push('+');
        }
        let mut edited = self.rewritten(value, stamp);
        edited.observe(&self.stamp);
        edited
    }
}

impl Ledger {
    /// The other versions of the text under `key` that say something else, oldest first.
    pub fn other_versions(&self, key: &Key) -> impl Iterator<Item = (&Stamp, &str)> {
        let entry = self.entry(key);
        entry.into_iter().flat_map(|entry| {
            let differing = entry.siblings.iter().filter(|it| it.value != entry.value);
            differing.filter_map(|it| {
                let text = it.value.as_str().filter(|text| !is_blank(text))?;
                Some((&it.stamp, text))
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

    /// Makes one other version the text under `key`. The text that was there becomes another version, under the name of `former`:
    /// a writer that no version vector has, so that nothing counts it as known.
    pub fn prefer_version(&mut self, key: &Key, version: &Stamp, by: &WriterId, former: WriterId) {
        let Some(entry) = self.entry(key) else { return };
        let Some(preferred) = entry.siblings.iter().find(|it| it.stamp == *version) else {
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
            entry.observe(version);
            entry.siblings.retain(|it| it.stamp != *version);
        }
    }
}

#[cfg(test)]
mod tests;
