//! The build program: turns the sources into a server and a site, and checks what cargo alone does not.

mod bundle;
mod cargo;
mod error;
mod progress;
mod site;
mod wasm;
mod watch;
mod written;

#[cfg(feature = "checks")]
mod audit;
#[cfg(feature = "checks")]
mod format;

#[path = "../../src/browser/store/keys.rs"]
mod keys;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use error::Error;
use progress::Progress;

/// How it is used.
const HELP: &str = "\
Builds, watches, formats and audits Due Care. `make help` lists the everyday commands.

cargo run -p xtask -- build     compile the server and the wasm, and write target/site
cargo run -p xtask -- watch     build, serve, rebuild what changes and reload the page

cargo run -p xtask --features checks -- format [--check]    format Rust and the views in it
cargo run -p xtask --features checks -- audit                advisories, licences and origins of all crates
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            match error {
                Error::Usage => ExitCode::from(2),
                _ => ExitCode::FAILURE,
            }
        }
    }
}

fn run(arguments: &[&str]) -> Result<(), Error> {
    let root = root()?;
    match arguments {
        ["build"] => build(&root, &Progress::start()),
        ["watch"] => watch::watch(&root),
        #[cfg(feature = "checks")]
        ["format"] => format::format(&root),
        #[cfg(feature = "checks")]
        ["format", "--check"] => format::check(&root),
        #[cfg(feature = "checks")]
        ["audit"] => audit::audit(&root),
        [] | ["--help" | "-h"] => {
            eprint!("{HELP}");
            Ok(())
        }
        _ => Err(Error::Usage),
    }
}

/// The folder of the repository.
fn root() -> Result<PathBuf, Error> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let root = here.parent().unwrap_or(here);
    std::env::set_current_dir(root).map_err(|error| Error::File(root.to_owned(), error))?;
    Ok(root.to_owned())
}

/// Compiles the server and the wasm side by side, then writes the site.
fn build(root: &Path, progress: &Progress) -> Result<(), Error> {
    std::thread::scope(|threads| {
        let server = threads.spawn(|| cargo::build_server(progress));
        let site =
            wasm::build(root, progress).and_then(|bindings| site::write(root, &bindings, progress));
        server.join().unwrap_or(Err(Error::Panic)).and(site)
    })
}
