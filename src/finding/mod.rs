//! The finding: what the guide and the answers say together. Never a score, never a percentage.
//!
//! Pure: it takes the facts of the guide and a ledger and returns ids in the order a person should read them.

mod judge;
mod progress;
mod sheet;

pub use judge::{Finding, Open, Standing, Why, find};
pub use progress::{Progress, progress};
pub use sheet::{TheirCopy, elsewhere, open_on_one_page, their_copy};

#[cfg(test)]
mod tests;
