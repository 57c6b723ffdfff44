//! The labels of answers and proofs, wherever they are chosen or read.

use crate::core::ledger::{Answer, Choice, Heard, ProofKind};

/// The label of an answer to a check, in English.
pub const fn answer_label(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "Yes",
        Answer::Unsure => "Not sure",
        Answer::Flag => "Red flag",
        Answer::NotApplicable => "Doesn’t apply",
    }
}

/// The label of a kind of proof, in English.
pub const fn proof_label(kind: ProofKind) -> &'static str {
    match kind {
        ProofKind::Told => "They told me",
        ProofKind::Shown => "They showed me",
        ProofKind::LookedUp => "I looked it up",
    }
}

/// The label of how a question was answered in the room, in English.
pub const fn heard_label(heard: Heard) -> &'static str {
    match heard {
        Heard::Clear => "Clear answer",
        Heard::Unclear => "Vague",
        Heard::WillSend => "They’ll say later",
        Heard::Declined => "Wouldn’t say",
    }
}

/// The label of a choice about a treatment, in English.
pub const fn choice_label(choice: Choice) -> &'static str {
    match choice {
        Choice::This => "This treatment",
        Choice::Other => "Something else",
        Choice::Wait => "Wait",
        Choice::Nothing => "Nothing",
    }
}
