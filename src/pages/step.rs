use leptos::prelude::*;

use crate::guide::{Guide, Step, StepId};
use crate::ui::{
    Asking, CheckView, Consulting, Feeling, Listed, OwnDealBreakers, Phrasebook, Reviewing,
    SheetView, Shown, StepNav, Who, say,
};

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
                    <p class="soft step-count">{say("Step ")}{id.number()}{say(" of 5")}</p>
                    <h1>{step.name.as_str()}</h1>
                    <p class="lede">{step.lede.as_str()}</p>
                    <p class="soft" data-when="filtered" hidden="">{say("You see the checks for the treatments that you chose. ")}<a href="/start">{say("Change treatments")}</a></p>
                    {jumps(id)}
                    {topics(guide, step)}
                    {checks.collect_view()}
                    {tools(guide, id)}
                    <StepEnd step=step/>
                    <details class="erase needs-script">
                        <summary>{say("Clear this step")}</summary>
                        <p>{say("This takes back all answers, proof and notes of this step. You can undo it until you leave the page.")}</p>
                        <p class="actions"><button type="button" class="btn btn--stop" data-do="reset" data-with=id.slug()>{say("Yes, clear this step")}</button></p>
                    </details>
                </div>
                <aside class="leaf beside-leaf" aria-label=say("Your sheet so far")>
                    <p class="leaf__title">{say("Your sheet so far")}</p>
                    <p class="soft"><Shown of=format!("step {}", id.slug())/></p>
                    <Listed of=format!("beside {}", id.slug())/>
                    <p class="soft beside-leaf__hint">{say("It fills as you answer: red flags first, then what you are not sure of.")}</p>
                    <p><a href="/summary">{say("See and print the sheet")}</a></p>
                </aside>
            </div>
            <Phrasebook guide=guide asks_beside=(id == StepId::Questions).then_some(id) tools=true/>
        </main>
    }
    .into_any()
}

/// What there is to read with a step.
fn topics(guide: &'static Guide, step: &'static Step) -> impl IntoView {
    let topics = step.topics.iter().filter_map(|id| guide.topic(id));
    let links = topics.map(|it| view! { " "<a href=it.path()>{it.title.as_str()}</a>"." });
    view! { <p class="soft screen-only">{say("To read:")}{links.collect_view()}</p> }
}

/// The tools of a step, by their addresses.
const fn tools_of(id: StepId) -> &'static [(&'static str, &'static str)] {
    match id {
        StepId::Research => &[],
        StepId::Consultation => &[
            ("includes", "What it includes"),
            ("tell-them", "Tell them"),
            ("goal", "My goal"),
            ("appointment", "Appointment"),
            ("consent", "Consent form"),
        ],
        StepId::Questions => &[("own-questions", "My own"), ("my-list", "My list")],
        StepId::Reviews => &[("ten-reviews", "Ten reviews"), ("photos", "Photos")],
        StepId::Instincts => &[
            ("pressure", "Pressure"),
            ("gut", "Gut feeling"),
            ("wish", "Whose wish"),
            ("looks", "A quiet moment"),
            ("own", "My deal-breakers"),
        ],
    }
}

/// Links to the tools below the checks.
fn jumps(id: StepId) -> impl IntoView {
    let tools = tools_of(id);
    let links = tools
        .iter()
        .map(|(to, words)| view! { <li><a href=format!("#{to}")>{say(words)}</a></li> });
    (!tools.is_empty()).then(|| {
        view! {
            <nav class="screen-only" aria-label=say("Tools of this step")>
                <ul class="jumps"><li class="soft">{say("Below the checks:")}</li>{links.collect_view()}</ul>
            </nav>
        }
    })
}

/// What the step gives to hand beside its checks.
fn tools(guide: &'static Guide, id: StepId) -> impl IntoView {
    let own = match id {
        StepId::Research => ().into_any(),
        StepId::Consultation => view! { <Consulting guide=guide/> }.into_any(),
        StepId::Questions => view! { <Asking/> }.into_any(),
        StepId::Reviews => view! { <Reviewing guide=guide/> }.into_any(),
        StepId::Instincts => view! { <Feeling guide=guide/><OwnDealBreakers/> }.into_any(),
    };
    let sheets = guide.tools.sheets.iter().filter(|sheet| sheet.step == id);
    let sheets = sheets.map(|sheet| view! { <SheetView guide=guide sheet=sheet/> });
    view! {
        {sheets.collect_view()}
        {(id == StepId::Instincts).then(|| view! { <p role="status"><b><Shown of="pressure"/></b></p> })}
        {own}
    }
}

/// Where to go from here.
#[component]
fn StepEnd(
    /// The step that ends here.
    step: &'static Step,
) -> impl IntoView {
    let back = step.id.previous().map(
        |it| view! { <a class="btn btn--quiet" href=it.path()>{say("Back to step ")}{it.number()}</a> },
    );
    let onward = match step.id.next() {
        Some(it) => {
            view! { <a class="btn" href=it.path()>{say("Go to step ")}{it.number()}</a> }.into_any()
        }
        None => view! { <a class="btn" href="/summary">{say("See your summary")}</a> }.into_any(),
    };
    view! { <p class="actions step-end">{onward}{back}</p> }
}
