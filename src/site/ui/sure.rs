//! The SURE test: four questions to ask yourself before a decision, word for word and without a score.

use leptos::prelude::*;

use super::cite::Cite;
use super::field::RadioOption;
use super::say::say;
use crate::core::guide::Guide;

/// The four items of the SURE test, word for word. There is no score: any “No” is a good moment to pause. Nothing is kept
/// unless the person wants it.
#[component]
pub fn SureTest(
    /// The content.
    guide: &'static Guide,
    /// `sure`, or `again` where they are asked before a yes.
    of: &'static str,
) -> impl IntoView {
    let sure = &guide.words.sure;
    let items = sure.items.iter().enumerate().map(|(at, item)| {
        let name = format!("{of}-{}", at + 1);
        let choice = |value: &'static str, words: &'static str| {
            view! {
                <RadioOption
                    id=format!("{name}-{value}")
                    name=format!("{name}/~")
                    value=value
                    label=say(words)
                />
            }
        };
        view! {
            <fieldset class="sure__item">
                <legend>{item.as_str()}</legend>
                <div class="radio-rows">{choice("yes", "Yes")}{choice("no", "No")}</div>
            </fieldset>
        }
    });
    view! {
        <div class="sure" data-unkept="">
            {items.collect_view()}
            <p class="sure__pause" role="status">
                <span>
                    {say(
                        "A “No” is a good moment to pause. Find out more, or talk to somebody you trust, before you go on. It isn’t a verdict.",
                    )}
                </span>
            </p>
            <p class="src">{sure.copyright.as_str()}</p>
            <Cite guide=guide sources=&sure.sources judgement=None />
        </div>
    }
}
