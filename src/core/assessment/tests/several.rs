//! Several practitioners: proof, deal-breakers, a second opinion.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::core::ledger::ProofKind;

pub(super) fn who(id: &str) -> PractitionerId {
    PractitionerId::parse(id).unwrap()
}

/// A ledger with these values, such as `("answer/b/R02", "flag")`.
pub(super) fn recorded(entries: &[(&str, Value)]) -> Ledger {
    let mut ledger = Ledger::default();
    for (key, value) in entries {
        ledger.record(Key::from(*key), value.clone(), &WriterId("x".into()));
    }
    ledger
}

fn credential(id: &str, weight: Weight) -> CheckRule {
    CheckRule {
        credential: true,
        ..check(id, weight)
    }
}

#[test]
fn a_deal_breaker_that_was_only_told_is_open_and_says_why() {
    for (weight, credential, proof, open) in [
        (Weight::Must, true, Some(ProofKind::Told), true),
        (Weight::Must, true, Some(ProofKind::Shown), false),
        (Weight::Must, true, Some(ProofKind::LookedUp), false),
        (Weight::Must, true, None, false),
        (Weight::Must, false, Some(ProofKind::Told), false),
        (Weight::Important, true, Some(ProofKind::Told), false),
    ] {
        let rule = CheckRule {
            credential,
            ..check("R02", weight)
        };
        let mut entries = vec![("answer/a/R02", json!("yes"))];
        if let Some(kind) = proof {
            entries.push(("proof/a/R02", json!(kind.slug())));
        }
        let ledger = recorded(&entries);
        let index = GuideIndex(vec![rule]);
        let assessment = assess(&index, &ledger, &who("a"));
        assert_eq!(
            assessment.open_for(Why::OnlyTold).count(),
            usize::from(open),
            "{rule:?} {proof:?}"
        );
        assert_eq!(assessment.settled.len(), usize::from(!open));
        let verdict = if open {
            Verdict::FindOutFirst
        } else {
            Verdict::NothingOpen
        };
        assert_eq!(assessment.verdict(), verdict);
        let Progress::Started { open: count, .. } = progress(&index, &assessment, None) else {
            panic!("it was started");
        };
        assert_eq!(count, usize::from(open));
    }
}

#[test]
fn a_stop_is_overridden_only_by_a_written_reason_and_never_becomes_a_good_answer() {
    let index = GuideIndex(vec![
        check("R06", Weight::Must),
        check("R10", Weight::Important),
    ]);
    for (reason, overridden) in [("", false), ("  \n", false), ("She is my sister.", true)] {
        let ledger = recorded(&[
            ("answer/a/R06", json!("flag")),
            ("override/a/R06", json!(reason)),
            ("answer/a/R10", json!("yes")),
        ]);
        let assessment = assess(&index, &ledger, &who("a"));
        assert_eq!(
            assessment.overridden,
            if overridden { ids(&["R06"]) } else { vec![] }
        );
        assert_eq!(
            assessment.stops,
            if overridden { vec![] } else { ids(&["R06"]) }
        );
        assert_eq!(assessment.settled, ids(&["R10"]));
        assert_eq!(
            assessment.verdict(),
            if overridden {
                Verdict::Overridden
            } else {
                Verdict::Stop
            }
        );
    }
    // A red flag that is raised again needs a reason again.
    let mut again = recorded(&[
        ("answer/a/R06", json!("flag")),
        ("override/a/R06", json!("Old.")),
    ]);
    for answer in ["yes", "flag"] {
        again.record(
            Key::from("answer/a/R06"),
            json!(answer),
            &WriterId("x".into()),
        );
    }
    assert_eq!(assess(&index, &again, &who("a")).stops, ids(&["R06"]));
    again.record(
        Key::from("override/a/R06"),
        json!("New."),
        &WriterId("x".into()),
    );
    assert_eq!(assess(&index, &again, &who("a")).overridden, ids(&["R06"]));
    // A reason on an important check overrides nothing.
    let ledger = recorded(&[
        ("answer/a/R10", json!("flag")),
        ("override/a/R10", json!("why not")),
    ]);
    assert_eq!(assess(&index, &ledger, &who("a")).flags, ids(&["R10"]));
}

#[test]
fn a_deal_breaker_of_the_persons_own_counts_once_it_has_words() {
    let own = CheckRule {
        own: true,
        ..check("X01", Weight::Must)
    };
    let index = GuideIndex(vec![own]);
    let without = recorded(&[("answer/a/X01", json!("flag"))]);
    assert_eq!(assess(&index, &without, &who("a")), Assessment::default());
    assert_eq!(
        elsewhere(&index, &without, &who("a")),
        [(Subject::Practitioner(who("a")), "X01".parse().unwrap())],
        "it is not missing from paper"
    );
    let with = recorded(&[
        ("answer/a/X01", json!("flag")),
        ("own/X01", json!("They smoke indoors.")),
    ]);
    assert_eq!(assess(&index, &with, &who("a")).stops, ids(&["X01"]));
    assert_eq!(
        assess(&index, &with, &who("b")).open.len(),
        1,
        "and for everybody"
    );
}

#[test]
fn what_is_about_me_is_answered_once_and_what_is_about_them_for_each() {
    let me = CheckRule {
        about: About::Me,
        ..check("I01", Weight::Must)
    };
    let index = GuideIndex(vec![check("R01", Weight::Must), me]);
    let ledger = recorded(&[
        ("answer/me/I01", json!("yes")),
        ("answer/a/R01", json!("yes")),
    ]);
    assert_eq!(
        assess(&index, &ledger, &who("a")).settled,
        ids(&["R01", "I01"])
    );
    let b = assess(&index, &ledger, &who("b"));
    assert_eq!((b.settled, b.open.len()), (ids(&["I01"]), 1));
    let lines = compare(&index, &ledger, &[who("a"), who("b")]);
    assert_eq!(lines.len(), 1, "what is about me is not compared");
}

#[test]
fn a_second_opinion_carries_over_what_is_open_and_what_was_flagged_but_nothing_private_or_settled()
{
    let private = CheckRule {
        shared: false,
        ..check("I02", Weight::Must)
    };
    let index = GuideIndex(vec![
        check("R01", Weight::Must),
        check("R03", Weight::Must),
        credential("R02", Weight::Must),
        check("R04", Weight::Must),
        check("C01", Weight::Important),
        private,
    ]);
    let ledger = recorded(&[
        ("answer/a/R01", json!("yes")),
        ("answer/a/R02", json!("yes")),
        ("proof/a/R02", json!("told")),
        ("answer/a/R04", json!("flag")),
        ("answer/a/C01", json!("unsure")),
        ("answer/a/I02", json!("flag")),
    ]);
    let carried = carried_over(&index, &ledger, &who("a"));
    assert_eq!(carried, ids(&["R02", "R04", "C01"]));
    let mut next = ledger;
    for id in carried {
        let subject = Subject::Practitioner(who("b"));
        next.record(
            Key::Check(CheckField::Ask, subject, id),
            json!(true),
            &WriterId("x".into()),
        );
    }
    let assessment = assess(&index, &next, &who("b"));
    let asked: Vec<_> = assessment
        .open_for(Why::ToAsk)
        .map(|open| open.id)
        .collect();
    assert_eq!(asked, ids(&["R02", "R04", "C01"]), "they come first");
    assert!(
        !assessment.is_started(),
        "nothing is answered for the new one"
    );
    assert_eq!(
        their_copy(&index, &next, &assessment, &who("b")).top,
        ids(&["R02", "R04", "C01"])
    );
}

proptest! {
    #[test]
    fn every_check_stands_in_exactly_one_list_whatever_is_recorded(
        answers in proptest::collection::vec((0..5_usize, 0..4_usize, any::<[bool; 4]>()), 12)
    ) {
        let index = GuideIndex((0..12).map(|n| CheckRule {
            credential: n % 2 == 0,
            own: n > 9,
            ..check(&format!("R{n:02}"), Weight::ALL[n % 3])
        }).collect());
        let mut entries = Vec::new();
        for (n, (answer, proof, [reason, ask, first, words])) in answers.iter().enumerate() {
            let id = format!("a/R{n:02}");
            if let Some(answer) = Answer::ALL.get(*answer) { entries.push((format!("answer/{id}"), json!(answer.slug()))); }
            if let Some(kind) = ProofKind::ALL.get(*proof) { entries.push((format!("proof/{id}"), json!(kind.slug()))); }
            if *reason { entries.push((format!("override/{id}"), json!("because"))); }
            entries.push((format!("ask/{id}"), json!(ask)));
            entries.push((format!("first/R{n:02}"), json!(first)));
            if *words { entries.push((format!("own/R{n:02}"), json!("mine"))); }
        }
        let ledger = recorded(&entries.iter().map(|(key, value)| (key.as_str(), value.clone())).collect::<Vec<_>>());
        let assessment = assess(&index, &ledger, &who("a"));
        let mut all: Vec<_> = [assessment.stops, assessment.overridden, assessment.flags, assessment.settled, assessment.set_aside].concat();
        all.extend(assessment.open.iter().map(|open| open.id));
        all.sort();
        let mut expected: Vec<_> = index.0.iter().filter(|rule| concerns(rule, &ledger, ledger.treatments())).map(|rule| rule.id).collect();
        expected.sort();
        prop_assert_eq!(&all, &expected);
        let lines = compare(&index, &ledger, &[who("a"), who("b")]);
        prop_assert!(lines.is_sorted_by_key(|line| line.group));
        let mut compared: Vec<_> = lines.iter().map(|line| line.id).collect();
        compared.sort();
        prop_assert_eq!(compared, expected);
    }
}
