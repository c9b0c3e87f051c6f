//! The life of the server: put together, opened, told to stop, drained.

use std::{
    fs::{self, DirBuilder, File, Permissions, TryLockError},
    os::unix::fs::{DirBuilderExt, PermissionsExt},
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};

use app::{App, Chance, Clock, FreeBytes, Start};
use axum::Router;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use http_api::limits::{Rate, Rates};
use public_site::{Demo, HelpLines};
use tokio::{
    net::TcpListener,
    signal::unix::{Signal, SignalKind, signal},
    sync::watch,
    time::{MissedTickBehavior, interval},
};

use crate::{
    Stopped,
    connections::{Door, Tls},
    headers, say,
    settings::{Origin, SettingRefused, Settings},
    web_client,
};

/// Only the one who runs the program may look into the data folder.
pub(crate) const DATA_MODE: u32 = 0o700;
/// How often what has run out is removed.
const SWEEP_EVERY: Duration = Duration::from_hours(1);
/// How often it is looked after worries that nobody took.
const WORRIES_EVERY: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);

/// Runs until the program is told to stop.
pub(crate) async fn serve(settings: Settings) -> Result<(), Stopped> {
    let _lock = open_data(&settings.data)?;
    let tls = settings.tls.clone().map(Tls::open).transpose();
    let tls =
        tls.map_err(|error| SettingRefused::new("tls_cert", error.to_string()))?.map(Arc::new);
    let Signals { stop: mut told_to_stop, reload } = Signals::hear()?;
    let help_lines = HelpLines::load(&settings.data)
        .map_err(|error| SettingRefused::new("data", error.to_string()))?;
    let app = start_app(&settings, &help_lines).await?;
    let pages = public_pages(&settings, &app, help_lines)?;
    let listener = TcpListener::bind(settings.listen).await.map_err(|error| {
        SettingRefused::new("listen", format!("{} cannot be opened: {error}", settings.listen))
    })?;
    let origin = match &settings.origin {
        Some(origin) => origin.clone(),
        None => Origin::of_this_machine(listener.local_addr()?, tls.is_some()),
    };
    tokio::spawn(reload_when_told(reload, tls.clone()));
    say(&format!("Holdfast {} listens on {}", env!("CARGO_PKG_VERSION"), listener.local_addr()?));
    greet(&settings, &origin, &app).await?;

    let (stop, stopping) = watch::channel(false);
    tokio::spawn(sweep(app.clone()));
    // Nobody is on duty in a demo: a worry would leave its group only because somebody looks around for an hour.
    if settings.demo.is_none() {
        tokio::spawn(pass_worries_on(app.clone()));
    }
    let door = Door {
        listener,
        router: router(&settings, &origin, &app, pages),
        tls,
        trusted_proxies: settings.trusted_proxies,
        connections_max: settings.connections_max,
    };
    let door = tokio::spawn(door.serve(stopping));
    told_to_stop.told().await;
    tracing::info!("stopping: what was begun is brought to its end");
    let _ = stop.send(true);
    tokio::select! {
        _ = door => {}
        () = told_to_stop.told() => tracing::warn!("told again to stop, at once"),
    }
    app.finish().await;
    tracing::info!("stopped");
    Ok(())
}

/// Opens the use cases on the data folder, with the system's clock and chance.
pub(crate) async fn start_app(settings: &Settings, help_lines: &HelpLines) -> Result<App, Stopped> {
    let start = Start {
        data: settings.data.clone(),
        database: settings.database.clone(),
        postgres_connections: settings.postgres_connections,
        attachments: settings.attachments.clone(),
        help_lines: help_lines.told(),
        quotas: settings.quotas,
        free_bytes: free_bytes(settings),
        clock: clock(),
        chance: chance(),
    };
    App::start(start).await.map_err(|error| Stopped::failed("the server cannot start", error))
}

/// How much room is left on the disks that hold the data folder, the database and the attachments; the fullest counts.
fn free_bytes(settings: &Settings) -> FreeBytes {
    let database = settings.database.as_deref().and_then(|it| it.strip_prefix("sqlite:"));
    let database = database.and_then(|it| Path::new(it).parent()).map(Path::to_owned);
    let attachments = settings.attachments.as_deref().and_then(|it| it.strip_prefix("file://"));
    let folders: Vec<PathBuf> = std::iter::once(settings.data.clone())
        .chain(database)
        .chain(attachments.map(PathBuf::from))
        .collect();
    Arc::new(move || {
        let free = folders.iter().filter_map(|folder| rustix::fs::statvfs(folder).ok());
        free.map(|it| it.f_bavail.saturating_mul(it.f_frsize)).min()
    })
}

fn router(settings: &Settings, origin: &Origin, app: &App, pages: public_site::Site) -> Router {
    let newcomers = Rate::new(settings.accounts_per_hour, HOUR);
    let rates = Rates { accounts: newcomers, names: newcomers, ..Rates::default() };
    let api = http_api::Settings { origin: Some(origin.as_str().to_owned()), rates };
    let router = http_api::router(app.clone(), api)
        .merge(public_site::routes(pages))
        .merge(web_client::router());
    headers::on(router, origin.is_https())
}

/// Reads what the public pages are made from, and refuses what is wrong in it.
fn public_pages(
    settings: &Settings,
    app: &App,
    help_lines: HelpLines,
) -> Result<public_site::Site, Stopped> {
    let mut site = public_site::Site::of(app.clone(), help_lines);
    site.source_url.clone_from(&settings.source_url);
    if let Some(path) = &settings.demo {
        let wrong = |why: String| SettingRefused::new("demo", format!("{}: {why}", path.display()));
        let people = fs::read_to_string(path).map_err(|error| wrong(error.to_string()))?;
        site.demo = Some(Demo::parse(&people).map_err(|error| wrong(error.to_string()))?);
    }
    Ok(site)
}

/// Tells the operator where to go, and on the first start how to set up the organisation.
async fn greet(settings: &Settings, origin: &Origin, app: &App) -> Result<(), Stopped> {
    let origin = origin.as_str();
    if !web_client::is_inside() {
        say("The web client is not inside this program; `cargo xtask build` builds both.");
    }
    let token = app::organisation::issue_setup_token(app).await;
    let token = token.map_err(|error| Stopped::failed("the set-up link cannot be made", error))?;
    if let Some(token) = token {
        let token = BASE64_URL_SAFE_NO_PAD.encode(token.0);
        say(
            "This server belongs to nobody yet. Open this link to set up your organisation; it works once:",
        );
        say(&format!("\n    {origin}/app/#setup={token}\n"));
    }
    if settings.demo.is_some() {
        say(
            "This is a demonstration: anybody can sign in as anybody. Do not run it for people in need.",
        );
    }
    say(&format!("Ready. Open {origin}"));
    tracing::info!(version = env!("CARGO_PKG_VERSION"), "ready");
    Ok(())
}

/// Makes the data folder if need be, closes it to others, and keeps a second server out.
fn open_data(data: &Path) -> Result<File, Stopped> {
    let refused = |why: String| SettingRefused::new("data", format!("{}: {why}", data.display()));
    let broken = |error: std::io::Error| refused(error.to_string());
    DirBuilder::new().recursive(true).mode(DATA_MODE).create(data).map_err(broken)?;
    std::fs::set_permissions(data, Permissions::from_mode(DATA_MODE)).map_err(broken)?;
    let lock = File::create(data.join("lock")).map_err(broken)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => {
            Err(refused("another server already runs on this folder".to_owned()).into())
        }
        Err(TryLockError::Error(error)) => Err(broken(error).into()),
    }
}

/// Reads the certificate again when told to. Without one there is nothing to read, and being told must not end the program.
async fn reload_when_told(mut told: Signal, tls: Option<Arc<Tls>>) {
    match tls {
        Some(tls) => tls.keep_current(told).await,
        None => while told.recv().await.is_some() {},
    }
}

async fn sweep(app: App) {
    let mut hourly = interval(SWEEP_EVERY);
    hourly.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        hourly.tick().await;
        match app::retention::sweep(&app).await {
            Ok(swept) => tracing::debug!(?swept, "what had run out was removed"),
            Err(error) => tracing::error!(%error, "what has run out could not be removed"),
        }
    }
}

async fn pass_worries_on(app: App) {
    let mut minutely = interval(WORRIES_EVERY);
    minutely.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        minutely.tick().await;
        match app::reports::pass_on(&app).await {
            Ok(passed_on) => tracing::debug!(passed_on, "worries that nobody took were passed on"),
            Err(error) => tracing::error!(%error, "worries could not be looked after"),
        }
    }
}

/// What the program is told while it runs. All of it is heard from the first moment on: whoever sees that the server is
/// ready may tell it to stop, and being told to reload never ends it.
struct Signals {
    stop: Stop,
    /// SIGHUP: the certificate is to be read again.
    reload: Signal,
}

/// Ctrl+C and SIGTERM.
struct Stop {
    terminate: Signal,
    interrupt: Signal,
}

impl Signals {
    fn hear() -> std::io::Result<Self> {
        let terminate = signal(SignalKind::terminate())?;
        let stop = Stop { terminate, interrupt: signal(SignalKind::interrupt())? };
        Ok(Self { stop, reload: signal(SignalKind::hangup())? })
    }
}

impl Stop {
    async fn told(&mut self) {
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the real clock is read")]
fn clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX))
    })
}

#[expect(clippy::disallowed_methods, reason = "the one place where real chance is drawn")]
fn chance() -> Chance {
    Arc::new(|bytes| {
        // A system that cannot give random bytes must not run a server that keeps secrets.
        getrandom::fill(bytes).expect("the system gives random bytes");
    })
}
