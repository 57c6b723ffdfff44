//! Accepts connections and serves each within limits: a client that is too slow, or asks for too much, is disconnected.

use std::future::Future;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1::Builder;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{Instant, sleep, timeout, timeout_at};

/// What a connection may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long the head of a request may take, from the first moment of waiting for it.
    pub head: Duration,
    /// How long a connection is kept. Then it may finish what it is at, within `drain`.
    pub life: Duration,
    /// How long an answer that is under way may still take when a connection or the server comes to its end.
    pub drain: Duration,
    /// How many connections there may be. Others wait in the queue of the system.
    pub connections: usize,
    /// How many bytes the head of a request may have. hyper takes no less than 8 kB.
    pub head_bytes: usize,
    /// How many header fields a request may have.
    pub fields: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            life: Duration::from_secs(60),
            drain: Duration::from_secs(8),
            connections: 16_384,
            head_bytes: 16 * 1024,
            fields: 64,
        }
    }
}

/// When the server stops: how long an accepted connection may take to begin its request, and how long the backlog is drained.
const ACCEPT_GRACE: Duration = Duration::from_millis(100);

/// Serves until `stop` resolves, then takes no more connections, lets answers under way finish, and returns after `drain` at the latest.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let (ending, ended) = watch::channel(());
    let mut builder = Builder::new();
    builder
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head)
        .max_buf_size(limits.head_bytes)
        .max_headers(limits.fields);
    let answer = |(stream, slot): (TcpStream, OwnedSemaphorePermit)| {
        let service = TowerToHyperService::new(router.clone());
        let connection = builder.serve_connection(TokioIo::new(stream), service);
        let mut ended = ended.clone();
        tokio::spawn(async move {
            let mut connection = pin!(connection);
            // Errors are dropped: a broken connection is not a fault, and requests are never logged.
            let is_over = tokio::select! {
                _ = connection.as_mut() => true,
                () = sleep(limits.life) => false,
                // hyper closes a connection from which it has read nothing, even if a request is on its way.
                _ = ended.changed() => timeout(ACCEPT_GRACE, connection.as_mut()).await.is_ok(),
            };
            if !is_over {
                connection.as_mut().graceful_shutdown();
                let _ = timeout(limits.drain, connection).await;
            }
            drop(slot);
        });
    };
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            accepted = accept(&listener, &slots) => match accepted {
                Some(accepted) => answer(accepted),
                // Out of file handles, most likely. Connections that end give some back.
                None => sleep(Duration::from_millis(100)).await,
            },
        }
    }
    let end = Instant::now() + limits.drain;
    drain_backlog(|| accept(&listener, &slots), answer).await;
    drop(listener);
    drop(ending);
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    let _ = timeout_at(end, slots.acquire_many(all)).await;
}

/// Accepts the connections that are already in the backlog, whose clients believe that they are connected. Under steady load the
/// backlog is never empty, so this is limited in time.
pub(super) async fn drain_backlog<T, F: Future<Output = Option<T>>>(
    accept: impl Fn() -> F,
    answer: impl Fn(T),
) {
    let all = async {
        while let Ok(Some(accepted)) = timeout(Duration::from_millis(1), accept()).await {
            answer(accepted);
        }
    };
    let _ = timeout(ACCEPT_GRACE, all).await;
}

async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
) -> Option<(TcpStream, OwnedSemaphorePermit)> {
    let slot = slots.clone().acquire_owned().await.ok()?;
    let (stream, _) = listener.accept().await.ok()?;
    // Small answers leave at once.
    let _ = stream.set_nodelay(true);
    Some((stream, slot))
}
