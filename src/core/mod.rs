//! What needs neither server nor browser: the guide, the ledger, and what the two mean together.

pub mod assessment;
pub mod contract;
pub mod day;
pub mod guide;
pub mod ledger;
pub mod limits;
pub mod minute;
mod named;
pub mod reminder;
