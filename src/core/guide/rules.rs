//! What content must satisfy before anybody sees it. Each rule is one function; each problem names file, entry and reason.

use std::collections::BTreeSet;

use super::check::{Check, file_of};
use super::claims::LocatedClaim;
use super::content::Guide;
use super::leaflet::{Leaflet, Outcome, When};
use super::passage::{Piece, pieces};
use super::place::Place;
use super::problem::Problem;
use super::source::{Mark, secure};
use super::{About, CheckFacts, CheckId, review, signs};

/// The longest statement, in words.
const LONGEST_STATEMENT: usize = 20;

pub(super) fn check_guide(guide: &Guide, problems: &mut Vec<Problem>) {
    codes_and_slugs_are_unique(guide, problems);
    places_are_unique(guide, problems);
    sources_are_confirmed_addresses(guide, problems);
    for check in guide.checks() {
        code_and_slug_fit(check, problems);
        check_is_whole(check, problems);
    }
    for treatment in &guide.treatments {
        let file = format!("treatments/{}.toml", treatment.id);
        let texts = [&treatment.name, &treatment.hint, &treatment.say];
        no_unconfirmed_material(&texts, &file, "treatment", problems);
    }
    signs::check_signs(guide, problems);
    no_unconfirmed_material(
        &[&guide.emergency.intro],
        "emergency.toml",
        "intro",
        problems,
    );
    danger_rests_on_more_than_reports(guide, problems);
    review::check_reviews(guide, problems);
    for claim in guide.claims() {
        claim_is_grounded(guide, &claim, problems);
    }
    let sure = &guide.words.sure.sources;
    sources_exist(guide, sure, "guide.toml", "sure", problems);
    lead_exists(guide, problems);
    for leaflet in &guide.leaflets {
        leaflet_is_even(leaflet, problems);
    }
    topics_exist(guide, problems);
    priorities_are_checks_of_the_step(guide, problems);
    hard_words_exist(guide, problems);
    for group in &guide.place_groups {
        let file = format!("places/{}.toml", group.id);
        for place in &group.places {
            place_links_only_what_is_confirmed(place, &file, problems);
        }
    }
}

fn codes_and_slugs_are_unique(guide: &Guide, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for check in guide.checks() {
        let id = check.facts.id.as_str();
        for (name, what) in [(id, "id"), (check.slug.as_str(), "slug")] {
            if !seen.insert(name) {
                let reason = format!("this {what} is used twice");
                problems.push(Problem::new(&check.file(), id, &reason));
            }
        }
    }
}

fn places_are_unique(guide: &Guide, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for place in guide.places() {
        if !seen.insert(&place.code) {
            let reason = "this place is there twice";
            problems.push(Problem::new("places", &place.code, reason));
        }
    }
}

fn sources_are_confirmed_addresses(guide: &Guide, problems: &mut Vec<Problem>) {
    for source in guide.sources.values() {
        let mut refuse =
            |reason: &str| problems.push(Problem::new("sources.toml", &source.id, reason));
        if source.mark == Mark::U {
            refuse("it could not be confirmed ([U]) and must not ship");
        }
        if !(source.url.starts_with("https://") || source.url.starts_with("http://")) {
            refuse("the address is not a web address");
        }
    }
}

/// The short version names checks that exist.
fn lead_exists(guide: &Guide, problems: &mut Vec<Problem>) {
    for id in &guide.words.lead {
        if guide.check(*id).is_none() {
            let reason = "the short version names a check that does not exist";
            problems.push(Problem::new("guide.toml", id.as_str(), reason));
        }
    }
}

/// A code that is not the reader’s own, a slug that fits an address, and nothing to look up about the reader.
fn code_and_slug_fit(check: &Check, problems: &mut Vec<Problem>) {
    let (file, id) = (check.file(), check.facts.id.as_str());
    let mut refuse = |reason: &str| problems.push(Problem::new(&file, id, reason));
    if CheckFacts::OWN.contains(&id) || CheckFacts::QUESTIONS.contains(&id) {
        refuse("this id belongs to the reader’s own deal-breakers and questions");
    }
    if check.facts.credential && check.facts.about == About::Me {
        refuse("a claim that can be looked up is not about the reader");
    }
    let fits = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if check.slug.is_empty() || !check.slug.bytes().all(fits) {
        refuse("the slug may have small letters, digits and dashes only");
    }
}

fn check_is_whole(check: &Check, problems: &mut Vec<Problem>) {
    let (file, id) = (check.file(), check.facts.id.as_str());
    let mut refuse = |reason: &str| problems.push(Problem::new(&file, id, reason));
    let words = check.statement.split_whitespace().count();
    if words > LONGEST_STATEMENT {
        let reason = format!("the statement has {words} words, {LONGEST_STATEMENT} is the most");
        refuse(&reason);
    }
    if check.facts.treatments.is_empty() {
        refuse("it applies to no treatment");
    }
    let short = check.facts.quiet;
    let asked = check.facts.shared;
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
    no_unconfirmed_material(&parts.map(|(_, text, _)| text), &file, id, problems);
}

fn claim_is_grounded(guide: &Guide, claim: &LocatedClaim<'_>, problems: &mut Vec<Problem>) {
    let mut refuse = |reason: &str| problems.push(Problem::new(&claim.file, claim.entry, reason));
    if !claim.is_grounded() {
        refuse("it has no source and is not marked as our judgement");
    }
    if claim
        .drawing
        .is_some_and(|it| it.marks.len() != it.of.numbers())
    {
        refuse("the drawing has more or fewer numbers than “marks”");
    }
    sources_exist(guide, claim.sources, &claim.file, claim.entry, problems);
    no_unconfirmed_material(&[claim.text], &claim.file, claim.entry, problems);
}

/// People act on a danger sign, a step of first aid or a reason not to have a treatment, so a copy of a page is not enough: the
/// publisher's own page was read, or it is said to be our judgement.
fn danger_rests_on_more_than_reports(guide: &Guide, problems: &mut Vec<Problem>) {
    let avoid = guide.leaflets.iter().flat_map(|leaflet| {
        let file = format!("leaflets/{}.toml", leaflet.id);
        leaflet
            .avoid
            .iter()
            .map(move |it| (file.clone(), it.item()))
    });
    let danger = guide.danger().map(|(file, it)| (file.to_owned(), it));
    for (file, fact) in danger.chain(avoid) {
        let read = |id: &String| guide.sources.get(id).is_some_and(|it| it.mark == Mark::P);
        if !fact.sources.is_empty() && !fact.sources.iter().any(read) {
            let reason = "a danger sign, first aid or a reason not to have it rests on a report: read the page itself, or say that it is our judgement";
            problems.push(Problem::new(&file, fact.text, reason));
        }
    }
}

/// Good and bad in equal detail, every figure with one denominator and all that belongs to it, and each of the four times.
fn leaflet_is_even(leaflet: &Leaflet, problems: &mut Vec<Problem>) {
    let file = format!("leaflets/{}.toml", leaflet.id);
    let mut refuse = |entry: &str, reason: &str| problems.push(Problem::new(&file, entry, reason));
    let words = |outcomes: &[Outcome]| -> usize {
        let texts = outcomes.iter().map(|it| it.claim.text.split_whitespace());
        texts.map(Iterator::count).sum()
    };
    let (good, bad) = (words(&leaflet.benefit), words(&leaflet.harm));
    if leaflet.benefit.len() != leaflet.harm.len() || good * 2 < bad || bad * 2 < good {
        refuse("harm", "good and bad are not told in equal detail");
    }
    if !matches!(leaflet.of, 100 | 1000) {
        refuse("of", "figures are counted in 100 or in 1,000 people");
    }
    for outcome in leaflet.benefit.iter().chain(&leaflet.harm) {
        let beside = [&outcome.who, &outcome.span];
        let whole = match outcome.count {
            Some(count) => count <= leaflet.of && beside.into_iter().all(Option::is_some),
            None => beside.into_iter().all(Option::is_none),
        };
        if !whole {
            let reason = "a figure needs who was counted and over what time, and is at most “of”";
            refuse(&outcome.claim.text, reason);
        }
    }
    for when in When::ALL {
        if !leaflet.day.iter().any(|day| day.when == when) {
            refuse(when.slug(), "what to expect at this time is missing");
        }
    }
}

fn topics_exist(guide: &Guide, problems: &mut Vec<Problem>) {
    for step in &guide.steps {
        for id in step.topics.iter().filter(|id| guide.topic(id).is_none()) {
            let reason = format!("there is no topic “{id}”");
            problems.push(Problem::new(&file_of(step.id), "topics", &reason));
        }
    }
}

/// What matters most on a step leads to checks of that step.
fn priorities_are_checks_of_the_step(guide: &Guide, problems: &mut Vec<Problem>) {
    for step in &guide.steps {
        let codes = step.checks.iter().map(|check| check.facts.id);
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

/// Each marked word is in the glossary, and each word of the glossary is there once.
fn hard_words_exist(guide: &Guide, problems: &mut Vec<Problem>) {
    for claim in guide.claims() {
        for piece in pieces(claim.text) {
            if let Piece::Term(word, id) = piece
                && guide.term(id).is_none()
            {
                let reason = format!("the glossary has no “{id}” for “{word}”");
                problems.push(Problem::new(&claim.file, claim.entry, &reason));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for term in &guide.terms {
        if !seen.insert(&term.id) {
            let reason = "this word is there twice";
            problems.push(Problem::new("glossary.toml", &term.id, reason));
        }
    }
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
            let reason = format!("there is no source “{source}”");
            problems.push(Problem::new(file, entry, &reason));
        }
    }
}

fn no_unconfirmed_material(
    texts: &[impl AsRef<str>],
    file: &str,
    entry: &str,
    problems: &mut Vec<Problem>,
) {
    if texts
        .iter()
        .map(AsRef::as_ref)
        .any(|text| text.contains("[U]") || text.contains("[U:"))
    {
        problems.push(Problem::new(
            file,
            entry,
            "it holds material that could not be confirmed ([U]) and must not ship",
        ));
    }
}

fn place_links_only_what_is_confirmed(place: &Place, file: &str, problems: &mut Vec<Problem>) {
    let registers = place
        .registers
        .iter()
        .map(|it| (&it.name, &it.url, it.confirmed));
    let reports = place
        .reports
        .iter()
        .map(|it| (&it.to, &it.url, it.confirmed));
    for (name, url, confirmed) in registers.chain(reports) {
        let reason = match url {
            Some(_) if !confirmed => {
                format!("the link to “{name}” is not confirmed: give the name only")
            }
            Some(url) if secure(url).is_none() => {
                format!("the link to “{name}” is not https")
            }
            _ => continue,
        };
        problems.push(Problem::new(file, &place.code, &reason));
    }
}
