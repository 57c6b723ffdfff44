//! `leaflets/*.toml`: what a treatment is, what it can and cannot do, and what is known of both.

use serde::Deserialize;

use super::TreatmentId;
use super::catalogue::Say;
use super::claim::Claim;
use super::drawing::Drawing;
use super::passage::{Counted, Item, Passage};
use crate::core::named::named;

/// All there is to read about one treatment.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaflet {
    /// Which treatment.
    pub id: TreatmentId,
    /// The intro of its page.
    pub lede: String,
    /// What every figure on the page is counted in: 100 or 1,000 people.
    pub of: u16,
    /// What to remember of it all.
    pub short: Vec<Claim>,
    /// What it is.
    pub about: Vec<Claim>,
    /// How one part of the body differs from another, if that matters.
    #[serde(default, rename = "where")]
    pub places: Vec<Claim>,
    /// What it’s used for.
    pub can: Vec<Claim>,
    /// What it cannot do.
    pub cannot: Vec<Claim>,
    /// What to expect, by day.
    pub day: Vec<Day>,
    /// How sure the evidence is.
    pub evidence: Vec<Claim>,
    /// What speaks for it. As many as the harms.
    pub benefit: Vec<Outcome>,
    /// What speaks against it.
    pub harm: Vec<Outcome>,
    /// What life with the result is like.
    pub live: Vec<Claim>,
    /// Who should not have it, or must tell first.
    pub avoid: Vec<Claim>,
    /// What the box, the bottle or the device must look like.
    pub pack: Vec<Claim>,
    /// What it costs.
    pub price: Vec<Claim>,
    /// What happens if nothing is done.
    pub nothing: Vec<Claim>,
    /// Four statements to test oneself with.
    pub quiz: [Quiz; 4],
}

/// What to expect at one time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Day {
    /// When.
    pub when: When,
    /// The claim.
    #[serde(flatten)]
    pub claim: Claim,
}

/// The four times that every leaflet speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum When {
    /// The day itself.
    #[serde(rename = "day-0")]
    Day0,
    /// Two days later.
    #[serde(rename = "day-2")]
    Day2,
    /// Two weeks later.
    #[serde(rename = "day-14")]
    Day14,
    /// Half a year later.
    #[serde(rename = "month-6")]
    Month6,
}

impl When {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::Day0, Self::Day2, Self::Day14, Self::Month6];

    /// Its name in addresses.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Day0 => "day-0",
            Self::Day2 => "day-2",
            Self::Day14 => "day-14",
            Self::Month6 => "month-6",
        }
    }

    /// The heading over what is to be expected then.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Day0 => "What to expect on the day",
            Self::Day2 => "What to expect on day 2",
            Self::Day14 => "What to expect on day 14",
            Self::Month6 => "What to expect after 6 months",
        }
    }
}

/// Something good or bad that can come of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// Its id. A person’s star is kept under it, so it never changes and is never used again.
    pub id: String,
    /// The claim.
    #[serde(flatten)]
    pub claim: Claim,
    /// How many of the leaflet’s `of`.
    #[serde(default)]
    pub count: Option<u16>,
    /// Who was counted.
    #[serde(default)]
    pub who: Option<String>,
    /// Over what time.
    #[serde(default)]
    pub span: Option<String>,
    /// What shows it better than words.
    #[serde(default)]
    pub drawing: Option<Drawing>,
}

/// A statement that is right or wrong, with the reason.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// What a reader may believe.
    pub claim: String,
    /// Whether it is so.
    pub right: bool,
    /// Why.
    pub why: String,
    /// Ids of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Which part is our own judgement, if any.
    #[serde(default)]
    pub judgement: Option<String>,
}

impl Quiz {
    /// The verdict with its reason.
    #[must_use]
    pub fn answer(&self, say: Say) -> Item<'_> {
        Item {
            label: Some(say(if self.right { "True." } else { "False." })),
            ..Item::new(&self.why, &self.sources, self.judgement.as_deref())
        }
    }
}

named! {
    /// Whether a point speaks for a treatment or against it.
    Side {
        /// What it can do.
        Good = "good",
        /// What can go wrong.
        Bad = "bad",
    }
}

/// A good or a bad point as a person weighs it.
#[derive(Debug, Clone)]
pub struct Point<'guide> {
    /// Its id, unique in its leaflet.
    pub id: &'guide str,
    /// The claim, with all that belongs to it.
    pub item: Item<'guide>,
}

impl Leaflet {
    /// The path of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/treatments/{}", self.id)
    }

    /// All but the statements to test oneself with, in the order in which it is read.
    #[must_use]
    pub fn passages(&self, say: Say) -> Vec<Passage<'_>> {
        let passage = |id: &str, title, items| Passage {
            id: id.to_owned(),
            title: say(title),
            items,
        };
        let expected = |when: When| {
            let day = self.day.iter().filter(|day| day.when == when);
            passage(
                when.slug(),
                when.title(),
                day.map(|day| day.claim.item()).collect(),
            )
        };
        let avoid = "Who should not have it, or must say so first";
        let pack = "What the pack or machine should show";
        let places = match self.places.as_slice() {
            [] => None,
            places => Some(passage(
                "where",
                "Where it goes matters",
                Self::items(places),
            )),
        };
        let first = [
            passage("short", "In short", Self::items(&self.short)),
            passage("good", "What it can do", self.outcomes(&self.benefit)),
            passage("bad", "What can go wrong", self.outcomes(&self.harm)),
            passage("cannot", "What it can’t do", Self::items(&self.cannot)),
            passage("what", "What it is", Self::items(&self.about)),
        ];
        let then = [
            passage("avoid", avoid, Self::items(&self.avoid)),
            passage("price", "What it costs", Self::items(&self.price)),
            passage("nothing", "If you do nothing", Self::items(&self.nothing)),
        ];
        let last = [
            passage("live", "Living with it", Self::items(&self.live)),
            passage("can", "What it’s used for", Self::items(&self.can)),
            passage("pack", pack, Self::items(&self.pack)),
            passage("sure", "How sure this is", Self::items(&self.evidence)),
        ];
        let first = first.into_iter().chain(places).chain(then);
        let days = When::ALL.map(expected);
        first.chain(days).chain(last).collect()
    }

    /// The good points and the bad, each with its id, in the order of their passages.
    pub fn points(&self) -> impl Iterator<Item = (Side, Vec<Point<'_>>)> {
        let sides = [(Side::Good, &self.benefit), (Side::Bad, &self.harm)];
        sides.into_iter().map(|(of, outcomes)| {
            let items = self.outcomes(outcomes).into_iter();
            let points = outcomes
                .iter()
                .zip(items)
                .map(|(it, item)| Point { id: &it.id, item });
            (of, points.collect())
        })
    }

    fn items(claims: &[Claim]) -> Vec<Item<'_>> {
        claims.iter().map(Claim::item).collect()
    }

    fn outcomes<'guide>(&'guide self, outcomes: &'guide [Outcome]) -> Vec<Item<'guide>> {
        let outcome = |it: &'guide Outcome| Item {
            counted: it.count.map(|count| Counted {
                count,
                of: self.of,
                who: it.who.as_deref().unwrap_or_default(),
                span: it.span.as_deref().unwrap_or_default(),
            }),
            drawing: it.drawing.as_ref(),
            ..it.claim.item()
        };
        outcomes.iter().map(outcome).collect()
    }
}
