//! The client side of the health check: asks a running server for `/healthz`. For containers that hold no other program.

use std::io::{self, Read as _, Write as _};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::time::Duration;

/// Why the server is not well.
#[derive(Debug, thiserror::Error)]
pub enum HealthError {
    /// Nobody answers.
    #[error(
        "nobody answers on {0}: {1}. Start the server, or set DUE_CARE_ADDR to where it listens."
    )]
    Silent(SocketAddr, io::Error),
    /// Somebody answers, but not as we do.
    #[error("what answers on {0} isn’t healthy, or is another program.")]
    Strange(SocketAddr),
}

/// Asks the server that listens on `address` whether it is well. For containers that hold no other program.
///
/// # Errors
/// [`HealthError`].
pub fn health(address: SocketAddr) -> Result<(), HealthError> {
    let near = reachable(address);
    let answer = ask(near).map_err(|error| HealthError::Silent(near, error))?;
    let is_well = answer.starts_with("HTTP/1.1 200 ") && answer.ends_with("\r\n\r\nok\n");
    is_well.then_some(()).ok_or(HealthError::Strange(near))
}

/// A server that listens on every address is asked on the loopback address.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    SocketAddr::new(ip, address.port())
}

fn ask(address: SocketAddr) -> io::Result<String> {
    const PATIENCE: Duration = Duration::from_secs(2);
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    stream.write_all(b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    // Another program may talk for ever.
    stream.take(4096).read_to_string(&mut answer)?;
    Ok(answer)
}
