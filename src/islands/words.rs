pub(super) use super::browser::words;

/// The words for a count: `{id}-1` if it is one, else `{id}-n` with the number in place of `#`. Nothing for none.
pub(super) fn count(id: &str, n: usize) -> String {
    match n {
        0 => String::new(),
        1 => words(&format!("{id}-1")),
        _ => words(&format!("{id}-n")).replace('#', &n.to_string()),
    }
}
