//! Keys: the names under which values are recorded, such as `answer/a/R02`.

use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use super::{CheckField, Kind, PersonField, PractitionerId, Subject};
use crate::core::guide::{CheckId, TreatmentId};
use crate::core::limits;

/// The name of a ledger entry. As text: `answer/a/R02`, `note/me/I01`, `name/a`, `practitioner/b7k2`, `visit/a/3f2a`, `first/R02`,
/// `own/X01`, `tick/me/tell-pregnant`, `text/a/product-lot`, `treatment/toxin`, `place`, `tell`.
///
/// Reading never fails: a key of a later version is kept as [`Key::Unknown`], because an older app must not destroy a
/// newer one's data.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// One field of one check about one subject.
    Check(CheckField, Subject, CheckId),
    /// One field of a practitioner.
    Person(PersonField, PractitionerId),
    /// Whether the person is thinking about this treatment.
    Treatment(TreatmentId),
    /// The code of the chosen place.
    Place,
    /// What the person should tell the practitioner.
    Tell,
    /// That there is such a practitioner, although nothing may be known of them yet.
    Practitioner(PractitionerId),
    /// What was recorded on one visit, under a random name. See [`Visit`](super::Visit).
    Visit(PractitionerId, String),
    /// Whether the person puts this check first.
    First(CheckId),
    /// The words of a deal-breaker or a question that the person added.
    Own(CheckId),
    /// A field of a tool, under the name that the page gives it: lower-case letters, digits and hyphens.
    ToolField(Kind, Subject, String),
    /// Anything else, kept as it is.
    Unknown(String),
}

impl Key {
    /// Whether it is an answer to one of the four questions of the SURE test, which are stored only if the person asks for it.
    #[must_use]
    pub const fn is_of_sure(&self) -> bool {
        matches!(
            self,
            Self::Person(PersonField::Sure(_) | PersonField::Again(_), _)
        )
    }

    /// The key that a page writes as `template`, with `~` in place of the practitioner: `answer/~/R02`.
    #[must_use]
    pub fn about(template: &str, practitioner: &PractitionerId) -> Self {
        Self::from(template.replace('~', &practitioner.0).as_str())
    }

    /// Reads a key that comes from outside: from storage, a file or a link. Its parts are letters, digits and hyphens, so a name that
    /// means something to a script or a page is none.
    #[must_use]
    pub fn read_name(text: &str) -> Option<Self> {
        let is_part = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        text.split('/').all(is_part).then(|| Self::from(text))
    }

    /// Whether it holds words that the person typed freely. Of these, the losers of a merge are kept as siblings.
    #[must_use]
    pub const fn holds_text(&self) -> bool {
        matches!(
            self,
            Self::Check(
                CheckField::Note | CheckField::Reference | CheckField::Override,
                ..
            ) | Self::Tell
                | Self::Own(_)
                | Self::ToolField(Kind::Text, ..)
        ) || matches!(self, Self::Person(field, _) if field.is_text())
    }

    /// The practitioner whom it is about, if it is about one.
    #[must_use]
    pub const fn practitioner(&self) -> Option<&PractitionerId> {
        match self {
            Self::Check(_, Subject::Practitioner(id), _)
            | Self::ToolField(_, Subject::Practitioner(id), _)
            | Self::Person(_, id)
            | Self::Practitioner(id)
            | Self::Visit(id, _) => Some(id),
            _ => None,
        }
    }

    /// Whether its value is yes or no, not a text.
    #[must_use]
    pub const fn is_switch(&self) -> bool {
        matches!(
            self,
            Self::Treatment(_)
                | Self::Practitioner(_)
                | Self::First(_)
                | Self::Check(CheckField::Ask, ..)
                | Self::ToolField(Kind::Tick, ..)
                | Self::Person(PersonField::Keep, _)
        )
    }

    /// The field of a tool with this name, if it may be one.
    #[must_use]
    pub fn tool_field(kind: Kind, subject: Subject, name: &str) -> Option<Self> {
        let is_allowed_char =
            |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_name =
            (1..=limits::TOOL_NAME).contains(&name.len()) && name.bytes().all(is_allowed_char);
        is_name.then(|| Self::ToolField(kind, subject, name.to_owned()))
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('/');
        let first = parts.next()?;
        let key = match (parts.next(), parts.next()) {
            (None, None) => match first {
                "place" => Self::Place,
                "tell" => Self::Tell,
                _ => return None,
            },
            (Some(second), None) => match first {
                "treatment" => Self::Treatment(second.parse().ok()?),
                "practitioner" => Self::Practitioner(PractitionerId::parse(second)?),
                "first" => Self::First(second.parse().ok()?),
                "own" => Self::Own(second.parse().ok()?),
                _ => {
                    let field = PersonField::ALL
                        .into_iter()
                        .find(|field| field.slug() == first)?;
                    Self::Person(field, PractitionerId::parse(second)?)
                }
            },
            (Some(second), Some(third)) if first == "visit" => {
                Self::Visit(PractitionerId::parse(second)?, third.to_owned())
            }
            (Some(second), Some(third))
                if let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.slug() == first) =>
            {
                Self::tool_field(kind, Subject::parse(second)?, third)?
            }
            (Some(second), Some(third)) => {
                let field = CheckField::ALL
                    .into_iter()
                    .find(|field| field.slug() == first)?;
                Self::Check(field, Subject::parse(second)?, third.parse().ok()?)
            }
            (None, Some(_)) => return None,
        };
        parts.next().is_none().then_some(key)
    }
}

impl FromStr for Key {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::parse(text).unwrap_or_else(|| Self::Unknown(text.to_owned())))
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self::parse(text).unwrap_or_else(|| Self::Unknown(text.to_owned()))
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Check(field, subject, id) => write!(f, "{}/{subject}/{id}", field.slug()),
            Self::Person(field, id) => write!(f, "{}/{id}", field.slug()),
            Self::Treatment(id) => write!(f, "treatment/{id}"),
            Self::Place => f.write_str("place"),
            Self::Tell => f.write_str("tell"),
            Self::Practitioner(id) => write!(f, "practitioner/{id}"),
            Self::Visit(id, name) => write!(f, "visit/{id}/{name}"),
            Self::First(id) => write!(f, "first/{id}"),
            Self::Own(id) => write!(f, "own/{id}"),
            Self::ToolField(kind, subject, name) => write!(f, "{}/{subject}/{name}", kind.slug()),
            Self::Unknown(text) => f.write_str(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn known_keys_have_the_documented_shape() {
        let subject = Subject::Practitioner(PractitionerId::first());
        let id = "R02".parse().unwrap();
        assert_eq!(
            Key::Check(CheckField::Answer, subject, id).to_string(),
            "answer/a/R02"
        );
        assert_eq!(
            Key::from("note/me/I01"),
            Key::Check(CheckField::Note, Subject::Me, "I01".parse().unwrap())
        );
        assert_eq!(
            Key::from("treatment/toxin"),
            Key::Treatment(TreatmentId::Toxin)
        );
        assert_eq!(
            Key::from("name/a"),
            Key::Person(PersonField::Name, PractitionerId::first())
        );
    }

    #[test]
    fn a_key_of_a_later_version_is_kept_as_it_is() {
        for text in [
            "",
            "/",
            "answer/a/R02/more",
            "treatment/thread-lift",
            "name/me",
            "answer/A/R02",
            "visit/a/1/2",
            "visit/me/1",
            "first/toxin",
            "tick/me/Name",
            "text/a/",
        ] {
            assert_eq!(Key::from(text), Key::Unknown(text.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn every_text_reads_and_writes_back_the_same(text in "\\PC{0,40}|(answer|note|name|treatment|place|visit|own|first|sure-2|practitioner|tick|text|choice)(/[a-zA-Z0-9]{0,5}){0,3}") {
            prop_assert_eq!(Key::from(text.as_str()).to_string(), text);
        }
    }
}
