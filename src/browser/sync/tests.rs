//! What reading again may and may not do to what a page holds.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::core::ledger::{Key, Ledger, WriterId};

fn key(name: &str) -> Key {
    Key::from(name)
}

fn by(name: &str) -> WriterId {
    WriterId(name.into())
}

fn made_up(name: &'static str) -> Generation {
    let mut generation = Generation::default();
    generation.name_or(
        None,
        match name {
            "a" => || "a".to_owned(),
            _ => || "b".to_owned(),
        },
    );
    generation
}

/// A page that recorded something before it knew of any other.
fn first_write(page: &str, name: &str, text: &str) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.record(key(name), json!(text), &by(page));
    ledger
}

fn texts(ledger: &Ledger, name: &str) -> Vec<String> {
    let key = key(name);
    let mut all = vec![ledger.text(&key).to_owned()];
    all.extend(ledger.other_versions(&key).map(|(_, text)| text.to_owned()));
    all.sort();
    all
}

/// Page B, whose name of the collection lost against that of page A, reads again.
fn read_again(
    mine: &Ledger,
    generation: &Generation,
    unsaved: &[Key],
    local: (&str, &Ledger),
    durable: (&str, &Ledger),
) -> (Found, Outcome) {
    let found = |(name, ledger): (&str, &Ledger)| Found {
        ledger: ledger.clone(),
        generation: Some(name.to_owned()),
        ..Found::default()
    };
    let mut both = together(Some(&found(local)), Some(&found(durable)));
    let held = Held {
        generation,
        ledger: mine,
        unsaved,
        by: &by("b"),
    };
    let outcome = held.add_to(&mut both, true);
    (both, outcome)
}

// Two tabs save for the first time in one moment: each makes up a name for the collection, and one name loses. Whoever is last in
// the browser's storage, and whatever the page that lost has heard from the other by then, no text is lost.
#[test]
fn two_first_writes_in_one_moment_lose_neither_text() {
    let note = "note/a/R02";
    let (a, b) = (
        first_write("a", note, "from a"),
        first_write("b", note, "from b"),
    );
    let mut heard = b.clone();
    heard.merge(a.clone());
    let pending = [key(note)];
    for mine in [&b, &heard] {
        for unsaved in [&pending[..], &[]] {
            // The name and the text in the browser's storage may be those of either page.
            for local_name in ["a", "b"] {
                for local in [&a, &b, &heard] {
                    let local = (local_name, local);
                    let (both, outcome) =
                        read_again(mine, &made_up("b"), unsaved, local, ("a", &a));
                    assert_eq!(texts(&both.ledger, note), ["from a", "from b"]);
                    assert_eq!(outcome, Outcome::Lives);
                    assert_eq!(both.generation.as_deref(), Some("a"));
                }
            }
        }
    }
}

// A browser without a database: only the plain storage can say which name won, and the text there may be the other page's.
#[test]
fn two_first_writes_without_a_database_lose_neither_text() {
    let note = "note/a/R02";
    let (a, b) = (
        first_write("a", note, "from a"),
        first_write("b", note, "from b"),
    );
    let mut both = Found {
        ledger: a,
        generation: Some("a".to_owned()),
        ..Found::default()
    };
    let held = Held {
        generation: &made_up("b"),
        ledger: &b,
        unsaved: &[],
        by: &by("b"),
    };
    assert_eq!(held.add_to(&mut both, false), Outcome::Lives);
    assert_eq!(texts(&both.ledger, note), ["from a", "from b"]);
}

// A page slept while its record was erased and somebody else began another, in which the same things are recorded.
#[test]
fn an_erased_record_does_not_return_with_a_page_that_slept() {
    let old = first_write("b", "place", "gb-eng");
    let new = first_write("c", "place", "us-tx");
    let mut woken = made_up("b");
    woken.confirm();
    let (both, _) = read_again(&old, &woken, &[], ("c", &new), ("c", &new));
    assert_eq!(texts(&both.ledger, "place"), ["us-tx"]);
}

#[test]
fn what_was_typed_while_another_record_was_begun_keeps_the_text_there_beside_it() {
    let note = "note/a/R02";
    let mut mine = first_write("b", "place", "gb-eng");
    mine.record(key(note), json!("typed here"), &by("b"));
    let theirs = first_write("c", note, "typed there");
    let mut woken = made_up("b");
    woken.confirm();
    let unsaved = [key(note)];
    let (both, outcome) = read_again(&mine, &woken, &unsaved, ("c", &theirs), ("c", &theirs));
    assert_eq!(outcome, Outcome::Erased);
    assert_eq!(both.ledger.text(&key(note)), "typed here");
    assert_eq!(texts(&both.ledger, note), ["typed here", "typed there"]);
    assert_eq!(both.ledger.text(&key("place")), "");
}

#[test]
fn a_name_is_confirmed_by_the_database_or_by_another_page_and_not_by_ones_own_write() {
    let mut own = made_up("b");
    assert!(!own.is_confirmed());
    own.adopt(Some("b"), None);
    assert!(!own.is_confirmed());
    own.adopt(Some("b"), Some("b"));
    assert!(own.is_confirmed());
    let mut other = made_up("b");
    other.adopt(Some("a"), None);
    assert!(other.is_confirmed());
    other.adopt(None, None);
    assert!(!other.is_confirmed());
    let mut taken = Generation::default();
    assert_eq!(taken.name_or(Some("c".to_owned()), || "d".to_owned()), "c");
    assert!(taken.is_confirmed());
}

proptest! {
    // Whatever two pages wrote first, in whatever order it arrived: nothing that either of them wrote is lost.
    #[test]
    fn no_first_write_is_lost(
        a in proptest::collection::vec((0..3_usize, "[a-z]{1,3}"), 1..4),
        b in proptest::collection::vec((0..3_usize, "[a-z]{1,3}"), 1..4),
        has_heard in any::<bool>(),
        saved in any::<bool>(),
        last_is_a in any::<bool>(),
    ) {
        let notes = ["note/a/R01", "note/a/R02", "note/a/R03"];
        let write = |page: &str, all: &[(usize, String)]| {
            let mut ledger = Ledger::default();
            for (at, text) in all {
                ledger.record(key(notes[*at]), json!(text), &by(page));
            }
            ledger
        };
        let (of_a, of_b) = (write("a", &a), write("b", &b));
        let mut mine = of_b.clone();
        if has_heard {
            mine.merge(of_a.clone());
        }
        let unsaved: Vec<Key> = if saved { Vec::new() } else { mine.entries().map(|(key, _)| key.clone()).collect() };
        // One item a key: where both wrote, one of them is last.
        let mut local = of_a.clone();
        if saved {
            for (key, entry) in of_b.entries() {
                if !last_is_a || local.entry(key).is_none() {
                    let mut only = Ledger::default();
                    only.merge_entry(key.clone(), entry.clone());
                    let rest: Vec<_> = local.entries().filter(|(it, _)| *it != key).map(|(key, entry)| (key.clone(), entry.clone())).collect();
                    for (key, entry) in rest {
                        only.merge_entry(key, entry);
                    }
                    local = only;
                }
            }
        }
        let name = if last_is_a { "a" } else { "b" };
        let (both, outcome) = read_again(&mine, &made_up("b"), &unsaved, (name, &local), ("a", &of_a));
        prop_assert_eq!(outcome, Outcome::Lives);
        for (ledger, what) in [(&of_a, "a"), (&of_b, "b")] {
            for note in notes {
                let text = ledger.text(&key(note));
                prop_assert!(text.is_empty() || texts(&both.ledger, note).contains(&text.to_owned()), "{} of {}", note, what);
            }
        }
    }
}

#[test]
fn what_a_replica_lacks_is_what_differs_there() {
    let mut here = first_write("a", "note/a/R01", "same");
    let mut all = here.clone();
    here.record(key("place"), json!("gb-eng"), &by("a"));
    all.record(key("place"), json!("us-tx"), &by("b"));
    all.record(key("note/a/R02"), json!("new"), &by("b"));
    assert_eq!(missing(&here, &all), [key("note/a/R02"), key("place")]);
}

// A tap before the wasm was there is in both replicas. What the database has of it counts only if the plain storage knows nothing
// newer: the person may have changed their mind since, and the database may be behind.
#[test]
fn an_early_edit_from_the_database_never_replaces_what_came_later() {
    let edit = |name: &str| EarlyEdit {
        name: name.to_owned(),
        value: "yes".to_owned(),
    };
    let with = |ledger: &Ledger, early: &[EarlyEdit]| Found {
        ledger: ledger.clone(),
        early: early.to_vec(),
        ..Found::default()
    };
    let early = [edit("answer/a/R02")];
    let key_of = |name: &str| Some(key(name));
    let (before, later) = (Ledger::default(), first_write("a", "answer/a/R02", "flag"));
    let durable = with(&before, &early);
    let found =
        |local: Option<&Found>, there: &[EarlyEdit]| only_durable(there, local, &durable, key_of);
    assert_eq!(
        found(Some(&with(&before, &[])), &[]),
        early,
        "lost from the plain storage"
    );
    assert_eq!(found(None, &[]), early, "no plain storage");
    assert_eq!(
        found(Some(&with(&before, &[])), &early),
        [],
        "there as well"
    );
    assert_eq!(found(Some(&with(&later, &[])), &[]), [], "changed since");
    let unknown = |_: &str| None;
    assert_eq!(
        only_durable(&[], None, &durable, unknown),
        [],
        "no key of ours"
    );
}
