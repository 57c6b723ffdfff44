//! A clinician's review: every claim with a key that changes with it, and the decisions that came back. What is signed holds only
//! while nothing of it changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::content::Guide;
use super::passage::plain;
use super::problem::Problem;

/// The folder of decisions in a language's content.
pub(super) const FOLDER: &str = "reviews/";

/// `reviews/*.toml`: what one person decided.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who decided.
    pub reviewer: String,
    /// Their register and number in it.
    pub register: String,
    /// When, as `2027-03-31`.
    pub date: String,
    /// What was decided.
    #[serde(rename = "claim")]
    pub decisions: Vec<Decision>,
}

/// What was decided about one claim.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// The key of the claim in the pack.
    pub key: String,
    /// The page that shows it.
    pub page: String,
    /// The claim as it was shown.
    pub text: String,
    /// What it rested on as it was shown.
    pub behind: Vec<String>,
    /// The decision. Empty while there is none.
    pub verdict: ReviewVerdict,
    /// Why, or what to write instead.
    #[serde(default)]
    pub note: String,
}

/// A decision about a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ReviewVerdict {
    /// It can stand.
    Agree,
    /// It should be changed.
    Change,
    /// It must not ship.
    Unsafe,
    /// Not decided.
    #[serde(rename = "")]
    Open,
}

/// A claim to decide on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Changes with the words, the page and what they rest on.
    pub key: String,
    /// The page that shows it.
    pub page: String,
    /// All that it says.
    pub text: String,
    /// What it rests on.
    pub behind: Vec<String>,
}

impl Reviewed {
    fn new(page: String, text: String, behind: Vec<String>) -> Self {
        let mut hash = Sha256::new();
        for part in [&page, &text].into_iter().chain(&behind) {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        let key = hash
            .finalize()
            .iter()
            .take(8)
            .fold(String::new(), |mut key, byte| {
                // Writing to a text cannot fail.
                let _ = write!(key, "{byte:02x}");
                key
            });
        Self {
            key,
            page,
            text,
            behind,
        }
    }
}

impl Guide {
    /// Every claim to decide on, page by page. A check is one claim, with all that it says.
    #[must_use]
    pub fn to_review(&self) -> Vec<Reviewed> {
        let claims = self.claims().into_iter().map(|claim| {
            let check = self.checks().find(|it| it.rule.id.as_str() == claim.entry);
            let text = check.map_or_else(
                || plain(claim.text),
                |check| {
                    let parts: [&str; 9] = [
                        &check.statement,
                        &check.why,
                        &check.how,
                        &check.good,
                        check.finding.as_deref().unwrap_or_default(),
                        &check.flag,
                        &check.say,
                        &check.ask,
                        &check.follow,
                    ];
                    let parts = parts.into_iter().filter(|part| !part.is_empty());
                    parts.collect::<Vec<_>>().join("\n")
                },
            );
            let sources = claim.sources.iter().filter_map(|id| self.sources.get(id));
            let sources = sources.map(|it| {
                format!(
                    "{:?} {}: {}, {}. {}",
                    it.mark, it.publisher, it.title, it.date, it.url
                )
            });
            let ours = claim.judgement.map(|part| format!("Our judgement: {part}"));
            let behind = sources.chain(ours).collect();
            Reviewed::new(claim.path, text, behind)
        });
        let mut all: Vec<Reviewed> = claims.collect();
        all.sort_by(|one, other| one.page.cmp(&other.page));
        all
    }

    /// Who reviewed a page: whoever agreed to every claim and every danger sign on it as they are now. None as long as anything is
    /// undecided or changed.
    #[must_use]
    pub fn reviewer_of(&self, page: &str) -> Option<&Review> {
        if self.reviews.is_empty() {
            return None;
        }
        let claims = self.to_review();
        let signs = self.signs_on(page);
        let keys: Vec<&str> = claims
            .iter()
            .filter(|claim| claim.page == page || signs.contains(claim.text.as_str()))
            .map(|claim| claim.key.as_str())
            .collect();
        let signs = |review: &&Review| {
            let agreed: BTreeSet<&str> = review
                .decisions
                .iter()
                .filter(|it| it.verdict == ReviewVerdict::Agree)
                .map(|it| it.key.as_str())
                .collect();
            keys.iter().all(|key| agreed.contains(key))
        };
        self.reviews.iter().filter(|_| !keys.is_empty()).find(signs)
    }

    /// The danger signs that a page refers to, though their words are kept elsewhere.
    fn signs_on(&self, page: &str) -> BTreeSet<&str> {
        let leaflets = self.leaflets.iter().filter(|it| it.path() == page);
        let treatments = leaflets.filter_map(|it| self.treatment(it.id));
        let topics = self.topics.iter().filter(|it| it.path() == page);
        let sections = topics.flat_map(|topic| &topic.sections);
        let ids = treatments
            .map(|it| &it.signs)
            .chain(sections.map(|it| &it.signs));
        ids.flat_map(|ids| self.signs_named(ids))
            .map(|sign| sign.claim.text.as_str())
            .collect()
    }

    /// The pack for a clinician: a file to fill in and to put into the folder `reviews`.
    #[must_use]
    pub fn review_pack(&self) -> String {
        let mut pack = "# For each claim, write the verdict between the quotes: agree, change or unsafe. Say in the note why, or what to write\n\
             # instead. Then put this file into the folder `reviews` beside the words. A page says who reviewed it once every claim on\n\
             # it is agreed to. When a claim changes, its key does, and it is open again.\n\
             reviewer = \"\"\nregister = \"\"\ndate = \"\"\n"
            .to_owned();
        for claim in self.to_review() {
            let Reviewed {
                key,
                page,
                text,
                behind,
            } = claim;
            let behind = behind.into_iter().map(toml::Value::from).collect();
            let [key, page, text] = [key, page, text].map(toml::Value::from);
            let behind = toml::Value::Array(behind);
            // Writing to a text cannot fail.
            let _ = write!(
                pack,
                "\n[[claim]]\nkey = {key}\npage = {page}\ntext = {text}\nbehind = {behind}\nverdict = \"\"\nnote = \"\"\n"
            );
        }
        pack
    }
}

/// A review names somebody, and nothing that anybody called unsafe ships.
pub(super) fn check_reviews(guide: &Guide, problems: &mut Vec<Problem>) {
    let now = guide.to_review();
    let texts: BTreeMap<&str, &str> = now
        .iter()
        .map(|claim| (claim.key.as_str(), claim.text.as_str()))
        .collect();
    for review in &guide.reviews {
        let named = [&review.reviewer, &review.register, &review.date];
        if named.into_iter().any(|it| it.trim().is_empty()) {
            let reason = "a review says who decided, their register and number, and when";
            problems.push(Problem::new(FOLDER, &review.reviewer, reason));
        }
        let refused = review
            .decisions
            .iter()
            .filter(|it| it.verdict == ReviewVerdict::Unsafe);
        for decision in refused {
            if let Some(text) = texts.get(decision.key.as_str()) {
                let reason = format!(
                    "{} called this unsafe: change it or take it out. {}",
                    review.reviewer, decision.note
                );
                problems.push(Problem::new(FOLDER, text, &reason));
            }
        }
    }
}
