//! How long a connection may take: to ask, to wait, to read. And how much memory all of them together may.

use std::io::Write as _;
use std::net::{self, SocketAddr};
use std::time::{Duration, Instant};

use axum::routing::get;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use super::super::Limits;
use super::connections::{short, start, start_with};
use super::shared;

const ASK: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n";

/// Asks over a connection that is kept. False if nobody answers.
async fn asks(stream: &mut TcpStream) -> bool {
    let mut answer = Vec::new();
    if stream.write_all(ASK).await.is_err() {
        return false;
    }
    let whole = async {
        while !answer.ends_with(b"\r\n\r\nok\n") {
            if stream.read_buf(&mut answer).await.unwrap_or(0) == 0 {
                return false;
            }
        }
        true
    };
    timeout(Duration::from_secs(5), whole)
        .await
        .unwrap_or(false)
}

/// How long it takes until the server closes the connection.
async fn closed_after(stream: &mut TcpStream) -> Duration {
    let begun = Instant::now();
    let mut rest = Vec::new();
    let read = stream.read_to_end(&mut rest);
    let closed = timeout(Duration::from_secs(20), read).await;
    assert!(closed.is_ok(), "still open");
    begun.elapsed()
}

// On several threads, as it runs: on one, the answer may be out before anybody looks for the end.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_closes_the_sending_side_still_gets_the_answer_each_time() {
    let (address, _stop, _server) = start(short()).await;
    for request in [
        "GET /healthz HTTP/1.0\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n",
        "HEAD /about HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
        // Larger than what the system takes at once.
        "GET /booklet HTTP/1.1\r\nhost: x\r\n\r\n",
    ] {
        for _ in 0..20 {
            // Without a pause, so that the end is there before the server has looked at the beginning.
            let mut sender = net::TcpStream::connect(address).unwrap();
            sender.write_all(request.as_bytes()).unwrap();
            sender.shutdown(net::Shutdown::Write).unwrap();
            sender.set_nonblocking(true).unwrap();
            let mut stream = TcpStream::from_std(sender).unwrap();
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer).await.unwrap();
            let answer = String::from_utf8(answer).unwrap();
            assert!(!answer.is_empty(), "no answer to {request}");
            let (head, body) = answer.split_once("\r\n\r\n").unwrap();
            assert!(head.contains(" 200 OK"), "{request}: {head}");
            let length = format!("content-length: {}", body.len());
            assert!(request.starts_with("HEAD") || head.contains(&length));
        }
    }
}

#[tokio::test]
async fn who_closes_the_sending_side_after_half_a_head_or_nothing_is_let_go_at_once() {
    let patient = Limits {
        head: Duration::from_secs(60),
        ..short()
    };
    let (address, _stop, _server) = start(patient).await;
    for half in ["", "GET / HTTP/1.1\r\nhost"] {
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(half.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        assert!(closed_after(&mut stream).await < Duration::from_secs(10));
    }
}

#[test]
fn a_connection_is_kept_for_longer_than_balancers_keep_theirs() {
    // 60 s is what AWS, nginx and HAProxy take; whoever closes first must be the one who asks.
    assert!(Limits::default().idle > Duration::from_secs(70));
}

#[tokio::test]
async fn a_kept_connection_is_closed_only_when_it_was_idle_and_not_while_it_is_used() {
    let limits = Limits {
        head: Duration::from_millis(200),
        idle: Duration::from_millis(1500),
        answer: Duration::from_millis(200),
        ..short()
    };
    let (address, _stop, _server) = start(limits).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    // Longer in all than any limit, with pauses longer than a head or an answer may take.
    for _ in 0..5 {
        assert!(asks(&mut stream).await);
        sleep(Duration::from_millis(500)).await;
    }
    assert!(asks(&mut stream).await);
    assert!(closed_after(&mut stream).await > Duration::from_millis(1400));
}

#[tokio::test]
async fn half_a_head_on_a_kept_connection_has_no_more_time_than_the_first() {
    let limits = Limits {
        idle: Duration::from_secs(60),
        ..short()
    };
    let (address, _stop, _server) = start(limits).await;
    let mut stream = TcpStream::connect(address).await.unwrap();
    assert!(asks(&mut stream).await);
    stream.write_all(b"GET / HTTP/1.1\r\n").await.unwrap();
    // One byte now and then gives it no more.
    let (mut reader, mut writer) = stream.into_split();
    let slow = tokio::spawn(async move {
        while writer.write_all(b"x").await.is_ok() {
            sleep(Duration::from_millis(50)).await;
        }
    });
    let mut rest = Vec::new();
    let closed = timeout(Duration::from_secs(20), reader.read_to_end(&mut rest)).await;
    assert!(closed.is_ok(), "still open");
    slow.abort();
}

/// Asks for 64 MB and begins to read.
async fn begin(address: SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let ask = b"GET /large HTTP/1.1\r\nhost: x\r\n\r\n";
    stream.write_all(ask).await.unwrap();
    stream.read_exact(&mut [0; 1024]).await.unwrap();
    stream
}

#[tokio::test]
async fn who_does_not_read_an_answer_is_let_go_and_who_reads_gets_it_all() {
    const LARGE: usize = 64 << 20;
    let large = get(async || vec![b'x'; LARGE]);
    let router = shared().await.route("/large", large);
    let limits = Limits {
        answer: Duration::from_secs(4),
        idle: Duration::from_millis(300),
        ..short()
    };
    let (address, _stop, _server) = start_with(router, limits).await;
    let mut reads = begin(address).await;
    let mut stuck = begin(address).await;
    let mut all = Vec::new();
    reads.read_to_end(&mut all).await.unwrap();
    assert!(all.len() > LARGE - 1024, "{}", all.len());
    // By now the other one is given up: what is left in the system's buffers comes, and then the end.
    sleep(limits.answer).await;
    let mut some = Vec::new();
    let _ = timeout(Duration::from_secs(10), stuck.read_to_end(&mut some))
        .await
        .expect("still open");
    assert!(some.len() < LARGE / 2, "{}", some.len());
}

/// The bytes of a text such as `256Mi` after `before`.
fn bytes_after(text: &str, before: &str) -> usize {
    let (_, rest) = text.split_once(before).unwrap();
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    assert!(
        rest[digits.len()..].starts_with('M'),
        "{before} in mebibytes"
    );
    digits.parse::<usize>().unwrap() << 20
}

#[test]
fn what_all_connections_can_take_is_less_than_what_the_deployed_server_may() {
    /// What the server takes before anybody comes.
    const AT_REST: usize = 80 << 20;
    let needed = AT_REST + Limits::default().most_memory();
    let manifest = include_str!("../../../deploy/kubernetes.yaml");
    let unit = include_str!("../../../deploy/due-care.service");
    for allowed in [
        bytes_after(manifest, "limits: { memory: "),
        bytes_after(unit, "MemoryMax="),
    ] {
        // An eighth is left for what memory is lost between the pieces.
        assert!(needed * 9 / 8 <= allowed, "{needed} of {allowed}");
    }
    let files = unit.split_once("LimitNOFILE=").unwrap().1;
    let files: usize = files.lines().next().unwrap().parse().unwrap();
    assert!(files > Limits::default().connections + 64);
}
