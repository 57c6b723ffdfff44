//! What page and wasm must agree on: what a slot shows, what a button does, and which phrases the page carries. The server writes a name only by way of these types,
//! and the wasm reads it only by way of them.

mod action;
mod phrase;
mod phrase_id;
mod slot;

pub use action::Action;
pub use phrase::Phrase;
pub use phrase_id::{Counted, Family, Part, PhraseId};
pub use slot::{List, ListSource, Text, TextSource};

/// An enum whose variants have a name in the page.
macro_rules! named {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $slug:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$doc])* $variant,)+ }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the page.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)+ }
            }

            /// The one with this name.
            #[must_use]
            pub fn read(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.slug() == name)
            }
        }
    };
}
use named;
