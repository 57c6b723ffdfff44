//! `/booklet`: the whole guide on one page, with numbered notes.

use leptos::prelude::*;

use crate::core::guide::{Check, Guide, Item, Quiz, Source};
use crate::site::booklet::{Booklet, Chapter, closed, lines};
use crate::site::ui::{Prose, counted_in_words, drawing, say, say_with, source_title};

/// `/booklet`: the whole guide on one page, to read or to print.
pub fn booklet(guide: &'static Guide) -> AnyView {
    let booklet = Booklet::of(guide, say);
    let contents = booklet.parts.iter().map(|part| {
        let chapters = part.chapters.iter().map(|chapter| {
            view! {
                <li>
                    <a href=format!("#{}", chapter.id)>{chapter.title}</a>
                </li>
            }
        });
        view! { <li>{part.title}<ul>{chapters.collect_view()}</ul></li> }
    });
    let parts = booklet.parts.iter().map(|part| {
        let chapters = part.chapters.iter().map(|it| chapter(&booklet, it));
        view! {
            <h2 class="part">{part.title}</h2>
            {chapters.collect_view()}
        }
    });
    let words = &guide.words;
    view! {
        <main class="wrap reading booklet" id="main">
            <div class="col">
                <h1>{say("The free guide")}</h1>
                <p class="lede">
                    {say(
                        "Everything on one page, to read or print: the five steps, the treatments, and more that’s good to know.",
                    )}
                </p>
                <p class="actions">
                    <a class="btn" href="/booklet.pdf" download=booklet_name(guide)>
                        {say("Download as PDF (A4)")}
                    </a>
                </p>
                <p>
                    {say_with(
                        "Guide version #, #. Facts were last checked in #.",
                        &[&words.version, &words.reviewed, &words.checked],
                    )} " "
                    {say(
                        "A number leads to a note at the end, which names the source. “Our judgement” marks what no source says.",
                    )}
                </p>
                <ul class="contents">
                    {contents.collect_view()}<li>
                        <a href="#notes">{say("Notes")}</a>
                    </li>
                </ul>
                {parts.collect_view()}
                <h2 class="part" id="notes">
                    {say("Notes")}
                </h2>
                <ol class="notes">
                    {booklet.notes.iter().enumerate().map(|(n, it)| note(n + 1, it)).collect_view()}
                </ol>
            </div>
        </main>
    }
    .into_any()
}

/// The name of the PDF once it's downloaded.
pub(super) fn booklet_name(guide: &Guide) -> String {
    format!("due-care-guide-{}.pdf", guide.words.version)
}

fn chapter(booklet: &Booklet<'static>, chapter: &Chapter<'static>) -> impl IntoView + use<> {
    let passages = chapter.passages.iter().map(|passage| {
        let items = passage.items.iter().map(|it| item(booklet, it));
        let items = items.collect_view();
        let list = if chapter.in_order.is_some() {
            view! { <ol class="facts">{items}</ol> }.into_any()
        } else {
            view! { <ul class="facts">{items}</ul> }.into_any()
        };
        view! {
            <h4>{passage.title}</h4>
            {list}
        }
    });
    let steps = chapter.in_order.as_ref();
    let first = steps.map(|it| {
        view! {
            <p>
                <b>{it.first.clone()}</b>
            </p>
        }
    });
    let after = steps.map(|it| {
        it.after
            .map(|words| view! { <p>{words}</p> })
            .collect_view()
    });
    let checks = chapter.checks.iter().map(|it| check(booklet, it));
    let quiz = chapter.quiz.iter().map(|it| question(booklet, it));
    let tested = !chapter.quiz.is_empty();
    view! {
        <section id=chapter.id.clone()>
            <h3>{chapter.title}</h3>
            <p class="muted">{chapter.lede}</p>
            {first}
            {passages.collect_view()}
            {after}
            {checks.collect_view()}
            {tested
                .then(|| {
                    view! {
                        <h4>{say("Test what you know")}</h4>
                        <ul class="facts">{quiz.collect_view()}</ul>
                    }
                })}
        </section>
    }
}

fn item(booklet: &Booklet<'static>, item: &Item<'static>) -> impl IntoView + use<> {
    let counted = item.counted.map(|it| {
        view! { <span class="muted">" "{counted_in_words(it, it.in_words(say))}</span> }
    });
    view! {
        <li>
            {item
                .label
                .map(|label| {
                    view! {
                        <b>{closed(label)}</b>
                        " "
                    }
                })} <Prose text=item.text /> {counted} {item.drawing.map(drawing)}
            {behind(booklet, item.sources, item.judgement)}
        </li>
    }
}

fn check(booklet: &Booklet<'static>, check: &'static Check) -> impl IntoView + use<> {
    let lines = lines(check, say);
    let lines = lines.map(|(name, words)| {
        view! {
            <dt>{name}</dt>
            <dd>{words}</dd>
        }
    });
    view! {
        <h4>{check.statement.as_str()}</h4>
        <p class="muted">
            {check.rule.id.as_str()}" · "{say(check.rule.weight.word())}
            {behind(booklet, &check.sources, check.judgement.as_deref())}
        </p>
        <dl class="register">{lines.collect_view()}</dl>
    }
}

fn question(booklet: &Booklet<'static>, quiz: &'static Quiz) -> impl IntoView + use<> {
    let answer = quiz.answer(say);
    view! {
        <li>
            <b>{quiz.claim.as_str()}</b>
            " "
            {answer.label}
            " "
            <Prose text=answer.text />
            {behind(booklet, answer.sources, answer.judgement)}
        </li>
    }
}

/// The notes of a claim, and what is our own judgement.
fn behind(
    booklet: &Booklet<'static>,
    sources: &'static [String],
    judgement: Option<&'static str>,
) -> impl IntoView + use<> {
    let numbers = booklet.numbers(sources).into_iter().map(|n| {
        let name = say_with("Note #", &[&n.to_string()]);
        view! {
            " "
            <a href=format!("#note-{n}") aria-label=name>
                {n}
            </a>
        }
    });
    view! {
        <span class="behind">
            {numbers.collect_view()}
            {judgement
                .map(|part| {
                    view! {
                        " "
                        {say_with("Our judgement: #.", &[part])}
                    }
                })}
        </span>
    }
}

fn note(n: usize, source: &'static Source) -> impl IntoView {
    view! {
        <li id=format!(
            "note-{n}",
        )>
            {source.publisher.as_str()}". "{source_title(source)}". "{source.date.as_str()}". "
            {say(source.mark.says())}"."
        </li>
    }
}
