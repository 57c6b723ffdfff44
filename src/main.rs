//! Reads the configuration, presses the site and serves it. `due-care booklet` prints the free guide as Typst markup instead.

use std::io::Write as _;
use std::process::ExitCode;

use due_care::booklet::markup;
use due_care::guide::guide;
use due_care::server::{Config, open};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("due-care: {reason}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    match (words.next().as_deref(), words.next()) {
        (None, None) => serve().await,
        (Some("booklet"), None) => print_booklet(),
        _ => Err("use it without a word to serve the site, or with the word `booklet`.".into()),
    }
}

fn print_booklet() -> Result<(), Box<dyn std::error::Error>> {
    let markup = markup(&guide()?);
    std::io::stdout().write_all(markup.as_bytes())?;
    Ok(())
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::from_env()?;
    let router = open(&config).await?;
    let address = config.address;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("cannot listen on {address}: {error}. Choose another with DUE_CARE_ADDR, such as DUE_CARE_ADDR=127.0.0.1:3001."))?;
    eprintln!("due-care: serving http://{address}");
    axum::serve(listener, router)
        .with_graceful_shutdown(stopped()?)
        .await?;
    Ok(())
}

/// Resolves when the process is asked to stop. Requests under way are then finished.
fn stopped() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}
