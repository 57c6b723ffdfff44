//! The command line: parses the arguments, then serves, exports or checks the site. `HELP` lists every command.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use due_care::core::guide::{ContentError, ContentFiles, guide};
use due_care::server::{
    Config, Limits, Site, StartError, build_site, export, health, router, serve as listen,
};
use due_care::site::booklet::markup;
use include_dir::{Dir, include_dir};
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

/// How it is used.
const HELP: &str = "\
Due Care: check who will treat you, before they do.

due-care               serve the site
due-care export DIR    write the whole site into a folder, for a static host
due-care check         check that configuration, content and built files are complete
due-care health        ask the server running here if it’s healthy
due-care booklet       print the free guide as Typst markup
due-care review        print every claim with its sources, for a clinician to review
due-care --version     say which version this is

DUE_CARE_ADDR     where to listen (127.0.0.1:3000)
DUE_CARE_SITE     the folder with the built files (target/site)
DUE_CARE_ORIGIN   where people find the site, such as https://example.org; without it there is no sitemap
DUE_CARE_CONTENT  a folder with the words, such as src/content, instead of the built-in ones
DUE_CARE_RELOAD   1: pages reload when the server restarts, and nothing is kept offline; for working on the site
";

/// The content, as it was when this was built. Only the program embeds it, so that a change of content recompiles nothing else.
static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/content");

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let words: Vec<&OsStr> = words.iter().map(OsString::as_os_str).collect();
    let named: Vec<&str> = words.iter().map_while(|word| word.to_str()).collect();
    match (named.as_slice(), words.as_slice()) {
        ([], []) => serve().await,
        (["export", ..], [_, folder]) => {
            export(&site(&Config::from_env()?).await?, Path::new(folder))?;
            Ok(())
        }
        (["check"], [_]) => {
            site(&Config::from_env()?).await?;
            print("Configuration, content and built files are complete.\n")
        }
        (["health"], [_]) => {
            health(Config::from_env()?.address)?;
            Ok(())
        }
        (["booklet"], [_]) => print(&markup(&guide(&content(&Config::from_env()?)?)?)),
        (["review"], [_]) => print(&guide(&content(&Config::from_env()?)?)?.review_pack()),
        (["--help" | "-h"], [_]) => print(HELP),
        (["--version" | "-V"], [_]) => print(concat!("due-care ", env!("CARGO_PKG_VERSION"), "\n")),
        _ => Err("that isn’t one of its commands. `due-care --help` lists them.".into()),
    }
}

/// The words that are built in, or those in the folder that the configuration names.
fn content(config: &Config) -> Result<ContentFiles, ContentError> {
    config
        .content
        .as_deref()
        .map_or_else(|| Ok(ContentFiles::embedded(&CONTENT)), ContentFiles::read)
}

/// Everything that is served.
async fn site(config: &Config) -> Result<Site, StartError> {
    build_site(config, &content(config)?).await
}

fn print(text: &str) -> Result<(), Box<dyn std::error::Error>> {
    std::io::stdout().write_all(text.as_bytes())?;
    Ok(())
}

async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::from_env()?;
    let router = router(&site(&config).await?)?;
    let address = config.address;
    let listener = TcpListener::bind(address)
        .await
        .map_err(|error| format!("can’t listen on {address}: {error}. Choose another with DUE_CARE_ADDR, such as DUE_CARE_ADDR=127.0.0.1:3001."))?;
    eprintln!("due-care: serving http://{address}");
    listen(listener, router, Limits::default(), stopped()?).await;
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
