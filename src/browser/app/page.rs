//! The page, kept in step with the record.

use std::cell::RefCell;

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use super::controller::Controller;
use super::people::clear_sure;
use crate::browser::dom::controls::{Control, key_of};
use crate::browser::dom::document::{self, Document, element, root, today};
use crate::browser::dom::listed::put_rows;
use crate::browser::dom::table::Table;
use crate::browser::store;
use crate::browser::view::comparison::{TableRow, table};
use crate::browser::view::model::{Model, Page};
use crate::browser::view::phrases::name;
use crate::browser::view::rows::{Row, rows};
use crate::browser::view::texts::text;
use crate::browser::view::tool_rows::in_room;
use crate::core::assessment::{MAX_PRACTITIONERS, concerns, is_early, progress};
use crate::core::contract::{Family, ListSource, PhraseId, TextSource};
use crate::core::guide::StepId;
use crate::core::ledger::{Key, Ledger, PractitionerId};

/// A place that the page left for a text.
struct TextPlace {
    element: HtmlElement,
    of: TextSource,
    shown: RefCell<String>,
}

/// A place that the page left for a list.
struct ListPlace {
    element: HtmlElement,
    of: ListSource,
    shown: RefCell<Vec<Row>>,
}

/// The places of a page.
pub(crate) struct Places {
    texts: Vec<TextPlace>,
    lists: Vec<ListPlace>,
    table: Table,
}

/// What goes into them, in order.
type Contents = (Vec<String>, Vec<Vec<Row>>, Vec<TableRow>);

impl Places {
    /// Those that the server marked.
    pub(crate) fn find() -> Self {
        // A name that this wasm doesn't know comes from a page of another version: it stays as the server wrote it.
        let texts = document::all("[data-shown]").into_iter();
        let texts = texts.filter_map(|element| {
            Some(TextPlace {
                of: TextSource::read(&element.dataset().get("shown")?)?,
                element,
                shown: RefCell::default(),
            })
        });
        let lists = document::all("[data-listed]").into_iter();
        let lists = lists.filter_map(|element| {
            Some(ListPlace {
                of: ListSource::read(&element.dataset().get("listed")?)?,
                element,
                shown: RefCell::default(),
            })
        });
        Self {
            texts: texts.collect(),
            lists: lists.collect(),
            table: Table::find(),
        }
    }

    fn read(&self, model: &Model) -> Contents {
        let texts = self.texts.iter().map(|place| text(model, &place.of));
        let lists = self.lists.iter().map(|place| rows(model, place.of));
        let rows = self.table.is_here().then(|| table(model));
        (texts.collect(), lists.collect(), rows.unwrap_or_default())
    }

    /// Fills them. What stays the same is left alone, with the focus that may be in it, and is not read out again.
    fn patch(&self, (texts, lists, table): Contents) {
        for (place, text) in self.texts.iter().zip(texts) {
            if *place.shown.borrow() != text {
                place.element.set_text_content(Some(&text));
                place.shown.replace(text);
            }
        }
        for (place, rows) in self.lists.iter().zip(lists) {
            if *place.shown.borrow() != rows {
                put_rows(&place.element, &place.shown.borrow(), &rows);
                place.shown.replace(rows);
            }
        }
        self.table.patch(table);
    }
}

impl Controller {
    /// Shows everything that follows from the record.
    pub(crate) fn render(&self) {
        // Removing a focused element can fire its event handlers at once, so nothing is changed while the state is borrowed.
        let belongs = self.with_state(|state| {
            let model = Model::of(&Document, &self.index, state)?;
            toggle_visibility(&model);
            // What is being typed belongs to the question for which it was begun.
            if !self
                .typing
                .borrow()
                .iter()
                .any(|it| it.control.is_in_room())
            {
                turn_controls(&model);
            }
            Some(self.places.read(&model))
        });
        if let Some(belongs) = belongs {
            self.places.patch(belongs);
        }
    }

    /// Says at the edge of each sheet of paper which place and day it is about.
    ///
    /// Only once something is printed: formatting its first date takes a browser as long as all the rest of the start.
    pub(crate) fn mark_edge(&self) {
        let place = self.with_state(|state| {
            let ledger = state.ledger.as_ref()?;
            let place = PhraseId::Name(Family::Place, ledger.text(&Key::Place));
            Document.find(place)
        });
        let mut edge = today();
        if let Some(name) = place {
            edge = format!("{name} · {edge}");
        }
        if let Some(root) = root() {
            let edge = format!("\" · {edge}\"");
            let _ = root.style().set_property("--edge", &edge);
        }
    }

    /// Marks the copy that the address selects, because `:target` is lost when Firefox prints.
    pub(crate) fn mark_copy(&self) {
        let chosen = window().location().hash().unwrap_or_default();
        for paper in document::all(".paper") {
            let is_chosen = chosen.strip_prefix('#') == Some(&paper.id());
            let _ = paper.class_list().toggle_with_force("chosen", is_chosen);
        }
    }

    /// Shows the ledger in all controls but those that are being typed into.
    pub(crate) fn show(&self) {
        let typing = self.typing.borrow();
        self.with_state(|state| {
            let Some(ledger) = &state.ledger else { return };
            let practitioner = state.practitioner();
            if let Some(before) = self.shows.replace(Some(practitioner.clone()))
                && before != practitioner
            {
                clear_sure();
            }
            // A field that is typed into may belong to somebody who is no longer checked.
            let is_typed = |name: &str| typing.iter().any(|typing| typing.control.name() == name);
            for control in Control::all() {
                if let Some(key) = control.key(&practitioner)
                    && !is_typed(&control.name())
                    && ledger.is_kept(&key)
                {
                    control.show(ledger, &key);
                }
            }
        });
    }
}

/// Lets the controls of the room record what is said about the question that is asked, and shows what is recorded of it.
fn turn_controls(model: &Model) {
    let asked = in_room(model);
    let mut turned = Vec::new();
    for element in document::all_elements("[data-room]") {
        let of = element.get_attribute("data-room").unwrap_or_default();
        let Some((at, all)) = &asked else {
            let _ = element.remove_attribute("name");
            continue;
        };
        let name = format!("{of}/~/{}", all[*at]);
        if element.get_attribute("name").as_ref() != Some(&name) {
            let _ = element.set_attribute("name", &name);
            turned.extend(Control::of(&element));
        }
    }
    // A radio button that joins a group unchecks the others in it, so all of them join before any is shown.
    for control in turned {
        if let Some(key) = control.key(&model.practitioner) {
            control.show(model.ledger, &key);
        }
    }
}

/// Keeps the plain parts of the page in step with the record.
fn toggle_visibility(model: &Model) {
    hide(model);
    lead_on(model);
    set_choices(model);
    mark_root(model);
}

/// Shows only what concerns the person: of checks, printed parts, treatments, other versions, and reasons.
fn hide(model: &Model) {
    let (index, ledger) = (model.index, model.ledger);
    let chosen = ledger.treatments();
    for element in document::all("[data-check]") {
        let facts = element
            .dataset()
            .get("check")
            .and_then(|id| index.get(id.parse().ok()?));
        element.set_hidden(facts.is_some_and(|facts| !concerns(facts, ledger, chosen)));
    }
    for element in document::all("[data-printed]") {
        let tick = element.dataset().get("printed").unwrap_or_default();
        let is_on = ledger.is_on(&Key::from(tick.as_str()));
        element.set_hidden(is_on == tick.split('/').any(|part| part.starts_with("hide-")));
    }
    for element in document::all("[data-for]") {
        let marks = element.dataset();
        let named = marks.get("for").unwrap_or_default();
        let mut named = named.split(' ').filter_map(|slug| slug.parse().ok());
        // With nothing chosen everything concerns the person, but for what is only for those who chose it.
        let is_meant = match chosen.is_empty() {
            true => marks.get("chosen").is_none(),
            false => named.any(|treatment| chosen.contains(treatment)),
        };
        element.set_hidden(!is_meant);
    }
    for element in document::all("[data-other]") {
        let name = element.dataset().get("other").unwrap_or_default();
        let others =
            key_of(&name, &model.practitioner).map_or(0, |key| ledger.other_versions(&key).count());
        element.set_hidden(others == 0);
    }
    for reason in document::all_elements("details.override") {
        let name = reason.get_attribute("data-reason").unwrap_or_default();
        let written =
            key_of(&name, &model.practitioner).is_some_and(|key| !ledger.text(&key).is_empty());
        if written {
            let _ = reason.set_attribute("open", "");
        }
    }
}

/// Lets links lead to what is unfinished, and to the chosen place.
fn lead_on(model: &Model) {
    let (ledger, assessment) = (model.ledger, &model.assessment);
    if assessment.is_started() {
        let unfinished = StepId::ALL
            .into_iter()
            .find(|step| !progress(model.index, assessment, Some(*step)).is_finished());
        for link in document::all("a[data-continue]") {
            let path = unfinished.map_or("/summary", StepId::path);
            let _ = link.set_attribute("href", &document::address(path));
        }
    }
    let place = ledger.text(&Key::Place);
    for link in document::all("a[data-places]") {
        let path = if place.is_empty() {
            "/places".to_owned()
        } else {
            let part = link.dataset().get("places").unwrap_or_default();
            format!("/places/{place}{part}")
        };
        let _ = link.set_attribute("href", &document::address(&path));
    }
}

/// Shows whom this tab checks, and whether the device is shared.
fn set_choices(model: &Model) {
    for choice in document::all_elements("select[data-checking]") {
        if let Some(choice) = choice.dyn_ref::<HtmlSelectElement>() {
            fill(choice, model.ledger, &model.all);
            choice.set_value(&model.practitioner.to_string());
        }
    }
    for toggle in document::all_elements("input[data-do=share]") {
        if let Some(toggle) = toggle.dyn_ref::<HtmlInputElement>() {
            toggle.set_checked(store::is_shared());
            toggle.set_disabled(model.state.is_locked);
        }
    }
}

/// Marks on the root element what the style sheet asks about.
fn mark_root(model: &Model) {
    let ledger = model.ledger;
    if let Some(root) = root() {
        set_flag(&root, "started", !ledger.is_empty());
        // What was deleted counts here: adding an old copy does not bring it back, replacing does.
        set_flag(&root, "recorded", ledger.entries().next().is_some());
        set_flag(&root, "shared", store::is_shared());
        set_flag(&root, "several", model.all.len() > 1);
        set_flag(&root, "full", model.all.len() >= MAX_PRACTITIONERS);
        set_flag(&root, "asked", in_room(model).is_some());
        set_flag(&root, "early", is_early(ledger, &model.practitioner));
    }
}

/// Puts the practitioners into a choice, unless they are there already.
fn fill(choice: &HtmlSelectElement, ledger: &Ledger, all: &[PractitionerId]) {
    let options: Vec<(String, String)> = all
        .iter()
        .map(|id| (id.to_string(), name(&Document, ledger, all, id)))
        .collect();
    let there = document::children(choice);
    let same = there.len() == options.len()
        && there.iter().zip(&options).all(|(option, (id, name))| {
            option.get_attribute("value").as_ref() == Some(id)
                && option.text_content().as_ref() == Some(name)
        });
    if !same {
        choice.set_text_content(None);
        for (id, name) in options {
            let option = element("option", "", &name);
            let _ = option.set_attribute("value", &id);
            let _ = choice.append_child(&option);
        }
    }
}

/// Sets or removes a mark on the root element, for the style sheet.
fn set_flag(root: &HtmlElement, name: &str, on: bool) {
    let marks = root.dataset();
    if on {
        let _ = marks.set(name, "");
    } else {
        marks.delete(name);
    }
}
