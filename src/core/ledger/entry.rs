//! Entries: a value with its Lamport stamp and, for texts, the versions that conflict with it; stored as JSON.

use std::cmp::Ordering;

use serde_json::{Map, Value};

/// The random id of the tab or device that wrote an entry.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(pub String);

/// When an entry was written, as a Lamport stamp: `n` counts writes, `by` breaks ties. No clock is involved, because clocks jump.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// The counter, from 1 to [`Stamp::MAX`].
    pub n: u64,
    /// Who wrote it.
    pub by: WriterId,
}

impl Stamp {
    /// The largest counter: the largest whole number that JavaScript can count to as well.
    pub const MAX: u64 = (1 << 53) - 1;
}

/// A stamped value. A `null` value is a tombstone: the person deleted what was there.
///
/// Fields that this version does not know are kept and written back.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What was recorded.
    pub value: Value,
    /// When and by whom.
    pub stamp: Stamp,
    /// Of a text: for each writer, the newest write that this one was made in knowledge of, in the order of the writers. Stored
    /// as `saw`.
    pub(super) version_vector: Vec<Stamp>,
    /// Of a text: the versions that were written without knowledge of this one, or of each other. None has siblings of its own.
    /// Stored as `others`.
    pub(super) siblings: Vec<Self>,
    /// Fields of a later version.
    unknown_fields: Map<String, Value>,
}

/// Why a stored text is not an entry. The raw text is kept by whoever read it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Not JSON, or nested too deep.
    #[error("A saved answer could not be read: it is not valid JSON.")]
    NotJson,
    /// JSON of another shape.
    #[error("A saved answer could not be read: it lacks a value, a counter or a writer.")]
    WrongShape,
}

impl Entry {
    /// A new entry.
    #[must_use]
    pub fn new(value: Value, stamp: Stamp) -> Self {
        Self {
            value,
            stamp,
            version_vector: Vec::new(),
            siblings: Vec::new(),
            unknown_fields: Map::new(),
        }
    }

    /// The same entry with a new value and stamp. Siblings and fields of a later version stay.
    #[must_use]
    pub fn rewritten(&self, value: Value, stamp: Stamp) -> Self {
        Self {
            value,
            stamp,
            ..self.clone()
        }
    }

    /// Whether the person deleted what was here.
    #[must_use]
    pub fn is_tombstone(&self) -> bool {
        self.value.is_null()
    }

    /// The entry as it is stored.
    #[must_use]
    pub fn encode(&self) -> Value {
        let mut fields = self.unknown_fields.clone();
        fields.insert("value".to_owned(), self.value.clone());
        fields.insert("n".to_owned(), self.stamp.n.into());
        fields.insert("by".to_owned(), self.stamp.by.0.clone().into());
        if !self.version_vector.is_empty() {
            let mut counters = Map::new();
            for stamp in &self.version_vector {
                counters.insert(stamp.by.0.clone(), stamp.n.into());
            }
            fields.insert("saw".to_owned(), Value::Object(counters));
        }
        if !self.siblings.is_empty() {
            let siblings = self.siblings.iter().map(Self::encode).collect();
            fields.insert("others".to_owned(), Value::Array(siblings));
        }
        Value::Object(fields)
    }

    /// Reads a stored text.
    ///
    /// # Errors
    /// [`EntryError`] if the text is not JSON or not an entry. Never panics, whatever the text.
    pub fn decode(text: &str) -> Result<Self, EntryError> {
        Self::read(serde_json::from_str(text).map_err(|_| EntryError::NotJson)?)
    }

    /// Reads an entry from JSON.
    ///
    /// # Errors
    /// [`EntryError::WrongShape`].
    pub fn read(json: Value) -> Result<Self, EntryError> {
        let entry = Self::read_one(json).ok_or(EntryError::WrongShape)?;
        if entry.siblings.iter().any(|it| !it.siblings.is_empty()) {
            return Err(EntryError::WrongShape);
        }
        Ok(entry)
    }

    fn read_one(json: Value) -> Option<Self> {
        let Value::Object(fields) = json else {
            return None;
        };
        let (mut value, mut n, mut by) = (None, None, None);
        let (mut version_vector, mut siblings) = (Vec::new(), Vec::new());
        let mut unknown_fields = Map::new();
        for (name, field) in fields {
            match (name.as_str(), field) {
                ("value", field) => value = Some(field),
                ("n", field) => n = Some(read_counter(&field)?),
                ("by", Value::String(writer)) => by = Some(WriterId(writer)),
                ("saw", Value::Object(stamps)) => {
                    for (by, n) in stamps {
                        let (n, by) = (read_counter(&n)?, WriterId(by));
                        version_vector.push(Stamp { n, by });
                    }
                }
                ("others", Value::Array(versions)) => {
                    for version in versions {
                        siblings.push(Self::read_one(version)?);
                    }
                }
                ("by" | "saw" | "others", _) => return None,
                (_, field) => {
                    unknown_fields.insert(name, field);
                }
            }
        }
        Some(Self {
            value: value?,
            stamp: Stamp { n: n?, by: by? },
            version_vector,
            siblings,
            unknown_fields,
        })
    }

    /// Its text, if a text and a stamp are all it has.
    pub(super) fn plain_text(&self) -> Option<&str> {
        let alone = self.version_vector.is_empty()
            && self.siblings.is_empty()
            && self.unknown_fields.is_empty();
        self.value.as_str().filter(|_| alone)
    }

    /// The entry of which [`Entry::plain_text`] is `text`, unless `n` is no counter.
    pub(super) fn from_plain_text(text: &str, n: u64, by: &WriterId) -> Option<Self> {
        let stamp = Stamp { n, by: by.clone() };
        (1..=Stamp::MAX)
            .contains(&n)
            .then(|| Self::new(text.into(), stamp))
    }

    /// The entry as the text that is stored.
    #[must_use]
    pub fn encode_text(&self) -> String {
        // A tree of texts, numbers and lists always has a text.
        serde_json::to_string(&self.encode()).unwrap_or_default()
    }

    /// Which of two entries of the same key wins. Two entries can only share a stamp if a copy was tampered with; even then
    /// every device must pick the same one, so the text decides.
    pub(super) fn precedence(&self, other: &Self) -> Ordering {
        self.stamp
            .cmp(&other.stamp)
            .then_with(|| self.encode_text().cmp(&other.encode_text()))
    }
}

fn read_counter(json: &Value) -> Option<u64> {
    json.as_u64().filter(|n| (1..=Stamp::MAX).contains(n))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_of_a_later_version_survives_reading_and_rewriting() {
        let stored = r#"{"value":"yes","n":3,"by":"x","seen":["clinic"]}"#;
        let entry = Entry::decode(stored).unwrap();
        let rewritten = entry.rewritten(
            json!("flag"),
            Stamp {
                n: 4,
                by: WriterId("y".into()),
            },
        );
        assert_eq!(
            rewritten.encode(),
            json!({"value": "flag", "n": 4, "by": "y", "seen": ["clinic"]})
        );
    }

    #[test]
    fn what_is_not_an_entry_is_a_named_error() {
        assert_eq!(Entry::decode("{"), Err(EntryError::NotJson));
        let deep = "[".repeat(10_000);
        assert_eq!(Entry::decode(&deep), Err(EntryError::NotJson));
        for text in [
            "null",
            "[]",
            "{}",
            "7",
            "\"yes\"",
            r#"{"n":1,"by":"x"}"#,
            r#"{"value":"yes","n":0,"by":"x"}"#,
            r#"{"value":"yes","n":-1,"by":"x"}"#,
            r#"{"value":"yes","n":1e99,"by":"x"}"#,
            r#"{"value":"yes","n":9007199254740992,"by":"x"}"#,
            r#"{"value":"yes","n":1,"by":7}"#,
            r#"{"value":"yes","n":1,"by":"x","saw":[]}"#,
            r#"{"value":"yes","n":1,"by":"x","saw":{"y":0}}"#,
            r#"{"value":"yes","n":1,"by":"x","others":["no"]}"#,
            r#"{"value":"a","n":2,"by":"x","others":[{"value":"b","n":1,"by":"y","others":[{"value":"c","n":1,"by":"z"}]}]}"#,
        ] {
            assert_eq!(Entry::decode(text), Err(EntryError::WrongShape), "{text}");
        }
    }

    proptest! {
        #[test]
        fn fuzz_any_text_decodes_to_an_entry_or_an_error(text in "\\PC{0,200}|[\\[\\]{}\",:0-9a-z]{0,80}") {
            let _ = Entry::decode(&text);
        }

        #[test]
        fn fuzz_any_bytes_decode_to_an_entry_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Entry::decode(&String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn fuzz_changed_and_cut_texts_decode_to_an_entry_that_encodes_the_same_or_an_error(
            at in any::<usize>(), byte in any::<u8>(), cut in any::<usize>()
        ) {
            let text = r#"{"by":"77b0","n":3,"others":[{"by":"3f2a","n":2,"value":"two"}],"saw":{"77b0":1},"seen":[1.5],"value":"é"}"#;
            let mut bytes = text.as_bytes().to_vec();
            let at = at % bytes.len();
            bytes[at] = byte;
            bytes.truncate(bytes.len() - if cut % 4 == 0 { cut % 60 } else { 0 });
            if let Ok(entry) = Entry::decode(&String::from_utf8_lossy(&bytes)) {
                prop_assert_eq!(Entry::decode(&entry.encode_text()), Ok(entry));
            }
        }

        #[test]
        fn encoding_then_decoding_changes_nothing(entry in crate::core::ledger::merge::tests::entry()) {
            prop_assert_eq!(Entry::decode(&entry.encode_text()), Ok(entry));
        }
    }
}
