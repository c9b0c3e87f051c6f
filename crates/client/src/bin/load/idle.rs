//! Live connections that are only there, each subscribed to its owner's space.

use std::time::Duration;

use client::{Device, Live};
use futures_util::{StreamExt, TryStreamExt, stream};
use tokio::time::{Instant, sleep};

use crate::{Failed, crowd, report};

/// Fewer than one session may have open at once.
const CONNECTIONS_PER_SESSION: usize = 10;
/// How many are opened at the same time.
const AT_ONCE: usize = 32;

/// Opens the connections and holds them for a while.
pub(crate) async fn hold(server: &str, connections: usize, time: Duration) -> Result<(), Failed> {
    report::phase("opening");
    let devices = crowd::walk_in(server, connections.div_ceil(CONNECTIONS_PER_SESSION)).await?;
    let begin = Instant::now();
    let held: Vec<Live> = stream::iter(0..connections)
        .map(|index| open(&devices[index / CONNECTIONS_PER_SESSION]))
        .buffered(AT_ONCE)
        .try_collect()
        .await?;
    report::measured("live_connections_opened", begin.elapsed().as_secs_f64(), "s");
    report::phase("holding");
    sleep(time).await;
    report::phase("done");
    let count = u32::try_from(held.len()).unwrap_or(u32::MAX);
    report::measured("live_connections", f64::from(count), "connections");
    Ok(())
}

async fn open(device: &Device) -> Result<Live, Failed> {
    let space = device.vault();
    let mut live = Live::open(device.connection()).await?;
    live.subscribe(space.id(), space.stream_head().0, space.log().length()).await?;
    Ok(live)
}
