//! What can go wrong in a build, each with how to fix it.

use std::io;
use std::path::PathBuf;

/// Why the build program stopped.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The arguments make no sense.
    #[error("unknown arguments; see `cargo run -p xtask -- --help`")]
    Usage,
    /// A file cannot be read or written.
    #[error("{0} cannot be read or written: {1}")]
    File(PathBuf, io::Error),
    /// A program is missing.
    #[error("{0} does not start: {1}. Run `make build`, which installs what is missing")]
    Missing(String, io::Error),
    /// A program found a fault; it has said which.
    #[error("{0} failed; the reason is above")]
    Failed(&'static str),
    /// The bindings between the wasm and its script cannot be made.
    #[error("the wasm cannot be bound: {0}")]
    Bindings(String),
    /// The site cannot be described.
    #[error("target/site/build.json cannot be written: {0}")]
    Manifest(#[from] serde_json::Error),
    /// A thread of the build broke off.
    #[error("a step of the build broke off; the reason is above")]
    Panic,
    /// Files cannot be watched.
    #[error("changes cannot be watched: {0}")]
    Watch(#[from] notify::Error),
    /// Something is not as it has to be; each is named.
    #[cfg(feature = "checks")]
    #[error("{0}")]
    Refused(String),
}
