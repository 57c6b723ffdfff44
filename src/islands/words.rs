/// The words that the server put into the page under `id`: in the page itself, or in its phrasebook.
///
/// On the server there is nothing to say: what depends on answers is written in the browser only.
pub(super) fn words(id: &str) -> String {
    #[cfg(feature = "hydrate")]
    {
        super::browser::words(id)
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = id;
        String::new()
    }
}

/// The words for a count: `{id}-1` if it is one, else `{id}-n` with the number in place of `#`. Nothing for none.
pub(super) fn count(id: &str, n: usize) -> String {
    match n {
        0 => String::new(),
        1 => words(&format!("{id}-1")),
        _ => words(&format!("{id}-n")).replace('#', &n.to_string()),
    }
}
