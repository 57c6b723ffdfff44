//! The cover of the booklet: what it is, how to read it, and what it contains.

use std::fmt::{self, Write as _};

use super::typst::{quoted, spoken};
use crate::core::guide::Words;

/// Writes the cover and the table of contents.
pub(super) fn cover(out: &mut String, words: &Words) -> fmt::Result {
    let facts = [
        format!(
            "Guide version {}. Facts last checked in {}.",
            words.version, words.checked
        ),
        format!("They are due for another check by {}.", words.check_again),
        format!(
            "It is {}. It is information, not medical advice.",
            words.reviewed
        ),
        "Nobody paid for it. It sells nothing and recommends no clinic.".to_owned(),
        "Passing every check lowers known risks. No treatment is risk-free.".to_owned(),
    ];
    let read = [
        "A number in brackets leads to a note at the end. It names who published the fact, when, and whether we read their own page or a report of it.",
        "“Our judgement” marks what no source says. “Report” means that we read a second page that reports it.",
        "We read stored copies, often only the start of a page. We didn’t open any live pages.",
    ];
    writeln!(out, "#v(38mm)")?;
    writeln!(
        out,
        "#title(text(34pt, {}))",
        quoted("Check who will treat you, before they do")
    )?;
    writeln!(
        out,
        "#lede({})\n#v(8mm)",
        quoted(
            "The free guide for people who are thinking about Botox, fillers, a peel, microneedling, laser, or skincare alone."
        )
    )?;
    for fact in &facts {
        writeln!(out, "- {}", spoken(fact))?;
    }
    writeln!(
        out,
        "#v(6mm)
#strong({})",
        quoted("How to read it")
    )?;
    for line in read {
        writeln!(out, "- {}", spoken(line))?;
    }
    writeln!(out, "#pagebreak()")?;
    writeln!(out, "#outline(title: {}, depth: 2)", quoted("Contents"))
}
