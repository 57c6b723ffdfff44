//! The guide: what the content is, loaded from words that a clinician can edit, checked before anyone sees them.
//!
//! The first group of modules is the vocabulary that the browser needs too: ids, weights and sets, never prose.
//! The second group holds the words themselves and exists on the server only.

mod check_id;
mod check_rule;
mod index;
mod step_id;
mod time;
mod treatment_id;
mod weight;

pub use check_id::{CheckId, CheckIdError};
pub use check_rule::{About, CheckRule};
pub use index::GuideIndex;
pub use step_id::StepId;
pub use time::Time;
pub use treatment_id::{TreatmentId, TreatmentSet};
pub use weight::Weight;

#[cfg(feature = "ssr")]
mod catalogue;
#[cfg(feature = "ssr")]
mod check;
#[cfg(feature = "ssr")]
mod claim;
#[cfg(feature = "ssr")]
mod claims;
#[cfg(feature = "ssr")]
mod content;
#[cfg(feature = "ssr")]
mod drawing;
#[cfg(feature = "ssr")]
mod emergency;
#[cfg(feature = "ssr")]
mod files;
#[cfg(feature = "ssr")]
mod leaflet;
#[cfg(feature = "ssr")]
mod learn;
#[cfg(feature = "ssr")]
mod links;
#[cfg(feature = "ssr")]
mod load;
#[cfg(feature = "ssr")]
mod parity;
#[cfg(feature = "ssr")]
mod passage;
#[cfg(feature = "ssr")]
mod place;
#[cfg(feature = "ssr")]
mod problem;
#[cfg(feature = "ssr")]
mod review;
#[cfg(feature = "ssr")]
mod signs;
#[cfg(feature = "ssr")]
mod source;
#[cfg(feature = "ssr")]
mod tools;
#[cfg(feature = "ssr")]
mod validation;

#[cfg(test)]
mod tests;

#[cfg(feature = "ssr")]
pub use catalogue::{Catalogue, CatalogueError, ENGLISH, Language, Say, filled};
#[cfg(feature = "ssr")]
pub use check::{Check, Priority, Step};
#[cfg(feature = "ssr")]
pub use claim::Claim;
#[cfg(feature = "ssr")]
pub use claims::LocatedClaim;
#[cfg(feature = "ssr")]
pub use content::{Guide, Sure, Treatment, Words};
#[cfg(feature = "ssr")]
pub use drawing::{Drawing, Pictured};
#[cfg(feature = "ssr")]
pub use emergency::{Emergency, Part, Row};
#[cfg(feature = "ssr")]
pub use files::ContentFiles;
#[cfg(feature = "ssr")]
pub use leaflet::{Leaflet, Outcome, Point, Quiz, Side, When};
#[cfg(feature = "ssr")]
pub use learn::{Term, Topic};
#[cfg(feature = "ssr")]
pub use load::{ContentError, edition, guide, load};
#[cfg(feature = "ssr")]
pub use passage::{Counted, Item, Passage, Piece, opening, pieces, plain};
#[cfg(feature = "ssr")]
pub use place::{AdviceLine, Place, PlaceGroup, Register, Report, Sureness};
#[cfg(feature = "ssr")]
pub use problem::Problem;
#[cfg(feature = "ssr")]
pub use review::{Decision, Review, ReviewVerdict, Reviewed};
#[cfg(feature = "ssr")]
pub use signs::{Sign, SignGroup, Urgency};
#[cfg(feature = "ssr")]
pub use source::{Mark, Source};
#[cfg(test)]
pub(crate) use tests::{first_guide, our_content};
#[cfg(feature = "ssr")]
pub use tools::{Card, Fake, Job, Prompts, ReviewTool, ShortList, Tell, Tools};
