//! What a guide in another language must have in common with the first: everything but its words.

use std::collections::{BTreeMap, BTreeSet};

use super::content::Guide;
use super::leaflet::Leaflet;
use super::problem::Problem;

/// Each way in which `other` has more or less than `first`.
pub(super) fn differences(first: &Guide, other: &Guide) -> Vec<Problem> {
    let (first, other) = (skeleton(first), skeleton(other));
    let lost = first
        .difference(&other)
        .map(|it| (it, "is missing in this language"));
    let added = other
        .difference(&first)
        .map(|it| (it, "is not in the first language"));
    let problems = lost.chain(added);
    problems
        .map(|((file, entry), reason)| Problem::new(file, entry, reason))
        .collect()
}

/// The digits of a text, in order.
fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// The same digits whatever the order of words: languages put figures in other places of a sentence.
fn sorted_digits(text: &str) -> String {
    let mut digits: Vec<char> = digits(text).chars().collect();
    digits.sort_unstable();
    digits.into_iter().collect()
}

/// Every entry by file and id, with what must not differ between languages: facts, figures and sources.
fn skeleton(guide: &Guide) -> BTreeSet<(String, String)> {
    let checks = guide.checks().map(|check| {
        let file = format!("steps/{}.toml", check.facts.step.slug());
        (file, format!("{:?} {}", check.facts, check.slug))
    });
    let topics = guide
        .topics
        .iter()
        .map(|it| ("guide.toml".to_owned(), it.id.clone()));
    let terms = guide
        .terms
        .iter()
        .map(|it| ("glossary.toml".to_owned(), it.id.clone()));
    let places = guide.places().map(|it| {
        let registers = it.registers.iter().map(|it| (&it.url, it.confirmed));
        let numbers = it.lines.iter().map(|it| digits(&it.number));
        let known = format!(
            "{} {} {:?} {:?} {:?} {:?}",
            it.code,
            digits(&it.emergency),
            it.sure,
            it.reports.iter().map(|it| &it.url).collect::<Vec<_>>(),
            registers.collect::<Vec<_>>(),
            numbers.collect::<Vec<_>>(),
        );
        ("places".to_owned(), known)
    });
    let sources = guide.sources.values().map(|it| {
        let known = format!("{} {:?} {} {}", it.id, it.mark, it.url, it.seller);
        ("sources.toml".to_owned(), known)
    });
    let figures_of = |it: &Leaflet| {
        let outcomes = it.benefit.iter().chain(&it.harm);
        let known = format!(
            "{} {:?}",
            it.of,
            outcomes.map(|it| it.count).collect::<Vec<_>>()
        );
        (format!("leaflets/{}.toml", it.id), known)
    };
    let leaflets = guide.leaflets.iter().map(figures_of);
    // The words of a claim differ, so it goes by its place in its file.
    let mut places_in: BTreeMap<String, usize> = BTreeMap::new();
    let claims = guide.claims().into_iter().map(|claim| {
        let at = places_in.entry(claim.file.clone()).or_default();
        *at += 1;
        let known = format!(
            "claim {at}, sources {:?}, judgement {}, digits {}",
            claim.sources,
            claim.judgement.is_some(),
            sorted_digits(claim.text),
        );
        (claim.file, known)
    });
    let claims: Vec<_> = claims.collect();
    checks
        .chain(topics)
        .chain(terms)
        .chain(places)
        .chain(sources)
        .chain(leaflets)
        .chain(claims)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{Language, files, load};

    #[test]
    fn a_language_with_another_weight_source_figure_or_number_to_call_is_refused() {
        let files = files(Language::FIRST);
        let first = load(&files).unwrap();
        assert!(differences(&first, &first).is_empty());
        for (file, from, to) in [
            (
                "steps/research.toml",
                "weight = \"important\"",
                "weight = \"helpful\"",
            ),
            (
                "leaflets/filler.toml",
                "sources = [\"fda-dermal-fillers\"]",
                "sources = []\njudgement = \"all of it\"",
            ),
            ("leaflets/filler.toml", "1 in 6,410", "1 in 6,411"),
            (
                "places/ireland.toml",
                "emergency = \"112",
                "emergency = \"113",
            ),
        ] {
            let mut other = files.clone();
            let text = other.get_mut(file).unwrap();
            assert!(text.contains(from), "{file}: {from}");
            *text = text.replacen(from, to, 1);
            let found = differences(&first, &load(&other).unwrap());
            assert_eq!(
                found.len(),
                2,
                "{file}: one is missing, one is new: {found:?}"
            );
        }
        let mut other = files.clone();
        let text = other.get_mut("places/ireland.toml").unwrap();
        *text = text.replacen("emergency = \"112 or", "emergency = \"112 nó", 1);
        assert!(
            differences(&first, &load(&other).unwrap()).is_empty(),
            "words may differ"
        );
    }
}
