use leptos::prelude::*;

use crate::guide::Guide;
use crate::ledger::PersonField;
use crate::ui::{
    BlankSheet, ChainTable, EmergencyCard, Listed, Phrasebook, QrCode, Shown, Who, field_name,
};

/// `/summary`: the sheet. Which copy is shown and printed is chosen by the address alone, so it works without script.
pub fn summary(guide: &'static Guide) -> AnyView {
    view! {
        <main class="wrap summary" id="main">
            <div class="screen-only">
                <h1>"Your summary"</h1>
                <p class="lede">"Take “Their copy” into the room. Keep “My copy” to yourself."</p>
                <Who/>
                <nav class="copies" aria-label="Which copy">
                    <a href="#both">"Both copies"</a>
                    <a href="#their-copy">"Their copy"</a>
                    <a href="#my-copy">"My copy"</a>
                    <a href="#blank">"Blank"</a>
                </nav>
                <p class="actions needs-script"><button type="button" class="btn" data-do="print">"Print what you see"</button></p>
                <p class="no-script">"To print, use the print command of your browser. Without JavaScript you get the blank sheet."</p>
                <p class="option"><input type="checkbox" id="large"/><label for="large">"Large print"</label></p>
                <p class="option needs-script"><input type="checkbox" id="code" data-do="move"/><label for="code">"Print a code on my copy that carries all of this to another device"</label></p>
                <p role="alert"><Shown of="refused"/></p>
            </div>
            <span id="both"></span>
            {their_copy(guide)}
            {my_copy(guide)}
            <BlankSheet guide=guide/>
            <Phrasebook guide=guide checks=true places=true people=true/>
        </main>
    }
    .into_any()
}

fn head() -> impl IntoView {
    view! {
        <dl class="paper__head">
            <dt>"With"</dt>
            <dd>
                <Shown of="name/~"><span class="rule"></span></Shown>
                <span class="clinic"><Shown of="clinic/~"/></span>
            </dd>
            <dt>"About"</dt><dd><Shown of="treatments"><span class="rule"></span></Shown></dd>
            <dt>"When"</dt><dd><Shown of="when/~"><span class="rule"></span></Shown></dd>
        </dl>
    }
}

fn their_copy(guide: &'static Guide) -> impl IntoView {
    view! {
        <section class="paper paper--theirs" id="their-copy" aria-labelledby="their-title">
            <h2 id="their-title">"Questions for my consultation"</h2>
            {head()}
            <p>"Thank you for your time. These matter most to me."</p>
            <div class="asks--top"><Listed of="top"/></div>
            <h3>"Still open"</h3>
            <div class="asks--open"><Listed of="next"/></div>
            <p class="more"><Shown of="more"/></p>
            <h3>"I should tell you"</h3>
            <p><Shown of="tell"><span class="rule"></span></Shown></p>
            <EmergencyCard guide=guide follows=true/>
        </section>
    }
}

fn my_copy(guide: &'static Guide) -> impl IntoView {
    let lead = &guide.words;
    view! {
        <section class="paper paper--mine" id="my-copy" aria-labelledby="my-title">
            <h2 id="my-title">"My copy"</h2>
            {head()}
            <p class="verdict"><b><Shown of="verdict"/></b></p>
            <section class="mine mine--red"><h3>"Stop: do not go ahead while these stand"</h3><Listed of="stops"/></section>
            <section class="mine mine--red"><h3>"Stops, and why I go ahead anyway"</h3><Listed of="overridden"/></section>
            <section class="mine mine--red"><h3>"Red flags"</h3><Listed of="flags"/></section>
            <section class="mine"><h3>"Not sure yet"</h3><Listed of="unsure"/></section>
            <section class="mine"><h3>"I have only their word: see it or look it up"</h3><Listed of="told"/></section>
            <section class="mine"><h3>"What changed between visits"</h3><Listed of="stories"/></section>
            <section class="mine mine--settled"><h3>"Settled"</h3><Listed of="settled"/></section>
            <section class="mine"><h3>"Does not apply"</h3><Listed of="aside"/></section>
            <section class="mine"><h3>"From an earlier version of the guide, or for other treatments"</h3><Listed of="elsewhere"/></section>
            <section class="mine mine--tell">
                <h3>"What I should tell them"</h3>
                <p><Shown of="tell">"Nothing noted."</Shown></p>
                <p><Shown of="others tell"/><Shown of="others name/~"/><Shown of="others clinic/~"/><Shown of="others when/~"/></p>
            </section>
            {people(guide)}
            <section class="mine mine--unanswered"><h3>"Not answered yet"</h3><Listed of="unanswered"/></section>
            <p class="card"><b>"Emergency: "<Shown of="call">{crate::ui::COMMON_NUMBERS}</Shown>"."</b>" I may leave at any time and think about it."</p>
            <div class="paper__code"><QrCode/><p class="soft">"Scan to open this on another device. Whoever has this page can read all of it."</p></div>
            <p class="soft">{format!("Guide version {}, facts checked {}, {}.", lead.version, lead.checked, lead.reviewed)}</p>
        </section>
    }
}

/// What is known of the practitioner as a whole.
fn people(guide: &'static Guide) -> impl IntoView {
    use PersonField as F;
    let line = |field: F| {
        view! {
            <div class="known">
                <dt>{field_name(field)}</dt>
                <dd><Shown of=format!("{}/~", field.slug())/><Shown of=format!("others {}/~", field.slug())/></dd>
            </div>
        }
    };
    let sure = (1..).zip(&guide.words.sure.items).map(|(n, item)| {
        view! {
            <div class="known">
                <dt>{item.as_str()}</dt>
                <dd><Shown of=format!("sure-{n}/~")/><span class="again"><Shown of=format!("again-{n}/~")/></span></dd>
            </div>
        }
    });
    view! {
        <section class="whole whole--chain"><ChainTable/></section>
        <section class="whole"><h3>"Price"</h3><dl class="knowns">
            {F::PRICE.map(line).into_iter().collect_view()}
            {line(F::Deposit)}
            <div class="known"><dt>"In two years"</dt><dd><b><Shown of="cost"/></b><span class="sum-line"><Shown of="cost-sum"/></span><span class="sum-gaps"><Shown of="cost-gaps"/></span></dd></div>
        </dl></section>
        <section class="whole data-list"><h3>"Visits"</h3><Listed of="visits"/>
            <dl class="knowns">{line(F::VisitOn)}{line(F::VisitWith)}</dl></section>
        <section class="whole"><h3>"Decision"</h3><dl class="knowns">
            {line(F::Decision)}{line(F::Decided)}{line(F::Because)}
            <div class="known"><dt>"Time to think"</dt><dd><Shown of="wait"/><Shown of="early"/></dd></div>
            {line(F::Changed)}
            {sure.collect_view()}
        </dl></section>
    }
}
