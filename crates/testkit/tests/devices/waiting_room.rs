//! A link that asks first: an introduction, and a facilitator who lets in or turns away.

use client::{Device, Said, Standing};
use protocol::log::{History, Status};

use crate::people::{OPEN_DOOR, Place, WAITING_ROOM, introduction, me, read, say};

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
async fn a_guest_s_other_device_waits_with_them_and_comes_in_with_them() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let auto = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    say(&mut rowan, group, "before anybody came").await;
    let _finch = place.member(&auto, "Finch").await;
    let link = rowan.make_link(group, WAITING_ROOM).await.unwrap();
    let mut phone = place.somebody().await;
    phone.keep_identity("wren", "apple pear plum fig date").await.unwrap();
    phone.join(&link, &introduction("Wren")).await.unwrap();

    let mut laptop =
        Device::sign_in(place.line(), place.machine(), "wren", "apple pear plum fig date")
            .await
            .unwrap();
    let waited = laptop.group(group).unwrap().status();
    rowan.sync_group(group).await.unwrap();
    rowan.admit(group, me(&phone, group)).await.unwrap();
    phone.sync().await.unwrap();
    laptop.sync().await.unwrap();
    say(&mut laptop, group, "here at last").await;

    assert_eq!(waited, Some(Status::Guest));
    assert_eq!(read(&mut phone, group).await, ["here at last"]);
    assert_eq!(phone.group(group).unwrap().space().set_aside().count(), 0);
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
