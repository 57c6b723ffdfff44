//! Slow, greedy and odd clients, over real connections to this machine.

use std::cell::Cell;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};

use super::super::connections::drain_backlog;
use super::super::{HealthError, Limits, health, serve};
use super::shared;

/// A server with short limits, and what stops it.
pub(super) async fn start(
    limits: Limits,
) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    start_with(shared().await, limits).await
}

/// A server of these answers.
pub(super) async fn start_with(
    router: Router,
    limits: Limits,
) -> (SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel();
    let stopped = async {
        let _ = stopped.await;
    };
    let server = tokio::spawn(serve(listener, router, limits, stopped));
    (address, stop, server)
}

pub(super) fn short() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        idle: Duration::from_millis(300),
        drain: Duration::from_millis(500),
        ..Limits::default()
    }
}

/// What the server says to these bytes until it closes the connection. `None` if it does not close it.
pub(super) async fn say(address: SocketAddr, bytes: &[u8]) -> Option<String> {
    let mut stream = TcpStream::connect(address).await.unwrap();
    // It may refuse before all is written.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    // A reset is a way of closing too.
    let _ = timeout(Duration::from_secs(10), read).await.ok()?;
    Some(String::from_utf8_lossy(&answer).into_owned())
}

#[tokio::test]
async fn who_sends_nothing_or_half_a_head_is_let_go() {
    let (address, _stop, _server) = start(short()).await;
    let begun = Instant::now();
    let silent = say(address, b"");
    let half = say(address, b"GET / HTTP/1.1\r\nhost: x\r\n");
    let (silent, half) = tokio::join!(silent, half);
    assert!(silent.is_some() && half.is_some(), "still open");
    assert!(!half.unwrap().contains("200 OK"));
    assert!(begun.elapsed() < Duration::from_secs(8));
}

#[tokio::test]
async fn a_head_that_is_too_long_or_has_too_many_fields_is_refused() {
    let (address, _stop, _server) = start(short()).await;
    let long = format!(
        "GET / HTTP/1.1\r\nhost: x\r\nx: {}\r\n\r\n",
        "a".repeat(64 * 1024)
    );
    let many = format!(
        "GET / HTTP/1.1\r\nhost: x\r\n{}\r\n",
        "a: b\r\n".repeat(200)
    );
    let path = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "a".repeat(64 * 1024));
    for head in [long, many, path] {
        let answer = say(address, head.as_bytes()).await.unwrap();
        let first = answer.lines().next().unwrap_or_default().to_owned();
        // Where the rest of a long head is still on its way, the refusal may be lost with the connection.
        assert!(
            first.is_empty() || first.contains(" 431 ") || first.contains(" 414 "),
            "{first}"
        );
    }
}

#[tokio::test]
async fn a_request_that_can_be_read_in_two_ways_is_refused_or_closed_after_one_answer() {
    let (address, _stop, _server) = start(short()).await;
    let inner = "GET /booklet HTTP/1.1\r\nhost: x\r\n\r\n";
    for head in [
        "GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\nabcd",
        "GET / HTTP/1.1\r\nhost: x\r\ncontent-length: x\r\n\r\n",
        "GET / HTTP/1.1\nhost: x\nfolded:\n more\n\n",
        "GET / HTTP/9.9\r\nhost: x\r\n\r\n",
        "GET  /  HTTP/1.1\r\nhost: x\r\n\r\n",
        "\u{16}\u{3}\u{1}",
    ] {
        let answer = say(address, head.as_bytes()).await.unwrap();
        assert!(answer.matches("HTTP/1.1 200").count() <= 1, "{head}");
    }
    // Both a length and chunks: what follows is never taken for a request of its own.
    let smuggled = format!(
        "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: {}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n{inner}",
        inner.len() + 5
    );
    let answer = say(address, smuggled.as_bytes()).await.unwrap();
    assert!(!answer.contains("The free guide"));
}

#[tokio::test]
async fn a_body_is_not_waited_for() {
    let (address, _stop, _server) = start(short()).await;
    let head = "POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 1000000000\r\n\r\nanswers";
    let answer = say(address, head.as_bytes()).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
}

#[tokio::test]
async fn more_connections_than_there_is_room_for_wait_for_their_turn() {
    let limits = Limits {
        connections: 2,
        ..short()
    };
    let (address, _stop, _server) = start(limits).await;
    let request: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n";
    let _held = [
        TcpStream::connect(address).await.unwrap(),
        TcpStream::connect(address).await.unwrap(),
    ];
    // The two that say nothing are let go, and then it is served.
    assert!(say(address, request).await.unwrap().ends_with("ok\n"));
}

#[tokio::test]
async fn a_panic_while_answering_ends_one_connection_and_gives_its_place_back() {
    let router = shared().await.route(
        "/panic",
        get(async || -> &'static str { panic!("as a test") }),
    );
    let one = Limits {
        connections: 1,
        ..short()
    };
    let (address, _stop, _server) = start_with(router, one).await;
    for _ in 0..3 {
        let broken = say(address, b"GET /panic HTTP/1.1\r\nhost: x\r\n\r\n").await;
        assert_eq!(broken.as_deref(), Some(""));
        let whole = say(
            address,
            b"GET /start HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
        )
        .await;
        assert!(whole.unwrap().starts_with("HTTP/1.1 200 OK"));
    }
}

#[tokio::test]
async fn stopping_finishes_what_is_under_way_and_does_not_wait_for_a_stuck_half_request() {
    let (address, stop, server) = start(Limits {
        head: Duration::from_secs(60),
        ..short()
    })
    .await;
    let mut stuck = TcpStream::connect(address).await.unwrap();
    stuck.write_all(b"GET / HTTP/1.1\r\nhost").await.unwrap();
    // A reader that has begun to receive a large answer and goes on slowly.
    let mut slow = TcpStream::connect(address).await.unwrap();
    slow.write_all(b"GET /booklet HTTP/1.1\r\nhost: x\r\n\r\n")
        .await
        .unwrap();
    let mut first = [0; 1024];
    slow.read_exact(&mut first).await.unwrap();
    stop.send(()).unwrap();
    sleep(Duration::from_millis(50)).await;
    // The first part may end within a letter.
    let mut got = first.to_vec();
    slow.read_to_end(&mut got).await.unwrap();
    let got = String::from_utf8(got).unwrap();
    let (head, body) = got.split_once("\r\n\r\n").unwrap();
    let length = format!("content-length: {}\r\n", body.len());
    assert!(head.contains(&length), "{head}");
    timeout(Duration::from_secs(5), server)
        .await
        .unwrap()
        .unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn a_request_that_is_on_its_way_when_the_server_stops_gets_a_whole_answer() {
    let (address, stop, server) = start(short()).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    // Time to be let in, so that the server stops with a connection from which it has read nothing.
    sleep(Duration::from_millis(50)).await;
    stop.send(()).unwrap();
    sleep(Duration::from_millis(20)).await;
    stream
        .write_all(b"GET /about HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        .await
        .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 200 OK") && answer.contains("</html>"),
        "{}",
        &answer[..answer.len().min(200)]
    );
    server.await.unwrap();
}

#[tokio::test]
async fn a_queue_that_is_never_empty_does_not_keep_the_server_from_stopping() {
    let let_in = Cell::new(0);
    let another = || async {
        yield_now().await;
        Some(())
    };
    let all = drain_backlog(another, |()| let_in.set(let_in.get() + 1));
    timeout(Duration::from_secs(4), all)
        .await
        .expect("it never ends");
    assert!(let_in.get() > 0, "who waits is let in");
    // And an empty one is not waited for.
    let all = drain_backlog(std::future::pending, |()| unreachable!());
    timeout(Duration::from_millis(90), all)
        .await
        .expect("it waits");
}

#[tokio::test]
async fn the_health_word_tells_a_server_that_is_well_from_one_that_is_not_there() {
    let (address, stop, server) = start(short()).await;
    let asked = |address| tokio::task::spawn_blocking(move || health(address));
    asked(address).await.unwrap().unwrap();
    let everywhere = SocketAddr::from(([0, 0, 0, 0], address.port()));
    asked(everywhere).await.unwrap().unwrap();
    stop.send(()).unwrap();
    server.await.unwrap();
    let gone = asked(address).await.unwrap().unwrap_err();
    assert!(matches!(gone, HealthError::Silent(..)), "{gone}");
}
