//! Response bodies: bytes compressed once, with an `ETag` for each encoding.

use std::fmt::Write as _;
use std::io::Write as _;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::http::header::IF_NONE_MATCH;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::encoding::ContentEncoding;

/// Bytes that never change, in every coding, with their strong `ETag`.
#[derive(Debug, Clone, Default)]
pub(super) struct Body {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    hash: String,
}

impl Body {
    /// A body that is sent as it is, because it is compressed already.
    pub(super) fn plain(bytes: Vec<u8>) -> Self {
        Self {
            hash: hash(&bytes),
            plain: bytes.into(),
            brotli: None,
            gzip: None,
        }
    }

    /// A body of text, compressed once and for all.
    pub(super) fn text(bytes: Vec<u8>) -> Self {
        let (brotli, gzip) = (brotli(&bytes), gzip(&bytes));
        Self {
            brotli: smaller(brotli, &bytes),
            gzip: smaller(gzip, &bytes),
            ..Self::plain(bytes)
        }
    }

    /// The hash of the plain bytes, in the words of the `integrity` attribute.
    pub(super) fn integrity(&self) -> String {
        format!("sha256-{}", STANDARD.encode(Sha256::digest(&self.plain)))
    }

    /// The bytes in `coding`, or in the plain form if there is no such one, with the coding they are in and their `ETag`.
    pub(super) fn encoded(&self, coding: ContentEncoding) -> (Bytes, ContentEncoding, String) {
        let (bytes, coding) = match coding {
            ContentEncoding::Brotli => self
                .brotli
                .as_ref()
                .map_or((&self.plain, ContentEncoding::Plain), |bytes| {
                    (bytes, coding)
                }),
            ContentEncoding::Gzip => self
                .gzip
                .as_ref()
                .map_or((&self.plain, ContentEncoding::Plain), |bytes| {
                    (bytes, coding)
                }),
            ContentEncoding::Plain => (&self.plain, coding),
        };
        // Strong means byte for byte, so each coding needs a tag of its own.
        (
            bytes.clone(),
            coding,
            format!(
                "\"{}{}\"",
                self.hash,
                coding
                    .name()
                    .map(|name| format!("-{name}"))
                    .unwrap_or_default()
            ),
        )
    }
}

/// Whether the client has what `tag` names.
pub(super) fn matches_etag(headers: &HeaderMap, tag: &str) -> bool {
    let values = headers
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}

/// A short name for these bytes.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(12)
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

fn smaller(coded: Vec<u8>, plain: &[u8]) -> Option<Bytes> {
    (!coded.is_empty() && coded.len() < plain.len()).then(|| coded.into())
}

/// Empty if the compressor fails: then the plain bytes are sent.
fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut coded = Vec::new();
    let mut params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    params.size_hint = bytes.len();
    brotli::BrotliCompress(&mut &*bytes, &mut coded, &params)
        .map(|_| coded)
        .unwrap_or_default()
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder
        .write_all(bytes)
        .and_then(|()| encoder.finish())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_coding_has_a_tag_of_its_own_and_decodes_to_the_same() {
        let text = "Check who will treat you, before they do. "
            .repeat(20)
            .into_bytes();
        let body = Body::text(text.clone());
        let (br, _, br_tag) = body.encoded(ContentEncoding::Brotli);
        let (plain, _, plain_tag) = body.encoded(ContentEncoding::Plain);
        assert_ne!(br_tag, plain_tag);
        assert_eq!(plain, text);
        let mut decoded = Vec::new();
        brotli::BrotliDecompress(&mut &*br, &mut decoded).unwrap();
        assert_eq!(decoded, text);
    }
}
