//! Style sheets and scripts, bundled and minified by esbuild.

use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::error::Error;
use crate::keys;

/// The oldest browsers that the site is written for. What they do not understand is written in another way where there is one.
const TARGETS: &str = "--target=chrome111,firefox121,safari16.4";

/// wasm-bindgen names a module once for each function it imports from it.
const QUIET: &str = "--log-override:duplicate-object-key=silent";

/// What a script is to its page.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// A module that imports others, which are written into it.
    Bundle,
    /// A module by itself.
    Module,
    /// A script that runs where it stands. Its names stay its own.
    Script,
}

/// The style sheet that `main` imports piece by piece, in one.
pub(crate) fn style(main: &Path) -> Result<Vec<u8>, Error> {
    esbuild(main, &["--bundle", "--external:/fonts/*"], &[])
}

/// A script, with the names in `defined` replaced by their values.
pub(crate) fn script(file: &Path, kind: Kind, defined: &[(&str, &str)]) -> Result<Vec<u8>, Error> {
    let kind: &[&str] = match kind {
        Kind::Bundle => &["--bundle", "--format=esm"],
        Kind::Module => &["--format=esm"],
        Kind::Script => &["--bundle", "--format=iife"],
    };
    esbuild(file, kind, defined)
}

fn esbuild(file: &Path, kind: &[&str], defined: &[(&str, &str)]) -> Result<Vec<u8>, Error> {
    let keys = [
        ("STORAGE_PREFIX", keys::PREFIX),
        ("SHARED_KEY", keys::SHARED),
        ("CHECKING_KEY", keys::CHECKING),
        ("EARLY_PREFIX", keys::EARLY),
        ("EARLY_ROW", keys::EARLY_ROW),
        ("COPY_FRAGMENT", keys::COPY_FRAGMENT),
    ];
    let defined = keys.iter().chain(defined);
    let output = Command::new("end2end/node_modules/.bin/esbuild")
        .arg(file)
        .args([
            "--minify",
            "--charset=utf8",
            "--log-level=warning",
            QUIET,
            TARGETS,
        ])
        .args(kind)
        .args(defined.map(|(name, value)| format!("--define:{name}={}", Value::from(*value))))
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Error::Missing("esbuild".to_owned(), error))?;
    let written = output.status.success().then_some(output.stdout);
    written.ok_or(Error::Failed("esbuild"))
}
