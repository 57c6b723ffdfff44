//! What content must satisfy before anybody sees it. Each rule is one function; each problem names file, entry and reason.

use std::collections::BTreeSet;

use super::content::{Check, Fact, Guide, Mark, Place};
use super::problem::Problem;
use super::{About, CheckFacts};

/// The longest statement, in words.
const LONGEST_STATEMENT: usize = 20;

pub(super) fn check_guide(guide: &Guide, problems: &mut Vec<Problem>) {
    ids_are_unique(guide, problems);
    for source in guide.sources.values() {
        if source.mark == Mark::U {
            problems.push(Problem::new(
                "sources.toml",
                &source.id,
                "it could not be confirmed ([U]) and must not ship",
            ));
        }
        if !(source.url.starts_with("https://") || source.url.starts_with("http://")) {
            problems.push(Problem::new(
                "sources.toml",
                &source.id,
                "the address is not a web address",
            ));
        }
    }
    for step in &guide.steps {
        let file = format!("steps/{}.toml", step.id.slug());
        for check in &step.checks {
            check_is_whole(guide, check, &file, problems);
        }
    }
    for treatment in &guide.treatments {
        let file = format!("treatments/{}.toml", treatment.id);
        let lists = [
            &treatment.normal,
            &treatment.same_day,
            &treatment.emergency,
            &treatment.care,
        ];
        for fact in lists.into_iter().flatten() {
            fact_is_grounded(guide, fact, &file, problems);
        }
        no_unconfirmed_material(
            &[
                &treatment.name,
                &treatment.hint,
                &treatment.say,
                &treatment.card,
            ],
            &file,
            "treatment",
            problems,
        );
    }
    for fact in guide.emergency.acts.iter().flat_map(|act| &act.steps) {
        fact_is_grounded(guide, fact, "emergency.toml", problems);
    }
    for fact in guide.words.diy.iter().chain([&guide.words.wait]) {
        fact_is_grounded(guide, fact, "guide.toml", problems);
    }
    check_tools(guide, problems);
    sources_exist(
        guide,
        &guide.words.sure.sources,
        "guide.toml",
        "sure",
        problems,
    );
    for id in &guide.words.lead {
        if guide.check(*id).is_none() {
            problems.push(Problem::new(
                "guide.toml",
                id.as_str(),
                "the short version names a check that does not exist",
            ));
        }
    }
    for group in &guide.place_groups {
        for place in &group.places {
            place_links_only_what_is_confirmed(
                place,
                &format!("places/{}.toml", group.id),
                problems,
            );
        }
    }
}

fn check_tools(guide: &Guide, problems: &mut Vec<Problem>) {
    const FILE: &str = "tools.toml";
    let tools = &guide.tools;
    for fact in tools.includes.iter().chain(&tools.signposts) {
        fact_is_grounded(guide, fact, FILE, problems);
    }
    let claims = tools
        .tells
        .iter()
        .map(|it| (&it.text, &it.sources, it.judgement.clone()));
    let fakes = tools.fakes.iter().map(|it| (&it.text, &it.sources, None));
    let prompts = &tools.prompts;
    let prompts = [(&prompts.pause, &prompts.sources, prompts.judgement.clone())];
    for (text, sources, judgement) in claims.chain(fakes).chain(prompts) {
        let fact = Fact {
            text: text.clone(),
            sources: sources.clone(),
            judgement,
        };
        fact_is_grounded(guide, &fact, FILE, problems);
    }
    for check in tools.sheets.iter().flat_map(|sheet| &sheet.checks) {
        check_is_whole(guide, check, FILE, problems);
    }
}

fn ids_are_unique(guide: &Guide, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    let steps = guide
        .steps
        .iter()
        .map(|step| (format!("steps/{}.toml", step.id.slug()), &step.checks));
    let sheets = guide.tools.sheets.iter();
    for (file, checks) in steps.chain(sheets.map(|it| ("tools.toml".to_owned(), &it.checks))) {
        for check in checks {
            if !seen.insert(check.facts.id.to_string()) {
                problems.push(Problem::new(
                    &file,
                    check.facts.id.as_str(),
                    "this id is used twice",
                ));
            }
            let own = [CheckFacts::OWN, CheckFacts::QUESTIONS].concat();
            if own.contains(&check.facts.id.as_str()) {
                problems.push(Problem::new(
                    &file,
                    check.facts.id.as_str(),
                    "this id belongs to the reader’s own deal-breakers and questions",
                ));
            }
            if check.facts.credential && check.facts.about == About::Me {
                problems.push(Problem::new(
                    &file,
                    check.facts.id.as_str(),
                    "a claim that can be looked up is not about the reader",
                ));
            }
            if !seen.insert(check.slug.clone()) {
                problems.push(Problem::new(
                    &file,
                    check.facts.id.as_str(),
                    "this slug is used twice",
                ));
            }
            if check.slug.is_empty()
                || !check
                    .slug
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            {
                problems.push(Problem::new(
                    &file,
                    check.facts.id.as_str(),
                    "the slug may have small letters, digits and dashes only",
                ));
            }
        }
    }
    let mut codes = BTreeSet::new();
    for place in guide.places() {
        if !codes.insert(&place.code) {
            problems.push(Problem::new(
                "places",
                &place.code,
                "this place is there twice",
            ));
        }
    }
}

fn check_is_whole(guide: &Guide, check: &Check, file: &str, problems: &mut Vec<Problem>) {
    let id = check.facts.id.as_str();
    let words = check.statement.split_whitespace().count();
    if words == 0 {
        problems.push(Problem::new(file, id, "the statement is missing"));
    }
    if words > LONGEST_STATEMENT {
        problems.push(Problem::new(
            file,
            id,
            &format!("the statement has {words} words, {LONGEST_STATEMENT} is the most"),
        ));
    }
    if check.facts.treatments.is_empty() {
        problems.push(Problem::new(file, id, "it applies to no treatment"));
    }
    let short = check.facts.quiet;
    let asked = check.facts.shared;
    let parts = [
        ("why", &check.why, true),
        ("how", &check.how, !short),
        ("good", &check.good, !short),
        ("flag", &check.flag, true),
        ("say", &check.say, true),
        ("ask", &check.ask, asked || !short),
        ("follow", &check.follow, asked),
    ];
    for (name, text, needed) in parts {
        if needed && text.trim().is_empty() {
            problems.push(Problem::new(file, id, &format!("“{name}” is missing")));
        }
    }
    let fact = Fact {
        text: check.why.clone(),
        sources: check.sources.clone(),
        judgement: check.judgement.clone(),
    };
    if !fact.is_grounded() {
        problems.push(Problem::new(
            file,
            id,
            "it has no source and is not marked as our judgement",
        ));
    }
    sources_exist(guide, &check.sources, file, id, problems);
    let all = [
        &check.statement,
        &check.why,
        &check.how,
        &check.good,
        &check.flag,
        &check.say,
        &check.ask,
        &check.follow,
    ];
    no_unconfirmed_material(&all, file, id, problems);
}

fn fact_is_grounded(guide: &Guide, fact: &Fact, file: &str, problems: &mut Vec<Problem>) {
    if !fact.is_grounded() {
        problems.push(Problem::new(
            file,
            &fact.text,
            "it has no source and is not marked as our judgement",
        ));
    }
    sources_exist(guide, &fact.sources, file, &fact.text, problems);
    no_unconfirmed_material(&[&fact.text], file, &fact.text, problems);
}

fn sources_exist(
    guide: &Guide,
    sources: &[String],
    file: &str,
    entry: &str,
    problems: &mut Vec<Problem>,
) {
    for source in sources {
        if !guide.sources.contains_key(source) {
            problems.push(Problem::new(
                file,
                entry,
                &format!("there is no source “{source}”"),
            ));
        }
    }
}

fn no_unconfirmed_material(
    texts: &[&String],
    file: &str,
    entry: &str,
    problems: &mut Vec<Problem>,
) {
    if texts.iter().any(|text| text.contains("[U")) {
        problems.push(Problem::new(
            file,
            entry,
            "it holds material that could not be confirmed ([U]) and must not ship",
        ));
    }
}

fn place_links_only_what_is_confirmed(place: &Place, file: &str, problems: &mut Vec<Problem>) {
    for register in &place.registers {
        match &register.url {
            Some(_) if !register.confirmed => {
                let reason = format!(
                    "the link to “{}” is not confirmed: give the name only",
                    register.name
                );
                problems.push(Problem::new(file, &place.code, &reason));
            }
            Some(url) if !url.starts_with("https://") => {
                problems.push(Problem::new(
                    file,
                    &place.code,
                    &format!("the link to “{}” is not https", register.name),
                ));
            }
            _ => {}
        }
    }
}
