//! `signs.toml`: every danger sign, once. Whatever shows a sign names it by its id, so that no two pages can say different things.

use serde::Deserialize;

use super::claim::Claim;
use super::content::{Guide, Treatment};
use super::passage::{Item, Passage};

/// What a sign calls for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Call the emergency number now.
    Now,
    /// Be seen at an emergency department today.
    Today,
    /// Call the clinic today.
    Clinic,
}

impl Urgency {
    /// All three, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Today, Self::Clinic];

    /// Its name in addresses, styles and files.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::Clinic => "clinic",
        }
    }
}

/// `signs.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signs {
    /// What to do, in words.
    pub headings: Headings,
    /// The signs.
    #[serde(rename = "sign")]
    pub all: Vec<Sign>,
}

/// What to do about a sign, as a heading over signs.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Headings {
    /// For [`Urgency::Now`].
    pub now: String,
    /// For [`Urgency::Today`].
    pub today: String,
    /// For [`Urgency::Clinic`].
    pub clinic: String,
    /// For [`Urgency::Clinic`] where there is no clinic.
    pub nobody: String,
}

/// One danger sign.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    /// Its name in other files.
    pub id: String,
    /// What it calls for.
    pub urgency: Urgency,
    /// Which treatment it follows, as a label before it.
    pub after: String,
    /// The sign, in plain words.
    #[serde(flatten)]
    pub claim: Claim,
    /// The same on a card to cut out. A sign without it is not on any card.
    #[serde(default)]
    pub card: Option<String>,
}

impl Sign {
    /// The sign, ready to be shown.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        self.claim.item()
    }

    /// Signs, each with what it comes after. What neighbours have in common is said once.
    #[must_use]
    pub fn items<'guide>(signs: &[&'guide Self]) -> Vec<Item<'guide>> {
        let groups = signs.chunk_by(|one, other| one.after == other.after);
        let items = groups.flat_map(|group| {
            group.iter().enumerate().map(|(at, sign)| Item {
                label: (at == 0).then_some(sign.after.as_str()),
                ..sign.item()
            })
        });
        items.collect()
    }
}

/// Signs that call for the same thing.
#[derive(Debug, Clone)]
pub struct SignGroup<'guide> {
    /// What they call for.
    pub urgency: Urgency,
    /// The same as a heading.
    pub title: &'guide str,
    /// The signs, in order.
    pub signs: Vec<&'guide Sign>,
}

impl Guide {
    /// One sign.
    #[must_use]
    pub fn sign(&self, id: &str) -> Option<&Sign> {
        self.signs.all.iter().find(|sign| sign.id == id)
    }

    /// The signs with these ids, in order.
    pub fn signs_named(&self, ids: &[String]) -> impl Iterator<Item = &Sign> {
        ids.iter().filter_map(|id| self.sign(id))
    }

    /// What an urgency calls for, as a heading.
    #[must_use]
    pub fn heading(&self, urgency: Urgency) -> &str {
        let headings = &self.signs.headings;
        match urgency {
            Urgency::Now => &headings.now,
            Urgency::Today => &headings.today,
            Urgency::Clinic => &headings.clinic,
        }
    }

    /// The danger signs of a treatment, the most urgent first.
    #[must_use]
    pub fn signs_of<'guide>(&'guide self, treatment: &'guide Treatment) -> [SignGroup<'guide>; 3] {
        Urgency::ALL.map(|urgency| SignGroup {
            urgency,
            title: if urgency == Urgency::Clinic && !treatment.clinic {
                &self.signs.headings.nobody
            } else {
                self.heading(urgency)
            },
            signs: self
                .signs_named(&treatment.signs)
                .filter(|sign| sign.urgency == urgency)
                .collect(),
        })
    }

    /// The same as passages to read.
    pub fn signs_to_read<'guide>(
        &'guide self,
        treatment: &'guide Treatment,
    ) -> impl Iterator<Item = Passage<'guide>> {
        let groups = self.signs_of(treatment).into_iter();
        groups.map(|group| Passage {
            id: group.urgency.slug().to_owned(),
            title: group.title,
            items: Sign::items(&group.signs),
        })
    }

    /// The signs with these ids as a card has them, in one line.
    #[must_use]
    pub fn card<'guide>(&'guide self, signs: impl Iterator<Item = &'guide Sign>) -> String {
        let short: Vec<&str> = signs.filter_map(|sign| sign.card.as_deref()).collect();
        format!("{}.", short.join("; "))
    }

    /// The signs of a treatment as a card has them, but for those that count after any treatment.
    #[must_use]
    pub fn card_of(&self, treatment: &Treatment, urgency: Urgency) -> String {
        let own = self.signs_named(&treatment.signs);
        self.card(
            own.filter(|sign| sign.urgency == urgency && !self.emergency.always.contains(&sign.id)),
        )
    }
}
