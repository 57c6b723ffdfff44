//! The page's own controls: plain HTML whose `name` is a ledger key, with `~` in place of the practitioner.

use serde_json::Value;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};

use super::document::all;
use crate::core::ledger::{Key, Ledger, PractitionerId, is_blank};

/// A control of one of the three kinds that pages use.
pub(crate) enum Control {
    Input(HtmlInputElement),
    Text(HtmlTextAreaElement),
    Choice(HtmlSelectElement),
}

impl Control {
    /// The control that `element` is, if it is one that records something.
    pub(crate) fn of(element: &Element) -> Option<Self> {
        let control = if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
            Self::Input(input.clone())
        } else if let Some(text) = element.dyn_ref::<HtmlTextAreaElement>() {
            Self::Text(text.clone())
        } else {
            Self::Choice(element.dyn_ref::<HtmlSelectElement>()?.clone())
        };
        control.key(&PractitionerId::first()).map(|_| control)
    }

    /// All controls of the page that record something.
    pub(crate) fn all() -> Vec<Self> {
        all("input[name],textarea[name],select[name]")
            .iter()
            .filter_map(|element| Self::of(element))
            .collect()
    }

    /// Those that the person touched before the wasm was there.
    pub(crate) fn touched() -> Vec<Self> {
        all("[data-touched]")
            .iter()
            .filter_map(|element: &HtmlElement| Self::of(element))
            .collect()
    }

    pub(crate) fn name(&self) -> String {
        match self {
            Self::Input(input) => input.name(),
            Self::Text(text) => text.name(),
            Self::Choice(choice) => choice.name(),
        }
    }

    /// The ledger key that it records while `practitioner` is checked, if any.
    pub(crate) fn key(&self, practitioner: &PractitionerId) -> Option<Key> {
        key_of(&self.name(), practitioner)
    }

    fn element(&self) -> &Element {
        match self {
            Self::Input(input) => input,
            Self::Text(text) => text,
            Self::Choice(choice) => choice,
        }
    }

    /// Whether the person touched it before the wasm was there.
    pub(crate) fn is_touched(&self) -> bool {
        self.element().has_attribute("data-touched")
    }

    /// Whether it records about whichever question is asked in the room.
    pub(crate) fn is_in_room(&self) -> bool {
        self.element().has_attribute("data-room")
    }

    /// Takes a choice back.
    pub(crate) fn clear(&self) {
        if let Self::Input(input) = self {
            input.set_checked(false);
        }
    }

    /// Marks it as taken.
    pub(crate) fn untouch(&self) {
        let _ = self.element().remove_attribute("data-touched");
    }

    /// Lets the person read it, but not change it.
    pub(crate) fn lock(&self) {
        match self {
            Self::Input(input) => input.set_disabled(true),
            Self::Text(text) => text.set_read_only(true),
            Self::Choice(choice) => choice.set_disabled(true),
        }
    }

    /// Whether the person types into it, so that it changes with every keystroke.
    pub(crate) fn is_typed(&self) -> bool {
        match self {
            Self::Input(input) => !matches!(input.type_().as_str(), "radio" | "checkbox"),
            Self::Text(_) => true,
            Self::Choice(_) => false,
        }
    }

    /// What it says now. Nothing for a radio button that is not the chosen one.
    pub(crate) fn value(&self) -> Option<Value> {
        match self {
            Self::Input(input) => match input.type_().as_str() {
                // One with a value keeps that: the words that the person read.
                "checkbox" if input.has_attribute("value") => Some(match input.checked() {
                    true => input.value().into(),
                    false => Value::Null,
                }),
                "checkbox" => Some(input.checked().into()),
                "radio" => input.checked().then(|| input.value().into()),
                _ => Some(text_value(input.value())),
            },
            Self::Text(text) => Some(text_value(text.value())),
            Self::Choice(choice) => Some(text_value(choice.value())),
        }
    }

    /// Whether a text was put in without a word to the page, as dictation and password managers do: it's neither what was last shown
    /// nor, by then, what somebody typed.
    pub(crate) fn has_more(&self) -> bool {
        match self {
            Self::Input(input) => self.is_typed() && input.value() != input.default_value(),
            Self::Text(text) => {
                !text.read_only() && text.value() != text.default_value().unwrap_or_default()
            }
            Self::Choice(_) => false,
        }
    }

    /// Notes that what a text field says is known.
    pub(crate) fn note_shown(&self) {
        match self {
            Self::Input(input) if self.is_typed() => input.set_default_value(&input.value()),
            Self::Text(text) => {
                let _ = text.set_default_value(&text.value());
            }
            _ => {}
        }
    }

    /// Shows what the ledger holds. Text that is the same already is left alone, so that the caret stays where it is.
    pub(crate) fn show(&self, ledger: &Ledger, key: &Key) {
        match self {
            Self::Input(input) => match input.type_().as_str() {
                "checkbox" => {
                    input.set_checked(ledger.is_on(key) || !ledger.text(key).is_empty());
                }
                "radio" => input.set_checked(ledger.text(key) == input.value()),
                _ if input.value() != ledger.text(key) => input.set_value(ledger.text(key)),
                _ => {}
            },
            Self::Text(text) if text.value() != ledger.text(key) => {
                text.set_value(ledger.text(key))
            }
            Self::Text(_) => {}
            Self::Choice(choice) => choice.set_value(ledger.text(key)),
        }
    }
}

/// The ledger key that a control of this name records while `practitioner` is checked, if any.
pub(crate) fn key_of(name: &str, practitioner: &PractitionerId) -> Option<Key> {
    match Key::about(name, practitioner) {
        Key::Unknown(_) => None,
        known => Some(known),
    }
}

/// The value that a remembered early edit stands for.
pub(crate) fn early_value(key: &Key, text: String) -> Value {
    if key.is_switch() {
        // Earlier versions of the page wrote `true` and `false`.
        (!matches!(text.as_str(), "" | "false")).into()
    } else {
        text_value(text)
    }
}

/// Text with nothing to see in it is no text: it deletes.
fn text_value(text: String) -> Value {
    if is_blank(&text) {
        Value::Null
    } else {
        text.into()
    }
}
