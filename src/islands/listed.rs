use leptos::prelude::*;

use super::record::Record;
use super::rows::{Row, rows};

/// One list that follows from the record. [`rows`] says which there are.
#[island]
pub fn Listed(
    /// Which list.
    of: String,
) -> impl IntoView {
    let record: Record = expect_context();
    view! { <ul class="listed">{move || rows(record, &of).into_iter().map(row_view).collect::<Vec<_>>()}</ul> }
}

/// A row with its mark, its lines of text, and a line to write on.
fn row_view(row: Row) -> impl IntoView {
    let lines = row
        .lines
        .into_iter()
        .map(|(kind, text)| view! { <p class=kind>{text}</p> })
        .collect::<Vec<_>>();
    view! {
        <li class=row.kind>
            <span class="box"></span>
            <div>{lines}<span class="rule"></span></div>
        </li>
    }
}
