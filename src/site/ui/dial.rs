//! Telephone numbers as links to tap.

use leptos::prelude::*;

/// Words in which each telephone number is a link that calls it: `15 or 112` has two.
#[component]
pub fn Dial(
    /// The words.
    text: &'static str,
) -> impl IntoView {
    let pieces = pieces(text).into_iter().map(|(is_number, piece)| {
        if is_number {
            view! { <a href=tel(piece)>{piece}</a> }.into_any()
        } else {
            piece.into_any()
        }
    });
    pieces.collect_view()
}

/// The address that calls a number.
pub fn tel(number: &str) -> String {
    let digits = number
        .chars()
        .filter(|it| it.is_ascii_digit() || *it == '+');
    format!("tel:{}", digits.collect::<String>())
}

/// The text in turns: words, and numbers of at least two digits, which may have spaces and dashes between them.
fn pieces(text: &str) -> Vec<(bool, &str)> {
    let joins = |it: char| it.is_ascii_digit() || " -+()".contains(it);
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let begins = rest.starts_with(|it: char| it.is_ascii_digit() || it == '+');
        let end = if begins {
            let end = rest.find(|it| !joins(it)).unwrap_or(rest.len());
            rest[..end].trim_end_matches([' ', '-', '(']).len()
        } else {
            rest.find(|it: char| it.is_ascii_digit() || it == '+')
                .unwrap_or(rest.len())
        };
        let (piece, then) = rest.split_at(end);
        let digits = piece.chars().filter(char::is_ascii_digit).count();
        pieces.push((begins && digits > 1, piece));
        rest = then;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_a_link_and_the_words_around_it_are_not() {
        assert_eq!(
            pieces("15 or 112"),
            [(true, "15"), (false, " or "), (true, "112")]
        );
        assert_eq!(pieces("1800 700 700"), [(true, "1800 700 700")]);
        assert_eq!(
            pieces("116 123 (free), 24 hours"),
            [
                (true, "116 123"),
                (false, " (free), "),
                (true, "24"),
                (false, " hours")
            ]
        );
        assert_eq!(tel("+44 (0)20 7946-0000"), "tel:+4402079460000");
        assert_eq!(pieces(""), []);
    }
}
