//! Tests of the assessment: one stop outweighs all else, and every check is in exactly one list.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::core::guide::{
    About, CheckId, CheckRule, GuideIndex, StepId, Time, TreatmentId, Weight,
};
use crate::core::ledger::{Answer, CheckField, Key, Ledger, PractitionerId, Subject, WriterId};

mod answer;
mod compare;
mod heard;
mod several;
mod sheet;
mod shelf;
mod tools;
mod visits;

fn check(id: &str, weight: Weight) -> CheckRule {
    CheckRule {
        id: id.parse().unwrap(),
        step: StepId::Research,
        weight,
        time: Time::Now,
        about: About::Practitioner,
        treatments: TreatmentId::ALL.into_iter().collect(),
        lead: false,
        shared: true,
        pause: false,
        credential: false,
        own: false,
        optional: false,
    }
}

fn ids(codes: &[&str]) -> Vec<CheckId> {
    codes.iter().map(|code| code.parse().unwrap()).collect()
}

fn answered(answers: &[(&str, Answer)]) -> Ledger {
    let mut ledger = Ledger::default();
    for (id, answer) in answers {
        let subject = Subject::Practitioner(PractitionerId::first());
        let key = Key::Check(CheckField::Answer, subject, id.parse().unwrap());
        ledger.record(key, json!(answer.slug()), &WriterId("x".into()));
    }
    ledger
}

fn found(index: &GuideIndex, answers: &[(&str, Answer)]) -> Assessment {
    assess(index, &answered(answers), &PractitionerId::first())
}

/// Every weight meets every answer, and no answer.
#[test]
fn each_answer_on_each_weight_lands_where_the_rules_say() {
    for weight in [Weight::Must, Weight::Important, Weight::Helpful] {
        let index = GuideIndex(vec![check("R01", weight)]);
        let with = |answer| found(&index, &[("R01", answer)]);
        let one = ids(&["R01"]);

        let flag = with(Answer::Flag);
        if weight == Weight::Must {
            assert_eq!(
                (flag.stops.clone(), flag.verdict()),
                (one.clone(), Verdict::Stop)
            );
        } else {
            assert_eq!(
                (flag.flags.clone(), flag.verdict()),
                (one.clone(), Verdict::Flagged)
            );
        }
        let yes = with(Answer::Yes);
        assert_eq!(
            (yes.settled.clone(), yes.verdict()),
            (one.clone(), Verdict::NothingOpen)
        );
        let aside = with(Answer::NotApplicable);
        assert_eq!(
            (aside.set_aside.clone(), aside.verdict()),
            (one.clone(), Verdict::NothingOpen)
        );
        let unsure = with(Answer::Unsure);
        assert_eq!(
            unsure.open,
            [Open {
                id: one[0],
                why: Why::NotSure,
                weight,
                is_heard: false
            }]
        );
        let helpful = weight == Weight::Helpful;
        assert_eq!(
            unsure.verdict(),
            if helpful {
                Verdict::NothingOpen
            } else {
                Verdict::FindOutFirst
            }
        );
        let nothing = found(&index, &[]);
        assert_eq!(
            nothing.open,
            [Open {
                id: one[0],
                why: Why::NotAnswered,
                weight,
                is_heard: false
            }]
        );
        assert_eq!(nothing.verdict(), Verdict::NotStarted);
    }
}

#[test]
fn one_stop_outweighs_any_number_of_good_answers() {
    let index = GuideIndex(
        (1..=60)
            .map(|n| check(&format!("R{n:02}"), Weight::Must))
            .collect(),
    );
    let codes: Vec<String> = (1..=60).map(|n| format!("R{n:02}")).collect();
    let mut answers: Vec<_> = codes
        .iter()
        .map(|code| (code.as_str(), Answer::Yes))
        .collect();
    answers[59].1 = Answer::Flag;
    let assessment = found(&index, &answers);
    assert_eq!(
        (
            assessment.verdict(),
            assessment.stops,
            assessment.settled.len()
        ),
        (Verdict::Stop, ids(&["R60"]), 59)
    );
}

#[test]
fn a_pause_is_never_a_stop_and_is_read_before_other_flags() {
    let pause = CheckRule {
        pause: true,
        ..check("I10", Weight::Important)
    };
    let index = GuideIndex(vec![check("R11", Weight::Important), pause]);
    let assessment = found(&index, &[("R11", Answer::Flag), ("I10", Answer::Flag)]);
    assert_eq!(assessment.flags, ids(&["I10", "R11"]));
    assert!(assessment.stops.is_empty());
}

#[test]
fn open_checks_come_as_not_sure_first_then_the_short_version_then_by_weight_then_as_in_the_guide() {
    let lead = CheckRule {
        lead: true,
        ..check("Q03", Weight::Must)
    };
    let index = GuideIndex(vec![
        check("R09", Weight::Helpful),
        check("R02", Weight::Must),
        check("R03", Weight::Must),
        check("R11", Weight::Important),
        lead,
    ]);
    let open: Vec<_> = found(&index, &[("R11", Answer::Unsure)])
        .open
        .iter()
        .map(|open| open.id)
        .collect();
    assert_eq!(open, ids(&["R11", "Q03", "R02", "R03", "R09"]));
}

#[test]
fn only_checks_of_the_chosen_treatments_count_and_no_choice_means_all() {
    let toxin_only = CheckRule {
        treatments: [TreatmentId::Toxin].into_iter().collect(),
        ..check("R05", Weight::Must)
    };
    let index = GuideIndex(vec![check("R01", Weight::Must), toxin_only]);
    let mut ledger = answered(&[("R05", Answer::Flag)]);
    let first = PractitionerId::first();
    assert_eq!(assess(&index, &ledger, &first).stops, ids(&["R05"]));
    ledger.record(
        Key::Treatment(TreatmentId::Peel),
        json!(true),
        &WriterId("x".into()),
    );
    let assessment = assess(&index, &ledger, &first);
    assert!(assessment.stops.is_empty());
    assert_eq!(assessment.open.len(), 1);
}

#[test]
fn what_is_about_me_holds_for_every_practitioner_and_the_rest_for_one() {
    let about_me = CheckRule {
        about: About::Me,
        ..check("I01", Weight::Must)
    };
    let index = GuideIndex(vec![check("R01", Weight::Must), about_me]);
    let mut ledger = answered(&[("R01", Answer::Yes)]);
    let key = Key::Check(CheckField::Answer, Subject::Me, "I01".parse().unwrap());
    ledger.record(key, json!("yes"), &WriterId("x".into()));
    let other = PractitionerId::parse("b").unwrap();
    assert_eq!(
        assess(&index, &ledger, &PractitionerId::first()).settled,
        ids(&["R01", "I01"])
    );
    assert_eq!(assess(&index, &ledger, &other).settled, ids(&["I01"]));
}

#[test]
fn a_step_is_finished_when_nothing_that_matters_is_open_in_it() {
    let other_step = CheckRule {
        step: StepId::Reviews,
        ..check("V11", Weight::Must)
    };
    let index = GuideIndex(vec![
        check("R01", Weight::Must),
        check("R09", Weight::Helpful),
        other_step,
    ]);
    let at = |answers: &[_]| progress(&index, &found(&index, answers), Some(StepId::Research));
    assert_eq!(at(&[]), Progress::NotStarted);
    assert_eq!(at(&[("V11", Answer::Yes)]), Progress::NotStarted);
    assert_eq!(
        at(&[("R01", Answer::Yes)]),
        Progress::Started {
            overridden: 0,
            stops: 0,
            flags: 0,
            open: 0,
            heard: 0
        }
    );
    assert_eq!(
        at(&[("R09", Answer::Unsure)]),
        Progress::Started {
            overridden: 0,
            stops: 0,
            flags: 0,
            open: 2,
            heard: 0
        }
    );
    assert_eq!(
        at(&[("R01", Answer::Flag)]),
        Progress::Started {
            overridden: 0,
            stops: 1,
            flags: 0,
            open: 0,
            heard: 0
        }
    );
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop::sample::select(vec![
        None,
        Some(Answer::Yes),
        Some(Answer::Unsure),
        Some(Answer::Flag),
        Some(Answer::NotApplicable),
    ])
}

fn any_weight() -> impl Strategy<Value = Weight> {
    prop::sample::select(vec![Weight::Must, Weight::Important, Weight::Helpful])
}

proptest! {
    #[test]
    fn every_check_lands_in_exactly_one_list_and_a_stop_always_decides(
        rows in proptest::collection::vec((any_weight(), any_answer()), 0..40)
    ) {
        let codes: Vec<String> = (0..rows.len()).map(|n| format!("R{n:02}")).collect();
        let index = GuideIndex(rows.iter().zip(&codes).map(|((weight, _), code)| check(code, *weight)).collect());
        let answers: Vec<_> = rows.iter().zip(&codes)
            .filter_map(|((_, answer), code)| answer.map(|answer| (code.as_str(), answer))).collect();
        let assessment = found(&index, &answers);
        let mut all: Vec<_> = [&assessment.stops, &assessment.flags, &assessment.settled, &assessment.set_aside]
            .into_iter().flatten().copied().chain(assessment.open.iter().map(|open| open.id)).collect();
        all.sort();
        prop_assert_eq!(all, index.0.iter().map(|rule| rule.id).collect::<Vec<_>>());
        let stop = rows.contains(&(Weight::Must, Some(Answer::Flag)));
        prop_assert_eq!(assessment.verdict() == Verdict::Stop, stop);
        let words = format!("{assessment:?} {:?}", assessment.verdict()).to_lowercase();
        for never in ["safe", "score", "percent", "%"] {
            prop_assert!(!words.contains(never));
        }
    }
}
