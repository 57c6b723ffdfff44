//! The router: serves every resource of the site and `/healthz`, and nothing else.

use std::collections::HashMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body as HttpBody;
use axum::extract::State;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, InvalidHeaderValue, LOCATION,
};
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

use super::caching::NEVER;
use super::escapes::unescape;
use super::headers::NO_PAGE_POLICY;
use super::prepared::Prepared;
use super::resource::{Site, TEXT};

/// Why a resource can't be served.
#[derive(Debug, thiserror::Error)]
#[error(
    "{path} can’t be served, because one of its headers has characters that no header may have: {reason}"
)]
pub struct HeaderError {
    path: String,
    reason: InvalidHeaderValue,
}

/// What any other method is told.
pub(super) const ONLY_GET_AND_HEAD: &str = "This site only answers GET and HEAD.\n";

/// Every response, by its path.
struct Responses {
    by_path: HashMap<String, Prepared>,
    not_found: Prepared,
    /// The headers of every response.
    common: HeaderMap,
}

/// The router over a site.
///
/// # Errors
/// [`HeaderError`] naming the path whose headers can't be sent.
pub fn router(site: &Site) -> Result<Router, HeaderError> {
    let error = |path: &str, reason| HeaderError {
        path: path.to_owned(),
        reason,
    };
    let common = site.common.map();
    let common = common.map_err(|reason| error("Any page", reason))?;
    let prepare = |path: &str, resource, status| {
        Prepared::new(resource, status, &common).map_err(|reason| error(path, reason))
    };
    let by_path = site
        .by_path
        .iter()
        .map(|(path, resource)| Ok((path.clone(), prepare(path, resource, StatusCode::OK)?)));
    let responses = Responses {
        by_path: by_path.collect::<Result<_, _>>()?,
        not_found: prepare(
            "The page for what is not found",
            &site.not_found,
            StatusCode::NOT_FOUND,
        )?,
        common,
    };
    Ok(Router::new()
        .fallback(answer)
        .with_state(Arc::new(responses)))
}

async fn answer(
    State(responses): State<Arc<Responses>>,
    request: Request<HttpBody>,
) -> Response<HttpBody> {
    if matches!(*request.method(), Method::GET | Method::HEAD) {
        return find(&responses, request.uri().path(), request.headers());
    }
    let mut refusal = responses.plain(StatusCode::METHOD_NOT_ALLOWED, ONLY_GET_AND_HEAD);
    refusal
        .headers_mut()
        .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
    refusal
}

fn find(responses: &Responses, path: &str, headers: &HeaderMap) -> Response<HttpBody> {
    // Two spellings of one address are one address.
    let Ok(path) = unescape(path) else {
        return responses.plain(
            StatusCode::BAD_REQUEST,
            "A % in this address is not followed by two digits.\n",
        );
    };
    if path == "/healthz" {
        return responses.plain(StatusCode::OK, "ok\n");
    }
    if let Some(prepared) = responses.by_path.get(&*path) {
        return prepared.respond(headers);
    }
    // A slash too many is a common slip. Only a known page is ever named in the answer.
    let known = path
        .strip_suffix('/')
        .and_then(|path| responses.by_path.get_key_value(path))
        .filter(|(_, prepared)| prepared.is_page())
        .and_then(|(known, _)| HeaderValue::from_str(known).ok());
    if let Some(known) = known {
        let mut onward = responses.plain(StatusCode::PERMANENT_REDIRECT, "");
        onward.headers_mut().insert(LOCATION, known);
        return onward;
    }
    responses.not_found.respond(headers)
}

impl Responses {
    fn plain(&self, status: StatusCode, text: &'static str) -> Response<HttpBody> {
        let mut response = Response::new(text.into());
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.clone_from(&self.common);
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(TEXT));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(NEVER));
        headers.insert(
            CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(NO_PAGE_POLICY),
        );
        response
    }
}
