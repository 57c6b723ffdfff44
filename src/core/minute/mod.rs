//! The minute check: seven questions with one tap each, and what an answer records. What they come to is part of the assessment.
//!
//! Each tap is an ordinary entry of the ledger, and brings entries of existing checks with it, so that the steps start partly filled in.

pub(super) mod codes;
mod question;
mod record;

pub use question::{Night, Pressure, Product, Question, Register, Setting, What, Who};
pub use record::{follows, is_injected};

#[cfg(test)]
mod tests;
