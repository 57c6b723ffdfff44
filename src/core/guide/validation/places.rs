//! Rules for places: each is there once, and links only to what was confirmed.

use std::collections::BTreeSet;

use crate::core::guide::source::secure;
use crate::core::guide::{Guide, Place, Problem};

pub(super) fn places_are_unique(guide: &Guide, problems: &mut Vec<Problem>) {
    let mut seen = BTreeSet::new();
    for place in guide.places() {
        if !seen.insert(&place.code) {
            let reason = "this place is there twice";
            problems.push(Problem::new("places", &place.code, reason));
        }
    }
}

pub(super) fn place_links_only_what_is_confirmed(
    place: &Place,
    file: &str,
    problems: &mut Vec<Problem>,
) {
    let registers = place
        .registers
        .iter()
        .map(|it| (&it.name, &it.url, it.confirmed));
    let reports = place
        .reports
        .iter()
        .map(|it| (&it.to, &it.url, it.confirmed));
    for (name, url, confirmed) in registers.chain(reports) {
        let reason = match url {
            Some(_) if !confirmed => {
                format!("the link to “{name}” is not confirmed: give the name only")
            }
            Some(url) if secure(url).is_none() => {
                format!("the link to “{name}” is not https")
            }
            _ => continue,
        };
        problems.push(Problem::new(file, &place.code, &reason));
    }
}
