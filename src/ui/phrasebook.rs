use leptos::prelude::*;

use super::person::field_name;
use crate::guide::Guide;
use crate::ledger::PersonField;

/// Words that islands put on the page once they know which: by id, in an inert template. `#` stands for a number or a time.
const COMMON: &[(&str, &str)] = &[
    ("not-started", "Not started"),
    ("nothing-open", "Nothing open"),
    ("stop-1", "1 stop"),
    ("stop-n", "# stops"),
    ("overridden-1", "1 stop, going ahead anyway"),
    ("overridden-n", "# stops, going ahead anyway"),
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
        "You have a stop. Do not go ahead while it stands. No good answer outweighs it.",
    ),
    (
        "verdict-overridden",
        "A stop still stands. You wrote that you go ahead anyway. Read your reason again.",
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
    ("overridden", "Stop, going ahead anyway:"),
    ("ask", "Open:"),
    ("told", "Only their word:"),
    ("because", "My reason:"),
    ("unnamed", "Practitioner #"),
    (
        "switched",
        "You turned to another practitioner. The page now shows what you know of them.",
    ),
    ("proof-told", "They told me"),
    ("proof-shown", "They showed me"),
    ("proof-looked-up", "I looked it up"),
    ("kept-device", "Answers are kept on this device only."),
    ("kept-device-at", "Saved on this device at #."),
    (
        "kept-browser",
        "Answers are kept in this browser, without the second copy that survives a crash.",
    ),
    (
        "kept-browser-at",
        "Saved in this browser at #, without the second copy that survives a crash.",
    ),
    (
        "kept-tab",
        "Kept in this tab only. Closing it erases everything.",
    ),
    (
        "kept-tab-at",
        "Kept in this tab only, at #. Closing it erases everything.",
    ),
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
        "Nothing can be changed here: a newer version of Due Care keeps these answers. Reload to continue.",
    ),
    ("step-cleared", "This step was cleared."),
    ("practitioner-removed", "The practitioner was removed."),
    ("visit-noted", "The visit was noted."),
    ("visit-removed", "The visit was removed."),
    (
        "carried-over",
        "A practitioner was added. Your open questions are on their sheet.",
    ),
    ("undone", "Brought back."),
    ("restored", "The copy was taken in."),
    ("version-taken", "The other version was taken."),
    ("version-dropped", "The other version was removed."),
    ("erasing", "Erasing…"),
    (
        "erased",
        "Everything was erased from this browser. Until you leave this page you can bring it back.",
    ),
    (
        "erase-failed",
        "Not everything could be erased. Close the other windows of this site and try again, or clear this site’s data in the browser’s settings.",
    ),
    (
        "removed",
        "What was kept here was erased, in another window or by the browser.",
    ),
    ("versions-1", "1 text has another version"),
    ("versions-n", "# texts have another version"),
    ("other", "Another version:"),
    (
        "damaged-1",
        "1 saved entry could not be read. It was put aside.",
    ),
    (
        "damaged-n",
        "# saved entries could not be read. They were put aside.",
    ),
];

/// What is said about several practitioners, on the pages that show them.
const PEOPLE: &[(&str, &str)] = &[
    (
        "noted-0",
        "No answers kept. Enter them first, then note the visit again.",
    ),
    ("noted-1", "1 check kept"),
    ("noted-n", "# checks kept"),
    ("told-now", "Now"),
    ("at-least", "At least #"),
    (
        "cost-none",
        "No sum yet. It needs the price of one treatment, and how many in two years.",
    ),
    (
        "cost-gaps",
        "Not known yet: #. The sum leaves this out, so you may pay more.",
    ),
    (
        "cost-unread",
        "Cannot be added: #. Write one number with the same sign as the price, such as £250. For a range, write the higher one.",
    ),
    ("chain-whole", "All five named"),
    ("chain-gaps", "Not known: #"),
    ("wait-until", "Your time to think ends on #."),
    ("early", "You said yes before your time to think was over."),
    ("answer-yes", "Yes"),
    ("answer-unsure", "Not sure yet"),
    ("answer-flag", "Red flag"),
    ("answer-na", "Does not apply"),
    ("answer-no", "No"),
    ("decision-yes", "Yes"),
    ("decision-no", "No"),
    ("decision-not-yet", "Not yet"),
];

/// What the cells of the comparison say, sign and word.
const CELLS: &[(&str, &str)] = &[
    ("cell-stop", "✖ Stop"),
    ("cell-overridden", "✖ Stop, going ahead anyway"),
    ("cell-flag", "✖ Red flag"),
    ("cell-unsure", "? Not sure yet"),
    ("cell-told", "? Only their word"),
    ("cell-none", "Not known yet"),
    ("cell-good", "✔ Yes"),
    ("cell-aside", "Does not apply"),
];

/// What is said about files, links, earlier states, single values and by buttons, on the two pages that show them.
const FIELDS: &[(&str, &str)] = &[
    ("check-this", "Turn to #"),
    ("remove-this", "Remove #"),
    ("current", "You are checking this one."),
    ("remove-visit", "Remove this visit"),
    ("reminder-title", "Time to decide"),
    (
        "reminder-made",
        "The reminder was made. Open “reminder.ics” in your downloads to add it to your calendar.",
    ),
    (
        "reminder-failed",
        "The reminder could not be handed out as a file. Write the day down instead.",
    ),
    ("answers-1", "1 answer"),
    ("answers-n", "# answers"),
    ("texts-1", "1 note or name"),
    ("texts-n", "# notes and names"),
    ("choices-1", "1 choice"),
    ("choices-n", "# choices"),
    ("nothing", "nothing"),
    ("now", "Now:"),
    ("then", "Then:"),
    ("look-at-it", "Look at it"),
    ("use-this", "Use this version"),
    ("drop-this", "Remove this version"),
    ("before-restored", "Kept before a copy was taken in."),
    ("before-step-cleared", "Kept before a step was cleared."),
    (
        "before-practitioner-removed",
        "Kept before a practitioner was removed.",
    ),
    ("before-visit-noted", "Kept before a visit was noted."),
    ("before-visit-removed", "Kept before a visit was removed."),
    (
        "before-carried-over",
        "Kept before questions were carried over.",
    ),
    ("before-undone", "Kept before something was brought back."),
    (
        "before-version-taken",
        "Kept before another version was taken.",
    ),
    (
        "before-version-dropped",
        "Kept before another version was removed.",
    ),
    ("chosen-true", "chosen"),
    ("chosen-false", "not chosen"),
    ("field-proof", "proof"),
    ("field-date", "date"),
    ("field-reference", "number"),
    ("field-note", "note"),
    ("field-override", "reason to go ahead"),
    ("field-ask", "carried over"),
    ("field-first", "matters most to me"),
    ("field-own", "What must be right for me"),
    ("field-practitioner", "Practitioner"),
    ("field-visit", "Visit"),
    ("field-place", "Place"),
    ("field-tell", "What I should tell them"),
    ("earlier", "(from another version of this list)"),
    ("later", "(from a newer version)"),
    (
        "copy-too-large",
        "This file is too large to be a copy of a checklist. Choose the file that you saved here.",
    ),
    (
        "copy-none",
        "This is not a copy made by Due Care. Choose the file that you saved here.",
    ),
    (
        "copy-damaged",
        "This copy is damaged or was changed after it was made. Nothing was taken from it.",
    ),
    (
        "copy-newer",
        "This copy was made by a newer version of Due Care. Reload this page and try again.",
    ),
    (
        "link-damaged",
        "This link is not whole. Copy all of it and open it again. Nothing was taken from it.",
    ),
    (
        "link-too-large",
        "There is too much for a link. Download a copy and send yourself the file.",
    ),
    (
        "link-size",
        "The link is # characters long. Scan the code with the other device, or copy the link.",
    ),
    (
        "promised",
        "This browser promised not to clear this by itself, even when room is short.",
    ),
    (
        "not-promised",
        "This browser did not promise to keep this when room is short. Keep a copy, or print.",
    ),
    (
        "safari",
        "Safari removes this after seven days of Safari use if you do not tap, click or type here. Keep a copy, print, or add this site to your home screen.",
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
    /// Whether it names checks and fields, as `/data` does.
    #[prop(optional)]
    statements: bool,
    /// Whether the page shows the name and number of the chosen place.
    #[prop(optional)]
    places: bool,
    /// Whether it shows what is known of practitioners as a whole.
    #[prop(optional)]
    people: bool,
    /// Whether it compares them.
    #[prop(optional)]
    cells: bool,
) -> impl IntoView {
    let statements_too = statements;
    let people = people || statements;
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
    let statements = guide
        .checks()
        .filter(move |_| statements)
        .map(|check| {
            (
                format!("{}-statement", check.facts.id),
                check.statement.as_str(),
            )
        })
        .chain(
            FIELDS
                .iter()
                .filter(move |_| statements)
                .map(|(id, words)| ((*id).to_owned(), *words)),
        );
    // Where single values are named, those of practitioners are among them. Elsewhere only what may be missing is.
    let may_miss = |field: &PersonField| {
        PersonField::CHAIN.contains(field) || PersonField::PRICE.contains(field)
    };
    let fields = PersonField::ALL
        .into_iter()
        .filter(move |field| statements_too || may_miss(field))
        .map(|field| (format!("field-{}", field.slug()), field_name(field)));
    let people = PEOPLE
        .iter()
        .map(|(id, words)| ((*id).to_owned(), *words))
        .chain(fields)
        .filter(move |_| people);
    let cells = CELLS
        .iter()
        .filter(move |_| cells)
        .map(|(id, words)| ((*id).to_owned(), *words));
    let places = guide.places().filter(move |_| places).flat_map(|place| {
        [
            (format!("place-{}", place.code), place.name.as_str()),
            (format!("call-{}", place.code), place.emergency.as_str()),
        ]
    });
    let entries = common
        .chain(treatments)
        .chain(checks)
        .chain(statements)
        .chain(places)
        .chain(people)
        .chain(cells)
        .map(|(id, words)| view! { <p id=id>{words}</p> });
    view! {
        <template id="phrasebook">
            <p id="index">{guide.index().write()}</p>
            {entries.collect_view()}
        </template>
    }
}
