use std::sync::Arc;

use axum::Router;
use axum::body::Body as HttpBody;
use axum::extract::State;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, LOCATION,
    VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, Request, Response, StatusCode};

use super::assets::Assets;
use super::body::{Body, Coding, is_known};
use super::headers::{NO_PAGE_POLICY, WORKER_POLICY, add_common};
use super::press::{Pages, Pressed};
use super::sitemap::{robots, sitemap};
use super::worker::worker;

/// Always ask whether it is still the same: a page and its wasm must be of one version.
const REVALIDATE: &str = "no-cache";
/// The name holds a hash of the content, so it can be kept for ever.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// A mistake must not be remembered.
const NEVER: &str = "no-store";

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

const XML: &str = "application/xml; charset=utf-8";

struct Shelf {
    worker: Body,
    /// What robots are told, by path.
    robots: Vec<(&'static str, &'static str, Body)>,
    pages: Pages,
    assets: Assets,
}

/// The router: pages, files, `/sw.js`, `/healthz`, and nothing else. With an `origin` also `/sitemap.xml`, which `/robots.txt` then names.
pub fn router(pages: Pages, assets: Assets, origin: Option<&str>) -> Router {
    let robots = origin.map(|origin| {
        vec![
            ("/robots.txt", TEXT, robots(origin)),
            ("/sitemap.xml", XML, sitemap(origin, &pages)),
        ]
    });
    Router::new().fallback(answer).with_state(Arc::new(Shelf {
        worker: worker(&pages, &assets),
        robots: robots.unwrap_or_default(),
        pages,
        assets,
    }))
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
    if path == "/sw.js" {
        return bytes_response(
            &shelf.worker,
            StatusCode::OK,
            SCRIPT,
            REVALIDATE,
            WORKER_POLICY,
            headers,
        );
    }
    if let Some((_, kind, body)) = shelf.robots.iter().find(|(named, ..)| *named == path) {
        return bytes_response(
            body,
            StatusCode::OK,
            kind,
            REVALIDATE,
            NO_PAGE_POLICY,
            headers,
        );
    }
    if let Some(page) = shelf.pages.by_path.get(path) {
        return page_response(page, StatusCode::OK, REVALIDATE, headers);
    }
    if let Some(asset) = shelf.assets.files.get(path) {
        let keep = if asset.hashed { FOR_EVER } else { REVALIDATE };
        return bytes_response(
            &asset.body,
            StatusCode::OK,
            asset.kind,
            keep,
            NO_PAGE_POLICY,
            headers,
        );
    }
    // A slash too many is a common slip. Only a known page is ever named in the answer.
    let known = path
        .strip_suffix('/')
        .and_then(|path| shelf.pages.by_path.get_key_value(path))
        .and_then(|(known, _)| HeaderValue::from_str(known).ok());
    if let Some(known) = known {
        let mut onward = plain(StatusCode::PERMANENT_REDIRECT, "");
        onward.headers_mut().insert(LOCATION, known);
        return onward;
    }
    page_response(
        &shelf.pages.not_found,
        StatusCode::NOT_FOUND,
        NEVER,
        headers,
    )
}

fn page_response(
    page: &Pressed,
    status: StatusCode,
    keep: &'static str,
    headers: &HeaderMap,
) -> Response<HttpBody> {
    bytes_response(&page.body, status, HTML, keep, &page.policy, headers)
}

fn bytes_response(
    body: &Body,
    status: StatusCode,
    kind: &'static str,
    keep: &'static str,
    policy: &str,
    headers: &HeaderMap,
) -> Response<HttpBody> {
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
