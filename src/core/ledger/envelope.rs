//! A ledger at rest: the text of a copy that a person keeps as a file, and of an earlier state that the browser keeps.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde_json::{Map, Value};

use super::link_text::position;
use super::{Entry, Key, Ledger};
use crate::core::limits;

/// What `format` says.
const FORMAT: &str = "due-care-copy";
/// The layout that this version writes, and the newest that it reads.
const VERSION: u64 = 1;
/// CRC-32 as in zip and png, without a table: small code matters more here than speed.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// A ledger with what a person needs to recognise it by.
#[derive(Debug, Clone, PartialEq)]
pub struct Envelope {
    /// When it was made: ISO 8601 in UTC, as JavaScript writes it. Shown, never used to order anything.
    pub made: String,
    /// Everything recorded.
    pub ledger: Ledger,
}

/// Why a text is not a copy that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Larger than [`limits::COPY`].
    #[error(
        "This file is too large to be a copy of a checklist. Choose the file that you saved here."
    )]
    TooLarge,
    /// Something else.
    #[error("This is not a copy made by Due Care. Choose the file that you saved here.")]
    NotACopy,
    /// The checksum is wrong, or a part is missing or there twice.
    #[error("This copy is damaged or was changed after it was made. Nothing was taken from it.")]
    Damaged,
    /// The layout is of a later version.
    #[error("This copy was made by a newer version of Due Care. Reload the page and try again.")]
    Newer,
}

impl Envelope {
    /// The copy as a text: JSON that a person can read, one line an entry.
    #[must_use]
    pub fn encode(&self) -> String {
        let mut text = format!(
            "{{\n\"format\": \"{FORMAT}\",\n\"version\": {VERSION},\n\"made\": {},\n\"checksum\": \"{}\",\n\"entries\": {{",
            json(&self.made.as_str().into()),
            checksum(self.fields())
        );
        for (at, (key, entry)) in self.ledger.entries().enumerate() {
            text.push_str(if at == 0 { "\n" } else { ",\n" });
            text.push_str(&json(&key.to_string().into()));
            text.push_str(": ");
            text.push_str(&entry.encode_text());
        }
        text.push_str("\n}\n}\n");
        text
    }

    /// Reads a copy, all of it or nothing.
    ///
    /// # Errors
    /// [`EnvelopeError`]. Never panics, whatever the text.
    pub fn decode(text: &str) -> Result<Self, EnvelopeError> {
        if text.len() > limits::COPY {
            return Err(EnvelopeError::TooLarge);
        }
        // Editors put a byte order mark in front, and mail programs words around it.
        let ends = text.find('{').zip(text.rfind('}'));
        let inside = ends.and_then(|(start, end)| text.get(start..=end));
        let text = unquoted(inside.ok_or(EnvelopeError::NotACopy)?);
        let json: Value = serde_json::from_str(&text).map_err(|_| {
            if position(&text, FORMAT).is_some() {
                EnvelopeError::Damaged
            } else {
                EnvelopeError::NotACopy
            }
        })?;
        let members = members(&json);
        let Value::Object(fields) = json else {
            return Err(EnvelopeError::NotACopy);
        };
        if fields.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(EnvelopeError::NotACopy);
        }
        match fields.get("version").and_then(Value::as_u64) {
            Some(VERSION) => {}
            Some(later) if later > VERSION => return Err(EnvelopeError::Newer),
            _ => return Err(EnvelopeError::NotACopy),
        }
        let noted = fields.get("checksum").cloned();
        let (made, entries) = (fields.get("made").cloned(), fields.get("entries").cloned());
        // JSON readers silently keep the last of two members with one name, so the members are counted in the text as well.
        // Taking one out of a map would bring code into the wasm that nothing else uses.
        let mut summed = Map::new();
        for (name, field) in fields {
            if name != "checksum" {
                summed.insert(name, field);
            }
        }
        if noted != Some(checksum(summed).into()) || members != members_in(&text) {
            return Err(EnvelopeError::Damaged);
        }
        let (Some(Value::String(made)), Some(Value::Object(entries))) = (made, entries) else {
            return Err(EnvelopeError::Damaged);
        };
        let mut ledger = Ledger::default();
        for (key, entry) in entries {
            let entry = Entry::read(entry).map_err(|_| EnvelopeError::Damaged)?;
            let key = Key::read_name(&key).ok_or(EnvelopeError::Damaged)?;
            ledger.merge_entry(key, entry);
        }
        Ok(Self { made, ledger })
    }

    /// All but the checksum.
    fn fields(&self) -> Map<String, Value> {
        let mut entries = Map::new();
        for (key, entry) in self.ledger.entries() {
            entries.insert(key.to_string(), entry.encode());
        }
        let mut fields = Map::new();
        fields.insert("format".to_owned(), FORMAT.into());
        fields.insert("version".to_owned(), VERSION.into());
        fields.insert("made".to_owned(), self.made.as_str().into());
        fields.insert("entries".to_owned(), Value::Object(entries));
        fields
    }
}

/// The text without what mail programs put before each line of one that they answer or pass on. No line of a copy begins with it.
fn unquoted(text: &str) -> String {
    let lines = text.lines().map(|line| line.trim_start_matches(['>', ' ']));
    lines.collect::<Vec<_>>().join("\n")
}

fn json(value: &Value) -> String {
    // A text always has a JSON form.
    serde_json::to_string(value).unwrap_or_default()
}

/// The checksum of the compact JSON with its names in order, so that spaces and line ends do not matter.
fn checksum(fields: Map<String, Value>) -> String {
    let sum = CHECKSUM.checksum(json(&Value::Object(fields)).as_bytes());
    format!("crc32:{sum:08x}")
}

/// How many members all objects have together.
fn members(json: &Value) -> usize {
    match json {
        Value::Object(fields) => fields.values().map(|value| 1 + members(value)).sum(),
        Value::Array(items) => items.iter().map(members).sum(),
        _ => 0,
    }
}

/// The same, counted in the text of valid JSON: each member has one colon outside of quotes.
fn members_in(text: &str) -> usize {
    let (mut quoted, mut escaped, mut colons) = (false, false, 0);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b':' if !quoted => colons += 1,
            _ => {}
        }
    }
    colons
}

#[cfg(test)]
mod tests;
