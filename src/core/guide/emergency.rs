//! `emergency.toml`: what to do now, by what is wrong.

use serde::Deserialize;

use super::claim::Claim;
use super::signs::Urgency;

/// `emergency.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// The first words of the page.
    pub intro: String,
    /// The numbers to call, in words, for whoever chose no place.
    pub numbers: String,
    /// Ids of the signs that are on every card, whatever the treatment.
    pub always: Vec<String>,
    /// What can be wrong, the fastest killer first.
    #[serde(rename = "row")]
    pub rows: Vec<Row>,
}

/// Something that is wrong.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its name in addresses.
    pub id: String,
    /// What it is, as somebody sees it.
    pub title: String,
    /// What else belongs here.
    #[serde(default)]
    pub hint: Option<String>,
    /// Whether the crisis lines belong here.
    #[serde(default)]
    pub crisis: bool,
    /// What it calls for, the most urgent first.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
}

/// One answer to it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// What it calls for. None once the danger has passed.
    #[serde(default)]
    pub urgency: Option<Urgency>,
    /// What to do before the call, with the call: `Rinse first, then call`. None where the call comes first.
    #[serde(default)]
    pub first: Option<String>,
    /// Ids of the signs it is for.
    #[serde(default)]
    pub signs: Vec<String>,
    /// What to do, in the order of its sources.
    #[serde(default, rename = "step")]
    pub steps: Vec<Claim>,
}

impl Emergency {
    /// Every step, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Claim> {
        let parts = self.rows.iter().flat_map(|row| &row.parts);
        parts.flat_map(|part| &part.steps)
    }
}
