//! What was recorded on several visits.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::several::{recorded, who};
use super::*;
use crate::core::ledger::{Visit, VisitAnswer};

fn visit(on: &str, with: &str, answers: &[(&str, Option<Answer>, &str)]) -> Value {
    let answers = answers.iter().map(|(id, answer, note)| {
        let recorded = VisitAnswer {
            answer: *answer,
            note: (*note).to_owned(),
        };
        (id.parse().unwrap(), recorded)
    });
    Visit {
        on: on.to_owned(),
        with: with.to_owned(),
        answers: answers.collect(),
    }
    .to_value()
}

#[test]
fn answers_that_changed_between_visits_stand_next_to_each_other() {
    let yes = Some(Answer::Yes);
    let ledger = recorded(&[
        (
            "visit/a/v2",
            visit(
                "2026-11-19",
                "Sam",
                &[("Q11", yes, "lasts 12 months"), ("Q03", yes, "")],
            ),
        ),
        (
            "visit/a/v1",
            visit(
                "2026-11-12",
                "Dr R",
                &[
                    ("Q11", yes, "lasts 6 months"),
                    ("Q03", Some(Answer::Unsure), ""),
                    ("Q05", yes, ""),
                ],
            ),
        ),
        ("answer/a/Q05", json!("flag")),
        ("answer/a/Q11", json!("yes")),
        (
            "visit/b/v1",
            visit("2026-11-12", "", &[("Q03", Some(Answer::Flag), "")]),
        ),
    ]);
    let stories = stories(&ledger, &who("a"));
    let told: Vec<_> = stories
        .iter()
        .map(|story| {
            (
                story.id.to_string(),
                story
                    .told
                    .iter()
                    .map(|(visit, answer)| (visit.as_deref(), answer.note.as_str()))
                    .collect::<Vec<_>>(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("Q05".to_owned(), vec![(Some("v1"), ""), (None, "")]),
            (
                "Q11".to_owned(),
                vec![
                    (Some("v1"), "lasts 6 months"),
                    (Some("v2"), "lasts 12 months")
                ]
            ),
        ]
    );
}

#[test]
fn going_on_from_a_note_is_no_contradiction_and_one_behind_an_agreeing_visit_is_found() {
    let same = "will look it up";
    let ledger = recorded(&[
        (
            "visit/a/v1",
            visit(
                "2026-11-01",
                "",
                &[
                    ("Q03", Some(Answer::Unsure), same),
                    ("Q12", Some(Answer::Yes), "Insured."),
                ],
            ),
        ),
        (
            "visit/a/v2",
            visit("2026-11-08", "", &[("Q03", Some(Answer::Yes), same)]),
        ),
        ("answer/a/Q03", json!("flag")),
        ("note/a/Q03", json!(same)),
        ("answer/a/Q12", json!("yes")),
        ("note/a/Q12", json!("Insured. Saw the certificate.")),
    ]);
    let found: Vec<_> = stories(&ledger, &who("a"))
        .iter()
        .map(|story| story.id)
        .collect();
    assert_eq!(found, ids(&["Q03"]));
}

proptest! {
    #[test]
    fn a_visit_reads_back_as_it_was_written(on in "[0-9-]{0,10}", with in "\\PC{0,20}", note in "\\PC{0,40}", answer in 0..5_usize) {
        let visit = Visit {
            on,
            with,
            answers: vec![("Q11".parse().unwrap(), VisitAnswer { answer: Answer::ALL.get(answer).copied(), note })],
        };
        prop_assert_eq!(Visit::from_value(&visit.to_value()), visit);
    }
}
