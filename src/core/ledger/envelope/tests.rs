//! What an envelope must survive, and what it must refuse.

use proptest::prelude::*;
use serde_json::json;

use super::super::merge::tests::ledger;
use super::*;
use crate::core::ledger::WriterId;
use crate::core::limits;

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

// Sent by mail, answered, opened in an editor: what was put around a copy does not change it.
#[test]
fn a_copy_is_found_in_what_other_programs_put_around_it() {
    let copy = envelope().encode();
    let quoted: String = copy.lines().map(|line| format!("> > {line}\r\n")).collect();
    for text in [
        format!("\u{feff}{copy}"),
        format!("{copy}{}", "\0".repeat(100)),
        format!("Hi, this is my copy:\n\n{copy}\n\nSent from my phone"),
        format!("```json\n{copy}```"),
        quoted,
        copy.replace('\n', "\r\n"),
    ] {
        assert_eq!(Envelope::decode(&text), Ok(envelope()), "{text}");
    }
    for text in [
        copy.replace('"', "”"),
        copy[..copy.len() / 2].to_owned() + "}",
    ] {
        assert_eq!(
            Envelope::decode(&text),
            Err(EnvelopeError::Damaged),
            "{text}"
        );
    }
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
        (" ".repeat(limits::COPY + 1), TooLarge),
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
        (envelope().encode().replace("two", "\\ud83e"), Damaged),
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
