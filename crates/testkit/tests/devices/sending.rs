//! Lost answers, no line, and an epoch that moved on meanwhile: what was written arrives once.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use client::{Device, Fault, Said};
use protocol::log::History;
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
    let (address, cut) = line_that_loses_answers(place.address()).await;
    let mut wren = Device::walk_in(Place::line_to(address), place.machine()).await.unwrap();
    wren.join(&link, &introduction("Wren")).await.unwrap();

    cut.store(true, Ordering::SeqCst);
    let lost = wren.post(group, Said::words("I am on the bus")).await.unwrap_err();
    let waiting = wren.group(group).unwrap().waiting();
    let still_lost = wren.deliver(group).await.unwrap_err();
    cut.store(false, Ordering::SeqCst);
    wren.deliver(group).await.unwrap();

    assert!(matches!((lost, still_lost), (Fault::Unreachable(_), Fault::Unreachable(_))));
    assert_eq!(waiting, 1);
    assert_eq!(wren.group(group).unwrap().waiting(), 0);
    assert_eq!(read(&mut rowan, group).await, ["I am on the bus"]);
    assert_eq!(read(&mut wren, group).await, ["I am on the bus"]);
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
    let (address, cut) = line_that_loses_answers(place.address()).await;
    let mut wren = Device::walk_in(Place::line_to(address), place.machine()).await.unwrap();
    wren.join(&link, &introduction("Wren")).await.unwrap();

    cut.store(true, Ordering::SeqCst);
    wren.post(group, Said::words("I am on the bus")).await.unwrap_err();
    cut.store(false, Ordering::SeqCst);
    let _finch = place.member(&link, "Finch").await;
    wren.sync_group(group).await.unwrap();

    assert_eq!(read(&mut rowan, group).await, ["I am on the bus"]);
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

/// A line to `server` that passes requests on; while it is cut, answers are lost on the way.
async fn line_that_loses_answers(server: SocketAddr) -> (SocketAddr, Arc<AtomicBool>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a free port");
    let address = listener.local_addr().expect("a listener has an address");
    let cut = Arc::new(AtomicBool::new(false));
    let losing = cut.clone();
    tokio::spawn(async move {
        while let Ok((device, _)) = listener.accept().await {
            let server = TcpStream::connect(server).await.expect("the server listens");
            tokio::spawn(pass_on(device, server, losing.clone()));
        }
    });
    (address, cut)
}

async fn pass_on(device: TcpStream, server: TcpStream, losing: Arc<AtomicBool>) {
    let (mut from_device, mut to_device) = device.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let asking =
        tokio::spawn(async move { tokio::io::copy(&mut from_device, &mut to_server).await });
    let mut answer = vec![0; 65_536];
    while let Ok(length @ 1..) = from_server.read(&mut answer).await {
        if losing.load(Ordering::SeqCst) || to_device.write_all(&answer[..length]).await.is_err() {
            break;
        }
    }
    asking.abort();
}
