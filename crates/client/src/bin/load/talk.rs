//! One group: everybody listens live, some post at a rate, and every delivery is counted and timed.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use client::{Device, Live, NewGroup, News, WishedLink};
use protocol::{
    ObjectId, SpaceId, Wire,
    link::Link,
    log::{History, Mode, Role},
    stream::Content as Carried,
};
use tokio::{
    task::JoinSet,
    time::{Instant, sleep_until, timeout_at},
};
use vault::{
    kinds::{Content, Words},
    space::{Draft, Introduction},
};

use crate::{Failed, crowd, post, report};

/// Fewer than a session may write in a minute, in objects.
const OBJECTS_PER_AUTHOR: usize = 400;
/// Authors at least, so that one slow answer holds nobody up.
const AUTHORS_MIN: usize = 8;
/// How long to wait for the last deliveries.
const PATIENCE: Duration = Duration::from_secs(10);
/// The link works for so many minutes.
const LINK_MINUTES: u64 = 60;
/// Between the preparations and the first post.
const BREATH: Duration = Duration::from_millis(500);
/// What is posted: about as much as people write.
const TEXT: &str =
    "I made it through the afternoon. Thank you for picking up the phone. Same time tomorrow?";

/// When each post was sent, in nanoseconds after the beginning.
type Sent = Arc<Vec<AtomicU64>>;

/// Builds the group, talks, and prints what was delivered and how fast.
pub(crate) async fn talk(
    server: &str,
    members: usize,
    rate: u32,
    time: Duration,
) -> Result<(), Failed> {
    report::phase("joining");
    let joining = Instant::now();
    let (group, mut devices) = gather(server, members).await?;
    report::measured("members_joined", seconds_since(joining), "s");
    report::phase("preparing");
    let posts = usize::try_from(u64::from(rate) * time.as_secs()).unwrap_or(usize::MAX);
    let authors = AUTHORS_MIN.max(posts.div_ceil(OBJECTS_PER_AUTHOR)).min(members);
    let mut requests = Vec::with_capacity(authors);
    for (author, device) in devices.iter_mut().enumerate().take(authors) {
        device.catch_up(group).await?;
        requests.push(prepare(device, group, (author..posts).step_by(authors))?);
    }
    let sent: Sent = Arc::new((0..posts).map(|_| AtomicU64::new(0)).collect());
    let begin = Instant::now() + BREATH;
    let mut listening = JoinSet::new();
    let head = devices[0].group(group)?.space().stream_head().0;
    for device in &devices {
        let mut live = Live::open(device.connection()).await?;
        live.subscribe(group, head, u64::MAX >> 1).await?;
        let until = begin + BREATH + time + PATIENCE;
        listening.spawn(listen(live, posts, sent.clone(), begin, until));
    }
    report::phase("measuring");
    let begin_posting = Instant::now() + BREATH;
    let mut posting = JoinSet::new();
    for (author, requests) in requests.into_iter().enumerate() {
        let line = post::Line::open(server, None).await?;
        let due = move |number: usize| {
            let post = u32::try_from(author + number * authors).unwrap_or(u32::MAX);
            begin_posting + Duration::from_secs(post.into()) / rate
        };
        posting.spawn(speak(line, requests, author, authors, due, sent.clone(), begin));
    }
    while let Some(spoken) = posting.join_next().await {
        spoken.map_err(|it| Failed::Wrong(it.to_string()))??;
    }
    let mut took = Vec::with_capacity(posts * members);
    while let Some(heard) = listening.join_next().await {
        took.extend(heard.map_err(|it| Failed::Wrong(it.to_string()))??);
    }
    report::phase("done");
    let count = took.len();
    report::measured("live_deliveries", number(count), "messages");
    report::measured("live_deliveries_missing", number(posts * members - count), "messages");
    report::times("live_delivery", took);
    Ok(())
}

/// Everybody walks in at once and joins one after the other, each with a new key for all.
async fn gather(server: &str, members: usize) -> Result<(SpaceId, Vec<Device>), Failed> {
    let mut devices = crowd::walk_in(server, members).await?;
    let Some((founder, others)) = devices.split_first_mut() else {
        return Err(Failed::Wrong("a group has at least one member".to_owned()));
    };
    let new = NewGroup {
        name: "Load".into(),
        norms: "Talk.".into(),
        medication_welcome: true,
        about: None,
        join_words: None,
        history: History::None,
        pseudonym: "One".into(),
    };
    let group = founder.found_group(new).await?;
    let uses = u32::try_from(members).unwrap_or(u32::MAX);
    let wished = WishedLink { role: Role::Member, mode: Mode::Auto, minutes: LINK_MINUTES, uses };
    let link: Link = founder.make_link(group, wished).await?;
    let introduction = Introduction { pseudonym: "Many".into(), words: None };
    for device in others {
        device.step_in(&link, &introduction).await?;
    }
    Ok((group, devices))
}

/// Seals one author's posts; the number of each stands in its object's id.
fn prepare(
    device: &Device,
    group: SpaceId,
    numbers: impl Iterator<Item = usize>,
) -> Result<Vec<Bytes>, Failed> {
    let space = device.group(group)?.space();
    let mut outside = client::Outside::of_this_machine();
    numbers
        .map(|number| {
            let words = Words { text: TEXT.into(), content_note: None, from: "Many".into() };
            let draft = Draft::new(Content::Post(words), device.minute());
            let mut object: [u8; 16] = vault::chance::draw(&mut outside);
            object[..8].copy_from_slice(&(number as u64).to_be_bytes());
            let wire = space.write_revision(ObjectId(object), 1, draft, &mut outside)?;
            Ok(post::request(device, group, &wire))
        })
        .collect()
}

/// One author posts, each when it is due.
async fn speak(
    mut line: post::Line,
    requests: Vec<Bytes>,
    author: usize,
    authors: usize,
    due: impl Fn(usize) -> Instant,
    sent: Sent,
    begin: Instant,
) -> Result<(), Failed> {
    for (number, request) in requests.into_iter().enumerate() {
        sleep_until(due(number)).await;
        sent[author + number * authors].store(nanos_since(begin), Ordering::Relaxed);
        let status = line.send(&request).await?;
        if status != 200 {
            return Err(Failed::Wrong(format!("a post was answered with {status}")));
        }
    }
    Ok(())
}

/// One member hears everything, and notes how long each took to come; what has not come until the end is missing.
async fn listen(
    mut live: Live,
    posts: usize,
    sent: Sent,
    begin: Instant,
    until: Instant,
) -> Result<Vec<Duration>, Failed> {
    let mut took = Vec::with_capacity(posts);
    while took.len() < posts {
        let Ok(news) = timeout_at(until, live.next()).await else { break };
        let Some(news) = news? else { break };
        let News::Object(_, record) = news else { continue };
        let Carried::Wire(wire) = record.content else { continue };
        let Some(number) = number_of(&wire).filter(|it| *it < posts) else { continue };
        let at = nanos_since(begin);
        let before = sent[number].load(Ordering::Relaxed);
        took.push(Duration::from_nanos(at.saturating_sub(before)));
    }
    Ok(took)
}

/// The number that stands in a post's object id.
fn number_of(wire: &Bytes) -> Option<usize> {
    let object = Wire::parse(wire.clone()).ok()?.header().object;
    let number = u64::from_be_bytes(*object.0.first_chunk()?);
    usize::try_from(number).ok()
}

fn nanos_since(begin: Instant) -> u64 {
    // A moment before the beginning counts as the beginning.
    u64::try_from(Instant::now().saturating_duration_since(begin).as_nanos()).unwrap_or(u64::MAX)
}

fn seconds_since(begin: Instant) -> f64 {
    begin.elapsed().as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "counts stay far below 2^52")]
fn number(count: usize) -> f64 {
    count as f64
}
