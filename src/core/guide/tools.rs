//! `tools.toml`: the tools that go with the steps, beside their checks.

use serde::Deserialize;

use super::check::Check;
use super::claim::Claim;
use super::passage::Item;
use super::{StepId, TreatmentId};

/// What the steps give to hand beside their checks.
#[derive(Debug, Clone)]
pub struct Tools {
    /// Lists of short checks.
    pub lists: Vec<ShortList>,
    /// Sentences to show or hand over.
    pub cards: Vec<Card>,
    /// What a proper consultation includes.
    pub includes: Vec<Claim>,
    /// What the person may need to tell.
    pub tells: Vec<Tell>,
    /// Known signs of fakes.
    pub fakes: Vec<Fake>,
    /// Four prompts about body image.
    pub prompts: Prompts,
    /// Where to find support.
    pub signposts: Vec<Claim>,
    /// What whoever comes along can do.
    pub jobs: Vec<Job>,
    /// What to look for in ten reviews.
    pub reviews: ReviewTool,
}

/// A list of short checks, which nobody has to fill in.
#[derive(Debug, Clone)]
pub struct ShortList {
    /// Its name in addresses.
    pub id: String,
    /// The step whose page shows it.
    pub step: StepId,
    /// Its heading.
    pub title: String,
    /// When it concerns the person, in their words. They tick it first. None if it concerns everyone.
    pub tick: Option<String>,
    /// What it is for.
    pub intro: String,
    /// The label of the good answer.
    pub yes: String,
    /// The label of the bad answer.
    pub no: String,
    /// Whether the bad answer is an open question, not a red flag.
    pub missing: bool,
    /// Its checks.
    pub checks: Vec<Check>,
}

/// A sentence to show or hand over.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Its name in addresses.
    pub id: String,
    /// When to use it.
    pub title: String,
    /// What it says.
    pub text: String,
}

/// Something that the person may need to tell. It is printed only if they tick it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tell {
    /// Its name in the record.
    pub id: String,
    /// As it is printed.
    pub text: String,
    /// Why it matters.
    pub why: String,
    /// The treatments for which it matters.
    pub treatments: Vec<TreatmentId>,
    /// Ids of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Which part is our own judgement, if any.
    #[serde(default)]
    pub judgement: Option<String>,
}

impl Tell {
    /// Why it matters, as a claim with what it rests on.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item::new(&self.why, &self.sources, self.judgement.as_deref())
    }
}

/// A known sign of a fake.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fake {
    /// What to see.
    pub text: String,
    /// When it was reported.
    pub date: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

impl Fake {
    /// The sign, as a claim with what it rests on.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item::new(&self.text, &self.sources, None)
    }
}

/// Four prompts about body image: in our own words, without answers and without a score.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompts {
    /// What comes first.
    pub intro: String,
    /// The prompts.
    pub items: [String; 4],
    /// When to pause, and whom to talk to.
    pub pause: String,
    /// Ids of their sources.
    pub sources: Vec<String>,
    /// Which part is our own judgement.
    pub judgement: Option<String>,
}

impl Prompts {
    /// When to pause, as a claim with what it rests on.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item::new(&self.pause, &self.sources, self.judgement.as_deref())
    }
}

/// What whoever comes along can do.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Job {
    /// In the imperative.
    pub text: String,
}

/// What to look for in ten reviews.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewTool {
    /// Which ten, and where.
    pub intro: String,
    /// Six things to look for in each.
    #[serde(rename = "sign")]
    pub signs: Vec<ReviewSign>,
    /// The sentences that sum them up, by the slug of an impression: see `assessment`.
    #[serde(rename = "result")]
    pub results: Vec<ReviewResult>,
}

/// One thing to look for in a review.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewSign {
    /// Its name in the record.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What it means.
    pub text: String,
}

/// One sentence that sums up what was read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReviewResult {
    /// When it holds.
    pub id: String,
    /// The sentence.
    pub text: String,
}
