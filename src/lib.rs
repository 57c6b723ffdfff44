//! Due Care: check who will treat you, before they do.
//!
//! The words come from the server, the answers never leave the browser, and the two meet in the page.
//!
//! # Layout
//! - [`guide`]: what the content is; loading and checking the words.
//! - [`ledger`]: everything the person recorded. Pure.
//! - [`finding`]: what the two mean together. Pure.
//! - [`reminder`]: a calendar file. Pure.
//! - `store`: the only code that touches the browser's storage.
//! - [`islands`]: what needs wasm. Takes ids, never sees prose.
//! - [`app`]: the document around every page.
//! - [`routes`]: every page with its path, title and description.
//! - [`ui`]: pieces of pages that are rendered on the server.
//! - [`booklet`]: the guide as one text with notes, to read or to set as a PDF.
//! - [`pages`]: one file a route.
//! - [`server`]: renders every page once and serves the bytes. Never sees a ledger.

#![recursion_limit = "256"]

pub mod finding;
pub mod guide;
pub mod islands;
pub mod ledger;
pub mod reminder;

#[cfg(feature = "hydrate")]
mod store;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod booklet;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod ui;

/// Starts the islands of the page. Called by the page's script.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    std::panic::set_hook(Box::new(|panic| {
        // The style sheet then shows what the server wrote for this case.
        if let Some(root) = leptos::prelude::document().document_element() {
            let _ = root.set_attribute("data-broken", "");
        }
        leptos::logging::error!("{panic}");
    }));
    leptos::mount::hydrate_islands();
}
