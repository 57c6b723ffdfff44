//! How much of everything there may be, where it's a choice and not a law. A number that a page names is here too.

/// The longest link, in characters, that messengers and cameras still take whole. What is larger goes by file.
pub const LINK: usize = 4_000;
/// The longest link that phones read from a code on a screen.
pub const CODE: usize = 1_000;
/// The most that a link may unpack to, in bytes.
pub const UNPACKED: u32 = 1_000_000;
