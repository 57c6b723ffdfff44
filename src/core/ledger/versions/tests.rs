//! Versions of a text that clash, and a model of three tabs that write and crash.

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
