//! What an answer of the minute check brings with it: entries of the checks that it answers.

use serde_json::Value;

use super::codes;
use super::question::{Night, Pressure, Product, Question, Register, Setting, What, Who};
use crate::core::guide::{CheckId, TreatmentId};
use crate::core::ledger::{
    Answer, CheckField, Key, Ledger, PractitionerId, ProofKind, Subject, WriterId,
};

/// Everything else to record when `value` is recorded under `key`, in order. `today` is an ISO 8601 day.
///
/// An answer of the minute check answers checks. What the answers after it record may depend on it, so they are worked out anew. An
/// answer to such a check that says something else takes the answer of the minute check back.
#[must_use]
pub fn follows(ledger: &Ledger, key: &Key, value: &Value, today: &str) -> Vec<(Key, Value)> {
    if let Some(question) = Question::of(key) {
        return brought_by(ledger, question, key, value, today);
    }
    contradicted(ledger, key, value, today)
}

fn brought_by(
    ledger: &Ledger,
    question: Question,
    key: &Key,
    value: &Value,
    today: &str,
) -> Vec<(Key, Value)> {
    let id = key.practitioner().cloned();
    let ids = id.map_or_else(|| ledger.practitioners(), |id| vec![id]);
    let mut after = ledger.clone();
    let nobody = WriterId(String::new());
    after.record(key.clone(), value.clone(), &nobody);
    let mut all = Vec::new();
    for id in ids {
        // What the others bring along may depend on what the person is thinking of, and on who will treat them.
        let others = Question::ALL.iter().copied().filter(|it| *it != question);
        for question in [question].into_iter().chain(others) {
            let answers = Answers {
                ledger: &after,
                id: &id,
                today,
            };
            let brought = answers.bring(question);
            for (key, value) in brought {
                after.record(key.clone(), value.clone(), &nobody);
                all.push((key, value));
            }
        }
    }
    all
}

/// The answers of the minute check that an answer to one of its checks contradicts.
fn contradicted(ledger: &Ledger, key: &Key, value: &Value, today: &str) -> Vec<(Key, Value)> {
    let Key::Check(CheckField::Answer, subject, check) = key else {
        return Vec::new();
    };
    // How they trained follows from nobody's job.
    if *check == codes::Q01 {
        return Vec::new();
    }
    let id = match subject {
        Subject::Me => PractitionerId::first(),
        Subject::Practitioner(id) => id.clone(),
    };
    let answers = Answers {
        ledger,
        id: &id,
        today,
    };
    let differs = |question: &Question| {
        let mut brought = answers.bring(*question).into_iter();
        brought.any(|(brought, says)| brought == *key && !says.is_null() && says != *value)
    };
    let contradicted = Question::ALL.iter().copied().filter(differs);
    contradicted
        .map(|question| (question.key(&id), Value::Null))
        .collect()
}

/// The answers that are recorded, about one practitioner.
struct Answers<'a> {
    ledger: &'a Ledger,
    id: &'a PractitionerId,
    today: &'a str,
}

/// Entries in the making.
type Entries = Vec<(Key, Value)>;

impl Answers<'_> {
    /// What the recorded answer to a question brings along. Nothing if there is none.
    fn bring(&self, question: Question) -> Entries {
        match question {
            Question::What => self.read(question, What::read).map(|it| self.what(it)),
            Question::Setting => self
                .read(question, Setting::read)
                .map(|it| self.setting(it)),
            Question::Who => self.read(question, Who::read).map(|it| self.who(it)),
            Question::Register => self
                .read(question, Register::read)
                .map(|it| self.register(it)),
            Question::Product => self
                .read(question, Product::read)
                .map(|it| self.product(it)),
            Question::Night => self.read(question, Night::read).map(|it| self.night(it)),
            Question::Pressure => self
                .read(question, Pressure::read)
                .map(|it| self.pressure(it)),
        }
        .unwrap_or_default()
    }

    fn read<T>(&self, question: Question, read: fn(&str) -> Option<T>) -> Option<T> {
        read(self.ledger.text(&question.key(self.id)))
    }

    fn what(&self, what: What) -> Entries {
        let treatment = |id: TreatmentId| {
            let is_chosen = what.treatment() == Some(id);
            let value = if is_chosen { true.into() } else { Value::Null };
            (Key::Treatment(id), value)
        };
        let mut entries: Entries = TreatmentId::ALL.into_iter().map(treatment).collect();
        match what {
            What::Body => entries.extend(self.set(codes::B01, Answer::Flag)),
            _ => entries.extend(self.unset(codes::B01, &[Answer::Flag])),
        }
        entries
    }

    fn setting(&self, setting: Setting) -> Entries {
        let room = match setting {
            Setting::Clinic => Some(Answer::Yes),
            Setting::Home => Some(Answer::Flag),
            Setting::Unknown => Some(Answer::Unsure),
            // Peels, needling and lasers are done in salons too.
            Setting::Salon => self.is_injected().then_some(Answer::Unsure),
        };
        room.map_or_else(
            || self.unset(codes::R06, &[Answer::Yes, Answer::Flag, Answer::Unsure]),
            |answer| self.set(codes::R06, answer),
        )
    }

    fn who(&self, who: Who) -> Entries {
        let mut entries = match who {
            Who::Myself => vec![(me(codes::R13), Answer::Flag.slug().into())],
            _ if self.ledger.text(&me(codes::R13)) == Answer::Flag.slug() => {
                vec![(me(codes::R13), Value::Null)]
            }
            _ => Vec::new(),
        };
        let (job, training) = match who {
            Who::Myself => (None, None),
            Who::Lay if self.is_injected() => (Some(Answer::Flag), None),
            Who::Unknown if self.is_injected() => (Some(Answer::Unsure), None),
            _ if who.is_registered() && self.is_injected() => (Some(Answer::Yes), None),
            Who::Lay | Who::Unknown => (None, Some(Answer::Unsure)),
            _ => (None, None),
        };
        let all = [Answer::Yes, Answer::Flag, Answer::Unsure];
        entries.extend(job.map_or_else(
            || self.unset(codes::R15, &all),
            |it| self.set(codes::R15, it),
        ));
        // How somebody trained can only be asked: an answer to it stays.
        let subject = Subject::Practitioner(self.id.clone());
        if self
            .ledger
            .answer(&subject, codes::Q01)
            .is_none_or(|it| it == Answer::Unsure)
        {
            let unsure = [Answer::Unsure];
            entries.extend(training.map_or_else(
                || self.unset(codes::Q01, &unsure),
                |it| self.set(codes::Q01, it),
            ));
        }
        entries
    }

    fn register(&self, register: Register) -> Entries {
        let who = self.read(Question::Who, Who::read);
        let answer = match register {
            Register::Match => Answer::Yes,
            Register::NoMatch if self.is_injected() || who.is_some_and(Who::is_registered) => {
                Answer::Flag
            }
            Register::None if who == Some(Who::Lay) => Answer::NotApplicable,
            Register::NoMatch | Register::None | Register::NotYet => Answer::Unsure,
        };
        let looked = matches!(register, Register::Match | Register::NoMatch);
        let field = |field, value: &str| {
            let value = if looked { value.into() } else { Value::Null };
            (self.check(field, codes::R02), value)
        };
        let mut entries = self.set(codes::R02, answer);
        entries.push(field(CheckField::Proof, ProofKind::LookedUp.slug()));
        // The day on which they looked stays the day on which they looked.
        if !looked
            || self
                .ledger
                .text(&self.check(CheckField::Date, codes::R02))
                .is_empty()
        {
            entries.push(field(CheckField::Date, self.today));
        }
        entries
    }

    fn product(&self, product: Product) -> Entries {
        let injected = self.is_injected();
        let (open, source, test) = match product {
            Product::Named => (None, None, None),
            Product::Withheld if injected => (Some(Answer::Flag), None, None),
            Product::Online if injected => (None, Some(Answer::Flag), None),
            Product::Unknown if injected => (Some(Answer::Unsure), None, None),
            Product::Online => (None, None, Some(Answer::Flag)),
            Product::Withheld | Product::Unknown => (None, None, Some(Answer::Unsure)),
        };
        let bad = [Answer::Flag, Answer::Unsure];
        let entries =
            [(codes::Q03, open), (codes::Q05, source), (codes::Q14, test)].map(|(id, answer)| {
                answer.map_or_else(|| self.unset(id, &bad), |answer| self.set(id, answer))
            });
        entries.concat()
    }

    fn night(&self, night: Night) -> Entries {
        self.set(
            codes::Q11,
            match night {
                Night::Somebody => Answer::Yes,
                Night::Nobody => Answer::Flag,
                Night::Unknown => Answer::Unsure,
            },
        )
    }

    fn pressure(&self, pressure: Pressure) -> Entries {
        self.set(
            codes::I02,
            match pressure {
                Pressure::Yes => Answer::Flag,
                Pressure::No => Answer::Yes,
            },
        )
    }

    fn is_injected(&self) -> bool {
        is_injected(self.ledger)
    }

    fn check(&self, field: CheckField, id: CheckId) -> Key {
        Key::Check(field, Subject::Practitioner(self.id.clone()), id)
    }

    fn set(&self, id: CheckId, answer: Answer) -> Entries {
        vec![(self.check(CheckField::Answer, id), answer.slug().into())]
    }

    /// Takes one of these answers back. Any other came from the steps and stays.
    fn unset(&self, id: CheckId, answers: &[Answer]) -> Entries {
        let key = self.check(CheckField::Answer, id);
        let subject = Subject::Practitioner(self.id.clone());
        let answer = self.ledger.answer(&subject, id);
        let is_ours = answer.is_some_and(|answer| answers.contains(&answer));
        is_ours.then_some((key, Value::Null)).into_iter().collect()
    }
}

/// Whether it is injected, as far as anybody knows: as long as nothing is chosen, it may be.
#[must_use]
pub fn is_injected(ledger: &Ledger) -> bool {
    let chosen = ledger.treatments();
    match What::something_else(ledger) {
        Some(what) => what == What::Injected,
        None => {
            chosen.is_empty()
                || chosen.contains(TreatmentId::Toxin)
                || chosen.contains(TreatmentId::Filler)
        }
    }
}

fn me(id: CheckId) -> Key {
    Key::Check(CheckField::Answer, Subject::Me, id)
}
