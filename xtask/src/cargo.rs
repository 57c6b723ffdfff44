//! Runs cargo and counts what it compiles.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::error::Error;
use crate::progress::Progress;

/// Compiles the server into `target/release/due-care`.
pub(crate) fn build_server(progress: &Progress) -> Result<(), Error> {
    let mut cargo = cargo("build");
    cargo.args(["--release", "--bin", "due-care", "--features", "ssr"]);
    progress.step("server", |say| run(cargo, "compiling the server", say))
}

/// Cargo, told to keep to the lockfile and to say what it does line by line.
pub(crate) fn cargo(command: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args([
        command,
        "--locked",
        "--quiet",
        "--message-format=json-render-diagnostics",
    ]);
    cargo
}

/// Runs it to its end.
///
/// # Errors
/// [`Error::Failed`] if something does not compile; cargo has then said why.
pub(crate) fn run(
    mut cargo: Command,
    what: &'static str,
    say: &dyn Fn(String),
) -> Result<(), Error> {
    let missing = |error| Error::Missing("cargo".to_owned(), error);
    let mut child = cargo.stdout(Stdio::piped()).spawn().map_err(missing)?;
    let mut compiled = 0;
    let lines = child.stdout.take().map(BufReader::new).into_iter();
    for line in lines.flat_map(|lines| lines.lines().map_while(Result::ok)) {
        // Other messages have no such fields.
        let Ok(Message {
            fresh: false,
            target,
        }) = serde_json::from_str(&line)
        else {
            continue;
        };
        compiled += 1;
        say(format!("{compiled} compiled, last {}", target.name));
    }
    let status = child.wait().map_err(missing)?;
    say(match compiled {
        0 => "unchanged".to_owned(),
        1 => "1 crate compiled".to_owned(),
        _ => format!("{compiled} crates compiled"),
    });
    status.success().then_some(()).ok_or(Error::Failed(what))
}

/// What cargo says when it has compiled something.
#[derive(Deserialize)]
struct Message {
    target: Target,
    fresh: bool,
}

#[derive(Deserialize)]
struct Target {
    name: String,
}
