//! Records for the contract: between them, every control of the site was used with every value.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Rendered;
use crate::core::contract::TextSource;
use crate::core::ledger::{Key, Ledger, PractitionerId, WriterId};

/// Ledgers in which every control of the site was used, each with other values. In the first nothing was.
pub(super) fn ledgers(pages: &[(&str, Rendered)]) -> Vec<Ledger> {
    let values = values_by_name(pages);
    let slots = pages.iter().flat_map(|(_, page)| &page.texts);
    let slots: Vec<_> = slots.filter_map(|name| TextSource::read(name)).collect();
    let used = |turn| {
        let mut ledger = Ledger::default();
        use_controls(&mut ledger, &values, turn);
        record_what_no_control_does(&mut ledger, turn);
        hear(&mut ledger, &slots);
        ledger.merge(in_another_tab(&slots));
        ledger
    };
    let mut overridden = used(0);
    override_everything(&mut overridden, &values);
    std::iter::once(Ledger::default())
        .chain((0..7).map(used))
        .chain([overridden, barely_begun()])
        .collect()
}

/// Nothing but what the person is thinking of, so that much is to be found out first.
fn barely_begun() -> Ledger {
    let mut ledger = Ledger::default();
    enter(&mut ledger, "choice/me/what", "toxin".into());
    enter(&mut ledger, "treatment/toxin", true.into());
    enter(&mut ledger, "answer/~/R02", "unsure".into());
    ledger
}

/// Goes ahead against every red flag.
fn override_everything(ledger: &mut Ledger, values: &BTreeMap<String, Vec<Value>>) {
    for (of, value) in [("answer/", "flag"), ("override/", "typed")] {
        for name in values.keys().filter(|name| name.starts_with(of)) {
            enter(ledger, name, value.into());
        }
    }
}

/// Every value that a control of the site may record, by the control's name.
fn values_by_name(pages: &[(&str, Rendered)]) -> BTreeMap<String, Vec<Value>> {
    let controls = pages.iter().flat_map(|(_, page)| &page.controls);
    let mut values: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (name, value) in controls {
        let value = match name.split(['/', '-']).next() {
            // What is counted or added up.
            Some("price" | "deposit" | "top" | "correction" | "day") => "£250".into(),
            Some("times" | "days") => "2".into(),
            _ => value.clone(),
        };
        values.entry(name.clone()).or_default().push(value);
    }
    values
}

/// Uses the controls. Some stay empty, others than in the ledger before. The person's own checks have no words but these.
fn use_controls(ledger: &mut Ledger, values: &BTreeMap<String, Vec<Value>>, turn: usize) {
    for (at, (name, values)) in values.iter().enumerate() {
        if name.starts_with("own/") || !(at + turn).is_multiple_of(7) {
            enter(ledger, name, values[(at + turn) % values.len()].clone());
        }
    }
}

/// What is recorded by a tap, by a view, or by a later version.
fn record_what_no_control_does(ledger: &mut Ledger, turn: usize) {
    for time in ["before", "after", "later"] {
        for (key, value) in [("", "calm"), ("-cause", "person"), ("-on", "2026-11-20")] {
            enter(ledger, &format!("choice/~/gut-{time}{key}"), value.into());
        }
    }
    for (key, value) in [
        ("practitioner/a", true.into()),
        ("practitioner/b1", true.into()),
        ("name/b1", "Bea".into()),
        ("answer/b1/R02", "yes".into()),
        ("first/Q01", true.into()),
        ("heard/~/Q01", "unclear".into()),
        ("tell", "typed".into()),
        ("wait-from/~", "2026-11-20".into()),
        ("decision/~", "yes".into()),
        ("decided/~", "2026-11-21".into()),
        ("place", ["gb-eng", "us-tx", "fr"][turn % 3].into()),
        ("visit/a/1", visit()),
        ("from-a-later-version", true.into()),
    ] {
        enter(ledger, key, value);
    }
}

/// Every question was answered in the room.
fn hear(ledger: &mut Ledger, slots: &[TextSource]) {
    for slot in slots {
        if let TextSource::Record(key) = slot
            && key.starts_with("heard/")
        {
            enter(ledger, key, "clear".into());
        }
    }
}

/// Each text, written in another tab at the same time.
fn in_another_tab(slots: &[TextSource]) -> Ledger {
    let mut ledger = Ledger::default();
    for slot in slots {
        if let TextSource::Others(key) = slot {
            let key = Key::about(key, &PractitionerId::first());
            ledger.record(key, "there".into(), &WriterId("other".to_owned()));
        }
    }
    ledger
}

fn enter(ledger: &mut Ledger, name: &str, value: Value) {
    let key = Key::about(name, &PractitionerId::first());
    ledger.record(key, value, &WriterId("test".to_owned()));
}

fn visit() -> Value {
    serde_json::json!({
        "on": "2026-11-02",
        "with": "Sam",
        "said": { "R02": { "answer": "flag", "note": "then" } },
    })
}
