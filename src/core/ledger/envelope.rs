//! A ledger at rest: the text of a copy that a person keeps as a file, and of a snapshot that the browser keeps.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use serde_json::{Map, Value};

use super::{Entry, Key, Ledger};

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

/// Why a text is not a copy that can be taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// Larger than [`Envelope::MOST_BYTES`].
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
    /// The largest copy that is read: twice what a browser's storage holds.
    pub const MOST_BYTES: usize = 20_000_000;

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
        if text.len() > Self::MOST_BYTES {
            return Err(EnvelopeError::TooLarge);
        }
        // Some editors put a byte order mark in front.
        let text = text.trim_start_matches('\u{feff}');
        let json: Value = serde_json::from_str(text).map_err(|_| EnvelopeError::NotACopy)?;
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
        if noted != Some(checksum(summed).into()) || members != members_in(text) {
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
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::merge::tests::ledger;
    use super::*;
    use crate::core::ledger::WriterId;

    fn envelope() -> Envelope {
        let mut ledger = Ledger::default();
        for (key, value) in [
            ("answer/a/R02", json!("yes")),
            ("note/a/R02", json!("“two people”: \\ \" {}\n\u{1F9D0}")),
            ("treatment/toxin", json!(true)),
            (
                "visit/a/1",
                json!({"on": "2027-01-01", "who": [1, 2.5, null]}),
            ),
        ] {
            ledger.record(key.into(), value, &WriterId("x".into()));
        }
        Envelope {
            made: "2026-11-23T04:10:00.000Z".into(),
            ledger,
        }
    }

    /// A copy with other contents and the right checksum.
    fn forged(change: impl FnOnce(&mut Map<String, Value>)) -> String {
        let mut fields = envelope().fields();
        change(&mut fields);
        let sum = checksum(fields.clone());
        fields.insert("checksum".into(), sum.into());
        Value::Object(fields).to_string()
    }

    #[test]
    fn a_copy_reads_back_the_same_and_a_person_can_read_it() {
        let text = envelope().encode();
        assert_eq!(Envelope::decode(&text), Ok(envelope()));
        assert!(
            text.contains(r#""answer/a/R02": {"by":"x","n":1,"value":"yes"},"#),
            "{text}"
        );
        serde_json::from_str::<Value>(&text).unwrap();
    }

    /// A copy as version 1 wrote it. Never change it: people have such files.
    const GOLDEN: &str = r#"{
"format": "due-care-copy",
"version": 1,
"made": "2026-11-23T04:10:00.000Z",
"checksum": "crc32:c69868a6",
"entries": {
"answer/a/R02": {"by":"3f2a","n":1,"value":"yes"},
"note/a/R02": {"by":"77b0","n":3,"others":[{"by":"3f2a","n":2,"value":"two people"}],"saw":{"77b0":1},"value":"three people"},
"place": {"by":"3f2a","n":4,"value":null}
}
}
"#;

    #[test]
    fn f17_a_copy_of_version_1_reads_as_it_always_did() {
        let copy = Envelope::decode(GOLDEN).unwrap();
        assert_eq!(copy.made, "2026-11-23T04:10:00.000Z");
        assert_eq!(copy.ledger.text(&"answer/a/R02".into()), "yes");
        assert_eq!(copy.ledger.text(&"note/a/R02".into()), "three people");
        assert_eq!(copy.ledger.entries().count(), 3);
        assert_eq!(copy.encode(), GOLDEN);
    }

    #[test]
    fn a_copy_survives_other_line_ends_a_byte_order_mark_and_another_layout() {
        let text = envelope().encode();
        let pretty: Value = serde_json::from_str(&text).unwrap();
        for other in [
            format!("\u{feff}{}", text.replace('\n', "\r\n")),
            pretty.to_string(),
            serde_json::to_string_pretty(&pretty).unwrap(),
        ] {
            assert_eq!(Envelope::decode(&other), Ok(envelope()));
        }
    }

    #[test]
    fn f18_a_copy_cut_at_any_byte_is_refused() {
        let text = envelope().encode();
        for at in (0..text.trim_end().len()).filter(|at| text.is_char_boundary(*at)) {
            assert!(Envelope::decode(&text[..at]).is_err(), "cut at {at}");
        }
    }

    #[test]
    fn f20_what_is_not_a_copy_is_refused_by_name() {
        use EnvelopeError::{Damaged, Newer, NotACopy, TooLarge};
        let cases = [
            (String::new(), NotACopy),
            ("null".into(), NotACopy),
            ("[]".into(), NotACopy),
            ("{}".into(), NotACopy),
            ("\"due-care-copy\"".into(), NotACopy),
            ("[".repeat(10_000), NotACopy),
            (
                format!("{}1{}", "{\"a\":".repeat(10_000), "}".repeat(10_000)),
                NotACopy,
            ),
            (" ".repeat(Envelope::MOST_BYTES + 1), TooLarge),
            (
                forged(|fields| drop(fields.insert("version".into(), json!(2)))),
                Newer,
            ),
            (
                forged(|fields| drop(fields.insert("version".into(), json!(0)))),
                NotACopy,
            ),
            (
                forged(|fields| drop(fields.insert("format".into(), json!("other")))),
                NotACopy,
            ),
            (forged(|fields| drop(fields.remove("made"))), Damaged),
            (
                forged(|fields| drop(fields.insert("entries".into(), json!([])))),
                Damaged,
            ),
            (
                forged(|fields| fields["entries"]["answer/a/R01"] = json!("yes")),
                Damaged,
            ),
            (envelope().encode().replace("\"yes\"", "\"flag\""), Damaged),
            // The lone half of an emoji.
            (envelope().encode().replace("two", "\\ud83e"), NotACopy),
        ];
        for (text, error) in cases {
            let start: String = text.chars().take(60).collect();
            assert_eq!(Envelope::decode(&text), Err(error), "{start}");
        }
    }

    #[test]
    fn a_member_that_is_there_twice_is_refused_although_the_checksum_fits_the_last() {
        let text = envelope().encode();
        for (member, twice) in [
            ("\"version\": 1", "\"version\": 1, \"version\": 1"),
            ("\"n\":1", "\"n\":9,\"n\":1"),
            (
                "\"answer/a/R02\": {",
                "\"answer/a/R02\": {}, \"answer/a/R02\": {",
            ),
        ] {
            let forged = text.replacen(member, twice, 1);
            assert_ne!(forged, text);
            assert_eq!(Envelope::decode(&forged), Err(EnvelopeError::Damaged));
        }
    }

    #[test]
    fn names_that_mean_something_to_a_script_or_a_page_are_refused() {
        for key in [
            "__proto__",
            "a/../b",
            "note/a/<script>",
            "",
            "a//b",
            "a b",
            "é",
        ] {
            let text = forged(|fields| {
                fields["entries"][key] = json!({"value": "yes", "n": 1, "by": "x"});
            });
            assert_eq!(
                Envelope::decode(&text),
                Err(EnvelopeError::Damaged),
                "{key}"
            );
        }
    }

    proptest! {
        #[test]
        fn f41_every_ledger_survives_a_copy(ledger in ledger()) {
            let envelope = Envelope { made: "2026-11-23T04:10:00.000Z".into(), ledger };
            prop_assert_eq!(Envelope::decode(&envelope.encode()), Ok(envelope));
        }

        #[test]
        fn fuzz_a_changed_byte_is_refused_or_changes_nothing(at in 0..400usize, byte in any::<u8>()) {
            let mut bytes = envelope().encode().into_bytes();
            let at = at % bytes.len();
            bytes[at] = byte;
            if let Ok(read) = Envelope::decode(&String::from_utf8_lossy(&bytes)) {
                prop_assert_eq!(read, envelope());
            }
        }

        #[test]
        fn fuzz_any_text_is_refused_without_a_panic(text in "\\PC{0,300}|[\\[\\]{}\",:0-9a-z\\\\]{0,200}") {
            prop_assert!(Envelope::decode(&text).is_err());
        }
    }
}
