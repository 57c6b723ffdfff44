//! What there is to read: the leaflets, the topics and the hard words.

use super::*;

#[test]
fn there_is_a_leaflet_for_each_treatment_and_eight_topics() {
    let guide = first_guide();
    let leaflets: Vec<TreatmentId> = guide.leaflets.iter().map(|it| it.id).collect();
    assert_eq!(leaflets, TreatmentId::ALL);
    let topics: Vec<&str> = guide.topics.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(topics, guide.words.topics);
    assert_eq!(topics.len(), 8);
    let terms: Vec<&str> = guide.terms.iter().map(|it| it.word.as_str()).collect();
    let mut by_alphabet = terms.clone();
    by_alphabet.sort_by_key(|word| word.to_lowercase());
    assert_eq!(terms, by_alphabet);
}

#[test]
fn the_seven_dangers_each_have_a_verdict() {
    let guide = first_guide();
    let topic = guide.topic("doing-it-yourself").unwrap();
    let passages = topic.passages(&guide, ENGLISH);
    let labels = passages.iter().flat_map(|it| &it.items);
    let verdicts = labels.filter_map(|item| item.label).filter(|label| {
        ["(confirmed", "(corrected"]
            .iter()
            .any(|verdict| label.contains(verdict))
    });
    assert_eq!(verdicts.count(), 7);
}

#[test]
fn who_is_qualified_is_told_in_five_points_each_with_how_to_check_it() {
    let guide = first_guide();
    let topic = guide.topic("who-may-treat-you").unwrap();
    let passages = topic.passages(&guide, ENGLISH);
    let five = [
        "Training.",
        "Real product.",
        "Clean work.",
        "Assessment.",
        "Handling complications.",
    ];
    let named = passages.iter().flat_map(|it| &it.items);
    let named: Vec<&str> = named.filter_map(|item| item.label).collect();
    for point in five {
        assert!(named.contains(&point), "{point}: {named:?}");
    }
}

#[test]
fn good_and_bad_points_of_a_treatment_are_told_in_equal_detail() {
    let file = "leaflets/toxin.toml";
    let mut files = files();
    let text = files.get_mut(file).unwrap();
    let at = text.find("[[harm]]").unwrap();
    let end = at + text[at + 1..].find("\n[[").unwrap() + 1;
    text.replace_range(at..end, "");
    let problems = load(&files).unwrap_err().0;
    let named = problems
        .iter()
        .any(|p| p.file == file && p.reason.contains("equal detail"));
    assert!(named, "{problems:#?}");
}

#[test]
fn a_figure_without_those_who_were_counted_is_refused() {
    let file = "leaflets/toxin.toml";
    refused(file, "\nwho = ", "\n# who = ", "", "who was counted");
    refused(file, "of = 100", "of = 365", "of", "100 or in 1,000");
    refused(
        file,
        "when = \"month-6\"",
        "when = \"day-14\"",
        "month-6",
        "missing",
    );
}

#[test]
fn a_word_that_the_glossary_lacks_is_refused() {
    let problems = problems_with("glossary.toml", "id = \"units\"", "id = \"unit\"");
    let missed = problems
        .iter()
        .any(|p| p.reason.contains("the glossary has no “units”"));
    assert!(missed, "{problems:#?}");
    refused(
        "glossary.toml",
        "id = \"units\"",
        "id = \"toxin\"",
        "toxin",
        "twice",
    );
}

#[test]
fn a_topic_that_does_not_exist_is_refused() {
    refused(
        "steps/research.toml",
        "\"who-may-treat-you\"",
        "\"nobody\"",
        "topics",
        "no topic “nobody”",
    );
    refused(
        "learn/myths.toml",
        "id = \"myths\"",
        "id = \"tales\"",
        "tales",
        "does not match the file name",
    );
}

#[test]
fn a_drawing_with_a_number_that_nothing_names_is_refused() {
    refused(
        "leaflets/filler.toml",
        "\"Forehead\", ",
        "",
        "Loss of sight",
        "more or fewer numbers",
    );
    refused(
        "learn/who-may-treat-you.toml",
        "of = \"chain\"",
        "of = \"ladder\"",
        "",
        "ladder",
    );
}

#[test]
fn a_key_that_no_claim_has_is_refused_wherever_the_claim_is() {
    for (file, list) in [
        ("leaflets/toxin.toml", "[[short]]"),
        ("leaflets/toxin.toml", "[[day]]"),
        ("leaflets/toxin.toml", "[[harm]]"),
        ("learn/myths.toml", "[[section.fact]]"),
        ("glossary.toml", "[[term]]"),
        ("signs.toml", "[[sign]]"),
    ] {
        let to = format!("{list}\nsource = []");
        refused(file, list, &to, "file", "unknown field `source`");
    }
}

#[test]
fn a_point_that_cannot_be_kept_under_its_id_is_refused() {
    let file = "leaflets/filler.toml";
    refused(
        file,
        "id = \"sight\"",
        "id = \"vessel\"",
        "vessel",
        "two points",
    );
    for id in ["Sight", "later-on", "a-name-that-is-too-long-to-be-kept"] {
        let to = format!("id = \"{id}\"");
        refused(file, "id = \"sight\"", &to, id, "the id of a point");
    }
    refused(file, "id = \"sight\"\n", "", "file", "missing field `id`");
}
