//! The room: ten questions first, then the rest, and what was said there on every page.

use super::*;
use crate::browser::view::room::{Room, Turn};

fn room(state: &State) -> Room {
    with(state, |model| Room::of(model).unwrap())
}

/// The state after these questions were answered in the room.
fn heard(places: &[usize], said: &str) -> State {
    let mut state = state([("treatment/toxin", true.into())]);
    let all = room(&state).all;
    let ledger = state.ledger.as_mut().unwrap();
    for at in places {
        let key = Key::from(format!("heard/a/{}", all[*at]).as_str());
        ledger.record(key, said.into(), &WriterId("test".to_owned()));
    }
    state
}

#[test]
fn ten_questions_come_first_and_the_rest_only_if_wanted() {
    let mut state = heard(&(0..9).collect::<Vec<_>>(), "clear");
    let last = room(&state);
    assert_eq!(
        (last.at, last.is_end),
        (9, false),
        "the first without a mark"
    );
    assert!(last.all.len() > 20);
    assert_eq!(last.turned(1), Some(Turn::End(10)));
    assert_eq!(last.turned(-1), Some(Turn::Question(last.all[8])));
    state.asking = last.turned(1);
    let end = room(&state);
    assert!(end.is_end && end.question().is_none());
    assert_eq!(end.turned(-1), Some(Turn::Question(end.all[9])));
    let rest = end.turned(1);
    assert_eq!(rest, Some(Turn::Question(end.all[10])));
    state.asking = rest;
    assert_eq!(room(&state).at, 10);
}

#[test]
fn the_page_opens_at_the_end_where_the_first_ten_have_a_mark_and_goes_on_where_more_were_asked() {
    let ten: Vec<_> = (0..10).collect();
    let end = room(&heard(&ten, "clear"));
    assert_eq!((end.at, end.is_end), (10, true));
    let gone_on = room(&heard(&[&ten[..], &[10, 12]].concat(), "clear"));
    assert_eq!((gone_on.at, gone_on.is_end), (11, false));
    let all = end.all.len();
    let whole = room(&heard(&(0..all).collect::<Vec<_>>(), "clear"));
    assert_eq!((whole.at, whole.is_end), (all, true));
    assert_eq!(whole.turned(1), None);
    assert_eq!(whole.turned(-1), Some(Turn::Question(whole.all[all - 1])));
}

#[test]
fn the_end_lists_what_has_no_clear_answer() {
    let mut state = heard(&[1, 2], "unclear");
    let open = |state: &State| with(state, |model| rows(model, List::RoomOpen.into()).len());
    assert_eq!(open(&state), 0, "only at the end");
    state.asking = Some(Turn::End(10));
    assert_eq!(open(&state), 10);
    let mut clear = heard(&[0, 1, 2, 3], "clear");
    clear.asking = Some(Turn::End(10));
    assert_eq!(open(&clear), 6);
}

#[test]
fn what_was_recorded_last_is_named_for_whom_it_is_about() {
    let last = |key: &str| {
        let mut state = state([("heard/a/Q03", "unclear".into())]);
        state.said = vec![(Key::from(key), Value::Null)];
        with(&state, |model| text(model, &Text::RoomLast.into()))
    };
    assert_eq!(last("heard/a/Q03"), "heard-unclear");
    assert_eq!(last("heard/a/Q04"), "", "it was taken back elsewhere");
    assert_eq!(last("heard/b1/Q03"), "");
}

#[test]
fn what_was_said_in_the_room_shows_where_nothing_is_answered() {
    let state = state([("heard/a/Q03", "unclear".into())]);
    with(&state, |model| {
        let shown = |of: TextSource| text(model, &of);
        assert_eq!(shown(Text::Verdict.into()), "verdict-open");
        let step = shown(TextSource::Step(StepId::Questions));
        assert!(step.contains("heard-1"), "{step}");
        assert_eq!(shown(TextSource::Step(StepId::Reviews)), "not-started");
        assert_eq!(shown(TextSource::record("heard/~/Q03")), "heard-unclear");
        let cells = table(model);
        let cell = cells.iter().find(|(id, ..)| id == "Q03").unwrap();
        assert_eq!(cell.2[0].lines[0].1, "in-room");
    });
}
