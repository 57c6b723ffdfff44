//! `sources.toml`: the published pages that claims rest on.

use serde::Deserialize;

/// How well a source was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Mark {
    /// The publisher's own page was read.
    P,
    /// A secondary page that reports it was read.
    S,
    /// Could not be confirmed. Loading refuses it.
    U,
}

impl Mark {
    /// How it was read, for readers.
    #[must_use]
    pub const fn says(self) -> &'static str {
        match self {
            Self::P => "We read their page",
            Self::S | Self::U => "Report",
        }
    }
}

/// A published page that claims rest on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Who published the page that was read.
    pub publisher: String,
    /// What the page is.
    pub title: String,
    /// Its date, or `undated`.
    pub date: String,
    /// How well it was read.
    pub mark: Mark,
    /// Its address.
    pub url: String,
    /// Whether the page sells treatments or products. Such a page is cited, never linked.
    #[serde(default)]
    pub seller: bool,
}

impl Source {
    /// The address to link to. None for plain http, which anybody on the way could change, and for pages that sell.
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        secure(&self.url).filter(|_| !self.seller)
    }
}

/// The address, unless it is one that anybody on the way could change.
pub(super) fn secure(url: &str) -> Option<&str> {
    url.starts_with("https://").then_some(url)
}
