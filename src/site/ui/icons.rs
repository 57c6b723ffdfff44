//! Inline SVG icons.

use leptos::prelude::*;

/// The mark of the app: a sheet of paper with a tick.
#[component]
pub fn Sheet() -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 24 24"
            width="24"
            height="24"
            fill="none"
            stroke="currentColor"
            stroke-width="2.4"
            aria-hidden="true"
        >
            <path d="M5 3h10l4 4v14H5z"></path>
            <path d="M8.5 13l2.5 2.5 5-5.5"></path>
        </svg>
    }
}

/// An eight-sided sign with an exclamation mark.
#[component]
pub fn StopSign() -> impl IntoView {
    view! {
        <svg
            viewBox="0 0 24 24"
            width="26"
            height="26"
            fill="none"
            stroke="currentColor"
            stroke-width="2.4"
            aria-hidden="true"
        >
            <path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8z"></path>
            <path d="M12 7v6M12 16.4v.4"></path>
        </svg>
    }
}

/// A star, filled where it is chosen.
#[component]
pub fn Star() -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 24" width="24" height="24" stroke-width="1.8" aria-hidden="true">
            <path d="M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1L3.2 9.6l6.1-.8z"></path>
        </svg>
    }
}
