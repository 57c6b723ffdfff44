use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;

use crate::guide::{Guide, Source};

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
    let items = guide.sources.values().map(|source| {
        let pages = used.remove(source.id.as_str()).unwrap_or_default();
        source_view(source, pages)
    });
    view! {
        <main class="wrap" id="main">
            <div class="col">
                <h1>"Sources"</h1>
                <p class="lede">{format!("All {count} sources of guide version {}.", guide.words.version)}</p>
                <p>"“Own page read” means that the publisher’s own page was read, in an archived copy. “Report” means that a second page was read that reports it. Pages that sell treatments or products are named without a link. So are pages with an insecure address."</p>
                <ul class="sources">{items.collect_view()}</ul>
            </div>
        </main>
    }
    .into_any()
}

fn source_view(source: &'static Source, pages: BTreeSet<String>) -> impl IntoView {
    let title = match source.link() {
        Some(url) => view! { <a href=url rel="noopener">{source.title.as_str()}</a> }.into_any(),
        None => source.title.as_str().into_any(),
    };
    let used = pages.into_iter().map(|path| {
        let name = path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .replace('-', " ");
        let name = if name.is_empty() {
            "first page".to_owned()
        } else {
            name
        };
        view! { " "<a href=path>{name}</a> }
    });
    view! {
        <li id=source.id.as_str()>
            <b>{source.publisher.as_str()}</b>". "{title}". "{source.date.as_str()}". "
            <span class="soft">{source.mark.says()}"."{source.seller.then_some(" This page sells.")}" Used on:"{used.collect_view()}</span>
        </li>
    }
}
