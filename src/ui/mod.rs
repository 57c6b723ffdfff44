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
mod paper;
mod phrasebook;
mod qr_code;
mod step_nav;

pub use check::CheckView;
pub use cite::{Cite, FactList};
pub use frame::{BrokenBar, Footer, Header, SavedBar, UpdateBar, UrgentStrip};
pub use icons::{Sheet, StopSign};
pub use live::{Listed, Shown};
pub use paper::{BlankSheet, COMMON_NUMBERS, EmergencyCard};
pub use phrasebook::Phrasebook;
pub use qr_code::QrCode;
pub use step_nav::StepNav;
