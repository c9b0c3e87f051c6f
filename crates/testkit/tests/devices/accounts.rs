//! One account on two devices, and the ways back in.

use client::Device;
use protocol::log::History;

use crate::people::{OPEN_DOOR, Place, post, read, say, texts};

const HANDLE: &str = "rowan-tree";
const PASSPHRASE: &str = "apple pear plum fig date";

#[tokio::test]
async fn two_devices_of_one_account_find_the_same_groups_and_words() {
    let place = Place::start().await;
    let (mut phone, group) = place.group(History::None).await;
    let link = phone.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let (_, second) = place.group(History::None).await;
    say(&mut wren, group, "hello").await;
    phone.keep_identity(HANDLE, PASSPHRASE).await.unwrap();

    let mut laptop =
        Device::sign_in(place.line(), place.machine(), HANDLE, PASSPHRASE).await.unwrap();

    assert_eq!(texts(laptop.group(group).unwrap()), ["hello"]);
    assert!(laptop.group(second).is_err(), "another account's group");
    assert_eq!(laptop.group(group).unwrap().pseudonym(), "Rowan");
    say(&mut laptop, group, "from the laptop").await;
    assert_eq!(read(&mut phone, group).await, ["hello", "from the laptop"]);
    let on_phone = post(&phone, group, "from the laptop");
    phone.edit(group, on_phone.object, "from my laptop", None).await.unwrap();
    assert_eq!(read(&mut laptop, group).await, ["hello", "from my laptop"]);
    assert_eq!(laptop.sessions().await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_group_joined_on_one_device_appears_on_the_other() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut phone = place.somebody().await;
    phone.keep_identity(HANDLE, PASSPHRASE).await.unwrap();
    let mut laptop =
        Device::sign_in(place.line(), place.machine(), HANDLE, PASSPHRASE).await.unwrap();

    laptop.join(&link, &crate::people::introduction("Wren")).await.unwrap();
    phone.sync().await.unwrap();

    say(&mut phone, group, "I am here too").await;
    assert_eq!(read(&mut rowan, group).await, ["I am here too"]);
}

#[tokio::test]
async fn the_recovery_code_lets_somebody_back_in_once() {
    let place = Place::start().await;
    let (mut phone, group) = place.group(History::None).await;
    say(&mut phone, group, "a note to myself").await;
    let code = phone.keep_identity(HANDLE, PASSPHRASE).await.unwrap();
    drop(phone);

    let new = "one two three four five";
    let (found, _) =
        Device::recover(place.line(), place.machine(), HANDLE, &code, new).await.unwrap();

    assert_eq!(texts(found.group(group).unwrap()), ["a note to myself"]);
    let old = Device::sign_in(place.line(), place.machine(), HANDLE, PASSPHRASE).await;
    assert_eq!(old.unwrap_err().code(), Some("sign_in_refused"));
    place.server.pass(std::time::Duration::from_mins(1));
    let again = Device::recover(place.line(), place.machine(), HANDLE, &code, new).await;
    assert_eq!(again.unwrap_err().code(), Some("sign_in_refused"));
    place.server.pass(std::time::Duration::from_mins(1));
    Device::sign_in(place.line(), place.machine(), HANDLE, new).await.unwrap();
}

#[tokio::test]
async fn a_changed_passphrase_signs_the_other_device_out() {
    let place = Place::start().await;
    let (mut phone, _) = place.group(History::None).await;
    phone.keep_identity(HANDLE, PASSPHRASE).await.unwrap();
    let mut laptop =
        Device::sign_in(place.line(), place.machine(), HANDLE, PASSPHRASE).await.unwrap();

    laptop.change_passphrase(PASSPHRASE, "one two three four five").await.unwrap();

    assert_eq!(phone.sync().await.unwrap_err().code(), Some("signed_out"));
    laptop.sync().await.unwrap();
}

#[tokio::test]
async fn who_deletes_their_account_leaves_their_groups_first() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let wren = place.member(&link, "Wren").await;

    wren.delete_account(None).await.unwrap();
    rowan.sync_group(group).await.unwrap();

    assert_eq!(rowan.group(group).unwrap().space().log().member_count(), 1);
}

#[tokio::test]
async fn a_device_that_signed_out_is_signed_out_at_the_server_too() {
    let place = Place::start().await;
    let mut phone = place.somebody().await;
    phone.keep_identity(HANDLE, PASSPHRASE).await.unwrap();
    let laptop = Device::sign_in(place.line(), place.machine(), HANDLE, PASSPHRASE).await.unwrap();
    let before = phone.sessions().await.unwrap().len();

    laptop.sign_out().await.unwrap();

    assert_eq!((before, phone.sessions().await.unwrap().len()), (2, 1));
}

#[tokio::test]
async fn a_link_that_was_taken_back_lets_nobody_in() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.somebody().await;

    rowan.withdraw_link(group, link.invite).await.unwrap();

    assert!(wren.join(&link, &crate::people::introduction("Wren")).await.is_err());
    assert!(wren.group(group).is_err());
}

#[tokio::test]
async fn a_mistyped_passphrase_leaves_no_group_and_deletes_nothing() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    wren.keep_identity(HANDLE, PASSPHRASE).await.unwrap();

    let refused = wren.delete_account(Some("five four three two one")).await;
    rowan.sync_group(group).await.unwrap();

    assert_eq!(refused.unwrap_err().code(), Some("proof_wrong"));
    assert_eq!(rowan.group(group).unwrap().space().log().member_count(), 2);
}
