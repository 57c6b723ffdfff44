//! What a guide in another language must have in common with the first: everything but its words.

use std::collections::{BTreeMap, BTreeSet};

use super::check::Check;
use super::content::Guide;
use super::leaflet::Leaflet;
use super::place::PlaceGroup;
use super::problem::Problem;
use super::source::Source;
use super::tools::Tools;

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

/// What must not differ between languages: a file, and what is known of one entry in it.
type Known = (String, String);

/// Every entry by file and id, with its rule, figures and sources.
fn skeleton(guide: &Guide) -> BTreeSet<Known> {
    let mut all = BTreeSet::new();
    all.extend(guide.checks().map(check));
    all.extend(guide.topics.iter().map(|it| named("guide.toml", &it.id)));
    all.extend(guide.terms.iter().map(|it| named("glossary.toml", &it.id)));
    all.extend(guide.place_groups.iter().flat_map(places));
    all.extend(guide.sources.values().map(source));
    all.extend(guide.leaflets.iter().map(figures));
    all.extend(tools(&guide.tools));
    all.extend(claims(guide));
    all
}

fn named(file: &str, id: &str) -> Known {
    (file.to_owned(), id.to_owned())
}

fn check(check: &Check) -> Known {
    (check.file(), format!("{:?} {}", check.rule, check.slug))
}

fn places(group: &PlaceGroup) -> impl Iterator<Item = Known> {
    group.places.iter().map(|it| {
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
        (format!("places/{}.toml", group.id), known)
    })
}

fn source(it: &Source) -> Known {
    let known = format!("{} {:?} {} {}", it.id, it.mark, it.url, it.seller);
    ("sources.toml".to_owned(), known)
}

fn figures(it: &Leaflet) -> Known {
    let outcomes = it.benefit.iter().chain(&it.harm);
    let counts = outcomes.map(|it| (&it.id, it.count)).collect::<Vec<_>>();
    let known = format!("{} {counts:?}", it.of);
    (format!("leaflets/{}.toml", it.id), known)
}

/// The names under which tools keep what was ticked, and by which the browser finds what to say.
fn tools(tools: &Tools) -> impl Iterator<Item = Known> {
    let tells = tools.tells.iter().map(|it| ("tell", &it.id));
    let signs = tools.reviews.signs.iter().map(|it| ("sign", &it.id));
    let results = tools.reviews.results.iter().map(|it| ("result", &it.id));
    let ids = tells.chain(signs).chain(results);
    ids.map(|(kind, id)| named("tools.toml", &format!("{kind} {id}")))
}

/// The words of a claim differ, so it goes by its place in its file.
fn claims(guide: &Guide) -> Vec<Known> {
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
    claims.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::guide::{Language, load, our_content};

    #[test]
    fn a_language_with_another_weight_source_figure_or_number_to_call_is_refused() {
        let files = our_content().of(Language::FIRST);
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
                "tools.toml",
                "id = \"reward\"\nlabel",
                "id = \"gift\"\nlabel",
            ),
            (
                "tools.toml",
                "slug = \"consent-product\"",
                "slug = \"consent-brand\"",
            ),
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
            assert!(found.iter().all(|it| it.file == file), "{found:?}");
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
