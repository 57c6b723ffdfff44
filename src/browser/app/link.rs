//! The record in a link: packed, compressed by the browser, and written in the 32 letters and digits that make the smallest code.
//! It stands behind a `#`, the part of an address that browsers never send.

use crate::core::contract::Phrase;
use base32::Alphabet;
use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::browser::dom::document;
use crate::browser::store::{self, COPY_FRAGMENT};
use crate::core::ledger::{Ledger, PackedError};

/// The longest link that messengers and cameras still take whole. What is larger goes by file.
const LONGEST: usize = 4000;
/// RFC 4648, without padding. Small letters are read as well.
const ALPHABET: Alphabet = Alphabet::Rfc4648 { padding: false };
/// The most that a link may unpack to.
const MOST_BYTES: u32 = 1_000_000;
/// The quiet zone around the code, in modules, as the standard requires.
const QUIET_ZONE: i32 = 4;

/// A link that carries `ledger`.
///
/// # Errors
/// The phrase that says why there is none.
pub(crate) async fn make(ledger: &Ledger) -> Result<String, Phrase> {
    let packed = store::compress(&ledger.pack()).await;
    let origin = window().location().origin().ok();
    let (Some(packed), Some(origin)) = (packed, origin) else {
        return Err(Phrase::LinkImpossible);
    };
    let link = format!(
        "{origin}{}{COPY_FRAGMENT}{}",
        document::address("/data"),
        base32::encode(ALPHABET, &packed)
    );
    if link.len() > LONGEST {
        return Err(Phrase::LinkTooLarge);
    }
    Ok(link)
}

/// The record behind what follows the `=` of a link.
///
/// # Errors
/// The phrase that says what is wrong with it.
pub(crate) async fn read(text: &str) -> Result<Ledger, Phrase> {
    let packed = base32::decode(ALPHABET, text).filter(|_| text.len() <= LONGEST);
    let bytes = match packed {
        Some(packed) => store::decompress(&packed, MOST_BYTES).await,
        None => None,
    };
    match bytes.map(|bytes| Ledger::unpack(&bytes)) {
        Some(Ok(ledger)) => Ok(ledger),
        Some(Err(PackedError::Newer)) => Err(Phrase::CopyNewer),
        _ => Err(Phrase::LinkDamaged),
    }
}

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
