//! What is rendered on the server: the document, the pages and what they are made of. It never sees a ledger.

pub mod booklet;
pub mod document;
pub mod pages;
pub mod routes;
pub mod ui;
