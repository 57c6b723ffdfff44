//! What the server rendered for everyone, kept in step with one person's record: parts that don't concern them are hidden, links lead
//! to what is unfinished, and the root element is marked for the style sheet.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};

use crate::browser::dom::controls::key_of;
use crate::browser::dom::document::{self, Document, element, root};
use crate::browser::store;
use crate::browser::view::answer::conclusion;
use crate::browser::view::model::Model;
use crate::browser::view::phrases::name;
use crate::browser::view::room::Room;
use crate::core::assessment::{concerns, is_early, progress};
use crate::core::guide::StepId;
use crate::core::ledger::{Key, Ledger, PractitionerId};
use crate::core::limits;

/// Keeps the plain parts of the page in step with the record.
pub(crate) fn toggle_visibility(model: &Model, has_been: bool) {
    hide(model);
    lead_on(model);
    set_choices(model);
    mark_root(model, has_been);
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
    for toggle in document::all_elements("input[data-action=share]") {
        if let Some(toggle) = toggle.dyn_ref::<HtmlInputElement>() {
            toggle.set_checked(store::is_shared());
            toggle.set_disabled(model.state.is_locked);
        }
    }
}

/// Marks on the root element what the style sheet asks about.
fn mark_root(model: &Model, has_been: bool) {
    let ledger = model.ledger;
    if let Some(root) = root() {
        set_flag(&root, "started", !ledger.is_empty());
        // What was deleted counts here: adding an old copy does not bring it back, replacing does.
        set_flag(&root, "recorded", ledger.entries().next().is_some());
        set_flag(&root, "shared", store::is_shared());
        set_flag(&root, "several", model.all.len() > 1);
        set_flag(&root, "full", model.all.len() >= limits::PRACTITIONERS);
        let room = Room::of(model);
        set_flag(&root, "asked", room.is_some());
        set_flag(&root, "askedAll", room.is_some_and(|it| it.is_end));
        set_flag(&root, "us", ledger.text(&Key::Place).starts_with("us"));
        set_flag(&root, "been", has_been);
        set_flag(&root, "early", is_early(ledger, &model.practitioner));
        let marks = root.dataset();
        match conclusion(model).slug() {
            Some(kind) => {
                let _ = marks.set("answer", kind);
            }
            None => marks.delete("answer"),
        }
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
