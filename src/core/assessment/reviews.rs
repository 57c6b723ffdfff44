//! What ten reviews come to, and how many signs of pressure there were, as counts.

use crate::core::guide::{CheckId, GuideIndex};
use crate::core::ledger::{Answer, Key, Kind, Ledger, PractitionerId, Subject};
use crate::core::limits;

/// What was looked for in ten reviews of one practitioner, as counts. Never a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reviews {
    /// How many were read: those on which anything is ticked.
    pub read: usize,
    /// In how many each sign was seen, in the order of [`Reviews::SIGNS`].
    pub seen: [usize; 6],
}

/// What the counts come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impression {
    /// Fewer than five were read.
    Few,
    /// At least one tells of a reward.
    Reward,
    /// Fewer than half have detail, or fewer than half name the person.
    Vague,
    /// None tells of a healed result.
    Unhealed,
    /// None of these. Reviews cannot prove skill.
    Fair,
}

impl Impression {
    /// Its name in the content.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Few => "few",
            Self::Reward => "reward",
            Self::Vague => "vague",
            Self::Unhealed => "unhealed",
            Self::Fair => "fair",
        }
    }
}

impl Reviews {
    /// What to look for in each: the names of the ticks.
    pub const SIGNS: [&str; 6] = ["detail", "named", "mine", "healed", "reward", "reply"];

    /// What the counts come to. The limits are our own judgement. None if nothing was read.
    #[must_use]
    pub const fn impression(&self) -> Option<Impression> {
        let [detail, named, _, healed, reward, _] = self.seen;
        Some(match self.read {
            0 => return None,
            _ if reward > 0 => Impression::Reward,
            1..5 => Impression::Few,
            read if detail * 2 < read || named * 2 < read => Impression::Vague,
            _ if healed == 0 => Impression::Unhealed,
            _ => Impression::Fair,
        })
    }
}

/// Counts what is ticked under `tick/a/review-1` and `tick/a/review-1-detail`.
#[must_use]
pub fn reviews(ledger: &Ledger, practitioner: &PractitionerId) -> Reviews {
    let is_on = |name: String| {
        let subject = Subject::Practitioner(practitioner.clone());
        ledger.is_on(&Key::ToolField(Kind::Tick, subject, name))
    };
    let mut found = Reviews::default();
    for n in 1..=limits::REVIEWS {
        let mut any = is_on(format!("review-{n}"));
        for (sign, count) in Reviews::SIGNS.iter().zip(&mut found.seen) {
            if is_on(format!("review-{n}-{sign}")) {
                *count += 1;
                any = true;
            }
        }
        found.read += usize::from(any);
    }
    found
}

/// How many of the six signs of pressure there were.
#[must_use]
pub fn pressure(index: &GuideIndex, ledger: &Ledger, practitioner: &PractitionerId) -> usize {
    let happened = |code: &str| {
        let id = code.parse::<CheckId>().ok();
        let rule = id.and_then(|id| index.get(id));
        rule.is_some_and(|rule| {
            ledger.answer(&rule.subject(practitioner), rule.id) == Some(Answer::Flag)
        })
    };
    let codes = ["I02", "I03", "P01", "P02", "P03", "P04"];
    codes.iter().filter(|code| happened(code)).count()
}
