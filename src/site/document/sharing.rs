//! What a page says about itself to other programs: to search engines, and to chats that show a link as a card. Only what is true.

use leptos::html::meta;
use leptos::prelude::*;
use serde_json::{Value, json};

use super::PageContext;
use crate::site::routes::{Route, View};

/// The picture of a link, 1200 by 630. No page loads it: only who shows a link fetches it.
pub(crate) const PICTURE: &str = "/share.png";

/// The card of the page, in the words of the Open Graph protocol. Pictures and pages need whole addresses there, so both exist
/// only if the site knows its own.
pub(super) fn card(site: &PageContext, route: &Route) -> impl IntoView + use<> {
    let address = address(site, route);
    let picture = site.origin.as_deref().map(|it| format!("{it}{PICTURE}"));
    let kind = if is_to_read(route) {
        "article"
    } else {
        "website"
    };
    let parts = [
        ("og:site_name", Some(site.guide.words.title.clone())),
        ("og:type", Some(kind.to_owned())),
        ("og:title", Some(route.title.to_string())),
        ("og:description", Some(route.description.to_string())),
        ("og:url", address),
        ("og:image", picture.clone()),
        (
            "og:image:width",
            picture.as_ref().map(|_| "1200".to_owned()),
        ),
        ("og:image:height", picture.map(|_| "630".to_owned())),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(name, says)| Some((name, says?)));
    parts
        .map(|(name, says)| meta().attr("property", name).content(says))
        .collect_view()
}

/// What the page is, as schema.org data: the home page is the app, and what is made from the guide is a page to read.
pub(super) fn data(site: &PageContext, route: &Route) -> Option<impl IntoView + use<>> {
    let data = match route.path.as_ref() {
        "/" => app(site),
        _ if is_to_read(route) => page(site, route),
        _ => return None,
    };
    // Within a script, nothing but its end tag has a meaning.
    let data = data.to_string().replace("</", "<\\/");
    Some(view! { <script type="application/ld+json" inner_html=data></script> })
}

fn app(site: &PageContext) -> Value {
    json!({
        "@context": "https://schema.org",
        "@type": "WebApplication",
        "name": site.guide.words.title,
        "applicationCategory": "HealthApplication",
        "operatingSystem": "Any",
        "isAccessibleForFree": true,
        "inLanguage": site.catalogue.language.code,
        "license": "https://spdx.org/licenses/MIT.html",
        "version": site.guide.words.version,
    })
}

/// A page to read. No clinician has reviewed it yet, so it names no review.
fn page(site: &PageContext, route: &Route) -> Value {
    let mut page = json!({
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": route.title,
        "description": route.description,
        "audience": { "@type": "MedicalAudience", "audienceType": "Patient" },
        "isAccessibleForFree": true,
        "inLanguage": site.catalogue.language.code,
        "license": "https://spdx.org/licenses/MIT.html",
        "version": site.guide.words.version,
    });
    if let View::Leaflet(_) = route.view {
        page["about"] = json!({ "@type": "MedicalProcedure", "name": route.title });
    }
    if let Some(address) = address(site, route) {
        page["url"] = address.into();
    }
    page
}

/// Whether the page is made from an entry of the guide, to be read.
fn is_to_read(route: &Route) -> bool {
    matches!(
        route.view,
        View::Leaflet(_) | View::Topic(_) | View::Place(_)
    )
}

/// The whole address of the page, if the site knows its own.
pub(super) fn address(site: &PageContext, route: &Route) -> Option<String> {
    let path = site.catalogue.language.address(&route.path);
    site.origin
        .as_deref()
        .map(|origin| format!("{origin}{path}"))
}
