//! How many objects a second the queue acknowledges: `queue URL WAITING OBJECTS`, with WAITING senders who each send the
//! next object when the last one is durable. Prints one JSON object.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement, read from its output"
)]

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use bytes::Bytes;
use domain::Day;
use protocol::{EntryHash, MemberId, ObjectId, SpaceId, hash::sha256};
use storage::{Database, NewObject, ObjectsWriter, OpenOptions, Outcome, SpaceRow};
use tokio::task::JoinSet;

/// A short post is padded to this many bytes and gets a header.
const OBJECT_BYTES: usize = 512;
/// Objects are spread over as many spaces, as people are.
const SPACES: u8 = 16;
const TODAY: Day = Day(20_000);

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, url, waiting, objects] = &arguments[..] else { panic!("queue URL WAITING OBJECTS") };
    let (waiting, objects): (u32, u32) = (waiting.parse().unwrap(), objects.parse().unwrap());
    let database = Database::open(url, OpenOptions::default()).await.unwrap();
    let spaces = found_spaces(&database).await;
    let writer = ObjectsWriter::start(database, Arc::new(drop));
    let next = Arc::new(AtomicU32::new(0));
    let begun = now();
    let mut senders = JoinSet::new();
    for _ in 0..waiting {
        senders.spawn(send(writer.clone(), spaces.clone(), next.clone(), objects));
    }
    let mut took: Vec<Duration> = senders.join_all().await.into_iter().flatten().collect();
    let lasted = begun.elapsed().as_secs_f64();
    took.sort_unstable();
    let milliseconds = |share: usize| took[(took.len() - 1) * share / 100].as_secs_f64() * 1e3;
    println!(
        "{{\"per_second\": {:.0}, \"p50\": {:.3}, \"p99\": {:.3}}}",
        f64::from(objects) / lasted,
        milliseconds(50),
        milliseconds(99)
    );
}

/// Sends until all are sent; how long each took to be durable.
async fn send(
    writer: ObjectsWriter,
    spaces: Vec<(u64, SpaceId)>,
    next: Arc<AtomicU32>,
    objects: u32,
) -> Vec<Duration> {
    let mut took = Vec::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= objects {
            return took;
        }
        let (space, space_id) = spaces[number as usize % spaces.len()];
        let begun = now();
        let kept = writer.write(space, space_id, 1, TODAY, vec![object(number)]).await.unwrap();
        took.push(begun.elapsed());
        assert!(matches!(kept[..], [Outcome::Kept { .. }]));
    }
}

fn object(number: u32) -> NewObject {
    let mut object_id = [0; 16];
    object_id[..4].copy_from_slice(&number.to_be_bytes());
    let mut wire = vec![0x5e; OBJECT_BYTES];
    wire[..4].copy_from_slice(&number.to_be_bytes());
    let wire = Bytes::from(wire);
    let (author, wire_hash) = (MemberId([3; 16]), sha256(&wire));
    NewObject { object_id: ObjectId(object_id), revision: 1, author, wire_hash, wire }
}

async fn found_spaces(database: &Database) -> Vec<(u64, SpaceId)> {
    let mut work = database.write().await.unwrap();
    let mut spaces = Vec::new();
    for number in 1..=SPACES {
        let id = SpaceId([number; 32]);
        let space = SpaceRow {
            number: 0,
            id,
            kind: 3,
            seq: 1,
            head: EntryHash([9; 32]),
            k: 0,
            chain: [0; 32],
            epoch: 1,
            rights: 1,
        };
        spaces.push((work.add_space(&space).await.unwrap().unwrap(), id));
    }
    work.save().await.unwrap();
    spaces
}

#[expect(clippy::disallowed_methods, reason = "measuring time is what this is for")]
fn now() -> Instant {
    Instant::now()
}
