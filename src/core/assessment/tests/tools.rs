//! The tools of the steps: the order of questions, sheets, reviews, paper, the timeline.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{check, ids};
use crate::core::assessment::*;
use crate::core::guide::{CheckRule, GuideIndex, Weight};
use crate::core::ledger::{Answer, Heard, Key, Ledger, PractitionerId, WriterId};

fn a() -> PractitionerId {
    PractitionerId::first()
}

fn recorded(entries: &[(&str, Value)]) -> Ledger {
    let mut ledger = Ledger::default();
    for (key, value) in entries {
        assert!(!matches!(Key::from(*key), Key::Unknown(_)), "{key}");
        ledger.record(Key::from(*key), value.clone(), &WriterId("x".into()));
    }
    ledger
}

fn index() -> GuideIndex {
    let own = CheckRule {
        own: true,
        ..check("N01", Weight::Important)
    };
    let optional = CheckRule {
        optional: true,
        ..check("K01", Weight::Important)
    };
    let mut checks: Vec<_> = (1..=5)
        .map(|n| check(&format!("Q{n:02}"), Weight::Must))
        .collect();
    checks.extend([own, optional]);
    GuideIndex(checks)
}

fn asked(ledger: &Ledger) -> Vec<crate::core::guide::CheckId> {
    let index = index();
    questions(&index, ledger, &assess(&index, ledger, &a()), &a())
}

#[test]
fn own_questions_come_first_and_stars_before_them() {
    let mut ledger = recorded(&[("own/N01", json!("Who waits with me?"))]);
    assert_eq!(
        asked(&ledger),
        ids(&["N01", "Q01", "Q02", "Q03", "Q04", "Q05"])
    );
    ledger.record(Key::from("first/Q04"), json!(true), &WriterId("x".into()));
    assert_eq!(asked(&ledger)[..2], ids(&["Q04", "N01"]));
}

#[test]
fn a_question_changes_places_with_its_neighbour_and_stays_there() {
    let mut ledger = recorded(&[("first/Q05", json!(true))]);
    assert_eq!(asked(&ledger), ids(&["Q05", "Q01", "Q02", "Q03", "Q04"]));
    let at = |code: &str| code.parse().unwrap();
    let step = |ledger: &Ledger, code, up| moved(ledger, &asked(ledger), &a(), at(code), up);
    assert_eq!(
        step(&ledger, "Q01", true),
        None,
        "nothing passes a star without one"
    );
    assert_eq!(
        step(&ledger, "Q04", false),
        None,
        "there is nothing behind the last"
    );
    let (key, order) = step(&ledger, "Q02", false).unwrap();
    assert_eq!(order, "Q05,Q01,Q03,Q02");
    ledger.record(key, json!(order), &WriterId("x".into()));
    assert_eq!(asked(&ledger), ids(&["Q05", "Q01", "Q03", "Q02", "Q04"]));
    ledger.record(
        Key::from("answer/a/Q01"),
        json!("yes"),
        &WriterId("x".into()),
    );
    assert_eq!(
        asked(&ledger),
        ids(&["Q05", "Q03", "Q02", "Q04"]),
        "what is settled leaves the list"
    );
}

#[test]
fn a_sheet_is_silent_until_it_is_answered() {
    let index = index();
    let empty = Ledger::default();
    let open = |ledger: &Ledger| assess(&index, ledger, &a()).open.len();
    assert_eq!(open(&empty), 5);
    let missing = recorded(&[("answer/a/K01", json!("unsure"))]);
    assert_eq!(open(&missing), 6);
    assert!(
        asked(&missing).contains(&"K01".parse().unwrap()),
        "what is missing becomes a question"
    );
    let them = [a()];
    let has_line = |ledger: &Ledger| {
        compare(&index, ledger, &them)
            .iter()
            .any(|line| line.id.as_str() == "K01")
    };
    assert!(!has_line(&empty) && has_line(&missing));
}

#[test]
fn ten_reviews_come_to_counts_and_one_sentence() {
    let read = |ticks: &[&str]| {
        let ticks: Vec<(String, Value)> = ticks
            .iter()
            .map(|tick| (format!("tick/a/review-{tick}"), json!(true)))
            .collect();
        let ticks: Vec<(&str, Value)> = ticks
            .iter()
            .map(|(key, value)| (key.as_str(), value.clone()))
            .collect();
        reviews(&recorded(&ticks), &a())
    };
    assert_eq!(read(&[]).impression(), None);
    assert_eq!(read(&["1", "2-detail"]).impression(), Some(Impression::Few));
    assert_eq!(read(&["1-reward"]).impression(), Some(Impression::Reward));
    let plain = ["1", "2", "3", "4", "10"];
    assert_eq!(read(&plain).impression(), Some(Impression::Vague));
    assert_eq!(read(&plain).read, 5);
    let detailed = [
        "1-detail", "2-detail", "3-detail", "4", "5", "1-named", "2-named", "3-named",
    ];
    assert_eq!(read(&detailed).impression(), Some(Impression::Unhealed));
    let healed = [&detailed[..], &["2-healed"]].concat();
    assert_eq!(read(&healed).impression(), Some(Impression::Fair));
    assert_eq!(read(&healed).seen, [3, 3, 0, 1, 0, 0]);
}

#[test]
fn pressure_counts_what_happened_and_not_what_is_unknown() {
    let index = GuideIndex(
        ["I02", "I03", "P01", "P02"]
            .map(|id| check(id, Weight::Important))
            .into(),
    );
    let ledger = recorded(&[
        ("answer/a/I02", json!("flag")),
        ("answer/a/P02", json!("flag")),
        ("answer/a/P01", json!("yes")),
        ("answer/b/I03", json!("flag")),
    ]);
    assert_eq!(pressure(&index, &ledger, &a()), 2);
}

#[test]
fn the_timeline_is_in_the_order_of_days() {
    let ledger = recorded(&[
        ("choice/a/product-on", json!("2026-11-20")),
        ("choice/a/gut-after", json!("uneasy")),
        ("choice/a/gut-after-cause", json!("hurry")),
        ("choice/a/gut-after-on", json!("2026-11-02")),
        ("date/a/Q03", json!("2026-11-10")),
        ("answer/a/Q03", json!("flag")),
        ("date/b/Q04", json!("2026-11-11")),
        (
            "visit/a/1",
            json!({"on": "2026-11-01", "with": "Sam", "said": {}}),
        ),
    ]);
    let days: Vec<_> = timeline(&ledger, &a());
    let felt = Event::Felt("after".into(), "uneasy".into(), "hurry".into());
    let expected = [
        ("2026-11-01", Event::Visit("Sam".into())),
        ("2026-11-02", felt),
        (
            "2026-11-10",
            Event::Proof("Q03".parse().unwrap(), Some(Answer::Flag)),
        ),
        ("2026-11-20", Event::Treated),
    ];
    assert_eq!(
        days,
        expected
            .map(|(day, event)| (day.to_owned(), event))
            .to_vec()
    );
}

#[test]
fn what_is_private_has_no_place_on_their_copy() {
    let theirs: Vec<_> = Section::ALL
        .into_iter()
        .filter(|section| section.audience() == Audience::Theirs)
        .map(Section::slug)
        .collect();
    assert_eq!(theirs, ["questions", "tell"]);
    for section in Section::ALL {
        assert!(!matches!(
            Key::from(section.tick().as_str()),
            Key::Unknown(_)
        ));
        assert_eq!(section.is_printed(), section != Section::Looks);
    }
}

#[test]
fn paper_is_typed_back_by_row_code() {
    let (written, left) = read_paper(
        &index(),
        "Q01 yes, box was sealed\n\nq02: Would not say\n Q03 – not sure \nQ04 they will call\nQ09 yes\nhello",
    );
    let line = |at: usize| {
        let it: &PaperLine = &written[at];
        (it.id.to_string(), it.word, it.note.clone())
    };
    assert_eq!(
        line(0),
        (
            "Q01".into(),
            Some(Word::Answer(Answer::Yes)),
            "box was sealed".into()
        )
    );
    assert_eq!(
        line(1),
        ("Q02".into(), Some(Word::Heard(Heard::Declined)), "".into())
    );
    assert_eq!(
        line(2),
        ("Q03".into(), Some(Word::Answer(Answer::Unsure)), "".into())
    );
    assert_eq!(line(3), ("Q04".into(), None, "they will call".into()));
    assert_eq!(left, ["Q09 yes", "hello"], "what cannot be read is left");
}

// Phones write a dash for two hyphens, and a curly apostrophe; hands write an O for a nought. Each of these lost the answer.
#[test]
fn a_line_is_read_whatever_stands_between_its_words() {
    for line in [
        "Q03 — not sure",
        "q03– Not sure.",
        "Q03 = not sure",
        "Q03 → unsure",
        "• Q03: don’t know",
        "Q03 dont know",
        "- Q03 ?",
        "QO3 not sure",
        "Q 03 not sure",
        "Q3 not sure",
        "Q03\u{a0}not\u{a0}sure",
    ] {
        let (written, left) = read_paper(&index(), line);
        assert_eq!(left, [""; 0], "{line}");
        let read = &written[0];
        assert_eq!(read.id.to_string(), "Q03", "{line}");
        assert_eq!(read.word, Some(Word::Answer(Answer::Unsure)), "{line}");
        assert_eq!(read.note, "", "{line}");
    }
    for line in ["Q03x yes", "3 yes", "Q033 yes", "Quiet", "— yes"] {
        assert_eq!(read_paper(&index(), line).0, [], "{line}");
    }
    let note = read_paper(&index(), "Q03 — nope, they said “later”").0;
    assert_eq!(
        (note[0].word, &*note[0].note),
        (None, "nope, they said “later”")
    );
}

proptest! {
    #[test]
    fn no_line_of_paper_is_lost(text in "((Q0[1-9]|[a-zé? ]{0,9})( |:|–)?(yes|no|unclear|\\PC{0,8})\n){0,6}") {
        let (written, left) = read_paper(&index(), &text);
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        prop_assert_eq!(written.len() + left.len(), lines);
    }

    #[test]
    fn any_order_that_is_recorded_asks_each_open_question_once(order in "[QN0-9,]{0,30}", stars in any::<[bool; 5]>()) {
        let mut ledger = recorded(&[("choice/a/order", json!(order))]);
        for (n, star) in stars.into_iter().enumerate() {
            ledger.record(Key::from(format!("first/Q0{}", n + 1).as_str()), json!(star), &WriterId("x".into()));
        }
        let mut all = asked(&ledger);
        all.sort();
        prop_assert_eq!(all, ids(&["Q01", "Q02", "Q03", "Q04", "Q05"]));
    }
}
