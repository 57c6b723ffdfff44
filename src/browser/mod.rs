//! What needs wasm. It never sees prose but what the page carries.

pub mod app;
#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod store;
#[cfg(any(feature = "hydrate", test))]
mod sync;
#[cfg(any(feature = "hydrate", test))]
pub(crate) mod view;
