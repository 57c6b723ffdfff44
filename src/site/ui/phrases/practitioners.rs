//! What is said about practitioners, one by one and side by side.

use crate::core::contract::PhraseId::{self, Many, Name, Of, One};
use crate::core::contract::{Counted as C, Family as F, Phrase as P};
use crate::core::ledger::Answer;
use crate::site::ui::labels::answer_label;

/// What is said about several practitioners, on the pages that show them.
pub(in crate::site::ui) const PRACTITIONERS: &[(PhraseId, &str)] = &[
    (
        Of(P::NotedNone),
        "No answers saved. Enter them first, then record the visit again.",
    ),
    (One(C::Noted), "1 check saved"),
    (Many(C::Noted), "# checks saved"),
    (Of(P::RemoveVisit), "Remove this visit"),
    (Of(P::ToldNow), "Now"),
    (Of(P::AtLeast), "At least #"),
    (
        Of(P::CostNone),
        "No total yet. Enter the price of one treatment, and how many in two years.",
    ),
    (
        Of(P::CostGaps),
        "Not known yet: #. The total leaves this out, so you may pay more.",
    ),
    (Of(P::CostMissing), "Not known yet: #."),
    (
        Of(P::CostTimes),
        "#: times how many? Add the number, such as “# x 2”.",
    ),
    (
        Of(P::CostUnread),
        "Please check: #. Use the same sign as in the price. For a range, write the higher number.",
    ),
    (Of(P::ChainWhole), "All five named"),
    (Of(P::ChainGaps), "Not known: #"),
    (Of(P::WaitUntil), "Your time to think ends on #."),
    (
        Of(P::Early),
        "You said yes before your time to think was over.",
    ),
    (Name(F::Answer, "yes"), answer_label(Answer::Yes)),
    (Name(F::Answer, "unsure"), answer_label(Answer::Unsure)),
    (Name(F::Answer, "flag"), answer_label(Answer::Flag)),
    (Name(F::Answer, "na"), answer_label(Answer::NotApplicable)),
    (Name(F::Answer, "no"), "No"),
    (Name(F::Decision, "yes"), "Yes"),
    (Name(F::Decision, "no"), "No"),
    (Name(F::Decision, "not-yet"), "Not yet"),
];

/// What is said beside each practitioner in their list, and by the reminder of the time to decide.
pub(in crate::site::ui) const LISTED: &[(PhraseId, &str)] = &[
    (Of(P::CheckThis), "Switch to #"),
    (Of(P::ReminderWait), "Time to decide"),
    (Of(P::RemoveThis), "Remove #"),
    (Of(P::Current), "You’re checking this one."),
];

/// What the cells of the comparison say, sign and word.
pub(in crate::site::ui) const CELLS: &[(PhraseId, &str)] = &[
    (Of(P::CellStop), "✖ Stop"),
    (Of(P::CellOverridden), "✖ Stop, going ahead anyway"),
    (Of(P::CellClear), "No stops so far"),
    (Of(P::CellFlag), "✖ Red flag"),
    (Of(P::CellUnsure), "? Not sure yet"),
    (Of(P::CellTold), "? Only their word"),
    (Of(P::CellNone), "Not known yet"),
    (Of(P::CellGood), "✔ Yes"),
    (Of(P::CellAside), "Does not apply"),
];
