//! A calendar file: one moment, one alarm. Made in the browser and handed to the person; nobody else sees it.

use super::day::moment;

/// A day or moment to be reminded of. The words come from the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder<'a> {
    /// The day, as `YYYY-MM-DD`, or the moment where the person is, as `YYYY-MM-DDTHH:MM`.
    pub on: &'a str,
    /// This moment in UTC, as ISO 8601.
    pub now: &'a str,
    /// What makes this event different from all others. The same event again takes the place of the one before.
    pub name: &'a str,
    /// How often what it follows from was changed: the later of two files counts.
    pub sequence: u64,
    /// What the calendar shows. Nothing else is in the file: others may see it.
    pub title: &'a str,
}

impl Reminder<'_> {
    /// The file, as RFC 5545 wants it: lines end with CR and LF, and none is longer than 75 bytes (3.1). Characters that mean something
    /// are escaped (3.3.11). A moment without a zone is one where the person is (3.3.5). Its alarm rings a day before. A day is a
    /// quarter of an hour at nine in the morning: Outlook drops the alarm of a whole day. None if `on` is neither.
    #[must_use]
    pub fn to_ics(&self) -> Option<String> {
        let on = moment(self.on)?;
        let moment: String = self
            .now
            .split('.')
            .next()
            .unwrap_or_default()
            .replace(['-', ':'], "");
        let title = escape(self.title);
        let (on, time) = on.split_once('T').unwrap_or((on, ""));
        let [time, length, busy, alarm] = match time {
            "" => ["0900", "PT15M", "TRANSPARENT", "PT0S"],
            time => [&time.replace(':', ""), "PT1H", "OPAQUE", "-P1D"],
        };
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//Reminder//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}@reminder.invalid", self.name),
            format!("DTSTAMP:{}Z", moment.trim_end_matches('Z')),
            format!("DTSTART:{}T{time}00", on.replace('-', "")),
            format!("DURATION:{length}"),
            format!("SEQUENCE:{}", self.sequence),
            format!("SUMMARY:{title}"),
            format!("TRANSP:{busy}"),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            format!("TRIGGER:{alarm}"),
            format!("DESCRIPTION:{title}"),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        Some(lines.iter().map(|line| fold(line)).collect())
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// One line, cut between characters so that no piece is longer than 75 bytes. Each further piece starts with a space.
fn fold(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for c in line.chars() {
        if length + c.len_utf8() > 75 {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded.push_str("\r\n");
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ics(title: &str) -> String {
        Reminder {
            on: "2026-11-30",
            now: "2026-11-23T13:32:12.123Z",
            name: "a-2026-11-30",
            sequence: 7,
            title,
        }
        .to_ics()
        .unwrap()
    }

    #[test]
    fn a_reminder_says_day_and_moment_as_the_standard_wants_it() {
        let file = ics("Decide; calmly,\nthen \\ go");
        for line in [
            "DTSTAMP:20261123T133212Z",
            "DTSTART:20261130T090000",
            "DURATION:PT15M",
            "TRIGGER:PT0S",
            "SEQUENCE:7",
            "SUMMARY:Decide\\; calmly\\,\\nthen \\\\ go",
        ] {
            assert!(file.contains(&format!("{line}\r\n")), "{line} in {file}");
        }
    }

    #[test]
    fn an_appointment_is_an_hour_where_the_person_is() {
        let file = Reminder {
            on: "2026-12-01T10:30",
            now: "2026-11-23T13:32:12.123Z",
            name: "a",
            sequence: 0,
            title: "Appointment",
        }
        .to_ics()
        .unwrap();
        for line in ["DTSTART:20261201T103000", "DURATION:PT1H", "TRIGGER:-P1D"] {
            assert!(file.contains(&format!("{line}\r\n")), "{line} in {file}");
        }
    }

    // A field without a picker takes any text, and a copy may hold any.
    #[test]
    fn what_is_no_whole_day_or_moment_makes_no_file() {
        for on in [
            "1/12/2026 10:30",
            "0026-12-01T10:30",
            "2026-12-01\r\nATTENDEE:x",
            "",
        ] {
            let reminder = Reminder {
                on,
                now: "2026-11-23T13:32:12.123Z",
                name: "a",
                sequence: 0,
                title: "Appointment",
            };
            assert_eq!(reminder.to_ics(), None, "{on}");
        }
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_unfolding_gives_the_text_back(title in "\\PC{0,200}") {
            let file = ics(&title);
            prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
            prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
            let unfolded = file.replace("\r\n ", "");
            prop_assert_eq!(unfolded.matches("\r\n").count(), 18);
            let summary = format!("SUMMARY:{}\r\n", escape(&title));
            prop_assert!(unfolded.contains(&summary));
        }
    }
}
