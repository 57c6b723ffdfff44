//! Phrases that the wasm puts on the page once it knows which. `#` stands for a number, a name or a time.

mod answer;
mod copies;
mod fields;
mod findings;
mod notices;
mod practitioners;
mod tools;

pub(super) use answer::{ANSWER, MESSAGE};
pub(super) use copies::{COPIES, LINKS};
pub(super) use fields::{FIELDS, TICKS};
pub(super) use findings::{EVIDENCE, FINDINGS, SHEET, STANDING, VERDICTS};
pub(super) use notices::{NOTICES, SAVING};
pub(super) use practitioners::{CELLS, LISTED, PRACTITIONERS};
pub(super) use tools::{EVENTS, LETTER, ORDER, ROOM, SEEN};
