//! The booklet as Typst markup, from which `public/booklet.pdf` is typeset.

mod cover;
mod typst;

use std::fmt::{self, Write as _};

use sha2::{Digest, Sha256};

use self::cover::cover;
use self::typst::{marked, quoted, spoken};
use super::{Booklet, Chapter, closed, lines};
use crate::core::guide::{Check, ENGLISH, Guide, Item, Quiz, Source};

/// How the booklet looks.
const PREAMBLE: &str = include_str!("../preamble.typ");

/// The booklet as a complete Typst document.
#[must_use]
pub fn markup(guide: &Guide) -> String {
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = write(&mut out, guide);
    let stamp = stamp(&out);
    format!("#set document(keywords: ({},))\n{out}", quoted(&stamp))
}

/// A stamp that tells whether a PDF was typeset from this very markup.
fn stamp(markup: &str) -> String {
    let hash = Sha256::digest(markup.as_bytes());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("words {hash}")
}

fn write(out: &mut String, guide: &Guide) -> fmt::Result {
    let booklet = Booklet::of(guide, ENGLISH);
    let words = &guide.words;
    let foot = format!(
        "{} · guide {} · {} · Information, not medical advice",
        words.title, words.version, words.reviewed
    );
    writeln!(out, "#let foot = {}", quoted(&foot))?;
    let title = format!("{}: the free guide, {}", words.title, words.version);
    writeln!(
        out,
        "#set document(title: {}, author: {}, date: none)",
        quoted(&title),
        quoted("The contributors of Due Care")
    )?;
    writeln!(out, "{PREAMBLE}")?;
    cover(out, words)?;
    for part in &booklet.parts {
        writeln!(out, "#pagebreak(weak: true)\n= {}", spoken(part.title))?;
        for (n, chapter) in part.chapters.iter().enumerate() {
            if n > 0 {
                writeln!(out, "#pagebreak(weak: true)")?;
            }
            write_chapter(out, &booklet, chapter)?;
        }
    }
    notes(out, &booklet.notes)
}

fn write_chapter(out: &mut String, booklet: &Booklet<'_>, chapter: &Chapter<'_>) -> fmt::Result {
    writeln!(out, "== {}", spoken(chapter.title))?;
    writeln!(out, "#lede({})", quoted(chapter.lede))?;
    if let Some(steps) = &chapter.in_order {
        writeln!(out, "#strong({})\n", quoted(&steps.first))?;
    }
    let sign = if chapter.in_order.is_some() { '+' } else { '-' };
    for passage in &chapter.passages {
        writeln!(out, "=== {}", spoken(passage.title))?;
        for item in &passage.items {
            write_item(out, booklet, sign, item)?;
        }
    }
    for after in chapter.in_order.iter().flat_map(|steps| steps.after) {
        writeln!(out, "\n{}", spoken(after))?;
    }
    for check in &chapter.checks {
        write_check(out, booklet, check)?;
    }
    if !chapter.quiz.is_empty() {
        writeln!(out, "=== {}", spoken("Test what you know"))?;
    }
    for quiz in chapter.quiz {
        write_quiz(out, booklet, quiz)?;
    }
    Ok(())
}

/// One claim as a list item, after the marker of that list.
fn write_item(out: &mut String, booklet: &Booklet<'_>, sign: char, item: &Item<'_>) -> fmt::Result {
    write!(
        out,
        "{sign} #claim({}",
        behind(booklet, item.sources, item.judgement)
    )?;
    if let Some(label) = item.label {
        write!(out, ", label: {}", quoted(&closed(label)))?;
    }
    writeln!(out, ")[{}]", marked(item.text))?;
    if let Some(it) = item.drawing {
        let marks: String = it
            .marks
            .iter()
            .fold(String::new(), |list, mark| list + &quoted(mark) + ", ");
        writeln!(out, "  #drawing({}, ({marks}))", quoted(it.of.svg()))?;
    }
    if let Some(it) = item.counted {
        let said = format!(
            "{}. Counted: {}. Time: {}.",
            it.in_words(ENGLISH),
            it.who,
            it.span
        );
        writeln!(
            out,
            "  #counted({}, {}, {})",
            it.count,
            it.of,
            quoted(&said)
        )?;
    }
    Ok(())
}

fn write_check(out: &mut String, booklet: &Booklet<'_>, check: &Check) -> fmt::Result {
    writeln!(
        out,
        "#check({}, {}, {}, {},",
        quoted(check.rule.id.as_str()),
        quoted(&check.statement),
        quoted(check.rule.weight.word()),
        behind(booklet, &check.sources, check.judgement.as_deref())
    )?;
    for (name, words) in lines(check, ENGLISH) {
        let name = format!("{name}.");
        writeln!(out, "  ({}, {}),", quoted(&name), quoted(words))?;
    }
    writeln!(out, ")")
}

fn write_quiz(out: &mut String, booklet: &Booklet<'_>, quiz: &Quiz) -> fmt::Result {
    let answer = quiz.answer(ENGLISH);
    let verdict = answer.label.unwrap_or_default();
    writeln!(
        out,
        "#quiz({}, [#emph({}) {}], {})",
        quoted(&quiz.claim),
        quoted(verdict),
        marked(answer.text),
        behind(booklet, answer.sources, answer.judgement)
    )
}

fn notes(out: &mut String, sources: &[&Source]) -> fmt::Result {
    writeln!(out, "#pagebreak(weak: true)\n= Notes\n== Sources")?;
    writeln!(
        out,
        "#lede({})\n#set text(9pt)",
        quoted(
            "Pages that sell treatments or products are named without an address, and so are pages with an insecure one."
        )
    )?;
    for (n, source) in sources.iter().enumerate() {
        let read = source.mark.says();
        let link = source.link().map(|url| format!(" #link({})", quoted(url)));
        writeln!(
            out,
            "#note({}, [#strong({}). {}. {}. {read}.{}])",
            n + 1,
            quoted(&source.publisher),
            spoken(&source.title),
            spoken(&source.date),
            link.unwrap_or_default()
        )?;
    }
    Ok(())
}

/// The notes and the judgement of a claim, as named arguments.
fn behind(booklet: &Booklet<'_>, sources: &[String], judgement: Option<&str>) -> String {
    let numbers = booklet.numbers(sources);
    let numbers: String = numbers.iter().map(|n| format!("{n}, ")).collect();
    let ours = judgement.map_or_else(|| "none".to_owned(), quoted);
    format!("notes: ({numbers}), ours: {ours}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pdf_that_ships_was_set_from_the_words_that_ship() {
        let markup = markup(&crate::core::guide::first_guide());
        let stamp = markup.split('"').nth(1).unwrap();
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/public/booklet.pdf");
        let pdf = std::fs::read(file).unwrap_or_default();
        let pdf = String::from_utf8_lossy(&pdf);
        assert!(
            pdf.contains(stamp),
            "run `make booklet`: the words have changed"
        );
    }

    #[test]
    fn the_first_chapter_begins_with_whom_to_call_and_its_steps_have_numbers() {
        let markup = markup(&crate::core::guide::first_guide());
        let (_, now) = markup.split_once("== #\"What to do now\"\n").unwrap();
        let (now, _) = now.split_once("#pagebreak").unwrap();
        let call = now.find("#strong(\"Call 911, 999, 112 or 000").unwrap();
        assert!(call < now.find("=== ").unwrap());
        assert!(now.contains("\n+ #claim(") && !now.contains("\n- #claim("));
        assert!(!now.contains("ours: \"all of it\""));
        assert!(now.ends_with("under “Call the emergency number now”.\"\n"));
    }

    #[test]
    fn a_label_does_not_run_into_its_claim() {
        assert_eq!(closed("Botulism"), "Botulism:");
        assert_eq!(closed("Hyaluronic acid (HA)"), "Hyaluronic acid (HA):");
        assert_eq!(closed("Who asks?"), "Who asks?");
        assert_eq!(closed("“Certified”:"), "“Certified”:");
    }

    #[test]
    fn every_claim_of_the_reading_is_in_the_booklet_with_its_notes() {
        let guide = crate::core::guide::first_guide();
        let booklet = Booklet::of(&guide, ENGLISH);
        let markup = markup(&guide);
        let read = guide.claims();
        let read = read.iter().filter(|claim| {
            ["treatments/", "leaflets/", "learn/", "glossary"]
                .iter()
                .any(|of| claim.file.starts_with(of))
        });
        for claim in read {
            assert!(markup.contains(&marked(claim.text)), "{}", claim.text);
            assert_eq!(booklet.numbers(claim.sources).len(), claim.sources.len());
        }
        for step in &guide.steps {
            for check in &step.checks {
                assert!(
                    markup.contains(&quoted(&check.statement)),
                    "{}",
                    check.statement
                );
            }
        }
    }
}
