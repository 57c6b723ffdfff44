//! The guide as a whole: its parts, and how to find one of them.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::catalogue::Say;
use super::check::{Check, Step};
use super::claim::Claim;
use super::emergency::Emergency;
use super::leaflet::Leaflet;
use super::learn::{Term, Topic};
use super::passage::{Item, Passage};
use super::place::{Place, PlaceGroup};
use super::review::Review;
use super::signs::Signs;
use super::source::Source;
use super::tools::Tools;
use super::{CheckId, CheckRule, GuideIndex, StepId, TreatmentId};

/// The whole content of one language. Immutable once loaded.
#[derive(Debug, Clone)]
pub struct Guide {
    /// Version, dates and what is said about the guide as a whole.
    pub words: Words,
    /// The five steps with their checks, in order.
    pub steps: Vec<Step>,
    /// The tools that go with the steps, beside their checks.
    pub tools: Tools,
    /// The six treatments, in order.
    pub treatments: Vec<Treatment>,
    /// What there is to read about each treatment, in the same order.
    pub leaflets: Vec<Leaflet>,
    /// What is worth knowing whatever the treatment.
    pub topics: Vec<Topic>,
    /// The hard words, by alphabet.
    pub terms: Vec<Term>,
    /// Every danger sign.
    pub signs: Signs,
    /// What to do now.
    pub emergency: Emergency,
    /// Registers and numbers by place.
    pub place_groups: Vec<PlaceGroup>,
    /// Every source, by id.
    pub sources: BTreeMap<String, Source>,
    /// What clinicians decided about it.
    pub reviews: Vec<Review>,
}

impl Guide {
    /// All checks, in order: those of the steps, then those of the short lists.
    pub fn checks(&self) -> impl Iterator<Item = &Check> {
        let short = self.tools.lists.iter().flat_map(|list| &list.checks);
        self.steps.iter().flat_map(|step| &step.checks).chain(short)
    }

    /// One check.
    #[must_use]
    pub fn check(&self, id: CheckId) -> Option<&Check> {
        self.checks().find(|check| check.rule.id == id)
    }

    /// All places, in order.
    pub fn places(&self) -> impl Iterator<Item = &Place> {
        self.place_groups.iter().flat_map(|group| &group.places)
    }

    /// One treatment.
    #[must_use]
    pub fn treatment(&self, id: TreatmentId) -> Option<&Treatment> {
        self.treatments.iter().find(|it| it.id == id)
    }

    /// Every danger sign and every step of first aid, with its file: these must be in plain words and rest on more than a report.
    pub fn danger(&self) -> impl Iterator<Item = (&'static str, Item<'_>)> {
        let signs = self
            .signs
            .all
            .iter()
            .map(|sign| ("signs.toml", sign.item()));
        let steps = self.emergency.steps();
        signs.chain(steps.map(|step| ("emergency.toml", step.item())))
    }

    /// One topic.
    #[must_use]
    pub fn topic(&self, id: &str) -> Option<&Topic> {
        self.topics.iter().find(|it| it.id == id)
    }

    /// One word of the glossary.
    #[must_use]
    pub fn term(&self, id: &str) -> Option<&Term> {
        self.terms.iter().find(|it| it.id == id)
    }

    /// The part of the guide that travels to the browser for reasoning: no prose.
    #[must_use]
    pub fn index(&self) -> GuideIndex {
        let own = |ids: [&str; 5], step| {
            let ids = ids.map(|id| id.parse().ok()).into_iter().flatten();
            ids.map(move |id| CheckRule::own(id, step))
        };
        let guide = self.checks().map(|check| check.rule);
        let own = own(CheckRule::OWN, StepId::Instincts)
            .chain(own(CheckRule::QUESTIONS, StepId::Questions));
        GuideIndex(guide.chain(own).collect())
    }
}

/// `guide.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Version of the guide, as year and month: `2026.11`.
    pub version: String,
    /// Name of the app.
    pub title: String,
    /// Who reviewed it.
    pub reviewed: String,
    /// When the facts were last checked.
    pub checked: String,
    /// When they should be checked again.
    pub check_again: String,
    /// The checks of the short version, which come first on paper.
    pub lead: Vec<CheckId>,
    /// The topics to learn about, in the order in which they are shown.
    pub topics: Vec<String>,
    /// The warning about treating oneself.
    pub diy: Vec<Claim>,
    /// What is decided about a treatment, said on the page of each.
    pub decision: Claim,
    /// What is known about time to think.
    pub wait: Claim,
    /// Four questions before a decision.
    pub sure: Sure,
}

impl Words {
    /// What is decided about a treatment.
    #[must_use]
    pub fn decision(&self, say: Say) -> Passage<'_> {
        Passage {
            id: "decide".to_owned(),
            title: say("What you decide"),
            items: vec![self.decision.item()],
        }
    }
}

/// The SURE test: its four items may be shown free of charge, unchanged and with their source.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sure {
    /// The items, word for word.
    pub items: [String; 4],
    /// Whose they are.
    pub copyright: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// One of the six treatments.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Treatment {
    /// Which.
    pub id: TreatmentId,
    /// Its name.
    pub name: String,
    /// What helps a person recognise it.
    pub hint: String,
    /// What to call it on the phone to an emergency team.
    pub say: String,
    /// Whether a practitioner does it.
    pub clinic: bool,
    /// Ids of its danger signs.
    pub signs: Vec<String>,
    /// What is to be expected.
    pub normal: Vec<Claim>,
    /// Simple aftercare.
    pub care: Vec<Claim>,
}
