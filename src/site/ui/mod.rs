//! Pieces of pages that are rendered on the server: this is where the words are.

#![expect(
    unreachable_pub,
    reason = "the component macro makes its properties public"
)]

mod aftermath;
mod asking;
mod cards;
mod check;
mod cite;
mod consulting;
mod dial;
mod feeling;
mod field;
mod frame;
mod icons;
mod labels;
mod live;
mod paper;
mod person;
mod phrasebook;
mod phrases;
mod picture;
mod place_select;
mod product;
mod prose;
mod qr_code;
mod reading;
mod reviewing;
mod say;
mod sentence;
mod short_list;
mod step_nav;
mod sure;
mod tonight;
mod who;

pub use aftermath::Aftermath;
pub use asking::Asking;
pub use cards::{Cards, CardsSheet};
pub use check::{CheckView, OwnDealBreakers};
pub use cite::{Cite, FactList, source_title};
pub use consulting::Consulting;
pub use dial::{Dial, tel};
pub use feeling::{Feeling, TIMES};
pub use field::Card;
pub use frame::{BrokenBar, Footer, Header, SavedBar, UpdateBar, UrgentStrip};
pub use icons::{Sheet, StopSign};
pub use labels::heard_label;
pub use live::{ListSlot, TextSlot};
pub use paper::{BlankSheet, EmergencyCard};
pub use person::{ChainTable, PersonName, PersonText, field_name};
pub use phrasebook::{Phrasebook, WordGroup};
#[cfg(test)]
pub(crate) use phrasebook::{groups, words};
pub use place_select::PlaceSelect;
pub use product::{PRODUCT, Product, ProductFields};
pub use prose::Prose;
pub use qr_code::QrCode;
pub use reading::{Reading, counted_in_words, drawing, jumps};
pub use reviewing::Reviewing;
pub use say::{say, say_with};
pub use sentence::{linked, marked, sentence, value};
pub use short_list::ShortListView;
pub use step_nav::StepNav;
pub use sure::SureTest;
pub use tonight::{TONIGHT, Tonight, TonightCard};
pub use who::Who;
