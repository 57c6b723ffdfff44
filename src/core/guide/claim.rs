//! A claim with what it rests on. Everything that the guide claims has this form, alone or with more beside it.

use serde::Deserialize;

use super::passage::Item;

/// A claim, with its sources or our judgement.
///
/// Where more belongs to a claim, such as a label or a figure, the type that has it flattens this one.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// The claim, in plain words.
    pub text: String,
    /// Ids of its sources.
    #[serde(default)]
    pub sources: Vec<String>,
    /// Which part is our own judgement, if any.
    #[serde(default)]
    pub judgement: Option<String>,
}

impl Claim {
    /// The claim, ready to be shown.
    #[must_use]
    pub fn item(&self) -> Item<'_> {
        Item::new(&self.text, &self.sources, self.judgement.as_deref())
    }
}
