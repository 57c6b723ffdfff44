//! Whole sentences of the interface with links and values in them, so that each language can put the parts in its own order.

use leptos::prelude::*;

use super::say::say;

/// What stands in a marked part of a sentence.
pub struct Slot {
    name: &'static str,
    view: Box<dyn FnOnce(&'static str) -> AnyView>,
}

/// What `{name}` stands for.
pub fn value(name: &'static str, view: impl IntoView + 'static) -> Slot {
    let view = view.into_any();
    Slot {
        name,
        view: Box::new(|_| view),
    }
}

/// How the words of `[words](name)` are shown.
pub fn marked<V: IntoView + 'static>(
    name: &'static str,
    view: impl FnOnce(&'static str) -> V + 'static,
) -> Slot {
    Slot {
        name,
        view: Box::new(|words| view(words).into_any()),
    }
}

/// A sentence with links in it: `You can [skip this](/steps/research).`
pub fn linked(english: &'static str) -> AnyView {
    sentence(english, [])
}

/// A sentence with links, and with slots for what isn't text: `Call {number}.` or `You can [read on](more).`
///
/// A part without a slot is shown as it is written, so that it's noticed.
pub fn sentence<const N: usize>(english: &'static str, slots: [Slot; N]) -> AnyView {
    let mut slots = Vec::from(slots);
    let mut fill = |name: &str, words: &'static str| {
        let at = slots.iter().position(|slot| slot.name == name)?;
        Some((slots.swap_remove(at).view)(words))
    };
    let views = parts(say(english)).into_iter().map(|part| match part {
        Part::Plain(words) => words.into_any(),
        Part::Value(name) => fill(name, "").unwrap_or_else(|| format!("{{{name}}}").into_any()),
        Part::Marked(words, to) if to.starts_with(['/', '#']) => {
            view! { <a href=to>{words}</a> }.into_any()
        }
        Part::Marked(words, name) => {
            fill(name, words).unwrap_or_else(|| format!("[{words}]({name})").into_any())
        }
    });
    views.collect_view().into_any()
}

/// A part of a sentence.
#[derive(Debug, PartialEq, Eq)]
enum Part<'text> {
    /// Words alone.
    Plain(&'text str),
    /// The name of a value: `{name}`.
    Value(&'text str),
    /// Words, and the address or the name of the slot that they lead to: `[words](to)`.
    Marked(&'text str, &'text str),
}

/// The parts of a sentence, in order.
fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some((before, mark, after)) = first_mark(rest) {
        parts.extend([Part::Plain(before), mark]);
        rest = after;
    }
    parts.push(Part::Plain(rest));
    parts.retain(|part| *part != Part::Plain(""));
    parts
}

/// The first marked part, with what stands before and after it.
fn first_mark(text: &str) -> Option<(&str, Part<'_>, &str)> {
    let (before, mark) = text.split_at(text.find(['{', '['])?);
    if let Some(mark) = mark.strip_prefix('{') {
        let (name, after) = mark.split_once('}')?;
        return Some((before, Part::Value(name), after));
    }
    let (words, mark) = mark.strip_prefix('[')?.split_once("](")?;
    let (to, after) = mark.split_once(')')?;
    Some((before, Part::Marked(words, to), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_values_are_told_from_plain_words() {
        assert_eq!(
            parts("Call {number}, or [read on](/learn)."),
            [
                Part::Plain("Call "),
                Part::Value("number"),
                Part::Plain(", or "),
                Part::Marked("read on", "/learn"),
                Part::Plain("."),
            ]
        );
        assert_eq!(parts("{one}[two](three)").len(), 2);
        assert_eq!(parts("Not {closed"), [Part::Plain("Not {closed")]);
    }

    #[test]
    fn each_part_gets_what_its_slot_holds() {
        let html = sentence(
            "[Two](/2), {one} and [three](three), but {four}.",
            [
                value("one", view! { <b>"1"</b> }),
                marked("three", |words| view! { <i>{words}</i> }),
            ],
        )
        .to_html();
        let html = html.replace("<!>", "");
        assert_eq!(
            html,
            "<a href=\"/2\">Two</a>, <b>1</b> and <i>three</i>, but {four}."
        );
    }
}
