//! What a connection takes of memory, measured in a process of its own: no more than `Limits::most_memory` reckons with.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::time::Duration;

use axum::Router;
use axum::response::AppendHeaders;
use due_care::server::{Limits, bind, serve};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::sleep;

const CONNECTIONS: usize = 400;

/// What this process holds in memory.
fn resident() -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:"));
    let kilobytes = line.unwrap().split_whitespace().nth(1).unwrap();
    kilobytes.parse::<usize>().unwrap() * 1024
}

/// A connection that has had an answer and now sends nearly as much of a head as it may.
async fn greedy(address: std::net::SocketAddr) -> TcpStream {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let fields: String = (0..60).map(|n| format!("field-{n}: {n}\r\n")).collect();
    let ask = format!("GET / HTTP/1.1\r\n{fields}\r\n");
    stream.write_all(ask.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\nok\n") {
        assert_ne!(stream.read_buf(&mut answer).await.unwrap(), 0);
    }
    // In pieces, as the buffer then grows in steps.
    for part in [
        "GET / HTTP/1.1\r\nx: ",
        &"y".repeat(8000),
        &"z".repeat(7900),
    ] {
        stream.write_all(part.as_bytes()).await.unwrap();
        sleep(Duration::from_millis(1)).await;
    }
    stream
}

#[tokio::test]
async fn a_connection_that_sends_the_longest_head_takes_no_more_than_is_reckoned_with() {
    let limits = Limits {
        head: Duration::from_secs(600),
        connections: CONNECTIONS,
        ..Limits::default()
    };
    // A head of an answer as long as ours.
    let long = [("content-security-policy", "x".repeat(1500))];
    let router = Router::new().fallback(async || (AppendHeaders(long), "ok\n"));
    let listener = bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(serve(listener, router, limits, std::future::pending()));
    drop(TcpStream::connect(address).await.unwrap());
    let before = resident();
    let mut open = Vec::new();
    for _ in 0..CONNECTIONS {
        open.push(greedy(address).await);
    }
    sleep(Duration::from_millis(500)).await;
    let each = (resident() - before) / CONNECTIONS;
    eprintln!("{each} bytes each");
    assert!(each > 8 * 1024, "nothing was held: {each}");
    let reckoned = limits.most_memory() / CONNECTIONS;
    assert!(each <= reckoned, "{each} of {reckoned}");
}
