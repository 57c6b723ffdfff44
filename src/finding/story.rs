use crate::guide::CheckId;
use crate::ledger::{Ledger, PractitionerId, Said};

/// What was said about one check at different times, where it does not agree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The check.
    pub id: CheckId,
    /// What was said, from the first visit to now. The name of the visit; none is what is recorded now.
    pub told: Vec<(Option<String>, Said)>,
}

/// Whether they told the same story twice: the checks on which what was said changed from visit to visit.
///
/// Finding out what was not known before is no contradiction, so only what was said counts.
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
            match stories.iter_mut().find(|story| story.id == id) {
                Some(story) => {
                    let same = story
                        .told
                        .last()
                        .is_some_and(|(_, last)| last.agrees(&said));
                    if !same {
                        story.told.push((time.clone(), said));
                    }
                }
                None => stories.push(Story {
                    id,
                    told: vec![(time.clone(), said)],
                }),
            }
        }
    }
    stories.retain(|story| story.told.len() > 1);
    stories
}
