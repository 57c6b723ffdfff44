//! The free guide as one text to read from the beginning to the end: chapters, and numbered notes that name the sources.
//! It is read as a page, and set as a PDF from the markup that [`markup`] gives.

mod markup;

pub use markup::markup;

use std::collections::{BTreeMap, BTreeSet};

use crate::core::guide::{
    Check, Claim, Guide, Item, Passage, Quiz, Say, Sign, Source, Treatment, filled,
};

/// The whole guide in the order in which it is read.
#[derive(Debug)]
pub struct Booklet<'guide> {
    /// Its parts, in order.
    pub parts: Vec<Part<'guide>>,
    /// The sources, in the order in which they are first named.
    pub notes: Vec<&'guide Source>,
    numbers: BTreeMap<&'guide str, usize>,
}

/// Chapters under one heading.
#[derive(Debug)]
pub struct Part<'guide> {
    /// Its heading.
    pub title: &'static str,
    /// What belongs to it, in order.
    pub chapters: Vec<Chapter<'guide>>,
}

/// Passages about one thing.
#[derive(Debug)]
pub struct Chapter<'guide> {
    /// Its name in addresses, unique in the booklet.
    pub id: String,
    /// Its heading.
    pub title: &'guide str,
    /// Its first words.
    pub lede: &'guide str,
    /// What there is to read.
    pub passages: Vec<Passage<'guide>>,
    /// Checks to make, in the chapter of a step.
    pub checks: Vec<&'guide Check>,
    /// Statements to test yourself with, in the chapter of a treatment.
    pub quiz: &'guide [Quiz],
    /// What comes before and after the passages, if they are steps to take in order.
    pub in_order: Option<InOrder>,
}

/// What comes before and after steps to take in order.
#[derive(Debug)]
pub struct InOrder {
    /// What comes first of all.
    pub first: String,
    /// What is to be known about the steps, after them.
    pub after: [&'static str; 2],
}

impl<'guide> Booklet<'guide> {
    /// The booklet of a guide.
    #[must_use]
    pub fn of(guide: &'guide Guide, say: Say) -> Self {
        let parts = vec![
            Part {
                title: say("If something is wrong now"),
                chapters: vec![now(guide, say)],
            },
            Part {
                title: say("The five steps"),
                chapters: guide.steps.iter().map(step).collect(),
            },
            Part {
                title: say("The treatments"),
                chapters: guide
                    .treatments
                    .iter()
                    .filter_map(|it| treatment(guide, it, say))
                    .collect(),
            },
            Part {
                title: say("Good to know"),
                chapters: guide
                    .topics
                    .iter()
                    .map(|it| topic(guide, it, say))
                    .chain([words(guide, say)])
                    .collect(),
            },
        ];
        let mut booklet = Self {
            parts,
            notes: Vec::new(),
            numbers: BTreeMap::new(),
        };
        booklet.number(guide);
        booklet
    }

    /// The numbers of the notes for these sources, in order.
    #[must_use]
    pub fn numbers(&self, sources: &[String]) -> BTreeSet<usize> {
        let numbers = sources.iter();
        numbers
            .filter_map(|id| self.numbers.get(id.as_str()).copied())
            .collect()
    }

    fn number(&mut self, guide: &'guide Guide) {
        let chapters = self.parts.iter().flat_map(|part| &part.chapters);
        let sources: Vec<&'guide String> = chapters.flat_map(Chapter::sources).collect();
        for id in sources {
            if let Some(source) = guide.sources.get(id)
                && !self.numbers.contains_key(id.as_str())
            {
                self.notes.push(source);
                self.numbers.insert(id, self.notes.len());
            }
        }
    }
}

/// What is said about a check, in order, each with its name.
pub fn lines(check: &Check, say: Say) -> impl Iterator<Item = (&'static str, &str)> {
    let lines = [
        ("Why", &check.why),
        ("How", &check.how),
        ("Ask", &check.ask),
        ("A good answer", &check.good),
        ("A red flag", &check.flag),
        ("Then", &check.say),
    ];
    let lines = lines
        .into_iter()
        .map(move |(name, words)| (say(name), words.as_str()));
    lines.filter(|(_, words)| !words.is_empty())
}

impl<'guide> Chapter<'guide> {
    fn sources(&self) -> impl Iterator<Item = &'guide String> {
        let passages = self.passages.iter().flat_map(|it| &it.items);
        passages
            .flat_map(|item| item.sources)
            .chain(self.checks.iter().flat_map(|check| &check.sources))
            .chain(self.quiz.iter().flat_map(|quiz| &quiz.sources))
    }
}

/// A label with a colon, unless it ends in punctuation already.
#[must_use]
pub fn closed(label: &str) -> String {
    let open = label.ends_with(|sign: char| sign.is_alphanumeric() || sign == ')');
    let end = if open { ":" } else { "" };
    format!("{label}{end}")
}

fn now(guide: &Guide, say: Say) -> Chapter<'_> {
    let rows = guide.emergency.rows.iter();
    let passages = rows.map(|row| Passage {
        id: row.id.clone(),
        title: &row.title,
        items: row
            .parts
            .iter()
            .flat_map(|part| items_of(guide, part))
            .collect(),
    });
    let call = say("Call #, or the number where you are.");
    Chapter {
        id: "now".to_owned(),
        title: say("What to do now"),
        lede: &guide.emergency.intro,
        passages: passages.map(unmarked).collect(),
        checks: Vec::new(),
        quiz: &[],
        in_order: Some(InOrder {
            first: filled(call, &[&guide.emergency.numbers]),
            after: [
                say("Steps without a note are our judgement."),
                say(
                    "The signs for each treatment are in its chapter, under “Call the emergency number now”.",
                ),
            ],
        }),
    }
}

/// What a part calls for, its signs, then what to do.
fn items_of<'guide>(
    guide: &'guide Guide,
    part: &'guide crate::core::guide::Part,
) -> Vec<Item<'guide>> {
    let outcome = part.urgency.map(|urgency| Item {
        label: Some(
            part.first
                .as_deref()
                .unwrap_or_else(|| guide.heading(urgency)),
        ),
        text: "",
        sources: &[],
        judgement: None,
        counted: None,
        drawing: None,
    });
    let signs: Vec<&Sign> = guide.signs_named(&part.signs).collect();
    let signs = Sign::items(&signs).into_iter();
    let steps = part.steps.iter().map(Claim::item);
    outcome.into_iter().chain(signs).chain(steps).collect()
}

/// Steps without the mark of our judgement where all of a step is ours: one sentence says so for all of them.
fn unmarked(mut passage: Passage<'_>) -> Passage<'_> {
    for item in &mut passage.items {
        item.judgement = item.judgement.filter(|_| !item.sources.is_empty());
    }
    passage
}

fn step(step: &crate::core::guide::Step) -> Chapter<'_> {
    Chapter {
        id: step.id.slug().to_owned(),
        title: &step.name,
        lede: &step.lede,
        passages: Vec::new(),
        checks: step.checks.iter().collect(),
        quiz: &[],
        in_order: None,
    }
}

/// What there is to read about a treatment, then its danger signs.
fn treatment<'guide>(
    guide: &'guide Guide,
    treatment: &'guide Treatment,
    say: Say,
) -> Option<Chapter<'guide>> {
    let leaflet = guide.leaflets.iter().find(|it| it.id == treatment.id)?;
    let rest = [
        ("normal", "What’s normal", treatment.normal.as_slice()),
        ("care", "Simple aftercare", treatment.care.as_slice()),
    ];
    let rest = rest.map(|(id, title, facts)| Passage {
        id: id.to_owned(),
        title: say(title),
        items: facts.iter().map(Claim::item).collect(),
    });
    Some(Chapter {
        id: treatment.id.to_string(),
        title: &treatment.name,
        lede: &leaflet.lede,
        passages: [guide.words.decision(say)]
            .into_iter()
            .chain(leaflet.passages(say))
            .chain(guide.signs_to_read(treatment))
            .chain(rest)
            .collect(),
        checks: Vec::new(),
        quiz: &leaflet.quiz,
        in_order: None,
    })
}

fn topic<'guide>(
    guide: &'guide Guide,
    topic: &'guide crate::core::guide::Topic,
    say: Say,
) -> Chapter<'guide> {
    Chapter {
        id: topic.id.clone(),
        title: &topic.title,
        lede: &topic.lede,
        passages: topic.passages(guide, say),
        checks: Vec::new(),
        quiz: &[],
        in_order: None,
    }
}

fn words(guide: &Guide, say: Say) -> Chapter<'_> {
    Chapter {
        id: "words".to_owned(),
        title: say("Hard words"),
        lede: say("Words on boxes, labels and consent forms, in plain words."),
        passages: vec![Passage {
            id: "all".to_owned(),
            title: say("What they mean"),
            items: guide
                .terms
                .iter()
                .map(crate::core::guide::Term::item)
                .collect(),
        }],
        checks: Vec::new(),
        quiz: &[],
        in_order: None,
    }
}
