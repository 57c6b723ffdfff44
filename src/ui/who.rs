use leptos::prelude::*;

use super::live::Shown;

/// Whom the answers on the page are about, and the way to somebody else: a plain choice, so that the focus stays where it is.
#[component]
pub fn Who() -> impl IntoView {
    view! {
        <div class="who">
            <p class="who__one">"You are checking "<b><Shown of="name/~">"your practitioner"</Shown></b></p>
            <p class="who__choice">
                <label for="checking">"You are checking"</label>
                <select id="checking" data-checking="" autocomplete="off"><option value="">"Your practitioner"</option></select>
            </p>
            <p class="clinic"><Shown of="clinic/~"/></p>
            <p class="needs-script"><a class="who__one" href="/practitioners">"Name or add a practitioner"</a><a class="who__choice" href="/practitioners">"All practitioners"</a></p>
            <p class="soft who__about"><Shown of="treatments">"All treatments"</Shown></p>
        </div>
    }
}
