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
                    <li>{say("Every page passes the automatic checks of axe for WCAG 2.2 level AA, at three widths down to 320 pixels.")}</li>
                    <li>{say("Every check is a group with a name. It can be answered and noted with the keyboard alone.")}</li>
                    <li>{say("What you tap is at least 44 pixels high.")}</li>
                    <li>{say("Every page can be read and printed without JavaScript.")}</li>
                    <li>{say("No colour speaks alone: a word or a shape goes with it.")}</li>
                    <li>{say("Nothing is cut off with letters of double size, wide spacing, or a screen of 320 by 256 pixels.")}</li>
                    <li>{say("At night there are dark colours, with the same contrast. Your device chooses. Paper stays white.")}</li>
                    <li>{say("The printed sheets come in large print too.")}</li>
                </ul>
                <h2>{say("What is not done yet")}</h2>
                <ul class="facts">
                    <li>{say("No test with people who use screen readers, magnifiers or voice control every day.")}</li>
                    <li>{say("Only Chromium runs the tests. Other browsers should work, but nobody looked.")}</li>
                    <li>{say("There is one language, English. Nothing is signed or spoken.")}</li>
                </ul>
            </div>
        </main>
    }
    .into_any()
}
