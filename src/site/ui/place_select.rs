//! The select of all places. The choice decides the emergency number and the registers.

use leptos::prelude::*;

use super::say::say;
use crate::core::guide::Guide;

/// The list of all places. What is chosen is recorded: it decides the emergency number and the registers.
#[component]
pub fn PlaceSelect(
    /// The content.
    guide: &'static Guide,
    /// The id of the words that explain it.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    let groups = guide.place_groups.iter().map(|group| {
        let options = group.places.iter().map(
            |place| view! { <option value=place.code.as_str()>{place.name.as_str()}</option> },
        );
        view! { <optgroup label=group.name.as_str()>{options.collect_view()}</optgroup> }
    });
    view! {
        <select id="place" name="place" autocomplete="off" aria-describedby=described_by>
            <option value="">{say("Not chosen")}</option>
            {groups.collect_view()}
        </select>
    }
}
