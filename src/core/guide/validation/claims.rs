//! Rules for claims: each rests on something, and good and bad are told alike.

use std::collections::BTreeSet;

use super::sources::{no_unconfirmed_material, sources_exist};
use crate::core::guide::leaflet::{Leaflet, Outcome, Point, When};
use crate::core::guide::{Guide, LocatedClaim, Mark, Piece, Problem, pieces};
use crate::core::limits;

pub(super) fn claim_is_grounded(
    guide: &Guide,
    claim: &LocatedClaim<'_>,
    problems: &mut Vec<Problem>,
) {
    let mut refuse = |reason: &str| problems.push(Problem::new(&claim.file, claim.entry, reason));
    if !claim.is_grounded() {
        refuse("it has no source and is not marked as our judgement");
    }
    if claim
        .drawing
        .is_some_and(|it| it.marks.len() != it.of.numbers())
    {
        refuse("the drawing has more or fewer numbers than “marks”");
    }
    sources_exist(guide, claim.sources, &claim.file, claim.entry, problems);
    no_unconfirmed_material(&[claim.text], &claim.file, claim.entry, problems);
}

/// People act on a danger sign, a step of first aid or a reason not to have a treatment, so a copy of a page is not enough: the
/// publisher's own page was read, or it is said to be our judgement.
pub(super) fn danger_rests_on_more_than_reports(guide: &Guide, problems: &mut Vec<Problem>) {
    let avoid = guide.leaflets.iter().flat_map(|leaflet| {
        let file = format!("leaflets/{}.toml", leaflet.id);
        leaflet
            .avoid
            .iter()
            .map(move |it| (file.clone(), it.item()))
    });
    let danger = guide.danger().map(|(file, it)| (file.to_owned(), it));
    for (file, claim) in danger.chain(avoid) {
        let read = |id: &String| guide.sources.get(id).is_some_and(|it| it.mark == Mark::P);
        if !claim.sources.is_empty() && !claim.sources.iter().any(read) {
            let reason = "a danger sign, first aid or a reason not to have it rests on a report: read the page itself, or say that it is our judgement";
            problems.push(Problem::new(&file, claim.text, reason));
        }
    }
}

/// Good and bad in equal detail, every figure with one denominator and all that belongs to it, and each of the four times.
pub(super) fn leaflet_is_even(leaflet: &Leaflet, problems: &mut Vec<Problem>) {
    let file = format!("leaflets/{}.toml", leaflet.id);
    let mut refuse = |entry: &str, reason: &str| problems.push(Problem::new(&file, entry, reason));
    let words = |outcomes: &[Outcome]| -> usize {
        let texts = outcomes.iter().map(|it| it.claim.text.split_whitespace());
        texts.map(Iterator::count).sum()
    };
    let (good, bad) = (words(&leaflet.benefit), words(&leaflet.harm));
    if leaflet.benefit.len() != leaflet.harm.len() || good * 2 < bad || bad * 2 < good {
        refuse("harm", "good and bad are not told in equal detail");
    }
    if !matches!(leaflet.of, 100 | 1000) {
        refuse("of", "figures are counted in 100 or in 1,000 people");
    }
    for outcome in leaflet.benefit.iter().chain(&leaflet.harm) {
        let beside = [&outcome.who, &outcome.span];
        let whole = match outcome.count {
            Some(count) => count <= leaflet.of && beside.into_iter().all(Option::is_some),
            None => beside.into_iter().all(Option::is_none),
        };
        if !whole {
            let reason = "a figure needs who was counted and over what time, and is at most “of”";
            refuse(&outcome.claim.text, reason);
        }
    }
    for when in When::ALL {
        if !leaflet.day.iter().any(|day| day.when == when) {
            refuse(when.slug(), "what to expect at this time is missing");
        }
    }
}

/// A person’s star is kept under the id of the point, so it fits a key, and no other point of the leaflet has it.
pub(super) fn points_can_be_kept(leaflet: &Leaflet, problems: &mut Vec<Problem>) {
    let file = format!("leaflets/{}.toml", leaflet.id);
    let mut refuse = |id: &str, reason: &str| problems.push(Problem::new(&file, id, reason));
    let mut seen = BTreeSet::new();
    for Outcome { id, .. } in leaflet.benefit.iter().chain(&leaflet.harm) {
        if !seen.insert(id) {
            refuse(id, "two points have this id");
        }
    }
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    for (side, points) in leaflet.points() {
        for Point { id, .. } in points {
            let name = format!("{}-{}-{id}", side.slug(), leaflet.id);
            let fits = name.len() <= limits::TOOL_NAME && name.bytes().all(is_allowed);
            // What ends like this holds a day.
            if id.is_empty() || !fits || id.ends_with("-on") {
                refuse(
                    id,
                    "the id of a point has a few small letters, digits and hyphens, and doesn’t end in “-on”",
                );
            }
        }
    }
}

/// Each marked word is in the glossary, and each word of the glossary is there once.
pub(super) fn hard_words_exist(guide: &Guide, problems: &mut Vec<Problem>) {
    for claim in guide.claims() {
        for piece in pieces(claim.text) {
            if let Piece::Term(word, id) = piece
                && guide.term(id).is_none()
            {
                let reason = format!("the glossary has no “{id}” for “{word}”");
                problems.push(Problem::new(&claim.file, claim.entry, &reason));
            }
        }
    }
    let mut seen = BTreeSet::new();
    for term in &guide.terms {
        if !seen.insert(&term.id) {
            let reason = "this word is there twice";
            problems.push(Problem::new("glossary.toml", &term.id, reason));
        }
    }
}
