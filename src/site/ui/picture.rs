//! Icon arrays: a figure such as “2 of 100” as a grid of squares, in SVG.

use std::fmt::Write as _;

use leptos::prelude::*;

/// Distance from one sign to the next.
const STEP: u16 = 10;

/// An icon array of 100 or 1,000 people: a big square for each of `count`, a small one for the rest. The words are beside it.
#[component]
pub fn Picture(
    /// How many are meant.
    count: u16,
    /// Of how many.
    of: u16,
) -> impl IntoView {
    let columns = if of > 100 { 50 } else { 20 };
    let (wide, high) = (columns * STEP, of / columns * STEP);
    view! {
        <svg class="picture" viewBox=format!("0 0 {wide} {high}") aria-hidden="true">
            <path class="picture__all" d=rows(of, columns) />
            <path class="picture__meant" d=rows(count, columns) />
        </svg>
    }
}

/// The lines, one a row, that are dashed into signs.
fn rows(count: u16, columns: u16) -> String {
    let mut path = String::new();
    for row in 0..count.div_ceil(columns) {
        let signs = (count - row * columns).min(columns);
        // Writing to a text cannot fail.
        let _ = write!(path, "M0 {}h{}", row * STEP + STEP / 2, signs * STEP);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_has_as_many_signs_as_are_meant() {
        assert_eq!(rows(0, 20), "");
        assert_eq!(rows(2, 20), "M0 5h20");
        assert_eq!(rows(41, 20), "M0 5h200M0 15h200M0 25h10");
        let length: u32 = rows(248, 50)
            .split('h')
            .skip(1)
            .map(|part| part.split('M').next().unwrap().parse::<u32>().unwrap())
            .sum();
        assert_eq!(length, 2480);
    }
}
