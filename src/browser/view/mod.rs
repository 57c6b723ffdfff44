//! From the state to what the page shows: texts, rows, the letter and the comparison. Pure: it knows no browser.

pub(crate) mod answer;
pub(crate) mod comparison;
mod data_rows;
pub(crate) mod language;
pub(crate) mod letter;
mod message;
pub(crate) mod model;
pub(crate) mod phrases;
mod practitioner_rows;
pub(crate) mod room;
pub(crate) mod rows;
pub(crate) mod texts;
pub(crate) mod tool_rows;

#[cfg(test)]
mod tests;
