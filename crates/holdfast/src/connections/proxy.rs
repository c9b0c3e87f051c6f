//! Whose word we take on where a request came from.

use std::net::IpAddr;

use http::{HeaderMap, HeaderName};

use crate::settings::Network;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The proxies in front of this server.
pub(crate) struct Proxies {
    trusted: Vec<Network>,
    /// We encrypt ourselves, so anybody may connect.
    own_tls: bool,
}

impl Proxies {
    pub(crate) fn new(trusted: Vec<Network>, own_tls: bool) -> Self {
        Self { trusted, own_tls }
    }

    pub(crate) fn trusts(&self, peer: IpAddr) -> bool {
        self.trusted.iter().any(|network| network.contains(peer))
    }

    /// Without encryption of our own, only a trusted proxy and this machine are answered.
    pub(crate) fn may_connect(&self, peer: IpAddr) -> bool {
        self.own_tls || peer.is_loopback() || self.trusts(peer)
    }

    /// The address a request came from: the last one in `X-Forwarded-For` that no trusted proxy stands behind.
    pub(crate) fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        if !self.trusts(peer) {
            return peer;
        }
        let all = headers.get_all(FORWARDED_FOR);
        let hops: Vec<&str> =
            all.iter().filter_map(|it| it.to_str().ok()).flat_map(|it| it.split(',')).collect();
        let mut client = peer;
        for hop in hops.into_iter().rev() {
            let Ok(address) = hop.trim().parse() else { break };
            client = address;
            if !self.trusts(client) {
                break;
            }
        }
        client
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use http::{HeaderMap, HeaderValue};

    use super::{FORWARDED_FOR, Proxies};

    fn address(text: &str) -> IpAddr {
        text.parse().expect("it is an address")
    }

    fn client(peer: &str, forwarded: &[&'static str]) -> IpAddr {
        let trusted = vec!["10.0.0.0/8".parse().expect("it is a range")];
        let mut headers = HeaderMap::new();
        for value in forwarded {
            headers.append(FORWARDED_FOR, HeaderValue::from_static(value));
        }
        Proxies::new(trusted, false).client(address(peer), &headers)
    }

    #[test]
    fn a_stranger_cannot_borrow_another_address() {
        assert_eq!(client("203.0.113.9", &["198.51.100.1"]), address("203.0.113.9"));
        assert_eq!(client("10.0.0.1", &["198.51.100.1, 203.0.113.9"]), address("203.0.113.9"));
    }

    #[test]
    fn a_chain_of_proxies_is_followed_to_the_first_stranger() {
        let chain = &["198.51.100.1, 203.0.113.9", "10.0.0.7"];

        assert_eq!(client("10.0.0.1", chain), address("203.0.113.9"));
        assert_eq!(client("10.0.0.1", &[]), address("10.0.0.1"));
        assert_eq!(client("10.0.0.1", &["nonsense"]), address("10.0.0.1"));
    }

    #[test]
    fn nobody_reaches_plain_http_around_the_proxy() {
        let trusted = vec!["10.0.0.0/8".parse().expect("it is a range")];
        let proxies = Proxies::new(trusted, false);

        assert!(proxies.may_connect(address("10.9.9.9")));
        assert!(proxies.may_connect(address("127.0.0.1")));
        assert!(!proxies.may_connect(address("203.0.113.9")));
    }
}
