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
    later: Map<String, Value>,
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
            later: Map::new(),
        }
    }

    /// The same entry with a new value and stamp. Fields of a later version stay.
    #[must_use]
    pub fn rewritten(&self, value: Value, stamp: Stamp) -> Self {
        Self {
            value,
            stamp,
            later: self.later.clone(),
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
        let mut fields = self.later.clone();
        fields.insert("value".to_owned(), self.value.clone());
        fields.insert("n".to_owned(), self.stamp.n.into());
        fields.insert("by".to_owned(), self.stamp.by.0.clone().into());
        Value::Object(fields)
    }

    /// Reads a stored text.
    ///
    /// # Errors
    /// [`EntryError`] if the text is not JSON or not an entry. Never panics, whatever the text.
    pub fn decode(text: &str) -> Result<Self, EntryError> {
        let Value::Object(fields) = serde_json::from_str(text).map_err(|_| EntryError::NotJson)?
        else {
            return Err(EntryError::WrongShape);
        };
        let (mut value, mut n, mut by, mut later) = (None, None, None, Map::new());
        for (name, field) in fields {
            match (name.as_str(), field) {
                ("value", field) => value = Some(field),
                ("n", field) => n = field.as_u64().filter(|n| (1..=Stamp::MAX).contains(n)),
                ("by", Value::String(writer)) => by = Some(WriterId(writer)),
                ("by", _) => return Err(EntryError::WrongShape),
                (_, field) => {
                    later.insert(name, field);
                }
            }
        }
        match (value, n, by) {
            (Some(value), Some(n), Some(by)) => Ok(Self {
                value,
                stamp: Stamp { n, by },
                later,
            }),
            _ => Err(EntryError::WrongShape),
        }
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
        ] {
            assert_eq!(Entry::decode(text), Err(EntryError::WrongShape), "{text}");
        }
    }

    proptest! {
        #[test]
        fn decoding_any_text_never_panics(text in "\\PC{0,200}|[\\[\\]{}\",:0-9a-z]{0,80}") {
            let _ = Entry::decode(&text);
        }

        #[test]
        fn decoding_any_bytes_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Entry::decode(&String::from_utf8_lossy(&bytes));
        }

        #[test]
        fn encoding_then_decoding_changes_nothing(entry in crate::ledger::merge::tests::entry()) {
            prop_assert_eq!(Entry::decode(&entry.encode_text()), Ok(entry));
        }
    }
}
