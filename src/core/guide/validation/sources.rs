//! Rules for sources: each was read, has an address, and is in the list.

use crate::core::guide::{Guide, Mark, Problem};

pub(super) fn sources_are_confirmed_addresses(guide: &Guide, problems: &mut Vec<Problem>) {
    for source in guide.sources.values() {
        let mut refuse =
            |reason: &str| problems.push(Problem::new("sources.toml", &source.id, reason));
        if source.mark == Mark::U {
            refuse("it could not be confirmed ([U]) and must not ship");
        }
        if !(source.url.starts_with("https://") || source.url.starts_with("http://")) {
            refuse("the address is not a web address");
        }
    }
}

pub(super) fn sources_exist(
    guide: &Guide,
    sources: &[String],
    file: &str,
    entry: &str,
    problems: &mut Vec<Problem>,
) {
    for source in sources {
        if !guide.sources.contains_key(source) {
            let reason = format!("there is no source “{source}”");
            problems.push(Problem::new(file, entry, &reason));
        }
    }
}

pub(super) fn no_unconfirmed_material(
    texts: &[impl AsRef<str>],
    file: &str,
    entry: &str,
    problems: &mut Vec<Problem>,
) {
    if texts
        .iter()
        .map(AsRef::as_ref)
        .any(|text| text.contains("[U]") || text.contains("[U:"))
    {
        problems.push(Problem::new(
            file,
            entry,
            "it holds material that could not be confirmed ([U]) and must not ship",
        ));
    }
}
