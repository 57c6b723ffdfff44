use leptos::prelude::*;

use super::feeling::{CAUSES, FEELINGS, TIMES, WISHES};
use super::person::field_name;
use super::phrases::{CELLS, COMMON, EVENTS, FIELDS, LETTER, PEOPLE, TICKS, TOOLS};
use super::say::say;
use crate::guide::{Guide, StepId};
use crate::ledger::PersonField;

/// The words that the page's islands may need.
#[component]
pub fn Phrasebook(
    /// The content.
    guide: &'static Guide,
    /// Whether the page shows checks whose words stand nowhere else on it.
    #[prop(optional)]
    checks: bool,
    /// Whether it names checks and fields, as `/data` does.
    #[prop(optional)]
    statements: bool,
    /// Whether the page shows the name and number of the chosen place.
    #[prop(optional)]
    places: bool,
    /// Whether it shows what is known of practitioners as a whole.
    #[prop(optional)]
    people: bool,
    /// Whether it compares them.
    #[prop(optional)]
    cells: bool,
    /// Whether it lists the questions of all checks but those of this step, whose words stand on the page.
    #[prop(default = None)]
    asks_beside: Option<StepId>,
    /// Whether it asks questions in the room.
    #[prop(optional)]
    room: bool,
    /// Whether it has tools of the steps.
    #[prop(optional)]
    tools: bool,
    /// Whether it writes the letter.
    #[prop(optional)]
    letter: bool,
) -> impl IntoView {
    let statements_too = statements;
    let checks_too = checks;
    let people = people || statements;
    let common = COMMON
        .iter()
        .map(|(id, words)| ((*id).to_owned(), say(words)));
    let treatments = guide
        .treatments
        .iter()
        .map(|it| (format!("treatment-{}", it.id), it.name.as_str()));
    let checks = guide.checks().filter(move |_| checks).flat_map(|check| {
        let id = check.facts.id;
        [
            (format!("{id}-statement"), check.statement.as_str()),
            (format!("{id}-flag-is"), check.flag.as_str()),
            (format!("{id}-say"), check.say.as_str()),
            (format!("{id}-ask"), check.ask.as_str()),
        ]
    });
    let asked = || guide.checks().filter(|check| check.facts.shared);
    let asks = asked()
        .filter(move |check| room || asks_beside.is_some_and(|step| step != check.facts.step));
    let asks = asks.map(|check| (format!("{}-ask", check.facts.id), check.ask.as_str()));
    let answers = asked().filter(move |_| room).flat_map(|check| {
        let id = check.facts.id;
        [
            (format!("{id}-good"), check.good.as_str()),
            (format!("{id}-flag-is"), check.flag.as_str()),
            (format!("{id}-follow"), check.follow.as_str()),
        ]
    });
    let plain = |list: &'static [(&'static str, &'static str)], wanted: bool| {
        let list = list.iter().filter(move |_| wanted);
        list.map(|(id, words)| ((*id).to_owned(), say(words)))
    };
    let results = guide.tools.reviews.results.iter();
    let results = results
        .filter(move |_| tools)
        .map(|it| (format!("reviews-{}", it.id), it.text.as_str()));
    let named = |prefix: &'static str, list: &'static [(&'static str, &'static str)]| {
        let list = list.iter().filter(move |_| tools || statements);
        list.map(move |(id, words)| (format!("{prefix}-{id}"), say(words)))
    };
    let tells = guide.tools.tells.iter();
    let tells = tells
        .filter(move |_| checks_too || statements)
        .map(|it| (format!("tell-{}", it.id), it.text.as_str()));
    let tool_words = plain(TOOLS, tools)
        .chain(plain(TICKS, tools || statements_too))
        .chain(plain(EVENTS, tools))
        .chain(results)
        .chain(named("felt", FEELINGS))
        .chain(named("felt", WISHES))
        .chain(named("felt", TIMES))
        .chain(named("cause", CAUSES))
        .chain(tells);
    let letter = letter.then(|| ("letter".to_owned(), say(LETTER)));
    let statements = guide
        .checks()
        .filter(move |_| statements)
        .map(|check| {
            (
                format!("{}-statement", check.facts.id),
                check.statement.as_str(),
            )
        })
        .chain(
            FIELDS
                .iter()
                .filter(move |_| statements)
                .map(|(id, words)| ((*id).to_owned(), say(words))),
        );
    // Where single values are named, those of practitioners are among them. Elsewhere only what may be missing is.
    let may_miss = |field: &PersonField| {
        PersonField::CHAIN.contains(field) || PersonField::PRICE.contains(field)
    };
    let fields = PersonField::ALL
        .into_iter()
        .filter(move |field| statements_too || may_miss(field))
        .map(|field| (format!("field-{}", field.slug()), field_name(field)));
    let people = PEOPLE
        .iter()
        .map(|(id, words)| ((*id).to_owned(), say(words)))
        .chain(fields)
        .filter(move |_| people);
    let cells = CELLS
        .iter()
        .filter(move |_| cells)
        .map(|(id, words)| ((*id).to_owned(), say(words)));
    let places = guide.places().filter(move |_| places).flat_map(|place| {
        [
            (format!("place-{}", place.code), place.name.as_str()),
            (format!("call-{}", place.code), place.emergency.as_str()),
        ]
    });
    let entries = common
        .chain(treatments)
        .chain(checks)
        .chain(statements)
        .chain(places)
        .chain(people)
        .chain(cells)
        .chain(asks)
        .chain(answers)
        .chain(tool_words)
        .chain(letter)
        .map(|(id, words)| view! { <p id=id>{words}</p> });
    view! {
        <template id="phrasebook">
            <p id="index">{guide.index().write()}</p>
            {entries.collect_view()}
        </template>
    }
}
