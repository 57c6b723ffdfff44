//! `learn/*.toml` and `glossary.toml`: what is worth knowing whatever the treatment, and the hard words.

use serde::Deserialize;

use super::drawing::Drawing;
use super::passage::{Item, Passage, item};

/// Something to read.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its name in addresses: `/learn/fake-products`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// One line for the list of topics.
    pub short: String,
    /// The intro of its page.
    pub lede: String,
    /// Whether people who need help now may land here: they are shown the way first.
    #[serde(default)]
    pub urgent: bool,
    /// Its parts, in order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
}

/// A part of a topic.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What is claimed, in order.
    #[serde(rename = "fact")]
    pub facts: Vec<Labelled>,
}

/// A claim that a word stands before.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Labelled {
    /// The word: a date, a verdict, a country.
    #[serde(default)]
    pub label: Option<String>,
    /// The claim, in plain words.
    pub text: String,
    /// Ids of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Which part is our own judgement, if any.
    #[serde(default)]
    pub judgement: Option<String>,
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

    /// Its parts.
    #[must_use]
    pub fn passages(&self) -> Vec<Passage<'_>> {
        let sections = self.sections.iter().enumerate();
        let passages = sections.map(|(n, section)| Passage {
            id: format!("part-{}", n + 1),
            title: &section.title,
            items: section
                .facts
                .iter()
                .map(|it| Item {
                    drawing: it.drawing.as_ref(),
                    ..item!(it, it.label.as_deref())
                })
                .collect(),
        });
        passages.collect()
    }
}

/// A hard word.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Its name in marks and addresses: `units`.
    pub id: String,
    /// The word.
    pub word: String,
    /// What it means.
    pub text: String,
    /// Ids of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Which part is our own judgement, if any.
    #[serde(default)]
    pub judgement: Option<String>,
}

impl Term {
    /// The word with its meaning.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        item!(self, Some(&self.word))
    }
}
