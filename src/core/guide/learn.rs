//! `learn/*.toml` and `glossary.toml`: what is worth knowing whatever the treatment, and the hard words.

use serde::Deserialize;

use super::catalogue::Say;
use super::claim::Claim;
use super::content::Guide;
use super::drawing::Drawing;
use super::passage::{Item, Passage};
use super::signs::Sign;

/// Something to read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name in addresses: `/learn/fake-products`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// One line for the list of topics.
    pub hint: String,
    /// The intro of its page.
    pub lede: String,
    /// Whether people who need help now may land here: they are shown the way first.
    #[serde(default)]
    pub urgent: bool,
    /// What to remember of it all.
    pub short: Vec<Claim>,
    /// Its parts, in order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// A part of a topic: claims under a heading of its own, or danger signs under what they call for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// The heading over claims.
    #[serde(default)]
    pub title: String,
    /// What is claimed, in order.
    #[serde(default, rename = "fact")]
    pub claims: Vec<LabelledClaim>,
    /// Ids of danger signs that call for the same thing.
    #[serde(default)]
    pub signs: Vec<String>,
}

/// A claim with a word before it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LabelledClaim {
    /// The word: a date, a verdict, a country.
    #[serde(default)]
    pub label: Option<String>,
    /// The claim.
    #[serde(flatten)]
    pub claim: Claim,
    /// What shows it better than words.
    #[serde(default)]
    pub drawing: Option<Drawing>,
}

impl Topic {
    /// The path of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/learn/{}", self.id)
    }

    /// What it comes to, then its parts, with the danger signs that it names. Signs at the top stay there.
    #[must_use]
    pub fn passages<'guide>(&'guide self, guide: &'guide Guide, say: Say) -> Vec<Passage<'guide>> {
        let signs_above = self
            .sections
            .iter()
            .take_while(|it| !it.signs.is_empty())
            .count();
        let short = Passage {
            id: "short".to_owned(),
            title: say("In short"),
            items: self.short.iter().map(Claim::item).collect(),
        };
        let sections = self.sections.iter().enumerate();
        let passages = sections.map(|(n, section)| {
            let signs: Vec<&Sign> = guide.signs_named(&section.signs).collect();
            let claims = section.claims.iter().map(LabelledClaim::item);
            Passage {
                id: format!("part-{}", n + 1),
                title: match signs.first() {
                    Some(sign) => guide.heading(sign.urgency),
                    None => &section.title,
                },
                items: Sign::items(&signs).into_iter().chain(claims).collect(),
            }
        });
        let mut passages: Vec<_> = passages.collect();
        passages.insert(signs_above, short);
        passages
    }

    /// What it claims itself, in order.
    pub fn items(&self) -> impl Iterator<Item = Item<'_>> {
        let claims = self.sections.iter().flat_map(|section| &section.claims);
        let short = self.short.iter().map(Claim::item);
        short.chain(claims.map(LabelledClaim::item))
    }
}

impl LabelledClaim {
    fn item(&self) -> Item<'_> {
        Item {
            label: self.label.as_deref(),
            drawing: self.drawing.as_ref(),
            ..self.claim.item()
        }
    }
}

/// A hard word.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name in links and addresses: `units`.
    pub id: String,
    /// The word.
    pub word: String,
    /// What it means.
    #[serde(flatten)]
    pub meaning: Claim,
}

impl Term {
    /// The word with its meaning.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item {
            label: Some(&self.word),
            ..self.meaning.item()
        }
    }
}
