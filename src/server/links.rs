//! Links between pages: a reader stays in the language of the page.

use std::collections::BTreeSet;

use crate::core::guide::Language;

/// Where the links of a page lead: to pages in its own language.
#[derive(Debug)]
pub(super) struct Links {
    /// The language of the page.
    pub(super) language: Language,
    /// The paths of all pages, without the base of a language.
    pub(super) paths: BTreeSet<String>,
}

impl Links {
    /// The address in this language, if `href` leads to a page. Files are shared by all languages.
    pub(super) fn localized(&self, href: &str) -> Option<String> {
        let end = href.find(['#', '?']).unwrap_or(href.len());
        let (path, rest) = href.split_at(end);
        let is_page = !self.language.base.is_empty() && self.paths.contains(path);
        is_page.then(|| self.language.address(path) + rest)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::server) const SPANISH: Language = Language {
        folder: "es",
        code: "es",
        name: "Español",
        is_right_to_left: false,
        base: "/es",
    };

    pub(in crate::server) fn links(language: Language) -> Links {
        let paths = ["/", "/start"].map(str::to_owned).into();
        Links { language, paths }
    }

    #[test]
    fn only_pages_are_localized_and_only_for_a_language_with_a_base() {
        let spanish = links(SPANISH);
        for (href, expected) in [
            ("/", Some("/es")),
            ("/start", Some("/es/start")),
            ("/start#a", Some("/es/start#a")),
            ("/start?b", Some("/es/start?b")),
            ("/es", None),
            ("/icon.svg", None),
            ("#b", None),
            ("/starting", None),
        ] {
            assert_eq!(spanish.localized(href).as_deref(), expected, "{href}");
            assert_eq!(links(Language::FIRST).localized(href), None);
        }
    }
}
