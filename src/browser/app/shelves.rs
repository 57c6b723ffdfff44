//! Where each check of a step is shown: now, behind “More checks”, or after the visit.

use std::cell::RefCell;

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::browser::dom::document::{self as page, children};
use crate::browser::view::model::Model;
use crate::core::assessment::{Shelf, concerns, next_open, shelves};
use crate::core::guide::{CheckId, CheckRule, TreatmentSet};
use crate::core::ledger::{CheckField, Key, PractitionerId};

/// What decides where a check is shown. An answer given on the page doesn't move it.
type Grounds = (PractitionerId, TreatmentSet, bool);

/// The checks of a step, in the order of its page.
pub(crate) struct Shelves {
    checks: Vec<(CheckId, Element)>,
    last: RefCell<Option<Grounds>>,
}

impl Shelves {
    /// Those that the server wrote.
    pub(crate) fn find() -> Self {
        let checks = page::all_elements("[data-shelf]>[data-check]").into_iter();
        let named =
            checks.filter_map(|it| Some((it.get_attribute("data-check")?.parse().ok()?, it)));
        Self {
            checks: named.collect(),
            last: RefCell::default(),
        }
    }

    /// Lets links lead to the next check without an answer, here or in another step.
    pub(crate) fn link_next_open(&self, model: &Model, has_been: bool) {
        let here: Vec<CheckId> = self.checks.iter().map(|(id, _)| *id).collect();
        let next = next_open(
            model.index,
            &here,
            model.ledger,
            &model.practitioner,
            has_been,
        );
        let Some(next) = next else { return };
        let id = next.id.to_string();
        let to = format!("{}#{id}-yes", page::address(next.step.path()));
        for link in page::all_elements("a[data-next]") {
            let _ = link.set_attribute("href", &to);
            if let Some(code) = link.last_element_child() {
                code.set_text_content(Some(&id));
            }
        }
    }

    /// Puts each check where the record wants it, unless it wants the same as before.
    pub(crate) fn arrange(&self, model: &Model, has_been: bool) {
        let chosen = model.ledger.treatments();
        let grounds = Some((model.practitioner.clone(), chosen, has_been));
        if self.checks.is_empty() || self.last.replace(grounds.clone()) == grounds {
            return;
        }
        let known = self.checks.iter().filter_map(|(id, element)| {
            let rule = model.index.get(*id)?;
            Some((rule, element))
        });
        let known: Vec<(&CheckRule, &Element)> = known.collect();
        let rules: Vec<&CheckRule> = known.iter().map(|(rule, _)| *rule).collect();
        let places = shelves(&rules, model.ledger, &model.practitioner, has_been);
        let focused = document().active_element();
        for shelf in Shelf::ALL {
            let here = known.iter().zip(&places).filter(|(_, at)| *at == shelf);
            let here: Vec<&(&CheckRule, &Element)> = here.map(|(known, _)| known).collect();
            let count = here
                .iter()
                .filter(|(rule, _)| concerns(rule, model.ledger, chosen));
            put(*shelf, &here, count.count());
        }
        for (rule, element) in known {
            let subject = rule.subject(&model.practitioner);
            let heard = Key::Check(CheckField::Heard, subject, rule.id);
            let _ = element.set_attribute("data-heard", model.ledger.text(&heard));
        }
        // What is moved loses the focus.
        if let Some(focused) = focused
            && document().active_element().as_ref() != Some(&focused)
            && let Some(focused) = focused.dyn_ref::<HtmlElement>()
        {
            let _ = focused.focus();
        }
        if has_been && let Some(later) = document().get_element_by_id("later-checks") {
            let _ = later.set_attribute("open", "");
        }
    }
}

/// Puts these checks into this part, and says how many of them there are. A part without any is hidden.
fn put(shelf: Shelf, checks: &[&(&CheckRule, &Element)], count: usize) {
    let selector = format!("[data-shelf={}]", shelf.slug());
    let Ok(Some(place)) = document().query_selector(&selector) else {
        return;
    };
    if !children(&place).iter().eq(checks.iter().map(|it| it.1)) {
        for (_, check) in checks {
            let _ = place.append_child(check);
        }
    }
    let part = place
        .parent_element()
        .filter(|it| it.tag_name() == "DETAILS");
    if let Some(part) = part {
        if let Ok(Some(number)) = part.query_selector("[data-count]") {
            number.set_text_content(Some(&count.to_string()));
        }
        // What was asked there goes with its checks.
        let part = part.closest(".later").ok().flatten().unwrap_or(part);
        if let Some(part) = part.dyn_ref::<HtmlElement>() {
            part.set_hidden(count == 0);
        }
    }
}
