//! For the people who maintain the content: limits on how hard it reads and what it rests on, and two reports.

use std::collections::BTreeMap;
use std::env;

use super::*;

/// The mean reading grade of each page, by its path.
fn pages(guide: &Guide) -> BTreeMap<String, f64> {
    let mut grades: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for claim in guide.claims() {
        grades
            .entry(claim.path.clone())
            .or_default()
            .push(grade(&plain(claim.text)));
    }
    grades
        .into_iter()
        .map(|(path, grades)| (path, mean(&grades)))
        .collect()
}

fn mean(grades: &[f64]) -> f64 {
    grades.iter().sum::<f64>() / f64::from(u32::try_from(grades.len()).unwrap())
}

#[test]
fn no_page_reads_harder_than_grade_six_and_the_mean_is_five_and_a_half_at_most() {
    let pages = pages(&first_guide());
    for (path, grade) in &pages {
        assert!(*grade <= 6.0, "{path}: {grade:.1}");
    }
    let grades: Vec<f64> = pages.into_values().collect();
    assert!(mean(&grades) <= 5.5, "{:.1}", mean(&grades));
}

/// What claims rest on.
#[derive(Debug, Default, Clone, Copy)]
struct Grounds {
    claims: usize,
    reports: usize,
    judgement: usize,
    sellers: usize,
}

impl Grounds {
    fn add(&mut self, guide: &Guide, claim: &LocatedClaim<'_>) {
        let mut sources = claim.sources.iter().map(|id| &guide.sources[id]);
        self.claims += 1;
        self.judgement += usize::from(claim.sources.is_empty());
        self.sellers += usize::from(sources.clone().any(|it| it.seller));
        let read = sources.any(|it| it.mark == Mark::P);
        self.reports += usize::from(!claim.sources.is_empty() && !read);
    }
}

/// What the claims of each file rest on, and all together.
fn grounds(guide: &Guide) -> (BTreeMap<String, Grounds>, Grounds) {
    let (mut files, mut all) = (BTreeMap::<String, Grounds>::new(), Grounds::default());
    for claim in guide.claims() {
        files
            .entry(claim.file.clone())
            .or_default()
            .add(guide, &claim);
        all.add(guide, &claim);
    }
    (files, all)
}

// Each was far higher once: 199 on reports alone, 226 on our judgement alone, 25 sources that sell.
#[test]
fn what_rests_on_reports_on_sellers_or_on_our_judgement_alone_gets_no_more() {
    let guide = first_guide();
    let (files, all) = grounds(&guide);
    assert!(all.reports <= 5, "{} on reports alone", all.reports);
    assert!(all.judgement <= 135, "{} on judgement alone", all.judgement);
    let sellers = guide.sources.values().filter(|it| it.seller).count();
    assert!(sellers <= 5, "{sellers} sources that sell");
    assert_eq!(files["signs.toml"].reports, 0, "a sign on reports alone");
}

/// Prints the grade of each page and the hardest entries. Run by `make readability`.
#[test]
#[ignore = "a report, not a test"]
#[expect(clippy::print_stdout, reason = "the report is what it is for")]
fn readability_report() {
    type Part = (&'static str, fn(&Check) -> &String);
    let guide = first_guide();
    println!("Mean Flesch-Kincaid grade of each page:");
    for (path, grade) in pages(&guide) {
        println!("{grade:>5.1}  {path}");
    }
    let parts_of_checks: [Part; 7] = [
        ("statement", |c| &c.statement),
        ("why", |c| &c.why),
        ("how", |c| &c.how),
        ("good", |c| &c.good),
        ("flag", |c| &c.flag),
        ("say", |c| &c.say),
        ("ask", |c| &c.ask),
    ];
    println!("\nMean grade of each part of a check:");
    for (name, text) in parts_of_checks {
        let grades: Vec<f64> = guide.checks().map(|check| grade(text(check))).collect();
        println!("{:>5.1}  {name}", mean(&grades));
    }
    let claims = guide.claims();
    let mut all: Vec<(f64, &LocatedClaim<'_>)> = claims
        .iter()
        .map(|claim| (grade(&plain(claim.text)), claim))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("\nThe hardest entries:");
    for (grade, claim) in all.iter().take(20) {
        println!("{grade:>5.1}  {}: {}", claim.file, claim.text);
    }
}

/// `May 2027` as `2027-05`, which sorts.
fn month_of(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (month, year) = text.split_once(' ')?;
    let month = MONTHS.iter().position(|it| *it == month)? + 1;
    Some(format!("{year}-{month:02}"))
}

#[test]
fn every_date_to_check_again_is_a_month() {
    let guide = first_guide();
    let places = guide.places().filter_map(|it| it.check_again.as_ref());
    for date in places.chain([&guide.words.check_again]) {
        assert!(month_of(date).is_some(), "{date}");
    }
}

/// Prints what the content rests on and what is due. Run by `make content-report`, which says what month it is.
#[test]
#[ignore = "a report, not a test"]
#[expect(clippy::print_stdout, reason = "the report is what it is for")]
fn content_report() {
    let guide = first_guide();
    let words = &guide.words;
    let due = month_of(&words.check_again).unwrap();
    let today = env::var("CONTENT_MONTH").unwrap_or_default();
    let state = if today >= due {
        "OVERDUE"
    } else {
        "not yet due"
    };
    println!(
        "Guide {}, checked {}, next check {due}: {state}",
        words.version, words.checked
    );
    let (files, all) = grounds(&guide);
    println!(
        "{:32} claims  on reports  on judgement  naming a seller",
        ""
    );
    for (file, it) in files
        .iter()
        .map(|(file, it)| (file.as_str(), it))
        .chain([("all", &all)])
    {
        let Grounds {
            claims,
            reports,
            judgement,
            sellers,
        } = it;
        println!("{file:32} {claims:>6}  {reports:>10}  {judgement:>12}  {sellers:>15}");
    }
    let sellers = guide.sources.values().filter(|it| it.seller).count();
    println!("{sellers} sources sell");
    let undated = guide.sources.values();
    let undated = undated.filter(|it| it.date.contains("undated")).count();
    println!("{} sources, {undated} of them undated", guide.sources.len());
    let late = guide.places().filter(|place| {
        let due = place.check_again.as_deref().and_then(month_of);
        due.is_some_and(|due| today >= due)
    });
    let late: Vec<&str> = late.map(|place| place.code.as_str()).collect();
    println!("{} places are overdue: {}", late.len(), late.join(" "));
    for (sure, name) in [
        (Sureness::Regulator, "rules read at a regulator"),
        (Sureness::Report, "rules read in a report"),
        (Sureness::Disputed, "rules disputed or changing"),
        (Sureness::Unknown, "rules not known"),
    ] {
        let places = guide.places().filter(|place| place.sure == sure);
        let places: Vec<&str> = places.map(|place| place.code.as_str()).collect();
        println!("{:>5}  places, {name}: {}", places.len(), places.join(" "));
    }
}
