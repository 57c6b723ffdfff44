//! One pass over the HTML of a page, between rendering and serving. It takes out what only hydration would need, keeps links in the
//! language of the page and numbers with what they count, and collects what the page's policy and its styles depend on.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::mem::take;
use std::rc::Rc;

use lol_html::errors::{AttributeNameError, RewritingError};
use lol_html::html_content::{ContentType, Element, EndTag, TextChunk, TextType};
use lol_html::{RewriteStrSettings, doc_comments, doc_text, element, end_tag, rewrite_str};

use super::links::Links;
use super::nbsp::NumberKeeper;

/// A page as it is served.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RewrittenPage {
    pub(super) html: String,
    /// The text of every script that stands in the page itself and runs.
    pub(super) inline_scripts: Vec<String>,
    /// Every class of an element.
    pub(super) classes: BTreeSet<String>,
    /// Whether the page has the island. Only then a script gives out elements, and so classes.
    pub(super) is_live: bool,
}

/// Why the HTML of a page can’t be rewritten.
#[derive(Debug, thiserror::Error)]
pub enum RewriteError {
    /// The parser doesn’t know how a browser would read it.
    #[error("its HTML can’t be parsed: {0}. Correct the view of the page in src/site/pages.")]
    Html(#[from] RewritingError),
    /// The end of the document is missing.
    #[error(
        "its HTML has no `</html>`. Correct the view of the page in src/site/pages, or the document around it."
    )]
    Unfinished,
}

/// Rewrites a page.
///
/// # Errors
/// [`RewriteError`].
pub(super) fn rewrite(html: &str, links: &Links) -> Result<RewrittenPage, RewriteError> {
    let state = Rc::new(RefCell::new(State::default()));
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!("*", |element| {
            state.borrow_mut().start(element, links)?;
            if let Some(handlers) = element.end_tag_handlers() {
                let state = Rc::clone(&state);
                handlers.push(end_tag!(move |tag| {
                    state.borrow_mut().end(tag);
                    Ok(())
                }));
            }
            Ok(())
        }))
        .append_document_content_handler(doc_text!(|chunk| {
            state.borrow_mut().text(chunk);
            Ok(())
        }))
        // Leptos marks places with `<!>` for views that are hydrated. Our one island is not: to the wasm it’s plain HTML.
        .append_document_content_handler(doc_comments!(|comment| {
            comment.remove();
            Ok(())
        }));
    let html = rewrite_str(html, settings)?;
    let state = state.take();
    if !state.is_complete {
        return Err(RewriteError::Unfinished);
    }
    Ok(RewrittenPage {
        html,
        inline_scripts: state.inline_scripts,
        classes: state.classes,
        is_live: state.is_live,
    })
}

/// Puts styles in place of the link to the style sheet for screens.
///
/// # Errors
/// [`RewriteError`].
pub(super) fn inline_style(html: &str, style: &str) -> Result<String, RewriteError> {
    let style = format!("<style>{style}</style>");
    let settings = RewriteStrSettings::new().append_element_content_handler(element!(
        "link[rel=stylesheet]:not([media])",
        |link| {
            link.replace(&style, ContentType::Html);
            Ok(())
        }
    ));
    Ok(rewrite_str(html, settings)?)
}

/// What the pass remembers from one part of the page to the next.
#[derive(Debug, Default)]
struct State {
    /// The text since the last tag. It’s written before the next one, because only then are all words whole: the parser may hand
    /// over a text in several chunks, and a `<!>` may stand within a word.
    text: String,
    numbers: NumberKeeper,
    /// Whether the text that follows is the guide index, which holds codes and not prose.
    is_index: bool,
    /// The title that is being read.
    title: String,
    /// The inline script that is being read.
    script: String,
    /// Whether it runs. Data for search engines (JSON-LD) doesn’t, so it needs no permission.
    runs: bool,
    inline_scripts: Vec<String>,
    classes: BTreeSet<String>,
    is_live: bool,
    /// Whether the document has ended. Behind it Leptos puts scripts with the data of resources, which no page of ours has.
    is_complete: bool,
}

impl State {
    fn start(
        &mut self,
        element: &mut Element<'_, '_>,
        links: &Links,
    ) -> Result<(), RewritingError> {
        if self.is_complete {
            element.remove();
            return Ok(());
        }
        element.before(&self.take_text(), ContentType::Html);
        self.is_index = element.get_attribute("id").as_deref() == Some("index");
        self.note(element);
        // A link that names a language leads there on purpose.
        let href = element
            .get_attribute("href")
            .filter(|_| !element.has_attribute("hreflang"));
        let refused = |error: AttributeNameError| RewritingError::ContentHandlerError(error.into());
        if let Some(href) = href.and_then(|href| links.localized(&href)) {
            element.set_attribute("href", &href).map_err(refused)?;
        }
        if element.get_attribute("class").as_deref() == Some("code") {
            // A translator makes words of row codes.
            element.set_attribute("translate", "no").map_err(refused)?;
        }
        Ok(())
    }

    /// Notes what the policy and the styles of the page depend on.
    fn note(&mut self, element: &Element<'_, '_>) {
        if let Some(classes) = element.get_attribute("class") {
            let classes = classes.split_ascii_whitespace().map(str::to_owned);
            self.classes.extend(classes);
        }
        match element.tag_name().as_str() {
            "leptos-island" => self.is_live = true,
            "script" => {
                let kind = element.get_attribute("type");
                self.runs = kind.is_none_or(|kind| kind == "module");
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: &mut EndTag<'_>) {
        tag.before(&self.take_text(), ContentType::Html);
        self.is_index = false;
        self.is_complete |= tag.name() == "html";
    }

    fn text(&mut self, chunk: &mut TextChunk<'_>) {
        match chunk.text_type() {
            _ if self.is_complete => chunk.remove(),
            TextType::Data if !self.is_index => {
                self.text.push_str(chunk.as_str());
                chunk.remove();
            }
            // Within a title nothing is markup to the parser, so a `<!>` there is text.
            TextType::RCData => {
                self.title.push_str(chunk.as_str());
                chunk.remove();
                if chunk.last_in_text_node() {
                    let title = take(&mut self.title).replace("<!>", "");
                    chunk.replace(&title, ContentType::Html);
                }
            }
            TextType::ScriptData => {
                self.script.push_str(chunk.as_str());
                if chunk.last_in_text_node() {
                    let script = take(&mut self.script);
                    if self.runs && !script.is_empty() {
                        self.inline_scripts.push(script);
                    }
                }
            }
            _ => {}
        }
    }

    /// The text since the last tag, as it is served.
    fn take_text(&mut self) -> String {
        self.numbers.keep_together(&take(&mut self.text))
    }
}

#[cfg(test)]
mod tests;
