//! `steps/*.toml`: the five steps with their checks, in words.

use serde::Deserialize;

use super::passage::Item;
use super::{CheckId, CheckRule, StepId};

/// One of the five steps.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which.
    pub id: StepId,
    /// Its name.
    pub name: String,
    /// One line for the list of steps.
    pub hint: String,
    /// The intro of its page.
    pub lede: String,
    /// Its checks that can be answered now, those that settle most first. Any others follow in the order of the guide.
    pub order: Vec<CheckId>,
    /// What matters most of it.
    pub short: Vec<Priority>,
    /// The topics that go with it.
    pub topics: Vec<String>,
    /// Its checks, in order.
    pub checks: Vec<Check>,
}

/// What one of the checks that matter most asks of the person, in a line.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Priority {
    /// The check, one of the same step.
    pub check: CheckId,
    /// What to do.
    pub text: String,
}

/// One statement to establish, with all its words.
#[derive(Debug, Clone)]
pub struct Check {
    /// How its answer counts: what the app reasons about, no words.
    pub rule: CheckRule,
    /// A readable name for addresses: `/steps/research#register-match`.
    pub slug: String,
    /// What should be true, as the person would put it. At most 20 words.
    pub statement: String,
    /// Why it matters.
    pub why: String,
    /// How to find out.
    pub how: String,
    /// What a good answer looks like in real life.
    pub good: String,
    /// What a red flag comes to, in a few words. Where there are none, the red flag itself says it.
    pub finding: Option<String>,
    /// What a red flag looks like in real life.
    pub flag: String,
    /// The good answer in one line, where `good` takes more.
    pub good_line: Option<String>,
    /// The red flag in one line, where `flag` takes more.
    pub flag_line: Option<String>,
    /// What to do or say at a red flag.
    pub say: String,
    /// The question to ask.
    pub ask: String,
    /// What to ask next if the answer was vague. Empty where nobody is asked.
    pub follow: String,
    /// Which part is our own judgement, if any.
    pub judgement: Option<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// Whether the registers of the chosen place answer it.
    pub registers: bool,
}

impl Check {
    /// Why it matters, as a claim with what it rests on.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item::new(&self.why, &self.sources, self.judgement.as_deref())
    }

    /// What a good answer looks like, in a line.
    #[must_use]
    pub fn good_in_short(&self) -> &str {
        self.good_line.as_deref().unwrap_or(&self.good)
    }

    /// What a red flag looks like, in a line.
    #[must_use]
    pub fn flag_in_short(&self) -> &str {
        self.flag_line.as_deref().unwrap_or(&self.flag)
    }

    /// The file in which its words are.
    #[must_use]
    pub fn file(&self) -> String {
        if self.rule.optional {
            "tools.toml".to_owned()
        } else {
            file_of(self.rule.step)
        }
    }
}

impl Step {
    /// Its checks by the time at which they can be answered: those of now in their order, then what only the visit tells, then what comes
    /// after it.
    #[must_use]
    pub fn by_time(&self) -> Vec<&Check> {
        let place = |check: &&Check| {
            let id = check.rule.id;
            let now = self.order.iter().position(|it| *it == id);
            (check.rule.time as usize, now.unwrap_or(usize::MAX))
        };
        let mut checks: Vec<&Check> = self.checks.iter().collect();
        checks.sort_by_key(place);
        checks
    }
}

/// The file of a step.
pub(super) fn file_of(step: StepId) -> String {
    format!("steps/{}.toml", step.slug())
}
