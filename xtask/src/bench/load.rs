//! Under load, on both databases: how fast objects become durable, and what a delivered message costs the server.

use std::{
    io::{BufRead, BufReader},
    path::PathBuf,
    process::{Command, Stdio},
};

use serde_json::Value;

use super::{Bench, Measurement, bare, program::UNLIMITED};
use crate::{
    build::build_optimised,
    command::{Failed, Result, ask, program},
    postgres::Cluster,
    server::{Server, free_port},
};

/// Who waits at the queue; each sends the next object when the last one is durable.
const QUEUE_WAITING: &str = "256";
const QUEUE_SPACES: &str = "32";
const QUEUE_SECONDS: &str = "10";
/// Who writes over HTTP at once, and for how long.
const WRITERS: &str = "256";
const WRITE_SECONDS: &str = "10";
/// Members of the group who listen live.
const LISTENERS: u32 = 200;
/// Objects a second at which it is measured how long each one takes.
const STEADY_RATE: &str = "5000";
const STEADY_OBJECTS: &str = "50000";
const MICROSECONDS: f64 = 1e6;

/// Objects acknowledged a second at the storage queue, and how long each waits.
pub(super) fn queue(_: &Bench) -> Result<Vec<Measurement>> {
    let writer = build_optimised("storage", &["--example", "writer"], "examples/writer")?;
    let folder = tempfile::tempdir()?;
    let cluster = Cluster::durable()?;
    let sqlite = format!("sqlite:{}", folder.path().join("queue.sqlite").display());
    let mut measured = Vec::new();
    for (url, names) in [
        (sqlite, ["objects_queue_sqlite", "objects_queue_sqlite_p50", "objects_queue_sqlite_p99"]),
        (
            cluster.fresh_database("queue")?,
            ["objects_queue_postgres", "objects_queue_postgres_p50", "objects_queue_postgres_p99"],
        ),
    ] {
        let arguments = [&url, QUEUE_WAITING, QUEUE_SPACES, QUEUE_SECONDS];
        let said = ask(&mut program(&writer, &arguments))?;
        let said = said.lines().map(parse).collect::<Result<Vec<_>>>()?;
        let parts = [("acknowledged", "objects/s"), ("p50", "ms"), ("p99", "ms")];
        for (name, (part, unit)) in names.into_iter().zip(parts) {
            let line =
                said.iter().find(|it| it["name"].as_str().is_some_and(|it| it.ends_with(part)));
            let value = line.map_or(f64::NAN, |it| number(&it["value"]));
            measured.push(Measurement::new(name, value, unit));
        }
    }
    Ok(measured)
}

/// The same over HTTP, one object a request, and how long each takes at a steady rate.
pub(super) fn objects(bench: &Bench) -> Result<Vec<Measurement>> {
    let load = load()?;
    let cluster = Cluster::durable()?;
    let (most_url, steady_url) =
        (cluster.fresh_database("most")?, cluster.fresh_database("steady")?);
    let mut measured = Vec::new();
    for (most_url, steady_url, [most, p50, p99]) in [
        (None, None, ["objects_http_sqlite", "objects_http_sqlite_p50", "objects_http_sqlite_p99"]),
        (
            Some(most_url.as_str()),
            Some(steady_url.as_str()),
            ["objects_http_postgres", "objects_http_postgres_p50", "objects_http_postgres_p99"],
        ),
    ] {
        let flags = ["--mode", "write", "--connections", WRITERS, "--seconds", WRITE_SECONDS];
        let said = under_load(bench, &load, most_url, &flags)?.said;
        measured.push(found(&said, "acknowledged_per_second", most, "objects/s")?);
        let steady = [&flags[..], &["--rate", STEADY_RATE, "--objects", STEADY_OBJECTS]].concat();
        let said = under_load(bench, &load, steady_url, &steady)?.said;
        measured.push(found(&said, "acknowledged_p50", p50, "ms")?);
        measured.push(found(&said, "acknowledged_p99", p99, "ms")?);
    }
    Ok(measured)
}

/// Server CPU for each message delivered live to 200 members of one group, persisted.
pub(super) fn delivery(bench: &Bench) -> Result<Vec<Measurement>> {
    let load = load()?;
    let mut measured = Vec::new();
    for (rate, seconds, [cpu, p99, bare]) in [
        (25, 20, ["delivery_cpu_25", "delivery_time_25_p99", "delivery_cpu_25_bare_write"]),
        (
            1_000,
            10,
            ["delivery_cpu_1000", "delivery_time_1000_p99", "delivery_cpu_1000_bare_write"],
        ),
    ] {
        let [members, posts, time] = [LISTENERS, rate, seconds].map(|it| it.to_string());
        let flags = ["--mode", "talk", "--members", &members, "--rate", &posts, "--seconds", &time];
        let loaded = under_load(bench, &load, None, &flags)?;
        let delivered = found(&loaded.said, "live_deliveries", "live_deliveries", "messages")?;
        let value = loaded.cpu_seconds * MICROSECONDS / delivered.value;
        measured.push(Measurement::new(cpu, value, "us"));
        measured.push(found(&loaded.said, "live_delivery_p99", p99, "ms")?);
        let value = bare::cpu_per_delivery(LISTENERS, rate, seconds)? * MICROSECONDS;
        measured.push(Measurement::new(bare, value, "us"));
    }
    Ok(measured)
}

fn load() -> Result<PathBuf> {
    build_optimised("client", &["--bin", "load"], "load")
}

/// What the load said, and the server's CPU time while it measured.
struct Loaded {
    said: Vec<Value>,
    cpu_seconds: f64,
}

/// Runs the load against a fresh server and watches the server's CPU between its phases.
fn under_load(
    bench: &Bench,
    load: &PathBuf,
    database: Option<&str>,
    flags: &[&str],
) -> Result<Loaded> {
    let folder = tempfile::tempdir()?;
    let mut more = UNLIMITED.to_vec();
    if let Some(url) = database {
        more.extend(["--database", url]);
    }
    let data = folder.path().join("data");
    let server = Server::start(bench.holdfast()?, &data, free_port(0)?, &more)?;
    let mut command = Command::new(load);
    command.args(["--server", &server.origin()]).args(flags).stdout(Stdio::piped());
    let mut child = command.spawn()?;
    let output = child.stdout.take().ok_or_else(|| Failed("the load says nothing".to_owned()))?;
    let (mut said, mut before, mut after) = (Vec::new(), 0.0, 0.0);
    for line in BufReader::new(output).lines() {
        let line: Value = parse(&line?)?;
        match line["phase"].as_str() {
            Some("measuring") => before = cpu_seconds(server.id())?,
            Some("done") => after = cpu_seconds(server.id())?,
            _ => said.push(line),
        }
    }
    if !child.wait()?.success() {
        return Err(Failed("the load ended early".to_owned()));
    }
    Ok(Loaded { said, cpu_seconds: after - before })
}

/// User and system time of a process (`proc_pid_stat(5)`, fields 14 and 15).
fn cpu_seconds(process: u32) -> Result<f64> {
    cpu_seconds_in(&format!("/proc/{process}/stat"))
}

/// The same, from the file of a process or of a thread.
pub(super) fn cpu_seconds_in(stat: &str) -> Result<f64> {
    let stat = std::fs::read_to_string(stat)?;
    let after_name = stat.rsplit(") ").next().unwrap_or_default();
    let ticks = after_name.split(' ').skip(11).take(2).filter_map(|it| it.parse::<u32>().ok());
    let a_second: f64 = ask(&mut program("getconf", &["CLK_TCK"]))?.trim().parse().unwrap_or(100.0);
    Ok(f64::from(ticks.sum::<u32>()) / a_second)
}

fn found(
    said: &[Value],
    wanted: &str,
    name: &'static str,
    unit: &'static str,
) -> Result<Measurement> {
    let line = said.iter().find(|it| it["name"] == wanted);
    let line = line.ok_or_else(|| Failed(format!("the load did not measure {wanted}")))?;
    Ok(Measurement::new(name, number(&line["value"]), unit))
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

fn parse(line: &str) -> Result<Value> {
    serde_json::from_str(line).map_err(|error| Failed(format!("\"{line}\": {error}")))
}
