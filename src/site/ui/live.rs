//! Placeholders for texts and lists that depend on the record: rendered empty, filled in the browser.

use leptos::prelude::*;

/// A placeholder for one text that depends on the record, with what is shown while there is none.
///
/// `of` says which: `text` in `browser/view/texts.rs` has the list. The style sheet hides the second part as soon as the first says something.
#[component]
pub fn TextSlot(
    /// Which text.
    #[prop(into)]
    of: String,
    /// What stands there instead, such as a line to write on.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <span class="shown" data-shown=of></span>
        {children.map(|children| view! { <span class="unless-shown">{children()}</span> })}
    }
}

/// A place for one list that follows from the record.
#[component]
pub fn ListSlot(
    /// Which list: `rows` in `browser/view/rows.rs` has them all.
    #[prop(into)]
    of: String,
    /// Whether the order of its rows matters.
    #[prop(optional)]
    ordered: bool,
) -> impl IntoView {
    if ordered {
        view! { <ol class="listed" data-listed=of></ol> }.into_any()
    } else {
        view! { <ul class="listed" data-listed=of></ul> }.into_any()
    }
}
