//! What is printed and what is carried on: their copy fits its page, and nothing typed is missing from paper.

use serde_json::json;

use super::several::recorded;
use super::*;

#[test]
fn their_copy_takes_open_questions_that_may_be_shared_and_as_many_as_fit() {
    let private = CheckRule {
        shared: false,
        ..check("I13", Weight::Must)
    };
    let mut checks = vec![private];
    checks.extend((1..=13).map(|n| check(&format!("Q{n:02}"), Weight::Must)));
    let index = GuideIndex(checks);
    let assessment = found(
        &index,
        &[
            ("Q02", Answer::Flag),
            ("Q05", Answer::Yes),
            ("Q12", Answer::Unsure),
        ],
    );
    let first = PractitionerId::first();
    let blank = their_copy(&index, &Ledger::default(), &assessment, &first);
    assert_eq!(blank.top, ids(&["Q12", "Q01", "Q03"]));
    assert_eq!(blank.open.len(), 7);
    let mut ledger = Ledger::default();
    ledger.record(
        Key::Treatment(TreatmentId::Toxin),
        json!(true),
        &WriterId("x".into()),
    );
    let copy = their_copy(&index, &ledger, &assessment, &first);
    assert_eq!(copy.open.len(), 7);
    assert!(!copy.open.contains(&"I13".parse().unwrap()));
    ledger.record(Key::Tell, json!("word ".repeat(400)), &WriterId("x".into()));
    let full = their_copy(&index, &ledger, &assessment, &first);
    assert_eq!((full.top.len(), full.open.len()), (3, 0));
}

#[test]
fn what_was_answered_clearly_in_the_room_is_not_asked_again_but_stays_on_the_paper() {
    let index = GuideIndex(
        (1..=12)
            .map(|n| check(&format!("Q{n:02}"), Weight::Must))
            .collect(),
    );
    let ledger = recorded(&[
        ("treatment/toxin", json!(true)),
        ("heard/a/Q01", json!("clear")),
        ("heard/a/Q02", json!("unclear")),
        ("heard/b/Q03", json!("clear")),
    ]);
    let a = PractitionerId::first();
    let assessment = assess(&index, &ledger, &a);
    let copy = their_copy(&index, &ledger, &assessment, &a);
    assert_eq!(copy.top, ids(&["Q02", "Q03", "Q04"]));
    assert_eq!(copy.open.len(), 7);
    let paper = on_paper(&index, &ledger, &assessment, &a);
    assert_eq!(
        paper[..3],
        ids(&["Q01", "Q02", "Q03"]),
        "in the order of the sheet"
    );
    assert_eq!(paper.len(), 10);
}

// Lines were once counted in bytes, and line ends not at all: a list of medicines took a second page.
#[test]
fn what_there_is_to_tell_is_measured_in_lines_of_letters() {
    let fits = |text: &str| {
        let mut ledger = Ledger::default();
        ledger.record(Key::Tell, json!(text), &WriterId("x".into()));
        open_on_one_page(&ledger)
    };
    let latin = "a".repeat(170);
    assert_eq!(fits(&"я".repeat(170)), fits(&latin));
    assert!(
        fits("Apixaban\nRamipril\nMetformin\nAspirin\nIron\nZinc\nOmega\nSt John") < fits(&latin)
    );
}

#[test]
fn a_note_about_me_on_a_check_that_was_dropped_is_listed_as_mine() {
    let index = GuideIndex(vec![check("R01", Weight::Must)]);
    let ledger = recorded(&[("note/me/Z01", json!("I am afraid of needles."))]);
    let found = elsewhere(&index, &ledger, &PractitionerId::first());
    assert_eq!(found, [(Subject::Me, "Z01".parse().unwrap())]);
}

#[test]
fn what_is_recorded_on_a_check_that_is_not_shown_is_still_listed() {
    let toxin_only = CheckRule {
        treatments: [TreatmentId::Toxin].into_iter().collect(),
        ..check("R05", Weight::Must)
    };
    let index = GuideIndex(vec![check("R01", Weight::Must), toxin_only]);
    let mut ledger = answered(&[
        ("R01", Answer::Yes),
        ("R05", Answer::Yes),
        ("R99", Answer::Flag),
    ]);
    let first = PractitionerId::first();
    let ours = |codes: &[&str]| {
        let subject = Subject::Practitioner(first.clone());
        let ids = ids(codes).into_iter();
        ids.map(|id| (subject.clone(), id)).collect::<Vec<_>>()
    };
    assert_eq!(elsewhere(&index, &ledger, &first), ours(&["R99"]));
    ledger.record(
        Key::Treatment(TreatmentId::Peel),
        json!(true),
        &WriterId("x".into()),
    );
    assert_eq!(elsewhere(&index, &ledger, &first), ours(&["R05", "R99"]));
}
