//! Where answers are kept, and what just happened: what every page may say.

use crate::core::contract::PhraseId::{self, Many, Of, One};
use crate::core::contract::{Counted as C, Phrase as P};

/// Where answers are kept, and what was undone or erased elsewhere.
pub(in crate::site::ui) const SAVING: &[(PhraseId, &str)] = &[
    (Of(P::Unnamed), "Practitioner #"),
    (
        Of(P::Switched),
        "You’ve switched practitioner. The page now shows what you know about them.",
    ),
    (Of(P::KeptDevice), "Answers are kept on this device only."),
    (Of(P::KeptDeviceAt), "Saved on this device at #."),
    (
        Of(P::KeptBrowser),
        "Answers are kept in this browser, with no second copy if it crashes.",
    ),
    (
        Of(P::KeptBrowserAt),
        "Saved in this browser at #, with no second copy if it crashes.",
    ),
    (
        Of(P::KeptTab),
        "Kept in this tab only. Closing it erases everything.",
    ),
    (
        Of(P::KeptTabAt),
        "Kept in this tab only, at #. Closing it erases everything.",
    ),
    (
        Of(P::FaultBlocked),
        "Nothing can be saved: this browser blocks it. What you enter stays on this page until you leave it.",
    ),
    (
        Of(P::FaultFull),
        "Not saved: the browser has no space left. What you enter stays on this page until you leave it.",
    ),
    (
        Of(P::FaultNewer),
        "You can’t change anything here: a newer version of Due Care has these answers. Reload to continue.",
    ),
    (Of(P::Undone), "Undone."),
    (
        Of(P::Removed),
        "Everything here was erased, in another window or by the browser.",
    ),
    (One(C::Versions), "1 text has another version"),
    (Many(C::Versions), "# texts have another version"),
    (
        One(C::Damaged),
        "1 saved entry couldn’t be read. It’s been set aside.",
    ),
    (
        Many(C::Damaged),
        "# saved entries couldn’t be read. They’ve been set aside.",
    ),
];

/// What pages say about what was just done there: all but the summary, where nothing is done that they name.
pub(in crate::site::ui) const NOTICES: &[(PhraseId, &str)] = &[
    (Of(P::ReminderGut), "How do I feel now?"),
    (Of(P::ReminderAppointment), "Appointment"),
    (
        Of(P::ReminderMade),
        "Your reminder is ready. Open “reminder.ics” in your downloads to add it to your calendar.",
    ),
    (
        Of(P::ReminderFailed),
        "Your browser couldn’t save the reminder. Write the day down instead.",
    ),
    (Of(P::PaperTaken), "Lines added."),
    (Of(P::LetterWritten), "Your letter is ready."),
    (Of(P::ReminderNone), "Choose the day first. Then try again."),
    (Of(P::StepCleared), "Step cleared."),
    (Of(P::PractitionerRemoved), "Practitioner removed."),
    (Of(P::VisitNoted), "Visit recorded."),
    (Of(P::VisitRemoved), "Visit removed."),
    (
        Of(P::CarriedOver),
        "Practitioner added. Your open questions are on their sheet.",
    ),
    (Of(P::Restored), "Copy restored."),
    (Of(P::VersionTaken), "Switched to the other version."),
    (Of(P::VersionDropped), "Other version removed."),
    (Of(P::Erasing), "Erasing…"),
    (
        Of(P::Erased),
        "Everything was erased from this browser. You can undo this until you leave the page.",
    ),
    (
        Of(P::EraseFailed),
        "Some things couldn’t be erased. Close this site’s other windows and try again, or clear its data in your browser’s settings.",
    ),
];
