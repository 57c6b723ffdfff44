//! The page: its controls, lists and texts, and what only a browser can do.

pub(crate) mod controls;
pub(crate) mod dates;
pub(crate) mod document;
pub(crate) mod listed;
pub(crate) mod table;
