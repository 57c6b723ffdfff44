use leptos::prelude::*;

use crate::guide::Guide;
use crate::ui::Phrasebook;

/// `/data`: what this browser keeps, a copy of it, and how to erase it.
pub fn data(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>"Your data"</h1>
                <p class="lede">"All you enter stays in this browser. Nobody else has it, so nobody else can restore it."</p>
                <h2>"Good to know"</h2>
                <ul>
                    <li>"Anyone who uses this browser can read it."</li>
                    <li>"Clearing the browser’s site data removes it. So does closing a private window."</li>
                    <li>"Safari removes it after seven days of Safari use if you do not tap, click or type on this site."</li>
                    <li>"Paper is the copy that no browser can lose: "<a href="/summary">"print your sheet"</a>"."</li>
                </ul>
                <h2>"Keep a copy"</h2>
                <p>"A file with everything you entered. It lands in your downloads folder, where others may see it."</p>
                <p class="actions"><button type="button" class="btn btn--quiet" data-do="download">"Download a copy"</button></p>
                <h2>"Erase"</h2>
                <details class="erase">
                    <summary>"Erase everything"</summary>
                    <p>"This removes all answers, notes, names and choices from this browser. It cannot be undone."</p>
                    <p class="actions"><button type="button" class="btn btn--stop" data-do="erase">"Yes, erase everything"</button></p>
                </details>
                <p class="erased" role="status"><b>"Everything was erased from this browser."</b></p>
            </div>
            <Phrasebook guide=guide/>
        </main>
    }
    .into_any()
}
