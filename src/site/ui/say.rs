//! Looks up texts of the interface in the language of the page that is being rendered.

use leptos::prelude::use_context;

use crate::core::guide::{Catalogue, filled};

/// Words of the interface in the language of the page that is rendered.
pub fn say(english: &'static str) -> &'static str {
    use_context::<&'static Catalogue>().map_or(english, |words| words.say(english))
}

/// The same, with values in place of each `#`.
pub fn say_with(english: &'static str, values: &[&str]) -> String {
    filled(say(english), values)
}
