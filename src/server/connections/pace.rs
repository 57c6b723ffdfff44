//! The pace of a connection: what it is at, since when, and until when that may take. The stream tells it by what passes through.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::Limits;

/// What a connection is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    /// The head of a request is coming.
    Head,
    /// The answer is going out.
    Answer,
    /// It waits for a further request.
    Idle,
}

/// What a connection is at, and until when. Shared by the stream, which changes it, and the connection, which ends when it is due.
#[derive(Debug, Clone)]
pub(super) struct Pace {
    limits: Limits,
    now: Arc<Mutex<(Phase, Instant)>>,
}

impl Pace {
    /// Of a connection that was made just now.
    pub(super) fn new(limits: Limits) -> Self {
        let due = Instant::now() + limits.head;
        Self {
            limits,
            now: Arc::new(Mutex::new((Phase::Head, due))),
        }
    }

    /// When the connection has to end, unless it has got on by then.
    pub(super) fn due(&self) -> Instant {
        self.now.lock().unwrap_or_else(PoisonError::into_inner).1
    }

    /// Begins `next`, unless another phase than those in `from` is going on.
    fn begin(&self, next: Phase, from: &[Phase]) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        if from.contains(&now.0) {
            let limit = match next {
                Phase::Head => self.limits.head,
                Phase::Answer => self.limits.answer,
                Phase::Idle => self.limits.idle,
            };
            *now = (next, Instant::now() + limit);
        }
    }
}

/// A stream that tells the pace what passes through it.
#[derive(Debug)]
pub(super) struct Paced {
    pub(super) stream: TcpStream,
    pub(super) pace: Pace,
}

impl AsyncRead for Paced {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(context, buffer))?;
        if buffer.filled().len() > before {
            self.pace.begin(Phase::Head, &[Phase::Idle]);
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Paced {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.pace.begin(Phase::Answer, &[Phase::Head, Phase::Idle]);
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.pace.begin(Phase::Answer, &[Phase::Head, Phase::Idle]);
        Pin::new(&mut self.stream).poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    /// hyper flushes once everything that it had to write is written.
    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.stream).poll_flush(context))?;
        self.pace.begin(Phase::Idle, &[Phase::Answer]);
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
