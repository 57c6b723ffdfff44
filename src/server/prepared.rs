//! Responses worked out once, when the server starts: a request only chooses one and copies its headers.

use axum::body::{Body as HttpBody, Bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    InvalidHeaderValue, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode};

use super::body::matches_etag;
use super::encoding::ContentEncoding;
use super::resource::Resource;

/// What is served under one address, ready to send in every coding.
#[derive(Debug)]
pub(super) struct Prepared {
    status: StatusCode,
    is_page: bool,
    plain: Variant,
    brotli: Variant,
    gzip: Variant,
}

/// One coding of it.
#[derive(Debug)]
struct Variant {
    bytes: Bytes,
    tag: String,
    headers: HeaderMap,
}

impl Prepared {
    /// # Errors
    /// [`InvalidHeaderValue`] if the policy or a tag has characters that no header may have.
    pub(super) fn new(
        resource: &Resource,
        status: StatusCode,
        common: &HeaderMap,
    ) -> Result<Self, InvalidHeaderValue> {
        let variant = |coding| Variant::new(resource, coding, common);
        Ok(Self {
            status,
            is_page: resource.is_page(),
            plain: variant(ContentEncoding::Plain)?,
            brotli: variant(ContentEncoding::Brotli)?,
            gzip: variant(ContentEncoding::Gzip)?,
        })
    }

    /// Whether it is a page, and so has an address without an ending.
    pub(super) const fn is_page(&self) -> bool {
        self.is_page
    }

    /// The response to a request with these headers.
    pub(super) fn respond(&self, request: &HeaderMap) -> Response<HttpBody> {
        let variant = match ContentEncoding::accepted(request) {
            ContentEncoding::Plain => &self.plain,
            ContentEncoding::Brotli => &self.brotli,
            ContentEncoding::Gzip => &self.gzip,
        };
        let unchanged = self.status == StatusCode::OK && matches_etag(request, &variant.tag);
        let mut response = Response::new(HttpBody::empty());
        *response.headers_mut() = variant.headers.clone();
        if unchanged {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            response.headers_mut().remove(CONTENT_TYPE);
            response.headers_mut().remove(CONTENT_ENCODING);
        } else {
            *response.status_mut() = self.status;
            *response.body_mut() = variant.bytes.clone().into();
        }
        response
    }
}

impl Variant {
    fn new(
        resource: &Resource,
        wanted: ContentEncoding,
        common: &HeaderMap,
    ) -> Result<Self, InvalidHeaderValue> {
        let Resource {
            body,
            kind,
            keep,
            policy,
        } = resource;
        let (bytes, coding, tag) = body.encoded(wanted);
        let mut headers = common.clone();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        if let Some(name) = coding.name() {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
        headers.insert(ETAG, HeaderValue::from_str(&tag)?);
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_str(policy)?);
        Ok(Self {
            bytes,
            tag,
            headers,
        })
    }
}
