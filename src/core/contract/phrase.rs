//! Phrases of their own: words that the page carries for the wasm, which knows them by their ids only.

use crate::core::named::named;

named! {
    /// A phrase of its own.
    Phrase {
        /// Nothing was found against it so far.
        AnswerClear = "answer-clear",
        /// A stop still stands, against which the person goes ahead.
        AnswerOverridden = "answer-overridden",
        /// Announces an open question.
        Ask = "ask",
        /// Announces questions for the day, in a message.
        AskDay = "ask-day",
        /// Announces questions to ask first, in a message.
        AskFirst = "ask-first",
        /// Announces questions for whoever is seen next, in a message.
        AskNext = "ask-next",
        /// A total that isn't complete.
        AtLeast = "at-least",
        /// Announces the reason for going ahead against a stop.
        Because = "because",
        /// Two things joined: `{one}` and `{other}`.
        Both = "both",
        /// Questions were carried over to another practitioner.
        CarriedOver = "carried-over",
        /// A cell: doesn't apply.
        CellAside = "cell-aside",
        /// A cell: nothing stops it so far.
        CellClear = "cell-clear",
        /// A cell: a red flag.
        CellFlag = "cell-flag",
        /// A cell: yes.
        CellGood = "cell-good",
        /// A cell: not known.
        CellNone = "cell-none",
        /// A cell: a stop that the person overrode.
        CellOverridden = "cell-overridden",
        /// A cell: a stop.
        CellStop = "cell-stop",
        /// A cell: only their word.
        CellTold = "cell-told",
        /// A cell: not sure.
        CellUnsure = "cell-unsure",
        /// Which of the chain of people isn't known.
        ChainGaps = "chain-gaps",
        /// The whole chain of people is known.
        ChainWhole = "chain-whole",
        /// Switches to a practitioner.
        CheckThis = "check-this",
        /// A copy is damaged.
        CopyDamaged = "copy-damaged",
        /// A copy is from a newer version.
        CopyNewer = "copy-newer",
        /// A file is no copy.
        CopyNone = "copy-none",
        /// A file is too large to be a copy.
        CopyTooLarge = "copy-too-large",
        /// What the total leaves out.
        CostGaps = "cost-gaps",
        /// What is missing, where there is no total.
        CostMissing = "cost-missing",
        /// There is no total.
        CostNone = "cost-none",
        /// How many times an amount counts isn't known.
        CostTimes = "cost-times",
        /// Which amounts can't be read.
        CostUnread = "cost-unread",
        /// Marks the practitioner who is checked.
        Current = "current",
        /// Drops a version of a text.
        DropThis = "drop-this",
        /// A check of an earlier list.
        Earlier = "earlier",
        /// The person said yes before the time to think was over.
        Early = "early",
        /// Erasing left something.
        EraseFailed = "erase-failed",
        /// Everything was erased.
        Erased = "erased",
        /// Everything is being erased.
        Erasing = "erasing",
        /// An event: something was looked into.
        EventChecked = "event-checked",
        /// An event: a decision.
        EventDecided = "event-decided",
        /// An event: a red flag.
        EventFlag = "event-flag",
        /// An event: a proof.
        EventProof = "event-proof",
        /// An event: the treatment.
        EventTreated = "event-treated",
        /// An event: a visit.
        EventVisit = "event-visit",
        /// The browser blocks its storage.
        FaultBlocked = "fault-blocked",
        /// The browser has no space left.
        FaultFull = "fault-full",
        /// A newer version of the app has the record.
        FaultNewer = "fault-newer",
        /// More things are to be found out first than are listed.
        FindSeveral = "find-several",
        /// Announces a red flag.
        Flag = "flag",
        /// A stop that is our judgement, because it may be lawful.
        Judgement = "judgement",
        /// Announces what was said in the room.
        InRoom = "in-room",
        /// Kept in one replica.
        KeptBrowser = "kept-browser",
        /// The same, with the time.
        KeptBrowserAt = "kept-browser-at",
        /// Kept in both replicas.
        KeptDevice = "kept-device",
        /// The same, with the time.
        KeptDeviceAt = "kept-device-at",
        /// Kept in the tab.
        KeptTab = "kept-tab",
        /// The same, with the time.
        KeptTabAt = "kept-tab-at",
        /// Something of a later version.
        Later = "later",
        /// The letter's template.
        Letter = "letter",
        /// The letter was written.
        LetterWritten = "letter-written",
        /// A link is damaged.
        LinkDamaged = "link-damaged",
        /// The browser can't make a link.
        LinkImpossible = "link-impossible",
        /// How long the link is that was made: too long for a code.
        LinkOnly = "link-only",
        /// How long the link is.
        LinkSize = "link-size",
        /// There is too much for a link.
        LinkTooLarge = "link-too-large",
        /// Opens an earlier state.
        LookAtIt = "look-at-it",
        /// Moves a question down.
        MoveDown = "move-down",
        /// Moves a question up.
        MoveUp = "move-up",
        /// Questions for the day.
        NextDay = "next-day",
        /// Questions to ask first.
        NextFirst = "next-first",
        /// Questions for whoever is seen next.
        NextPerson = "next-person",
        /// Questions for a pharmacist.
        NextPharmacist = "next-pharmacist",
        /// What the minute check didn't ask, in a message.
        NotAsked = "not-asked",
        /// The no, for whoever is opposite.
        NotGoing = "not-going",
        /// The browser didn't promise to keep the record.
        NotPromised = "not-promised",
        /// Nothing was answered.
        NotStarted = "not-started",
        /// Nothing found is no promise.
        NoteClear = "note-clear",
        /// What to bear in mind until everything is found out.
        NoteFind = "note-find",
        /// What to bear in mind where a stop still stands.
        NoteOverridden = "note-overridden",
        /// What to bear in mind where there is more than is listed.
        NoteSeveral = "note-several",
        /// Nothing found about skincare is no promise.
        NoteSkincare = "note-skincare",
        /// A visit without answers.
        NotedNone = "noted-0",
        /// Stands for no value.
        Nothing = "nothing",
        /// Nothing is open.
        NothingOpen = "nothing-open",
        /// Announces the present value.
        Now = "now",
        /// Why not: the place.
        OnlyClinic = "only-clinic",
        /// Why not: no registration was found.
        OnlyRegistered = "only-registered",
        /// Announces another version of a text.
        Other = "other",
        /// Announces a stop that the person overrode.
        Overridden = "overridden",
        /// Some lines from paper can't be read.
        PaperLeft = "paper-left",
        /// No line from paper can be read.
        PaperNone = "paper-none",
        /// In some lines typed back from paper no answer was found: they are notes now.
        PaperNotes = "paper-notes",
        /// Lines from paper were added.
        PaperTaken = "paper-taken",
        /// A practitioner was removed.
        PractitionerRemoved = "practitioner-removed",
        /// The browser promised to keep the record.
        Promised = "promised",
        /// A reminder of the appointment.
        ReminderAppointment = "reminder-appointment",
        /// The reminder couldn't be saved.
        ReminderFailed = "reminder-failed",
        /// A reminder to note a feeling.
        ReminderGut = "reminder-gut",
        /// The reminder is ready.
        ReminderMade = "reminder-made",
        /// There is no day to be reminded of.
        ReminderNone = "reminder-none",
        /// A reminder of the end of the time to think.
        ReminderWait = "reminder-wait",
        /// Removes a practitioner.
        RemoveThis = "remove-this",
        /// Removes a visit.
        RemoveVisit = "remove-visit",
        /// Everything was erased elsewhere.
        Removed = "removed",
        /// A copy was restored.
        Restored = "restored",
        /// The last of all questions in the room was asked.
        RoomAll = "room-all",
        /// How many of the questions in the room were gone through.
        RoomAsked = "room-asked",
        /// Which of how many questions in the room.
        RoomPlace = "room-place",
        /// A question in the room that has no mark.
        RoomSkipped = "room-skipped",
        /// The first ten questions in the room were asked.
        RoomTen = "room-ten",
        /// Safari clears what isn't used.
        Safari = "safari",
        /// Marks a question as important.
        Star = "star",
        /// The answers of a step were cleared.
        StepCleared = "step-cleared",
        /// Announces a stop.
        Stop = "stop",
        /// The tab checks another practitioner now.
        Switched = "switched",
        /// Announces what is to be found out, in a message.
        TellFind = "tell-find",
        /// What a message ends with, before the address.
        TellFoot = "tell-foot",
        /// A message begins: not going ahead with `{treatment}`.
        TellStop = "tell-stop",
        /// A message begins: thinking about `{treatment}`.
        TellThinking = "tell-thinking",
        /// A message begins: not ready to decide about `{treatment}`.
        TellUndecided = "tell-undecided",
        /// A message begins: not going ahead with `{treatment}`, for reasons of one's own.
        TellUnsaid = "tell-unsaid",
        /// Announces the value after a change.
        Then = "then",
        /// Announces what is only their word.
        Told = "told",
        /// What is said now, beside what was said on visits.
        ToldNow = "told-now",
        /// Something was undone.
        Undone = "undone",
        /// A practitioner without a name.
        Unnamed = "unnamed",
        /// Takes the mark off a question.
        Unstar = "unstar",
        /// Prefers a version of a text.
        UseThis = "use-this",
        /// It comes to red flags.
        VerdictFlagged = "verdict-flagged",
        /// It comes to nothing yet.
        VerdictNone = "verdict-none",
        /// Nothing that matters is open.
        VerdictNothingOpen = "verdict-nothing-open",
        /// Checks that matter are open.
        VerdictOpen = "verdict-open",
        /// It comes to a stop that the person overrode.
        VerdictOverridden = "verdict-overridden",
        /// It comes to a stop.
        VerdictStop = "verdict-stop",
        /// A version of a text was dropped.
        VersionDropped = "version-dropped",
        /// A version of a text is preferred.
        VersionTaken = "version-taken",
        /// A visit was recorded.
        VisitNoted = "visit-noted",
        /// A visit was removed.
        VisitRemoved = "visit-removed",
        /// When the time to think ends.
        WaitUntil = "wait-until",
        /// Announces what a worrying answer sounds like.
        Worrying = "worrying",
    }
}
