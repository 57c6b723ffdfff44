//! The answer and the message in the page's own words.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::*;
use crate::core::ledger::CheckField;
use crate::core::limits;
use crate::core::minute::{Question, follows};
use crate::site::ui::{WordGroup as W, words};

pub(super) static INDEX: LazyLock<GuideIndex> = LazyLock::new(|| first_guide().index());
pub(super) static PAGE: LazyLock<Summary> = LazyLock::new(Summary::new);

/// A page with the phrases of the summary.
pub(super) struct Summary(pub(super) BTreeMap<String, &'static str>);

impl Summary {
    fn new() -> Self {
        let guide = Box::leak(Box::new(first_guide()));
        Self(words(guide, &[W::Answer, W::Titles, W::Message, W::Checks]).collect())
    }
}

impl Page for Summary {
    fn find(&self, id: PhraseId) -> Option<String> {
        let words = self.0.get(&id.to_string());
        words.map(|it| (*it).to_owned())
    }

    fn day(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn day_and_time(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn today(&self) -> String {
        "today".to_owned()
    }

    fn link(&self, path: &str) -> String {
        format!("https://example.org{path}")
    }
}

/// The record after the answers of the minute check: what, place, setting, who, register, product, night and pressure.
fn tapped(case: &str) -> Ledger {
    let mut ledger = Ledger::default();
    let by = WriterId("test".to_owned());
    let mut answers = case.split(' ');
    let what = answers.next().unwrap();
    ledger.record(Key::Place, answers.next().unwrap().into(), &by);
    let answers = std::iter::once(what).chain(answers);
    for (question, answer) in Question::ALL.iter().zip(answers) {
        let key = question.key(&PractitionerId::first());
        let rest = follows(&ledger, &key, &answer.into(), "2026-11-28");
        ledger.record(key, answer.into(), &by);
        for (key, value) in rest {
            ledger.record(key, value, &by);
        }
    }
    ledger
}

fn shown<T>(ledger: Ledger, look: impl FnOnce(&Model) -> T) -> T {
    let state = State {
        ledger: Some(ledger),
        ..State::default()
    };
    look(&Model::of(&*PAGE, &INDEX, &state).unwrap())
}

pub(super) fn says(ledger: Ledger, of: Text) -> String {
    shown(ledger, |model| text(model, &of.into()))
}

fn listed(ledger: Ledger, of: List) -> Vec<String> {
    shown(ledger, |model| {
        let rows = rows(model, of.into());
        lines(&rows).into_iter().map(str::to_owned).collect()
    })
}

const PARTY: &str = "filler gb-eng home lay none unknown nobody no";
const FINE: &str = "toxin gb-eng clinic nurse match named somebody no";

#[test]
fn each_conclusion_has_a_heading_in_words() {
    for (case, heading, note) in [
        (PARTY, "Don’t go ahead: two things stop it.", ""),
        (
            "toxin gb-eng home nurse match named somebody no",
            "Don’t go ahead: one thing stops it.",
            "",
        ),
        (
            "toxin gb-eng clinic nurse match unknown somebody no",
            "Find out this one thing first.",
            "Nothing stops it so far. Don’t pay until you know.",
        ),
        (
            "toxin gb-eng clinic unknown not-yet named nobody no",
            "Find out these three things first.",
            "Nothing stops it so far. Don’t pay until you know.",
        ),
        (
            "toxin gb-eng clinic unknown not-yet unknown nobody no",
            "Find out four things first.",
            "Start with these three. Nothing stops it so far. Don’t pay until you know.",
        ),
        (
            FINE,
            "Nothing found against it so far.",
            "Seven answers, not a promise: seven checks that matter are still open.",
        ),
    ] {
        assert_eq!(says(tapped(case), Text::Answer), heading, "{case}");
        assert_eq!(says(tapped(case), Text::AnswerNote), note, "{case}");
    }
    assert_eq!(says(Ledger::default(), Text::Answer), "");
    assert_eq!(
        says(
            tapped("toxin gb-eng clinic unknown not-yet unknown nobody no"),
            Text::AnswerMore
        ),
        "and one more"
    );
}

#[test]
fn a_stop_is_named_with_its_red_flag_and_what_to_say_and_ours_says_so() {
    let lines = listed(tapped(PARTY), List::Reasons);
    assert_eq!(lines[0], "It’s not in a clinic.");
    assert!(lines[1].starts_with("A kitchen, hotel room"), "{lines:?}");
    assert!(lines[2].starts_with("Say no to the place"), "{lines:?}");
    assert_eq!(lines[3], "They have no health registration.");
    assert!(lines[5].contains("Due Care’s judgement"), "{lines:?}");
}

#[test]
fn the_full_screen_shows_the_no_or_else_the_questions() {
    assert_eq!(
        listed(tapped(PARTY), List::Shown),
        [
            "I’m not going ahead.",
            "I only have this done in a clinic.",
            "I only have this done by someone I’ve found on a register.",
        ]
    );
    let rushed = tapped("toxin gb-eng clinic nurse match named somebody yes");
    assert_eq!(listed(rushed, List::Shown), ["I’m not going ahead."]);
    let fine = listed(tapped(FINE), List::Shown);
    assert_eq!(fine, listed(tapped(FINE), List::Three));
    assert_eq!(fine.len(), 3);
    assert!(listed(Ledger::default(), List::Three).is_empty());
}

#[test]
fn three_cases_are_sent_in_these_words() {
    assert_eq!(
        says(tapped(PARTY), Text::Message),
        "I’m not going ahead with filler. I checked it with Due Care.\n\n\
         These two things stop it:\n\
         1. It’s not in a clinic. Say no to the place, even if you like the person. You could say: “I’ll only be treated in a clinic.”\n\
         2. They have no health registration. Stopping for that is Due Care’s judgement: it may be lawful. Don’t go ahead with them. \
         Say: “I only have injections from someone on a health register.”\n\n\
         What I’ll ask the next person:\n\
         1. Which official register are you on, and what is your number there?\n\
         2. Which brand is it, and will you open the sealed box in front of me?\n\
         3. Who can I call at night or at the weekend if something is wrong?\n\n\
         Information, not medical advice. https://example.org/start"
    );
    let product = "toxin gb-eng clinic nurse match unknown somebody no";
    let product = says(tapped(product), Text::Message);
    assert!(
        product.starts_with(
            "I’m finding out one thing before I have Botox. I checked it with Due Care.\n\n\
             Nothing stops it so far. Still to find out:\n1. Which product is it?\n\nWhat I’ll ask:\n1. Which brand"
        ),
        "{product}"
    );
    let fine = says(tapped(FINE), Text::Message);
    assert!(
        fine.starts_with(
            "I’m thinking about Botox. I checked it with Due Care.\n\n\
             Nothing found against it so far. Seven answers, not a promise: "
        ),
        "{fine}"
    );
    assert!(fine.contains("\nNot asked: age and health.\n\nWhat I’ll ask on the day:\n1."));
    assert_eq!(says(Ledger::default(), Text::Message), "");
}

#[test]
fn two_treatments_are_named_together() {
    let mut two = tapped(PARTY);
    two.record(
        Key::from("treatment/toxin"),
        true.into(),
        &WriterId("test".to_owned()),
    );
    let message = says(two, Text::Message);
    assert!(message.starts_with("I’m not going ahead with Botox and filler."));
}

#[test]
fn if_every_check_stops_it_the_message_still_fits_and_keeps_its_questions() {
    let mut all = Ledger::default();
    for rule in &INDEX.0 {
        let key = Key::Check(
            CheckField::Answer,
            rule.subject(&PractitionerId::first()),
            rule.id,
        );
        all.record(key, "flag".into(), &WriterId("test".to_owned()));
    }
    let message = says(all, Text::Message);
    assert!(message.chars().count() <= limits::MESSAGE, "{message}");
    assert!(message.contains("\nand "), "{message}");
    assert!(message.ends_with("/start") && message.contains("What I’ll ask the next person:\n1."));
}
