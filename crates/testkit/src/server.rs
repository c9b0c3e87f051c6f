//! A whole server on a fresh database, with a clock to set and chance that repeats.

use std::{
    net::SocketAddr,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use app::{App, Start};
use axum::Router;
use domain::{
    Timestamp,
    help_lines::{CountryLines, HelpPurpose, InBoth, ShownLine},
    room::Quotas,
};
use http_api::{
    Settings,
    limits::{Rate, Rates},
};
use storage::{Database, OpenOptions};
use tempfile::TempDir;
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    chance::{SeededChance, SetClock},
    database::FreshDatabase,
    device::{Device, Line},
    listening::serve,
};

/// When every test begins: 2026-03-01T12:00Z.
pub const BEGINNING: Timestamp = 1_772_366_400_000;

/// Where attachments go instead of each test's own folder: an `s3://` address, to try a bucket by hand. The two tests that
/// look into that folder then fail.
const ATTACHMENTS_VARIABLE: &str = "HOLDFAST_TEST_ATTACHMENTS";

/// A server that ends with the test.
pub struct TestServer {
    app: App,
    router: Router,
    settings: Settings,
    clock: Arc<SetClock>,
    device_chance: Arc<SeededChance>,
    room: Room,
    database: FreshDatabase,
    data: TempDir,
    line: Line,
    listening: Option<JoinHandle<()>>,
}

/// How much may be stored, and how much is left on a disk that tests fill by saying so.
struct Room {
    quotas: Quotas,
    free_bytes: Arc<AtomicU64>,
}

impl TestServer {
    /// Starts on a database of its own; nobody is slowed down for how often they ask.
    pub async fn start() -> Self {
        Self::start_with(Settings { origin: None, rates: plenty() }).await
    }

    /// Starts with settings of its own.
    pub async fn start_with(settings: Settings) -> Self {
        Self::start_in(settings, Quotas::default()).await
    }

    /// Starts with little room; nobody is slowed down.
    pub async fn start_small(quotas: Quotas) -> Self {
        Self::start_in(Settings { origin: None, rates: plenty() }, quotas).await
    }

    async fn start_in(settings: Settings, quotas: Quotas) -> Self {
        let room = Room { quotas, free_bytes: Arc::new(AtomicU64::new(u64::MAX)) };
        let data = tempfile::tempdir().expect("a temporary folder can be made");
        let database = FreshDatabase::make(data.path()).await;
        let clock = SetClock::new(BEGINNING);
        let app = start_app(data.path(), &database, &clock, SeededChance::new(1), &room).await;
        let router = http_api::router(app.clone(), settings.clone());
        let device_chance = SeededChance::new(2);
        Self {
            app,
            router,
            settings,
            clock,
            device_chance,
            room,
            database,
            data,
            line: Line::default(),
            listening: None,
        }
    }

    /// Stops and starts again: what was only remembered is forgotten. Devices find it again by [`Self::find`].
    pub async fn restart(&mut self) {
        self.app.finish().await;
        let chance = SeededChance::new(3);
        let data = self.data.path();
        self.app = start_app(data, &self.database, &self.clock, chance, &self.room).await;
        self.router = http_api::router(self.app.clone(), self.settings.clone());
    }

    /// Leaves so many bytes free on the disk.
    pub fn leave_free(&self, bytes: u64) {
        self.room.free_bytes.store(bytes, Ordering::Relaxed);
    }

    /// Lets a device find the server after a restart.
    pub fn find(&self, device: &mut Device) {
        device.reconnect(self.router.clone());
    }

    /// A device that has never been here.
    pub fn device(&self) -> Device {
        Device::new(self.router.clone(), self.line.clone())
    }

    /// A device that walked in: with a device-only account.
    pub async fn newcomer(&self) -> Device {
        let mut device = self.device();
        let reply = device.post("/api/v1/accounts", serde_json::json!({})).await;
        assert_eq!(reply.outcome(), "201");
        device
    }

    /// The use cases, for what has no route.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The database under it.
    pub fn database(&self) -> &FreshDatabase {
        &self.database
    }

    /// The database itself, by connections of the test's own.
    pub async fn storage(&self) -> Database {
        let options = OpenOptions { sqlite_readers: 1, postgres_connections: 1 };
        Database::open(self.database.url(), options).await.expect("the server's own database")
    }

    /// The folder with all its files.
    pub fn data(&self) -> &std::path::Path {
        self.data.path()
    }

    /// The source of chance that all devices draw from.
    pub fn device_chance(&self) -> Arc<SeededChance> {
        self.device_chance.clone()
    }

    /// All that devices sent and got.
    pub fn line(&self) -> &Line {
        &self.line
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Lets `time` pass.
    pub fn pass(&self, time: Duration) {
        self.clock.pass(time);
    }

    /// Listens on loopback, for live sockets and real clients.
    pub async fn listen(&mut self) -> SocketAddr {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
        let address = listener.local_addr().expect("a listener has an address");
        let router = self.router.clone();
        self.listening = Some(tokio::spawn(async move {
            serve(listener, router).await.expect("serving goes on until the test ends");
        }));
        address
    }
}

/// Rates that slow nobody down.
pub fn plenty() -> Rates {
    let plenty = Rate::new(1_000_000, Duration::from_secs(1));
    Rates {
        accounts: plenty,
        sign_in: plenty,
        names: plenty,
        invites: plenty,
        writes: plenty,
        reads: plenty,
    }
}

async fn start_app(
    data: &Path,
    database: &FreshDatabase,
    clock: &Arc<SetClock>,
    chance: Arc<SeededChance>,
    room: &Room,
) -> App {
    let (clock, free) = (clock.clone(), room.free_bytes.clone());
    let start = Start {
        data: data.to_owned(),
        database: Some(database.url().to_owned()),
        postgres_connections: 4,
        attachments: std::env::var(ATTACHMENTS_VARIABLE).ok(),
        help_lines: help_table(),
        quotas: room.quotas,
        free_bytes: Arc::new(move || Some(free.load(Ordering::Relaxed))),
        clock: Arc::new(move || clock.now()),
        chance: Arc::new(move |bytes: &mut [u8]| chance.fill(bytes)),
    };
    App::start(start).await.expect("the server starts")
}

/// The help lines that come with a server of the tests.
fn help_table() -> Arc<[CountryLines]> {
    let line = |purpose, name: &str, number: &str| ShownLine {
        purpose,
        name: InBoth { en: name.to_owned(), es: name.to_owned() },
        note: None,
        call: Some(number.to_owned()),
        text: None,
        tty: None,
        checked_on: None,
        own: false,
    };
    let lines = vec![
        line(HelpPurpose::Crisis, "Somebody at once", "555-0101"),
        line(HelpPurpose::Talk, "Somebody to talk to", "555-0102"),
    ];
    let emergency = "911".to_owned();
    Arc::new([CountryLines { code: "US".to_owned(), covers: Vec::new(), emergency, lines }])
}

impl Drop for TestServer {
    fn drop(&mut self) {
        if let Some(listening) = &self.listening {
            listening.abort();
        }
    }
}
