//! `/about/privacy`: each promise with what backs it, mostly a test, and what the site cannot hide.

use leptos::prelude::*;

use crate::core::guide::Guide;
use crate::site::ui::say;

/// What we promise, and what stands behind it: mostly a test that would fail if it were broken.
const PROMISES: &[(&str, &str)] = &[
    (
        "Your answers never leave this browser, unless you send them yourself.",
        "A test goes through all the steps and records every request: each asks for a page or a file from this site, with no query and nothing in it.",
    ),
    (
        "A link you make yourself shows your answers only to the people you give it to.",
        "They come after a hash sign (#) in the link. Browsers keep that part to themselves, and the page takes it out of the address at once. A test opens a link like this and looks at every request.",
    ),
    (
        "Your answers to the four questions before a decision are not kept, unless you tick the box to save them.",
        "A test answers them, goes away and comes back, and looks in all the browser’s storage. Another one checks that they never pass to another practitioner.",
    ),
    (
        "The server cannot receive an answer.",
        "It knows two methods, GET and HEAD. A test sends others to every address and is refused.",
    ),
    (
        "No cookies.",
        "A test looks for cookies after a full walk and finds none. No response sets one.",
    ),
    (
        "No third parties: no adverts, no visitor counts, no fonts from elsewhere.",
        "The browser is told to refuse any other address (Content-Security-Policy), and a test checks that on every page.",
    ),
    (
        "Every page is the same for everyone.",
        "Pages are made once, before anyone asks for them. The server has nowhere to put a person’s data.",
    ),
    (
        "What you type isn’t sent away to check its spelling.",
        "Some browsers do that. Every page asks them not to, and a test looks at each page. A keyboard app on your phone may still learn from what you type.",
    ),
    (
        "The server keeps no log of who read what.",
        "It writes nothing down about a request. A host in front of it may keep a log. There’s no address yet where you can ask about that.",
    ),
    (
        "You can erase everything that this browser keeps for us.",
        "A test erases and then lists every store of the browser: nothing of ours is left, not even an empty one.",
    ),
];

/// `/about/privacy`.
pub fn privacy(_: &'static Guide) -> AnyView {
    let promises = PROMISES.iter().map(|(promise, behind)| {
        view! {
            <dt>{say(promise)}</dt>
            <dd>{say(behind)}</dd>
        }
    });
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("Privacy")}</h1>
                <p class="lede">
                    {say(
                        "What you enter stays in your browser. Here’s each promise, and what backs it up.",
                    )}
                </p>
                <dl class="promises">{promises.collect_view()}</dl>
                <h2>{say("What we can’t hide")}</h2>
                <ul>
                    <li>
                        {say(
                            "Anyone who uses this browser can read your answers and see that this page was visited.",
                        )}
                    </li>
                    <li>
                        {say(
                            "Your internet provider can see that you visited this site, though not what you entered.",
                        )}
                    </li>
                    <li>{say("Whoever finds a printed sheet can read it.")}</li>
                    <li>
                        {say(
                            "Erasing doesn’t remove a file, a calendar entry, a link or a printout that you made, or the browser’s history.",
                        )}
                    </li>
                </ul>
                <p>
                    <a class="alone" href="/data">
                        {say("See what’s kept, save a copy, or erase it")}
                    </a>
                </p>
            </div>
        </main>
    }
    .into_any()
}
