//! A claim with its marked words: terms of the glossary, and calls.

use leptos::prelude::*;

use crate::core::guide::{Piece, pieces};

/// A claim with its hard words marked. Words that ask for a call link to the number.
#[component]
pub fn Prose(
    /// The claim.
    text: &'static str,
) -> impl IntoView {
    let piece = |piece| match piece {
        Piece::Plain(words) => words.into_any(),
        Piece::Term(word, _) => view! { <dfn>{word}</dfn> }.into_any(),
        Piece::Call(words) => view! {
            <a href="/emergency#call" data-call-now="">
                {words}
            </a>
        }
        .into_any(),
    };
    pieces(text).into_iter().map(piece).collect_view()
}
