//! The server's configuration, read from `DUE_CARE_…` environment variables.

use std::env;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Where to listen and where the built files are.
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
}

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
        let reload = env::var_os("DUE_CARE_RELOAD").is_some_and(|value| value == "1");
        Ok(Self {
            address,
            site_root,
            origin,
            content,
            reload,
        })
    }
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
}
