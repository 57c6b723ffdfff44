//! The ledger: everything the person recorded, as a map from key to stamped value.
//!
//! It is the only mutable thing in Due Care, and this module is pure: it knows nothing of the web. Tabs, the stored copy
//! and any other copy are just ledgers, and [`Ledger::merge`] is the one way to bring two of them together.

mod answer;
mod blank;
mod entry;
mod envelope;
mod field;
mod key;
mod link_text;
mod merge;
mod packed;
mod proof;
mod recorded;
mod subject;
mod versions;
mod visit;
mod weighed;

pub use answer::{Answer, Heard};
pub use blank::is_blank;
pub use entry::{Entry, EntryError, Stamp, WriterId};
pub use envelope::{Envelope, EnvelopeError};
pub use field::{CheckField, Kind, PersonField};
pub use key::Key;
pub use link_text::{link_in, link_letters};
pub use merge::{Change, Ledger};
pub use packed::PackedError;
pub use proof::{Proof, ProofKind};
pub use recorded::Counts;
pub use subject::{PractitionerId, Subject};
pub use visit::{Visit, VisitAnswer};
pub use weighed::{Choice, Weighed};
