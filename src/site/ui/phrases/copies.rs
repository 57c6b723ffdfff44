//! Copies of the record, as files and links, and its other states: what is in them, and what went wrong.

use crate::core::contract::PhraseId::{self, Many, Name, Of, One};
use crate::core::contract::{Counted as C, Family as F, Phrase as P};

/// Why there is no link, or no code, with the record.
pub(in crate::site::ui) const LINKS: &[(PhraseId, &str)] = &[
    (
        Of(P::LinkImpossible),
        "This browser can’t make a link. Download a copy and send yourself the file.",
    ),
    (
        Of(P::LinkTooLarge),
        "There’s too much for a link. Download a copy and send yourself the file.",
    ),
];

/// What is in a copy or an earlier state, what buttons do with it, and why a copy can’t be read.
pub(in crate::site::ui) const COPIES: &[(PhraseId, &str)] = &[
    (One(C::Answers), "1 answer"),
    (Many(C::Answers), "# answers"),
    (One(C::Texts), "1 note or name"),
    (Many(C::Texts), "# notes and names"),
    (One(C::Choices), "1 choice"),
    (Many(C::Choices), "# choices"),
    (Of(P::Nothing), "nothing"),
    (Of(P::Now), "Now:"),
    (Of(P::Then), "Then:"),
    (Of(P::LookAtIt), "See what’s in it"),
    (Of(P::UseThis), "Use this version"),
    (Of(P::DropThis), "Remove this version"),
    (
        Name(F::Before, "restored"),
        "Saved before you restored a copy.",
    ),
    (
        Name(F::Before, "step-cleared"),
        "Saved before you cleared a step.",
    ),
    (
        Name(F::Before, "practitioner-removed"),
        "Saved before you removed a practitioner.",
    ),
    (
        Name(F::Before, "visit-noted"),
        "Saved before you recorded a visit.",
    ),
    (
        Name(F::Before, "visit-removed"),
        "Saved before you removed a visit.",
    ),
    (
        Name(F::Before, "carried-over"),
        "Saved before you took questions to somebody else.",
    ),
    (
        Name(F::Before, "paper-taken"),
        "Saved before you typed your paper in.",
    ),
    (
        Name(F::Before, "letter-written"),
        "Saved before you wrote a letter.",
    ),
    (
        Name(F::Before, "undone"),
        "Saved before you undid something.",
    ),
    (
        Name(F::Before, "version-taken"),
        "Saved before you used another version.",
    ),
    (
        Name(F::Before, "version-dropped"),
        "Saved before you removed another version.",
    ),
    (
        Of(P::CopyTooLarge),
        "This file is too large to be a copy of your checklist. Choose the file you saved here.",
    ),
    (
        Of(P::CopyNone),
        "This isn’t a copy from Due Care. Choose the file you saved here.",
    ),
    (
        Of(P::CopyDamaged),
        "This copy is damaged, or was changed after you saved it. Nothing here has changed.",
    ),
    (
        Of(P::CopyNewer),
        "This copy is from a newer version of Due Care. Reload this page and try again.",
    ),
    (
        Of(P::LinkDamaged),
        "This link isn’t complete. Copy all of it and open it again. Nothing here has changed.",
    ),
    (
        Of(P::LinkOnly),
        "The link is # characters long. That’s too long for a code that phones read, so copy the link.",
    ),
    (
        Of(P::LinkSize),
        "The link is # characters long. Scan the code with the other device, or copy the link.",
    ),
    (
        Of(P::Promised),
        "This browser has promised not to clear this on its own, even if it runs low on space.",
    ),
    (
        Of(P::NotPromised),
        "This browser hasn’t promised to keep this if it runs low on space. Keep a copy, or print.",
    ),
    (
        Of(P::Safari),
        "Safari removes this after seven days of Safari use if you don’t tap, click or type here. Keep a copy, print, or add this site to your home screen.",
    ),
];
