//! Rules for danger signs: each is there once, belongs somewhere, and calls for one thing, whoever names it.

use std::collections::BTreeSet;

use crate::core::guide::{Guide, Problem};

/// Words that say what a sign calls for. Only the list of signs and the emergency page may use them.
const CALLS_FOR: [&str; 6] = [
    "emergency number",
    "emergency department",
    "emergency services",
    "call the clinic today",
    "call 999",
    "call 911",
];

pub(super) fn signs_are_unique_and_shown(guide: &Guide, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    let shown = guide.emergency.rows.iter().flat_map(|row| &row.parts);
    let shown: Vec<&String> = shown.flat_map(|part| &part.signs).collect();
    for sign in &guide.signs.all {
        let mut refuse = |reason| problems.push(Problem::new("signs.toml", &sign.id, reason));
        if !seen.insert(&sign.id) {
            refuse("this sign is there twice");
        }
        if !shown.contains(&&sign.id) {
            refuse("no row of the emergency page has this sign");
        }
    }
}

pub(super) fn treatments_have_signs_of_each_urgency(guide: &Guide, problems: &mut Vec<Problem>) {
    for treatment in &guide.treatments {
        let file = format!("treatments/{}.toml", treatment.id);
        signs_exist(guide, &treatment.signs, &file, "signs", problems);
        for group in guide.signs_of(treatment) {
            if group.signs.is_empty() {
                let reason = format!("no sign says “{}”", group.title);
                problems.push(Problem::new(&file, "signs", &reason));
            }
        }
    }
}

/// A part of the emergency page shows signs that call for what it says.
pub(super) fn emergency_parts_agree_with_their_signs(guide: &Guide, problems: &mut Vec<Problem>) {
    let file = "emergency.toml";
    signs_exist(guide, &guide.emergency.always, file, "always", problems);
    for row in &guide.emergency.rows {
        for part in &row.parts {
            signs_exist(guide, &part.signs, file, &row.id, problems);
            let signs = guide.signs_named(&part.signs);
            for sign in signs.filter(|sign| Some(sign.urgency) != part.urgency) {
                let reason = format!("the sign “{}” calls for something else", sign.id);
                problems.push(Problem::new(file, &row.id, &reason));
            }
        }
    }
}

/// A section of a topic has claims under a title, or signs that call for one thing.
pub(super) fn sections_are_of_one_kind(guide: &Guide, problems: &mut Vec<Problem>) {
    for topic in &guide.topics {
        let file = format!("learn/{}.toml", topic.id);
        for section in &topic.sections {
            let entry = section.signs.first().unwrap_or(&section.title);
            signs_exist(guide, &section.signs, &file, entry, problems);
            let urgencies = guide.signs_named(&section.signs).map(|sign| sign.urgency);
            let mixed = urgencies.collect::<BTreeSet<_>>().len() > 1;
            if mixed || section.title.is_empty() == section.signs.is_empty() {
                let reason =
                    "a section has a title and facts, or signs that all call for the same thing";
                problems.push(Problem::new(&file, entry, reason));
            }
        }
    }
}

fn signs_exist(
    guide: &Guide,
    ids: &[String],
    file: &str,
    entry: &str,
    problems: &mut Vec<Problem>,
) {
    for id in ids.iter().filter(|id| guide.sign(id).is_none()) {
        let reason = format!("there is no sign “{id}” in signs.toml");
        problems.push(Problem::new(file, entry, &reason));
    }
}

/// Two pages that describe a sign in their own words can say two things about it, and did.
pub(super) fn only_signs_say_whom_to_call(guide: &Guide, problems: &mut Vec<Problem>) {
    let own = ["signs.toml", "emergency.toml"];
    let claims = guide.claims().into_iter();
    let claims = claims.filter(|it| !own.contains(&it.file.as_str()));
    let claims = claims.map(|it| (it.file, it.entry, it.text));
    let checks = guide.checks().flat_map(|check| {
        let texts = [&check.how, &check.good, &check.flag, &check.say];
        texts.map(|text| (check.file(), check.rule.id.as_str(), text.as_str()))
    });
    for (file, entry, text) in claims.chain(checks) {
        let text = text.to_lowercase();
        if let Some(words) = CALLS_FOR.iter().find(|words| text.contains(*words)) {
            let reason = format!(
                "it says “{words}”: add the sign to signs.toml and name it, or send the reader to the emergency page"
            );
            problems.push(Problem::new(&file, entry, &reason));
        }
    }
}
