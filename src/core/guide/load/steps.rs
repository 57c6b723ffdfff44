//! Reads the steps and the checks in them.

use serde::Deserialize;

use super::reader::Reader;
use super::tools::ShortCheck;
use crate::core::guide::check::file_of;
use crate::core::guide::{
    About, Check, CheckId, CheckRule, Priority, Step, StepId, Time, TreatmentId, Weight,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StepFile {
    id: StepId,
    name: String,
    hint: String,
    lede: String,
    order: Vec<CheckId>,
    short: Vec<Priority>,
    topics: Vec<String>,
    check: Vec<CheckEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckEntry {
    id: String,
    slug: String,
    weight: Weight,
    time: Time,
    about: About,
    treatments: Vec<String>,
    statement: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    how: String,
    #[serde(default)]
    good: String,
    finding: Option<String>,
    #[serde(default)]
    flag: String,
    good_line: Option<String>,
    flag_line: Option<String>,
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
    pub(super) fn short(check: ShortCheck) -> Self {
        Self {
            id: check.id,
            slug: check.slug,
            weight: check.weight,
            time: check.time,
            about: About::Practitioner,
            treatments: check.treatments,
            statement: check.statement,
            why: check.why,
            how: String::new(),
            good: String::new(),
            finding: check.finding,
            flag: check.flag,
            good_line: None,
            flag_line: None,
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

/// Reads a step with its checks, of which those in `lead` belong to the short version.
pub(super) fn read_step(reader: &mut Reader<'_>, id: StepId, lead: &[CheckId]) -> Option<Step> {
    let file = file_of(id);
    let step = reader.named(&file, |it: &StepFile| it.id.slug())?;
    let entries = step.check.into_iter();
    let checks = entries.filter_map(|entry| read_check(reader, entry, id, lead, &file));
    let checks = checks.collect();
    Some(Step {
        id,
        name: step.name,
        hint: step.hint,
        lede: step.lede,
        order: step.order,
        short: step.short,
        topics: step.topics,
        checks,
    })
}

/// Reads a check, unless its code is none.
pub(super) fn read_check(
    reader: &mut Reader<'_>,
    entry: CheckEntry,
    step: StepId,
    lead: &[CheckId],
    file: &str,
) -> Option<Check> {
    let id = entry.id.parse::<CheckId>();
    let id = id.map_err(|error| reader.refuse(file, &entry.id, &error.to_string()));
    let mut treatments = Vec::new();
    for slug in &entry.treatments {
        match slug.parse::<TreatmentId>() {
            Ok(treatment) => treatments.push(treatment),
            Err(()) => {
                let reason = format!("there is no treatment “{slug}”");
                reader.refuse(file, &entry.id, &reason);
            }
        }
    }
    let id = id.ok()?;
    let rule = CheckRule {
        id,
        step,
        weight: entry.weight,
        time: entry.time,
        about: entry.about,
        treatments: treatments.into_iter().collect(),
        lead: lead.contains(&id),
        shared: entry.about == About::Practitioner && !entry.private,
        pause: entry.pause,
        credential: entry.credential,
        own: false,
        optional: false,
    };
    Some(Check {
        rule,
        slug: entry.slug,
        statement: entry.statement,
        why: entry.why,
        how: entry.how,
        good: entry.good,
        finding: entry.finding,
        flag: entry.flag,
        good_line: entry.good_line,
        flag_line: entry.flag_line,
        say: entry.say,
        ask: entry.ask,
        follow: entry.follow,
        judgement: entry.judgement,
        sources: entry.sources,
        registers: entry.registers,
    })
}
