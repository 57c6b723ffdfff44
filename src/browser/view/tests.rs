//! The view without a browser: what a record looks like, in phrases that are named by their ids.

use serde_json::Value;

use super::comparison::table;
use super::letter::letter;
use super::model::{Model, Page, Saving, State};
use super::rows::{Row, rows};
use super::texts::text;
use crate::core::contract::{Action, List, ListSource, PhraseId, Text, TextSource};
use crate::core::guide::{GuideIndex, StepId, first_guide};
use crate::core::ledger::{Key, Ledger, PractitionerId, WriterId};

mod answer;
mod private;
mod room;

/// Has every phrase: its id, with a place for a number where there is one.
struct Echo;

impl Page for Echo {
    fn find(&self, id: PhraseId) -> Option<String> {
        let id = id.to_string();
        Some(match id.as_str() {
            "letter" => "{day}/{who}/{product}/{timeline}/{promised}".to_owned(),
            _ if id.ends_with("-n") || id == "unnamed" => format!("{id} #"),
            _ => id,
        })
    }

    fn day(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn day_and_time(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn today(&self) -> String {
        "today".to_owned()
    }

    fn link(&self, path: &str) -> String {
        format!("https://example.org{path}")
    }
}

fn state<const N: usize>(entries: [(&str, Value); N]) -> State {
    let mut ledger = Ledger::default();
    for (key, value) in entries {
        ledger.record(Key::from(key), value, &WriterId("test".to_owned()));
    }
    State {
        ledger: Some(ledger),
        ..State::default()
    }
}

fn with<T>(state: &State, look: impl FnOnce(&Model) -> T) -> T {
    let index: GuideIndex = first_guide().index();
    look(&Model::of(&Echo, &index, state).unwrap())
}

fn lines(rows: &[Row]) -> Vec<&str> {
    let lines = rows.iter().flat_map(|row| &row.lines);
    lines.map(|(_, text)| text.as_str()).collect()
}

#[test]
fn before_the_record_was_read_nothing_is_shown() {
    let state = State::default();
    assert!(Model::of(&Echo, &first_guide().index(), &state).is_none());
    assert!(!state.is_locked && state.saving == Saving::Loading);
}

#[test]
fn who_was_chosen_is_checked_until_removed_then_who_was_before_then_the_first() {
    let id = |id| PractitionerId::parse(id).unwrap();
    let all = [
        ("practitioner/a", true.into()),
        ("practitioner/b1", true.into()),
    ];
    let mut state = state(all);
    assert_eq!(state.practitioner(), id("a"));
    state.checking = Some(id("gone"));
    state.checked_before = Some(id("b1"));
    assert_eq!(state.practitioner(), id("b1"));
    state.checking = Some(id("a"));
    assert_eq!(state.practitioner(), id("a"));
}

#[test]
fn a_step_says_what_stops_and_what_is_open_and_lists_the_stop_first() {
    let state = state([
        ("answer/a/R11", "flag".into()),
        ("answer/a/R02", "flag".into()),
        ("answer/a/R01", "unsure".into()),
    ]);
    with(&state, |model| {
        let said = text(model, &TextSource::Step(StepId::Research));
        assert!(said.starts_with("stop-1 · flags-1 · open-n "), "{said}");
        assert_eq!(text(model, &Text::Verdict.into()), "verdict-stop");
        let beside = rows(model, ListSource::Beside(StepId::Research));
        let kinds: Vec<&str> = beside.iter().map(|row| row.kind).collect();
        assert_eq!(kinds[..3], ["stop", "flag", "ask"]);
        assert_eq!(lines(&beside)[..2], ["stop", "R02-flag-is"]);
        assert!(rows(model, ListSource::Beside(StepId::Reviews)).is_empty());
    });
}

#[test]
fn whoever_has_no_name_is_called_by_their_place() {
    let state = state([
        ("practitioner/a", true.into()),
        ("practitioner/b1", true.into()),
        ("name/a", "Dr A".into()),
    ]);
    with(&state, |model| {
        let rows = rows(model, List::Practitioners.into());
        assert_eq!(lines(&rows)[0], "Dr A");
        assert_eq!(rows[1].lines[0].1, "unnamed 2");
        assert!(
            rows.iter()
                .all(|row| row.acts.iter().any(|act| act.act == Action::Remove))
        );
    });
}

#[test]
fn in_the_comparison_unknown_is_never_drawn_as_no() {
    let state = state([
        ("practitioner/a", true.into()),
        ("practitioner/b1", true.into()),
        ("answer/a/R01", "yes".into()),
    ]);
    with(&state, |model| {
        let rows = table(model);
        let (_, _, cells) = rows.iter().find(|(of, ..)| of == "R01").unwrap();
        assert_eq!(cells.len(), 2);
        assert!(cells[1].class == "none" && cells[1].lines[0].1 == "cell-none");
    });
}

#[test]
fn the_letter_has_the_product_and_no_doubts_and_a_line_where_nothing_is_known() {
    let state = state([
        ("text/a/product-lot", "C1234".into()),
        ("answer/a/R02", "flag".into()),
        ("note/a/R02", "doubt".into()),
        ("proof/a/R02", "looked-up".into()),
        ("date/a/R02", "2026-11-12".into()),
        ("answer/a/Q11", "yes".into()),
    ]);
    with(&state, |model| {
        assert_eq!(
            letter(model),
            "today/unnamed 1/C1234/________/- Q11-statement"
        );
    });
}

#[test]
fn a_key_of_another_version_is_named_by_its_code_and_keeps_its_value() {
    let mut state = state([("answer/a/R01", "yes".into())]);
    let mut copy = Ledger::default();
    for (key, value) in [
        ("answer/a/R99", Value::from("yes")),
        ("something/new", "kept".into()),
    ] {
        copy.record(Key::from(key), value, &WriterId("other".to_owned()));
    }
    state.offer = Some(crate::core::ledger::Envelope {
        made: String::new(),
        ledger: copy,
    });
    with(&state, |model| {
        let rows = rows(model, List::OfferAdd.into());
        let all = lines(&rows);
        assert!(all.contains(&"R99 R99-statement"), "{all:?}");
        assert!(all.contains(&"later"), "{all:?}");
        assert!(all.contains(&"then kept"), "{all:?}");
    });
}
