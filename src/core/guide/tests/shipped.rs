//! The content that ships: whole, grounded, and in words that promise nothing.

use super::*;

#[test]
fn the_guide_is_whole() {
    let guide = first_guide();
    let count = |step: StepId| guide.steps[step as usize].checks.len();
    assert_eq!(StepId::ALL.map(count), [15 + 7, 14, 14, 12, 14]);
    let musts = guide.checks().filter(|check| {
        !check.rule.id.as_str().starts_with("SK") && check.rule.weight == Weight::Must
    });
    assert_eq!(musts.count(), 32);
    assert_eq!(guide.treatments.len(), 6);
    assert_eq!(guide.places().count(), 85);
    assert_eq!(guide.words.lead.len(), 11);
    assert!(
        guide
            .checks()
            .filter(|check| check.rule.pause)
            .all(|check| check.rule.weight != Weight::Must)
    );
}

#[test]
fn every_source_is_used_or_the_list_would_be_padding() {
    let guide = first_guide();
    let claims = guide.claims();
    let used: Vec<&String> = claims
        .iter()
        .flat_map(|claim| claim.sources)
        .chain(&guide.words.sure.sources)
        .collect();
    let unused: Vec<_> = guide
        .sources
        .keys()
        .filter(|id| !used.contains(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn our_own_words_never_promise() {
    let guide = first_guide();
    let checks = guide.checks().flat_map(|check| {
        let texts = [
            &check.statement,
            &check.how,
            &check.good,
            &check.say,
            &check.ask,
        ];
        texts.map(|text| (check.rule.id.to_string(), text.as_str()))
    });
    let claims = guide.claims();
    let claims = claims.iter().map(|claim| (claim.file.clone(), claim.text));
    for (entry, text) in checks.chain(claims) {
        let ours = without_quotations(text).to_lowercase();
        for never in [
            " safe ",
            "safe.",
            "safely",
            "guarantee",
            "100%",
            "self-injecting is a crime",
        ] {
            assert!(!ours.contains(never), "{entry}: {text}");
        }
    }
}

/// What somebody else says, in quotation marks, may be what it is.
fn without_quotations(text: &str) -> String {
    text.split('“')
        .enumerate()
        .map(|(n, part)| {
            if n == 0 {
                part
            } else {
                part.split_once('”').map_or("", |(_, rest)| rest)
            }
        })
        .collect()
}

#[test]
fn a_claim_that_rests_on_reports_alone_says_so() {
    let guide = first_guide();
    // Who acts on a danger sign should not have to wonder how sure it is. The test below says what it must rest on instead.
    for claim in guide.claims() {
        if ["signs.toml", "emergency.toml"].contains(&claim.file.as_str()) {
            continue;
        }
        let reports_only = !claim.sources.is_empty()
            && claim
                .sources
                .iter()
                .all(|id| guide.sources[id].mark == Mark::S);
        assert!(
            !reports_only || claim.text.to_lowercase().contains("report"),
            "{} {}: {}",
            claim.file,
            claim.entry,
            claim.text
        );
    }
}

#[test]
fn a_danger_sign_has_no_hedge_and_rests_on_a_page_or_on_stated_judgement() {
    let guide = first_guide();
    assert!(guide.danger().count() > 100);
    for (file, claim) in guide.danger() {
        let text = claim.text.to_lowercase();
        for hedge in ["reported", "reports", "is said to", "it seems"] {
            assert!(!text.contains(hedge), "{file}: {}", claim.text);
        }
    }
    let sign = "sources = [\"qld-laser-risks\"]\njudgement = \"that pain or a change in sight is the sign, and how soon\"";
    let copy = "sources = [\"daily-mail-2018-burns\"]";
    refused("signs.toml", sign, copy, "Eye pain", "rests on a report");
    let avoid = "sources = [\"barts-keloid-scars\"]";
    let copy = "sources = [\"inmode-optimas-manual\"]";
    let entry = "Don’t have it with heat";
    refused(
        "leaflets/microneedling.toml",
        avoid,
        copy,
        entry,
        "rests on a report",
    );
}

#[test]
fn emergency_numbers_are_those_of_the_place_and_never_of_another() {
    let guide = first_guide();
    let call = |code: &str| {
        guide
            .places()
            .find(|place| place.code == code)
            .unwrap()
            .emergency
            .clone()
    };
    // 111 is advice in England and the emergency number in New Zealand. 999 is the police in Singapore and Dubai.
    assert_eq!(
        ["gb-eng", "nz", "sg", "ae-du", "us-tx", "au", "au-nsw", "fr"].map(call),
        ["999", "111", "995", "998", "911", "000", "000", "15 or 112"]
    );
}

#[test]
fn a_source_is_linked_only_over_https_and_only_if_it_sells_nothing() {
    let guide = first_guide();
    for source in guide.sources.values() {
        assert_eq!(
            source.link().is_some(),
            source.url.starts_with("https://") && !source.seller,
            "{}",
            source.id
        );
    }
}

#[test]
fn the_mean_reading_grade_of_the_statements_is_six_or_lower() {
    let guide = first_guide();
    let grades: Vec<f64> = guide
        .checks()
        .map(|check| grade(&check.statement))
        .collect();
    let mean = grades.iter().sum::<f64>() / f64::from(u32::try_from(grades.len()).unwrap());
    assert!(mean <= 6.0, "{mean:.2}");
}
