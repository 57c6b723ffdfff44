//! What the tools of the steps say, and the letter.

use crate::core::contract::PhraseId::{self, Many, Of, One};
use crate::core::contract::{Counted as C, Phrase as P};

/// What the buttons beside each question of the list are called.
pub(in crate::site::ui) const ORDER: &[(PhraseId, &str)] = &[
    (Of(P::Star), "Star #"),
    (Of(P::Unstar), "Remove the star from #"),
    (Of(P::MoveUp), "Move # up"),
    (Of(P::MoveDown), "Move # down"),
];

/// Where one is in the room, and what of the lines typed back from paper couldn't be read.
pub(in crate::site::ui) const ROOM: &[(PhraseId, &str)] = &[
    (Of(P::RoomPlace), "Question # of $"),
    (Of(P::RoomAsked), "# of $ questions"),
    (Of(P::RoomTen), "That’s the first ten."),
    (Of(P::RoomAll), "That’s everything."),
    (Of(P::RoomSkipped), "Not asked"),
    (One(C::MoreAsked), "1 more question"),
    (Many(C::MoreAsked), "# more questions"),
    (
        Of(P::PaperNone),
        "None of these lines could be read. Start each with its code, such as Q03.",
    ),
    (
        Of(P::PaperNotes),
        "In some lines no answer was found, such as “yes” or “red flag”. They’re kept as notes.",
    ),
    (
        Of(P::PaperLeft),
        "The lines left here couldn’t be read. Start each with its code, such as Q03.",
    ),
];

/// What reviews and pressure come to, on their steps and on the sheet.
pub(in crate::site::ui) const SEEN: &[(PhraseId, &str)] = &[
    (One(C::ReviewRead), "1 read"),
    (Many(C::ReviewRead), "# read"),
    (One(C::Pressure), "1 of 6 signs of pressure."),
    (Many(C::Pressure), "# of 6 signs of pressure."),
    (Of(P::Worrying), "A worrying answer:"),
];

/// What happened, by day.
pub(in crate::site::ui) const EVENTS: &[(PhraseId, &str)] = &[
    (Of(P::EventVisit), "Visit"),
    (Of(P::EventProof), "Proof noted:"),
    (Of(P::EventFlag), "Red flag found at:"),
    (Of(P::EventChecked), "Looked into:"),
    (Of(P::EventTreated), "Treatment"),
    (Of(P::EventDecided), "My decision:"),
];

/// The letter for when something went wrong, with places for what is recorded.
pub(in crate::site::ui) const LETTER: &str = "{day}

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
