use std::convert::Infallible;
use std::fmt;
use std::str::FromStr;

use crate::guide::{CheckId, TreatmentId};

/// A practitioner's id within one ledger: 1 to 12 lower-case letters or digits. Never a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PractitionerId(String);

impl PractitionerId {
    /// The practitioner that answers belong to before anybody was added by name.
    #[must_use]
    pub fn first() -> Self {
        Self("a".to_owned())
    }

    /// The id written as `text`, if it is one. `me` is refused: it names the person.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed = (1..=12).contains(&text.len())
            && text != "me"
            && text
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        well_formed.then(|| Self(text.to_owned()))
    }
}

impl fmt::Display for PractitionerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whom an answer is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The person who keeps this ledger.
    Me,
    /// A practitioner being vetted.
    Practitioner(PractitionerId),
}

impl Subject {
    fn parse(text: &str) -> Option<Self> {
        if text == "me" {
            Some(Self::Me)
        } else {
            PractitionerId::parse(text).map(Self::Practitioner)
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Me => f.write_str("me"),
            Self::Practitioner(id) => id.fmt(f),
        }
    }
}

/// What is recorded about one check and one subject. Each is an entry of its own, so that two tabs never overwrite each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CheckField {
    /// The [`Answer`](super::Answer).
    Answer,
    /// The rung of the proof ladder.
    Proof,
    /// The day of the proof.
    Date,
    /// The reference number of the proof.
    Reference,
    /// The person's note.
    Note,
}

impl CheckField {
    /// All five.
    pub const ALL: [Self; 5] = [
        Self::Answer,
        Self::Proof,
        Self::Date,
        Self::Reference,
        Self::Note,
    ];

    /// The first word of the key.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Proof => "proof",
            Self::Date => "date",
            Self::Reference => "reference",
            Self::Note => "note",
        }
    }
}

/// What is recorded about a practitioner as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PersonField {
    /// Name or nickname.
    Name,
    /// Clinic or place of work.
    Clinic,
    /// Day and time of the consultation, in the person's own words.
    When,
}

impl PersonField {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Name, Self::Clinic, Self::When];

    /// The first word of the key.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Clinic => "clinic",
            Self::When => "when",
        }
    }
}

/// The name of a ledger entry. As text: `answer/a/R02`, `note/me/I01`, `name/a`, `treatment/toxin`, `place`, `tell`.
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
    /// Anything else, kept as it is.
    Unknown(String),
}

impl Key {
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

    /// Whether it holds words that the person typed freely. Of these, the losers of a merge are kept as other versions.
    #[must_use]
    pub const fn holds_text(&self) -> bool {
        matches!(
            self,
            Self::Check(CheckField::Note | CheckField::Reference, ..)
                | Self::Person(..)
                | Self::Tell
        )
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
            (Some(second), None) if first == "treatment" => Self::Treatment(second.parse().ok()?),
            (Some(second), None) => {
                let field = PersonField::ALL
                    .into_iter()
                    .find(|field| field.slug() == first)?;
                Self::Person(field, PractitionerId::parse(second)?)
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
            "visit/a/1",
        ] {
            assert_eq!(Key::from(text), Key::Unknown(text.to_owned()));
        }
    }

    proptest! {
        #[test]
        fn every_text_reads_and_writes_back_the_same(text in "\\PC{0,40}|(answer|note|name|treatment|place)(/[a-zA-Z0-9]{0,5}){0,3}") {
            prop_assert_eq!(Key::from(text.as_str()).to_string(), text);
        }
    }
}
