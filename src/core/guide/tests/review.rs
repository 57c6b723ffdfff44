//! A review by a clinician, with made-up people.

use super::*;

/// The content with a review of some pages, in which each claim got this verdict.
fn reviewed(pages: &[&str], verdict: &str) -> BTreeMap<String, String> {
    let pack = first_guide().review_pack();
    let mut review: toml::Table = pack.parse().unwrap();
    for (key, value) in [
        ("reviewer", "Dr Made Up"),
        ("register", "GMC 0000000"),
        ("date", "2027-03-31"),
    ] {
        review.insert(key.to_owned(), value.into());
    }
    let claims = review["claim"].as_array_mut().unwrap();
    claims.retain(|claim| pages.contains(&claim["page"].as_str().unwrap()));
    for claim in claims {
        let claim = claim.as_table_mut().unwrap();
        claim.insert("verdict".to_owned(), verdict.into());
    }
    let mut files = files();
    files.insert("reviews/made-up.toml".to_owned(), review.to_string());
    files
}

#[test]
fn the_pack_holds_every_claim_once_with_what_stands_behind_it() {
    let guide = first_guide();
    let claims = guide.to_review();
    assert_eq!(claims.len(), guide.claims().len());
    assert!(
        claims
            .iter()
            .all(|it| !it.behind.is_empty() && !it.text.is_empty())
    );
    let review: Review = toml::from_str(&guide.review_pack()).unwrap();
    assert_eq!(review.decisions.len(), claims.len());
    assert!(
        review
            .decisions
            .iter()
            .all(|it| it.verdict == ReviewVerdict::Open)
    );
    // Nobody has reviewed what ships.
    assert!(guide.reviews.is_empty());
    assert!(guide.reviewer_of("/learn/myths").is_none());
}

#[test]
fn a_page_is_reviewed_only_while_every_claim_on_it_is_agreed_to_and_unchanged() {
    let page = "/learn/myths";
    let files = reviewed(&[page], "agree");
    let guide = load(&files).unwrap();
    assert_eq!(guide.reviewer_of(page).unwrap().reviewer, "Dr Made Up");
    assert!(guide.reviewer_of("/learn/pressure").is_none());
    assert!(guide.reviewer_of("/nowhere").is_none());
    let undecided = load(&reviewed(&[page], "")).unwrap();
    assert!(undecided.reviewer_of(page).is_none());
    let doubted = load(&reviewed(&[page], "change")).unwrap();
    assert!(doubted.reviewer_of(page).is_none());
    // A word, a source, or what is our judgement.
    let myths = &files["learn/myths.toml"];
    let source = guide
        .topic("myths")
        .unwrap()
        .items()
        .next()
        .unwrap()
        .sources[0]
        .clone();
    for (from, to) in [
        ("text = \"".to_owned(), "text = \"Mostly: ".to_owned()),
        (format!("\"{source}\""), "\"nhs-peels\"".to_owned()),
        (
            "judgement = \"".to_owned(),
            "judgement = \"perhaps ".to_owned(),
        ),
    ] {
        let mut changed = files.clone();
        changed.insert("learn/myths.toml".to_owned(), myths.replacen(&from, &to, 1));
        match load(&changed) {
            Ok(guide) => assert!(guide.reviewer_of(page).is_none(), "{from}"),
            Err(error) => panic!("{from}: {error}"),
        }
    }
}

#[test]
fn a_page_with_danger_signs_is_reviewed_only_if_they_are() {
    let page = "/treatments/laser";
    assert!(
        load(&reviewed(&[page], "agree"))
            .unwrap()
            .reviewer_of(page)
            .is_none()
    );
    let both = load(&reviewed(&[page, "/emergency"], "agree")).unwrap();
    assert!(both.reviewer_of(page).is_some() && both.reviewer_of("/emergency").is_some());
}

#[test]
fn nothing_that_anybody_called_unsafe_ships_and_a_review_names_its_author() {
    let problems = load(&reviewed(&["/learn/myths"], "unsafe")).unwrap_err().0;
    assert!(
        problems[0].reason.contains("Dr Made Up called this unsafe"),
        "{:?}",
        problems[0]
    );
    let mut files = reviewed(&["/learn/myths"], "agree");
    let review = files.get_mut("reviews/made-up.toml").unwrap();
    *review = review.replace("GMC 0000000", " ");
    let problems = load(&files).unwrap_err().0;
    assert!(
        problems[0].reason.contains("register and number"),
        "{:?}",
        problems[0]
    );
}
