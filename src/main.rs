//! The command line: parses the arguments, then serves, exports or checks the site. `HELP` lists every command.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use due_care::core::guide::{ContentError, ContentFiles, guide};
use due_care::server::{
    Config, Site, StartError, bind, build_site, export, health, router, serve as listen,
};
use due_care::site::booklet::markup;
use include_dir::{Dir, include_dir};
use lexopt::Arg;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> ExitCode {
    let command = match Command::parse(lexopt::Parser::from_env()) {
        Ok(command) => command,
        Err(error) => {
            eprintln!("due-care: {error}. See `due-care --help`.");
            return ExitCode::from(USAGE);
        }
    };
    match command.run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("due-care: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// The exit code for arguments that make no command.
const USAGE: u8 = 2;

const HELP: &str = "\
Due Care: check who will treat you, before they do.

Usage: due-care COMMAND

Commands:
  serve         serve the site
  export DIR    write the whole site into a folder, for a static host
  check         check that configuration, content and built files are complete
  health        ask the server running here if it’s healthy
  booklet       print the free guide as Typst markup
  review        print every claim with its sources, for a clinician to review

Options:
  -h, --help       print this help
  -V, --version    print the version

Environment:
  DUE_CARE_ADDR           where to listen (127.0.0.1:3000)
  DUE_CARE_SITE           the folder with the built files (target/site)
  DUE_CARE_ORIGIN         where people find the site, such as https://example.org; without it there is no sitemap
  DUE_CARE_CONTENT        a folder with the words, such as src/content, in place of those that are built in
  DUE_CARE_CONNECTIONS    how many connections there may be at once (4096)
  DUE_CARE_PER_ADDRESS    how many of them may come from one public address (256)
  DUE_CARE_KEEP_ALIVE     how many seconds a connection without a request is kept (75)
  DUE_CARE_HSTS           the value of Strict-Transport-Security (max-age=31536000), or empty for no such header
  DUE_CARE_RETIRE_WORKER  1: the service worker takes itself away, with all that it kept
  DUE_CARE_RELOAD         1: pages reload when the server has restarted, and nothing is kept offline; for working on the site

Exit codes: 0 success, 1 failure, 2 wrong usage.
";

/// The words, as they are at the moment of building. Only the program holds them, so that a change of words compiles nothing else.
static CONTENT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/content");

/// What the program is asked to do.
#[derive(Debug, PartialEq, Eq)]
enum Command {
    Serve,
    Export(PathBuf),
    Check,
    Health,
    Booklet,
    Review,
    Help,
    Version,
}

impl Command {
    fn parse(mut arguments: lexopt::Parser) -> Result<Self, lexopt::Error> {
        let command = match arguments.next()? {
            Some(Arg::Short('h') | Arg::Long("help")) => Self::Help,
            Some(Arg::Short('V') | Arg::Long("version")) => Self::Version,
            Some(Arg::Value(name)) => match name.to_str() {
                Some("serve") => Self::Serve,
                Some("export") => Self::Export(match arguments.next()? {
                    Some(Arg::Value(folder)) => folder.into(),
                    Some(other) => return Err(other.unexpected()),
                    None => return Err("export needs a folder to write to".into()),
                }),
                Some("check") => Self::Check,
                Some("health") => Self::Health,
                Some("booklet") => Self::Booklet,
                Some("review") => Self::Review,
                _ => return Err(Arg::Value(name).unexpected()),
            },
            Some(other) => return Err(other.unexpected()),
            None => return Err("a command is missing".into()),
        };
        match arguments.next()? {
            Some(more) => Err(more.unexpected()),
            None => Ok(command),
        }
    }

    async fn run(self) -> Result<(), Box<dyn std::error::Error>> {
        match self {
            Self::Serve => serve().await?,
            Self::Export(folder) => export(&site(&Config::from_env()?).await?, &folder)?,
            Self::Check => {
                site(&Config::from_env()?).await?;
                print("Configuration, content and built files are complete.\n")?;
            }
            Self::Health => health(Config::from_env()?.address)?,
            Self::Booklet => print(&markup(&guide(&content(&Config::from_env()?)?)?))?,
            Self::Review => print(&guide(&content(&Config::from_env()?)?)?.review_pack())?,
            Self::Help => print(HELP)?,
            Self::Version => print(concat!("due-care ", env!("CARGO_PKG_VERSION"), "\n"))?,
        }
        Ok(())
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
    let listener = bind(address)
        .map_err(|error| format!("can’t listen on {address}: {error}. Choose another with DUE_CARE_ADDR, such as DUE_CARE_ADDR=127.0.0.1:3001."))?;
    eprintln!("due-care: serving http://{address}");
    listen(listener, router, config.limits, stopped()?).await;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &[&str]) -> Result<Command, String> {
        Command::parse(lexopt::Parser::from_args(arguments)).map_err(|error| error.to_string())
    }

    #[test]
    fn each_command_is_known_and_the_help_names_it() {
        for (name, command) in [
            ("serve", Command::Serve),
            ("check", Command::Check),
            ("health", Command::Health),
            ("booklet", Command::Booklet),
            ("review", Command::Review),
            ("--help", Command::Help),
            ("-V", Command::Version),
        ] {
            assert_eq!(parsed(&[name]), Ok(command));
            assert!(HELP.contains(name), "{name}");
        }
        let folder = Command::Export("public site".into());
        assert_eq!(parsed(&["export", "public site"]), Ok(folder));
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for (arguments, named) in [
            (&[][..], "command"),
            (&["sevre"], "sevre"),
            (&["export"], "folder"),
            (&["export", "one", "two"], "two"),
            (&["check", "--fast"], "fast"),
            (&["--verbose"], "verbose"),
        ] {
            let refused = parsed(arguments).unwrap_err();
            assert!(refused.contains(named), "{refused}");
        }
    }
}
