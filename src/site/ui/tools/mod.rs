//! The tools of the steps, beside their checks: a file for each step that has any of its own.

mod consultation;
mod instincts;
mod questions;
mod reviews;

pub use consultation::Consulting;
pub use instincts::{CAUSES, FEELINGS, Feeling, TIMES, WISHES};
pub use questions::Asking;
pub use reviews::Reviewing;
