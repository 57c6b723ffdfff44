//! Words that islands put on the page once they know which: by id, in an inert template. `#` stands for a number or a time.

/// What every page may say.
pub(super) const COMMON: &[(&str, &str)] = &[
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
    ("verdict-none", "No answers yet."),
    (
        "verdict-stop",
        "You have a stop. Don’t go ahead unless that changes. No good answer outweighs it.",
    ),
    (
        "verdict-overridden",
        "There’s still a stop, and you wrote that you’ll go ahead. Read your reason again.",
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
        "Nothing that matters is still open. No treatment is risk-free. You can still say no.",
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
        "You’ve switched practitioner. The page now shows what you know about them.",
    ),
    ("proof-told", "They told me"),
    ("proof-shown", "They showed me"),
    ("proof-looked-up", "I looked it up"),
    ("kept-device", "Answers are kept on this device only."),
    ("kept-device-at", "Saved on this device at #."),
    (
        "kept-browser",
        "Answers are kept in this browser, with no second copy if it crashes.",
    ),
    (
        "kept-browser-at",
        "Saved in this browser at #, with no second copy if it crashes.",
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
        "Not saved: the browser has no space left. What you enter stays on this page until you leave it.",
    ),
    (
        "fault-newer",
        "You can’t change anything here: a newer version of Due Care has these answers. Reload to continue.",
    ),
    (
        "reminder-made",
        "Your reminder is ready. Open “reminder.ics” in your downloads to add it to your calendar.",
    ),
    (
        "reminder-failed",
        "Your browser couldn’t save the reminder. Write the day down instead.",
    ),
    ("heard-clear", "In the room: clear"),
    ("heard-unclear", "In the room: unclear"),
    ("heard-send", "In the room: they will send it"),
    ("heard-no", "In the room: they would not say"),
    ("paper-taken", "Lines added."),
    ("letter-written", "Your letter is ready."),
    ("reminder-none", "Choose the day first. Then try again."),
    ("step-cleared", "Step cleared."),
    ("practitioner-removed", "Practitioner removed."),
    ("visit-noted", "Visit recorded."),
    ("visit-removed", "Visit removed."),
    (
        "carried-over",
        "Practitioner added. Your open questions are on their sheet.",
    ),
    ("undone", "Undone."),
    ("restored", "Copy restored."),
    ("version-taken", "Switched to the other version."),
    ("version-dropped", "Other version removed."),
    ("erasing", "Erasing…"),
    (
        "erased",
        "Everything was erased from this browser. You can undo this until you leave the page.",
    ),
    (
        "erase-failed",
        "Some things couldn’t be erased. Close this site’s other windows and try again, or clear its data in your browser’s settings.",
    ),
    (
        "removed",
        "Everything here was erased, in another window or by the browser.",
    ),
    ("versions-1", "1 text has another version"),
    ("versions-n", "# texts have another version"),
    ("other", "Another version:"),
    (
        "damaged-1",
        "1 saved entry couldn’t be read. It’s been set aside.",
    ),
    (
        "damaged-n",
        "# saved entries couldn’t be read. They’ve been set aside.",
    ),
];

/// What is said about several practitioners, on the pages that show them.
pub(super) const PEOPLE: &[(&str, &str)] = &[
    (
        "noted-0",
        "No answers saved. Enter them first, then record the visit again.",
    ),
    ("noted-1", "1 check saved"),
    ("noted-n", "# checks saved"),
    ("remove-visit", "Remove this visit"),
    ("told-now", "Now"),
    ("at-least", "At least #"),
    (
        "cost-none",
        "No total yet. Enter the price of one treatment, and how many in two years.",
    ),
    (
        "cost-gaps",
        "Not known yet: #. The total leaves this out, so you may pay more.",
    ),
    ("cost-missing", "Not known yet: #."),
    (
        "cost-unread",
        "Please check: #. Write one number with the same sign as the price, such as £250. For a range, write the higher one.",
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
    ("decision-none", "Not decided yet"),
];

/// What the cells of the comparison say, sign and word.
pub(super) const CELLS: &[(&str, &str)] = &[
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
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("check-this", "Switch to #"),
    ("reminder-wait", "Time to decide"),
    ("remove-this", "Remove #"),
    ("current", "You’re checking this one."),
    ("answers-1", "1 answer"),
    ("answers-n", "# answers"),
    ("texts-1", "1 note or name"),
    ("texts-n", "# notes and names"),
    ("choices-1", "1 choice"),
    ("choices-n", "# choices"),
    ("nothing", "nothing"),
    ("now", "Now:"),
    ("then", "Then:"),
    ("look-at-it", "See what’s in it"),
    ("use-this", "Use this version"),
    ("drop-this", "Remove this version"),
    ("before-restored", "Saved before you restored a copy."),
    ("before-step-cleared", "Saved before you cleared a step."),
    (
        "before-practitioner-removed",
        "Saved before you removed a practitioner.",
    ),
    ("before-visit-noted", "Saved before you recorded a visit."),
    ("before-visit-removed", "Saved before you removed a visit."),
    (
        "before-carried-over",
        "Saved before you took questions to somebody else.",
    ),
    (
        "before-paper-taken",
        "Saved before you typed your paper in.",
    ),
    ("before-letter-written", "Saved before you wrote a letter."),
    ("before-undone", "Saved before you undid something."),
    (
        "before-version-taken",
        "Saved before you used another version.",
    ),
    (
        "before-version-dropped",
        "Saved before you removed another version.",
    ),
    ("field-proof", "proof"),
    ("field-date", "date"),
    ("field-reference", "number"),
    ("field-note", "note"),
    ("field-override", "reason to go ahead"),
    ("field-ask", "carried over"),
    ("field-first", "matters most to me"),
    ("field-own", "What must be right for me"),
    ("field-heard", "in the room"),
    ("field-order", "Order of my questions"),
    ("field-review", "Ten reviews"),
    ("field-worst", "The worst thing said"),
    ("field-reply", "Their reply to it"),
    ("field-pays", "Who pays the review site"),
    ("field-gut", "My gut feeling"),
    ("field-wish", "Whose wish it is"),
    ("field-stop", "What would make me stop"),
    ("field-looks", "A note to myself"),
    ("field-goal", "What I want to change"),
    ("field-limit", "What it cannot do"),
    ("field-appointment", "Appointment"),
    ("field-product", "Product"),
    ("field-sentence", "My own words"),
    ("field-letter", "Letter"),
    ("field-hide", "What’s printed"),
    ("field-show", "What’s printed"),
    ("field-practitioner", "Practitioner"),
    ("field-visit", "Visit"),
    ("field-place", "Place"),
    ("field-tell", "Anything else to tell them"),
    ("field-emergency-unit", "My emergency unit"),
    ("field-night-number", "Their number at night"),
    ("field-night-tested", "I called their number at night"),
    ("earlier", "(from another version of this list)"),
    ("later", "(from a newer version)"),
    (
        "copy-too-large",
        "This file is too large to be a copy of your checklist. Choose the file you saved here.",
    ),
    (
        "copy-none",
        "This isn’t a copy from Due Care. Choose the file you saved here.",
    ),
    (
        "copy-damaged",
        "This copy is damaged, or was changed after you saved it. Nothing here has changed.",
    ),
    (
        "copy-newer",
        "This copy is from a newer version of Due Care. Reload this page and try again.",
    ),
    (
        "link-damaged",
        "This link isn’t complete. Copy all of it and open it again. Nothing here has changed.",
    ),
    (
        "link-impossible",
        "This browser can’t make a link. Download a copy and send yourself the file.",
    ),
    (
        "link-too-large",
        "There’s too much for a link. Download a copy and send yourself the file.",
    ),
    (
        "link-size",
        "The link is # characters long. Scan the code with the other device, or copy the link.",
    ),
    (
        "promised",
        "This browser has promised not to clear this on its own, even if it runs low on space.",
    ),
    (
        "not-promised",
        "This browser hasn’t promised to keep this if it runs low on space. Keep a copy, or print.",
    ),
    (
        "safari",
        "Safari removes this after seven days of Safari use if you don’t tap, click or type here. Keep a copy, print, or add this site to your home screen.",
    ),
];

/// What a tick says where it is read.
pub(super) const TICKS: &[(&str, &str)] = &[("chosen-true", "Yes"), ("chosen-false", "No")];

/// What the tools of the steps say.
pub(super) const TOOLS: &[(&str, &str)] = &[
    ("star", "Star #"),
    ("unstar", "Remove the star from #"),
    ("move-up", "Move # up"),
    ("move-down", "Move # down"),
    ("room-place", "Question # of $"),
    ("review-read-1", "1 read"),
    ("review-read-n", "# read"),
    ("pressure-1", "1 of 6 signs of pressure."),
    ("pressure-n", "# of 6 signs of pressure."),
    ("worrying", "A worrying answer:"),
    ("reminder-gut", "How do I feel now?"),
    ("reminder-appointment", "Appointment"),
    (
        "paper-none",
        "None of these lines could be read. Start each with its code, such as Q03.",
    ),
    (
        "paper-left",
        "The lines left here couldn’t be read. Start each with its code, such as Q03.",
    ),
];

/// What happened, by day.
pub(super) const EVENTS: &[(&str, &str)] = &[
    ("event-visit", "Visit"),
    ("event-proof", "Proof noted:"),
    ("event-flag", "Red flag found at:"),
    ("event-checked", "Looked into:"),
    ("event-treated", "Treatment"),
    ("event-decided", "My decision:"),
];

/// The letter for when something went wrong, with places for what is recorded.
pub(super) const LETTER: &str = "{day}

To {who}, {clinic}

I was treated on {treated}. Treatment: {treatment}. Product, maker and lot: {product}.

What happened to me, and when it began:
________

What I have on record:
{timeline}

Who was involved:
{people}

What I was told or shown before:
{promised}

Please answer these points in writing within 14 days:
1. Exactly what was used, how much, where, and from which lot.
2. A copy of my notes, photos and consent form.
3. What you will do now, who will do it, and when.
4. The name of your insurer, and how to complain.

Name and signature: ________";
