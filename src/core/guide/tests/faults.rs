//! The faults that loading must refuse.

use super::*;

#[test]
fn faults_of_a_check_are_refused_with_file_entry_and_reason() {
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
    refused(
        step,
        "why = \"",
        "why = \"[U] ",
        "R01",
        "could not be confirmed",
    );
}

#[test]
fn a_key_that_no_check_has_is_refused() {
    let step = "steps/research.toml";
    let long = format!("statement = \"{}\"\nas_before = ", "word ".repeat(21));
    let problems = problems_with(step, "statement = ", &long);
    assert!(
        problems[0].reason.contains("as_before"),
        "unknown keys are refused: {problems:?}"
    );
}

#[test]
fn a_check_without_one_of_its_parts_is_refused() {
    let step = "steps/research.toml";
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
}

#[test]
fn faults_are_refused_with_file_entry_and_reason() {
    refused(
        "sources.toml",
        "mark = \"P\"",
        "mark = \"U\"",
        "",
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
