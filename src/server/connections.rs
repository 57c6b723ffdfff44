//! Accepts connections and serves each within limits: a client that is too slow, or asks for too much, is disconnected.

mod addresses;
mod one;
mod pace;

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1::Builder;
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{Instant, sleep, timeout, timeout_at};

use self::addresses::{Addresses, Place};
use self::one::Connection;

/// What connections may take.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// How long the head of a request may take: the first from the moment of connecting, any other from its first byte.
    pub head: Duration,
    /// How long a connection without a request is kept. Longer than a proxy keeps it, which would meet a closed one otherwise.
    pub idle: Duration,
    /// How long a client may take to read an answer.
    pub answer: Duration,
    /// How long an answer that is under way may still take when the server comes to its end.
    pub drain: Duration,
    /// How many connections there may be. Others wait in the queue of the system.
    pub connections: usize,
    /// How many of them may come from one public address. More are closed at once.
    pub per_address: usize,
    /// How many bytes the head of a request may have. hyper takes no less than 8 kB.
    pub head_bytes: usize,
    /// How many header fields a request may have.
    pub fields: usize,
}

impl Limits {
    /// How long a connection without a request is kept, unless the configuration says otherwise. Balancers keep theirs for 60 s.
    pub const IDLE: Duration = Duration::from_secs(75);
    /// How many connections there may be, unless the configuration says otherwise.
    pub const CONNECTIONS: usize = 4096;
    /// How many of them may come from one public address, unless the configuration says otherwise.
    pub const PER_ADDRESS: usize = 256;

    /// What one connection takes at most, beside the head that it is sending: a buffer of 8 kB to write from, the fields of a
    /// request as they are read, and the connection itself. The test `memory` measures it.
    const BESIDE_THE_HEAD: usize = 20 * 1024;

    /// The bytes of memory that all connections together can take. What the files in `deploy/` allow must be more.
    #[must_use]
    pub const fn most_memory(&self) -> usize {
        self.connections * (self.head_bytes + Self::BESIDE_THE_HEAD)
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            idle: Self::IDLE,
            answer: Duration::from_secs(60),
            drain: Duration::from_secs(8),
            connections: Self::CONNECTIONS,
            per_address: Self::PER_ADDRESS,
            head_bytes: 16 * 1024,
            fields: 64,
        }
    }
}

/// When the server stops: how long an accepted connection may take to begin its request, and how long the backlog is drained.
const ACCEPT_GRACE: Duration = Duration::from_millis(100);

/// How many connections may wait in the queue of the system.
const BACKLOG: u32 = 1024;

/// What the system may hold of a client's bytes before we read them. Requests are small, so the default, many times as much, would
/// only be memory for somebody to fill.
const UNREAD_BYTES: u32 = 16 * 1024;

/// Listens on `address`.
///
/// # Errors
/// What the system says, such as that another program has the port.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = if address.is_ipv4() {
        TcpSocket::new_v4()
    } else {
        TcpSocket::new_v6()
    }?;
    socket.set_reuseaddr(true)?;
    socket.set_recv_buffer_size(UNREAD_BYTES)?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

/// Serves until `stop` resolves, then takes no more connections, lets answers under way finish, and returns after `drain` at the latest.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    stop: impl Future<Output = ()>,
) {
    let door = Door {
        listener,
        slots: Arc::new(Semaphore::new(limits.connections)),
        addresses: Addresses::new(limits.per_address),
    };
    let (ending, ended) = watch::channel(());
    let mut builder = Builder::new();
    builder
        // Time limits are `pace`’s: hyper has one for every head, however long it waits for it.
        .header_read_timeout(None)
        // Who has said everything still wants the answer.
        .half_close(true)
        .max_buf_size(limits.head_bytes)
        .max_headers(limits.fields);
    let answer = |accepted: Accepted| {
        let (stream, held) = accepted;
        let connection = Connection::new(&builder, stream, router.clone(), limits);
        let mut ended = ended.clone();
        tokio::spawn(async move {
            connection.serve(ended.changed(), limits.drain).await;
            drop(held);
        });
    };
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            () = &mut stop => break,
            accepted = door.accept() => match accepted {
                Ok(Some(accepted)) => answer(accepted),
                // One too many from its address.
                Ok(None) => {}
                // Out of file handles, most likely. Connections that end give some back.
                Err(_) => sleep(Duration::from_millis(100)).await,
            },
        }
    }
    let end = Instant::now() + limits.drain;
    drain_backlog(
        async || door.accept().await.ok(),
        |accepted| {
            if let Some(accepted) = accepted {
                answer(accepted);
            }
        },
    )
    .await;
    let Door {
        listener, slots, ..
    } = door;
    drop(listener);
    drop(ending);
    let all = u32::try_from(limits.connections).unwrap_or(u32::MAX);
    let _ = timeout_at(end, slots.acquire_many(all)).await;
}

/// A connection that was let in, and what it holds until it ends.
type Accepted = (tokio::net::TcpStream, (OwnedSemaphorePermit, Option<Place>));

/// Where connections come in.
struct Door {
    listener: TcpListener,
    slots: Arc<Semaphore>,
    addresses: Addresses,
}

impl Door {
    /// The next connection, or none if it was one too many from its address.
    async fn accept(&self) -> io::Result<Option<Accepted>> {
        let slot = self.slots.clone().acquire_owned().await;
        let slot = slot.map_err(io::Error::other)?;
        let (stream, from) = self.listener.accept().await?;
        let Ok(place) = self.addresses.enter(from.ip()) else {
            return Ok(None);
        };
        // Small answers leave at once.
        let _ = stream.set_nodelay(true);
        Ok(Some((stream, (slot, place))))
    }
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
