//! Which words belong to each group of phrases.

use super::person::field_name;
use super::phrases::{
    ANSWER, CELLS, COPIES, EVENTS, EVIDENCE, FIELDS, FINDINGS, LETTER, LINKS, LISTED, MESSAGE,
    ORDER, PRACTITIONERS, ROOM, SEEN, SHEET, STANDING, TICKS, VERDICTS,
};
use super::say::say;
use super::tools::{CAUSES, FEELINGS, TIMES, WISHES};
use crate::core::contract::{Family, Part, Phrase, PhraseId};
use crate::core::guide::{Check, Guide, Place, StepId, TreatmentId};
use crate::core::ledger::PersonField;

/// Words that the island may need on a page, by what the page does with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordGroup {
    /// Where a step or a practitioner stands.
    Standing,
    /// What it all comes to.
    Verdicts,
    /// What the answer says: what all comes to, why, and what to ask next.
    Answer,
    /// What a red flag comes to, in a few words.
    Titles,
    /// What is sent to somebody else.
    Message,
    /// What announces each finding of a step.
    Findings,
    /// How the person knows, and their reasons.
    Evidence,
    /// What only the sheet says.
    Sheet,
    /// The words of checks, where they are nowhere else on the page.
    Checks,
    /// What checks are called, and fields of every kind, as `/data` names them.
    Statements,
    /// Name and number of the chosen place.
    Places,
    /// What is known of practitioners as a whole, and what of it may be missing.
    Practitioners,
    /// The same, with the name of every field.
    PractitionersInFull,
    /// The cells of the comparison.
    Cells,
    /// The questions of all checks.
    Asks,
    /// The questions of all checks but those of this step, whose words stand on the page.
    AsksBeside(StepId),
    /// What is asked in the room, how answers sound, and what to say then.
    Room,
    /// The buttons beside each question of the list.
    Order,
    /// What reviews and pressure come to.
    Seen,
    /// What the ticks of tools are called.
    Ticks,
    /// The events of the timeline, and what ten reviews come to.
    Events,
    /// Feelings, when they were noted and what set them off.
    Feelings,
    /// What is to be told.
    Tells,
    /// The letter.
    Letter,
}

/// A phrase and its words.
pub(super) type Entry = (PhraseId<'static>, &'static str);

/// The words of one group, by their ids.
pub(super) fn entries(guide: &'static Guide, group: WordGroup) -> Vec<Entry> {
    match group {
        WordGroup::Standing => localized(STANDING).collect(),
        WordGroup::Verdicts => localized(VERDICTS).collect(),
        WordGroup::Answer => localized(ANSWER).collect(),
        WordGroup::Titles => titles(guide),
        WordGroup::Message => localized(MESSAGE).collect(),
        WordGroup::Findings => localized(FINDINGS).collect(),
        WordGroup::Evidence => localized(EVIDENCE).collect(),
        WordGroup::Sheet => localized(SHEET)
            .chain(localized(SEEN))
            .chain(localized(LINKS))
            .collect(),
        WordGroup::Checks => checks(guide),
        WordGroup::Statements => parts(guide.checks(), |it| {
            [(Part::Statement, it.statement.as_str())]
        })
        .into_iter()
        .chain(localized(LISTED))
        .chain(localized(COPIES))
        .chain(localized(FIELDS))
        .chain(localized(LINKS))
        .collect(),
        WordGroup::Places => guide.places().flat_map(place).collect(),
        WordGroup::Practitioners => practitioners(|field| {
            PersonField::CHAIN.contains(&field) || PersonField::PRICE.contains(&field)
        }),
        WordGroup::PractitionersInFull => practitioners(|_| true),
        WordGroup::Cells => localized(CELLS).collect(),
        WordGroup::Asks => asks(guide, |_| true),
        WordGroup::AsksBeside(step) => asks(guide, |it| it.rule.step != step),
        WordGroup::Room => asks(guide, |_| true)
            .into_iter()
            .chain(room(guide))
            .chain(localized(ROOM))
            .collect(),
        WordGroup::Order => localized(ORDER).collect(),
        WordGroup::Seen => localized(SEEN).collect(),
        WordGroup::Ticks => localized(TICKS).collect(),
        WordGroup::Events => events(guide),
        WordGroup::Feelings => of_family(Family::Felt, FEELINGS)
            .chain(of_family(Family::Felt, WISHES))
            .chain(of_family(Family::Felt, TIMES))
            .chain(of_family(Family::Cause, CAUSES))
            .collect(),
        WordGroup::Tells => {
            let tells = guide.tools.tells.iter();
            tells
                .map(|it| (PhraseId::Name(Family::Tell, &it.id), it.text.as_str()))
                .collect()
        }
        WordGroup::Letter => vec![(Phrase::Letter.into(), say(LETTER))],
    }
}

/// What a red flag comes to, in a few words, where a check says it.
fn titles(guide: &'static Guide) -> Vec<Entry> {
    let titled = guide
        .checks()
        .filter_map(|it| Some((it, it.finding.as_deref()?)));
    titled
        .map(|(it, title)| (PhraseId::Check(it.rule.id, Part::Finding), title))
        .collect()
}

/// The words of all checks.
fn checks(guide: &'static Guide) -> Vec<Entry> {
    let words = parts(guide.checks(), |it| {
        [
            (Part::Statement, it.statement.as_str()),
            (Part::Flag, it.flag.as_str()),
            (Part::Say, it.say.as_str()),
        ]
    });
    let asks = asks_of(guide.checks().filter(|it| is_asked(it)));
    [words, asks].concat()
}

/// What happened by day, and what ten reviews come to.
fn events(guide: &'static Guide) -> Vec<Entry> {
    let results = guide.tools.reviews.results.iter();
    let results = results.map(|it| (PhraseId::Name(Family::Reviews, &it.id), it.text.as_str()));
    localized(EVENTS).chain(results).collect()
}

/// How answers in the room sound, and what to ask next.
fn room(guide: &'static Guide) -> Vec<Entry> {
    parts(asked(guide), |it| {
        [
            (Part::Good, it.good.as_str()),
            (Part::Flag, it.flag.as_str()),
            (Part::Follow, it.follow.as_str()),
        ]
    })
}

/// Words of the interface, in the language of the page.
pub(super) fn localized(
    list: &'static [(PhraseId<'static>, &'static str)],
) -> impl Iterator<Item = Entry> {
    list.iter().map(|(id, words)| (*id, say(words)))
}

/// What the values of one family are called.
fn of_family(
    family: Family,
    list: &'static [(&'static str, &'static str)],
) -> impl Iterator<Item = Entry> {
    list.iter()
        .map(move |(name, words)| (PhraseId::Name(family, name), say(words)))
}

/// The checks whose questions may be handed over.
fn asked(guide: &'static Guide) -> impl Iterator<Item = &'static Check> {
    guide.checks().filter(|check| check.rule.shared)
}

/// Some words of each check, under its code.
fn parts<const N: usize>(
    checks: impl Iterator<Item = &'static Check>,
    words: impl Fn(&'static Check) -> [(Part, &'static str); N],
) -> Vec<Entry> {
    let named = |check: &'static Check| {
        words(check).map(|(part, words)| (PhraseId::Check(check.rule.id, part), words))
    };
    checks.flat_map(named).collect()
}

/// The questions of some of the checks that may be handed over.
fn asks(guide: &'static Guide, wanted: impl Fn(&Check) -> bool) -> Vec<Entry> {
    asks_of(asked(guide).filter(|it| wanted(it)))
}

fn asks_of(checks: impl Iterator<Item = &'static Check>) -> Vec<Entry> {
    parts(checks, |it| [(Part::Ask, it.ask.as_str())])
}

/// Whether the question is for a practitioner or, about skincare, for a pharmacist.
fn is_asked(check: &Check) -> bool {
    let of_skin = check.rule.treatments.contains(TreatmentId::Skincare);
    check.rule.shared || of_skin
}

/// What is said of practitioners, with the names of these fields.
fn practitioners(wanted: impl Fn(PersonField) -> bool) -> Vec<Entry> {
    let fields = PersonField::ALL.into_iter().filter(|field| wanted(*field));
    let fields = fields.map(|it| (PhraseId::Name(Family::Field, it.slug()), field_name(it)));
    localized(PRACTITIONERS).chain(fields).collect()
}

/// Name and number of a place.
fn place(place: &'static Place) -> [Entry; 2] {
    [
        (
            PhraseId::Name(Family::Place, &place.code),
            place.name.as_str(),
        ),
        (
            PhraseId::Name(Family::Call, &place.code),
            place.emergency.as_str(),
        ),
    ]
}
