//! What one person may pile up: nothing grows for ever.

use domain::limits::{INVITES_WORKING_MAX, LOG_ENTRIES_MAX};
use protocol::log::{Body, History, Mode, Reason, Role};
use testkit::{Cast, Person, TestServer};

const SETTINGS: Body = Body::Settings { commit: [2; 32], history: History::None };

#[tokio::test]
async fn a_log_does_not_grow_for_ever() {
    let mut server = TestServer::start().await;
    let now = server.now();
    let mut cast = Cast::assemble(&server).await;
    let link = cast.facilitator.make_link(now, Mode::Ask, Role::Member, 9).await;
    cast.facilitator.fill_log(server.database(), now, LOG_ENTRIES_MAX - 1).await;
    server.restart().await;
    for person in [&mut cast.facilitator, &mut cast.member, &mut cast.stranger] {
        server.find(&mut person.device);
    }
    let (me, guest) = (cast.facilitator.id(), cast.guest.id());

    cast.facilitator.write_log(now, vec![SETTINGS], None).await;
    let (_, another) = cast.facilitator.new_link(now, Mode::Ask, Role::Member, 1);
    let mut refused = Vec::new();
    for (bodies, reason) in [
        (vec![SETTINGS], None),
        (vec![Body::Invite(another)], None),
        (vec![Body::Role(me, Role::Facilitator)], None),
        (vec![Body::Admit(guest)], Some(Reason::MembersChanged)),
    ] {
        let transaction = cast.facilitator.transaction(now, bodies, reason);
        refused.push(cast.facilitator.append(&transaction).await.outcome());
    }
    refused.push(cast.stranger.join(now, &link).await.outcome());

    assert_eq!(refused, ["422 log_full"; 5]);
    cast.facilitator.write_log(now, vec![Body::Withdraw(link.invite)], None).await;
    cast.facilitator.write_log(now, vec![Body::Remove(guest)], None).await;
    cast.member.read_log().await;
    cast.member.write_log(now, vec![Body::Leave], None).await;
    cast.facilitator.catch_up().await;
    cast.facilitator.write_log(now, vec![], Some(Reason::Due)).await;
    cast.facilitator.post(now, "and who stays can still write").await;
}

#[tokio::test]
async fn so_many_links_work_at_a_time_and_no_more() {
    let server = TestServer::start().await;
    let now = server.now();
    let mut ada = Person::walk_in(&server).await;
    ada.found_group(now).await;
    let link = |ada: &Person| Body::Invite(ada.new_link(now, Mode::Ask, Role::Member, 1).1);
    let first = ada.make_link(now, Mode::Ask, Role::Member, 1).await;
    for _ in 1..INVITES_WORKING_MAX / 4 {
        let four = (0..4).map(|_| link(&ada)).collect();
        ada.write_log(now, four, None).await;
    }
    let three = (0..3).map(|_| link(&ada)).collect();
    ada.write_log(now, three, None).await;

    let one_more = ada.transaction(now, vec![link(&ada)], None);
    let refused = ada.append(&one_more).await;
    ada.write_log(now, vec![Body::Withdraw(first.invite)], None).await;
    let one_more = ada.transaction(now, vec![link(&ada)], None);
    let taken = ada.append(&one_more).await;

    assert_eq!(refused.outcome(), "422 too_many_invites");
    assert_eq!(taken.outcome(), "200");
}
