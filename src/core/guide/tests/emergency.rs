//! Danger signs and first aid: one sign, one outcome, and the way to it is short.

use super::*;

/// What this row calls for with this sign, and the words a person reads on the way: the titles of the rows above, then the row
/// itself until these words of the sign.
fn way(guide: &Guide, row: &str, sign: &str, until: &str) -> (Urgency, usize) {
    let words = |text: &str| text.split_whitespace().count();
    let rows = &guide.emergency.rows;
    let at = rows.iter().position(|it| it.id == row).unwrap();
    let above: usize = rows[..at].iter().map(|it| words(&it.title)).sum();
    let row = &rows[at];
    let mut read = above + words(&row.title) + words(row.hint.as_deref().unwrap_or_default());
    for part in &row.parts {
        let urgency = part.urgency.unwrap();
        read += match urgency {
            Urgency::Now => words(part.first.as_deref().unwrap_or("Call now")),
            Urgency::Today | Urgency::Clinic => words(guide.heading(urgency)),
        };
        if part.signs.len() == 1 && row.parts.len() == 1 {
            assert_eq!(part.signs[0], sign);
            return (urgency, read);
        }
        let mut after = "";
        for shown in guide.signs_named(&part.signs) {
            if shown.after != after {
                after = &shown.after;
                read += words(after);
            }
            if shown.id == sign {
                let (before, _) = shown.claim.text.split_once(until).unwrap();
                return (urgency, read + words(before) + words(until));
            }
            read += words(&shown.claim.text);
        }
    }
    panic!("{sign} is not in {}", row.id);
}

/// What is wrong, in a person’s words, with the row and the sign that it leads to, the words that they read until, and what to do.
const PEOPLE: [(&str, &str, &str, &str, Urgency); 10] = [
    (
        "My friend collapsed in the chair.",
        "collapse",
        "collapse",
        "",
        Urgency::Now,
    ),
    (
        "My lips and tongue are swelling.",
        "allergy",
        "allergy",
        "",
        Urgency::Now,
    ),
    (
        "A week after Botox, I can’t swallow.",
        "breathing",
        "toxin-breathing",
        "swallowing",
        Urgency::Now,
    ),
    (
        "The peel went into my eye.",
        "burn",
        "acid",
        "in an eye",
        Urgency::Now,
    ),
    (
        "My sight is odd after lip filler.",
        "sight",
        "filler-sight",
        "change in your sight",
        Urgency::Now,
    ),
    (
        "My lip turned white.",
        "skin",
        "filler-skin",
        "white",
        Urgency::Now,
    ),
    (
        "Spots with pus, two days after filler.",
        "skin",
        "filler-blisters",
        "spots with pus",
        Urgency::Now,
    ),
    (
        "My lid droops. I never saw the box.",
        "eyelid",
        "eyelid-doubt",
        "the box",
        Urgency::Today,
    ),
    (
        "Redness spreads and I have a fever.",
        "infection",
        "infection",
        "fever",
        Urgency::Now,
    ),
    (
        "The needle had been used before.",
        "needle",
        "needle",
        "",
        Urgency::Today,
    ),
];

// Two taps: the page, and the row.
#[test]
fn ten_people_reach_the_right_outcome_within_80_words() {
    let guide = first_guide();
    let mut far = Vec::new();
    for (said, row, sign, until, outcome) in PEOPLE {
        let (found, words) = way(&guide, row, sign, until);
        assert_eq!(found, outcome, "{said}");
        if words > 80 {
            far.push(format!("{said} {words} words"));
        }
    }
    assert!(far.is_empty(), "{far:#?}");
}

#[test]
fn a_sign_that_calls_for_something_else_is_refused_wherever_it_is_named() {
    let file = "emergency.toml";
    let eyelid = "signs = [\"eyelid-doubt\"]";
    let other = "signs = [\"eyelid-doubt\", \"eyelid-alone\"]";
    refused(file, eyelid, other, "eyelid", "calls for something else");
    let topic = "learn/aftercare.toml";
    refused(
        topic,
        "  \"fever\",",
        "  \"fever\",\n  \"chest\",",
        "fever",
        "all call for the same thing",
    );
    refused(
        topic,
        "  \"fever\",",
        "  \"fevr\",",
        "fevr",
        "there is no sign “fevr”",
    );
    refused(
        "treatments/toxin.toml",
        "  \"chest\",",
        "  \"chst\",",
        "signs",
        "there is no sign “chst”",
    );
    refused(
        "signs.toml",
        "id = \"chest\"",
        "id = \"fever\"",
        "fever",
        "there twice",
    );
}

// A topic sent a drooping lid to the clinic, and the emergency page to a hospital.
#[test]
fn no_other_page_says_whom_to_call_for_a_sign() {
    let file = "leaflets/filler.toml";
    let text = "You see a change at once, with swelling on top of it.";
    for words in [
        "Call the emergency number.",
        "Go to an emergency department.",
    ] {
        refused(file, text, words, words, "emergency page");
    }
    let check = "how = \"Read the emergency page";
    let how = "how = \"Call 999. Read the emergency page";
    refused("steps/research.toml", check, how, "R10", "call 999");
}

#[test]
fn no_sign_names_another_outcome_than_its_own() {
    for sign in &first_guide().signs.all {
        let text = sign.claim.text.to_lowercase();
        for other in [
            "call the clinic",
            "emergency department",
            "emergency number",
            "same day",
        ] {
            assert!(!text.contains(other), "{}: {text}", sign.id);
        }
    }
}

#[test]
fn the_adrenaline_pen_comes_before_the_call_and_water_before_everything() {
    let guide = first_guide();
    let steps = |row: &str| -> Vec<String> {
        let row = guide.emergency.rows.iter().find(|it| it.id == row).unwrap();
        row.parts[0]
            .steps
            .iter()
            .map(|it| plain(&it.text))
            .collect()
    };
    for (row, order) in [
        (
            "allergy",
            &[
                "adrenaline pen",
                "Call now",
                "Lie flat",
                "Don’t stand",
                "second pen",
            ][..],
        ),
        ("burn", &["Rinse at once", "20 minutes", "contact lenses"]),
    ] {
        let steps = steps(row);
        let at = |words: &&str| steps.iter().position(|it| it.contains(*words));
        let order: Vec<_> = order.iter().map(at).collect();
        assert!(
            order.iter().all(Option::is_some) && order.is_sorted(),
            "{row}: {order:?}"
        );
    }
    let first = |row: &str| {
        let rows = &guide.emergency.rows;
        rows.iter().find(|it| it.id == row).unwrap().parts[0]
            .first
            .clone()
    };
    // The words over the steps must not send anybody to the phone first.
    assert!(first("allergy").is_some_and(|it| it.starts_with("Pen first")));
    assert!(first("burn").is_some_and(|it| it.starts_with("Rinse first")));
}

#[test]
fn a_card_has_every_sign_that_is_short_enough_and_ends_like_a_sentence() {
    let guide = first_guide();
    for treatment in &guide.treatments {
        for urgency in [Urgency::Now, Urgency::Today] {
            let card = guide.card_of(treatment, urgency);
            assert!(
                card.len() > 20 && card.ends_with('.'),
                "{}: {card}",
                treatment.id
            );
        }
    }
    let toxin = guide.treatment(TreatmentId::Toxin).unwrap();
    assert!(
        guide
            .card_of(toxin, Urgency::Now)
            .contains("a drooping lid or double vision, with weakness or changed sight")
    );
}
