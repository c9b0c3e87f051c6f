//! Lost answers, no line, and an epoch that moved on meanwhile: what was written arrives once.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use client::{Device, Fault, File, Said};
use protocol::{ObjectId, SpaceId, log::History};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

use crate::people::{OPEN_DOOR, Place, introduction, me, read, say};

#[tokio::test]
async fn a_lost_answer_makes_no_second_post() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let (address, loses) = line_that_loses_answers(place.address()).await;
    let mut wren = Device::walk_in(Place::line_to(address), place.machine()).await.unwrap();
    wren.join(&link, &introduction("Wren")).await.unwrap();

    loses.lose_all();
    let lost = wren.post(group, Said::words("I am on the bus")).await.unwrap_err();
    let waiting = wren.group(group).unwrap().waiting();
    let still_lost = wren.deliver(group).await.unwrap_err();
    loses.lose_none();
    wren.deliver(group).await.unwrap();

    assert!(matches!((lost, still_lost), (Fault::Unreachable(_), Fault::Unreachable(_))));
    assert_eq!(waiting, 1);
    assert_eq!(wren.group(group).unwrap().waiting(), 0);
    assert_eq!(read(&mut rowan, group).await, ["I am on the bus"]);
    assert_eq!(read(&mut wren, group).await, ["I am on the bus"]);
}

#[tokio::test]
async fn a_lost_answer_at_the_door_makes_nobody_a_ghost() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let (address, loses) = line_that_loses_answers(place.address()).await;
    let mut wren = Device::walk_in(Place::line_to(address), place.machine()).await.unwrap();

    loses.lose_one_of("/log ");
    wren.join(&link, &introduction("Wren")).await.unwrap();
    say(&mut wren, group, "that was a bumpy door").await;
    loses.lose_one_of("/log ");
    wren.leave(group).await.unwrap();

    assert_eq!(read(&mut rowan, group).await, ["that was a bumpy door"]);
    let log = rowan.group(group).unwrap().space().log();
    assert_eq!((log.people().count(), log.member_count()), (2, 1));
}

#[tokio::test]
async fn what_was_written_without_a_line_arrives_once_in_a_later_epoch() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    rowan.sync_group(group).await.unwrap();

    wren.write(group, Said::words("written in the tunnel"), None).await.unwrap();
    let mut finch = place.member(&link, "Finch").await;
    finch.leave(group).await.unwrap();
    wren.sync_group(group).await.unwrap();

    assert_eq!(read(&mut rowan, group).await, ["written in the tunnel"]);
}

#[tokio::test]
async fn a_lost_answer_and_a_new_epoch_together_make_no_second_post() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let (address, loses) = line_that_loses_answers(place.address()).await;
    let mut wren = Device::walk_in(Place::line_to(address), place.machine()).await.unwrap();
    wren.join(&link, &introduction("Wren")).await.unwrap();

    loses.lose_all();
    wren.post(group, Said::words("I am on the bus")).await.unwrap_err();
    loses.lose_none();
    let _finch = place.member(&link, "Finch").await;
    wren.sync_group(group).await.unwrap();

    assert_eq!(read(&mut rowan, group).await, ["I am on the bus"]);
}

#[tokio::test]
async fn a_taken_revision_does_not_keep_somebody_from_taking_back() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let written = say(&mut wren, group, "too much said").await;
    let mut finch = place.member(&link, "Finch").await;
    let squat = say(&mut finch, group, "in its way").await;
    // As a server from before would let it stand: somebody else's, and no revision of it, under its next number.
    let [written_k, squat_k] = [k_of(&wren, group, written), k_of(&finch, group, squat)];
    let statement = format!(
        "UPDATE objects SET revision = 2, object_id =
            (SELECT mine.object_id FROM objects AS mine
             WHERE mine.space = objects.space AND mine.k = {written_k})
         WHERE k = {squat_k} AND space = (SELECT number FROM spaces WHERE kind = 3)"
    );
    place.server.database().run(&statement).await;

    wren.take_back(group, written).await.unwrap();

    assert_eq!(read(&mut rowan, group).await, ["in its way"]);
}

fn k_of(device: &Device, group: SpaceId, object: ObjectId) -> u64 {
    let mut places = device.group(group).expect("the group is there").space().places();
    places.find(|it| it.header.is_some_and(|it| it.object == object)).expect("it was sent").k
}

#[tokio::test]
async fn what_was_taken_back_leaves_the_server_although_an_answer_was_lost() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let (address, loses) = line_that_loses_answers(place.address()).await;
    let mut wren = Device::walk_in(Place::line_to(address), place.machine()).await.unwrap();
    wren.join(&link, &introduction("Wren")).await.unwrap();
    let picture = File { media_type: "image/png".into(), bytes: vec![7; 5_000] };
    let said = Said { files: vec![picture], ..Said::words("not for long") };
    let posted = wren.post(group, said).await.unwrap().object;
    rowan.sync_group(group).await.unwrap();

    loses.lose_one_of("/drop ");
    let lost = wren.take_back(group, posted).await.unwrap_err();
    wren.sync_group(group).await.unwrap();

    assert!(matches!(lost, Fault::Unreachable(_)));
    let gone = rowan.open_attachment(group, posted, 0).await.unwrap_err();
    assert_eq!(gone.code(), Some("no_such_attachment"));
    assert!(read(&mut rowan, group).await.is_empty());
}

#[tokio::test]
async fn people_who_come_and_talk_at_once_do_not_lose_each_other() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let talking = async {
        for n in 0..5 {
            say(&mut rowan, group, &format!("word {n}")).await;
        }
    };
    let coming = async {
        tokio::join!(
            place.member(&link, "Wren"),
            place.member(&link, "Finch"),
            place.member(&link, "Robin")
        )
    };

    let ((), (mut wren, mut finch, mut robin)) = tokio::join!(talking, coming);

    let mut said = read(&mut rowan, group).await;
    assert_eq!(said.len(), 5);
    for device in [&mut wren, &mut finch, &mut robin] {
        say(device, group, "hello").await;
    }
    said.extend(["hello", "hello", "hello"].map(String::from));
    assert_eq!(read(&mut rowan, group).await, said);
    let space = rowan.group(group).unwrap().space();
    assert_eq!(space.log().member_count(), 4);
    assert_eq!(space.set_aside().count(), 0);
    assert!(space.log().is_member(&me(&robin, group)));
}

/// Which answers are lost on the way.
#[derive(Debug, Clone, Default)]
struct Loses(Arc<Mutex<Losing>>);

#[derive(Debug, Default)]
enum Losing {
    #[default]
    Nothing,
    Everything,
    /// The answer to the next POST whose first line holds this.
    OneOf(&'static str),
}

impl Loses {
    fn lose_all(&self) {
        *locked(&self.0) = Losing::Everything;
    }

    fn lose_none(&self) {
        *locked(&self.0) = Losing::Nothing;
    }

    fn lose_one_of(&self, path: &'static str) {
        *locked(&self.0) = Losing::OneOf(path);
    }

    /// Whether the answer to what was just asked is lost.
    fn takes(&self, asked: &str) -> bool {
        let mut losing = locked(&self.0);
        let takes = match &*losing {
            Losing::Nothing => return false,
            Losing::Everything => return true,
            Losing::OneOf(path) => asked.starts_with("POST") && asked.contains(path),
        };
        if takes {
            *losing = Losing::Nothing;
        }
        takes
    }
}

fn locked<T>(it: &Mutex<T>) -> MutexGuard<'_, T> {
    it.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A line to `server` that passes requests on, and loses answers.
async fn line_that_loses_answers(server: SocketAddr) -> (SocketAddr, Loses) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
    let address = listener.local_addr().expect("a listener has an address");
    let loses = Loses::default();
    let losing = loses.clone();
    tokio::spawn(async move {
        while let Ok((device, _)) = listener.accept().await {
            let server = TcpStream::connect(server).await.expect("the server listens");
            tokio::spawn(pass_on(device, server, losing.clone()));
        }
    });
    (address, loses)
}

async fn pass_on(device: TcpStream, server: TcpStream, loses: Loses) {
    let (mut from_device, mut to_device) = device.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let asked = Arc::new(Mutex::new(String::new()));
    let noted = asked.clone();
    let asking = tokio::spawn(async move {
        let mut request = vec![0; 65_536];
        while let Ok(length @ 1..) = from_device.read(&mut request).await {
            let text = String::from_utf8_lossy(&request[..length]);
            if let Some(line) = text.lines().next().filter(|it| it.ends_with("HTTP/1.1")) {
                locked(&noted).replace_range(.., line);
            }
            if to_server.write_all(&request[..length]).await.is_err() {
                break;
            }
        }
    });
    let mut answer = vec![0; 65_536];
    while let Ok(length @ 1..) = from_server.read(&mut answer).await {
        let asked = locked(&asked).clone();
        if loses.takes(&asked) || to_device.write_all(&answer[..length]).await.is_err() {
            break;
        }
    }
    asking.abort();
}
