//! Everything that the guide claims, in one list: so that one rule checks it all, and a source knows where it is used.

use super::catalogue::ENGLISH;
use super::content::Guide;
use super::drawing::Drawing;
use super::passage::Item;

/// A claim, with what it rests on.
#[derive(Debug, Clone)]
pub struct Claim<'guide> {
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

impl<'guide> Claim<'guide> {
    fn of(item: Item<'guide>, file: &str, path: String) -> Self {
        Self {
            file: file.to_owned(),
            path,
            entry: item.text,
            text: item.text,
            sources: item.sources,
            judgement: item.judgement,
            drawing: item.drawing,
        }
    }

    /// Whether anything stands behind the claim: a source, or an open statement that it is our judgement.
    #[must_use]
    pub fn is_grounded(&self) -> bool {
        !self.sources.is_empty() || self.judgement.is_some()
    }
}

/// Makes a claim of anything with `text`, `sources` and `judgement`.
macro_rules! claim {
    ($at:expr, $it:expr) => {
        claim!($at, $it, &$it.text)
    };
    ($at:expr, $it:expr, $text:expr) => {
        Claim {
            file: $at.0.clone(),
            path: $at.1.clone(),
            entry: $text,
            text: $text,
            sources: &$it.sources,
            judgement: $it.judgement.as_deref(),
            drawing: None,
        }
    };
}

impl Guide {
    /// All claims of the guide, page by page. Those of a check are named by its code.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim<'_>> {
        let mut all = Vec::new();
        self.claims_of_checks(&mut all);
        self.claims_of_tools(&mut all);
        for treatment in &self.treatments {
            let at = (
                format!("treatments/{}.toml", treatment.id),
                "/emergency".to_owned(),
            );
            let lists = [&treatment.normal, &treatment.care];
            all.extend(lists.into_iter().flatten().map(|fact| claim!(at, fact)));
        }
        let at = ("emergency.toml".to_owned(), "/emergency".to_owned());
        all.extend(self.emergency.steps().map(|fact| claim!(at, fact)));
        let at = ("signs.toml".to_owned(), "/emergency".to_owned());
        all.extend(self.signs.all.iter().map(|sign| claim!(at, sign)));
        let at = ("guide.toml".to_owned(), "/".to_owned());
        all.extend(self.words.diy.iter().map(|fact| claim!(at, fact)));
        let at = ("guide.toml".to_owned(), "/practitioners".to_owned());
        all.push(claim!(at, self.words.wait));
        let at = ("guide.toml".to_owned(), "/learn".to_owned());
        all.push(claim!(at, self.words.decision));
        self.claims_to_read(&mut all);
        all
    }

    fn claims_to_read<'guide>(&'guide self, all: &mut Vec<Claim<'guide>>) {
        for leaflet in &self.leaflets {
            let file = format!("leaflets/{}.toml", leaflet.id);
            let read = leaflet
                .passages(ENGLISH)
                .into_iter()
                .flat_map(|it| it.items);
            let answers = leaflet.quiz.iter().map(|quiz| quiz.answer(ENGLISH));
            let claims = read.chain(answers);
            all.extend(claims.map(|it| Claim::of(it, &file, leaflet.path())));
        }
        for topic in &self.topics {
            let file = format!("learn/{}.toml", topic.id);
            let items = topic.items();
            all.extend(items.map(|it| Claim::of(it, &file, topic.path())));
        }
        let terms = self.terms.iter();
        all.extend(terms.map(|it| Claim::of(it.item(), "glossary.toml", "/learn/glossary".into())));
    }

    fn claims_of_checks<'guide>(&'guide self, all: &mut Vec<Claim<'guide>>) {
        all.extend(self.checks().map(|check| Claim {
            file: check.file(),
            path: check.facts.step.path().to_owned(),
            entry: check.facts.id.as_str(),
            text: &check.why,
            sources: &check.sources,
            judgement: check.judgement.as_deref(),
            drawing: None,
        }));
    }

    fn claims_of_tools<'guide>(&'guide self, all: &mut Vec<Claim<'guide>>) {
        let at = |path: &str| ("tools.toml".to_owned(), path.to_owned());
        let tools = &self.tools;
        let consultation = at("/steps/consultation");
        all.extend(tools.includes.iter().map(|fact| claim!(consultation, fact)));
        all.extend(
            tools
                .tells
                .iter()
                .map(|tell| claim!(consultation, tell, &tell.why)),
        );
        let visit = at("/visit");
        all.extend(tools.fakes.iter().map(|fake| Claim {
            file: visit.0.clone(),
            path: visit.1.clone(),
            entry: &fake.text,
            text: &fake.text,
            sources: &fake.sources,
            judgement: None,
            drawing: None,
        }));
        let instincts = at("/steps/instincts");
        all.push(claim!(instincts, tools.prompts, &tools.prompts.pause));
        all.extend(tools.signposts.iter().map(|fact| claim!(instincts, fact)));
    }
}
