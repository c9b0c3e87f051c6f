//! A PostgreSQL of one's own for as long as tests or measurements run: a temporary folder, a Unix socket, no port, no password.

use std::{
    os::unix::{fs::chown, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use tempfile::TempDir;

use crate::{
    command::{Failed, Result, ask, program, run},
    machine,
};

const PORT: &str = "5499";
const CONNECTIONS_MAX: &str = "max_connections=300";
const READY_TRIES_MAX: u32 = 100;
const READY_PAUSE: Duration = Duration::from_millis(100);

/// A running cluster; stopped and removed when dropped.
pub(crate) struct Cluster {
    server: Child,
    folder: TempDir,
}

/// The user and group that the cluster runs as.
type Owner = Option<(u32, u32)>;

impl Cluster {
    /// A cluster that is quick, and not safe against power loss: for tests.
    pub(crate) fn quick() -> Result<Self> {
        Self::start(&["-c", "fsync=off", "-c", "full_page_writes=off"])
    }

    /// A cluster that keeps what it acknowledges, as it would be run for real: for measuring.
    pub(crate) fn durable() -> Result<Self> {
        Self::start(&["-c", "fsync=on", "-c", "synchronous_commit=on"])
    }

    fn start(durability: &[&str]) -> Result<Self> {
        machine::need_packages(&[("postgresql", "initdb")])?;
        let owner = owner()?;
        let folder = tempfile::Builder::new().prefix("holdfast-postgres-").tempdir()?;
        if let Some((user, group)) = owner {
            chown(folder.path(), Some(user), Some(group))?;
        }
        let data = folder.path().join("data");
        let arguments = ["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"];
        let mut initdb = as_owner("initdb", owner, folder.path())?;
        run(initdb.arg("-D").arg(&data).args(arguments).arg("--locale=C").stdout(Stdio::null()))?;
        let mut postgres = as_owner("postgres", owner, folder.path())?;
        let listen = ["-p", PORT, "-c", "listen_addresses=", "-c", CONNECTIONS_MAX];
        let quiet = ["-c", "log_min_messages=fatal"];
        postgres
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(folder.path())
            .args(listen)
            .args(quiet)
            .args(durability);
        let server = postgres.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let cluster = Self { server, folder };
        cluster.wait_until_ready()?;
        Ok(cluster)
    }

    /// The address that tests find in `HOLDFAST_TEST_POSTGRES`; its user may create databases.
    pub(crate) fn url(&self) -> String {
        let folder = self.folder.path().display();
        format!("postgres://postgres@localhost:{PORT}/postgres?host={folder}")
    }

    /// The address of a new, empty database.
    pub(crate) fn fresh_database(&self, name: &str) -> Result<String> {
        let folder = self.folder.path().to_string_lossy().into_owned();
        let arguments = ["-h", &folder, "-p", PORT, "-U", "postgres", name];
        run(&mut program(find("createdb")?, &arguments))?;
        Ok(format!("postgres://postgres@localhost:{PORT}/{name}?host={folder}"))
    }

    fn wait_until_ready(&self) -> Result<()> {
        let ready = find("pg_isready")?;
        for _ in 0..READY_TRIES_MAX {
            let mut command = Command::new(&ready);
            command.arg("-q").arg("-h").arg(self.folder.path()).args(["-p", PORT]);
            if command.status()?.success() {
                return Ok(());
            }
            std::thread::sleep(READY_PAUSE);
        }
        Err(Failed("PostgreSQL did not start".to_owned()))
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown; a failure here leaves nothing but a temporary folder.
        let stopped = run(&mut program("kill", &["-INT", &self.server.id().to_string()]));
        if stopped.is_ok() {
            let _ = self.server.wait();
        }
    }
}

/// PostgreSQL refuses to run as root, so root lends it the user that its package made.
fn owner() -> Result<Owner> {
    if !machine::is_root() {
        return Ok(None);
    }
    let id = |which| {
        let answer = ask(&mut program("id", &[which, "postgres"]))?;
        answer.trim().parse().map_err(|_| Failed("the user postgres has no number".to_owned()))
    };
    Ok(Some((id("-u")?, id("-g")?)))
}

fn as_owner(name: &str, owner: Owner, folder: &Path) -> Result<Command> {
    let mut command = Command::new(find(name)?);
    command.current_dir(folder).env("LC_ALL", "C");
    if let Some((user, group)) = owner {
        command.uid(user).gid(group);
    }
    Ok(command)
}

fn find(name: &str) -> Result<PathBuf> {
    machine::find_program(name)
        .ok_or_else(|| Failed(format!("`{name}` is missing: apt-get install postgresql")))
}
