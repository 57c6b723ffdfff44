//! `/about/accessibility`: what works, how it was tested, and what has not been done yet.

use leptos::prelude::*;

use crate::core::guide::Guide;
use crate::site::ui::say;

/// `/about/accessibility`: what works for whom, how it was tested, and what was not.
pub fn accessibility(_guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("Accessibility")}</h1>
                <p class="lede">{say("This guide should work for you however you read it.")}</p>
                <h2>{say("What works, and is tested on every change")}</h2>
                <ul class="facts">
                    <li>
                        {say(
                            "Every kind of page passes the automatic checks of axe for WCAG 2.2 level AA, at three widths down to 320 pixels.",
                        )}
                    </li>
                    <li>
                        {say(
                            "Every check is a group with a name. You can answer it and add a note with the keyboard alone.",
                        )}
                    </li>
                    <li>
                        {say(
                            "Everything you tap is at least 44 pixels high and wide. Only links within a sentence are smaller.",
                        )}
                    </li>
                    <li>{say("You can read and print pages of every kind without JavaScript.")}</li>
                    <li>{say("Whatever the keyboard reaches is fully in view.")}</li>
                    <li>
                        {say(
                            "Nothing is cut off at double letter size, with wide spacing, or on a screen of 320 by 256 pixels.",
                        )}
                    </li>
                    <li>
                        {say(
                            "There are light and dark colours. They follow your device’s setting. In both, every word has a contrast of at least 7 to 1. Paper stays white.",
                        )}
                    </li>
                    <li>{say("The printed sheets come in large print too.")}</li>
                </ul>
                <h2>{say("What we checked by hand")}</h2>
                <ul class="facts">
                    <li>{say("Colour is never the only sign: a word or a shape goes with it.")}</li>
                </ul>
                <h2>{say("What isn’t done yet")}</h2>
                <ul class="facts">
                    <li>
                        {say(
                            "We haven’t tested it with people who use screen readers, magnifiers or voice control every day.",
                        )}
                    </li>
                    <li>
                        {say(
                            "Most tests run in Chromium. The main journey was also tested in Firefox and in WebKit, Safari’s engine. We didn’t use a real phone.",
                        )}
                    </li>
                    <li>{say("It’s only in English. Nothing is signed or spoken.")}</li>
                </ul>
            </div>
        </main>
    }
    .into_any()
}
