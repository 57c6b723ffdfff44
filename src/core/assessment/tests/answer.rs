//! The three questions of an answer, and what of it may be sent.

use std::sync::LazyLock;

use super::several::recorded;
use super::*;
use crate::core::guide::first_guide;
use crate::core::minute::{Question, follows};

static INDEX: LazyLock<GuideIndex> = LazyLock::new(|| first_guide().index());

/// The record after the answers of the minute check: what, place, setting, who, register, product, night and pressure.
fn tapped(case: &str) -> Ledger {
    let mut ledger = Ledger::default();
    let by = WriterId("x".to_owned());
    let mut answers = case.split(' ');
    let what = answers.next().unwrap();
    ledger.record(Key::Place, json!(answers.next().unwrap()), &by);
    let answers = std::iter::once(what).chain(answers);
    for (question, answer) in Question::ALL.iter().zip(answers) {
        let (key, value) = (question.key(&PractitionerId::first()), json!(answer));
        let rest = follows(&ledger, &key, &value, "2026-11-28");
        ledger.record(key, value, &by);
        for (key, value) in rest {
            ledger.record(key, value, &by);
        }
    }
    ledger
}

fn with<T>(
    ledger: &Ledger,
    look: impl FnOnce(&GuideIndex, &PractitionerId, &Assessment, &Conclusion) -> T,
) -> T {
    let first = PractitionerId::first();
    let assessment = assess(&INDEX, ledger, &first);
    let conclusion = conclude(&INDEX, ledger, &first, &assessment);
    look(&INDEX, &first, &assessment, &conclusion)
}

fn three(ledger: &Ledger) -> Vec<String> {
    let picked = with(ledger, |index, first, assessment, conclusion| {
        three_questions(index, ledger, first, assessment, conclusion)
    });
    picked.iter().map(ToString::to_string).collect()
}

fn sent(ledger: &Ledger) -> Option<Message> {
    with(ledger, |index, first, assessment, conclusion| {
        message(index, ledger, first, assessment, conclusion)
    })
}

fn also(mut ledger: Ledger, entries: &[(&str, serde_json::Value)]) -> Ledger {
    for (key, value) in entries {
        ledger.record(Key::from(*key), value.clone(), &WriterId("x".to_owned()));
    }
    ledger
}

const FINE: &str = "toxin gb-eng clinic nurse match named somebody no";

#[test]
fn six_cases_bring_the_three_questions_that_were_picked_for_them() {
    for (case, questions) in [
        (
            "filler gb-eng home lay none unknown nobody no",
            ["R02", "Q03", "Q11"],
        ),
        (
            "toxin gb-eng salon nurse match named somebody no",
            ["R06", "R05", "Q03"],
        ),
        (
            "toxin gb-eng clinic nurse match unknown somebody no",
            ["Q03", "R05", "Q09"],
        ),
        (FINE, ["R05", "Q03", "Q09"]),
        (
            "filler us-tx clinic nurse-practitioner match named somebody no",
            ["Q03", "Q09", "Q10"],
        ),
        (
            "peel gb-eng salon lay none named somebody no",
            ["Q01", "Q14", "C09"],
        ),
    ] {
        assert_eq!(three(&tapped(case)), questions, "{case}");
    }
}

#[test]
fn after_a_stop_the_questions_are_for_somebody_else_so_nothing_counts_as_settled() {
    let stopped = tapped("peel gb-eng home nurse match named somebody no");
    assert_eq!(three(&stopped), ["R02", "Q14", "Q11"]);
    let settled = also(
        stopped,
        &[
            ("answer/a/Q14", json!("yes")),
            ("first/C03", json!(true)),
            ("own/N01", json!("Mine?")),
        ],
    );
    assert_eq!(three(&settled), ["R02", "Q14", "Q11"]);
}

#[test]
fn what_is_starred_comes_first_then_what_the_person_asks_in_their_own_words() {
    let starred = also(
        tapped(FINE),
        &[
            ("first/Q08", json!(true)),
            ("own/N01", json!("Do you have parking?")),
        ],
    );
    assert_eq!(three(&starred), ["Q08", "N01", "R05"]);
    // Their own words stay with them.
    let questions = sent(&starred).unwrap().questions;
    assert_eq!(questions, ids(&["Q08", "R05", "Q03"]));
}

#[test]
fn what_is_settled_or_set_aside_is_not_asked_and_the_same_thing_is_asked_once() {
    let settled = also(
        tapped(FINE),
        &[
            ("answer/a/R05", json!("yes")),
            ("answer/a/Q03", json!("na")),
        ],
    );
    assert_eq!(three(&settled)[0], "Q09");
    let unknown = tapped("toxin gb-eng clinic unknown not-yet named somebody no");
    assert_eq!(
        three(&unknown),
        ["R02", "R05", "Q03"],
        "R02 asks for R15 too"
    );
    let brands = also(tapped(FINE), &[("first/R08", json!(true))]);
    assert_eq!(
        three(&brands),
        ["R05", "Q03", "Q09"],
        "Q03 asks for R08 too"
    );
}

#[test]
fn skincare_is_stopped_with_questions_for_a_pharmacist_that_are_never_sent() {
    let skincare = recorded(&[
        ("treatment/skincare", json!(true)),
        ("answer/me/SK3", json!("flag")),
    ]);
    assert_eq!(three(&skincare), ["SK2", "SK3", "SK5"]);
    let message = sent(&skincare).unwrap();
    assert_eq!(message.opening, Opening::Stop(Vec::new()));
    assert!(message.questions.is_empty());
}

#[test]
fn what_is_about_the_person_or_private_is_neither_named_nor_counted() {
    let young = also(tapped(FINE), &[("answer/me/R14", json!("flag"))]);
    assert_eq!(sent(&young).unwrap().opening, Opening::Stop(Vec::new()));
    let home = also(
        tapped("toxin gb-eng home nurse match named somebody no"),
        &[
            ("answer/me/R14", json!("flag")),
            ("own/X01", json!("It must be near.")),
            ("answer/a/X01", json!("flag")),
        ],
    );
    assert_eq!(sent(&home).unwrap().opening, Opening::Stop(ids(&["R06"])));
    let felt = also(tapped(FINE), &[("answer/me/I01", json!("unsure"))]);
    assert_eq!(
        sent(&felt).unwrap().opening,
        Opening::FindOutFirst(Vec::new())
    );
    let against = also(
        tapped("toxin gb-eng home nurse match named somebody no"),
        &[("override/a/R06", json!("I know her."))],
    );
    assert_eq!(
        sent(&against).unwrap().opening,
        Opening::FindOutFirst(Vec::new())
    );
    assert_eq!(sent(&Ledger::default()), None);
}

/// Each section of the sheet, and what of it a message may have: a new section has to be decided on here.
#[test]
fn of_all_sections_of_the_sheet_only_questions_and_findings_have_a_part_in_a_message() {
    use Section as S;
    for section in S::ALL {
        let has_a_part = match section {
            S::Questions | S::Stops | S::Flags | S::Unsure => true,
            S::Tell
            | S::Emergency
            | S::Stories
            | S::Heard
            | S::Settled
            | S::Rest
            | S::Told
            | S::Product
            | S::People
            | S::Price
            | S::Visits
            | S::Reviews
            | S::Feelings
            | S::Looks
            | S::Decision
            | S::Unanswered => false,
        };
        assert_eq!(section.is_sent(), has_a_part, "{section:?}");
    }
}

fn answers() -> impl Strategy<Value = Vec<(usize, usize)>> {
    proptest::collection::vec((0..200usize, 0..5usize), 0..60)
}

proptest! {
    /// Whatever is recorded, a message names shared checks of the guide alone.
    #[test]
    fn no_message_names_a_check_that_is_private_or_about_the_person(answers in answers()) {
        let mut ledger = Ledger::default();
        for (at, answer) in answers {
            let rule = INDEX.0[at % INDEX.0.len()];
            let value = ["yes", "flag", "unsure", "na", ""][answer];
            let subject = rule.subject(&PractitionerId::first());
            let key = Key::Check(CheckField::Answer, subject, rule.id);
            ledger.record(key, json!(value), &WriterId("x".into()));
            ledger.record(Key::Own(rule.id), json!("mine"), &WriterId("x".into()));
            ledger.record(Key::First(rule.id), json!(answer == 4), &WriterId("x".into()));
        }
        let Some(message) = sent(&ledger) else { return Ok(()) };
        let named = match message.opening {
            Opening::Stop(stops) => stops,
            Opening::FindOutFirst(gaps) => gaps.iter().filter_map(|gap| gap.check(true)).collect(),
            Opening::NothingFound(_) => Vec::new(),
        };
        prop_assert!(message.questions.len() <= 3);
        for id in named.into_iter().chain(message.questions) {
            let rule = INDEX.get(id).unwrap();
            prop_assert!(rule.shared && !rule.own && rule.about == About::Practitioner, "{id}");
        }
    }
}
