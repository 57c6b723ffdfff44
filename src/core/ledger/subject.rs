//! Whom an entry is about: the person who keeps the ledger, or a practitioner.

use std::fmt;

/// A practitioner's id within one ledger: 1 to 12 lower-case letters or digits. Never a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PractitionerId(pub(super) String);

impl PractitionerId {
    /// The practitioner that answers belong to before anybody was added by name.
    #[must_use]
    pub fn first() -> Self {
        Self("a".to_owned())
    }

    /// An id for one more practitioner: a letter that sorts behind `last`, and random characters, so that two tabs that add
    /// somebody at once do not add the same.
    #[must_use]
    pub fn after(last: Option<&Self>, random: &str) -> Option<Self> {
        let letter = last
            .and_then(|last| last.0.bytes().next())
            .map_or(b'a', |letter| (letter + 1).clamp(b'b', b'z'));
        Self::parse(&format!("{}{random}", char::from(letter)))
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
    pub(super) fn parse(text: &str) -> Option<Self> {
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
