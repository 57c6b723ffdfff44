//! How many practitioners one person can check.

/// How many practitioners can be checked at a time: nobody can compare more, and no paper can hold them.
///
/// Words for people say “six”: the description of `/practitioners` in `src/site/routes.rs`, that page itself
/// (`src/site/pages/practitioners/mod.rs`, twice), and the link to it in `src/site/pages/start.rs`.
pub const MAX_PRACTITIONERS: usize = 6;
