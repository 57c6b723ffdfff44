//! Checks on which what was recorded changed from one visit to the next.

use super::paper::starts_with_sign;
use crate::core::guide::CheckId;
use crate::core::ledger::{Answer, Ledger, PractitionerId, Said};

/// What was said about one check at different times, where it does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The check.
    pub id: CheckId,
    /// What was recorded, from the first visit to now, each with the name of its visit. `None` is now.
    pub told: Vec<(Option<String>, Said)>,
    /// The last answer that was known.
    answer: Option<Answer>,
    /// The last note.
    note: String,
}

impl Story {
    /// Adds what was recorded next. It becomes part of the story if it contradicts what came before: another answer, or a note
    /// that does not continue the last one. Finding out what was not known before is no contradiction.
    fn go_on(&mut self, time: Option<String>, said: Said) {
        let answer = said.answer.filter(|answer| *answer != Answer::Unsure);
        let is_first_answer = answer.is_some() && self.answer.is_none();
        let differs = answer.is_some_and(|now| self.answer.is_some_and(|before| now != before))
            || (!said.note.is_empty() && !goes_on(&said.note, &self.note));
        self.answer = answer.or(self.answer);
        if !said.note.is_empty() {
            self.note.clone_from(&said.note);
        }
        match self.told.last_mut() {
            Some((last, before)) if !differs => {
                if is_first_answer {
                    (*last, before.answer) = (time, answer);
                }
            }
            _ => self.told.push((time, said)),
        }
    }
}

/// Whether a note equals an earlier one or continues it.
#[must_use]
pub fn goes_on(note: &str, before: &str) -> bool {
    let more = note.strip_prefix(before);
    before.is_empty() || more.is_some_and(|more| !starts_with_sign(more))
}

/// Whether they told the same story twice: the checks on which what was said changed from visit to visit.
#[must_use]
pub fn stories(ledger: &Ledger, practitioner: &PractitionerId) -> Vec<Story> {
    let mut stories: Vec<Story> = Vec::new();
    let visits = ledger.visits(practitioner);
    let now = (None, ledger.said(practitioner));
    let times = visits
        .into_iter()
        .map(|(name, visit)| (Some(name), visit.said));
    for (time, said) in times.chain([now]) {
        for (id, said) in said.into_iter().filter(|(_, said)| said.is_definite()) {
            let at = stories.iter().position(|story| story.id == id);
            let at = at.unwrap_or_else(|| {
                stories.push(Story {
                    id,
                    told: Vec::new(),
                    answer: None,
                    note: String::new(),
                });
                stories.len() - 1
            });
            stories[at].go_on(time.clone(), said);
        }
    }
    stories.retain(|story| story.told.len() > 1);
    stories
}
