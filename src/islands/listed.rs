use leptos::prelude::*;

use super::record::Record;
use super::rows::{Row, rows};

/// One list that follows from the record. [`rows`] says which there are.
pub(super) fn list(record: Record, of: String) -> impl IntoView {
    move || {
        rows(record, &of)
            .into_iter()
            .map(row_view)
            .collect::<Vec<_>>()
    }
}

/// A row with its mark, its lines of text, and a line to write on.
fn row_view(row: Row) -> impl IntoView {
    let lines = row
        .lines
        .into_iter()
        .map(|(kind, text)| view! { <p class=kind>{text}</p> })
        .collect::<Vec<_>>();
    let acts = row
        .acts
        .into_iter()
        .map(|act| view! { <button type="button" data-do=act.act data-with=act.with>{act.words}</button> })
        .collect::<Vec<_>>();
    view! {
        <li class=row.kind>
            <span class="box"></span>
            <div>{lines}{acts}<span class="rule"></span></div>
        </li>
    }
}
