//! Loads a guide from its TOML files, or refuses it with a list of every problem.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::catalogue::{Catalogue, Language};
use super::check::{Check, Priority, Step, file_of};
use super::content::{Guide, Treatment, Words};
use super::emergency::Emergency;
use super::files::ContentFiles;
use super::leaflet::Leaflet;
use super::learn::{Term, Topic};
use super::place::PlaceGroup;
use super::problem::Problem;
use super::review::{self, Review};
use super::source::Source;
use super::tools::{ShortCheck, ShortList, Tools, ToolsFile};
use super::{About, CheckFacts, CheckId, StepId, TreatmentId, Weight, marks, parity, rules};

/// Why the content was refused.
#[derive(Debug, Clone, thiserror::Error)]
#[error("The content has {} problem(s):\n{}", .0.len(), .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct ContentError(pub Vec<Problem>);

/// Loads the guide in the first language.
///
/// # Errors
/// [`ContentError`] with every problem found, each with file, entry and reason.
pub fn guide(files: &ContentFiles) -> Result<Guide, ContentError> {
    load(&files.of(Language::FIRST))
}

/// Loads the guide of a language and the words around it.
///
/// # Errors
/// [`ContentError`] with every problem found. A language that is not the first must have what the first has.
pub fn edition(
    files: &ContentFiles,
    language: Language,
) -> Result<(Guide, Catalogue), ContentError> {
    let own = files.of(language);
    let guide = load(&own)?;
    let mut problems = Vec::new();
    let first = language == Language::FIRST;
    let words = if first {
        BTreeMap::new()
    } else {
        problems.extend(parity::differences(&self::guide(files)?, &guide));
        parse(&own, "interface.toml", &mut problems).unwrap_or_default()
    };
    if problems.is_empty() {
        Ok((guide, Catalogue::new(language, words)))
    } else {
        Err(ContentError(problems))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourcesFile {
    source: Vec<Source>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GlossaryFile {
    term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    id: StepId,
    name: String,
    hint: String,
    lede: String,
    short: Vec<Priority>,
    topics: Vec<String>,
    check: Vec<CheckEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckEntry {
    id: String,
    slug: String,
    weight: Weight,
    about: About,
    treatments: Vec<String>,
    statement: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    good: String,
    #[serde(default)]
    flag: String,
    #[serde(default)]
    say: String,
    #[serde(default)]
    ask: String,
    #[serde(default)]
    follow: String,
    #[serde(default)]
    sources: Vec<String>,
    judgement: Option<String>,
    #[serde(default)]
    pause: bool,
    /// Whether it is a claim that can be shown or looked up.
    #[serde(default)]
    credential: bool,
    /// Whether the question must not be handed over.
    #[serde(default)]
    private: bool,
    #[serde(default)]
    registers: bool,
}

impl CheckEntry {
    /// A check of a short list, which has fewer words and is silent until it is answered.
    fn short(check: ShortCheck) -> Self {
        Self {
            id: check.id,
            slug: check.slug,
            weight: check.weight,
            about: About::Practitioner,
            treatments: check.treatments,
            statement: check.statement,
            why: check.why,
            how: String::new(),
            good: String::new(),
            flag: check.flag,
            say: check.say,
            private: check.ask.is_empty(),
            ask: check.ask,
            follow: check.follow,
            sources: check.sources,
            judgement: check.judgement,
            pause: false,
            credential: false,
            registers: false,
        }
    }
}

/// Builds a guide from the texts of its files, named relative to the language's folder.
///
/// # Errors
/// [`ContentError`] with every problem found.
pub fn load(files: &BTreeMap<String, String>) -> Result<Guide, ContentError> {
    let mut problems = marks::misplaced(files);
    let guide = read(files, &mut problems);
    if let Some(guide) = &guide {
        rules::check_guide(guide, &mut problems);
    }
    match guide {
        Some(guide) if problems.is_empty() => Ok(guide),
        _ => Err(ContentError(problems)),
    }
}

fn read(files: &BTreeMap<String, String>, problems: &mut Vec<Problem>) -> Option<Guide> {
    let words: Option<Words> = parse(files, "guide.toml", problems);
    let sources: Option<SourcesFile> = parse(files, "sources.toml", problems);
    let signs = parse(files, "signs.toml", problems);
    let emergency: Option<Emergency> = parse(files, "emergency.toml", problems);
    let lead = words
        .as_ref()
        .map(|words| words.lead.clone())
        .unwrap_or_default();
    let steps: Vec<Option<Step>> = StepId::ALL
        .map(|id| read_step(files, id, &lead, problems))
        .into();
    let treatments: Vec<Option<Treatment>> = TreatmentId::ALL
        .map(|id| {
            let file = format!("treatments/{id}.toml");
            parse_named(files, &file, |it: &Treatment| it.id.slug(), problems)
        })
        .into();
    let leaflets: Vec<Option<Leaflet>> = TreatmentId::ALL
        .map(|id| {
            let file = format!("leaflets/{id}.toml");
            parse_named(files, &file, |it: &Leaflet| it.id.slug(), problems)
        })
        .into();
    let named = words.as_ref().map(|words| words.topics.as_slice());
    let topics: Vec<Option<Topic>> = named
        .unwrap_or_default()
        .iter()
        .map(|id| {
            let file = format!("learn/{id}.toml");
            parse_named(files, &file, |it: &Topic| it.id.as_str(), problems)
        })
        .collect();
    let glossary: Option<GlossaryFile> = parse(files, "glossary.toml", problems);
    let place_groups: Vec<Option<PlaceGroup>> = files
        .keys()
        .filter(|name| name.starts_with("places/"))
        .map(|name| parse_named(files, name, |it: &PlaceGroup| it.id.as_str(), problems))
        .collect();

    let reviews: Vec<Option<Review>> = files
        .keys()
        .filter(|name| name.starts_with(review::FOLDER))
        .map(|name| parse(files, name, problems))
        .collect();
    let tools = parse(files, "tools.toml", problems).map(|file| read_tools(file, problems));
    let sources = index_sources(sources?.source, problems);
    let mut place_groups: Vec<PlaceGroup> = place_groups.into_iter().collect::<Option<_>>()?;
    // Files come in the order of their names, but the group of all other places goes last.
    place_groups.sort_by_key(|group| group.id == "other");
    let guide = Guide {
        words: words?,
        steps: steps.into_iter().collect::<Option<_>>()?,
        tools: tools?,
        treatments: treatments.into_iter().collect::<Option<_>>()?,
        leaflets: leaflets.into_iter().collect::<Option<_>>()?,
        topics: topics.into_iter().collect::<Option<_>>()?,
        terms: glossary?.term,
        signs: signs?,
        emergency: emergency?,
        place_groups,
        sources,
        reviews: reviews.into_iter().collect::<Option<_>>()?,
    };
    Some(guide)
}

fn read_tools(file: ToolsFile, problems: &mut Vec<Problem>) -> Tools {
    let mut lists = Vec::new();
    for list in file.list {
        let checks = list.check.into_iter().map(CheckEntry::short);
        let checks =
            checks.filter_map(|entry| read_check(entry, list.step, &[], "tools.toml", problems));
        let mut checks: Vec<Check> = checks.collect();
        for check in &mut checks {
            check.facts.quiet = true;
        }
        lists.push(ShortList {
            id: list.id,
            step: list.step,
            title: list.title,
            intro: list.intro,
            yes: list.yes,
            no: list.no,
            missing: list.missing,
            checks,
        });
    }
    Tools {
        lists,
        cards: file.card,
        includes: file.includes,
        tells: file.tell,
        fakes: file.fake,
        prompts: file.prompts,
        signposts: file.signpost,
        jobs: file.job,
        reviews: file.reviews,
    }
}

fn index_sources(list: Vec<Source>, problems: &mut Vec<Problem>) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    for source in list {
        let id = source.id.clone();
        if sources.insert(id.clone(), source).is_some() {
            problems.push(Problem::new(
                "sources.toml",
                &id,
                "this source id is used twice",
            ));
        }
    }
    sources
}

fn read_step(
    files: &BTreeMap<String, String>,
    id: StepId,
    lead: &[CheckId],
    problems: &mut Vec<Problem>,
) -> Option<Step> {
    let file = file_of(id);
    let step = parse_named(files, &file, |it: &StepFile| it.id.slug(), problems)?;
    let checks = step
        .check
        .into_iter()
        .filter_map(|entry| read_check(entry, id, lead, &file, problems))
        .collect();
    Some(Step {
        id,
        name: step.name,
        hint: step.hint,
        lede: step.lede,
        short: step.short,
        topics: step.topics,
        checks,
    })
}

fn read_check(
    entry: CheckEntry,
    step: StepId,
    lead: &[CheckId],
    file: &str,
    problems: &mut Vec<Problem>,
) -> Option<Check> {
    let id = entry
        .id
        .parse::<CheckId>()
        .map_err(|error| problems.push(Problem::new(file, &entry.id, &error.to_string())));
    let mut treatments = Vec::new();
    for slug in &entry.treatments {
        match slug.parse::<TreatmentId>() {
            Ok(treatment) => treatments.push(treatment),
            Err(()) => problems.push(Problem::new(
                file,
                &entry.id,
                &format!("there is no treatment “{slug}”"),
            )),
        }
    }
    let id = id.ok()?;
    let facts = CheckFacts {
        id,
        step,
        weight: entry.weight,
        about: entry.about,
        treatments: treatments.into_iter().collect(),
        lead: lead.contains(&id),
        shared: entry.about == About::Practitioner && !entry.private,
        pause: entry.pause,
        credential: entry.credential,
        own: false,
        quiet: false,
    };
    Some(Check {
        facts,
        slug: entry.slug,
        statement: entry.statement,
        why: entry.why,
        how: entry.how,
        good: entry.good,
        flag: entry.flag,
        say: entry.say,
        ask: entry.ask,
        follow: entry.follow,
        judgement: entry.judgement,
        sources: entry.sources,
        registers: entry.registers,
    })
}

/// Reads a file whose entry must have the file's name as its id, so that either leads to the other.
fn parse_named<T: DeserializeOwned>(
    files: &BTreeMap<String, String>,
    file: &str,
    id: impl Fn(&T) -> &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let entry = parse(files, file, problems)?;
    let id = id(&entry);
    if Path::new(file).file_stem().is_none_or(|name| name != id) {
        let reason = "the id does not match the file name";
        problems.push(Problem::new(file, id, reason));
    }
    Some(entry)
}

fn parse<T: DeserializeOwned>(
    files: &BTreeMap<String, String>,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<T> {
    let Some(text) = files.get(name) else {
        problems.push(Problem::new(name, "file", "the file is missing"));
        return None;
    };
    toml::from_str(text)
        .map_err(|error| problems.push(Problem::new(name, "file", error.to_string().trim())))
        .ok()
}
