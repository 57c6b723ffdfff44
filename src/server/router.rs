use std::sync::Arc;

use axum::Router;
use axum::body::Body as HttpBody;
use axum::extract::State;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, LOCATION,
    VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

use super::body::{Coding, is_known};
use super::headers::{NO_PAGE_POLICY, add_common};
use super::shelf::{NEVER, Shelf, Shelved, TEXT};

/// The router: what is on the shelf, `/healthz`, and nothing else.
pub fn router(shelf: Shelf) -> Router {
    Router::new().fallback(answer).with_state(Arc::new(shelf))
}

async fn answer(State(shelf): State<Arc<Shelf>>, request: Request<HttpBody>) -> Response<HttpBody> {
    let mut response = if matches!(*request.method(), Method::GET | Method::HEAD) {
        find(&shelf, request.uri().path(), request.headers())
    } else {
        let mut refusal = plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "This site only answers GET and HEAD.\n",
        );
        refusal
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        refusal
    };
    add_common(response.headers_mut());
    response
}

fn find(shelf: &Shelf, path: &str, headers: &HeaderMap) -> Response<HttpBody> {
    if path == "/healthz" {
        return plain(StatusCode::OK, "ok\n");
    }
    if let Some(shelved) = shelf.by_path.get(path) {
        return shelved_response(shelved, StatusCode::OK, headers);
    }
    // A slash too many is a common slip. Only a known page is ever named in the answer.
    let known = path
        .strip_suffix('/')
        .and_then(|path| shelf.by_path.get_key_value(path))
        .filter(|(_, shelved)| shelved.is_page())
        .and_then(|(known, _)| HeaderValue::from_str(known).ok());
    if let Some(known) = known {
        let mut onward = plain(StatusCode::PERMANENT_REDIRECT, "");
        onward.headers_mut().insert(LOCATION, known);
        return onward;
    }
    shelved_response(&shelf.not_found, StatusCode::NOT_FOUND, headers)
}

fn shelved_response(
    shelved: &Shelved,
    status: StatusCode,
    headers: &HeaderMap,
) -> Response<HttpBody> {
    let Shelved {
        body,
        kind,
        keep,
        policy,
    } = shelved;
    let (bytes, coding, tag) = body.in_coding(Coding::accepted(headers));
    let unchanged = status == StatusCode::OK && is_known(headers, &tag);
    let mut response = Response::new(if unchanged {
        HttpBody::empty()
    } else {
        bytes.into()
    });
    *response.status_mut() = if unchanged {
        StatusCode::NOT_MODIFIED
    } else {
        status
    };
    let out = response.headers_mut();
    if !unchanged {
        out.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        if let Some(name) = coding.name() {
            out.insert(CONTENT_ENCODING, HeaderValue::from_static(name));
        }
    }
    out.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    out.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        out.insert(ETAG, tag);
    }
    if let Ok(policy) = HeaderValue::from_str(policy) {
        out.insert(CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response<HttpBody> {
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(TEXT));
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static(NEVER));
    response.headers_mut().insert(
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(NO_PAGE_POLICY),
    );
    response
}
