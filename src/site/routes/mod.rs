//! The routes: every page with its path, title and description, from the table and from the content.

mod table;

use std::borrow::Cow;

use leptos::prelude::*;

use self::table::{FIXED, Fixed, NOT_FOUND};
use crate::core::guide::{Catalogue, Guide, Leaflet, Place, StepId, Topic, filled};
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
    /// The step it shows, if it is a step's page.
    pub step: Option<StepId>,
    /// Whether it shows or takes answers, and so needs wasm.
    pub live: bool,
    /// Its content.
    pub view: View,
}

/// Every page of a guide: those that are always there, in the order of a visit, then one for each treatment, topic and place.
#[must_use]
pub fn routes(guide: &'static Guide, words: &'static Catalogue) -> Vec<Route> {
    let with = |english, name: &str| filled(words.say(english), &[name]);
    let leaflets = guide.leaflets.iter().filter_map(|it| {
        let name = guide.treatment(it.id)?.name.as_str();
        let says = with(
            "#: what it can and can’t do, what may go wrong, who shouldn’t have it, and what if you do nothing.",
            name,
        );
        Some(reading(it.path(), name, says, View::Leaflet(it)))
    });
    let topics = guide.topics.iter().map(|it| {
        let says = format!("{}.", it.hint);
        Route {
            // It has room to write down what was used.
            live: it.urgent,
            ..reading(it.path(), &it.title, says, View::Topic(it))
        }
    });
    let places = guide.places().map(|it| {
        let says = with(
            "#: official registers, who may treat you, where to report, and the emergency number.",
            &it.name,
        );
        reading(it.path(), &it.name, says, View::Place(it))
    });
    let count = guide.places().count().to_string();
    let fixed = FIXED.iter().map(|route| said(route, words, &[&count]));
    fixed.chain(leaflets).chain(topics).chain(places).collect()
}

/// A page of our own, with its title and description in the language of the words, and values in place of each `#`.
fn said(route: &'static Fixed, words: &'static Catalogue, values: &[&str]) -> Route {
    Route {
        path: route.path.into(),
        title: words.say(route.title).into(),
        description: filled(words.say(route.description), values).into(),
        step: route.step,
        live: route.live,
        view: View::Whole(route.view),
    }
}

/// The page for an address that doesn't exist.
#[must_use]
pub fn not_found(words: &'static Catalogue) -> Route {
    said(&NOT_FOUND, words, &[])
}

/// A page to read, made from an entry of the content.
fn reading(path: String, title: &'static str, description: String, view: View) -> Route {
    Route {
        path: path.into(),
        title: title.into(),
        description: description.into(),
        step: None,
        live: false,
        view,
    }
}
