//! Small reads and writes of the page itself, and what only a browser can do.

use std::cell::RefCell;
use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::{document, request_animation_frame, set_timeout, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, Element, HtmlAnchorElement, HtmlElement, HtmlTemplateElement,
    HtmlTextAreaElement, Url,
};

use super::dates::{today, unless_slip, write_day, write_day_and_time};
use crate::browser::view::model::Page;
use crate::core::contract::{Action, PhraseId};

/// Runs a future in the background. Boxed, because each type of future would bring its own queue into the wasm.
pub(crate) fn later(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    spawn_local(work);
}

/// This page, as the view sees it.
pub(crate) struct Document;

impl Page for Document {
    fn find(&self, id: PhraseId) -> Option<String> {
        Some(words(&id.to_string())).filter(|words| !words.is_empty())
    }

    fn day(&self, text: &str) -> String {
        unless_slip(text, || remembered(text, || write_day(text)))
    }

    fn day_and_time(&self, text: &str) -> String {
        unless_slip(text, || write_day_and_time(text))
    }

    fn today(&self) -> String {
        today()
    }

    fn link(&self, path: &str) -> String {
        window().location().origin().unwrap_or_default() + &address(path)
    }
}

/// The words under `id`, from the page or from its phrasebook. Empty if there are none.
pub(crate) fn words(id: &str) -> String {
    remembered(id, || look_up(id))
}

/// Caches what `find` returns: asking the page or the browser's calendar takes a hundred times as long as a cached text.
fn remembered(what: &str, find: impl FnOnce() -> String) -> String {
    thread_local! {
        static KNOWN: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
    }
    KNOWN.with_borrow_mut(|known| {
        let at = known.binary_search_by(|(known, _)| known.as_str().cmp(what));
        let at = at.unwrap_or_else(|at| {
            known.insert(at, (what.to_owned(), find()));
            at
        });
        known[at].1.clone()
    })
}

fn look_up(id: &str) -> String {
    let in_page = document().get_element_by_id(id);
    let element = in_page.or_else(|| {
        let phrasebook: HtmlTemplateElement = document()
            .get_element_by_id("phrasebook")?
            .dyn_into()
            .ok()?;
        phrasebook.content().get_element_by_id(id)
    });
    element
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// All elements that match `selector`.
pub(crate) fn all(selector: &str) -> Vec<HtmlElement> {
    all_elements(selector)
        .into_iter()
        .filter_map(|element| element.dyn_into().ok())
        .collect()
}

/// The same, pictures included.
pub(crate) fn all_elements(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.item(index)?.dyn_into().ok())
        .collect()
}

/// A new element of this tag and class, with this text in it.
pub(crate) fn element(tag: &str, class: &str, text: &str) -> HtmlElement {
    let made: HtmlElement = document()
        .create_element(tag)
        .map_or_else(JsValue::from, JsValue::from)
        .unchecked_into();
    made.set_class_name(class);
    made.set_text_content(Some(text));
    if matches!(class, "typed" | "name" | "code") {
        // Names and numbers are nobody's to translate.
        let _ = made.set_attribute("translate", "no");
    }
    made
}

/// The elements right inside of another.
pub(crate) fn children(of: &Element) -> Vec<Element> {
    let mut found = Vec::new();
    let mut next = of.first_element_child();
    while let Some(element) = next {
        next = element.next_element_sibling();
        found.push(element);
    }
    found
}

/// The root element, whose data attributes tell the style sheet and the plain script how far the page is.
pub(crate) fn root() -> Option<HtmlElement> {
    document()
        .document_element()
        .and_then(|element: Element| element.dyn_into().ok())
}

/// Opens the browser's print dialog.
pub(crate) fn print() {
    let _ = window().print();
}

/// Moves focus to the element with this id, because something happened there: once it is shown.
pub(crate) fn focus(id: &'static str) {
    request_animation_frame(move || focus_on(document().get_element_by_id(id)));
}

/// Moves focus to the first control of that name, because the button that was pressed is about to vanish.
pub(crate) fn focus_first(name: &str) {
    focus_on(
        all_elements(&format!("[name=\"{name}\"]"))
            .into_iter()
            .next(),
    );
}

/// Moves focus to the button with this act and argument, or else to its first neighbour, because its row was replaced.
pub(crate) fn focus_on_act(act: Action, with: &str) {
    let exact = format!("[data-action={}][data-argument={with}]", act.slug());
    let any = format!("[data-argument={with}]");
    request_animation_frame(move || {
        let button = |selector: &str| all_elements(selector).into_iter().next();
        focus_on(button(&exact).or_else(|| button(&any)));
    });
}

fn focus_on(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The text in the text field with this id.
pub(crate) fn text_of(id: &str) -> String {
    field(id).map(|field| field.value()).unwrap_or_default()
}

/// Puts a text into the text field with this id.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(field) = field(id) {
        field.set_value(text);
    }
}

fn field(id: &str) -> Option<HtmlTextAreaElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// A file in memory, of this kind.
pub(crate) fn file_of(kind_of: &str, text: &str) -> Option<Blob> {
    let kind = BlobPropertyBag::new();
    kind.set_type(kind_of);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &kind).ok()
}

/// The text of a file. Empty if it cannot be read.
pub(crate) async fn read_file(file: &Blob) -> String {
    let text = JsFuture::from(file.text()).await;
    text.ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

/// By when a browser has read a file that was handed out.
const READ_BY: Duration = Duration::from_secs(60);

/// Hands a file to the person, under a name that says nothing.
///
/// # Errors
/// What the browser throws when it hands out no files.
pub(crate) fn offer(file: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Safari reads the file only later, and a tap on “Download” in its question comes later still.
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        READ_BY,
    );
    Ok(())
}

/// An attribute of the whole document. Empty if there is none.
fn of_document(name: &str) -> String {
    let root = document().document_element();
    root.and_then(|it| it.get_attribute(name))
        .unwrap_or_default()
}

/// Where a page lies in the language of this one.
pub(crate) fn address(path: &str) -> String {
    of_document("data-base") + path
}
