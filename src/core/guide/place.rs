//! `places/*.toml`: registers, rules, numbers and where to report.

use serde::Deserialize;

use super::source::secure;

/// Places that are shown under one heading.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceGroup {
    /// Its name in addresses.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// The places.
    #[serde(rename = "place")]
    pub places: Vec<Place>,
}

impl PlaceGroup {
    /// Each crisis line once, with where it answers: the group where that is all of it, else the countries.
    #[must_use]
    pub fn crisis_lines(&self) -> Vec<(&AdviceLine, Vec<&str>)> {
        let mut lines: Vec<(&AdviceLine, Vec<&Place>)> = Vec::new();
        for place in &self.places {
            let Some(line) = &place.crisis else {
                continue;
            };
            match lines.iter_mut().find(|(known, _)| *known == line) {
                Some((_, places)) => places.push(place),
                None => lines.push((line, vec![place])),
            }
        }
        let named = lines.into_iter().map(|(line, places)| {
            if places.len() == self.places.len() {
                return (line, vec![self.name.as_str()]);
            }
            let mut names: Vec<&str> = places.into_iter().map(Place::country).collect();
            names.dedup();
            (line, names)
        });
        named.collect()
    }

    /// The emergency number, if more than one place is here and all have the same.
    #[must_use]
    pub fn shared_number(&self) -> Option<&str> {
        let (first, rest) = self.places.split_first()?;
        let same = rest.iter().all(|it| it.emergency == first.emergency);
        (same && !rest.is_empty()).then_some(first.emergency.as_str())
    }
}

/// A jurisdiction.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its code: `gb-eng`.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The number to call in an emergency.
    pub emergency: String,
    /// What else to know about that number.
    #[serde(default)]
    pub emergency_note: Option<String>,
    /// Where the number was read.
    pub emergency_source: String,
    /// Who may prescribe and inject toxin there.
    #[serde(default)]
    pub toxin: Option<String>,
    /// Who may inject filler there.
    #[serde(default)]
    pub filler: Option<String>,
    /// The youngest age.
    #[serde(default)]
    pub age: Option<String>,
    /// What else is worth knowing there.
    #[serde(default)]
    pub notes: Vec<String>,
    /// How sure these rules are.
    pub sure: Sureness,
    /// When they were read.
    #[serde(default)]
    pub as_of: Option<String>,
    /// Who says so, in words.
    #[serde(default)]
    pub source: Option<String>,
    /// When to check these rules again, if sooner than the guide: `February 2027`.
    #[serde(default)]
    pub check_again: Option<String>,
    /// A crisis line: somebody to talk to at any hour.
    #[serde(default)]
    pub crisis: Option<AdviceLine>,
    /// Where that number was read.
    #[serde(default)]
    pub crisis_source: Option<String>,
    /// Official registers and other look-ups.
    #[serde(rename = "register")]
    pub registers: Vec<Register>,
    /// Numbers for advice, only those that were confirmed.
    #[serde(rename = "line", default)]
    pub lines: Vec<AdviceLine>,
    /// Where to report.
    #[serde(rename = "report", default)]
    pub reports: Vec<Report>,
}

impl Place {
    /// Its name up to a colon: “Australia: New South Wales” is one of several places in one country.
    fn country(&self) -> &str {
        let name = self.name.as_str();
        name.split_once(':').map_or(name, |(country, _)| country)
    }

    /// The address where the emergency number was read. None for plain http, which anybody on the way could change.
    #[must_use]
    pub fn emergency_link(&self) -> Option<&str> {
        secure(&self.emergency_source)
    }

    /// The path of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/places/{}", self.code)
    }
}

/// How sure the rules of a place are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sureness {
    /// Read at a regulator’s or a government’s own page.
    Regulator,
    /// Read in a report.
    Report,
    /// Sources disagree, or the rules are about to change.
    Disputed,
    /// Not known.
    Unknown,
}

/// A number to call for advice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdviceLine {
    /// Whose it is.
    pub name: String,
    /// As it is dialled.
    pub number: String,
}

/// Where to report something.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// What is reported there.
    pub what: String,
    /// To whom.
    pub to: String,
    /// Its address, only if it was confirmed.
    #[serde(default)]
    pub url: Option<String>,
    /// Whether the address was seen in a source.
    pub confirmed: bool,
}

/// A register in which a person or a clinic can be looked up.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Register {
    /// Its name, good enough to search for.
    pub name: String,
    /// Who is listed.
    pub lists: Vec<String>,
    /// What to type in.
    pub needs: String,
    /// What a clean entry looks like.
    #[serde(default)]
    pub clean: Option<String>,
    /// What a warning looks like.
    #[serde(default)]
    pub warning: Option<String>,
    /// Its address, only if it was confirmed.
    #[serde(default)]
    pub url: Option<String>,
    /// Whether the address was seen in a source.
    pub confirmed: bool,
}
