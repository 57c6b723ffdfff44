//! The QR code of a link, drawn into the empty SVGs that the server left for it.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::browser::dom::document;

/// The quiet zone around the code, in modules, as the standard requires.
const QUIET_ZONE: i32 = 4;

/// Draws the code of `link` into every `[data-qr]` of the page.
pub(crate) fn draw(link: &str) {
    let code = code(link);
    let path = code.as_ref().map(path).unwrap_or_default();
    let side = code.map_or(0, |code| code.size() + 2 * QUIET_ZONE);
    for picture in document::all_elements("svg[data-qr]") {
        let _ = picture.set_attribute("viewBox", &format!("0 0 {side} {side}"));
        if let Some(drawn) = picture.first_element_child() {
            let _ = drawn.set_attribute("d", &path);
        }
    }
}

fn code(link: &str) -> Option<QrCode> {
    let (address, record) = link.split_at(link.find('=')? + 1);
    // The record is in letters and digits that take five and a half bits each; the address is not.
    let parts = [
        QrSegment::make_bytes(address.as_bytes()),
        QrSegment::make_alphanumeric(record),
    ];
    QrCode::encode_segments_advanced(
        &parts,
        QrCodeEcc::Low,
        Version::MIN,
        Version::MAX,
        None,
        false,
    )
    .ok()
}

/// One square a dark module.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path.push_str(&format!("M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE));
            }
        }
    }
    path
}
