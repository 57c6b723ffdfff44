//! What content must satisfy before anybody sees it. Each rule is one function; each problem names file, entry and reason.

use super::check::file_of;
use super::content::Guide;
use super::problem::Problem;
use super::review;
use sources::{no_unconfirmed_material, sources_exist};

mod checks;
mod claims;
mod places;
mod signs;
mod sources;

/// Applies every rule.
pub(super) fn validate(guide: &Guide, problems: &mut Vec<Problem>) {
    checks::codes_and_slugs_are_unique(guide, problems);
    places::places_are_unique(guide, problems);
    sources::sources_are_confirmed_addresses(guide, problems);
    for check in guide.checks() {
        checks::code_and_slug_fit(check, problems);
        checks::check_is_whole(check, problems);
    }
    for treatment in &guide.treatments {
        let file = format!("treatments/{}.toml", treatment.id);
        let texts = [&treatment.name, &treatment.hint, &treatment.say];
        no_unconfirmed_material(&texts, &file, "treatment", problems);
    }
    signs::signs_are_unique_and_shown(guide, problems);
    signs::treatments_have_signs_of_each_urgency(guide, problems);
    signs::emergency_parts_agree_with_their_signs(guide, problems);
    signs::sections_are_of_one_kind(guide, problems);
    signs::only_signs_say_whom_to_call(guide, problems);
    let intro = &guide.emergency.intro;
    no_unconfirmed_material(&[intro], "emergency.toml", "intro", problems);
    claims::danger_rests_on_more_than_reports(guide, problems);
    review::check_reviews(guide, problems);
    for claim in guide.claims() {
        claims::claim_is_grounded(guide, &claim, problems);
    }
    let sure = &guide.words.sure.sources;
    sources_exist(guide, sure, "guide.toml", "sure", problems);
    checks::lead_exists(guide, problems);
    for leaflet in &guide.leaflets {
        claims::leaflet_is_even(leaflet, problems);
        claims::points_can_be_kept(leaflet, problems);
    }
    topics_exist(guide, problems);
    checks::priorities_are_checks_of_the_step(guide, problems);
    checks::order_names_what_can_be_answered_now(guide, problems);
    claims::hard_words_exist(guide, problems);
    for group in &guide.place_groups {
        let file = format!("places/{}.toml", group.id);
        for place in &group.places {
            places::place_links_only_what_is_confirmed(place, &file, problems);
        }
    }
}

fn topics_exist(guide: &Guide, problems: &mut Vec<Problem>) {
    for step in &guide.steps {
        for id in step.topics.iter().filter(|id| guide.topic(id).is_none()) {
            let reason = format!("there is no topic “{id}”");
            problems.push(Problem::new(&file_of(step.id), "topics", &reason));
        }
    }
}
