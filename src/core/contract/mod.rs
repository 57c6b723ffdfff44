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
