//! What the program acknowledged is kept: when it is killed in the middle of writing, and, as the calls
//! to the operating system show, when the power fails.

use std::{
    collections::{HashMap, HashSet},
    io::{Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
    process::Command,
    sync::mpsc,
    thread,
};

use bytes::Bytes;
use client::{Connection, Device, NewGroup};
use protocol::{
    Header, MemberId, ObjectId, SpaceId, cbor,
    log::History,
    object::{Attention, COMMIT_BYTES, TAG_BYTES},
    stream::{Content, StreamRecord, write_posted},
};

use crate::{Place, Process, Program, read};

/// How often the program is killed.
const ROUNDS: u32 = 50;
/// How many write at the same time.
const LANES: u32 = 4;
const PLENTY: &[&str] = &["--accounts-per-hour", "100000"];

/// Somebody who may write into a group.
#[derive(Clone)]
struct Writer {
    cookie: String,
    space: SpaceId,
    author: MemberId,
    epoch: u32,
}

/// An object that was sent, and the place that was acknowledged, if it was.
struct Sent {
    object: ObjectId,
    wire: Bytes,
    acknowledged: Option<u64>,
}

impl Writer {
    async fn begin(address: SocketAddr) -> Self {
        let origin = format!("http://localhost:{}", address.port());
        let connection = Connection::to(&origin, None).expect("a line");
        let outside = client::Outside::of_this_machine();
        let mut device = Device::walk_in(connection, outside).await.expect("anybody may walk in");
        let group = NewGroup {
            name: "River House".into(),
            norms: "Be kind.".into(),
            medication_welcome: true,
            about: None,
            join_words: None,
            history: History::None,
            pseudonym: "Ash".into(),
        };
        let space = device.found_group(group).await.expect("anybody may found a group");
        let group = device.group(space).expect("it was founded");
        let epoch = group.space().log().epoch_number();
        Self { cookie: device.connection().cookie_header(), space, author: group.me(), epoch }
    }

    /// An object as the server sees one: what is inside is not its business.
    fn object(&self, number: [u32; 4]) -> Sent {
        let mut object = [0; 16];
        for (part, number) in object.chunks_mut(4).zip(number) {
            part.copy_from_slice(&number.to_be_bytes());
        }
        let header = Header {
            space: self.space,
            epoch: self.epoch,
            object: ObjectId(object),
            revision: 1,
            author: self.author,
            attention: Attention::Normal,
            salt: [7; 32],
        };
        let inside = [object.as_slice(); (COMMIT_BYTES + 256 + TAG_BYTES) / 16].concat();
        let wire = [&header.encode()[..], &inside].concat().into();
        Sent { object: ObjectId(object), wire, acknowledged: None }
    }

    /// Posts objects; the places that were acknowledged, or nothing when the line broke.
    fn post(&self, address: SocketAddr, objects: &[Sent]) -> Option<Vec<u64>> {
        let body = write_posted(objects.iter().map(|it| &it.wire));
        let head = format!(
            "POST /api/v1/spaces/{}/objects HTTP/1.1\r\nhost: localhost\r\nx-holdfast: 1\r\n\
             content-type: application/octet-stream\r\ncookie: {}\r\nconnection: close\r\n\
             content-length: {}\r\n\r\n",
            self.space,
            self.cookie,
            body.len()
        );
        let (head, answer) = exchange(address, &[head.as_bytes(), &body].concat()).ok()?;
        // An answer that was cut off acknowledges nothing.
        let answers = cbor::decode(&answer).ok()?.into_array().ok()?;
        assert!(head.starts_with("HTTP/1.1 200"), "{head}");
        let place = |it: cbor::Value| it.into_fields().and_then(|mut it| it.uint(1)).ok();
        Some(answers.into_iter().map(|it| place(it).expect("it was taken")).collect())
    }

    /// Writes until the line breaks.
    fn write(
        &self,
        address: SocketAddr,
        round: u32,
        lane: u32,
        heard: &mpsc::Sender<usize>,
    ) -> Vec<Sent> {
        let mut all = Vec::new();
        for request in 0.. {
            let objects = (0..=lane).map(|it| self.object([round, lane, request, it]));
            let mut objects: Vec<_> = objects.collect();
            let places = self.post(address, &objects);
            for (object, place) in objects.iter_mut().zip(places.iter().flatten()) {
                object.acknowledged = Some(*place);
            }
            all.append(&mut objects);
            match places {
                Some(places) => drop(heard.send(places.len())),
                None => break,
            }
        }
        all
    }

    /// Everything the stream holds.
    fn read(&self, address: SocketAddr) -> Vec<StreamRecord> {
        let mut records: Vec<StreamRecord> = Vec::new();
        loop {
            let request = format!(
                "GET /api/v1/spaces/{}/objects?after={} HTTP/1.1\r\nhost: localhost\r\n\
                 cookie: {}\r\nconnection: close\r\n\r\n",
                self.space,
                records.last().map_or(0, |it| it.k),
                self.cookie
            );
            let (head, page) = exchange(address, request.as_bytes()).expect("it answers");
            assert!(head.starts_with("HTTP/1.1 200"), "{head}");
            let page = StreamRecord::read_all(page).expect("it is a stream");
            if page.is_empty() {
                return records;
            }
            records.extend(page);
        }
    }

    /// Each acknowledged object stands where it was said to, and none stands twice.
    fn check(&self, address: SocketAddr, sent: &[Sent]) {
        let records = self.read(address);
        let mut seen = HashSet::new();
        let mut places = HashMap::new();
        for (k, record) in (1..).zip(&records) {
            assert_eq!(record.k, k, "no gap");
            let Content::Wire(wire) = &record.content else { panic!("nothing was dropped") };
            assert!(seen.insert(wire.slice(38..58)), "none twice");
            places.insert(k, wire);
        }
        for object in sent {
            if let Some(k) = object.acknowledged {
                let there = places.get(&k).is_some_and(|it| *it == &object.wire);
                assert!(there, "{} was acknowledged at {k} and is lost", object.object);
            }
        }
    }
}

/// Sends a whole request and reads the whole answer: its head, and its body without chunks.
fn exchange(address: SocketAddr, request: &[u8]) -> std::io::Result<(String, Bytes)> {
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(request)?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let end = answer.windows(4).position(|it| it == b"\r\n\r\n");
    let end = end.ok_or(std::io::ErrorKind::UnexpectedEof)?;
    let head = String::from_utf8_lossy(&answer[..end]).into_owned();
    let body = Bytes::from(answer).slice(end + 4..);
    let chunked = head.to_ascii_lowercase().contains("transfer-encoding: chunked");
    Ok((head, if chunked { unchunked(&body) } else { body }))
}

fn unchunked(mut body: &[u8]) -> Bytes {
    let mut whole = Vec::new();
    while let Some(end) = body.windows(2).position(|it| it == b"\r\n") {
        let length = String::from_utf8_lossy(&body[..end]);
        let length = usize::from_str_radix(&length, 16).unwrap_or(0);
        let chunk = body.get(end + 2..end + 2 + length).unwrap_or_default();
        whole.extend_from_slice(chunk);
        body = body.get(end + 4 + length..).unwrap_or_default();
    }
    whole.into()
}

#[tokio::test]
async fn killed_fifty_times_in_the_middle_of_writing_it_loses_nothing_acknowledged() {
    let mut program = Program::start(PLENTY).await;
    let mut kept = Vec::new();
    for round in 0..ROUNDS {
        let writer = Writer::begin(program.address).await;
        let address = program.address;
        let already = writer.read(address).len();
        let (heard, acknowledgements) = mpsc::channel();
        let lanes: Vec<_> = (0..LANES)
            .map(|lane| {
                let (writer, heard) = (writer.clone(), heard.clone());
                thread::spawn(move || writer.write(address, round, lane, &heard))
            })
            .collect();
        drop(heard);

        let mut wanted = 3 + (round * 13 % 60) as usize;
        while wanted > 0 {
            wanted = wanted
                .saturating_sub(acknowledgements.recv().expect("they write until it is killed"));
        }
        program.process.0.kill().expect("it is there to be killed");
        let mut sent: Vec<_> =
            lanes.into_iter().flat_map(|it| it.join().expect("a lane ends by itself")).collect();
        program = program.end().1.start(PLENTY);

        writer.check(program.address, &sent);
        for object in sent.iter_mut().filter(|it| it.acknowledged.is_none()) {
            let again = writer.post(program.address, std::slice::from_ref(object));
            object.acknowledged = Some(again.expect("it answers")[0]);
        }
        kept.push((writer, already, sent));
    }

    for (writer, already, sent) in &kept {
        assert_eq!(writer.read(program.address).len(), already + sent.len());
        writer.check(program.address, sent);
    }
}

/// A traced program: the tracer's process, and the program itself, which would outlive it.
struct Traced {
    tracer: Process,
    program: String,
}

impl Drop for Traced {
    fn drop(&mut self) {
        // `output` rather than `status`: that it has ended already is nothing to report.
        let _ = Command::new("kill").args(["-KILL", &self.program]).output();
        let _ = self.tracer.0.wait();
    }
}

#[tokio::test]
async fn the_disk_has_synced_before_the_acknowledgement_is_sent() {
    let place = Place::make().await;
    let there =
        Command::new("strace").arg("--version").output().is_ok_and(|it| it.status.success());
    // Elsewhere the database server syncs.
    if place.database.is_postgres() {
        return;
    }
    assert!(there, "install strace: without it nothing can be seen");
    let trace = place.folder.path().join("trace");
    let Program { process, address, place: _place, .. } = place.start_by(PLENTY, |program| {
        let calls =
            "trace=fsync,fdatasync,pwrite64,write,writev,sendto,sendmsg,recvfrom,read,readv";
        let mut command = Command::new("strace");
        command.args(["-f", "-y", "-s", "64", "-e", calls, "-o"]).arg(&trace);
        command.arg(program.get_program()).args(program.get_args());
        command
    });
    let children = format!("/proc/{0}/task/{0}/children", process.0.id());
    let child = read(Path::new(&children)).trim().to_owned();
    let mut traced = Traced { tracer: process, program: child };
    let writer = Writer::begin(address).await;
    let object = writer.object([0, 0, 0, 0]);

    let places = writer.post(address, &[object]);
    let told = Command::new("kill").args(["-TERM", &traced.program]).status().expect("kill runs");
    let _ended = traced.tracer.0.wait();

    assert!(places.is_some() && told.success());
    let text = read(&trace);
    let lines: Vec<&str> = text.lines().collect();
    let asked = format!("POST /api/v1/spaces/{}", writer.space);
    let asked = lines.iter().rposition(|it| it.contains(&asked[..40])).expect("it was read");
    let answered = lines[asked..].iter().position(|it| it.contains("\"HTTP/1.1 200"));
    let between = &lines[asked..asked + answered.expect("it was answered")];
    let written = between.iter().rposition(|it| it.contains("pwrite64(") && it.contains("-wal>"));
    let written = written.expect("the write-ahead log was written");
    let synced = synced_at(between, written).expect("the write-ahead log was synced");
    assert!(written < synced, "{between:#?}");
}

/// Where a sync of the write-ahead log that began after line `from` came back.
fn synced_at(lines: &[&str], from: usize) -> Option<usize> {
    let begun = lines[from..].iter().position(|it| it.contains("sync(") && it.contains("-wal>"))?;
    let begun = from + begun;
    if !lines[begun].contains("<unfinished") {
        return lines[begun].ends_with("= 0").then_some(begun);
    }
    let thread = lines[begun].split(' ').next()?;
    let back = lines[begun..].iter().position(|it| {
        it.starts_with(thread) && it.contains("sync resumed>") && it.ends_with("= 0")
    });
    back.map(|it| begun + it)
}
