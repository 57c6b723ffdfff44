//! What is read from the replicas, put together with what a page holds. Pure: no storage, no clock, no randomness of its own.

mod found;
mod generation;
mod reconcile;
#[cfg(test)]
mod tests;

pub(crate) use found::{EarlyEdit, Found, missing, only_durable, together};
pub(crate) use generation::Generation;
pub(crate) use reconcile::{Held, Outcome};
