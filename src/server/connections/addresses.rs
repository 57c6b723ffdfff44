//! How many connections each public address has, so that no single one takes all the places.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The connections of each block of addresses.
#[derive(Debug, Clone)]
pub(super) struct Addresses {
    counts: Arc<Mutex<HashMap<IpAddr, usize>>>,
    most: usize,
}

/// One too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooMany;

/// A connection that counts, until it is dropped.
#[derive(Debug)]
pub(super) struct Place {
    addresses: Addresses,
    block: IpAddr,
}

impl Addresses {
    /// At most `most` connections from each public address.
    pub(super) fn new(most: usize) -> Self {
        Self {
            counts: Arc::default(),
            most,
        }
    }

    /// Counts a connection. One that doesn't count gets no place.
    ///
    /// # Errors
    /// [`TooMany`] if its address has as many as it may.
    pub(super) fn enter(&self, from: IpAddr) -> Result<Option<Place>, TooMany> {
        let Some(block) = block(from) else {
            return Ok(None);
        };
        let mut counts = self.counts();
        let count = counts.entry(block).or_default();
        if *count >= self.most {
            return Err(TooMany);
        }
        *count += 1;
        Ok(Some(Place {
            addresses: self.clone(),
            block,
        }))
    }

    /// No code that holds the lock can panic halfway, so a poisoned one is whole.
    fn counts(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Entry::Occupied(mut count) = self.addresses.counts().entry(self.block) {
            *count.get_mut() -= 1;
            if *count.get() == 0 {
                count.remove();
            }
        }
    }
}

/// What counts as one address: in IPv6 a whole /64, because that is what one subscriber has. None for the addresses of our own
/// network, where a proxy is: all its clients come from one, and it counts them itself.
fn block(address: IpAddr) -> Option<IpAddr> {
    match address.to_canonical() {
        IpAddr::V4(ip) => (!is_near_v4(ip)).then_some(ip.into()),
        IpAddr::V6(ip) => {
            let network = ip.to_bits() & (u128::MAX << 64);
            (!is_near_v6(ip)).then_some(Ipv6Addr::from_bits(network).into())
        }
    }
}

const fn is_near_v4(ip: Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    // 100.64.0.0/10 is for the inside of providers, and for pods.
    let is_shared = a == 100 && b & 0b1100_0000 == 64;
    ip.is_loopback() || ip.is_private() || ip.is_link_local() || is_shared
}

const fn is_near_v6(ip: Ipv6Addr) -> bool {
    ip.is_loopback() || ip.is_unique_local() || ip.is_unicast_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block_of(text: &str) -> Option<String> {
        block(text.parse().unwrap()).map(|block| block.to_string())
    }

    #[test]
    fn an_address_counts_unless_it_is_one_of_our_own_network() {
        for (address, counts_as) in [
            ("192.0.2.7", "192.0.2.7"),
            ("100.63.255.255", "100.63.255.255"),
            ("100.128.0.1", "100.128.0.1"),
            ("172.32.0.1", "172.32.0.1"),
            ("::ffff:192.0.2.7", "192.0.2.7"),
            ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
            ("2001:db8:1:2:ffff::", "2001:db8:1:2::"),
        ] {
            assert_eq!(block_of(address).as_deref(), Some(counts_as), "{address}");
        }
        for near in [
            "127.0.0.1",
            "127.9.9.9",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.1.1",
            "100.64.0.1",
            "100.127.255.255",
            "::1",
            "::ffff:10.0.0.1",
            "fe80::1",
            "fd00::1",
        ] {
            assert_eq!(block_of(near), None, "{near}");
        }
    }

    #[test]
    fn one_too_many_is_refused_and_who_leaves_makes_room_for_another() {
        let addresses = Addresses::new(2);
        let one: IpAddr = "2001:db8::1".parse().unwrap();
        let same_block: IpAddr = "2001:db8::2".parse().unwrap();
        let first = addresses.enter(one).unwrap();
        let _second = addresses.enter(same_block).unwrap().unwrap();
        assert_eq!(addresses.enter(one).unwrap_err(), TooMany);
        assert!(addresses.enter("192.0.2.1".parse().unwrap()).is_ok());
        drop(first);
        let _third = addresses.enter(one).unwrap().unwrap();
        assert_eq!(addresses.enter(one).unwrap_err(), TooMany);
        // Nearby, there is no limit, and nothing is left behind by who has gone.
        for _ in 0..9 {
            assert!(
                addresses
                    .enter(Ipv4Addr::LOCALHOST.into())
                    .unwrap()
                    .is_none()
            );
        }
        assert_eq!(addresses.counts().len(), 1);
    }
}
