//! What a person makes of a treatment: which of its points matter to them, and what they choose, for now.

use super::{Key, Kind, Subject};
#[cfg(feature = "ssr")]
use crate::core::guide::Side;
use crate::core::guide::TreatmentId;
use crate::core::named::named;

named! {
    /// What is recorded of it, about the person and nobody else.
    Weighed {
        /// A good point that matters to them, in the words that they read.
        Good = "good",
        /// A bad point that matters to them, in the words that they read.
        Bad = "bad",
        /// Their [`Choice`].
        Chosen = "chosen",
    }
}

named! {
    /// What a person chooses, for now.
    Choice {
        /// This treatment.
        This = "this",
        /// Something else.
        Other = "other",
        /// To wait.
        Wait = "wait",
        /// To leave things as they are.
        Nothing = "nothing",
    }
}

#[cfg(feature = "ssr")]
impl From<Side> for Weighed {
    fn from(side: Side) -> Self {
        match side {
            Side::Good => Self::Good,
            Side::Bad => Self::Bad,
        }
    }
}

impl Weighed {
    /// The ledger key of a point of a treatment, by the id of the point. A choice has none.
    #[must_use]
    pub fn name(self, treatment: TreatmentId, point: Option<&str>) -> String {
        let point = point.map(|id| format!("-{id}")).unwrap_or_default();
        format!(
            "{}/{}/{}-{treatment}{point}",
            Kind::Choice.slug(),
            Subject::Me,
            self.slug()
        )
    }

    /// The treatment that such a key is about, if it is one.
    #[must_use]
    pub fn treatment(self, key: &Key) -> Option<TreatmentId> {
        let Key::ToolField(Kind::Choice, Subject::Me, name) = key else {
            return None;
        };
        let rest = name.strip_prefix(self.slug())?.strip_prefix('-')?;
        rest.split('-').next()?.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_tells_what_it_is_about_and_never_changes() {
        let filler = TreatmentId::Filler;
        for (of, point, name) in [
            (Weighed::Good, Some("undo"), "choice/me/good-filler-undo"),
            (Weighed::Bad, Some("sight"), "choice/me/bad-filler-sight"),
            (Weighed::Chosen, None, "choice/me/chosen-filler"),
        ] {
            assert_eq!(of.name(filler, point), name);
            for other in Weighed::ALL {
                let found = other.treatment(&Key::from(name));
                assert_eq!(found, (*other == of).then_some(filler), "{name}");
            }
        }
        for other in ["choice/me/wish", "choice/a/good-filler-undo", "place"] {
            assert_eq!(Weighed::Good.treatment(&Key::from(other)), None);
        }
    }
}
