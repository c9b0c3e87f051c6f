//! How many connections are open from one neighbourhood of the net; kept in memory only, for as long as they are open.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

type Open = Arc<Mutex<HashMap<IpAddr, u32>>>;

/// Counts open connections by neighbourhood: one IPv4 address, or one /64 of IPv6.
pub(crate) struct Neighbourhoods {
    open: Open,
    most: u32,
}

/// One counted connection; uncounted when dropped.
pub(crate) struct Counted {
    open: Open,
    neighbourhood: IpAddr,
}

impl Neighbourhoods {
    pub(crate) fn new(most: u32) -> Self {
        Self { open: Open::default(), most }
    }

    /// Counts one more, unless its neighbourhood has enough.
    pub(crate) fn take(&self, address: IpAddr) -> Option<Counted> {
        let neighbourhood = neighbourhood(address);
        let mut open = lock(&self.open);
        let count = open.entry(neighbourhood).or_insert(0);
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Counted { open: Arc::clone(&self.open), neighbourhood })
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut open = lock(&self.open);
        let count = open.get(&self.neighbourhood).copied().unwrap_or(0);
        if count > 1 {
            open.insert(self.neighbourhood, count - 1);
        } else {
            open.remove(&self.neighbourhood);
        }
    }
}

fn lock(open: &Open) -> MutexGuard<'_, HashMap<IpAddr, u32>> {
    open.lock().unwrap_or_else(PoisonError::into_inner)
}

fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let network = u128::from(address) & (u128::MAX << 64);
            IpAddr::V6(network.into())
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::{Neighbourhoods, lock};

    fn address(text: &str) -> std::net::IpAddr {
        text.parse().expect("it is an address")
    }

    #[test]
    fn one_neighbourhood_cannot_take_everybodys_room() {
        let neighbourhoods = Neighbourhoods::new(2);
        let first = neighbourhoods.take(address("2001:db8::1"));
        let second = neighbourhoods.take(address("2001:db8::2"));

        assert!(first.is_some() && second.is_some());
        assert!(neighbourhoods.take(address("2001:db8::3")).is_none());
        assert!(neighbourhoods.take(address("2001:db8:0:1::1")).is_some());
        drop(first);
        assert!(neighbourhoods.take(address("2001:db8::3")).is_some());
    }

    #[test]
    fn an_address_is_forgotten_with_its_last_connection() {
        let neighbourhoods = Neighbourhoods::new(2);

        drop(neighbourhoods.take(address("203.0.113.9")));

        assert!(lock(&neighbourhoods.open).is_empty());
    }
}
