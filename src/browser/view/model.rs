//! The state of an open page, and the view of it from which everything on the page is derived.

use serde_json::Value;

use super::room::Turn;
use crate::core::assessment::{Assessment, assess};
use crate::core::contract::{Family, Part, Phrase, PhraseId};
use crate::core::guide::{CheckId, GuideIndex};
use crate::core::ledger::{Envelope, Key, Ledger, PractitionerId};

/// Whether what is on the screen is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Saving {
    /// Storage was not read yet.
    #[default]
    Loading,
    /// Everything is kept: the phrase that says where, and the time of day of the last write on this page.
    Kept(Phrase, String),
    /// The last write failed: the phrase that says why.
    Failed(Phrase),
}

/// What changes while a page is open.
#[derive(Debug, Clone, Default)]
pub(crate) struct State {
    /// What the person recorded, once it was read.
    ///
    /// `None` until then: without a ledger, no count may be shown.
    pub ledger: Option<Ledger>,
    /// Whom this tab checks, unless that one was removed.
    pub checking: Option<PractitionerId>,
    /// Whom it checked before that.
    pub checked_before: Option<PractitionerId>,
    /// Whether it is kept.
    pub saving: Saving,
    /// Whether a newer version of the app keeps the record, so that this one may change nothing.
    pub is_locked: bool,
    /// How many stored entries could not be read.
    pub damaged: usize,
    /// What just happened.
    pub notice: Option<Phrase>,
    /// Why the last copy or link was not taken, or could not be made.
    pub refused: Option<Phrase>,
    /// What was there before that happened and after it, if it can be undone.
    pub undo: Option<(Ledger, Ledger)>,
    /// A copy that was opened and waits for a decision.
    pub offer: Option<Envelope>,
    /// The states that the browser keeps, newest first, each with the name of what came after it.
    pub history: Vec<(String, Envelope)>,
    /// Whether the browser promised to keep the record, once it was asked.
    pub promise: Option<Phrase>,
    /// Where the person turned to in the room.
    pub asking: Option<Turn>,
    /// What was recorded in the room on this page, each with what was there before. The last can be taken back.
    pub said: Vec<(Key, Value)>,
    /// A link that carries the record: its size in bytes. None if there is none.
    pub link: Option<usize>,
}

impl State {
    /// The practitioner that this tab checks: the chosen one, or else the first.
    pub(crate) fn practitioner(&self) -> PractitionerId {
        let all = self.ledger.as_ref().map(Ledger::practitioners);
        self.chosen(&all.unwrap_or_default())
    }

    /// The same, where all are known.
    pub(crate) fn chosen(&self, all: &[PractitionerId]) -> PractitionerId {
        let mut chosen = self.checking.iter().chain(&self.checked_before);
        let chosen = chosen.find(|chosen| all.contains(chosen));
        chosen
            .or(all.first())
            .cloned()
            .unwrap_or_else(PractitionerId::first)
    }
}

/// What the page and the browser lend to the view: phrases, and days as the browser's owner writes them.
pub(crate) trait Page {
    /// A phrase, if the page carries it.
    fn find(&self, id: PhraseId) -> Option<String>;
    /// A phrase that the page carries: a test asks every page for all that its slots need.
    fn read(&self, id: PhraseId) -> String {
        self.find(id).unwrap_or_default()
    }
    /// A day given as `YYYY-MM-DD`, as people write it. What is no day stays as it is, but a slip such as the year 26 is nothing.
    fn day(&self, text: &str) -> String;
    /// The day and time of an ISO 8601 text, likewise.
    fn day_and_time(&self, text: &str) -> String;
    /// Today.
    fn today(&self) -> String;
    /// The whole address of a page, to be opened anywhere.
    fn link(&self, path: &str) -> String;
}

impl dyn Page + '_ {
    /// A phrase that the page carries.
    pub(crate) fn phrase<'a>(&self, id: impl Into<PhraseId<'a>>) -> String {
        self.read(id.into())
    }

    /// What a value or a key is called, on a page that carries it.
    pub(crate) fn name(&self, family: Family, name: &str) -> String {
        self.read(PhraseId::Name(family, name))
    }

    /// Words of a check, on a page that carries them.
    pub(crate) fn check(&self, id: CheckId, part: Part) -> String {
        self.read(PhraseId::Check(id, part))
    }
}

/// What the page shows follows from this alone.
pub(crate) struct Model<'a> {
    /// Phrases, and how days are written.
    pub page: &'a dyn Page,
    /// The facts of the guide.
    pub index: &'a GuideIndex,
    /// What changes.
    pub state: &'a State,
    /// What the person recorded.
    pub ledger: &'a Ledger,
    /// All practitioners, in order.
    pub all: Vec<PractitionerId>,
    /// Whom this tab checks.
    pub practitioner: PractitionerId,
    /// What guide and ledger say about them.
    pub assessment: Assessment,
}

impl<'a> Model<'a> {
    /// None before the ledger is there.
    pub(crate) fn of(page: &'a dyn Page, index: &'a GuideIndex, state: &'a State) -> Option<Self> {
        let ledger = state.ledger.as_ref()?;
        let all = ledger.practitioners();
        let practitioner = state.chosen(&all);
        Some(Self {
            page,
            index,
            state,
            ledger,
            assessment: assess(index, ledger, &practitioner),
            practitioner,
            all,
        })
    }
}
