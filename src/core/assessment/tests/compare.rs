//! The comparison of practitioners: the most serious first.

use serde_json::json;

use super::several::{recorded, who};
use super::*;

#[test]
fn what_was_said_in_the_room_is_not_unasked() {
    let index = GuideIndex(["R01", "R02"].map(|id| check(id, Weight::Must)).into());
    let ledger = recorded(&[("heard/b/R02", json!("unclear"))]);
    let lines = compare(&index, &ledger, &[who("a"), who("b")]);
    let order: Vec<_> = lines
        .iter()
        .map(|line| (line.group, line.id.as_str()))
        .collect();
    assert_eq!(order, [(Group::Open, "R02"), (Group::NotAsked, "R01")]);
}

#[test]
fn the_comparison_reads_stops_then_flags_then_open_then_what_is_first() {
    let musts = ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08"];
    let index = GuideIndex(
        musts
            .map(|id| check(id, Weight::Must))
            .into_iter()
            .chain([check("C01", Weight::Important)])
            .collect(),
    );
    let ledger = recorded(&[
        ("answer/a/R01", json!("yes")),
        ("answer/b/R01", json!("yes")),
        ("answer/a/R02", json!("yes")),
        ("answer/b/R02", json!("yes")),
        ("first/R02", json!(true)),
        ("answer/a/R04", json!("yes")),
        ("answer/a/R05", json!("unsure")),
        ("first/R05", json!(true)),
        ("answer/b/C01", json!("flag")),
        ("answer/b/R06", json!("flag")),
        ("override/b/R06", json!("It is near.")),
        ("answer/a/R07", json!("flag")),
        ("first/R08", json!(true)),
    ]);
    let lines = compare(&index, &ledger, &[who("a"), who("b")]);
    let order: Vec<_> = lines
        .iter()
        .map(|line| (line.group, line.id.to_string()))
        .collect();
    let expected = [
        (Group::Stops, "R06"),
        (Group::Stops, "R07"),
        (Group::Flags, "C01"),
        (Group::Open, "R05"),
        (Group::Open, "R04"),
        (Group::First, "R02"),
        (Group::Settled, "R01"),
        (Group::NotAsked, "R08"),
        (Group::NotAsked, "R03"),
    ];
    assert_eq!(order, expected.map(|(group, id)| (group, id.to_owned())));
    assert_eq!(
        lines[0].statuses,
        [CheckStatus::Open(Why::NotAnswered), CheckStatus::Overridden]
    );
    assert_eq!(
        lines[3].statuses,
        [
            CheckStatus::Open(Why::NotSure),
            CheckStatus::Open(Why::NotAnswered)
        ]
    );
}
