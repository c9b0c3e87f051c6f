//! Units of work: whole or not at all, and one after the other where it matters.

use domain::{
    AccountId, Day, SessionId,
    accounts::{Credential, Session},
    organisation::Organisation,
    sign_in::{Guess, Tries},
};
use protocol::{InviteId, MemberId, SpaceId};
use storage::{NewLetter, SignInRecord};
use uuid::Uuid;

use super::fresh::Fresh;

const TODAY: Day = Day(20_000);

fn account(number: u128) -> AccountId {
    AccountId(Uuid::from_u128(number))
}

#[tokio::test]
async fn what_is_not_saved_leaves_no_trace() {
    let fresh = Fresh::open().await;

    let mut work = fresh.database.write().await.unwrap();
    work.add_account(account(1), TODAY).await.unwrap();
    drop(work);

    let mut work = fresh.database.read().await.unwrap();
    assert_eq!(work.account(account(1)).await.unwrap(), None);
}

#[tokio::test]
async fn a_passphrase_that_was_changed_meanwhile_opens_nothing() {
    let fresh = Fresh::open().await;
    let record = |verifier| SignInRecord {
        account_id: account(1),
        pepper_id: vec![0; 16],
        verifier,
        wrapped: vec![1],
    };
    let mut work = fresh.database.write().await.unwrap();
    work.add_account(account(1), TODAY).await.unwrap();
    work.put_credential(Credential::Passphrase, &record([1; 32])).await.unwrap();
    let before = work.credential_stands(&record([1; 32]), Credential::Passphrase).await.unwrap();

    work.put_credential(Credential::Passphrase, &record([2; 32])).await.unwrap();

    let after = work.credential_stands(&record([1; 32]), Credential::Passphrase).await.unwrap();
    assert_eq!((before, after), (true, false));
}

#[tokio::test]
async fn a_handle_belongs_to_one_account() {
    let fresh = Fresh::open().await;
    let mut work = fresh.database.write().await.unwrap();
    work.add_account(account(1), TODAY).await.unwrap();
    work.add_account(account(2), TODAY).await.unwrap();
    let first = work.keep_account(account(1), &[7; 32]).await.unwrap();
    work.save().await.unwrap();

    let mut work = fresh.database.write().await.unwrap();
    let second = work.keep_account(account(2), &[7; 32]).await.unwrap();
    drop(work);
    let mut work = fresh.database.write().await.unwrap();
    let own = work.keep_account(account(1), &[7; 32]).await.unwrap();

    assert_eq!([first, second, own], [true, false, true]);
}

#[tokio::test]
async fn guesses_at_the_same_time_are_counted_one_by_one() {
    let fresh = Fresh::open().await;
    let mut guessing = Vec::new();
    for _ in 0..4 {
        let database = fresh.database.clone();
        guessing.push(tokio::spawn(async move {
            let mut work = database.write().await.unwrap();
            let tries = work.tries(&[1; 32], &[], Guess::Passphrase).await.unwrap();
            let tries = Tries { failures: tries.failures + 1, ..tries };
            work.put_tries(&[1; 32], &[], Guess::Passphrase, tries).await.unwrap();
            work.save().await.unwrap();
        }));
    }
    for guess in guessing {
        guess.await.unwrap();
    }

    let mut work = fresh.database.write().await.unwrap();
    let tries = work.tries(&[1; 32], &[], Guess::Passphrase).await.unwrap();

    assert_eq!(tries.failures, 4);
}

#[tokio::test]
async fn the_setup_token_works_once() {
    let fresh = Fresh::open().await;
    let organisation = Organisation::new("River House", "US", 18).unwrap();
    let mut work = fresh.database.write().await.unwrap();
    work.begin_organisation(&Organisation::default(), &[1; 8]).await.unwrap();
    work.put_setup_token(&[5; 32]).await.unwrap();

    let wrong = work.use_setup_token(&[6; 32], &organisation).await.unwrap();
    let right = work.use_setup_token(&[5; 32], &organisation).await.unwrap();
    let again = work.use_setup_token(&[5; 32], &organisation).await.unwrap();

    assert_eq!([wrong, right, again], [false, true, false]);
    assert_eq!(work.organisation().await.unwrap(), organisation);
}

#[tokio::test]
async fn the_newest_session_stays_when_there_are_too_many() {
    let fresh = Fresh::open().await;
    let mut work = fresh.database.write().await.unwrap();
    work.add_account(account(1), TODAY).await.unwrap();
    let id = |number: u8| SessionId(Uuid::from_u128(number.into()));
    for number in 1..=5 {
        let session = Session {
            id: id(number),
            account_id: account(1),
            created_day: TODAY,
            last_day: Day(TODAY.0 + i64::from(number)),
        };
        work.add_session(&session, &[number; 32], &[0; 32]).await.unwrap();
    }

    let mut ended = work.trim_sessions(account(1), id(1), 3).await.unwrap();

    ended.sort();
    assert_eq!(ended, [id(2), id(3)]);
}

#[tokio::test]
async fn a_token_before_a_renewed_one_still_names_its_session() {
    let fresh = Fresh::open().await;
    let mut work = fresh.database.write().await.unwrap();
    work.add_account(account(1), TODAY).await.unwrap();
    let id = SessionId(Uuid::from_u128(1));
    let session = Session { id, account_id: account(1), created_day: TODAY, last_day: TODAY };
    work.add_session(&session, &[1; 32], &[0; 32]).await.unwrap();

    work.renew_session(id, &[2; 32], 99).await.unwrap();

    let before = work.session_by_token(&[1; 32]).await.unwrap().unwrap();
    let now = work.session_by_token(&[2; 32]).await.unwrap().unwrap();
    assert_eq!((before.id, before.by_previous, before.previous_until), (id, true, 99));
    assert_eq!((now.id, now.by_previous), (id, false));
}

#[tokio::test]
async fn a_secret_is_found_by_its_handle_and_replaced_by_a_new_one() {
    let fresh = Fresh::open().await;
    let mut work = fresh.database.write().await.unwrap();
    work.add_account(account(1), TODAY).await.unwrap();
    work.keep_account(account(1), &[7; 32]).await.unwrap();
    let record = |verifier| SignInRecord {
        account_id: account(1),
        pepper_id: vec![1; 8],
        verifier: [verifier; 32],
        wrapped: vec![verifier; 100],
    };

    work.put_credential(Credential::Recovery, &record(1)).await.unwrap();
    work.put_credential(Credential::Passphrase, &record(2)).await.unwrap();
    work.put_credential(Credential::Passphrase, &record(3)).await.unwrap();

    let found = work.credential_by_handle(&[7; 32], Credential::Passphrase).await.unwrap();
    assert_eq!(found, Some(record(3)));
    let found = work.credential(account(1), Credential::Recovery).await.unwrap();
    assert_eq!(found, Some(record(1)));
}

#[tokio::test]
async fn one_invite_leads_to_one_space() {
    let fresh = Fresh::open().await;
    let first = fresh.space(SpaceId([1; 32])).await;
    let second = fresh.space(SpaceId([2; 32])).await;
    let mut work = fresh.database.write().await.unwrap();

    let made = work.add_invite(InviteId([1; 16]), first, 3).await.unwrap();
    let again = work.add_invite(InviteId([1; 16]), second, 4).await.unwrap();

    assert_eq!([made, again], [true, false]);
    let found = work.invite(InviteId([1; 16])).await.unwrap();
    assert_eq!(found, Some((SpaceId([1; 32]), 3)));
}

#[tokio::test]
async fn a_space_is_founded_once() {
    let fresh = Fresh::open().await;
    let number = fresh.space(SpaceId([1; 32])).await;
    let mut work = fresh.database.write().await.unwrap();
    let row = work.space(SpaceId([1; 32])).await.unwrap().unwrap();

    assert_eq!(row.number, number);
    assert_eq!(work.add_space(&row).await.unwrap(), None);
}

#[tokio::test]
async fn letters_are_numbered_in_order_and_wait_for_their_receiver() {
    let fresh = Fresh::open().await;
    let space = fresh.space(SpaceId([1; 32])).await;
    let (sam, kim) = (MemberId([1; 16]), MemberId([2; 16]));
    let letter = |to, text: &'static str| NewLetter {
        from: sam,
        to,
        record: text.as_bytes().into(),
        origin: None,
    };
    let mut work = fresh.database.write().await.unwrap();
    let sent = [letter(kim, "a"), letter(sam, "b"), letter(kim, "c")];
    work.add_letters(space, &sent, TODAY).await.unwrap();

    let waiting = work.letters(space, kim, 0, 10).await.unwrap();
    work.remove_letter(space, kim, waiting[0].id).await.unwrap();
    work.remove_letter(space, sam, waiting[1].id).await.unwrap();

    assert_eq!(waiting.iter().map(|it| it.id).collect::<Vec<_>>(), [1, 3]);
    let left = work.letters(space, kim, 0, 10).await.unwrap();
    assert_eq!(left.iter().map(|it| &it.record[..]).collect::<Vec<_>>(), [b"c"]);
}
