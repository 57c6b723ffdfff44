//! The tools of the Consultation step: what it should include, what to tell them, the goal and the appointment.

use leptos::prelude::*;

use crate::core::contract::Action;
use crate::core::guide::{Claim, Guide, Tell};
use crate::site::ui::fact_list::FactList;
use crate::site::ui::field::{Checkbox, NoteField};
use crate::site::ui::notes::Notes;
use crate::site::ui::say::{say, say_with};

/// The tools of the Consultation step: what it includes, what to tell them, the goal, the appointment.
#[component]
pub fn Consulting(
    /// The content.
    guide: &'static Guide,
    /// The sources of the page.
    notes: Notes,
) -> impl IntoView {
    let includes = view! {
        <FactList
            guide=guide
            facts=guide.tools.includes.iter().map(Claim::item).collect()
            notes=notes.clone()
        />
    };
    let tells = tell_them(guide, notes);
    view! {
        <section class="ask-block" id="includes" aria-labelledby="includes-title">
            <h2 id="includes-title">{say("What a proper consultation includes")}</h2>
            {includes}
        </section>
        {tells}
        {anything_else()}
        {goal()}
        {appointment()}
    }
}

/// What may matter to them, to tick.
fn tell_them(guide: &'static Guide, notes: Notes) -> impl IntoView {
    let tells = guide
        .tools
        .tells
        .iter()
        .map(move |it| tell(guide, it, &notes));
    view! {
        <section class="ask-block" id="tell-them" aria-labelledby="tell-them-title">
            <h2 id="tell-them-title">{say("Tell them this about me")}</h2>
            <p class="muted">
                {say(
                    "Tick what’s true. Only what you tick is printed on the copy you hand over, with what you write in the next two boxes.",
                )}
            </p>
            {tells.collect_view()}
        </section>
    }
}

/// One thing to tell, with why and for which treatments it matters.
fn tell(guide: &'static Guide, tell: &'static Tell, notes: &Notes) -> impl IntoView + use<> {
    let slugs: Vec<_> = tell.treatments.iter().map(|id| id.slug()).collect();
    let names = guide
        .treatments
        .iter()
        .filter(|it| tell.treatments.contains(&it.id));
    let names: Vec<_> = names.map(|it| it.name.as_str()).collect();
    view! {
        <div class="tell" data-for=slugs.join(" ")>
            <Checkbox name=format!("tick/me/tell-{}", tell.id) label=tell.text.as_str() />
            <details>
                <summary>
                    {say("Why")}<span class="visually-hidden">": "{tell.text.as_str()}</span>
                </summary>
                <p>{tell.why.as_str()}</p>
                <p class="muted">{say_with("It matters for: #.", &[&names.join(", ")])}</p>
                {notes.line(&tell.sources, tell.judgement.as_deref())}
            </details>
        </div>
    }
}

/// Room for what isn't among them.
fn anything_else() -> impl IntoView {
    view! {
        <div class="ask-block" id="tell">
            <h2>
                <label for="tell-text">{say("Anything else to tell them")}</label>
            </h2>
            <p class="muted" id="tell-hint">
                {say(
                    "Medicines, allergies, illnesses, past treatments. It’s printed on the copy you hand over.",
                )}
            </p>
            <textarea
                id="tell-text"
                name="tell"
                rows="3"
                autocomplete="off"
                aria-describedby="tell-hint"
            ></textarea>
        </div>
    }
}

fn goal() -> impl IntoView {
    view! {
        <section class="ask-block" id="goal" aria-labelledby="goal-title">
            <h2 id="goal-title">{say("My goal")}</h2>
            <NoteField
                name="text/me/goal"
                label=say("What I want to change")
                hint=say("It’s printed on the copy you hand over.")
                long=true
            />
            <NoteField
                name="text/me/limit"
                label=say("What the treatment cannot do, in their words")
                hint=say("Only on the page for me.")
                long=true
            />
        </section>
    }
}

fn appointment() -> impl IntoView {
    view! {
        <section class="ask-block" id="appointment" aria-labelledby="appointment-title">
            <h2 id="appointment-title">{say("The appointment")}</h2>
            <NoteField
                name="choice/~/appointment"
                label=say("Day and time")
                kind="datetime-local"
            />
            <p class="muted" id="calendar-hint">
                {say(
                    "This saves a calendar file with the time and the word “Appointment”. It doesn’t name anyone, any treatment or this site.",
                )}
            </p>
            <p class="actions needs-script">
                <button
                    type="button"
                    class="btn btn--quiet"
                    data-action=Action::Remind.slug()
                    data-argument="appointment"
                    aria-describedby="calendar-hint"
                >
                    {say("Save the appointment for my calendar")}
                </button>
            </p>
        </section>
    }
}
