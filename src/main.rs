//! Reads the configuration, presses the site and serves it; nothing else.

use std::process::ExitCode;

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
