//! The page for an address that does not exist.

use leptos::prelude::*;

use crate::core::guide::Guide;
use crate::site::ui::say;

/// What is shown at an address that has no page.
pub fn not_found(_: &'static Guide) -> AnyView {
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("There’s no page here")}</h1>
                <p class="lede">
                    {say(
                        "The address may be mistyped or old. What you saved in this browser is still there.",
                    )}
                </p>
                <p class="actions">
                    <a class="btn" href="/">
                        {say("Go to the home page")}
                    </a>
                    <a class="btn btn--quiet" href="/emergency">
                        {say("What to do in an emergency")}
                    </a>
                </p>
            </div>
        </main>
    }
    .into_any()
}
