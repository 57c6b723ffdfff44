//! The one island of a page: it starts the controller around HTML that the server rendered.

use leptos::prelude::*;

/// The island of a page: in the browser it reads the record, keeps it, and fills the places that the page left for it.
///
/// It has no properties: what it needs to know of the guide stands in the page's phrasebook. Reading a property as JSON would cost
/// the wasm seven kilobytes on the wire.
#[island]
pub fn App(
    /// The page.
    children: Children,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    super::controller::open();
    children()
}
