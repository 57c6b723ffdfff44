//! The form that all reading has in common, whatever it is about: so that a page, the booklet and the validation treat it alike.

use super::catalogue::{Say, filled};
use super::drawing::Drawing;

/// A heading with what is under it.
#[derive(Debug, Clone)]
pub struct Passage<'guide> {
    /// Its name in addresses, unique on its page.
    pub id: String,
    /// Its heading.
    pub title: &'guide str,
    /// What is claimed, in order.
    pub items: Vec<Item<'guide>>,
}

/// One claim, ready to be shown.
#[derive(Debug, Clone, Copy)]
pub struct Item<'guide> {
    /// What comes before it: a day, a verdict, a place.
    pub label: Option<&'guide str>,
    /// The claim, in plain words. `[word](#term-id)` links a word to the glossary.
    pub text: &'guide str,
    /// Ids of its sources.
    pub sources: &'guide [String],
    /// Which part is our own judgement, if any.
    pub judgement: Option<&'guide str>,
    /// How many people it concerns, if that is known.
    pub counted: Option<Counted<'guide>>,
    /// What shows it better than words.
    pub drawing: Option<&'guide Drawing>,
}

/// A figure, with all that must be said beside it.
#[derive(Debug, Clone, Copy)]
pub struct Counted<'guide> {
    /// How many.
    pub count: u16,
    /// Of how many: 100 or 1,000, the same on the whole page.
    pub of: u16,
    /// Who was counted.
    pub who: &'guide str,
    /// Over what time.
    pub span: &'guide str,
}

impl Counted<'_> {
    /// The figure in words: `2 of 100`.
    #[must_use]
    pub fn in_words(&self, say: Say) -> String {
        let of = if self.of == 1000 { "1,000" } else { "100" };
        filled(say("# of #"), &[&self.count.to_string(), of])
    }
}

impl<'guide> Item<'guide> {
    /// A claim with what it rests on, and nothing beside it.
    pub(super) const fn new(
        text: &'guide str,
        sources: &'guide [String],
        judgement: Option<&'guide str>,
    ) -> Self {
        Self {
            label: None,
            text,
            sources,
            judgement,
            counted: None,
            drawing: None,
        }
    }
}

/// A piece of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'guide> {
    /// Plain words.
    Plain(&'guide str),
    /// A word as the sentence has it, and the id of the term that explains it.
    Term(&'guide str, &'guide str),
    /// Words that ask for a call, and lead to the number.
    Call(&'guide str),
}

/// The pieces of a claim, in order.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("](#") {
        let (Some((plain, word)), Some((to, then))) =
            (before.rsplit_once('['), after.split_once(')'))
        else {
            break;
        };
        let link = match to.strip_prefix("term-") {
            Some(id) => Piece::Term(word, id),
            None if to == "call" => Piece::Call(word),
            None => break,
        };
        pieces.push(Piece::Plain(plain));
        pieces.push(link);
        rest = then;
    }
    pieces.push(Piece::Plain(rest));
    pieces.retain(|piece| *piece != Piece::Plain(""));
    pieces
}

/// The claim without links, as it is read.
#[must_use]
pub fn plain(text: &str) -> String {
    let words = pieces(text).into_iter().map(|piece| match piece {
        Piece::Plain(words) | Piece::Term(words, _) | Piece::Call(words) => words,
    });
    words.collect()
}

/// The first sentence of a claim, as it is read, without its full stop.
#[must_use]
pub fn opening(text: &str) -> String {
    let words = plain(text);
    let first = words.split_once(". ").map_or(words.as_str(), |it| it.0);
    first.trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_glossary_is_told_from_plain_words() {
        let text = "A [vial](#term-lot) in [units](#term-units).";
        assert_eq!(
            pieces(text),
            [
                Piece::Plain("A "),
                Piece::Term("vial", "lot"),
                Piece::Plain(" in "),
                Piece::Term("units", "units"),
                Piece::Plain("."),
            ]
        );
        assert_eq!(plain(text), "A vial in units.");
        let call = "Rinse. [Call now](#call), too.";
        assert_eq!(
            pieces(call),
            [
                Piece::Plain("Rinse. "),
                Piece::Call("Call now"),
                Piece::Plain(", too."),
            ]
        );
        assert_eq!(plain("[not a mark] (#term-x)"), "[not a mark] (#term-x)");
    }

    #[test]
    fn the_first_sentence_is_what_a_point_goes_by() {
        assert_eq!(
            opening("A [vial](#term-lot) of 0.5 ml. More."),
            "A vial of 0.5 ml"
        );
        assert_eq!(opening("Infection."), "Infection");
    }
}
