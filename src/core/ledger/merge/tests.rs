//! The laws of merging, restoring and undoing, over any two ledgers.

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
    (value(), 1..6u64, "[a-c]", proptest::option::of(value())).prop_map(|(value, n, by, later)| {
        let mut fields = json!({"value": value, "n": n, "by": by});
        if let Some(later) = later {
            fields["later"] = later;
        }
        Entry::decode(&fields.to_string()).unwrap()
    })
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
