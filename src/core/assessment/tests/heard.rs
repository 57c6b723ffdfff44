//! What was said in the room: it counts from the first tap, and waits to be confirmed.

use serde_json::json;

use super::*;
use crate::core::ledger::Heard;

// Seven answers were recorded in the room, and the next day home said that nothing was answered.
#[test]
fn what_was_said_in_the_room_counts_until_it_is_confirmed() {
    let index = GuideIndex(vec![
        check("R01", Weight::Must),
        check("R09", Weight::Helpful),
        check("R03", Weight::Helpful),
    ]);
    let mut ledger = Ledger::default();
    let mut record = |key: &str, value: &str| {
        ledger.record(Key::from(key), json!(value), &WriterId("x".into()));
        let assessment = assess(&index, &ledger, &PractitionerId::first());
        let step = progress(&index, &assessment, Some(StepId::Research));
        (assessment.verdict(), step)
    };
    let started = |open, heard| Progress::Started {
        stops: 0,
        overridden: 0,
        flags: 0,
        open,
        heard,
    };
    record("heard/a/R01", "clear");
    let both = (Verdict::FindOutFirst, started(2, 2));
    assert_eq!(record("heard/a/R09", "no"), both, "nothing is answered");
    let confirmed = (Verdict::FindOutFirst, started(2, 1));
    assert_eq!(record("answer/a/R01", "unsure"), confirmed);
    assert_eq!(record("answer/a/R01", "yes").1, started(1, 1));
    assert_eq!(record("answer/a/R09", "yes").1, started(0, 0));
}

#[test]
fn paper_is_typed_in_with_the_words_of_the_room_too() {
    let index = GuideIndex(vec![check("Q01", Weight::Must)]);
    for (typed, heard) in [
        ("Q01 vague, twice", Heard::Unclear),
        ("Q01 later", Heard::WillSend),
        ("Q01 clear answer", Heard::Clear),
    ] {
        let (lines, left) = read_paper(&index, typed);
        assert_eq!(lines[0].word, Some(Word::Heard(heard)), "{typed}");
        assert!(left.is_empty());
    }
}
