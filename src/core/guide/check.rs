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

/// The file of a step.
pub(super) fn file_of(step: StepId) -> String {
    format!("steps/{}.toml", step.slug())
}
