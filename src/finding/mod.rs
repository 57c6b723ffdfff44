//! The finding: what the guide and the answers say together. Never a score, never a percentage.
//!
//! Pure: it takes the facts of the guide and a ledger and returns ids in the order a person should read them.

mod compare;
mod cost;
mod judge;
mod progress;
mod sheet;
mod story;

pub use compare::{Group, Line, compare};
pub use cost::{Cost, two_years};
pub use judge::{Finding, Open, Standing, Verdict, Why, concerns, find, judge};
pub use progress::{Progress, progress};
pub use sheet::{TheirCopy, carried_over, elsewhere, open_on_one_page, their_copy};
pub use story::{Story, stories};

#[cfg(test)]
mod tests;
