//! The pages of the five steps, `/steps/…`: their checks, the tools that go with them, and the way on.

use leptos::prelude::*;

use crate::core::contract::{Action, ListSource, Text, TextSource};
use crate::core::guide::{Guide, Step, StepId};
use crate::site::ui::{
    Asking, ChecksFor, Consulting, Feeling, Folded, ListSlot, NextOpen, Notes, OwnDealBreakers,
    Phrasebook, Reviewing, Saving, ShortListView, StepChecks, StepNav, TextSlot, Who,
    WordGroup as W, say, say_with, sentence, value,
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
    let own: &[W] = match id {
        StepId::Questions => &[W::AsksBeside(id), W::Order],
        StepId::Reviews => &[W::Events, W::Seen],
        StepId::Instincts => &[W::Seen],
        StepId::Research | StepId::Consultation => &[],
    };
    let words = [&[W::Standing, W::Findings, W::Evidence], own].concat();
    let notes = Notes::of(guide);
    view! {
        <StepNav guide=guide current=id />
        <main class="wrap" id="main">
            <div class="columns">
                <div class="col">
                    <p class="muted step-count">
                        {say_with("Step # of 5", &[&id.number().to_string()])}
                    </p>
                    <h1>{step.name.as_str()}</h1>
                    <p class="lede">{step.lede.as_str()}</p>
                    <Saving step=id />
                    <Who line=true />
                    <StepChecks step=step notes=notes.clone() />
                    <ChecksFor />
                    {also(guide, step)}
                    {tools(guide, id, &notes)}
                    <StepEnd guide=guide step=step />
                    {notes.fold_of_page()}
                    {clear(id)}
                </div>
                {on_the_sheet(id)}
            </div>
            <Phrasebook guide=guide groups=words />
            <Folded />
        </main>
    }
    .into_any()
}

/// Clears all answers of the step.
fn clear(id: StepId) -> impl IntoView {
    view! {
        <details class="erase needs-script">
            <summary>{say("Clear this step")}</summary>
            <p>
                {say(
                    "This clears your answers, proof and notes for the checks, not what’s in the tools. You can undo it until you leave the page.",
                )}
            </p>
            <p class="actions">
                <button
                    type="button"
                    class="btn btn--stop"
                    data-action=Action::Reset.slug()
                    data-argument=id.slug()
                >
                    {say("Yes, clear this step")}
                </button>
            </p>
        </details>
    }
}

/// What the step adds to the sheet so far.
fn on_the_sheet(id: StepId) -> impl IntoView {
    view! {
        <aside class="sheet-preview sheet-beside" aria-label=say("This step on your sheet")>
            <p class="sheet-preview__title">{say("This step on your sheet")}</p>
            <p class="muted">
                <TextSlot of=TextSource::Step(id) />
            </p>
            <ListSlot of=ListSource::Beside(id) />
            <p class="muted sheet-beside__hint">
                {say("It fills in as you answer: red flags first, then what you’re not sure of.")}
            </p>
            <p>
                <a href="/summary">{say("See and print the sheet")}</a>
            </p>
        </aside>
    }
}

/// The tools of a step, by their addresses.
const fn tools_of(id: StepId) -> &'static [(&'static str, &'static str)] {
    match id {
        StepId::Research => &[],
        StepId::Consultation => &[
            ("consent", "Consent form"),
            ("includes", "What a consultation includes"),
            ("tell-them", "What to tell them"),
            ("goal", "My goal"),
            ("appointment", "Appointment"),
        ],
        StepId::Questions => &[
            ("own-questions", "My own questions"),
            ("my-list", "My list of questions"),
        ],
        StepId::Reviews => &[("photos", "Photos"), ("ten-reviews", "Ten reviews")],
        StepId::Instincts => &[
            ("pressure", "Pressure"),
            ("gut", "Gut feeling"),
            ("wish", "Whose wish"),
            ("looks", "A quiet moment"),
            ("own", "What must be right for me"),
        ],
    }
}

/// Links to the tools after the checks, and to what there is to read, folded.
fn also(guide: &'static Guide, step: &'static Step) -> impl IntoView {
    let tools = tools_of(step.id).iter();
    let tools = tools.map(|(to, words)| {
        view! {
            <li>
                <a href=format!("#{to}")>{say(words)}</a>
            </li>
        }
    });
    let topics = step.topics.iter().filter_map(|id| guide.topic(id));
    let topics = topics.map(|it| {
        view! {
            <li>
                {sentence(
                    "To read: {topic}",
                    [value("topic", view! { <a href=it.path()>{it.title.as_str()}</a> })],
                )}
            </li>
        }
    });
    view! {
        <details class="contents screen-only">
            <summary>{say("Also in this step")}</summary>
            <ul>{tools.collect_view()}{topics.collect_view()}</ul>
        </details>
    }
}

/// The tools that go with the step, after its checks.
fn tools(guide: &'static Guide, id: StepId, notes: &Notes) -> impl IntoView + use<> {
    let own = match id {
        StepId::Research => ().into_any(),
        StepId::Consultation => view! { <Consulting guide=guide notes=notes.clone() /> }.into_any(),
        StepId::Questions => view! { <Asking /> }.into_any(),
        StepId::Reviews => view! { <Reviewing guide=guide /> }.into_any(),
        StepId::Instincts => view! {
            <Feeling guide=guide notes=notes.clone() />
            <OwnDealBreakers />
        }
        .into_any(),
    };
    let lists = guide.tools.lists.iter().filter(|list| list.step == id);
    let lists = lists.map(|list| view! { <ShortListView list=list notes=notes.clone() /> });
    view! {
        {lists.collect_view()}
        {(id == StepId::Instincts)
            .then(|| {
                view! {
                    <p role="status">
                        <b>
                            <TextSlot of=Text::Pressure />
                        </b>
                    </p>
                }
            })}
        {own}
    }
}

/// Where to go from here.
#[component]
fn StepEnd(
    /// The content.
    guide: &'static Guide,
    /// The step that ends here.
    step: &'static Step,
) -> impl IntoView {
    let named = |english, id: StepId| {
        let name = guide.steps[id as usize].name.as_str();
        say_with(english, &[&id.number().to_string(), name])
    };
    let back = step.id.previous().map(|it| {
        view! {
            <a class="btn btn--quiet" href=it.path()>
                {named("Back to step #: #", it)}
            </a>
        }
    });
    let onward = match step.id.next() {
        Some(it) => view! {
            <a class="btn" href=it.path()>
                {named("Go to step #: #", it)}
            </a>
        }
        .into_any(),
        None => view! {
            <a class="btn" href="/summary">
                {say("See your summary")}
            </a>
        }
        .into_any(),
    };
    view! { <p class="actions step-end">{onward}{back} <NextOpen /></p> }
}
