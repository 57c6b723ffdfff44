//! Everything that the guide claims, in one list: so that one rule checks it all, and a source knows where it is used.

use super::catalogue::ENGLISH;
use super::claim::Claim;
use super::content::{Guide, Words};
use super::drawing::Drawing;
use super::learn::Term;
use super::passage::Item;
use super::signs::Sign;
use super::tools::{Fake, Tell, Tools};

/// A claim of any form, with where it is.
#[derive(Debug, Clone)]
pub struct LocatedClaim<'guide> {
    /// The file it is in.
    pub file: String,
    /// The path of the page that shows it.
    pub path: String,
    /// What names it in a report: its id, or its first words.
    pub entry: &'guide str,
    /// The words.
    pub text: &'guide str,
    /// Ids of its sources.
    pub sources: &'guide [String],
    /// Which part is our own judgement, if any.
    pub judgement: Option<&'guide str>,
    /// The drawing that shows it.
    pub drawing: Option<&'guide Drawing>,
}

impl<'guide> LocatedClaim<'guide> {
    /// A claim that goes by its words.
    fn new(item: Item<'guide>, file: &str, path: &str) -> Self {
        Self {
            file: file.to_owned(),
            path: path.to_owned(),
            entry: item.text,
            text: item.text,
            sources: item.sources,
            judgement: item.judgement,
            drawing: item.drawing,
        }
    }

    /// Whether it rests on anything: a source, or an open statement that it is our judgement.
    #[must_use]
    pub fn is_grounded(&self) -> bool {
        !self.sources.is_empty() || self.judgement.is_some()
    }
}

/// Claims being collected.
struct Collector<'guide>(Vec<LocatedClaim<'guide>>);

impl<'guide> Collector<'guide> {
    fn add(&mut self, file: &str, path: &str, items: impl IntoIterator<Item = Item<'guide>>) {
        let items = items.into_iter();
        self.0
            .extend(items.map(|it| LocatedClaim::new(it, file, path)));
    }

    fn checks(&mut self, guide: &'guide Guide) {
        self.0.extend(guide.checks().map(|check| LocatedClaim {
            entry: check.rule.id.as_str(),
            ..LocatedClaim::new(check.item(), &check.file(), check.rule.step.path())
        }));
    }

    fn tools(&mut self, tools: &'guide Tools) {
        let file = "tools.toml";
        let consultation = "/steps/consultation";
        self.add(file, consultation, tools.includes.iter().map(Claim::item));
        self.add(file, consultation, tools.tells.iter().map(Tell::item));
        self.add(file, "/visit", tools.fakes.iter().map(Fake::item));
        let instincts = "/steps/instincts";
        self.add(file, instincts, [tools.prompts.item()]);
        self.add(file, instincts, tools.signposts.iter().map(Claim::item));
    }

    fn emergency(&mut self, guide: &'guide Guide) {
        let path = "/emergency";
        for treatment in &guide.treatments {
            let file = format!("treatments/{}.toml", treatment.id);
            let claims = treatment.normal.iter().chain(&treatment.care);
            self.add(&file, path, claims.map(Claim::item));
        }
        let steps = guide.emergency.steps();
        self.add("emergency.toml", path, steps.map(Claim::item));
        self.add("signs.toml", path, guide.signs.all.iter().map(Sign::item));
    }

    fn words(&mut self, words: &'guide Words) {
        let file = "guide.toml";
        self.add(file, "/", words.diy.iter().map(Claim::item));
        self.add(file, "/practitioners", [words.wait.item()]);
        self.add(file, "/learn", [words.decision.item()]);
    }

    fn reading(&mut self, guide: &'guide Guide) {
        for leaflet in &guide.leaflets {
            let file = format!("leaflets/{}.toml", leaflet.id);
            let passages = leaflet.passages(ENGLISH).into_iter();
            let answers = leaflet.quiz.iter().map(|quiz| quiz.answer(ENGLISH));
            let items = passages.flat_map(|it| it.items).chain(answers);
            self.add(&file, &leaflet.path(), items);
        }
        for topic in &guide.topics {
            let file = format!("learn/{}.toml", topic.id);
            self.add(&file, &topic.path(), topic.items());
        }
        let terms = guide.terms.iter().map(Term::item);
        self.add("glossary.toml", "/learn/glossary", terms);
    }
}

impl Guide {
    /// All claims of the guide, page by page. Those of a check are named by its code.
    #[must_use]
    pub fn claims(&self) -> Vec<LocatedClaim<'_>> {
        let mut all = Collector(Vec::new());
        all.checks(self);
        all.tools(&self.tools);
        all.emergency(self);
        all.words(&self.words);
        all.reading(self);
        all.0
    }
}
