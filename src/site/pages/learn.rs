//! `/learn`, the page of each topic, and the glossary.

use leptos::prelude::*;

use crate::core::guide::{Guide, Topic};
use crate::site::ui::{
    Cite, Phrasebook, ProductFields, Prose, Reading, Saving, jumps, say, say_with,
};

use super::booklet::booklet_name;

/// `/learn`: everything there is to read, as one list.
pub fn learn(guide: &'static Guide) -> AnyView {
    let topics = guide.topics.iter().map(|topic| {
        view! {
            <li>
                <a href=topic.path()>{topic.title.as_str()}</a>
                <p>{topic.hint.as_str()}</p>
            </li>
        }
    });
    let leaflets = guide.leaflets.iter().filter_map(|leaflet| {
        let treatment = guide.treatment(leaflet.id)?;
        Some(view! {
            <li>
                <a href=leaflet.path()>{treatment.name.as_str()}</a>
                <p>{treatment.hint.as_str()}</p>
            </li>
        })
    });
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <h1>{say("Learn before you decide")}</h1>
                <p class="lede">
                    {say(
                        "What each treatment can and can’t do, who may give it, and how people get hurt. Each fact names its source, or says that it’s our judgement.",
                    )}
                </p>
                <p>{guide.words.decision.text.as_str()}</p>
                <Cite
                    guide=guide
                    sources=&guide.words.decision.sources
                    judgement=guide.words.decision.judgement.as_deref()
                />
                <p class="actions">
                    <a class="btn" href="/booklet.pdf" download=booklet_name(guide)>
                        {say("Download the free guide (PDF)")}
                    </a>
                    <a class="btn btn--quiet" href="/booklet">
                        {say("Read it all on one page")}
                    </a>
                </p>
                <h2>{say("The treatments")}</h2>
                <ul class="topics">{leaflets.collect_view()}</ul>
                <h2>{say("Good to know")}</h2>
                <ul class="topics">{topics.collect_view()} {other_pages()}</ul>
            </div>
        </main>
    }
    .into_any()
}

/// What there is to read beside the topics.
fn other_pages() -> impl IntoView {
    let pages = [
        (
            "/learn/glossary",
            "Hard words",
            "What the words on labels and forms mean",
        ),
        (
            "/places",
            "Rules and registers by place",
            "Who may treat you where you are, and where to look them up",
        ),
        ("/emergency", "What to do now", "Danger signs by treatment"),
    ];
    let pages = pages.map(|(to, title, hint)| {
        view! {
            <li>
                <a href=to>{say(title)}</a>
                <p>{say(hint)}</p>
            </li>
        }
    });
    pages.into_iter().collect_view()
}

/// `/learn/{topic}`.
pub fn topic(guide: &'static Guide, topic: &'static Topic) -> AnyView {
    let at = guide.topics.iter().position(|it| it.id == topic.id);
    let next = at.and_then(|at| guide.topics.get(at + 1));
    let passages = topic.passages(guide, say);
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <p class="muted screen-only">
                    <a class="alone" href="/learn">
                        {say("All topics")}
                    </a>
                </p>
                <h1>{topic.title.as_str()}</h1>
                <p class="lede">{topic.lede.as_str()}</p>
                {topic
                    .urgent
                    .then(|| {
                        view! {
                            <section class="note note--stop">
                                <p>
                                    <b>{say("Already treated?")}</b>
                                    " "
                                    <a href="/emergency">
                                        {say("Danger signs, and what to do now")}
                                    </a>
                                </p>
                            </section>
                        }
                    })}
                {jumps(&passages)}
                <Reading guide=guide passages=passages />
                {topic
                    .urgent
                    .then(|| {
                        view! {
                            {write_down()}
                            <Saving />
                        }
                    })}
                <p class="actions">
                    <a class="btn" href="/start">
                        {say("Check who will treat you")}
                    </a>
                    {next
                        .map(|it| {
                            view! {
                                <a class="btn btn--quiet" href=it.path()>
                                    {say_with("Next: #", &[&it.title])}
                                </a>
                            }
                        })}
                </p>
            </div>
            {topic.urgent.then(|| view! { <Phrasebook guide=guide /> })}
        </main>
    }
    .into_any()
}

/// Room for what hospital staff will ask about, on the pages that people may reach after treatment.
fn write_down() -> impl IntoView {
    view! {
        <section class="ask-block" id="write-down" aria-labelledby="write-down-title">
            <h2 id="write-down-title">{say("Write down what was used")}</h2>
            <p class="muted">
                {say(
                    "Show it to whoever treats you. It stays on this device, and it’s on your summary too.",
                )}
            </p>
            <ProductFields />
        </section>
    }
}

/// `/learn/glossary`: the hard words.
pub fn glossary(guide: &'static Guide) -> AnyView {
    let terms = guide.terms.iter().map(|term| {
        view! {
            <dt id=term.id.as_str()>{term.word.as_str()}</dt>
            <dd>
                <Prose text=&term.meaning.text />
                <Cite
                    guide=guide
                    sources=&term.meaning.sources
                    judgement=term.meaning.judgement.as_deref()
                />
            </dd>
        }
    });
    view! {
        <main class="wrap reading" id="main">
            <div class="col">
                <p class="muted screen-only">
                    <a class="alone" href="/learn">
                        {say("All topics")}
                    </a>
                </p>
                <h1>{say("Hard words")}</h1>
                <p class="lede">
                    {say("Words on boxes, labels and consent forms, in plain words.")}
                </p>
                <dl class="promises">{terms.collect_view()}</dl>
            </div>
        </main>
    }
    .into_any()
}
