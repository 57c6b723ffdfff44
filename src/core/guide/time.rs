//! The time of a check: now, at the visit, or after it.

/// When a check can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(
    feature = "ssr",
    derive(serde::Deserialize),
    serde(rename_all = "lowercase")
)]
pub enum Time {
    /// Phone and web are enough.
    #[default]
    Now,
    /// Only the visit can tell.
    There,
    /// Once the person has been there.
    After,
}

impl Time {
    /// The digit that stands for it in the index. What can be answered now has none.
    pub(super) const fn digit(self) -> &'static str {
        match self {
            Self::Now => "",
            Self::There => "1",
            Self::After => "2",
        }
    }
}
