//! One connection, from its first byte to its end.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1::{self, Builder};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpStream;
use tokio::time::{sleep_until, timeout};

use super::pace::{Pace, Paced};
use super::{ACCEPT_GRACE, Limits};

/// A connection that is served.
pub(super) struct Connection {
    inner: http1::Connection<TokioIo<Paced>, TowerToHyperService<Router>>,
    pace: Pace,
}

impl Connection {
    /// Answers what comes over `stream` with `router`.
    pub(super) fn new(
        builder: &Builder,
        stream: TcpStream,
        router: Router,
        limits: Limits,
    ) -> Self {
        let pace = Pace::new(limits);
        let paced = Paced {
            stream,
            pace: pace.clone(),
        };
        let service = TowerToHyperService::new(router);
        Self {
            inner: builder.serve_connection(TokioIo::new(paced), service),
            pace,
        }
    }

    /// Serves until the client leaves or is too slow. Once `ended` resolves, what is under way is finished within `drain`.
    pub(super) async fn serve(self, ended: impl Future, drain: Duration) {
        let mut inner = pin!(self.inner);
        // Errors are dropped: a broken connection is not a fault, and requests are never logged.
        let is_over = tokio::select! {
            () = in_time(inner.as_mut(), &self.pace) => true,
            // hyper closes a connection from which it has read nothing, even if a request is on its way.
            _ = ended => timeout(ACCEPT_GRACE, inner.as_mut()).await.is_ok(),
        };
        if !is_over {
            inner.as_mut().graceful_shutdown();
            let _ = timeout(drain, inner).await;
        }
    }
}

/// Resolves when `connection` is over or its pace is due.
async fn in_time(mut connection: Pin<&mut impl Future>, pace: &Pace) {
    let mut alarm = pin!(sleep_until(pace.due()));
    poll_fn(|context| {
        if connection.as_mut().poll(context).is_ready() {
            return Poll::Ready(());
        }
        // What it is at may have changed meanwhile.
        let due = pace.due();
        if due != alarm.deadline() {
            alarm.as_mut().reset(due);
        }
        alarm.as_mut().poll(context)
    })
    .await;
}
