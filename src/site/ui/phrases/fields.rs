//! What fields of the record are called where they are listed, and what ticks say there.

use crate::core::contract::Family as F;
use crate::core::contract::Phrase as P;
use crate::core::contract::PhraseId::{self, Name, Of};
use crate::core::ledger::Choice;
use crate::site::ui::labels::choice_label;

/// What fields are called that belong to no practitioner as a whole.
pub(in crate::site::ui) const FIELDS: &[(PhraseId, &str)] = &[
    (Name(F::Field, "proof"), "proof"),
    (Name(F::Field, "date"), "date"),
    (Name(F::Field, "reference"), "number"),
    (Name(F::Field, "note"), "note"),
    (Name(F::Field, "override"), "reason to go ahead"),
    (Name(F::Field, "ask"), "carried over"),
    (Name(F::Field, "first"), "matters most to me"),
    (Name(F::Field, "own"), "What must be right for me"),
    (Name(F::Field, "heard"), "in the room"),
    (Name(F::Field, "order"), "Order of my questions"),
    (Name(F::Field, "review"), "Ten reviews"),
    (Name(F::Field, "worst"), "The worst thing said"),
    (Name(F::Field, "reply"), "Their reply to it"),
    (Name(F::Field, "pays"), "Who pays the review site"),
    (Name(F::Field, "gut"), "My gut feeling"),
    (Name(F::Field, "wish"), "Whose wish it is"),
    (Name(F::Field, "stop"), "What would make me stop"),
    (Name(F::Field, "looks"), "A note to myself"),
    (Name(F::Field, "goal"), "What I want to change"),
    (Name(F::Field, "good"), "A good point that matters to me"),
    (Name(F::Field, "bad"), "A bad point that matters to me"),
    (Name(F::Field, "chosen"), "My choice, for now"),
    (Name(F::Field, "limit"), "What it cannot do"),
    (Name(F::Field, "appointment"), "Appointment"),
    (Name(F::Field, "been"), "I’ve been"),
    (Name(F::Field, "what"), "What I’m thinking of"),
    (Name(F::Field, "setting"), "What kind of place"),
    (Name(F::Field, "who"), "Who will treat me"),
    (Name(F::Field, "register"), "On the register"),
    (Name(F::Field, "pressure"), "Rushed"),
    (Name(F::Field, "abroad"), "Travelling for it"),
    (Name(F::Field, "product"), "Product"),
    (Name(F::Field, "sentence"), "My own words"),
    (Name(F::Field, "letter"), "Letter"),
    (Name(F::Field, "hide"), "What’s printed"),
    (Name(F::Field, "show"), "What’s printed"),
    (Name(F::Field, "practitioner"), "Practitioner"),
    (Name(F::Field, "visit"), "Visit"),
    (Name(F::Field, "place"), "Place"),
    (Name(F::Field, "tell"), "Anything else to tell them"),
    (Name(F::Field, "emergency-unit"), "My emergency unit"),
    (Name(F::Field, "night-number"), "Number to call at night"),
    (
        Name(F::Field, "night-tested"),
        "I called their number at night",
    ),
    (Of(P::Earlier), "(from another version of this list)"),
    (Of(P::Later), "(from a newer version)"),
];

/// What a tick says where it is read, and what is chosen about a treatment.
pub(in crate::site::ui) const TICKS: &[(PhraseId, &str)] = &[
    (Name(F::Chosen, "true"), "Yes"),
    (Name(F::Chosen, "false"), "No"),
    (Name(F::Chosen, "this"), choice_label(Choice::This)),
    (Name(F::Chosen, "other"), choice_label(Choice::Other)),
    (Name(F::Chosen, "wait"), choice_label(Choice::Wait)),
    (Name(F::Chosen, "nothing"), choice_label(Choice::Nothing)),
];
