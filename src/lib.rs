//! Due Care: check who will treat you, before they do.
//!
//! The words come from the server, the answers never leave the browser, and the two meet in the page.
//!
//! # Layout
//! - [`core`]: the guide, the ledger, what the two mean together, and the calendar file. Pure, shared by server and browser.
//! - [`site`]: the document, the routes, the pages and their pieces, the booklet. Rendered on the server.
//! - [`server`]: renders every page once and serves the bytes. Never sees a ledger.
//! - [`browser`]: what needs wasm: the view and what is merged or erased (both pure), the page's elements, storage, and the
//!   island that ties them together. Never sees prose that the page hasn't brought.
//!
//! No arrow points the other way: `core` knows nobody, and `browser` and `site` don't know each other but for the island's name.

#![recursion_limit = "256"]

pub mod browser;
pub mod core;

#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod site;

/// Starts the islands of the page. Called by the page's script. If anything panics, the plain script in the head hears of it.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
