//! What needs wasm: small pieces that take ids, read and write the ledger, and never see prose.
//!
//! The answer controls themselves are plain HTML and work from first paint. [`Desk`] reads and fills them. [`Shown`] and
//! [`Listed`] show what follows from the answers, in words that the server put into the page. Three islands with a text each
//! for a property: every further kind of island and every further type of signal costs about a kilobyte on the wire.

#![expect(unreachable_pub, reason = "the island macro makes its exports public")]

mod desk;
mod listed;
mod record;
mod rows;
mod shown;
mod words;

#[cfg(feature = "hydrate")]
mod actions;
#[cfg(feature = "hydrate")]
mod browser;
#[cfg(feature = "hydrate")]
mod controls;
#[cfg(feature = "hydrate")]
mod keeper;

pub use desk::Desk;
pub use listed::Listed;
pub use shown::Shown;
