//! The record in a link: packed, compressed by the browser, and written in the 32 letters and digits that make the smallest code.
//! It stands behind a `#`, the part of an address that browsers never send.

use crate::core::contract::Phrase;
use base32::Alphabet;
use leptos::prelude::*;

use crate::browser::dom::document;
use crate::browser::store::{self, COPY_FRAGMENT};
use crate::core::ledger::{Ledger, PackedError, link_letters};
use crate::core::limits;

/// RFC 4648, without padding.
const ALPHABET: Alphabet = Alphabet::Rfc4648 { padding: false };

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
    if link.len() > limits::LINK {
        return Err(Phrase::LinkTooLarge);
    }
    Ok(link)
}

/// The record behind what follows the `=` of a link.
///
/// # Errors
/// The phrase that says what is wrong with it.
pub(crate) async fn read(text: &str) -> Result<Ledger, Phrase> {
    let letters = link_letters(text);
    let packed = base32::decode(ALPHABET, &letters).filter(|_| letters.len() <= limits::LINK);
    let bytes = match packed {
        Some(packed) => store::decompress(&packed, limits::UNPACKED).await,
        None => None,
    };
    match bytes.map(|bytes| Ledger::unpack(&bytes)) {
        Some(Ok(ledger)) => Ok(ledger),
        Some(Err(PackedError::Newer)) => Err(Phrase::CopyNewer),
        _ => Err(Phrase::LinkDamaged),
    }
}
