//! What somebody must know who came here from a link in an app.

use leptos::prelude::*;

use super::say::say;

/// Says that this is the browser inside an app, which a plain script finds out, and how to leave it.
#[component]
pub fn InApp() -> impl IntoView {
    view! {
        <p class="note-line" data-in-app hidden>
            {say(
                "You’re in an app’s own browser. What you enter stays inside that app, and it may not print or save files. To use your own browser, open the menu (⋯) and choose “Open in browser”.",
            )}
        </p>
    }
}
