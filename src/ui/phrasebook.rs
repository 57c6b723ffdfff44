use leptos::prelude::*;

use crate::guide::Guide;

/// Words that islands put on the page once they know which: by id, in an inert template. `#` stands for a number or a time.
const COMMON: &[(&str, &str)] = &[
    ("not-started", "Not started"),
    ("nothing-open", "Nothing open"),
    ("stop-1", "1 stop"),
    ("stop-n", "# stops"),
    ("flags-1", "1 red flag"),
    ("flags-n", "# red flags"),
    ("open-1", "1 still open"),
    ("open-n", "# still open"),
    ("more-1", "And 1 more open question on my copy."),
    ("more-n", "And # more open questions on my copy."),
    ("continue", "Continue checking"),
    ("verdict-none", "Nothing is answered yet."),
    (
        "verdict-stop",
        "Stop: do not go ahead while a stop stands. It outweighs every good answer.",
    ),
    (
        "verdict-flagged",
        "There are red flags. Clear them up before you decide.",
    ),
    (
        "verdict-open",
        "Find out first: checks that matter are still open.",
    ),
    (
        "verdict-nothing-open",
        "Nothing that matters is open. No treatment is risk-free, and you may still say no.",
    ),
    ("stop", "Stop:"),
    ("flag", "Red flag:"),
    ("ask", "Open:"),
    ("proof-told", "They told me"),
    ("proof-shown", "They showed me"),
    ("proof-looked-up", "I looked it up"),
    ("kept", "Answers are kept in this browser only."),
    ("kept-at", "Saved in this browser at #."),
    (
        "fault-blocked",
        "Nothing can be saved: this browser blocks it. What you enter stays on this page until you leave it.",
    ),
    (
        "fault-full",
        "Not saved: the browser has no room left. What you enter stays on this page until you leave it.",
    ),
    (
        "fault-newer",
        "Not saved: a newer version of Due Care keeps answers here. Reload this page to continue.",
    ),
    (
        "damaged-1",
        "1 saved entry could not be read. It was put aside.",
    ),
    (
        "damaged-n",
        "# saved entries could not be read. They were put aside.",
    ),
];

/// The words that the page's islands may need.
#[component]
pub fn Phrasebook(
    /// The content.
    guide: &'static Guide,
    /// Whether the page shows checks whose words stand nowhere else on it.
    #[prop(optional)]
    checks: bool,
    /// Whether the page shows the name and number of the chosen place.
    #[prop(optional)]
    places: bool,
) -> impl IntoView {
    let common = COMMON.iter().map(|(id, words)| ((*id).to_owned(), *words));
    let treatments = guide
        .treatments
        .iter()
        .map(|it| (format!("treatment-{}", it.id), it.name.as_str()));
    let checks = guide.checks().filter(move |_| checks).flat_map(|check| {
        let id = check.facts.id;
        [
            (format!("{id}-statement"), check.statement.as_str()),
            (format!("{id}-flag-is"), check.flag.as_str()),
            (format!("{id}-say"), check.say.as_str()),
            (format!("{id}-ask"), check.ask.as_str()),
        ]
    });
    let places = guide.places().filter(move |_| places).flat_map(|place| {
        [
            (format!("place-{}", place.code), place.name.as_str()),
            (format!("call-{}", place.code), place.emergency.as_str()),
        ]
    });
    let entries = common
        .chain(treatments)
        .chain(checks)
        .chain(places)
        .map(|(id, words)| view! { <p id=id>{words}</p> });
    view! { <template id="phrasebook">{entries.collect_view()}</template> }
}
