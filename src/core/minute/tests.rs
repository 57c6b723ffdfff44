//! The minute check: every cell of the table of verdicts, and that taps in any order say the same.

use serde_json::Value;

use super::{Question, follows};
use crate::core::assessment::{Conclusion, assess, conclude};
use crate::core::guide::{GuideIndex, first_guide};
use crate::core::ledger::{Key, Ledger, PractitionerId, WriterId};

/// What, place, setting, who, register, product, night, pressure and what they come to, one case a line; `-` is a question skipped.
const CASES: &str = "
    toxin gb-eng clinic nurse match named somebody no => nothing // all fine, England
    filler gb-eng home lay none unknown nobody no => stop R06 R15 // home party
    toxin gb-eng home nurse match named somebody no => stop R06 // home, registered nurse
    laser gb-eng home nurse match named somebody no => stop R06 // home, laser by a nurse
    toxin gb-eng home myself - - - - => stop R13 R06 // self
    peel gb-eng home myself - - - - => stop R13 R06 // self, peel
    toxin gb-eng clinic nurse match online somebody no => stop Q05 // online toxin
    peel gb-eng clinic nurse match online somebody no => stop Q14 // peel kit from online
    toxin gb-eng clinic nurse match named somebody yes => stop I02 // rushed
    laser gb-eng clinic nurse match named somebody yes => stop I02 // rushed, laser
    toxin gb-eng clinic nurse no-match named somebody no => stop R02 // nurse, no match
    laser gb-eng clinic nurse no-match named somebody no => stop R02 // “nurse” for laser, no match
    filler gb-eng clinic lay none named somebody no => stop R15 // lay, filler
    filler us-tx clinic lay none named somebody no => stop R15 // lay, filler, Texas
    peel gb-eng salon lay none named somebody no => find Training // lay, peel in a salon
    peel gb-eng salon lay no-match named somebody no => find Training Register // lay, peel, looked and no match: no stop
    laser us-tx salon lay none named somebody no => find Training // lay, laser, Texas
    toxin gb-eng clinic nurse match withheld somebody no => stop Q03 // won’t name it, toxin
    microneedling gb-eng clinic nurse match withheld somebody no => find Device // won’t name it, needling
    toxin gb-eng salon nurse match named somebody no => find Room // nurse in a salon, toxin
    laser gb-eng salon nurse match named somebody no => nothing // nurse in a salon, laser: neutral
    toxin abroad clinic doctor match named somebody no => find Abroad // abroad, doctor
    toxin - clinic nurse match named somebody no => find Place // place skipped
    toxin elsewhere clinic doctor match named somebody no => find Place // place not on our list
    toxin gb-eng clinic nurse not-yet named somebody no => find Register // nurse, register not yet
    toxin gb-eng clinic nurse match unknown somebody no => find Product // nurse clinic, product not known
    toxin gb-eng clinic nurse match named nobody no => find Night // nurse, only messages at night
    filler - - - - - - - => find Place Setting Who Register Product Night Pressure // nothing but what: all skipped
    - gb-eng clinic nurse match named somebody no => find Treatment // first question skipped, rest fine
    injected gb-eng clinic nurse match named somebody no => find NotCovered // fat-dissolving by a nurse
    injected gb-eng clinic lay none named somebody no => stop R15 // fat-dissolving by a beautician
    machine gb-eng salon lay none named somebody no => find NotCovered Training // hair removal, salon
    toxin us-tx clinic nurse match named somebody no => nothing // all fine, Texas, RN
    filler us-tx clinic nurse-practitioner match named somebody no => nothing // all fine, Texas, NP, filler
    toxin us-tx clinic physician-assistant match named somebody no => nothing // all fine, Texas, PA in a med spa
    toxin us-tx clinic physician-assistant no-match named somebody no => stop R02 // PA, no match, Texas
    toxin us-tx clinic lay none named somebody no => stop R15 // esthetician, Botox, Texas
    toxin us-tx home doctor match named somebody no => stop R06 // doctor’s house, Texas
    filler gb-eng clinic nurse match named somebody no => stop R14 // under 18 (R14 answered in Research), England, filler
    filler us-tx clinic nurse match named somebody no => stop R14 // under 18, Texas, filler
    toxin gb-eng clinic nurse none named somebody no => find Register // “nurse”, “their job has no register”
    toxin gb-eng clinic unknown not-yet named somebody no => find Who Register // who: don’t know
    toxin gb-eng clinic unknown no-match named somebody no => stop R02 // who: don’t know, no match
    toxin gb-eng clinic nurse match named somebody - => find Pressure // pressure skipped
    filler gb-eng home lay none online nobody yes => stop R06 R15 Q05 I02 // three stops at once
    toxin gb-eng clinic health match named somebody no => nothing // “other health job”, HCPC paramedic
    body gb-eng clinic doctor match named somebody no => stop B01 // liquid BBL, everything else fine
    laser gb-eng clinic doctor match named somebody no => nothing // all fine, laser, England
    microneedling gb-eng clinic lay none named somebody no => nothing // needling by a lay person, Q01 answered yes later
";

/// What the steps say beside it, by the words behind the case.
fn said_in_steps(note: &str) -> &'static [(&'static str, &'static str)] {
    match note {
        note if note.starts_with("under 18") => &[("answer/me/R14", "flag")],
        note if note.contains("Q01 answered yes") => &[("answer/a/Q01", "yes")],
        _ => &[],
    }
}

fn tap(ledger: &mut Ledger, key: Key, value: &str) {
    let by = WriterId("test".to_owned());
    let value = Value::from(value);
    let rest = follows(ledger, &key, &value, "2026-11-28");
    ledger.record(key, value, &by);
    for (key, value) in rest {
        ledger.record(key, value, &by);
    }
}

/// The record after these taps, in the order of the questions or backwards.
fn tapped(case: &[&str], backwards: bool) -> Ledger {
    let mut ledger = Ledger::default();
    let by = WriterId("test".to_owned());
    let [what, place, rest @ ..] = case else {
        panic!("{case:?}")
    };
    match *place {
        "-" | "elsewhere" => {}
        "abroad" => ledger.record(Key::from("tick/a/abroad"), true.into(), &by),
        place => ledger.record(Key::Place, place.into(), &by),
    }
    let answers = [*what].into_iter().chain(rest.iter().copied());
    let mut taps: Vec<_> = Question::ALL.iter().zip(answers).collect();
    if backwards {
        taps.reverse();
    }
    for (question, answer) in taps.into_iter().filter(|(_, answer)| *answer != "-") {
        tap(&mut ledger, question.key(&PractitionerId::first()), answer);
    }
    ledger
}

fn found(index: &GuideIndex, ledger: &Ledger) -> (String, Vec<String>) {
    let id = PractitionerId::first();
    let assessment = assess(index, ledger, &id);
    let sorted = |mut all: Vec<String>| {
        all.sort();
        all
    };
    match conclude(index, ledger, &id, &assessment) {
        Conclusion::NotStarted => ("not started".to_owned(), Vec::new()),
        Conclusion::Stop(ids) => {
            let ids = ids.iter().map(ToString::to_string);
            ("stop".to_owned(), sorted(ids.collect()))
        }
        Conclusion::Overridden(_) => ("overridden".to_owned(), Vec::new()),
        Conclusion::FindOutFirst(gaps) => {
            let gaps = gaps.iter().map(|gap| format!("{gap:?}"));
            ("find".to_owned(), sorted(gaps.collect()))
        }
        Conclusion::NothingFound(_) => ("nothing".to_owned(), Vec::new()),
    }
}

#[test]
fn each_case_of_the_table_comes_to_what_it_says_whatever_the_order_of_the_taps() {
    let index = first_guide().index();
    let mut wrong = Vec::new();
    for line in CASES.lines().filter(|line| !line.is_empty()) {
        let (case, note) = line.split_once(" // ").unwrap();
        let (answers, expected) = case.trim().split_once(" => ").unwrap();
        let answers: Vec<&str> = answers.split(' ').collect();
        let mut expected = expected.split(' ').map(str::to_owned);
        let verdict = expected.next().unwrap();
        let mut details: Vec<String> = expected.collect();
        details.sort();
        for backwards in [false, true] {
            let mut ledger = tapped(&answers, backwards);
            for (key, value) in said_in_steps(note) {
                tap(&mut ledger, Key::from(*key), value);
            }
            let found = found(&index, &ledger);
            if found != (verdict.clone(), details.clone()) {
                wrong.push(format!(
                    "{case} ({note}, backwards: {backwards}): {found:?}"
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn skincare_asks_what_is_on_the_pack_and_in_it_and_about_pregnancy() {
    let index = first_guide().index();
    let with = |answers: [&str; 3]| {
        let mut ledger = Ledger::default();
        tap(&mut ledger, Key::from("choice/me/what"), "skincare");
        for (id, answer) in super::codes::SKINCARE.iter().zip(answers) {
            if answer != "-" {
                tap(
                    &mut ledger,
                    Key::from(format!("answer/me/{id}").as_str()),
                    answer,
                );
            }
        }
        found(&index, &ledger)
    };
    assert_eq!(with(["yes", "yes", "na"]).0, "nothing");
    assert_eq!(with(["yes", "yes", "-"]).1, ["Check(SK5)"]);
    assert_eq!(with(["unsure", "yes", "na"]).1, ["Check(SK2)"]);
    assert_eq!(
        with(["yes", "flag", "na"]),
        ("stop".to_owned(), vec!["SK3".to_owned()])
    );
}

#[test]
fn the_checks_that_the_minute_check_answers_are_in_the_guide() {
    let index = first_guide().index();
    for id in super::codes::ALL {
        assert!(index.get(id).is_some(), "{id}");
    }
}

#[test]
fn an_old_record_comes_to_what_its_checks_say() {
    let index = first_guide().index();
    let record = |entries: &[(&str, &str)]| {
        let mut ledger = Ledger::default();
        for (key, value) in entries {
            ledger.record(
                Key::from(*key),
                (*value).into(),
                &WriterId("old".to_owned()),
            );
        }
        ledger
    };
    let stopped = found(&index, &record(&[("answer/a/R02", "flag")]));
    assert_eq!(stopped, ("stop".to_owned(), vec!["R02".to_owned()]));
    let open = found(
        &index,
        &record(&[("answer/a/R06", "yes"), ("answer/a/R02", "yes")]),
    );
    assert_eq!(open.0, "find");
    let named = found(&index, &record(&[("name/a", "Dr A")]));
    assert_eq!(named.0, "not started");
}

#[test]
fn an_answer_in_the_steps_takes_back_what_it_contradicts_and_nothing_else() {
    let mut ledger = tapped(
        &[
            "toxin", "gb-eng", "home", "nurse", "match", "named", "somebody", "no",
        ],
        false,
    );
    tap(&mut ledger, Key::from("answer/a/R06"), "yes");
    assert_eq!(ledger.text(&Key::from("choice/a/setting")), "");
    assert_eq!(ledger.text(&Key::from("choice/a/register")), "match");
    // The product was named, which is no answer to the check about the sealed box.
    tap(&mut ledger, Key::from("answer/a/Q03"), "yes");
    tap(&mut ledger, Key::from("choice/a/product"), "named");
    assert_eq!(ledger.text(&Key::from("answer/a/Q03")), "yes");
}

#[test]
fn the_day_on_which_they_looked_stays() {
    let mut ledger = Ledger::default();
    tap(&mut ledger, Key::from("choice/a/register"), "match");
    assert_eq!(ledger.text(&Key::from("date/a/R02")), "2026-11-28");
    ledger.record(
        Key::from("date/a/R02"),
        "2026-11-20".into(),
        &WriterId("test".to_owned()),
    );
    tap(&mut ledger, Key::from("choice/me/what"), "filler");
    assert_eq!(ledger.text(&Key::from("date/a/R02")), "2026-11-20");
    tap(&mut ledger, Key::from("choice/a/register"), "not-yet");
    assert_eq!(ledger.text(&Key::from("date/a/R02")), "");
}
