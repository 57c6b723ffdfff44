//! Fields for what is on the product's box, to copy before it is opened, and known signs of fakes.

use leptos::prelude::*;

use super::cite::Cite;
use super::field::{Checkbox, NoteField};
use super::say::say;
use crate::core::guide::Guide;

/// What can be noted about the product: the names of the fields and their labels.
pub const PRODUCT: [(&str, &str); 6] = [
    ("product-name", "Product"),
    ("product-maker", "Maker"),
    ("product-lot", "Lot or batch number"),
    ("product-expiry", "Expiry date"),
    ("product-licence", "Licence or approval mark"),
    ("product-amount", "How much, and where it went"),
];

/// Room to note what was used, and when.
#[component]
pub fn ProductFields() -> impl IntoView {
    let fields = PRODUCT.map(
        |(name, label)| view! { <NoteField name=format!("text/~/{name}") label=say(label) /> },
    );
    view! {
        {fields.into_iter().collect_view()}
        <NoteField name="choice/~/product-on" label=say("Day of the treatment") kind="date" />
    }
}

/// Before they open it: what is on the box, and signs of fakes.
#[component]
pub fn Product(
    /// The content.
    guide: &'static Guide,
) -> impl IntoView {
    let fakes = guide.tools.fakes.iter().map(|fake| {
        view! {
            <li>
                <p>{fake.text.as_str()}" "<span class="muted">"("{fake.date.as_str()}")"</span></p>
                <Cite guide=guide sources=&fake.sources judgement=None />
            </li>
        }
    });
    view! {
        <section class="ask-block" id="product" aria-labelledby="product-title">
            <h2 id="product-title">{say("Before they open it")}</h2>
            <p class="muted">
                {say(
                    "Ask to hold the box. Copy what it says, or take a photo. You may need it later.",
                )}
            </p>
            <ProductFields />
            <Checkbox name="tick/~/product-seal" label=say("I saw the seal being broken") />
            <details>
                <summary>{say("Known signs of fakes")}</summary>
                <p>
                    {say(
                        "A tidy box proves nothing: lists like this go out of date. The supplier and the lot record matter more. (Our judgement.)",
                    )}
                </p>
                <ul class="facts">{fakes.collect_view()}</ul>
            </details>
        </section>
    }
}
