//! The content that ships, and the faults that loading must refuse.

#![cfg(feature = "ssr")]

use std::collections::BTreeMap;
use std::path::Path;

use textstat::flesch_kincaid_grade as grade;

use super::catalogue::Language;
use super::*;

mod contributing;
mod emergency;
mod reading;
mod report;
mod review;

/// The content of this repository, as it is being edited.
pub(crate) fn our_content() -> ContentFiles {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/content");
    ContentFiles::read(Path::new(folder)).unwrap()
}

/// The guide in English.
pub(crate) fn first_guide() -> Guide {
    guide(&our_content()).unwrap_or_else(|error| panic!("{error}"))
}

/// The English files.
fn files() -> BTreeMap<String, String> {
    our_content().of(Language::FIRST)
}

fn problems_with(file: &str, from: &str, to: &str) -> Vec<Problem> {
    let mut files = files();
    let text = files.get_mut(file).unwrap();
    assert!(text.contains(from), "{file} holds {from}");
    *text = text.replacen(from, to, 1);
    load(&files).err().map(|error| error.0).unwrap_or_default()
}

/// One problem, in that file, at that entry, for that reason.
fn refused(file: &str, from: &str, to: &str, entry: &str, reason: &str) {
    let problems = problems_with(file, from, to);
    let named = problems
        .iter()
        .any(|p| p.file == file && p.entry.contains(entry) && p.reason.contains(reason));
    assert!(named, "{reason}: {problems:#?}");
}

#[test]
fn the_guide_is_whole() {
    let guide = first_guide();
    let count = |step: StepId| guide.steps[step as usize].checks.len();
    assert_eq!(StepId::ALL.map(count), [14 + 7, 14, 14, 12, 14]);
    let musts = guide.checks().filter(|check| {
        !check.facts.id.as_str().starts_with("SK") && check.facts.weight == Weight::Must
    });
    assert_eq!(musts.count(), 30);
    assert_eq!(guide.treatments.len(), 6);
    assert_eq!(guide.places().count(), 85);
    assert_eq!(guide.words.lead.len(), 12);
    assert!(
        guide
            .checks()
            .filter(|check| check.facts.pause)
            .all(|check| check.facts.weight != Weight::Must)
    );
}

#[test]
fn every_source_is_used_or_the_list_would_be_padding() {
    let guide = first_guide();
    let claims = guide.claims();
    let used: Vec<&String> = claims
        .iter()
        .flat_map(|claim| claim.sources)
        .chain(&guide.words.sure.sources)
        .collect();
    let unused: Vec<_> = guide
        .sources
        .keys()
        .filter(|id| !used.contains(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn our_own_words_never_promise() {
    let guide = first_guide();
    let checks = guide.checks().flat_map(|check| {
        let texts = [
            &check.statement,
            &check.how,
            &check.good,
            &check.say,
            &check.ask,
        ];
        texts.map(|text| (check.facts.id.to_string(), text.as_str()))
    });
    let claims = guide.claims();
    let claims = claims.iter().map(|claim| (claim.file.clone(), claim.text));
    for (entry, text) in checks.chain(claims) {
        let ours = without_quotations(text).to_lowercase();
        for never in [
            " safe ",
            "safe.",
            "safely",
            "guarantee",
            "100%",
            "self-injecting is a crime",
        ] {
            assert!(!ours.contains(never), "{entry}: {text}");
        }
    }
}

/// What somebody else says, in quotation marks, may be what it is.
fn without_quotations(text: &str) -> String {
    text.split('“')
        .enumerate()
        .map(|(n, part)| {
            if n == 0 {
                part
            } else {
                part.split_once('”').map_or("", |(_, rest)| rest)
            }
        })
        .collect()
}

#[test]
fn a_claim_that_rests_on_reports_alone_says_so() {
    let guide = first_guide();
    // Who acts on a danger sign should not have to wonder how sure it is. The test below says what it must rest on instead.
    for claim in guide.claims() {
        if ["signs.toml", "emergency.toml"].contains(&claim.file.as_str()) {
            continue;
        }
        let reports_only = !claim.sources.is_empty()
            && claim
                .sources
                .iter()
                .all(|id| guide.sources[id].mark == Mark::S);
        assert!(
            !reports_only || claim.text.to_lowercase().contains("report"),
            "{} {}: {}",
            claim.file,
            claim.entry,
            claim.text
        );
    }
}

#[test]
fn a_danger_sign_has_no_hedge_and_rests_on_a_page_or_on_stated_judgement() {
    let guide = first_guide();
    assert!(guide.danger().count() > 100);
    for (file, fact) in guide.danger() {
        let text = fact.text.to_lowercase();
        for hedge in ["reported", "reports", "is said to", "it seems"] {
            assert!(!text.contains(hedge), "{file}: {}", fact.text);
        }
    }
    let sign = "sources = [\"qld-laser-risks\"]\njudgement = \"that pain or a change in sight is the sign, and how soon\"";
    let copy = "sources = [\"daily-mail-2018-burns\"]";
    refused("signs.toml", sign, copy, "Eye pain", "rests on a report");
    let avoid = "sources = [\"barts-keloid-scars\"]";
    let copy = "sources = [\"inmode-optimas-manual\"]";
    let entry = "Don’t have it with heat";
    refused(
        "leaflets/microneedling.toml",
        avoid,
        copy,
        entry,
        "rests on a report",
    );
}

#[test]
fn emergency_numbers_are_those_of_the_place_and_never_of_another() {
    let guide = first_guide();
    let call = |code: &str| {
        guide
            .places()
            .find(|place| place.code == code)
            .unwrap()
            .emergency
            .clone()
    };
    // 111 is advice in England and the emergency number in New Zealand. 999 is the police in Singapore and Dubai.
    assert_eq!(
        ["gb-eng", "nz", "sg", "ae-du", "us-tx", "au", "au-nsw", "fr"].map(call),
        ["999", "111", "995", "998", "911", "000", "000", "15 or 112"]
    );
}

#[test]
fn faults_are_refused_with_file_entry_and_reason() {
    let step = "steps/research.toml";
    refused(step, "id = \"R02\"", "id = \"R01\"", "R01", "used twice");
    refused(
        step,
        "id = \"R02\"",
        "id = \"r2\"",
        "r2",
        "not a check code",
    );
    refused(
        step,
        "slug = \"register-match\"",
        "slug = \"Register match\"",
        "R02",
        "small letters",
    );
    refused(
        step,
        "treatments = [\"toxin\", ",
        "treatments = [\"botox\", ",
        "R01",
        "no treatment “botox”",
    );
    refused(
        step,
        "sources = [\"",
        "sources = [\"nobody\", \"",
        "R01",
        "no source “nobody”",
    );
    let long = format!("statement = \"{}\"\nas_before = ", "word ".repeat(21));
    let problems = problems_with(step, "statement = ", &long);
    assert!(
        problems[0].reason.contains("as_before"),
        "unknown keys are refused: {problems:?}"
    );
    for part in ["why", "how", "good", "flag", "say", "ask"] {
        let mut files = files();
        let text = files.get_mut(step).unwrap();
        let at = text.find(&format!("\n{part} = ")).unwrap();
        let end = text[at + 1..].find('\n').unwrap() + at + 1;
        text.replace_range(at..end, "");
        let problems = load(&files).unwrap_err().0;
        assert!(
            problems
                .iter()
                .any(|p| p.entry == "R01" && p.reason.contains(&format!("“{part}” is missing"))),
            "{problems:?}"
        );
    }
    refused(
        "sources.toml",
        "mark = \"P\"",
        "mark = \"U\"",
        "",
        "could not be confirmed",
    );
    refused(
        step,
        "why = \"",
        "why = \"[U] ",
        "R01",
        "could not be confirmed",
    );
    refused(
        "places/united-kingdom.toml",
        "confirmed = true",
        "confirmed = false",
        "gb-eng",
        "not confirmed",
    );
    refused("guide.toml", "\"R02\"", "\"R77\"", "R77", "does not exist");
    refused(
        "emergency.toml",
        "judgement = \"all of it\"",
        "",
        "Breathing normally?",
        "no source",
    );
}

#[test]
fn a_file_whose_entry_bears_another_name_is_refused() {
    for (file, name) in [
        ("steps/research.toml", "reviews"),
        ("treatments/toxin.toml", "filler"),
        ("leaflets/toxin.toml", "filler"),
        ("learn/myths.toml", "myth"),
        ("places/canada.toml", "europe"),
    ] {
        let own = file.split(['/', '.']).nth(1).unwrap();
        let (from, to) = (format!("id = \"{own}\""), format!("id = \"{name}\""));
        refused(file, &from, &to, name, "does not match the file name");
    }
}

#[test]
fn a_hard_word_is_refused_where_its_mark_would_be_printed() {
    for (file, key) in [
        ("steps/research.toml", "statement"),
        ("steps/research.toml", "why"),
        ("tools.toml", "intro"),
        ("treatments/toxin.toml", "text"),
        ("emergency.toml", "text"),
        ("guide.toml", "text"),
        ("places/canada.toml", "toxin"),
        ("leaflets/toxin.toml", "lede"),
        ("leaflets/toxin.toml", "judgement"),
        ("learn/myths.toml", "title"),
    ] {
        let from = format!("{key} = \"");
        let to = format!("{key} = \"[Units](#term-units) ");
        refused(file, &from, &to, key, "cannot be marked");
    }
    let from = "text = \"";
    let to = "text = \"[Units](#term-units) ";
    for file in ["leaflets/toxin.toml", "learn/myths.toml", "glossary.toml"] {
        let problems = problems_with(file, from, to);
        assert!(problems.is_empty(), "{problems:?}");
    }
}

/// The code of the app, without what only tests see.
fn code(folder: &std::path::Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            code(&path, found);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            let text = std::fs::read_to_string(&path).unwrap();
            let whole = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            found.push(whole.to_owned());
        }
    }
}

#[test]
fn every_code_and_id_that_stands_in_the_code_exists() {
    let guide = first_guide();
    let index = guide.index();
    let mut files = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    code(&root.join("src"), &mut files);
    let mut codes = 0;
    for text in &files {
        let is_said = |line: &&str| !line.trim_start().starts_with("//");
        for line in text.lines().filter(is_said) {
            for id in line.split(['"', '/']).filter_map(|it| it.parse().ok()) {
                assert!(index.get(id).is_some(), "there is no {id}: {line}");
                codes += 1;
            }
        }
    }
    assert!(codes >= 18, "only {codes} were found");
    // What the browser counts under these names, the page must ask for.
    use crate::core::assessment::{Impression, Reviews};
    let reviews = &guide.tools.reviews;
    let signs: Vec<&str> = reviews.signs.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(signs, Reviews::SIGNS);
    let results: Vec<&str> = reviews.results.iter().map(|it| it.id.as_str()).collect();
    use Impression as R;
    let readings = [R::Few, R::Reward, R::Vague, R::Unhealed, R::Fair].map(R::slug);
    assert!(
        readings.iter().all(|it| results.contains(it)) && results.len() == readings.len(),
        "{results:?}"
    );
}

#[test]
fn a_statement_over_twenty_words_is_refused() {
    let guide = first_guide();
    let statement = &guide.check("R01".parse().unwrap()).unwrap().statement;
    refused(
        "steps/research.toml",
        statement,
        &"word ".repeat(21),
        "R01",
        "21 words, 20 is the most",
    );
}

#[test]
fn a_check_without_source_or_judgement_is_refused() {
    let guide = first_guide();
    let check = guide.check("R01".parse().unwrap()).unwrap();
    let sources = check
        .sources
        .iter()
        .map(|id| format!("\"{id}\""))
        .collect::<Vec<_>>()
        .join(", ");
    refused(
        "steps/research.toml",
        &format!("sources = [{sources}]"),
        "sources = []",
        "R01",
        "no source",
    );
}

#[test]
fn a_missing_or_broken_file_is_named() {
    let mut files = files();
    files.remove("steps/reviews.toml");
    files.insert("guide.toml".to_owned(), "version = ".to_owned());
    let problems = load(&files).unwrap_err().0;
    assert!(
        problems
            .iter()
            .any(|p| p.file == "steps/reviews.toml" && p.reason.contains("missing"))
    );
    assert!(
        problems
            .iter()
            .any(|p| p.file == "guide.toml" && p.reason.contains("TOML"))
    );
    assert!(load(&BTreeMap::new()).is_err());
}

#[test]
fn a_source_is_linked_only_over_https_and_only_if_it_sells_nothing() {
    let guide = first_guide();
    for source in guide.sources.values() {
        assert_eq!(
            source.link().is_some(),
            source.url.starts_with("https://") && !source.seller,
            "{}",
            source.id
        );
    }
}

#[test]
fn the_mean_reading_grade_of_the_statements_is_six_or_lower() {
    let guide = first_guide();
    let grades: Vec<f64> = guide
        .checks()
        .map(|check| grade(&check.statement))
        .collect();
    let mean = grades.iter().sum::<f64>() / f64::from(u32::try_from(grades.len()).unwrap());
    assert!(mean <= 6.0, "{mean:.2}");
}
