//! The pages, a file or folder for each route. Each is a function from the guide to the HTML between header and footer.

mod about;
mod accessibility;
mod booklet;
mod compare;
mod data;
mod emergency;
mod home;
mod leaflet;
mod learn;
mod not_found;
mod places;
mod practitioners;
mod privacy;
mod sources;
mod start;
mod step;
mod summary;
mod visit;

pub use about::about;
pub use accessibility::accessibility;
pub use booklet::booklet;
pub use compare::compare;
pub use data::data;
pub use emergency::emergency;
pub use home::home;
pub use leaflet::leaflet;
pub use learn::{glossary, learn, topic};
pub use not_found::not_found;
pub use places::{place, places};
pub use practitioners::practitioners;
pub use privacy::privacy;
pub use sources::sources;
pub use start::start;
pub use step::{consultation, instincts, questions, research, reviews};
pub use summary::summary;
pub use visit::visit;
