//! Links in texts, `[word](#term-id)` and `[Call now](#call)`: refused in texts that are shown without interpreting them.

use std::collections::BTreeMap;

use super::passage::{Piece, pieces};
use super::problem::Problem;

/// The files whose claims are shown with links to the glossary.
const EXPLAINED: [&str; 3] = ["leaflets/", "learn/", "glossary.toml"];

/// The file whose page has the number to call.
const CALLS: &str = "emergency.toml";

/// The keys of those claims.
const CLAIMS: [&str; 2] = ["text", "why"];

/// Each link that would be printed as it is written.
pub(super) fn misplaced(files: &BTreeMap<String, String>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (file, text) in files {
        // A file that is not TOML is refused by its reader.
        if let Ok(table) = text.parse::<toml::Table>() {
            let is_explained = EXPLAINED.iter().any(|it| file.starts_with(it));
            for (key, value) in &table {
                check_value(file, is_explained, key, value, &mut problems);
            }
        }
    }
    problems
}

fn check_value(
    file: &str,
    is_explained: bool,
    key: &str,
    value: &toml::Value,
    problems: &mut Vec<Problem>,
) {
    match value {
        toml::Value::String(_) if is_explained && CLAIMS.contains(&key) => {}
        toml::Value::String(text) => {
            for piece in pieces(text) {
                let reason = match piece {
                    Piece::Plain(_) => continue,
                    Piece::Call(_) if file == CALLS => continue,
                    Piece::Term(word, _) | Piece::Call(word) => {
                        format!("“{word}” cannot be marked in this place")
                    }
                };
                problems.push(Problem::new(file, key, &reason));
            }
        }
        toml::Value::Array(all) => {
            for it in all {
                check_value(file, is_explained, key, it, problems);
            }
        }
        toml::Value::Table(table) => {
            for (key, it) in table {
                check_value(file, is_explained, key, it, problems);
            }
        }
        toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => {}
    }
}
