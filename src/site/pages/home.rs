//! `/`: what the site is for, where to start, and progress in each step.

use leptos::prelude::*;

use crate::core::guide::{Guide, TreatmentId};
use crate::site::ui::{
    Cite, ListSlot, PersonName, Phrasebook, TextSlot, WordGroup as W, linked, say, say_with,
    sentence, value,
};

use super::booklet::booklet_name;
use crate::core::contract::{List, Text, TextSource};

/// `/`: what it is, where to start, and where each step stands.
pub fn home(guide: &'static Guide) -> AnyView {
    let steps = guide.steps.iter().map(|step| {
        let addons = step
            .checks
            .iter()
            .filter(|check| check.facts.treatments == only_skincare())
            .count();
        let checks = step.checks.len() - addons;
        view! {
            <li>
                <div>
                    <a href=step.id.path()>{step.name.as_str()}</a>
                    <p>{step.hint.as_str()}" "{say_with("# checks.", &[&checks.to_string()])}</p>
                </div>
                <p class="state">
                    <TextSlot of=TextSource::Step(step.id) />
                </p>
            </li>
        }
    });
    let warning = guide.words.diy.iter().take(2).map(|fact| {
        view! {
            <p>{fact.text.as_str()}</p>
            <Cite guide=guide sources=&fact.sources judgement=fact.judgement.as_deref() />
        }
    });
    let leaflets = guide.leaflets.iter().filter_map(|leaflet| {
        let name = guide.treatment(leaflet.id)?.name.as_str();
        Some(view! {
            <li>
                <a href=leaflet.path()>{name}</a>
            </li>
        })
    });
    view! {
        <main class="wrap" id="main">
            <section class="hero">
                <div>
                    <h1>{say("Check who will treat you, before they do.")}</h1>
                    <p class="lede">
                        {say(
                            "Five short steps for anyone thinking about Botox, fillers, a peel, microneedling or laser. Bring the printed sheet to your consultation.",
                        )}
                    </p>
                    <p class="actions">
                        <a class="btn" href="/start" data-continue="">
                            <TextSlot of=Text::Start>{say("Start checking")}</TextSlot>
                        </a>
                        <a class="btn btn--quiet" href="/summary#blank">
                            {say("Print a blank checklist")}
                        </a>
                    </p>
                    <p class="unless-started needs-script">
                        {linked(
                            "Been here before, or on another device? [Restore a copy](/data#restore).",
                        )}
                    </p>
                    <p class="soft">
                        {linked(
                            "Free. No account. Your answers stay in this browser: [how we keep that promise](/about/privacy).",
                        )}
                    </p>
                </div>
                <aside class="leaf unless-started" aria-label=say("An example of the sheet")>
                    <p class="leaf__title">{say("For my consultation")}</p>
                    <p class="soft">{say("Three things still open")}</p>
                    <ol>
                        {["Q03", "Q11", "R05"]
                            .iter()
                            .filter_map(|id| guide.check(id.parse().ok()?))
                            .map(|check| {
                                view! {
                                    <li>
                                        <span class="box" aria-hidden="true"></span>
                                        <span>{check.ask.as_str()}<span class="rule"></span></span>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ol>
                </aside>
                <aside class="leaf when-started" aria-label=say("Your sheet")>
                    <p class="leaf__title">
                        {sentence(
                            "For my consultation with {practitioner}",
                            [value("practitioner", view! { <PersonName /> })],
                        )}
                    </p>
                    <p>
                        <TextSlot of=Text::Verdict />
                    </p>
                    <p class="soft leaf__next">{say("Ask first")}</p>
                    <ListSlot of=List::Top ordered=true />
                    <p>
                        <a class="alone" href="/summary">
                            {say("See and print the sheet")}
                        </a>
                    </p>
                </aside>
            </section>
            <section aria-labelledby="steps">
                <h2 id="steps">{say("The five steps")}</h2>
                <ol class="tasks">{steps.collect_view()}</ol>
            </section>
            <section class="note note--stop" aria-labelledby="diy">
                <h2 id="diy">{say("Thinking of doing it yourself?")}</h2>
                <p>{say("Please read this first.")}</p>
                {warning.collect_view()}
                <p>
                    {linked(
                        "If you’ve already done it, [know the signs that mean call now](/emergency).",
                    )}
                </p>
                <p>
                    <a class="alone" href="/learn/doing-it-yourself">
                        {say("All we know about doing it yourself")}
                    </a>
                </p>
            </section>
            <section aria-labelledby="read">
                <h2 id="read">{say("Read before you decide")}</h2>
                <p>
                    {say(
                        "What each treatment can and can’t do, how people get hurt, and what nobody knows yet. Each fact names its source, or says that it’s our judgement.",
                    )}
                </p>
                <ul class="jumps">{leaflets.collect_view()}</ul>
                <p class="actions">
                    <a class="btn btn--quiet" href="/booklet.pdf" download=booklet_name(guide)>
                        {say("Download the free guide (PDF)")}
                    </a>
                    <a class="btn btn--quiet" href="/learn">
                        {say("All topics")}
                    </a>
                </p>
            </section>
            <Phrasebook guide=guide groups=[W::Asks] />
        </main>
    }
    .into_any()
}

/// The add-ons for plain skincare are shown only to those who choose it, so they are not counted for everyone.
fn only_skincare() -> crate::core::guide::TreatmentSet {
    [TreatmentId::Skincare].into_iter().collect()
}
