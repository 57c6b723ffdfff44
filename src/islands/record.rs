use leptos::prelude::*;

use crate::finding::{Finding, find};
use crate::guide::GuideIndex;
use crate::ledger::{Envelope, Ledger, PractitionerId};

/// Whether what is on the screen is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Saving {
    /// Storage was not read yet.
    #[default]
    Loading,
    /// Everything is kept: the id of the words that say where, and the time of day of the last write on this page.
    Kept(&'static str, String),
    /// The last write failed: the id of the words that say why.
    Failed(&'static str),
}

/// What changes while a page is open.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// What the person recorded, once it was read.
    ///
    /// Unknown is a state: until then there is no ledger, and nobody may show a count.
    pub ledger: Option<Ledger>,
    /// Whether it is kept.
    pub saving: Saving,
    /// How many stored entries could not be read.
    pub damaged: usize,
    /// What just happened: the id of the words that say so. Empty if nothing did.
    pub notice: &'static str,
    /// Why the last copy or link was not taken, or could not be made: the id of the words. Empty if it was.
    pub refused: &'static str,
    /// What was there before that happened, if it can be undone.
    pub before: Option<Ledger>,
    /// A copy that was opened and waits for a decision.
    pub offer: Option<Envelope>,
    /// The states that the browser keeps, newest first, each with the id of the words that say what came after it.
    pub history: Vec<(String, Envelope)>,
    /// Whether the browser promised to keep the record: the id of the words that say so.
    pub promise: String,
    /// A link that carries the record: its size in bytes. None if there is none.
    pub link: Option<usize>,
}

/// What the parts of one page share.
#[derive(Clone, Copy)]
pub(super) struct Record {
    /// The facts of the guide.
    pub index: &'static GuideIndex,
    /// What changes.
    pub state: RwSignal<State>,
}

impl Record {
    pub(super) fn new(index: GuideIndex) -> Self {
        Self {
            // It lives as long as the page.
            index: Box::leak(Box::new(index)),
            state: RwSignal::new(State::default()),
        }
    }

    /// The practitioner being checked on this page.
    pub(super) fn practitioner() -> PractitionerId {
        PractitionerId::first()
    }

    /// Looks at the state, and again whenever it changes.
    pub(super) fn with<T: Default>(self, look: impl FnOnce(&State) -> T) -> T {
        let mut seen = T::default();
        let mut look = Some(look);
        self.follow(&mut |state| {
            if let Some(look) = look.take() {
                seen = look(state);
            }
        });
        seen
    }

    /// To the signal all that look are of one type: each further one would bring its own copy of the signal's code into the wasm.
    fn follow(self, look: &mut dyn FnMut(&State)) {
        self.state.with(|state| look(state));
    }

    /// Looks at guide, ledger and finding together, once the ledger is there.
    pub(super) fn view<T: Default>(
        self,
        view: impl FnOnce(&GuideIndex, &Ledger, &Finding) -> T,
    ) -> T {
        self.with(|state| {
            let Some(ledger) = &state.ledger else {
                return T::default();
            };
            let finding = find(self.index, ledger, &Self::practitioner());
            view(self.index, ledger, &finding)
        })
    }
}
