//! What pages say about where things stand, and about single checks.

use crate::core::contract::PhraseId::{self, Many, Name, Of, One};
use crate::core::contract::{Counted as C, Family as F, Phrase as P};
use crate::core::ledger::{Heard, ProofKind};
use crate::site::ui::labels::{heard_label, proof_label};

/// Where a step or a practitioner stands.
pub(in crate::site::ui) const STANDING: &[(PhraseId, &str)] = &[
    (Of(P::NotStarted), "Not started"),
    (Of(P::NothingOpen), "Nothing open"),
    (One(C::Stops), "1 stop"),
    (Many(C::Stops), "# stops"),
    (One(C::Overridden), "1 stop, going ahead anyway"),
    (Many(C::Overridden), "# stops, going ahead anyway"),
    (One(C::Flags), "1 red flag"),
    (Many(C::Flags), "# red flags"),
    (One(C::Open), "1 still open"),
    (Many(C::Open), "# still open"),
    (One(C::Heard), "1 heard in the room, to confirm"),
    (Many(C::Heard), "# heard in the room, to confirm"),
];

/// What it all comes to, and that there is something to continue.
pub(in crate::site::ui) const VERDICTS: &[(PhraseId, &str)] = &[
    (Of(P::VerdictNone), "No answers yet."),
    (
        Of(P::VerdictStop),
        "You have a stop. Don’t go ahead unless that changes. No good answer outweighs it.",
    ),
    (
        Of(P::VerdictOverridden),
        "There’s still a stop, and you wrote that you’ll go ahead. Read your reason again.",
    ),
    (
        Of(P::VerdictFlagged),
        "There are red flags. Clear them up before you decide.",
    ),
    (
        Of(P::VerdictOpen),
        "Find out first: checks that matter are still open.",
    ),
    (
        Of(P::VerdictNothingOpen),
        "Nothing that matters is still open. No treatment is risk-free. You can still say no.",
    ),
];

/// What announces each finding of a step.
pub(in crate::site::ui) const FINDINGS: &[(PhraseId, &str)] = &[
    (Of(P::Stop), "Stop:"),
    (Of(P::Flag), "Red flag:"),
    (Of(P::Overridden), "Stop, going ahead anyway:"),
    (Of(P::Ask), "Open:"),
    (Of(P::Told), "Only their word:"),
];

/// How the person knows, how an answer in the room sounded, and their reason against a stop.
pub(in crate::site::ui) const EVIDENCE: &[(PhraseId, &str)] = &[
    (Of(P::Because), "My reason:"),
    (Name(F::Proof, "told"), proof_label(ProofKind::Told)),
    (Name(F::Proof, "shown"), proof_label(ProofKind::Shown)),
    (
        Name(F::Proof, "looked-up"),
        proof_label(ProofKind::LookedUp),
    ),
    (Of(P::InRoom), "In the room: #"),
    (Name(F::Heard, "clear"), heard_label(Heard::Clear)),
    (Name(F::Heard, "unclear"), heard_label(Heard::Unclear)),
    (Name(F::Heard, "send"), heard_label(Heard::WillSend)),
    (Name(F::Heard, "no"), heard_label(Heard::Declined)),
];

/// What only the sheet says.
pub(in crate::site::ui) const SHEET: &[(PhraseId, &str)] = &[(Of(P::Other), "Another version:")];
