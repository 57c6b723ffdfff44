//! Where the page of a step shows each check.

use super::*;
use crate::core::guide::{StepId, Time, TreatmentSet};

fn at(id: &str, time: Time) -> CheckRule {
    CheckRule {
        time,
        ..check(id, Weight::Must)
    }
}

/// Twelve checks for now, then two for the visit and one for after it.
fn page() -> Vec<CheckRule> {
    let now = (1..=12).map(|n| at(&format!("R{n:02}"), Time::Now));
    let later = [
        at("C01", Time::There),
        at("C02", Time::There),
        at("C03", Time::After),
    ];
    now.chain(later).collect()
}

fn shown(rules: &[CheckRule], ledger: &Ledger, been: bool) -> Vec<Shelf> {
    let rules: Vec<&CheckRule> = rules.iter().collect();
    shelves(&rules, ledger, &PractitionerId::first(), been)
}

fn ledger(entries: &[(&str, serde_json::Value)]) -> Ledger {
    let mut ledger = Ledger::default();
    for (key, value) in entries {
        ledger.record(Key::from(*key), value.clone(), &WriterId("x".into()));
    }
    ledger
}

#[test]
fn ten_come_first_then_more_and_the_visit_asks_nothing_before_it() {
    for been in [false, true] {
        let all = shown(&page(), &Ledger::default(), been);
        assert!(all[..10].iter().all(|it| *it == Shelf::Now));
        assert!(all[10..12].iter().all(|it| *it == Shelf::More));
        assert!(all[12..].iter().all(|it| *it == Shelf::Later));
    }
}

#[test]
fn what_has_an_answer_always_shows() {
    let recorded = ledger(&[
        ("answer/a/R12", "flag".into()),
        ("answer/a/C02", "yes".into()),
        ("answer/a/C03", "unsure".into()),
    ]);
    let all = shown(&page(), &recorded, false);
    assert_eq!(all.iter().filter(|it| **it == Shelf::Now).count(), 13);
    assert_eq!(all[10], Shelf::More);
    assert_eq!(all[12], Shelf::Later);
    // After the visit all of it stands together.
    let all = shown(&page(), &recorded, true);
    assert!(all[12..].iter().all(|it| *it == Shelf::Later));
}

#[test]
fn what_does_not_concern_the_person_takes_nobodys_place() {
    let mut rules = page();
    rules[0].treatments = TreatmentSet::from_iter([TreatmentId::Laser]);
    let all = shown(&rules, &ledger(&[("treatment/toxin", true.into())]), false);
    assert_eq!(
        (all[0], all[10], all[11]),
        (Shelf::More, Shelf::Now, Shelf::More)
    );
}

#[test]
fn skincare_alone_has_no_visit() {
    let rules = [at("C10", Time::There), at("C14", Time::After)];
    let skincare = ledger(&[("treatment/skincare", true.into())]);
    assert_eq!(shown(&rules, &skincare, false), [Shelf::Now, Shelf::Later]);
    let both = ledger(&[
        ("treatment/skincare", true.into()),
        ("treatment/peel", true.into()),
    ]);
    assert_eq!(shown(&rules, &both, false), [Shelf::Later, Shelf::Later]);
}

#[test]
fn a_visit_counts_once_it_is_over_recorded_or_said() {
    let been = |entries: &[(&str, serde_json::Value)]| {
        let today = || "2026-11-28".to_owned();
        has_been(&ledger(entries), &PractitionerId::first(), today)
    };
    assert!(!been(&[]));
    assert!(been(&[("tick/a/been", true.into())]));
    assert!(been(&[("choice/a/appointment", "2026-11-27T23:30".into())]));
    for not_over in ["2026-11-28T00:30", "2026-12-01T10:00", "some day"] {
        assert!(!been(&[("choice/a/appointment", not_over.into())]));
    }
    assert!(been(&[("heard/a/Q03", "clear".into())]));
    assert!(been(&[("visit/a/1", serde_json::json!({ "on": "" }))]));
    // Whoever else was seen.
    assert!(!been(&[
        ("heard/b1/Q03", "clear".into()),
        ("tick/b1/been", true.into())
    ]));
    assert!(!been(&[("heard/a/Q03", serde_json::Value::Null)]));
}

/// Which check comes next on the page of R01 to R12, after which the step of C01 to C03 follows.
fn next(entries: &[(&str, serde_json::Value)], been: bool) -> Option<String> {
    let mut rules = page();
    for rule in &mut rules[12..] {
        rule.step = StepId::Consultation;
    }
    rules[14].time = Time::Now;
    // The page has an order of its own.
    let here: Vec<CheckId> = rules[..12].iter().rev().map(|rule| rule.id).collect();
    let index = GuideIndex(rules);
    let a = PractitionerId::first();
    let next = next_open(&index, &here, &ledger(entries), &a, been);
    next.map(|rule| rule.id.to_string())
}

#[test]
fn the_next_open_check_is_the_first_of_the_page_then_of_the_steps_after() {
    assert_eq!(next(&[], false).as_deref(), Some("R12"));
    let mut all = vec![
        ("answer/a/R12", "unsure".into()),
        ("answer/b1/R11", "yes".into()),
    ];
    assert_eq!(
        next(&all, false).as_deref(),
        Some("R11"),
        "of this practitioner"
    );
    let codes: Vec<String> = (1..12).map(|n| format!("answer/a/R{n:02}")).collect();
    all.extend(codes.iter().map(|key| (key.as_str(), "yes".into())));
    assert_eq!(next(&all, false).as_deref(), Some("C03"), "no visit yet");
    assert_eq!(next(&all, true).as_deref(), Some("C01"), "after the visit");
    all.push(("answer/a/C03", "na".into()));
    assert_eq!(next(&all, false), None);
}
