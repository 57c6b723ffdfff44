//! `/about/sources`: every source, how it was read, and the pages that use it.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::core::guide::{Guide, Source};
use crate::site::ui::{say, say_with, sentence, source_title, value};

/// `/about/sources`: every source with publisher, title, date, how it was read and where it is used.
pub fn sources(guide: &'static Guide) -> AnyView {
    let count = guide.sources.len();
    let mut used: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for claim in guide.claims() {
        for id in claim.sources {
            used.entry(id).or_default().insert(claim.path.clone());
        }
    }
    for id in &guide.words.sure.sources {
        used.entry(id)
            .or_default()
            .insert("/practitioners".to_owned());
    }
    let mut sources: Vec<&Source> = guide.sources.values().collect();
    sources.sort_by_cached_key(|it| (it.publisher.to_lowercase(), it.title.to_lowercase()));
    let items = sources.into_iter().map(|source| {
        let pages = used.remove(source.id.as_str()).unwrap_or_default();
        source_view(guide, source, pages)
    });
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>{say("Sources")}</h1>
                <p class="lede">
                    {say_with(
                        "All # sources of guide version #.",
                        &[&count.to_string(), &guide.words.version],
                    )}
                </p>
                <p>
                    {say(
                        "“We read their page” means we read the publisher’s own page, in an archived copy. “Report” means we read a second page that reports what the first one says. Pages that sell treatments or products are named without a link. So are pages with an insecure address.",
                    )}
                </p>
                <ul class="sources">{items.collect_view()}</ul>
            </div>
        </main>
    }
    .into_any()
}

fn source_view(
    guide: &'static Guide,
    source: &'static Source,
    pages: BTreeSet<String>,
) -> impl IntoView {
    let last = pages.len();
    let used = pages.into_iter().enumerate().map(|(n, path)| {
        let name = name_of(guide, &path);
        view! {
            <a href=path>{name}</a>
            {(n + 1 < last).then_some(", ")}
        }
    });
    view! {
        <li id=source.id.as_str()>
            <b>{source.publisher.as_str()}</b>
            ". "
            {source_title(source)}
            ". "
            {source.date.as_str()}
            ". "
            <span class="muted">
                {say(source.mark.says())}"."
                {source
                    .seller
                    .then(|| {
                        view! {
                            " "
                            {say("Its publisher sells treatments or products.")}
                        }
                    })} " " {sentence("Used on: {pages}.", [value("pages", used.collect_view())])}
            </span>
        </li>
    }
}

/// What a page with claims is called in a list.
fn name_of(guide: &'static Guide, path: &str) -> &'static str {
    let step = guide.steps.iter().find(|it| it.id.path() == path);
    let leaflet = guide.leaflets.iter().find(|it| it.path() == path);
    let topic = guide.topics.iter().find(|it| it.path() == path);
    let named = step.map(|it| it.name.as_str());
    let named = named.or_else(|| Some(guide.treatment(leaflet?.id)?.name.as_str()));
    let named = named.or_else(|| Some(topic?.title.as_str()));
    named.unwrap_or_else(|| {
        say(match path {
            "/" => "Home page",
            "/emergency" => "What to do now",
            "/practitioners" => "Practitioners",
            "/visit" => "In the room",
            "/learn/glossary" => "Hard words",
            _ => "Learn before you decide",
        })
    })
}
