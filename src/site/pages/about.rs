//! `/about`: who made the site, who paid for it, and what it is not.

use leptos::prelude::*;

use crate::core::guide::{Guide, Words};
use crate::site::ui::{linked, say, say_with, sentence, value};

/// `/about`: who made it, who paid, what it is not.
pub fn about(guide: &'static Guide) -> AnyView {
    let words = &guide.words;
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("About Due Care")}</h1>
                <p class="lede">
                    {say(
                        "A free guide for people who are thinking about a cosmetic treatment without surgery. It helps you check who will treat you, before they do.",
                    )}
                </p>
                <h2>{say("What it is")}</h2>
                <p>
                    {say(
                        "Five steps with checks, each with a reason, a way to find out, and its sources. It sorts your answers: what must stop you, what’s a red flag, what’s still open, what’s settled. Then it prints a sheet to take into the room.",
                    )}
                </p>
                {what_it_is_not(words)}
                <h2>{say("Who made it and who paid")}</h2>
                <p>
                    {say(
                        "It’s open-source software, made and looked after by its contributors. Nobody paid for it. There are no adverts, no links to sellers, and no deals with clinics or makers.",
                    )}
                </p>
                {facts(words)}
                <h2>{say("How it’s kept up to date")}</h2>
                <p>
                    {say(
                        "We plan to check all facts twice a year. There’s no address for reporting mistakes yet. The version number is at the foot of every page and on every sheet.",
                    )}
                </p>
                <h2>{say("Use without a network")}</h2>
                <p>
                    {say(
                        "After one visit your browser keeps every page, all of the same version. If one of them doesn’t arrive, it keeps none, so that you never get pages of two versions. It tries again the next day.",
                    )}
                </p>
                <h2>{say("Use on paper")}</h2>
                <p>
                    {linked(
                        "Every page can be read and printed without JavaScript. The [blank checklist](/summary#blank) needs nothing but a pen.",
                    )}
                </p>
            </div>
        </main>
    }
    .into_any()
}

fn what_it_is_not(words: &'static Words) -> impl IntoView {
    view! {
        <h2>{say("What it is not")}</h2>
        <ul>
            <li>{say("It is not medical advice and does not replace a consultation.")}</li>
            <li>{say("It gives no score. One stop outweighs any number of good answers.")}</li>
            <li>{say("It never says that a treatment or a person is risk-free.")}</li>
            <li>{sentence("It is {reviewed}.", [value("reviewed", words.reviewed.as_str())])}</li>
        </ul>
    }
}

/// Where the facts come from, and how they were read.
fn facts(words: &'static Words) -> impl IntoView {
    view! {
        <h2>{say("Where the facts come from")}</h2>
        <p>
            {say_with(
                "Guide version #. Facts were last checked in # and are due for another check by #.",
                &[&words.version, &words.checked, &words.check_again],
            )} " "
            {linked(
                "In the steps and the pages to read, each fact names its source and date. It also says if we read the publisher’s own text. Our own judgement says so. Pages about places name the source of the rules. Most link to the page where we read the emergency number. Their registers, notes and other numbers don’t name a source. We read stored copies, often only the start of a page. We didn’t open any live pages. If we couldn’t confirm something, we left it out, or we say so. See [all sources](/about/sources).",
            )}
        </p>
    }
}
