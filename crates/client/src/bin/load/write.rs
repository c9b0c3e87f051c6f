//! Many who write, one object a request, each acknowledged for good before the next.

use std::time::Duration;

use bytes::Bytes;
use client::Device;
use protocol::object::Attention;
use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until},
};
use vault::{kinds::Content, space::Draft};

use crate::{Failed, crowd, post, report};

/// Fewer than a session may write at once, in objects.
const OBJECTS_PER_SESSION: usize = 500;

/// Prepares objects in the writers' own spaces, sends them all, and prints how many were acknowledged and how fast.
pub(crate) async fn write(
    server: &str,
    connections: usize,
    objects: usize,
    rate: Option<u32>,
    time: Duration,
) -> Result<(), Failed> {
    report::phase("preparing");
    let connections = connections.max(1);
    let sessions = objects.div_ceil(OBJECTS_PER_SESSION).max(connections);
    let devices = crowd::walk_in(server, sessions).await?;
    let mut shares: Vec<Vec<Bytes>> = vec![Vec::new(); connections];
    for (index, device) in devices.iter().enumerate() {
        shares[index % connections].extend(prepare(device, objects.div_ceil(sessions))?);
    }
    let mut lines = Vec::with_capacity(connections);
    for _ in 0..connections {
        lines.push(post::Line::open(server, None).await?);
    }
    report::phase("measuring");
    let begin = Instant::now();
    let mut writing = JoinSet::new();
    for (index, (line, share)) in lines.into_iter().zip(shares).enumerate() {
        let due = move |number: usize| {
            let before = u32::try_from(index + number * connections).unwrap_or(u32::MAX);
            rate.map(|rate| begin + Duration::from_secs(before.into()) / rate)
        };
        writing.spawn(send_all(line, share, due, begin + time));
    }
    let (mut took, mut refused) = (Vec::with_capacity(objects), 0_usize);
    while let Some(written) = writing.join_next().await {
        let written = written.map_err(|it| Failed::Wrong(it.to_string()))??;
        took.extend(written.took);
        refused += written.refused;
    }
    let lasted = begin.elapsed().as_secs_f64();
    report::phase("done");
    report::measured("acknowledged", count(took.len()), "objects");
    report::measured("acknowledged_per_second", count(took.len()) / lasted, "objects/s");
    report::measured("refused", count(refused), "objects");
    report::times("acknowledged", took);
    Ok(())
}

struct Written {
    took: Vec<Duration>,
    refused: usize,
}

/// Seals objects of one device's own space.
fn prepare(device: &Device, objects: usize) -> Result<Vec<Bytes>, Failed> {
    let space = device.vault();
    let mut outside = client::Outside::of_this_machine();
    (0..objects)
        .map(|_| {
            let content =
                Content::Preferences { locale: Some("en".into()), theme: None, reminders: None };
            let draft =
                Draft { attention: Attention::Silent, ..Draft::new(content, device.minute()) };
            let wire = space.write(draft, &mut outside)?;
            Ok(post::request(device, space.id(), &wire))
        })
        .collect()
}

async fn send_all(
    mut line: post::Line,
    share: Vec<Bytes>,
    due: impl Fn(usize) -> Option<Instant>,
    end: Instant,
) -> Result<Written, Failed> {
    let mut written = Written { took: Vec::with_capacity(share.len()), refused: 0 };
    for (number, request) in share.into_iter().enumerate() {
        // What is late counts from when it was due: a slow server does not make its own load lighter.
        let due = due(number);
        if let Some(due) = due {
            sleep_until(due).await;
        }
        let begin = due.unwrap_or_else(Instant::now);
        if begin >= end {
            break;
        }
        match line.send(&request).await? {
            200 => written.took.push(begin.elapsed()),
            _ => written.refused += 1,
        }
    }
    Ok(written)
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
fn count(it: usize) -> f64 {
    it as f64
}
