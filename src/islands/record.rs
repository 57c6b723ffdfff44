use leptos::prelude::*;

use crate::finding::{Finding, find};
use crate::guide::GuideIndex;
use crate::ledger::{Ledger, PractitionerId};

/// Whether what is on the screen is kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Saving {
    /// Storage was not read yet.
    #[default]
    Loading,
    /// Everything is kept. The time of day of the last write on this page; empty if there was none.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser saves")
    )]
    Kept(String),
    /// The last write failed: the id of the words that say why.
    #[cfg_attr(
        not(feature = "hydrate"),
        expect(dead_code, reason = "only a browser saves")
    )]
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
}

/// What the islands of one page share.
#[derive(Clone, Copy)]
pub(super) struct Record {
    /// The facts of the guide.
    pub index: StoredValue<GuideIndex>,
    /// What changes.
    pub state: RwSignal<State>,
}

impl Record {
    pub(super) fn new(index: GuideIndex) -> Self {
        Self {
            index: StoredValue::new(index),
            state: RwSignal::new(State::default()),
        }
    }

    /// The practitioner being checked on this page.
    pub(super) fn practitioner() -> PractitionerId {
        PractitionerId::first()
    }

    /// Looks at guide, ledger and finding together, once the ledger is there.
    pub(super) fn view<T: Default>(
        self,
        view: impl FnOnce(&GuideIndex, &Ledger, &Finding) -> T,
    ) -> T {
        self.state.with(|state| {
            let Some(ledger) = &state.ledger else {
                return T::default();
            };
            self.index.with_value(|index| {
                view(index, ledger, &find(index, ledger, &Self::practitioner()))
            })
        })
    }
}
