//! Checks on which what was recorded changed from one visit to the next.

use super::from_paper::starts_with_alphanumeric;
use crate::core::guide::CheckId;
use crate::core::ledger::{Answer, Ledger, PractitionerId, VisitAnswer};

/// What was recorded about one check at different times, where it does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The check.
    pub id: CheckId,
    /// What was recorded, from the first visit to now, each with the name of its visit. `None` is now.
    pub told: Vec<(Option<String>, VisitAnswer)>,
    /// The last answer that was known.
    answer: Option<Answer>,
    /// The last note.
    note: String,
}

impl Story {
    /// Adds what was recorded next. It becomes part of the story if it contradicts what came before: another answer, or a note
    /// that does not continue the last one. Finding out what was not known before is no contradiction.
    fn append(&mut self, time: Option<String>, next: VisitAnswer) {
        let answer = next.answer.filter(|answer| *answer != Answer::Unsure);
        let is_first_answer = answer.is_some() && self.answer.is_none();
        let differs = answer.is_some_and(|now| self.answer.is_some_and(|before| now != before))
            || (!next.note.is_empty() && !continues(&next.note, &self.note));
        self.answer = answer.or(self.answer);
        if !next.note.is_empty() {
            self.note.clone_from(&next.note);
        }
        match self.told.last_mut() {
            Some((last, before)) if !differs => {
                if is_first_answer {
                    (*last, before.answer) = (time, answer);
                }
            }
            _ => self.told.push((time, next)),
        }
    }
}

/// Whether a note equals an earlier one or continues it.
#[must_use]
pub fn continues(note: &str, before: &str) -> bool {
    let more = note.strip_prefix(before);
    before.is_empty() || more.is_some_and(|more| !starts_with_alphanumeric(more))
}

/// The checks on which the story changed: what was recorded on one visit contradicts what was recorded before.
#[must_use]
pub fn stories(ledger: &Ledger, practitioner: &PractitionerId) -> Vec<Story> {
    let mut stories: Vec<Story> = Vec::new();
    let visits = ledger.visits(practitioner);
    let now = (None, ledger.answers_now(practitioner));
    let times = visits
        .into_iter()
        .map(|(name, visit)| (Some(name), visit.answers));
    for (time, answers) in times.chain([now]) {
        for (id, answer) in answers.into_iter().filter(|(_, it)| it.is_definite()) {
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
            stories[at].append(time.clone(), answer);
        }
    }
    stories.retain(|story| story.told.len() > 1);
    stories
}
