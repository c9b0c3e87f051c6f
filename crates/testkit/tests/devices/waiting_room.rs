//! A link that asks first: an introduction, and a facilitator who lets in or turns away.

use client::{Said, Standing};
use protocol::log::{History, Status};

use crate::people::{Place, WAITING_ROOM, introduction, me, read, say};

#[tokio::test]
async fn a_guest_is_let_in_by_a_facilitator_who_read_their_words() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, WAITING_ROOM).await.unwrap();
    let mut wren = place.somebody().await;

    let (_, standing) = wren.join(&link, &introduction("Wren")).await.unwrap();
    rowan.sync_group(group).await.unwrap();
    let guests: Vec<_> = rowan.group(group).unwrap().guests().collect();
    let (guest, words) = (guests[0].0, guests[0].1.cloned().unwrap());
    wren.sync().await.unwrap();
    let too_early = wren.post(group, Said::words("hello?")).await.unwrap_err();
    rowan.admit(group, guest).await.unwrap();
    say(&mut rowan, group, "come in, Wren").await;

    assert_eq!(standing, Standing::Guest);
    assert_eq!((guest, words), (me(&wren, group), introduction("Wren")));
    assert_eq!(too_early.code(), Some("not_a_member"));
    wren.sync().await.unwrap();
    assert_eq!(read(&mut wren, group).await, ["come in, Wren"]);
    assert_eq!(rowan.group(group).unwrap().guests().count(), 0);
}

#[tokio::test]
async fn who_is_turned_away_learns_it_and_nothing_else() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, WAITING_ROOM).await.unwrap();
    let mut wren = place.somebody().await;
    wren.join(&link, &introduction("Wren")).await.unwrap();
    rowan.sync_group(group).await.unwrap();
    let epoch = rowan.group(group).unwrap().space().log().epoch_number();

    rowan.turn_away(group, me(&wren, group)).await.unwrap();
    wren.sync().await.unwrap();

    let turned_away = wren.group(group).unwrap();
    assert_eq!(turned_away.status(), Some(Status::Removed));
    assert_eq!(turned_away.space().key(epoch), None);
    assert_eq!(rowan.group(group).unwrap().space().log().epoch_number(), epoch);
}
