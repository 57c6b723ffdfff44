//! A route: its path, what's said about it, and what makes its page.

use std::borrow::Cow;

use leptos::prelude::*;

use crate::core::guide::{Guide, Leaflet, Place, Topic};
use crate::site::pages;

/// What a page is made from.
#[derive(Clone, Copy)]
pub enum View {
    /// The guide alone.
    Whole(fn(&'static Guide) -> AnyView),
    /// What there is to read about one of its treatments.
    Leaflet(&'static Leaflet),
    /// One of its topics.
    Topic(&'static Topic),
    /// One of its places.
    Place(&'static Place),
}

impl View {
    /// The page between header and footer.
    pub fn render(self, guide: &'static Guide) -> AnyView {
        match self {
            Self::Whole(view) => view(guide),
            Self::Leaflet(leaflet) => pages::leaflet(guide, leaflet),
            Self::Topic(topic) => pages::topic(guide, topic),
            Self::Place(place) => pages::place(guide, place),
        }
    }
}

/// One page of the site.
#[derive(Clone)]
pub struct Route {
    /// Its path. A contract: people bookmark and print it.
    pub path: Cow<'static, str>,
    /// Its title, without the name of the app.
    pub title: Cow<'static, str>,
    /// One sentence for search results.
    pub description: Cow<'static, str>,
    /// Whether it shows or takes answers, and so needs wasm.
    pub live: bool,
    /// Its content.
    pub view: View,
}
