//! The server's configuration, read from `DUE_CARE_…` environment variables.

use std::env;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::connections::Limits;

/// Where to listen, where the built files are, and what clients may take.
#[derive(Debug, Clone)]
pub struct Config {
    /// `DUE_CARE_ADDR`, else `127.0.0.1:3000`.
    pub address: SocketAddr,
    /// `DUE_CARE_SITE`, else `target/site`: the folder that the build fills.
    pub site_root: PathBuf,
    /// `DUE_CARE_ORIGIN`, such as `https://example.org`: where people find the site. Without it there is no sitemap.
    pub origin: Option<String>,
    /// `DUE_CARE_CONTENT`: a folder with the words, in place of those that are built into the program.
    pub content: Option<PathBuf>,
    /// `DUE_CARE_RELOAD` is `1`: pages reload when the server was started anew. For working on the site.
    pub reload: bool,
    /// `DUE_CARE_HSTS`, else a year for this host alone: the value of `Strict-Transport-Security`. Empty for no such header.
    pub hsts: String,
    /// `DUE_CARE_RETIRE_WORKER` is `1`: the service worker takes itself away, with all that it kept.
    pub retire_worker: bool,
    /// What connections may take. `DUE_CARE_CONNECTIONS`, `DUE_CARE_PER_ADDRESS` and `DUE_CARE_KEEP_ALIVE` change it.
    pub limits: Limits,
}

/// For a year, and for this host alone: whether its subdomains have TLS is not ours to say.
pub(super) const HSTS: &str = "max-age=31536000";

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Not an address.
    #[error(
        "DUE_CARE_ADDR is “{0}”, which isn’t an address and port. Use something like 127.0.0.1:3000."
    )]
    Address(String),
    /// Not the beginning of an address.
    #[error(
        "DUE_CARE_ORIGIN is “{0}”, which isn’t the start of an address. Use something like https://example.org, with no slash at the end."
    )]
    Origin(String),
    /// Not a number, or none that makes sense.
    #[error("{0} is “{1}”. Use a number from 1 to {2}.")]
    Number(&'static str, String, u32),
    /// Not what the header may say.
    #[error(
        "DUE_CARE_HSTS is “{0}”, which isn’t a value of Strict-Transport-Security. Use something like {HSTS}, or leave it empty for no such header."
    )]
    Hsts(String),
}

impl Config {
    /// Reads the environment.
    ///
    /// # Errors
    /// [`ConfigError`].
    pub fn from_env() -> Result<Self, ConfigError> {
        let address = env::var("DUE_CARE_ADDR").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
        let address = address.parse().map_err(|_| ConfigError::Address(address))?;
        let site_root = env::var_os("DUE_CARE_SITE")
            .map_or_else(|| PathBuf::from("target/site"), PathBuf::from);
        let origin = env::var("DUE_CARE_ORIGIN").ok();
        let origin = origin.map(|origin| origin_of(&origin)).transpose()?;
        let content = env::var_os("DUE_CARE_CONTENT").map(PathBuf::from);
        let hsts = env::var("DUE_CARE_HSTS").unwrap_or_else(|_| HSTS.to_owned());
        Ok(Self {
            address,
            site_root,
            origin,
            content,
            reload: is_on("DUE_CARE_RELOAD"),
            hsts: hsts_of(&hsts)?,
            retire_worker: is_on("DUE_CARE_RETIRE_WORKER"),
            limits: limits()?,
        })
    }
}

fn is_on(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| value == "1")
}

fn limits() -> Result<Limits, ConfigError> {
    let mut limits = Limits::default();
    let set = |name: &'static str, most| match env::var(name) {
        Ok(text) => number(name, &text, most).map(Some),
        Err(_) => Ok(None),
    };
    if let Some(connections) = set("DUE_CARE_CONNECTIONS", 1_000_000)? {
        limits.connections = connections as usize;
    }
    if let Some(per_address) = set("DUE_CARE_PER_ADDRESS", 1_000_000)? {
        limits.per_address = per_address as usize;
    }
    if let Some(seconds) = set("DUE_CARE_KEEP_ALIVE", 3600)? {
        limits.idle = Duration::from_secs(seconds.into());
    }
    Ok(limits)
}

fn number(name: &'static str, text: &str, most: u32) -> Result<u32, ConfigError> {
    let number = text.parse().ok();
    number
        .filter(|number| (1..=most).contains(number))
        .ok_or_else(|| ConfigError::Number(name, text.to_owned(), most))
}

/// Checks that `text` is what the header may say, with no character that means something in the files for hosts.
fn hsts_of(text: &str) -> Result<String, ConfigError> {
    let mut parts = text.split(';').map(str::trim);
    let has_age = parts.any(|part| {
        let age = part.split_once('=');
        age.is_some_and(|(name, value)| {
            name.eq_ignore_ascii_case("max-age") && value.parse::<u64>().is_ok()
        })
    });
    let is_allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-=; ".contains(&byte);
    let is_fit = text.is_empty() || has_age && text.bytes().all(is_allowed);
    is_fit
        .then(|| text.to_owned())
        .ok_or_else(|| ConfigError::Hsts(text.to_owned()))
}

/// Checks that `text` is the beginning of an address, fit to stand in a page.
fn origin_of(text: &str) -> Result<String, ConfigError> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_host = |host: &str| {
        let is_allowed_char = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_allowed_char)
    };
    host.filter(|host| is_host(host))
        .map(|_| text.to_owned())
        .ok_or_else(|| ConfigError::Origin(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_beginning_of_an_address_is_an_origin() {
        for good in ["https://example.org", "http://127.0.0.1:3000"] {
            assert_eq!(origin_of(good).unwrap(), good);
        }
        for bad in [
            "example.org",
            "https://",
            "https://a.b/",
            "https://a\"b",
            "ftp://a.b",
        ] {
            let error = origin_of(bad).unwrap_err().to_string();
            assert!(error.contains(bad), "{error}");
        }
    }

    #[test]
    fn a_limit_is_a_number_that_makes_sense() {
        assert_eq!(number("DUE_CARE_KEEP_ALIVE", "3600", 3600).unwrap(), 3600);
        for bad in ["0", "-1", "", "many", "3601", "1.5", " 7"] {
            let error = number("DUE_CARE_KEEP_ALIVE", bad, 3600).unwrap_err();
            let error = error.to_string();
            assert!(
                error.contains("DUE_CARE_KEEP_ALIVE") && error.contains("3600"),
                "{error}"
            );
        }
    }

    #[test]
    fn hsts_is_what_the_header_may_say_or_nothing() {
        for good in [
            "",
            HSTS,
            "Max-Age=0",
            "includeSubDomains; max-age=1; preload",
        ] {
            assert_eq!(hsts_of(good).unwrap(), good);
        }
        for bad in [
            "yes",
            "max-age",
            "max-age=year",
            "max-age=1\nx: y",
            "max-age=1\"",
            "max-age=$x",
        ] {
            assert!(hsts_of(bad).is_err(), "{bad}");
        }
    }
}
