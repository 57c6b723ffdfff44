//! Pieces of pages that are rendered on the server: this is where the words are.

#![expect(
    unreachable_pub,
    reason = "the component macro makes its properties public"
)]

mod aftermath;
mod blank_sheet;
mod cards;
mod check;
mod cite;
mod dial;
mod emergency_card;
mod fact_list;
mod field;
mod frame;
mod icons;
mod in_app;
mod labels;
mod live;
mod notes;
mod person;
mod phrase_groups;
mod phrasebook;
mod phrases;
mod picture;
mod place_select;
mod product;
mod prose;
mod qr_code;
mod reading;
mod saving;
mod say;
mod sentence;
mod short_list;
mod step_checks;
mod step_nav;
mod sure;
mod tonight;
mod tools;
mod who;

pub use aftermath::Aftermath;
pub use blank_sheet::BlankSheet;
pub use cards::{Cards, CardsSheet};
pub use check::OwnDealBreakers;
pub use cite::{Cite, source_title};
pub use dial::{Dial, tel};
pub use emergency_card::EmergencyCard;
pub use fact_list::FactList;
pub use field::{Card, Checkbox, NoteField};
pub use frame::{BrokenBar, Footer, Header, UpdateBar};
pub use icons::{Sheet, Star, StopSign};
pub use in_app::InApp;
pub use labels::{answer_label, choice_label, heard_label};
pub use live::{ListSlot, TextSlot};
pub use notes::Notes;
pub use person::{ChainTable, PersonName, PersonText, field_name};
pub use phrase_groups::WordGroup;
pub use phrasebook::Phrasebook;
#[cfg(test)]
pub(crate) use phrasebook::{groups, words};
pub use place_select::PlaceSelect;
pub use product::{PRODUCT, Product, ProductFields};
pub use prose::Prose;
pub use qr_code::QrCode;
pub use reading::{Reader, Reading, counted_in_words, drawing, jumps};
pub use saving::Saving;
pub use say::{say, say_with};
pub use sentence::{linked, marked, sentence, value};
pub use short_list::ShortListView;
pub use step_checks::{Folded, NextOpen, StepChecks};
pub use step_nav::StepNav;
pub use sure::SureTest;
pub use tonight::{TONIGHT, Tonight, TonightCard};
pub use tools::{Asking, Consulting, Feeling, Reviewing, TIMES};
pub use who::{ChecksFor, Who};
