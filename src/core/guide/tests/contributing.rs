//! What `CONTRIBUTING.md` tells people to copy.

use super::*;

const GUIDE: &str = include_str!("../../../../CONTRIBUTING.md");

/// The examples: the file that the line before one names, whether it is a new one, and the text.
fn examples() -> Vec<(&'static str, bool, &'static str)> {
    let blocks = GUIDE.split("```toml\n").collect::<Vec<_>>();
    let pairs = blocks.windows(2).map(|pair| {
        let intro = pair[0].trim_end().lines().next_back().unwrap();
        let file = intro.split('`').nth(1).unwrap();
        let text = pair[1].split("```").next().unwrap();
        (file, intro.starts_with("New file"), text)
    });
    pairs.collect()
}

#[test]
fn every_example_of_the_guide_for_contributors_loads() {
    let mut files = files();
    for (file, new, text) in examples() {
        assert_eq!(files.contains_key(file), !new, "{file}");
        let whole = files.entry(file.to_owned()).or_default();
        whole.push('\n');
        whole.push_str(text);
    }
    let words = files.get_mut("guide.toml").unwrap();
    *words = words.replacen("topics = [", "topics = [\"scars\", ", 1);
    let guide = load(&files).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(examples().len(), 4);
    assert!(guide.check("R15".parse().unwrap()).is_some());
    assert!(guide.places().any(|place| place.code == "is"));
    assert!(guide.topic("scars").is_some());
    assert!(guide.sources.contains_key("example-2026-registers"));
}

#[test]
fn every_file_that_the_guide_for_contributors_names_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = GUIDE.split('`').skip(1).step_by(2);
    let files = named.filter(|it| {
        let path = std::path::Path::new(it);
        it.contains('/') && path.extension().is_some() && !it.contains(char::is_uppercase)
    });
    for file in files {
        let content = root.join("src/content/en").join(file);
        assert!(
            root.join(file).exists() || content.exists() || file == "learn/scars.toml",
            "{file}"
        );
    }
}
