//! What the code of the app says about the guide by name.

use super::*;

/// The code of the app, without what only tests see.
fn code(folder: &std::path::Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && name != "tests" {
            code(&path, found);
        } else if name.ends_with(".rs") && name != "tests.rs" {
            let text = std::fs::read_to_string(&path).unwrap();
            let whole = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
            found.push(whole.to_owned());
        }
    }
}

#[test]
fn every_code_and_id_that_stands_in_the_code_exists() {
    let guide = first_guide();
    let index = guide.index();
    let mut files = Vec::new();
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    code(&root.join("src"), &mut files);
    let mut codes = 0;
    for text in &files {
        let is_said = |line: &&str| !line.trim_start().starts_with("//");
        for line in text.lines().filter(is_said) {
            for id in line.split(['"', '/']).filter_map(|it| it.parse().ok()) {
                assert!(index.get(id).is_some(), "there is no {id}: {line}");
                codes += 1;
            }
        }
    }
    assert!(codes >= 18, "only {codes} were found");
    // What the browser counts under these names, the page must ask for.
    use crate::core::assessment::{Impression, Reviews};
    let reviews = &guide.tools.reviews;
    let signs: Vec<&str> = reviews.signs.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(signs, Reviews::SIGNS);
    let results: Vec<&str> = reviews.results.iter().map(|it| it.id.as_str()).collect();
    use Impression as R;
    let readings = [R::Few, R::Reward, R::Vague, R::Unhealed, R::Fair].map(R::slug);
    assert!(
        readings.iter().all(|it| results.contains(it)) && results.len() == readings.len(),
        "{results:?}"
    );
}
