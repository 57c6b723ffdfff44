//! Phrases that the wasm puts on the page once it knows which. `#` stands for a number, a name or a time.

mod answer;
mod common;
mod data;
mod findings;
mod people;
mod tools;

pub(super) use answer::{ANSWER, MESSAGE};
pub(super) use common::{COMMON, NOTICES};
pub(super) use data::{FIELDS, LINKS, TICKS};
pub(super) use findings::{EVIDENCE, FINDINGS, SHEET, STANDING, VERDICTS};
pub(super) use people::{CELLS, PEOPLE};
pub(super) use tools::{EVENTS, LETTER, SEEN, TOOLS};
