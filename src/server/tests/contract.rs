//! The contract between page and wasm: whatever is recorded, each page has every phrase that the view asks of it, and each slot
//! shows something for some record.

mod ledgers;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use scraper::{Html, Selector};
use serde_json::Value;

use self::ledgers::ledgers;
use super::{ROUTES, get, text};
use crate::browser::view::comparison::table;
use crate::browser::view::letter::letter;
use crate::browser::view::model::{Model, Page, Saving, State};
use crate::browser::view::room::Turn;
use crate::browser::view::rows::rows;
use crate::browser::view::texts::text as text_of;
use crate::core::contract::{Action, Family, ListSource, Phrase, PhraseId, TextSource};
use crate::core::guide::{GuideIndex, first_guide};
use crate::core::ledger::{Envelope, Key, Ledger, WriterId};
use crate::site::ui::groups;

/// A page that remembers which phrases it was asked for and doesn't have.
struct Rendered {
    phrases: BTreeMap<String, String>,
    carried: BTreeSet<String>,
    asked: RefCell<BTreeSet<String>>,
    missing: RefCell<BTreeSet<String>>,
    texts: Vec<String>,
    lists: Vec<String>,
    has_table: bool,
    actions: Vec<String>,
    controls: Vec<(String, Value)>,
}

impl Page for Rendered {
    fn find(&self, id: PhraseId) -> Option<String> {
        let id = id.to_string();
        let phrase = self.phrases.get(&id).cloned();
        self.asked.borrow_mut().insert(id);
        phrase
    }

    fn read(&self, id: PhraseId) -> String {
        let phrase = self.find(id);
        if phrase.is_none() {
            self.missing.borrow_mut().insert(id.to_string());
        }
        phrase.unwrap_or_default()
    }

    fn day(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn day_and_time(&self, iso: &str) -> String {
        iso.to_owned()
    }

    fn today(&self) -> String {
        "2026-11-27".to_owned()
    }

    fn link(&self, path: &str) -> String {
        path.to_owned()
    }
}

impl Rendered {
    fn of(page: &str) -> Self {
        let html = Html::parse_document(page);
        let all = |selector: &str| {
            let selector = Selector::parse(selector).unwrap();
            html.select(&selector).collect::<Vec<_>>()
        };
        let marked = |mark: &str| {
            let found = all(&format!("[{mark}]")).into_iter();
            let names = found.map(|it| it.value().attr(mark).unwrap().to_owned());
            names.collect::<BTreeSet<_>>().into_iter().collect()
        };
        let phrases = all("[id]").into_iter().filter_map(|it| {
            let words: String = it.text().collect();
            (!words.is_empty()).then(|| (it.value().attr("id").unwrap().to_owned(), words))
        });
        let phrasebook = all("#phrasebook").into_iter();
        let carried = phrasebook.flat_map(|it| it.descendants());
        let carried = carried.filter_map(|it| it.value().as_element()?.id().map(str::to_owned));
        let controls = all("input[name], textarea[name], select[name]");
        let controls = controls.into_iter().map(|it| {
            let value = match (it.value().attr("type"), it.value().attr("value")) {
                (Some("radio" | "checkbox"), Some(value)) => value.into(),
                (Some("checkbox"), None) => true.into(),
                (Some("date"), _) => "2026-11-20".into(),
                (Some("datetime-local"), _) => "2026-11-20T10:00".into(),
                _ => "typed".into(),
            };
            (it.value().attr("name").unwrap().to_owned(), value)
        });
        Self {
            phrases: phrases.collect(),
            carried: carried.collect(),
            asked: RefCell::default(),
            missing: RefCell::default(),
            texts: marked("data-text-slot"),
            lists: marked("data-list-slot"),
            has_table: !all("table[data-compare]").is_empty(),
            actions: marked("data-action"),
            controls: controls.collect(),
        }
    }

    /// Shows everything that the page has a slot for. Returns the slots that show something.
    fn show(&self, index: &GuideIndex, state: &State) -> BTreeSet<String> {
        let model = Model::of(self, index, state).unwrap();
        // What is printed has the place at its edge.
        self.find(PhraseId::Name(
            Family::Place,
            model.ledger.text(&Key::Place),
        ));
        let texts = self
            .texts
            .iter()
            .filter(|of| !text_of(&model, &TextSource::read(of).unwrap()).is_empty());
        let lists = self.lists.iter().filter(|of| {
            let slot = ListSource::read(of).unwrap();
            !rows(&model, slot).is_empty()
        });
        let shown = texts.chain(lists).cloned().collect();
        if self.has_table {
            assert!(table(&model).len() > 5);
        }
        if self
            .actions
            .iter()
            .any(|name| name == Action::Letter.slug())
        {
            assert!(!letter(&model).is_empty());
        }
        shown
    }
}

fn state(page: &Rendered, ledger: &Ledger, turn: usize) -> State {
    let mut from_elsewhere = Ledger::default();
    from_elsewhere.record(
        Key::from("note/a/R03"),
        "from a copy".into(),
        &WriterId("copy".to_owned()),
    );
    let copy = |ledger| Envelope {
        made: "2026-11-27T10:00:00Z".to_owned(),
        ledger,
    };
    State {
        ledger: Some(ledger.clone()),
        saving: [
            Saving::Kept(Phrase::KeptDeviceAt, "10:31".to_owned()),
            Saving::Kept(Phrase::KeptBrowser, String::new()),
            Saving::Failed(Phrase::FaultFull),
        ][turn % 3]
            .clone(),
        damaged: turn % 3,
        notice: Some(Phrase::Undone),
        refused: [Phrase::PaperNone, Phrase::CopyNone, Phrase::LinkTooLarge]
            .into_iter()
            .find(|phrase| page.find((*phrase).into()).is_some()),
        asking: [
            "Q01".parse().ok().map(Turn::Question),
            Some(Turn::End(10)),
            Some(Turn::End(usize::MAX)),
        ][turn % 3],
        said: vec![(Key::from("heard/a/Q01"), Value::Null)],
        undo: turn
            .is_multiple_of(2)
            .then(|| (Ledger::default(), ledger.clone())),
        offer: Some(copy(from_elsewhere)),
        history: vec![("restored".to_owned(), copy(ledger.clone()))],
        promise: Some(Phrase::Promised),
        link: Some(1200),
        ..State::default()
    }
}

#[tokio::test]
async fn every_page_has_the_phrases_that_its_slots_need_and_every_slot_shows_something() {
    let mut pages = Vec::new();
    for route in ROUTES.iter().filter(|route| route.live) {
        pages.push((
            route.path.as_ref(),
            Rendered::of(&text(get(&route.path).await).await),
        ));
    }
    let ledgers = ledgers(&pages);
    let groups = groups(Box::leak(Box::new(first_guide())));
    let mut problems = Vec::new();
    for (path, page) in &pages {
        let index = GuideIndex::read(&page.phrases["index"]);
        let shown = ledgers
            .iter()
            .enumerate()
            .map(|(turn, ledger)| page.show(&index, &state(page, ledger, turn)));
        let shown: BTreeSet<String> = shown.flatten().collect();
        let silent = page
            .texts
            .iter()
            .chain(&page.lists)
            .filter(|of| !shown.contains(*of));
        problems.extend(silent.map(|of| format!("{path}: nothing ever shows in “{of}”")));
        let unknown = page
            .actions
            .iter()
            .filter(|name| Action::read(name).is_none());
        problems.extend(unknown.map(|name| format!("{path}: no action “{name}”")));
        let missing = page.missing.take();
        problems.extend(missing.iter().map(|id| format!("{path}: no phrase “{id}”")));
        let asked = page.asked.take();
        let unused = groups.iter().filter(|(_, ids)| {
            ids.iter().all(|id| page.carried.contains(id))
                && !ids.iter().any(|id| asked.contains(id))
        });
        problems.extend(unused.map(|(it, _)| format!("{path}: nothing needs {it:?}")));
    }
    assert!(problems.is_empty(), "{problems:#?}");
}
