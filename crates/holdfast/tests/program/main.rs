//! The program as its operator meets it: started as a process, asked over the network, told to stop.

mod backup;
mod durability;
mod headers;
mod https;
mod running;
mod settings;

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, ExitStatus, Stdio},
};

use tempfile::TempDir;
use testkit::FreshDatabase;

/// A running program with a folder and a database of its own.
struct Program {
    process: Process,
    address: SocketAddr,
    setup_link: Option<String>,
    place: Place,
}

/// A process that does not outlive its test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Where a program keeps its things; outlives the program, so that it can be started again.
struct Place {
    folder: TempDir,
    database: FreshDatabase,
}

impl Place {
    async fn make() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let database = FreshDatabase::make(folder.path()).await;
        Self { folder, database }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// The program with its folder and database, and nothing yet about where it listens.
    fn command(&self, verb: &str) -> Command {
        let mut command = holdfast(&[verb]);
        command.arg("--data").arg(self.data()).args(["--database", self.database.url()]);
        command
    }

    /// Starts the program on a free port of this machine.
    fn start(self, flags: &[&str]) -> Program {
        self.start_by(flags, |command| command)
    }

    /// Starts the program by another one, such as a tracer.
    fn start_by(self, flags: &[&str], by: impl FnOnce(Command) -> Command) -> Program {
        let mut command = self.command("serve");
        command.args(["--listen", "127.0.0.1:0"]).args(flags);
        let mut command = by(command);
        let log = File::options().create(true).append(true).open(self.log());
        command.stdout(Stdio::piped()).stderr(log.expect("the log can be made"));
        let mut process = Process(command.spawn().expect("the program starts"));
        let mut lines = BufReader::new(process.0.stdout.take().expect("it is piped")).lines();
        let (mut setup_link, mut address) = (None, None);
        while let Some(Ok(line)) = lines.next() {
            if line.contains("#setup=") {
                setup_link = Some(line.trim().to_owned());
            } else if let Some((_, found)) = line.split_once(" listens on ") {
                address = found.parse().ok();
            } else if line.starts_with("Ready.") {
                break;
            }
        }
        let address = address.unwrap_or_else(|| panic!("it ended: {}", read(&self.log())));
        Program { process, address, setup_link, place: self }
    }
}

impl Program {
    async fn start(flags: &[&str]) -> Self {
        Place::make().await.start(flags)
    }

    fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).expect("it listens")
    }

    /// Sends a request written by hand, and gives back the whole answer as text.
    fn ask(&self, request: &str) -> String {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("it takes the request");
        rest(&mut stream)
    }

    /// Gets a page; the answer with its headers.
    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n"))
    }

    fn tell(&self, signal: &str) {
        let id = self.process.0.id().to_string();
        let told = Command::new("kill").args([signal, &id]).status().expect("kill runs");
        assert!(told.success());
    }

    /// Waits for the program's own end.
    fn end(self) -> (ExitStatus, Place) {
        let Self { mut process, place, .. } = self;
        (process.0.wait().expect("it ends"), place)
    }

    fn stop(self) -> (ExitStatus, Place) {
        self.tell("-TERM");
        self.end()
    }
}

fn holdfast(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_holdfast"));
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs the program to its end; its exit code, and what it says.
fn run(command: &mut Command) -> (Option<i32>, String) {
    let output = command.output().expect("the program starts");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&said).into_owned())
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_default()
}

fn rest(stream: &mut impl Read) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// The value of a header in an answer, and an empty text where there is none.
fn header<'a>(answer: &'a str, name: &str) -> &'a str {
    let head = answer.split("\r\n\r\n").next().unwrap_or_default();
    let line = head.lines().find_map(|line| {
        let (found, value) = line.split_once(':')?;
        found.eq_ignore_ascii_case(name).then_some(value.trim())
    });
    line.unwrap_or_default()
}
