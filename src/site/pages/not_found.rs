//! The page for an address that does not exist.

use leptos::prelude::*;

use crate::core::guide::Guide;
use crate::site::ui::say;

/// Takes a copy out of the address. In the page itself, so that nothing is asked for before it has run.
const ASTRAY: &str = include_str!("../ui/astray.js");

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
            {astray()}
            <script inner_html=ASTRAY></script>
        </main>
    }
    .into_any()
}

/// For a link with a copy whose `#` a mail program has changed. The script fills it in and shows it in place of the page.
fn astray() -> impl IntoView {
    view! {
        <template id="astray">
            <div class="col">
                <h1>{say("Your link was changed on the way")}</h1>
                <p class="lede">
                    {say(
                        "Some mail programs do that. The copy of your notes became part of the address, so it was sent to this site. A whole link never does that.",
                    )}
                </p>
                <p>
                    {say(
                        "It’s out of the address bar now, and nothing more was sent. You can still open it. Next time, send the copy as a file.",
                    )}
                </p>
                <p class="actions">
                    <a class="btn" href="/data">
                        {say("Open the copy")}
                    </a>
                </p>
            </div>
        </template>
    }
}
