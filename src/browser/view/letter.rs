//! A plain letter for when something went wrong, from what is recorded. Doubts, red flags and feelings are not in it.

use super::model::Model;
use super::phrases::{name, statement};
use super::tool_rows::event_words;
use crate::core::assessment::{Event, timeline};
use crate::core::contract::{Family, Phrase};
use crate::core::ledger::{Answer, Key, Kind, PersonField, Subject};

/// The letter: the page's template, with what is recorded in the place of `{day}`, `{who}` and its like: every second part
/// of it. What is not known is a line to write on.
pub(crate) fn letter(model: &Model) -> String {
    let page = model.page;
    let (ledger, id) = (model.ledger, &model.practitioner);
    let ours = Subject::Practitioner(id.clone());
    let noted = |kind, name: &str| {
        let key = Key::ToolField(kind, ours.clone(), name.to_owned());
        ledger.text(&key).to_owned()
    };
    let happened = timeline(ledger, id)
        .into_iter()
        .filter(|(_, event)| {
            matches!(
                event,
                Event::Visit(_) | Event::Treated | Event::Proof(_, Some(Answer::Yes))
            )
        })
        .map(|(on, event)| format!("{}: {}", page.day(&on), event_words(model, &event)));
    let promised = model.index.0.iter().filter(|facts| {
        facts.shared && !facts.own && ledger.answer(&ours, facts.id) == Some(Answer::Yes)
    });
    let promised = promised.map(|facts| statement(page, ledger, facts.id));
    let people = PersonField::CHAIN.into_iter().filter_map(|field| {
        let who = ledger.person(field, id);
        (!who.is_empty()).then(|| format!("{}: {who}", page.name(Family::Field, field.slug())))
    });
    let product = ["name", "maker", "lot", "expiry", "amount"]
        .into_iter()
        .map(|part| noted(Kind::Text, &format!("product-{part}")));
    let product: Vec<String> = product.filter(|part| !part.is_empty()).collect();
    let treatments = ledger.treatments();
    let treatments = treatments
        .iter()
        .map(|id| page.name(Family::Treatment, id.slug()));
    let lines = |lines: &mut dyn Iterator<Item = String>| {
        lines
            .map(|line| format!("- {line}"))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let parts = [
        ("day", page.today()),
        ("who", name(page, ledger, &model.all, id)),
        ("clinic", ledger.person(PersonField::Clinic, id).to_owned()),
        ("treated", page.day(&noted(Kind::Choice, "product-on"))),
        (
            "treatment",
            treatments
                .collect::<Vec<_>>()
                .join(", ")
                .to_ascii_lowercase(),
        ),
        ("product", product.join(", ")),
        ("timeline", lines(&mut happened.into_iter())),
        ("promised", lines(&mut promised.into_iter())),
        ("people", lines(&mut people.into_iter())),
    ];
    let known = |part| {
        let known = parts.iter().find(|(name, _)| *name == part);
        known.map(|(_, known)| known.as_str()).unwrap_or_default()
    };
    let template = page.phrase(Phrase::Letter);
    let texts = template.split(['{', '}']).enumerate();
    let texts = texts.map(|(at, text)| match at % 2 {
        0 => text,
        _ if known(text).is_empty() => "________",
        _ => known(text),
    });
    texts.collect()
}
