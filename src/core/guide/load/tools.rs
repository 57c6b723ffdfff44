//! Reads the tools, and the short lists among them.

use serde::Deserialize;

use super::reader::Reader;
use super::steps::{CheckEntry, read_check};
use crate::core::guide::tools::Tools;
use crate::core::guide::{
    Card, Check, Claim, Fake, Job, Prompts, ReviewTool, ShortList, StepId, Tell, Time, Weight,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ToolsFile {
    list: Vec<ShortListEntry>,
    card: Vec<Card>,
    includes: Vec<Claim>,
    tell: Vec<Tell>,
    fake: Vec<Fake>,
    prompts: Prompts,
    signpost: Vec<Claim>,
    job: Vec<Job>,
    reviews: ReviewTool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ShortListEntry {
    id: String,
    step: StepId,
    title: String,
    tick: Option<String>,
    intro: String,
    yes: String,
    no: String,
    missing: bool,
    check: Vec<ShortCheck>,
}

/// A check of a short list, as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShortCheck {
    pub(super) id: String,
    pub(super) slug: String,
    pub(super) weight: Weight,
    pub(super) time: Time,
    pub(super) treatments: Vec<String>,
    pub(super) statement: String,
    pub(super) why: String,
    pub(super) ask: String,
    pub(super) follow: String,
    #[serde(default)]
    pub(super) finding: Option<String>,
    pub(super) flag: String,
    pub(super) say: String,
    #[serde(default)]
    pub(super) sources: Vec<String>,
    #[serde(default)]
    pub(super) judgement: Option<String>,
}

/// Reads the tools, with the checks of their short lists.
pub(super) fn read_tools(reader: &mut Reader<'_>) -> Option<Tools> {
    let name = "tools.toml";
    let file: ToolsFile = reader.file(name)?;
    let mut lists = Vec::new();
    for list in file.list {
        let entries = list.check.into_iter().map(CheckEntry::short);
        let checks = entries.filter_map(|entry| read_check(reader, entry, list.step, &[], name));
        let mut checks: Vec<Check> = checks.collect();
        for check in &mut checks {
            check.rule.optional = true;
        }
        lists.push(ShortList {
            id: list.id,
            step: list.step,
            title: list.title,
            tick: list.tick,
            intro: list.intro,
            yes: list.yes,
            no: list.no,
            missing: list.missing,
            checks,
        });
    }
    Some(Tools {
        lists,
        cards: file.card,
        includes: file.includes,
        tells: file.tell,
        fakes: file.fake,
        prompts: file.prompts,
        signposts: file.signpost,
        jobs: file.job,
        reviews: file.reviews,
    })
}
