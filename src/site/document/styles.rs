//! The rules of the style sheet that a page needs. They stand in the page itself, so that its words wait for no second file.

use std::collections::{BTreeMap, BTreeSet};

/// What opens the island. Only a page with it gets elements, and so classes, from a script.
const ISLAND: &str = "<leptos-island";

/// The style sheet for screens, and what is needed to write a part of it into a page.
#[derive(Debug, Clone, Default)]
pub struct StyleSheet {
    path: String,
    rules: Vec<Rule>,
    written: BTreeSet<String>,
}

/// A part of a style sheet that is kept or left out as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Rule {
    /// Selectors, and the whole rule.
    Style(String, String),
    /// What stands before the brace, such as `@media print`, and what's within.
    Group(String, Vec<Self>),
    /// Anything else, which is always kept.
    Other(String),
}

impl StyleSheet {
    /// Reads a minified style sheet that's served under `path`. Classes in `written` are given to elements by a script.
    #[must_use]
    pub fn new(path: &str, text: &str, written: &[String]) -> Self {
        Self {
            path: path.to_owned(),
            rules: parse(text),
            written: written.iter().cloned().collect(),
        }
    }

    /// The path of the whole sheet.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Replaces the link to the sheet with the rules that the page needs, in each of these pages (path and HTML).
    ///
    /// Pages of one folder that no script changes share their rules: they're much alike, and so they share a policy too.
    pub fn write_into(&self, pages: &mut [(String, String)]) {
        let mut classes: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (path, html) in &*pages {
            let found = classes.entry(sharing(path, html)).or_default();
            found.extend(classes_in(html).map(ToOwned::to_owned));
            if html.contains(ISLAND) {
                found.extend(self.written.iter().cloned());
            }
        }
        let styles: BTreeMap<String, String> = classes
            .into_iter()
            .map(|(key, found)| (key, self.used(&|class| found.contains(class))))
            .collect();
        for (path, html) in pages {
            if let (Some(style), Some((before, after))) = (
                styles.get(&sharing(path, html)),
                around_link(html, &self.path),
            ) {
                *html = format!("{before}<style>{style}</style>{after}");
            }
        }
    }

    fn used(&self, has: &dyn Fn(&str) -> bool) -> String {
        let mut text = String::new();
        for rule in &self.rules {
            rule.write(&mut text, has);
        }
        text
    }
}

impl Rule {
    fn write(&self, text: &mut String, has: &dyn Fn(&str) -> bool) {
        match self {
            Self::Style(selectors, rule) if any_applies(selectors, has) => text.push_str(rule),
            Self::Style(..) => {}
            Self::Group(condition, rules) => {
                let mut inner = String::new();
                for rule in rules {
                    rule.write(&mut inner, has);
                }
                if !inner.is_empty() {
                    text.extend([condition, "{", &inner, "}"]);
                }
            }
            Self::Other(rule) => text.push_str(rule),
        }
    }
}

/// Which pages a page shares its rules with.
fn sharing(path: &str, html: &str) -> String {
    match path.rsplit_once('/') {
        Some((folder, _)) if !folder.is_empty() && !html.contains(ISLAND) => format!("{folder}/*"),
        _ => path.to_owned(),
    }
}

/// The HTML before and after the link to this style sheet.
fn around_link<'html>(html: &'html str, path: &str) -> Option<(&'html str, &'html str)> {
    let named = html.find(&format!("href=\"{path}\""))?;
    let start = html[..named].rfind("<link")?;
    let end = named + html[named..].find('>')? + 1;
    Some((&html[..start], &html[end..]))
}

/// Every class in the HTML.
fn classes_in(html: &str) -> impl Iterator<Item = &str> {
    let attributes = html.split(" class=\"").skip(1);
    attributes
        .filter_map(|rest| rest.split_once('"'))
        .flat_map(|(classes, _)| classes.split_ascii_whitespace())
}

/// Takes a style sheet apart.
fn parse(text: &str) -> Vec<Rule> {
    let mut rules = Vec::new();
    let mut rest = text.trim();
    while let Some(at) = find(rest, |sign| matches!(sign, '{' | ';')) {
        let prelude = &rest[..at];
        let end = match rest[at..].chars().next() {
            Some('{') => {
                find(&rest[at + 1..], |sign| sign == '}').map_or(rest.len(), |it| at + it + 2)
            }
            _ => at + 1,
        };
        let whole = rest[..end].to_owned();
        let is_group = ["@media", "@supports", "@container", "@layer"]
            .iter()
            .any(|name| prelude.starts_with(name));
        rules.push(if is_group && whole.ends_with('}') {
            Rule::Group(prelude.to_owned(), parse(&rest[at + 1..end - 1]))
        } else if prelude.starts_with('@') {
            Rule::Other(whole)
        } else {
            Rule::Style(prelude.to_owned(), whole)
        });
        rest = rest[end..].trim_start();
    }
    rules
}

/// Where the first such sign stands that is neither in a text nor in brackets of any kind.
fn find(text: &str, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut depth = 0_u32;
    let mut quote = None;
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        match (quote, sign) {
            (_, '\\') => {
                signs.next();
            }
            (Some(open), _) => quote = quote.filter(|_| sign != open),
            (None, '"' | '\'') => quote = Some(sign),
            (None, _) if depth == 0 && wanted(sign) => return Some(at),
            (None, '(' | '[' | '{') => depth += 1,
            (None, ')' | ']' | '}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// Whether one of these selectors may match an element of a page that has certain classes. When in doubt, it may.
fn any_applies(selectors: &str, has: &dyn Fn(&str) -> bool) -> bool {
    let mut rest = selectors;
    while let Some(at) = find(rest, |sign| sign == ',') {
        if applies(&rest[..at], has) {
            return true;
        }
        rest = &rest[at + 1..];
    }
    applies(rest, has)
}

/// Whether the page has every class that this selector asks for.
fn applies(selector: &str, has: &dyn Fn(&str) -> bool) -> bool {
    let mut rest = selector;
    while let Some(at) = find(rest, |sign| matches!(sign, '.' | ':' | '(' | '[')) {
        let (sign, after) = rest[at..].split_at(1);
        let length = after
            .find(|it: char| !is_of_name(it))
            .unwrap_or(after.len());
        let name = &after[..length];
        rest = &after[length..];
        match sign {
            "." if !has(name) => return false,
            "(" | "[" => {
                let close = if sign == "(" { ')' } else { ']' };
                rest = find(after, |it| it == close).map_or("", |it| &after[it + 1..]);
            }
            ":" if rest.starts_with('(') => {
                let inner = &rest[1..];
                let end = find(inner, |it| it == ')').unwrap_or(inner.len());
                if matches!(name, "is" | "where" | "has") && !any_applies(&inner[..end], has) {
                    return false;
                }
                rest = inner.get(end + 1..).unwrap_or_default();
            }
            _ => {}
        }
    }
    true
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_') || !sign.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What of a sheet a page with these classes gets.
    fn used(sheet: &str, classes: &[&str]) -> String {
        StyleSheet::new("/a.css", sheet, &[]).used(&|class| classes.contains(&class))
    }

    #[test]
    fn a_rule_stays_if_one_of_its_selectors_may_match() {
        for (selectors, stays) in [
            ("p", true),
            (".a", true),
            (".a.b", false),
            (".b,.a p", true),
            (".a>.b", false),
            (".a[data-x=\".b,\"]:not(.b)", true),
            (":is(.b,.c) p", false),
            (":is(.b,.a) p", true),
            (".a:has(+ .b)", false),
            (".a:has(.b,:checked)", true),
            ("html:has(#code:checked) .b", false),
            ("[data-x] .a::before", true),
            (".ab", false),
        ] {
            let rule = format!("{selectors}{{color:red}}");
            let expected = if stays { rule.as_str() } else { "" };
            assert_eq!(used(&rule, &["a"]), expected, "{selectors}");
        }
    }

    #[test]
    fn groups_keep_what_is_used_and_everything_else_stays() {
        let sheet = "@font-face{src:url(a;b)}@media (x){.a{content:\"}\"}.b{top:0}}@media (y){.b{top:0}}.a{left:0}@page{margin:0}";
        assert_eq!(
            used(sheet, &["a"]),
            "@font-face{src:url(a;b)}@media (x){.a{content:\"}\"}}.a{left:0}@page{margin:0}"
        );
        assert_eq!(used(sheet, &["a", "b"]), sheet);
    }

    #[test]
    fn a_page_gets_its_rules_in_place_of_the_link() {
        let sheet = ".a{top:0}.b{top:0}.c{top:0}";
        let sheet = StyleSheet::new("/a.css", sheet, &["c".to_owned()]);
        let link = "<link rel=\"stylesheet\" href=\"/a.css\">";
        let mut pages = [
            ("/x", "<p class=\"d a\"></p>"),
            ("/y", "<leptos-island></leptos-island>"),
            ("/f/1", "<p class=\"a\"></p>"),
            ("/f/2", "<p class=\"b\"></p>"),
        ]
        .map(|(path, html)| (path.to_owned(), format!("<i>{link}{html}")));
        sheet.write_into(&mut pages);
        for ((_, html), style) in pages.iter().zip([
            ".a{top:0}",
            ".c{top:0}",
            ".a{top:0}.b{top:0}",
            ".a{top:0}.b{top:0}",
        ]) {
            assert!(
                html.starts_with(&format!("<i><style>{style}</style><")),
                "{html}"
            );
        }
    }
}
