//! What needs wasm: one island a page. It takes ids, reads and writes the ledger, and never sees prose.
//!
//! The answer controls are plain HTML and work from first paint; [`App`] reads and fills them. What follows from the answers goes
//! into the slots that `TextSlot` and `ListSlot` left in the page, in words that the server put there too.

#![expect(unreachable_pub, reason = "the island macro makes its exports public")]

mod island;

pub use island::App;

#[cfg(feature = "hydrate")]
mod actions;
#[cfg(feature = "hydrate")]
mod controller;
#[cfg(feature = "hydrate")]
mod link;
#[cfg(feature = "hydrate")]
mod page;
#[cfg(feature = "hydrate")]
mod practitioners;
#[cfg(feature = "hydrate")]
mod qr_code;
#[cfg(feature = "hydrate")]
mod reading;
#[cfg(feature = "hydrate")]
mod replacing;
#[cfg(feature = "hydrate")]
mod replica;
#[cfg(feature = "hydrate")]
mod saving;
#[cfg(feature = "hydrate")]
mod shelves;
#[cfg(feature = "hydrate")]
mod slots;
#[cfg(feature = "hydrate")]
mod tools;
#[cfg(feature = "hydrate")]
mod typing;
#[cfg(feature = "hydrate")]
mod visibility;
