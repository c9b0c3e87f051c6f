//! The organisation's steward, whose entries an administrator posts: seen by all, and nothing that an administrator can make up.

use protocol::{
    EntryHash, Minute, SignedEntry, Transaction,
    log::{Body, Entry, Mode, Role, STEWARD, StewardAct},
};
use testkit::{Person, TestServer, make_administrator};
use vault::{Key, MemberKeys};

#[tokio::test]
async fn only_an_administrator_with_the_steward_s_key_rescues_a_group() {
    let server = TestServer::start().await;
    let now = server.now();
    let steward = MemberKeys::derive(&Key::new([9; 32]), &[0; 32], STEWARD);
    let mut founder = Person::walk_in(&server).await;
    founder.steward = Some(steward.sign_key());
    founder.found_group(now).await;
    let link = founder.make_link(now, Mode::Auto, Role::Member, 9).await;
    let mut member = Person::walk_in(&server).await;
    assert_eq!(member.join(now, &link).await.outcome(), "200");
    let mut ada = Person::walk_in(&server).await;
    let head = member.place().log.head();
    let entry = Entry {
        space: member.space(),
        seq: head.seq + 1,
        prev: head.hash,
        at: Minute::from_ms(now),
        author: STEWARD,
        body: Body::Steward(member.id(), StewardAct::MakeFacilitator),
    };
    let hash = EntryHash::of(&entry.encode());
    let good = SignedEntry::new(entry.clone(), steward.sign(&hash.to_sign()), None);
    let made_up = SignedEntry::new(entry, [0; 64], None);
    let alone = |it: &SignedEntry| {
        Transaction { entries: vec![it.clone()], ..Transaction::default() }.encode()
    };
    let path = member.path("/log");

    let by_a_member = member.device.post_octets(&path, alone(&good)).await;
    make_administrator(&server, &mut ada.device).await;
    let forged = ada.device.post_octets(&path, alone(&made_up)).await;
    let done = ada.device.post_octets(&path, alone(&good)).await;

    assert_eq!(by_a_member.outcome(), "422 wrong_author");
    assert_eq!(forged.outcome(), "422 bad_signature");
    assert_eq!(done.outcome(), "200");
    member.read_log().await;
    assert!(member.place().log.is_facilitator(&member.id()));
    assert_eq!(member.place().log.stewarded().len(), 1, "everybody sees it");
}
