//! Actions: what the tap on a button starts. In the page: `data-action`, with an argument in `data-argument`.

use crate::core::named::named;

named! {
    /// What a button does.
    Action {
        /// Adds a practitioner.
        Add = "add",
        /// Turns to the question before, in the room.
        Back = "back",
        /// Checks the practitioner named from now on.
        Check = "check",
        /// Clears the control with the name given.
        Clear = "clear",
        /// Offers everything recorded as a file.
        Download = "download",
        /// Drops a version of a text.
        Drop = "drop",
        /// Moves a question up.
        Earlier = "earlier",
        /// Erases everything.
        Erase = "erase",
        /// Moves a question down.
        Later = "later",
        /// Leaves an opened copy alone.
        Leave = "leave",
        /// Writes the letter.
        Letter = "letter",
        /// Makes a link with the record.
        Move = "move",
        /// Turns to the next question, in the room, or to those after the first ten.
        Next = "next",
        /// Opens a file.
        Open = "open",
        /// Reads what was written on paper.
        Paper = "paper",
        /// Reads a pasted copy.
        Paste = "paste",
        /// Prefers a version of a text.
        Prefer = "prefer",
        /// Prints the page.
        Print = "print",
        /// Hands out a calendar file: `gut`, `wait` or `appointment`.
        Remind = "remind",
        /// Removes the practitioner named.
        Remove = "remove",
        /// Removes the visit with the key given.
        RemoveVisit = "remove-visit",
        /// Opens an earlier state.
        Reopen = "reopen",
        /// Clears the answers of a step.
        Reset = "reset",
        /// Takes the open questions to somebody else.
        Second = "second",
        /// Says whether the device is shared.
        Share = "share",
        /// Marks a question as one of the most important, or no longer.
        Star = "star",
        /// Takes the opened copy: `add` or `replace`.
        Take = "take",
        /// Undoes what was done last.
        Undo = "undo",
        /// Takes the last answer in the room back.
        Unsay = "unsay",
        /// Records a visit.
        Visit = "visit",
        /// Starts the time to think.
        Wait = "wait",
    }
}
