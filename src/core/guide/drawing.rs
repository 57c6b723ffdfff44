//! Drawings: what a picture shows better than words. The lines are in `drawings`, the words beside them in the content.

use serde::Deserialize;

/// A drawing with numbered places, and what each is called.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// Which.
    pub of: Pictured,
    /// What the numbers stand for, in order.
    pub marks: Vec<String>,
}

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pictured {
    /// A box of toxin with its vial.
    ToxinBox,
    /// A face with the places where filler did most harm to sight.
    Face,
    /// The people behind a treatment, one link each.
    Chain,
}

impl Pictured {
    /// The lines, as SVG that is whole in itself.
    #[must_use]
    pub const fn svg(self) -> &'static str {
        match self {
            Self::ToxinBox => include_str!("drawings/toxin-box.svg"),
            Self::Face => include_str!("drawings/face.svg"),
            Self::Chain => include_str!("drawings/chain.svg"),
        }
    }

    /// How many numbers are drawn. A number may stand at several places.
    #[must_use]
    pub fn numbers(self) -> usize {
        let drawn = |number: &usize| self.svg().contains(&format!(">{number}</text>"));
        (1..).take_while(drawn).count()
    }
}
