//! The assessment: what the guide and the answers say together. Never a score, never a percentage.
//!
//! Pure: it takes the guide index and a ledger and returns ids in the order a person should read them.

mod amount;
mod answer;
mod assess;
mod compare;
mod concerns;
mod conclusion;
mod cost;
mod from_paper;
mod next_open;
mod progress;
mod questions;
mod reviews;
#[cfg(feature = "ssr")]
mod section;
mod sheet;
mod shelf;
mod status;
mod story;
mod timeline;
mod waiting;

pub use answer::{
    Message, Opening, Refusal, found, is_judgement, message, refusal, three_questions,
};
pub use assess::{Assessment, Open, Verdict, assess};
pub use compare::{Group, Line, compare};
pub use concerns::concerns;
pub use conclusion::{Conclusion, Gap, conclude, is_skincare};
pub use cost::{Cost, two_years};
pub use from_paper::{PaperLine, Word, read_paper};
pub use next_open::next_open;
pub use progress::{Progress, progress};
pub use questions::{moved, questions};
pub use reviews::{Impression, Reviews, pressure, reviews};
#[cfg(feature = "ssr")]
pub use section::{Audience, Section};
pub use sheet::{TheirCopy, carried_over, elsewhere, on_paper, open_on_one_page, their_copy};
pub use shelf::{Shelf, appointment, has_been, shelves};
pub use status::{CheckStatus, Why, is_heard, said, status_of};
pub use story::{Story, continues, stories};
pub use timeline::{Event, timeline};
pub use waiting::{decide_on, is_early};

#[cfg(test)]
mod tests;
