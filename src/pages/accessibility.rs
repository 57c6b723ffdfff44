use leptos::prelude::*;

use crate::guide::Guide;
use crate::ui::say;

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
                            "Every check is a group with a name. It can be answered and noted with the keyboard alone.",
                        )}
                    </li>
                    <li>
                        {say(
                            "Whatever you tap is at least 44 pixels high and wide. Only links within a sentence are lower.",
                        )}
                    </li>
                    <li>{say("Pages of each kind can be read and printed without JavaScript.")}</li>
                    <li>{say("What the keyboard reaches is wholly in sight.")}</li>
                    <li>
                        {say(
                            "Nothing is cut off with letters of double size, wide spacing, or a screen of 320 by 256 pixels.",
                        )}
                    </li>
                    <li>
                        {say(
                            "There are light and dark colours. Your device’s setting chooses. In both, every word has a contrast of at least 7 to 1. Paper stays white.",
                        )}
                    </li>
                    <li>{say("The printed sheets come in large print too.")}</li>
                </ul>
                <h2>{say("What we looked at by hand")}</h2>
                <ul class="facts">
                    <li>{say("No colour speaks alone: a word or a shape goes with it.")}</li>
                </ul>
                <h2>{say("What is not done yet")}</h2>
                <ul class="facts">
                    <li>
                        {say(
                            "No test with people who use screen readers, magnifiers or voice control every day.",
                        )}
                    </li>
                    <li>
                        {say(
                            "Most tests run in Chromium. The main walk was also made in Firefox and in WebKit, the engine of Safari. No real phone was used.",
                        )}
                    </li>
                    <li>{say("There is one language, English. Nothing is signed or spoken.")}</li>
                </ul>
            </div>
        </main>
    }
    .into_any()
}
