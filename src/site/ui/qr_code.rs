//! An empty SVG into which the browser draws the QR code that carries the record to another device.

use leptos::prelude::*;

use super::say::say;

/// A place for the code that carries the record to another device. Empty until the person asks for it.
#[component]
pub fn QrCode() -> impl IntoView {
    view! {
        <svg
            class="qr"
            data-qr=""
            role="img"
            aria-label=say("Code to scan with another device")
            shape-rendering="crispEdges"
        >
            <path d="" />
        </svg>
    }
}
