//! The navigation bar with the five steps.

use leptos::prelude::*;

use super::say::say;

use crate::core::guide::{Guide, StepId};

/// The five steps in a row.
#[component]
pub fn StepNav(
    /// The content.
    guide: &'static Guide,
    /// The step that is shown.
    current: StepId,
) -> impl IntoView {
    let items = guide.steps.iter().map(|step| {
        let here = (step.id == current).then_some("step");
        view! {
            <li>
                <a href=step.id.path() aria-current=here>
                    {step.id.number()}
                    <span>{step.name.as_str()}</span>
                </a>
            </li>
        }
    });
    view! {
        <nav class="stepnav" aria-label=say("Steps")>
            <div class="wrap">
                <ol>{items.collect_view()}</ol>
            </div>
        </nav>
    }
}
