//! Serves the site while it is being worked on: builds what changed, starts the server again, and the page reloads itself.

use std::path::Path;
use std::process::{Child, Command};
use std::sync::mpsc;
use std::time::Duration;

use notify_debouncer_mini::notify::RecursiveMode;
use notify_debouncer_mini::{DebounceEventResult, new_debouncer};

use crate::error::Error;
use crate::progress::Progress;
use crate::{build, site, wasm};

/// How long nothing may change before a build begins: editors write a file in several steps.
const DEBOUNCE: Duration = Duration::from_millis(200);
/// What is watched.
const WATCHED: [&str; 5] = ["src", "style", "public", "Cargo.toml", "Cargo.lock"];
/// The words, which the server reads itself.
const CONTENT: &str = "src/content";

/// What has to be done before the server starts again.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// Words: the server reads them when it starts.
    Content,
    /// Styles, scripts and other files: the site is written again.
    Site,
    /// Rust.
    Code,
}

/// Builds and serves until it is stopped.
pub(crate) fn watch(root: &Path) -> Result<(), Error> {
    let (changed, changes) = mpsc::channel();
    let mut debouncer = new_debouncer(DEBOUNCE, move |events: DebounceEventResult| {
        // Nobody listens any more only when the program ends.
        let _ = changed.send(events);
    })?;
    for path in WATCHED {
        debouncer
            .watcher()
            .watch(&root.join(path), RecursiveMode::Recursive)?;
    }
    let progress = Progress::start();
    let mut server = build(root, &progress).and_then(|()| serve());
    loop {
        if let Err(error) = &server {
            eprintln!("{error}. Waiting for a change.");
        }
        let Ok(events) = changes.recv() else {
            return Ok(());
        };
        let events = events?;
        let paths = events
            .iter()
            .filter_map(|event| event.path.strip_prefix(root).ok());
        let Some(change) = paths.map(change).max() else {
            continue;
        };
        // What runs goes on until something better is there.
        let built = match change {
            Change::Content => Ok(()),
            Change::Site => write_site(root, &progress),
            Change::Code => build(root, &progress),
        };
        if let Err(error) = built {
            eprintln!("{error}. The server still shows what it was built from before.");
            continue;
        }
        if let Ok(mut running) = server {
            stop(&mut running);
        }
        server = serve();
    }
}

fn write_site(root: &Path, progress: &Progress) -> Result<(), Error> {
    let bindings = wasm::build(root, progress)?;
    site::write(root, &bindings, progress)
}

fn change(path: &Path) -> Change {
    let is_script = path.extension().is_some_and(|ending| ending == "js");
    if path.starts_with(CONTENT) {
        Change::Content
    } else if path.starts_with("style") || path.starts_with("public") || is_script {
        Change::Site
    } else {
        Change::Code
    }
}

fn serve() -> Result<Child, Error> {
    Command::new("target/release/due-care")
        .env("DUE_CARE_CONTENT", CONTENT)
        .env("DUE_CARE_RELOAD", "1")
        .spawn()
        .map_err(|error| Error::Missing("target/release/due-care".to_owned(), error))
}

fn stop(server: &mut Child) {
    // It may have ended by itself, over words that it refused.
    let _ = server.kill();
    let _ = server.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_change_needs_is_built() {
        for (path, needs) in [
            ("src/content/en/guide.toml", Change::Content),
            ("style/base.css", Change::Site),
            ("public/icon.svg", Change::Site),
            ("src/ui/early.js", Change::Site),
            ("src/pages/home.rs", Change::Code),
            ("Cargo.toml", Change::Code),
        ] {
            assert_eq!(change(Path::new(path)), needs, "{path}");
        }
    }
}
