use leptos::prelude::*;

use crate::guide::{Guide, Step, StepId};
use crate::ui::{CheckView, Listed, OwnDealBreakers, Phrasebook, Shown, StepNav, Who};

/// `/steps/research`.
pub fn research(guide: &'static Guide) -> AnyView {
    step(guide, StepId::Research)
}

/// `/steps/consultation`.
pub fn consultation(guide: &'static Guide) -> AnyView {
    step(guide, StepId::Consultation)
}

/// `/steps/questions`.
pub fn questions(guide: &'static Guide) -> AnyView {
    step(guide, StepId::Questions)
}

/// `/steps/reviews`.
pub fn reviews(guide: &'static Guide) -> AnyView {
    step(guide, StepId::Reviews)
}

/// `/steps/instincts`.
pub fn instincts(guide: &'static Guide) -> AnyView {
    step(guide, StepId::Instincts)
}

fn step(guide: &'static Guide, id: StepId) -> AnyView {
    let step = &guide.steps[id as usize];
    let checks = step
        .checks
        .iter()
        .map(|check| view! { <CheckView guide=guide check=check/> }.into_any());
    view! {
        <StepNav guide=guide current=id/>
        <main class="wrap" id="main">
            <Who/>
            <div class="desk">
                <div class="col">
                    <p class="soft step-count">"Step "{id.number()}" of 5"</p>
                    <h1>{step.name.as_str()}</h1>
                    <p class="lede">{step.lede.as_str()}</p>
                    <p class="soft" data-when="filtered" hidden="">"You see the checks for the treatments that you chose. "<a href="/start">"Change treatments"</a></p>
                    {checks.collect_view()}
                    {(id == StepId::Consultation).then(tell)}
                    {(id == StepId::Instincts).then(|| view! { <OwnDealBreakers/> })}
                    <StepEnd step=step/>
                    <details class="erase needs-script">
                        <summary>"Clear this step"</summary>
                        <p>"This takes back all answers, proof and notes of this step. You can undo it until you leave the page."</p>
                        <p class="actions"><button type="button" class="btn btn--stop" data-do="reset" data-with=id.slug()>"Yes, clear this step"</button></p>
                    </details>
                </div>
                <aside class="leaf beside-leaf" aria-label="Your sheet so far">
                    <p class="leaf__title">"Your sheet so far"</p>
                    <p class="soft"><Shown of=format!("step {}", id.slug())/></p>
                    <Listed of=format!("beside {}", id.slug())/>
                    <p class="soft beside-leaf__hint">"It fills as you answer: red flags first, then what you are not sure of."</p>
                    <p><a href="/summary">"See and print the sheet"</a></p>
                </aside>
            </div>
            <Phrasebook guide=guide/>
        </main>
    }
    .into_any()
}

/// What the person wants to tell them: it is printed on their copy.
fn tell() -> impl IntoView {
    view! {
        <section class="ask-block" id="tell">
            <h2><label for="tell-text">"What I should tell them"</label></h2>
            <p class="soft" id="tell-hint">"Medicines, allergies, illnesses, pregnancy, cold sores, past treatments. It is printed on the copy you hand over."</p>
            <textarea id="tell-text" name="tell" rows="3" autocomplete="off" aria-describedby="tell-hint"></textarea>
        </section>
    }
}

/// Where to go from here.
#[component]
fn StepEnd(
    /// The step that ends here.
    step: &'static Step,
) -> impl IntoView {
    let back = step.id.previous().map(
        |it| view! { <a class="btn btn--quiet" href=it.path()>"Back to step "{it.number()}</a> },
    );
    let onward = match step.id.next() {
        Some(it) => {
            view! { <a class="btn" href=it.path()>"Go to step "{it.number()}</a> }.into_any()
        }
        None => view! { <a class="btn" href="/summary">"See your summary"</a> }.into_any(),
    };
    view! { <p class="actions step-end">{onward}{back}</p> }
}
