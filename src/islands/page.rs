//! The plain parts of the page, kept in step with the record.

use super::browser::{self, root, today, words};
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::controls::{Control, key_of};
use super::keeper::Keeper;
use super::listed::list;
use super::shown::text;
use crate::finding::progress;
use crate::guide::StepId;
use crate::ledger::Key;
use crate::store;

impl Keeper {
    /// Fills the places that the page left for texts and lists, now and whenever they change.
    pub(super) fn fill(&self) {
        let record = self.record;
        for place in browser::all("[data-shown]") {
            let of = place.dataset().get("shown").unwrap_or_default();
            Effect::new(move |_| place.set_text_content(Some(&text(record, &of))));
        }
        for place in browser::all("[data-listed]") {
            let of = place.dataset().get("listed").unwrap_or_default();
            mount_to(place, move || list(record, of)).forget();
        }
    }

    /// Shows the ledger in all controls but those that are being typed into.
    pub(super) fn show(&self) {
        let typing = self.typing.borrow();
        self.look(|state| {
            let Some(ledger) = &state.ledger else { return };
            for control in Control::all() {
                if typing
                    .iter()
                    .all(|typing| typing.control.name() != control.name())
                {
                    control.show(ledger);
                }
            }
        });
    }

    /// Keeps the plain parts of the page in step with the ledger: which checks and cards concern the person, and what paper says
    /// at its edge.
    pub(super) fn follow(&self) {
        self.record.view(|index, ledger, finding| {
            let chosen = ledger.treatments();
            for element in browser::all("[data-check]") {
                let facts = element
                    .dataset()
                    .get("check")
                    .and_then(|id| index.get(id.parse().ok()?));
                element.set_hidden(facts.is_some_and(|facts| !facts.applies_to(chosen)));
            }
            for element in browser::all("[data-when=filtered]") {
                element.set_hidden(chosen.is_empty());
            }
            if !chosen.is_empty() {
                for element in browser::all("[data-card]") {
                    let treatment = element
                        .dataset()
                        .get("card")
                        .and_then(|slug| slug.parse().ok());
                    element
                        .set_hidden(treatment.is_none_or(|treatment| !chosen.contains(treatment)));
                }
            }
            if finding.is_started() {
                let unfinished = StepId::ALL
                    .into_iter()
                    .find(|step| !progress(index, finding, *step).is_finished());
                for link in browser::all("a[data-continue]") {
                    let _ = link.set_attribute("href", unfinished.map_or("/summary", StepId::path));
                }
            }
            let place = ledger.text(&Key::Place);
            for link in browser::all("a[data-places]") {
                let _ = link.set_attribute("href", &format!("/places#{place}"));
            }
            for element in browser::all("[data-other]") {
                let key = key_of(&element.dataset().get("other").unwrap_or_default());
                let others = key.map_or(0, |key| ledger.other_versions(&key).count());
                element.set_hidden(others == 0);
            }
            for toggle in browser::all_elements("input[data-do=share]") {
                if let Some(toggle) = toggle.dyn_ref::<HtmlInputElement>() {
                    toggle.set_checked(store::is_shared());
                    toggle.set_disabled(false);
                }
            }
            if let Some(root) = root() {
                mark(&root, "started", !ledger.is_empty());
                // What was deleted counts here: adding an old copy does not bring it back, replacing does.
                mark(&root, "recorded", ledger.entries().next().is_some());
                mark(&root, "shared", store::is_shared());
                let mut edge = today();
                let name = words(&format!("place-{place}"));
                if !name.is_empty() {
                    edge = format!("{name} · {edge}");
                }
                let _ = root
                    .style()
                    .set_property("--edge", &format!("\" · {edge}\""));
            }
        });
    }
}

/// Sets or removes a mark on the root element, for the style sheet.
fn mark(root: &HtmlElement, name: &str, on: bool) {
    let marks = root.dataset();
    if on {
        let _ = marks.set(name, "");
    } else {
        marks.delete(name);
    }
}
