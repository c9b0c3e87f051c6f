//! Who was removed, or left, reads nothing that came later.

use client::Said;
use protocol::{
    Wire,
    log::{History, Status},
};
use vault::object::open_object;

use crate::people::{OPEN_DOOR, Place, introduction, me, read, say};

#[tokio::test]
async fn a_removed_device_cannot_open_the_next_post_even_with_all_stored_bytes_and_the_old_link() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let mut finch = place.member(&link, "Finch").await;
    say(&mut finch, group, "before").await;
    rowan.sync_group(group).await.unwrap();

    rowan.remove(group, me(&finch, group)).await.unwrap();
    say(&mut rowan, group, "after").await;

    assert_eq!(read(&mut wren, group).await, ["before", "after"]);
    finch.sync_group(group).await.unwrap();
    assert_eq!(finch.group(group).unwrap().status(), Some(Status::Removed));
    let refused = finch.post(group, Said::words("still here")).await.unwrap_err();
    assert_eq!(refused.code(), Some("not_a_member"));
    let again = finch.join(&link, &introduction("Finch")).await.unwrap_err();
    assert_eq!(again.code(), Some("invite_withdrawn"));

    // All bytes the server holds, and every key the removed device ever had.
    let last = rowan.group(group).unwrap().space().log().epoch_number();
    let later: Vec<_> = stored_objects(&place).await;
    let later: Vec<_> = later.iter().filter(|it| it.header().epoch == last).collect();
    assert!(!later.is_empty(), "the next post is stored somewhere");
    let space = finch.group(group).unwrap().space();
    let keys: Vec<_> = (1..=last).filter_map(|n| space.key(n)).collect();
    assert!(!keys.is_empty(), "they could read what was before");
    for wire in later {
        let author = space.log().person(&wire.header().author).unwrap().sign_key;
        let with_link = open_object(wire, &vault::Key::new(link.secret), &author);
        assert_eq!(with_link.map(drop), Err(vault::Fault::WrongCommit));
        for key in &keys {
            let opened = open_object(wire, key, &author);
            assert_eq!(opened.map(drop), Err(vault::Fault::WrongCommit));
        }
    }
}

#[tokio::test]
async fn who_left_does_not_know_the_next_key() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    rowan.sync_group(group).await.unwrap();
    let before = rowan.group(group).unwrap().space().log().epoch_number();

    wren.leave(group).await.unwrap();
    say(&mut rowan, group, "take care, Wren").await;

    assert_eq!(rowan.group(group).unwrap().space().log().epoch_number(), before + 1);
    wren.sync().await.unwrap();
    let left = wren.group(group).unwrap();
    assert_eq!(left.status(), Some(Status::Left));
    assert!(left.wall().posts.is_empty());
}

/// Every object that stands anywhere in the database.
async fn stored_objects(place: &Place) -> Vec<Wire> {
    let tables = place.server.database().everything().await;
    let values = tables.into_iter().flat_map(|it| it.rows).flatten();
    values.filter_map(|(_, value)| Wire::parse(value.into()).ok()).collect()
}
