//! How many objects a second the writer acknowledges, durably, while so many wait; and how long one waits.
//!
//! `writer DATABASE_URL WAITING SPACES SECONDS [OBJECTS_A_SECOND]` prints one JSON object a line. With a rate, so many
//! are handed over a second whether or not earlier ones were answered; without, each that is answered makes way for one.

#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]
#![expect(clippy::disallowed_methods, reason = "it measures time")]
#![expect(clippy::unwrap_used, reason = "a measurement that fails may stop")]

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::{Duration, Instant},
};

use bytes::Bytes;
use domain::{AccountId, Day, room::Quotas};
use protocol::{
    EntryHash, MemberId, ObjectId, SpaceId,
    hash::{Join, sha256},
    object::CHAIN_START,
};
use storage::{Database, NewObject, ObjectsWriter, OpenOptions, SpaceRow};
use uuid::Uuid;

/// A short post: header 107, commit 32, padded inside 256, tag 16.
const WIRE_BYTES: usize = 411;
/// Everybody who waits is another one, as far as these go.
const ACCOUNTS: u64 = 256;
/// Nobody runs out of room while it is measured.
const QUOTAS: Quotas = Quotas {
    account_bytes: u64::MAX / 4,
    device_only_account_bytes: u64::MAX / 4,
    space_bytes: u64::MAX / 4,
    disk_reserve_bytes: 0,
};
const WARM_UP: Duration = Duration::from_secs(1);

struct Bench {
    writer: ObjectsWriter,
    spaces: Vec<(u64, SpaceId)>,
    made: AtomicU64,
    acknowledged: AtomicU64,
    counting: AtomicBool,
    over: AtomicBool,
    waits: Mutex<Vec<Duration>>,
}

#[tokio::main]
async fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let number = |place: usize| given.get(place).map(|it| it.parse::<u64>().unwrap());
    let (waiting, spaces) = (number(1).unwrap_or(256), number(2).unwrap_or(32));
    let (seconds, rate) = (number(3).unwrap_or(10), number(4));
    let bench = Arc::new(Bench::begin(&given[0], spaces).await);

    let mut tasks = Vec::new();
    match rate {
        None => {
            for _ in 0..waiting {
                let bench = bench.clone();
                tasks.push(tokio::spawn(async move {
                    while !bench.over.load(Ordering::Relaxed) {
                        bench.write_one(Instant::now()).await;
                    }
                }));
            }
        }
        Some(rate) => tasks.push(tokio::spawn(paced(bench.clone(), rate))),
    }
    tokio::time::sleep(WARM_UP).await;
    bench.counting.store(true, Ordering::Relaxed);
    let begun = Instant::now();
    tokio::time::sleep(Duration::from_secs(seconds)).await;
    bench.counting.store(false, Ordering::Relaxed);
    let took = begun.elapsed().as_secs_f64();
    bench.over.store(true, Ordering::Relaxed);
    for task in tasks {
        task.await.unwrap();
    }
    bench.writer.stop().await;

    let mut waits = bench.waits.lock().unwrap().clone();
    waits.sort_unstable();
    let at = |part: usize| waits[(waits.len() - 1) * part / 100].as_secs_f64() * 1_000.0;
    let kind = given[0].split(':').next().unwrap();
    let how = rate.map_or(format!("{waiting} waiting"), |rate| format!("{rate} a second"));
    let acknowledged = bench.acknowledged.load(Ordering::Relaxed);
    #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
    let a_second = acknowledged as f64 / took;
    for (name, value, unit) in [
        ("objects acknowledged", a_second, "1/s"),
        ("wait p50", at(50), "ms"),
        ("wait p99", at(99), "ms"),
    ] {
        let name = format!("writer {kind}, {how}, {spaces} spaces: {name}");
        println!(r#"{{"name":"{name}","value":{value:.2},"unit":"{unit}"}}"#);
    }
}

/// Hands over so many a second, in steps of a millisecond.
async fn paced(bench: Arc<Bench>, rate: u64) {
    let mut step = tokio::time::interval(Duration::from_millis(1));
    let begun = Instant::now();
    let mut handed: u128 = 0;
    let mut tasks = tokio::task::JoinSet::new();
    while !bench.over.load(Ordering::Relaxed) {
        step.tick().await;
        let due = begun.elapsed().as_millis() * u128::from(rate) / 1_000;
        for _ in handed..due {
            let bench = bench.clone();
            let begun = Instant::now();
            tasks.spawn(async move { bench.write_one(begun).await });
        }
        handed = due;
        while tasks.try_join_next().is_some() {}
    }
    while tasks.join_next().await.is_some() {}
}

fn account(number: u64) -> AccountId {
    AccountId(Uuid::from_u128(u128::from(number) + 1))
}

impl Bench {
    async fn begin(url: &str, spaces: u64) -> Self {
        let database = Database::open(url, OpenOptions::default()).await.unwrap();
        let mut work = database.write().await.unwrap();
        for number in 0..ACCOUNTS {
            work.add_account(account(number), Day(20_000)).await.unwrap();
        }
        work.save().await.unwrap();
        let mut made = Vec::new();
        for number in 0..spaces {
            let id = SpaceId(Join::new("bench/space").u64(number).sha256());
            let row = SpaceRow {
                number: 0,
                id,
                kind: 3,
                seq: 1,
                head: EntryHash([0; 32]),
                k: 0,
                chain: CHAIN_START,
                epoch: 1,
                rights: 1,
            };
            let mut work = database.write().await.unwrap();
            made.push((work.add_space(&row).await.unwrap().unwrap(), id));
            work.save().await.unwrap();
        }
        Self {
            writer: ObjectsWriter::start(database, QUOTAS, Arc::new(drop)),
            spaces: made,
            made: AtomicU64::new(0),
            acknowledged: AtomicU64::new(0),
            counting: AtomicBool::new(false),
            over: AtomicBool::new(false),
            waits: Mutex::default(),
        }
    }

    async fn write_one(&self, begun: Instant) {
        let number = self.made.fetch_add(1, Ordering::Relaxed);
        let random = Join::new("bench/object").u64(number).sha256();
        let wire = Bytes::from(random.repeat(WIRE_BYTES.div_ceil(32))).slice(..WIRE_BYTES);
        let object = NewObject {
            object_id: ObjectId(*random.first_chunk().unwrap()),
            revision: 1,
            author: MemberId([1; 16]),
            wire_hash: sha256(&wire),
            wire,
        };
        let place = usize::try_from(number).unwrap() % self.spaces.len();
        let (space, space_id) = self.spaces[place];
        let sender = account(number % ACCOUNTS);
        self.writer.write(space, space_id, 1, sender, Day(20_000), vec![object]).await.unwrap();
        if self.counting.load(Ordering::Relaxed) {
            self.acknowledged.fetch_add(1, Ordering::Relaxed);
            self.waits.lock().unwrap().push(begun.elapsed());
        }
    }
}
