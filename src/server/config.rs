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
    /// The file beside the program that names the built files.
    pub hash_file: PathBuf,
}

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Not an address.
    #[error(
        "DUE_CARE_ADDR is “{0}”, which is not an address and port. Use something like 127.0.0.1:3000."
    )]
    Address(String),
    /// Not the beginning of an address.
    #[error(
        "DUE_CARE_ORIGIN is “{0}”, which is not the beginning of an address. Use something like https://example.org, without a slash at its end."
    )]
    Origin(String),
    /// The program's own place is unknown.
    #[error("The place of the program itself cannot be found: {0}")]
    Program(#[from] std::io::Error),
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
        let hash_file = env::current_exe()?.with_file_name("hash.txt");
        Ok(Self {
            address,
            site_root,
            origin,
            hash_file,
        })
    }
}

/// Checks that `text` is the beginning of an address, fit to stand in a page.
fn origin_of(text: &str) -> Result<String, ConfigError> {
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let is_host = |host: &str| {
        let is_sign = |byte: u8| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_sign)
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
