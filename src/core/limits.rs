//! How many there may be of everything, and how long: what is a choice and not a law, in one place.

/// How many practitioners can be checked at a time: nobody can compare more, and no paper can hold them. Words for people say “six”: the
/// description of `/practitioners` in `src/site/routes.rs`, that page (twice), and the link to it from `/start`.
pub const PRACTITIONERS: usize = 6;
/// How many checks a step shows before “More checks”.
pub const CHECKS_FIRST: usize = 10;
/// How many things to find out the answer names, in words and when it's sent.
pub const NAMED: usize = 3;
/// How many questions the answer gives to ask.
pub const TO_ASK: usize = 3;
/// How many questions the room asks before “That's the first ten”.
pub const ROOM_FIRST: usize = 10;
/// How many questions come first on a sheet, in large type.
pub const SHEET_TOP: usize = 3;
/// The most questions below them, however much room there is.
pub const SHEET_BELOW: usize = 7;
/// The most questions on a sheet for the practitioner.
pub const SHEET: usize = SHEET_TOP + SHEET_BELOW;
/// How many reviews are read: five of the newest and five of the worst.
pub const REVIEWS: usize = 10;
/// How long to think, in days, unless the person says otherwise: our own judgement.
pub const DAYS_TO_THINK: u32 = 7;
/// The longest name of a field of a tool, in a ledger key.
pub const TOOL_NAME: usize = 32;
/// The longest message that is sent, in characters: what a text message of eight parts holds.
pub const MESSAGE: usize = 1_200;
/// The largest copy that is read, in bytes: twice what a browser's storage holds.
pub const COPY: usize = 20_000_000;
/// The longest link, in characters, that messengers and cameras still take whole. What is larger goes by file.
pub const LINK: usize = 4_000;
/// The longest link that phones read from a code on a screen.
pub const CODE: usize = 1_000;
/// The most that a link may unpack to, in bytes.
pub const UNPACKED: u32 = 1_000_000;
