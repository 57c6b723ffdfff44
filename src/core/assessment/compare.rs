//! The comparison of practitioners: one line per check, grouped, with the most serious first. There is no score.

use super::concerns::concerning;
use super::{CheckStatus, Why, is_heard, status_of};
use crate::core::guide::{About, CheckId, GuideIndex};
use crate::core::ledger::{Key, Ledger, PractitionerId};

/// What the rows of the comparison have in common, in the order in which a person should read them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Somebody got a red flag on a deal-breaker, overridden or not.
    Stops,
    /// Somebody got another red flag.
    Flags,
    /// Somebody has not settled what another one was asked.
    Open,
    /// Settled with everybody, and the person puts it first.
    First,
    /// Settled with everybody.
    Settled,
    /// Nobody was asked.
    NotAsked,
}

impl Group {
    /// All six, in order.
    pub const ALL: [Self; 6] = [
        Self::Stops,
        Self::Flags,
        Self::Open,
        Self::First,
        Self::Settled,
        Self::NotAsked,
    ];

    /// The word used in the page.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Stops => "stops",
            Self::Flags => "flags",
            Self::Open => "open",
            Self::First => "first",
            Self::Settled => "settled",
            Self::NotAsked => "not-asked",
        }
    }
}

/// One check side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The check.
    pub id: CheckId,
    /// The group it is in.
    pub group: Group,
    /// What is recorded for each practitioner, in their order.
    pub statuses: Vec<CheckStatus>,
}

/// The checks on practitioners, side by side: group after group, and in each what the person puts first. There is no score.
#[must_use]
pub fn compare(index: &GuideIndex, ledger: &Ledger, them: &[PractitionerId]) -> Vec<Line> {
    let checks = concerning(index, ledger).filter(|rule| rule.about == About::Practitioner);
    let lines: Vec<(bool, Line)> = checks
        .map(|rule| {
            let statuses: Vec<CheckStatus> =
                them.iter().map(|id| status_of(rule, ledger, id)).collect();
            let first = ledger.is_on(&Key::First(rule.id));
            let mut said = them.iter().zip(&statuses);
            let heard = said.any(|(id, status)| is_heard(rule, *status, ledger, id));
            let line = Line {
                id: rule.id,
                group: group(&statuses, heard, first),
                statuses,
            };
            (first, line)
        })
        .filter(|(_, line)| {
            let is_optional = index.get(line.id).is_some_and(|rule| rule.optional);
            !(is_optional && line.group == Group::NotAsked)
        })
        .collect();
    let mut ordered = Vec::new();
    for group in Group::ALL {
        for first in [true, false] {
            let next = lines
                .iter()
                .filter(|(put_first, line)| line.group == group && *put_first == first);
            ordered.extend(next.map(|(_, line)| line.clone()));
        }
    }
    ordered
}

fn group(statuses: &[CheckStatus], heard: bool, first: bool) -> Group {
    let any = |is: fn(&CheckStatus) -> bool| statuses.iter().any(is);
    if any(|it| matches!(it, CheckStatus::Stop | CheckStatus::Overridden)) {
        Group::Stops
    } else if any(|it| *it == CheckStatus::Flag) {
        Group::Flags
    } else if !heard && !any(|it| !matches!(it, CheckStatus::Open(Why::NotAnswered | Why::ToAsk))) {
        Group::NotAsked
    } else if any(|it| matches!(it, CheckStatus::Open(_))) {
        Group::Open
    } else if first {
        Group::First
    } else {
        Group::Settled
    }
}
