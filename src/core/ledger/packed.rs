//! A ledger as few bytes, for a link or a QR code. The browser compresses them further, and its format carries the checksum.

use std::str;

use super::{Entry, Key, Ledger, WriterId};

/// The layout that this version writes and reads.
const VERSION: u8 = 1;

/// Why bytes are not a packed ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackedError {
    /// Cut short, or something else.
    #[error("This link is not whole. Copy all of it and open it again.")]
    NotWhole,
    /// The layout is of a later version.
    #[error(
        "This link was made by a newer version of Due Care. Reload the page and open it again."
    )]
    Newer,
}

impl Ledger {
    /// The ledger as few bytes: a version, the writers, then for each entry its key, writer, counter, value and whatever else it has.
    /// Numbers take seven bits a byte, lowest first. Texts are their length and their UTF-8.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut writers: Vec<&WriterId> = Vec::new();
        let mut rows = Vec::new();
        for (key, entry) in self.entries() {
            let known = writers.iter().position(|known| **known == entry.stamp.by);
            let writer = known.unwrap_or_else(|| {
                writers.push(&entry.stamp.by);
                writers.len() - 1
            });
            put_text(&mut rows, &key.to_string());
            put_number(&mut rows, writer as u64);
            put_number(&mut rows, entry.stamp.n);
            // A text on its own is by far the most common.
            match entry.plain_text() {
                Some(text) => {
                    rows.push(0);
                    put_text(&mut rows, text);
                }
                None => {
                    rows.push(1);
                    put_text(&mut rows, &entry.encode_text());
                }
            }
        }
        let mut bytes = vec![VERSION];
        put_number(&mut bytes, writers.len() as u64);
        for writer in writers {
            put_text(&mut bytes, &writer.0);
        }
        bytes.extend(rows);
        bytes
    }

    /// Reads what [`Ledger::pack`] wrote, all of it or nothing.
    ///
    /// # Errors
    /// [`PackedError`]. Never panics, whatever the bytes.
    pub fn unpack(bytes: &[u8]) -> Result<Self, PackedError> {
        match bytes {
            [VERSION, rest @ ..] => read_ledger(rest).ok_or(PackedError::NotWhole),
            [later, ..] if *later > VERSION => Err(PackedError::Newer),
            _ => Err(PackedError::NotWhole),
        }
    }
}

fn read_ledger(mut bytes: &[u8]) -> Option<Ledger> {
    let mut writers = Vec::new();
    for _ in 0..read_number(&mut bytes)? {
        writers.push(WriterId(read_text(&mut bytes)?.to_owned()));
    }
    let mut ledger = Ledger::default();
    while !bytes.is_empty() {
        let key = Key::read_name(read_text(&mut bytes)?)?;
        let by = writers.get(usize::try_from(read_number(&mut bytes)?).ok()?)?;
        let n = read_number(&mut bytes)?;
        let (kind, rest) = bytes.split_first()?;
        bytes = rest;
        let text = read_text(&mut bytes)?;
        let entry = match kind {
            0 => Entry::from_plain_text(text, n, by)?,
            1 => Entry::decode(text).ok()?,
            _ => return None,
        };
        ledger.merge_entry(key, entry);
    }
    Some(ledger)
}

fn put_number(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn put_text(bytes: &mut Vec<u8>, text: &str) {
    put_number(bytes, text.len() as u64);
    bytes.extend_from_slice(text.as_bytes());
}

fn read_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for place in 0..9 {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7f) << (7 * place);
        if *byte < 0x80 {
            return Some(number);
        }
    }
    None
}

fn read_text<'a>(bytes: &mut &'a [u8]) -> Option<&'a str> {
    let length = usize::try_from(read_number(bytes)?).ok()?;
    let (text, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    str::from_utf8(text).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::super::merge::tests::ledger;
    use super::*;

    fn sample() -> Ledger {
        let mut ledger = Ledger::default();
        for (key, value, by) in [
            ("answer/a/R02", json!("yes"), "3f2a"),
            ("note/a/R02", json!("two people, é \u{1F9D0}"), "3f2a"),
            ("note/a/R02", json!("three people"), "77b0"),
            ("treatment/toxin", json!(true), "77b0"),
            ("tell", json!(null), "77b0"),
        ] {
            ledger.record(key.into(), value, &WriterId(by.into()));
        }
        ledger
    }

    #[test]
    fn an_answer_takes_few_bytes() {
        let mut ledger = Ledger::default();
        ledger.record(
            "answer/a/R02".into(),
            json!("yes"),
            &WriterId("3f2a".into()),
        );
        assert_eq!(
            ledger.pack(),
            b"\x01\x01\x043f2a\x0canswer/a/R02\x00\x01\x00\x03yes"
        );
    }

    #[test]
    fn f17_bytes_of_version_1_read_as_they_always_did() {
        // Never change them: people have such links.
        let golden = b"\x01\x02\x043f2a\x0477b0\x0canswer/a/R02\x00\x01\x00\x03yes\x04tell\x01\x81\x01\x01\x22{\"by\":\"77b0\",\"n\":129,\"value\":null}";
        let ledger = Ledger::unpack(golden).unwrap();
        assert_eq!(ledger.text(&"answer/a/R02".into()), "yes");
        assert_eq!(ledger.entry(&"tell".into()).unwrap().stamp.n, 129);
        assert_eq!(ledger.pack(), golden);
    }

    #[test]
    fn bytes_cut_anywhere_but_between_two_entries_are_refused_and_never_panic() {
        let bytes = sample().pack();
        let whole: Vec<usize> = (0..=bytes.len())
            .filter(|at| Ledger::unpack(&bytes[..*at]).is_ok())
            .collect();
        // The checksum of the compressed form finds the cuts between two entries.
        assert_eq!(whole.len(), 1 + sample().entries().count());
        assert_eq!(Ledger::unpack(&bytes), Ok(sample()));
    }

    #[test]
    fn what_is_not_a_packed_ledger_is_refused_by_name() {
        for (bytes, error) in [
            (&b""[..], PackedError::NotWhole),
            (b"\x00", PackedError::NotWhole),
            (b"\x02\x00", PackedError::Newer),
            (
                b"\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
                PackedError::NotWhole,
            ),
            (b"\x01\xff\xff\xff\xff\x0f", PackedError::NotWhole),
            (
                b"\x01\x01\x01x\x09__proto__\x00\x01\x00\x03yes",
                PackedError::NotWhole,
            ),
            (
                b"\x01\x01\x01x\x05place\x07\x01\x00\x03yes",
                PackedError::NotWhole,
            ),
            (
                b"\x01\x01\x01x\x05place\x00\x00\x00\x03yes",
                PackedError::NotWhole,
            ),
            (
                b"\x01\x01\x01x\x05place\x00\x01\x00\x03\xff\xff\xff",
                PackedError::NotWhole,
            ),
        ] {
            assert_eq!(Ledger::unpack(bytes), Err(error), "{bytes:?}");
        }
    }

    proptest! {
        #[test]
        fn every_ledger_survives_packing(ledger in ledger()) {
            prop_assert_eq!(Ledger::unpack(&ledger.pack()), Ok(ledger));
        }

        #[test]
        fn fuzz_any_bytes_unpack_to_a_ledger_or_an_error(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Ledger::unpack(&bytes);
        }

        #[test]
        fn fuzz_changed_bytes_unpack_to_a_ledger_or_an_error(at in any::<usize>(), byte in any::<u8>(), cut in any::<usize>()) {
            let mut bytes = sample().pack();
            let at = at % bytes.len();
            bytes[at] = byte;
            bytes.truncate(cut % (bytes.len() + 1));
            let _ = Ledger::unpack(&bytes);
        }
    }
}
