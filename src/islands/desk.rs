use leptos::prelude::*;

use super::record::Record;
use crate::guide::GuideIndex;

/// The outer island of a page: it holds the record that all other islands share, and keeps it.
#[island]
pub fn Desk(
    /// The facts of the guide, as [`GuideIndex`] writes them. Ids and weights, no prose.
    index: String,
    /// The page.
    children: Children,
) -> impl IntoView {
    let record = Record::new(GuideIndex::read(index));
    provide_context(record);
    #[cfg(feature = "hydrate")]
    super::keeper::open(record);
    children()
}
