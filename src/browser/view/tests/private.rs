//! What is private never gets into a message, whatever is recorded.

use proptest::prelude::*;

use super::answer::{INDEX, PAGE, Summary, says};
use super::*;
use crate::core::guide::{CheckId, TreatmentId};
use crate::core::ledger::{CheckField, PersonField, Subject, Weighed};
use crate::core::limits;
use crate::core::minute::Question;

/// What a person may type anywhere, which must be found nowhere.
const TYPED: &str = "zqzq";

/// Each field that takes words, a date or a number, for two practitioners and for the person.
fn typed_into_everything(ledger: &mut Ledger) {
    let by = WriterId("test".to_owned());
    let mut keys: Vec<String> = ["tell", "text/me/goal", "text/me/looks", "text/me/stop"]
        .map(str::to_owned)
        .to_vec();
    for id in ["a", "b1"] {
        keys.push(format!("practitioner/{id}"));
        keys.extend(PersonField::ALL.map(|field| format!("{}/{id}", field.slug())));
        for name in ["product-lot", "worst", "reply", "letter", "pays"] {
            keys.push(format!("text/{id}/{name}"));
        }
    }
    // What matters to the person about a treatment, in the guide's own words, and what they choose.
    for treatment in TreatmentId::ALL {
        for of in Weighed::ALL {
            keys.push(of.name(treatment, (*of != Weighed::Chosen).then_some("point")));
        }
    }
    for key in keys {
        ledger.record(Key::from(key.as_str()), TYPED.into(), &by);
    }
    for rule in &INDEX.0 {
        for subject in [Subject::Me, Subject::Practitioner(PractitionerId::first())] {
            for field in CheckField::TEXTS {
                ledger.record(
                    Key::Check(field, subject.clone(), rule.id),
                    TYPED.into(),
                    &by,
                );
            }
            for field in [CheckField::Date, CheckField::Proof] {
                ledger.record(
                    Key::Check(field, subject.clone(), rule.id),
                    TYPED.into(),
                    &by,
                );
            }
        }
        ledger.record(Key::Own(rule.id), TYPED.into(), &by);
    }
}

/// Words of checks that are about the person or private.
fn secret(page: &Summary) -> Vec<&'static str> {
    let told = |id: CheckId| INDEX.get(id).is_some_and(|rule| rule.shared);
    let parts = page.0.iter().filter(|(id, _)| {
        let code: Option<CheckId> = id.get(..3).and_then(|code| code.parse().ok());
        id.as_bytes().get(3) == Some(&b'-') && code.is_some_and(|code| !told(code))
    });
    parts
        .map(|(_, words)| *words)
        .filter(|words| !words.is_empty())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever is recorded, a message has nothing that was typed, no place, and no words of a check that is private or about the person.
    #[test]
    fn nothing_private_is_ever_sent(
        answers in proptest::collection::vec((0..200usize, 0..5usize), 0..60),
        minute in proptest::collection::vec(0..10usize, 8),
        stars in proptest::collection::vec(0..200usize, 0..4),
    ) {
        let by = WriterId("test".to_owned());
            let mut ledger = Ledger::default();
        typed_into_everything(&mut ledger);
        ledger.record(Key::Place, "gb-eng".into(), &by);
        let options = ["clinic", "home", "lay", "nurse", "no-match", "unknown", "yes", "no", "toxin", "peel"];
        for (question, at) in Question::ALL.iter().zip(minute) {
            ledger.record(question.key(&PractitionerId::first()), options[at].into(), &by);
        }
        for (at, answer) in answers {
            let rule = &INDEX.0[at % INDEX.0.len()];
            let key = Key::Check(CheckField::Answer, rule.subject(&PractitionerId::first()), rule.id);
            ledger.record(key, ["yes", "flag", "unsure", "na", ""][answer].into(), &by);
        }
        for at in stars {
            ledger.record(Key::First(INDEX.0[at % INDEX.0.len()].id), true.into(), &by);
        }
        let message = says(ledger, Text::Message);
        prop_assert!(message.chars().count() <= limits::MESSAGE, "{message}");
        prop_assert!(!message.contains(TYPED), "{message}");
        for word in ["England", "override", "me/", "gb-eng"] {
            prop_assert!(!message.contains(word), "{message}");
        }
        for words in secret(&PAGE) {
            prop_assert!(!message.contains(words), "{words} in {message}");
        }
    }
}

/// What matters about a treatment is listed by treatment, in the words that the person read, and stands in no other list or text.
#[test]
fn what_matters_and_what_is_chosen_are_in_their_three_lists_alone() {
    let state = state([
        ("choice/me/good-filler-undo", "You may undo it".into()),
        ("choice/me/bad-filler-sight", "Loss of sight".into()),
        ("choice/me/chosen-filler", "wait".into()),
    ]);
    let told = [
        (List::GoodPoints, "treatment-filler: You may undo it"),
        (List::BadPoints, "treatment-filler: Loss of sight"),
        (List::Chosen, "treatment-filler: chosen-wait"),
    ];
    with(&state, |model| {
        for list in List::ALL {
            let rows = rows(model, (*list).into());
            match told.iter().find(|(of, _)| of == list) {
                Some((_, words)) => assert_eq!(lines(&rows), [*words]),
                None => assert!(
                    told.iter().all(|(_, words)| !lines(&rows).contains(words)),
                    "{list:?}"
                ),
            }
        }
        for of in Text::ALL {
            let said = text(model, &(*of).into());
            for words in ["undo", "sight", "chosen"] {
                assert!(!said.contains(words), "{of:?}: {said}");
            }
        }
    });
}
