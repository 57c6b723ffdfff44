use leptos::prelude::*;

use crate::guide::{Guide, Mark, Source};

/// `/about/sources`: every source with publisher, title, date and how it was read.
pub fn sources(guide: &'static Guide) -> AnyView {
    let count = guide.sources.len();
    let items = guide.sources.values().map(source_view);
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

fn source_view(source: &'static Source) -> impl IntoView {
    let title = match source.link() {
        Some(url) => view! { <a href=url rel="noopener">{source.title.as_str()}</a> }.into_any(),
        None => source.title.as_str().into_any(),
    };
    let read = match source.mark {
        Mark::P => "Own page read",
        Mark::S | Mark::U => "Report",
    };
    view! {
        <li id=source.id.as_str()>
            <b>{source.publisher.as_str()}</b>". "{title}". "{source.date.as_str()}". "
            <span class="soft">{read}"."{source.seller.then_some(" This page sells.")}</span>
        </li>
    }
}
