//! Loads a guide from its TOML files, or refuses it with a list of every problem.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::catalogue::{Catalogue, Language};
use super::content::{Guide, Treatment, Words};
use super::files::ContentFiles;
use super::leaflet::Leaflet;
use super::learn::{Term, Topic};
use super::place::PlaceGroup;
use super::problem::Problem;
use super::source::Source;
use super::{StepId, TreatmentId, links, parity, review, validation};
use reader::Reader;

mod reader;
mod steps;
mod tools;

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
    if language == Language::FIRST {
        return Ok((guide, Catalogue::new(language, BTreeMap::new())));
    }
    let problems = parity::differences(&self::guide(files)?, &guide);
    let mut reader = Reader::new(&own, problems);
    let words = reader.file("interface.toml").unwrap_or_default();
    if reader.problems.is_empty() {
        Ok((guide, Catalogue::new(language, words)))
    } else {
        Err(ContentError(reader.problems))
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

/// Builds a guide from the texts of its files, named relative to the language's folder.
///
/// # Errors
/// [`ContentError`] with every problem found.
pub fn load(files: &BTreeMap<String, String>) -> Result<Guide, ContentError> {
    let mut reader = Reader::new(files, links::misplaced(files));
    let guide = read(&mut reader);
    if let Some(guide) = &guide {
        validation::validate(guide, &mut reader.problems);
    }
    match guide {
        Some(guide) if reader.problems.is_empty() => Ok(guide),
        _ => Err(ContentError(reader.problems)),
    }
}

fn read(reader: &mut Reader<'_>) -> Option<Guide> {
    let words: Option<Words> = reader.file("guide.toml");
    let named = words
        .as_ref()
        .map(|it| (it.lead.clone(), it.topics.clone()));
    let (lead, topics) = named.unwrap_or_default();
    let sources = reader.file("sources.toml");
    let signs = reader.file("signs.toml");
    let emergency = reader.file("emergency.toml");
    let steps = reader.each(StepId::ALL, |it, id| steps::read_step(it, id, &lead));
    let treatments = reader.each(TreatmentId::ALL, |it, id| {
        it.named(&format!("treatments/{id}.toml"), |it: &Treatment| {
            it.id.slug()
        })
    });
    let leaflets = reader.each(TreatmentId::ALL, |it, id| {
        it.named(&format!("leaflets/{id}.toml"), |it: &Leaflet| it.id.slug())
    });
    let topics = reader.each(&topics, |it, id| {
        it.named(&format!("learn/{id}.toml"), |it: &Topic| &it.id)
    });
    let glossary: Option<GlossaryFile> = reader.file("glossary.toml");
    let place_groups = reader.each(reader.folder("places/"), |it, name| {
        it.named(name, |it: &PlaceGroup| &it.id)
    });
    let reviews = reader.each(reader.folder(review::FOLDER), |it, name| it.file(name));
    let tools = tools::read_tools(reader);
    let sources = sources.map(|file: SourcesFile| index_sources(file.source, reader));
    let mut place_groups = place_groups?;
    // Files come in the order of their names, but the group of all other places goes last.
    place_groups.sort_by_key(|group| group.id == "other");
    Some(Guide {
        words: words?,
        steps: steps?,
        tools: tools?,
        treatments: treatments?,
        leaflets: leaflets?,
        topics: topics?,
        terms: glossary?.term,
        signs: signs?,
        emergency: emergency?,
        place_groups,
        sources: sources?,
        reviews: reviews?,
    })
}

fn index_sources(list: Vec<Source>, reader: &mut Reader<'_>) -> BTreeMap<String, Source> {
    let mut sources = BTreeMap::new();
    for source in list {
        let id = source.id.clone();
        if sources.insert(id.clone(), source).is_some() {
            reader.refuse("sources.toml", &id, "this source id is used twice");
        }
    }
    sources
}
