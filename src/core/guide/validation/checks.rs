//! Rules for checks: codes and addresses that fit, no part missing, and what names a check names one that exists.

use std::collections::BTreeSet;

use super::sources::no_unconfirmed_material;
use crate::core::guide::check::file_of;
use crate::core::guide::{About, Check, CheckId, CheckRule, Guide, Problem, Time};

/// The longest statement, in words.
const MAX_STATEMENT_WORDS: usize = 20;

/// The longest line that says how a good or a bad answer looks, in words.
const MAX_LINE_WORDS: usize = 14;

pub(super) fn codes_and_slugs_are_unique(guide: &Guide, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for check in guide.checks() {
        let id = check.rule.id.as_str();
        for (name, what) in [(id, "id"), (check.slug.as_str(), "slug")] {
            if !seen.insert(name) {
                let reason = format!("this {what} is used twice");
                problems.push(Problem::new(&check.file(), id, &reason));
            }
        }
    }
}

/// A code that is not the reader’s own, a slug that fits an address, and nothing to look up about the reader.
pub(super) fn code_and_slug_fit(check: &Check, problems: &mut Vec<Problem>) {
    let (file, id) = (check.file(), check.rule.id.as_str());
    let mut refuse = |reason: &str| problems.push(Problem::new(&file, id, reason));
    if CheckRule::OWN.contains(&id) || CheckRule::QUESTIONS.contains(&id) {
        refuse("this id belongs to the reader’s own deal-breakers and questions");
    }
    if check.rule.credential && check.rule.about == About::Me {
        refuse("a claim that can be looked up is not about the reader");
    }
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if check.slug.is_empty() || !check.slug.bytes().all(fits) {
        refuse("the slug may have small letters, digits and dashes only");
    }
}

pub(super) fn check_is_whole(check: &Check, problems: &mut Vec<Problem>) {
    let (file, id) = (check.file(), check.rule.id.as_str());
    let mut refuse = |reason: &str| problems.push(Problem::new(&file, id, reason));
    let words = check.statement.split_whitespace().count();
    if words > MAX_STATEMENT_WORDS {
        let reason = format!("the statement has {words} words, {MAX_STATEMENT_WORDS} is the most");
        refuse(&reason);
    }
    if check.rule.treatments.is_empty() {
        refuse("it applies to no treatment");
    }
    let short = check.rule.optional;
    let asked = check.rule.shared;
    let parts = [
        ("statement", &check.statement, true),
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
            refuse(&format!("“{name}” is missing"));
        }
    }
    for (name, line) in [
        ("good_line", &check.good_line),
        ("flag_line", &check.flag_line),
    ] {
        let words = line
            .as_ref()
            .map(|it| it.split_whitespace().count())
            .filter(|words| !(1..=MAX_LINE_WORDS).contains(words));
        if let Some(words) = words {
            let reason = format!("“{name}” has {words} words, {MAX_LINE_WORDS} is the most");
            refuse(&reason);
        }
    }
    let lines = [&check.good_line, &check.flag_line];
    let lines = lines.into_iter().flatten();
    let all: Vec<&String> = parts
        .iter()
        .map(|(_, text, _)| *text)
        .chain(lines)
        .collect();
    no_unconfirmed_material(&all, &file, id, problems);
}

/// What matters most on a step leads to checks of that step.
pub(super) fn priorities_are_checks_of_the_step(guide: &Guide, problems: &mut Vec<Problem>) {
    for step in &guide.steps {
        let codes = step.checks.iter().map(|check| check.rule.id);
        let codes: BTreeSet<CheckId> = codes.collect();
        let mut refuse =
            |entry, reason| problems.push(Problem::new(&file_of(step.id), entry, reason));
        if step.short.is_empty() {
            refuse("short", "name the checks that matter most");
        }
        for priority in step.short.iter().filter(|it| !codes.contains(&it.check)) {
            refuse(
                priority.check.as_str(),
                "“short” may name checks of this step only",
            );
        }
    }
}

/// The order of a step names each of its checks that can be answered now at most once, and nothing else.
pub(super) fn order_names_what_can_be_answered_now(guide: &Guide, problems: &mut Vec<Problem>) {
    for step in &guide.steps {
        let now = step
            .checks
            .iter()
            .filter(|check| check.rule.time == Time::Now);
        let mut left: BTreeSet<CheckId> = now.map(|check| check.rule.id).collect();
        for id in step.order.iter().filter(|id| !left.remove(id)) {
            let reason =
                "“order” may name checks of this step that can be answered now, each of them once";
            problems.push(Problem::new(&file_of(step.id), id.as_str(), reason));
        }
    }
}

/// The short version names checks that exist.
pub(super) fn lead_exists(guide: &Guide, problems: &mut Vec<Problem>) {
    for id in &guide.words.lead {
        if guide.check(*id).is_none() {
            let reason = "the short version names a check that does not exist";
            problems.push(Problem::new("guide.toml", id.as_str(), reason));
        }
    }
}
