//! Pieces of pages that are rendered on the server: this is where the words are.

#![expect(
    unreachable_pub,
    reason = "the component macro makes its properties public"
)]

mod check;
mod cite;
mod frame;
mod icons;
mod live;
mod own;
mod paper;
mod person;
mod phrasebook;
mod qr_code;
mod step_nav;
mod sure;
mod who;

pub use check::CheckView;
pub use cite::{Cite, FactList};
pub use frame::{BrokenBar, Footer, Header, SavedBar, UpdateBar, UrgentStrip};
pub use icons::{Sheet, StopSign};
pub use live::{Listed, Shown};
pub use own::OwnDealBreakers;
pub use paper::{BlankSheet, COMMON_NUMBERS, EmergencyCard};
pub use person::{ChainTable, PersonText, field_name};
pub use phrasebook::Phrasebook;
pub use qr_code::QrCode;
pub use step_nav::StepNav;
pub use sure::SureTest;
pub use who::Who;
