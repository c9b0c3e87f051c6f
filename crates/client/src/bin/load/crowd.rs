//! Many devices, each from an address of its own, so that the limits for one address do not meet.

use std::net::{IpAddr, Ipv4Addr};

use client::{Connection, Device, Fault, Outside};
use futures_util::{StreamExt, TryStreamExt, stream};

/// How many walk in at the same time.
const AT_ONCE: usize = 32;
/// Hosts of one of loopback's small networks that are used.
const HOSTS: usize = 250;

/// The address of the `index`th device: 127.1.0.1 and on.
fn address(index: usize) -> IpAddr {
    let part = |it: usize| u8::try_from(it % 256).unwrap_or(0);
    let (network, host) = (index / HOSTS, index % HOSTS + 1);
    IpAddr::V4(Ipv4Addr::new(127, part(1 + network / 256), part(network), part(host)))
}

/// `count` people walk in.
pub(crate) async fn walk_in(server: &str, count: usize) -> Result<Vec<Device>, Fault> {
    stream::iter(0..count)
        .map(async |index| {
            let line = Connection::to(server, Some(address(index)))?;
            Device::walk_in(line, Outside::of_this_machine()).await
        })
        .buffered(AT_ONCE)
        .try_collect()
        .await
}
