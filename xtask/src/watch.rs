//! Serves the site while it is being worked on: builds what changed, starts the server again, and the page reloads itself.

use std::path::Path;
use std::process::{Child, Command};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use notify::{Event, RecursiveMode, Watcher as _};

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
    let mut watcher = notify::recommended_watcher(move |event| {
        // Sending fails only when the program ends.
        let _ = changed.send(event);
    })?;
    for path in WATCHED {
        watcher.watch(&root.join(path), RecursiveMode::Recursive)?;
    }
    let progress = Progress::start();
    let mut server = build(root, &progress).and_then(|()| serve());
    loop {
        if let Err(error) = &server {
            eprintln!("{error}. Waiting for a change.");
        }
        let Some(change) = next_change(root, &changes)? else {
            return Ok(());
        };
        // The running server stays until something newer is built.
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

/// Waits for a change, then until nothing more changes. None if there is nobody left to tell of one.
fn next_change(
    root: &Path,
    changes: &Receiver<notify::Result<Event>>,
) -> Result<Option<Change>, Error> {
    let mut change = None;
    while change.is_none() {
        let Ok(event) = changes.recv() else {
            return Ok(None);
        };
        change = change_of(root, &event?);
    }
    while let Ok(event) = changes.recv_timeout(DEBOUNCE) {
        change = change.max(change_of(root, &event?));
    }
    Ok(change)
}

/// What an event asks for. Reading a file, as every build does, changes nothing.
fn change_of(root: &Path, event: &Event) -> Option<Change> {
    if event.kind.is_access() {
        return None;
    }
    let paths = event
        .paths
        .iter()
        .filter_map(|path| path.strip_prefix(root).ok());
    paths.map(change).max()
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
        .arg("serve")
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
    fn reading_a_file_asks_for_nothing() {
        use notify::event::{AccessKind, DataChange, EventKind, ModifyKind};

        let event = |kind| Event::new(kind).add_path("/here/src/lib.rs".into());
        let here = Path::new("/here");
        let read = event(EventKind::Access(AccessKind::Any));
        let written = event(EventKind::Modify(ModifyKind::Data(DataChange::Any)));
        assert_eq!(change_of(here, &read), None);
        assert_eq!(change_of(here, &written), Some(Change::Code));
        assert_eq!(change_of(Path::new("/elsewhere"), &written), None);
    }

    #[test]
    fn only_what_a_change_needs_is_built() {
        for (path, needs) in [
            ("src/content/en/guide.toml", Change::Content),
            ("style/base.css", Change::Site),
            ("public/icon.svg", Change::Site),
            ("src/site/ui/early.js", Change::Site),
            ("src/site/pages/home.rs", Change::Code),
            ("Cargo.toml", Change::Code),
        ] {
            assert_eq!(change(Path::new(path)), needs, "{path}");
        }
    }
}
