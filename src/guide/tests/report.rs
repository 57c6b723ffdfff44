//! What the people who keep the words need to see. One is a test, two are reports.

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
fn no_page_reads_harder_than_grade_eight() {
    for (path, grade) in pages(&first_guide()) {
        assert!(grade <= 8.0, "{path}: {grade:.1}");
    }
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
    let mut all: Vec<(f64, &Claim<'_>)> = claims
        .iter()
        .map(|claim| (grade(&plain(claim.text)), claim))
        .collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    println!("\nThe hardest entries:");
    for (grade, claim) in all.iter().take(20) {
        println!("{grade:>5.1}  {}: {}", claim.file, claim.text);
    }
}

/// Prints what the content rests on and what is due. Run by `make content-report`, which says what month it is.
#[test]
#[ignore = "a report, not a test"]
#[expect(clippy::print_stdout, reason = "the report is what it is for")]
fn content_report() {
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
    let guide = first_guide();
    let words = &guide.words;
    let (month, year) = words.check_again.split_once(' ').unwrap();
    let month = MONTHS.iter().position(|it| *it == month).unwrap() + 1;
    let due = format!("{year}-{month:02}");
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
    let claims = guide.claims();
    let read = |claim: &Claim<'_>, mark| {
        let mut sources = claim.sources.iter();
        sources.any(|id| guide.sources[id].mark == mark)
    };
    let own = claims.iter().filter(|it| read(it, Mark::P)).count();
    let judged = claims.iter().filter(|it| it.sources.is_empty()).count();
    println!("{} claims:", claims.len());
    println!("{own:>5}  rest on a publisher’s own page");
    println!("{:>5}  rest on reports alone", claims.len() - own - judged);
    println!("{judged:>5}  are our judgement alone");
    let undated = guide.sources.values();
    let undated = undated.filter(|it| it.date.contains("undated")).count();
    println!("{} sources, {undated} of them undated", guide.sources.len());
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
