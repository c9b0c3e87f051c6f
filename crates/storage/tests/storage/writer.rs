//! What the objects writer promises.

use std::sync::Arc;

use bytes::Bytes;
use domain::{
    AccountId, Day,
    room::{NoRoom, Quotas},
};
use protocol::{MemberId, ObjectId, SpaceId, hash::sha256, object};
use storage::{
    Accepted, NewObject, ObjectsWriter, Outcome, Result, StorageError, WRITER_BATCH_OBJECTS_MAX,
};
use tokio::sync::mpsc;
use uuid::Uuid;

use super::fresh::Fresh;

const SPACE: SpaceId = SpaceId([1; 32]);
const OTHER: SpaceId = SpaceId([2; 32]);
const TODAY: Day = Day(20_000);
/// Whoever has no account is not counted.
const NOBODY: AccountId = AccountId(Uuid::nil());
const QUOTAS: Quotas = Quotas {
    account_bytes: 4_000,
    device_only_account_bytes: 1_000,
    space_bytes: 10_000_000,
    disk_reserve_bytes: 0,
};

struct Writing {
    fresh: Fresh,
    writer: ObjectsWriter,
    announced: mpsc::UnboundedReceiver<Accepted>,
    space: u64,
    other: u64,
}

async fn writing() -> Writing {
    let fresh = Fresh::open().await;
    let space = fresh.space(SPACE).await;
    let other = fresh.space(OTHER).await;
    let (sender, announced) = mpsc::unbounded_channel();
    let announce = move |accepted| sender.send(accepted).unwrap();
    let writer = ObjectsWriter::start(fresh.database.clone(), QUOTAS, Arc::new(announce));
    Writing { fresh, writer, announced, space, other }
}

fn new(number: u32, revision: u32, text: &str) -> NewObject {
    let mut object_id = [0; 16];
    object_id[..4].copy_from_slice(&number.to_be_bytes());
    let wire = Bytes::from(text.to_owned());
    NewObject {
        object_id: ObjectId(object_id),
        revision,
        author: MemberId([3; 16]),
        wire_hash: sha256(&wire),
        wire,
    }
}

impl Writing {
    async fn write(&self, objects: Vec<NewObject>) -> Vec<Outcome> {
        self.writer.write(self.space, SPACE, 1, NOBODY, TODAY, objects).await.unwrap()
    }
}

fn k_of(outcome: &Outcome) -> u64 {
    match outcome {
        Outcome::Kept { k, .. } => *k,
        other => panic!("{other:?} has no place"),
    }
}

#[tokio::test]
async fn objects_stand_in_the_order_they_came_and_their_chain_holds() {
    let it = writing().await;

    let first = it.write(vec![new(1, 1, "a"), new(2, 1, "b")]).await;
    let second = it.write(vec![new(3, 1, "c")]).await;
    let elsewhere = it.writer.write(it.other, OTHER, 1, NOBODY, TODAY, vec![new(1, 1, "a")]).await;

    let mut chain = object::CHAIN_START;
    for (k, (outcome, text)) in (1..).zip(first.iter().chain(&second).zip(["a", "b", "c"])) {
        chain = object::chain(&SPACE, k, &chain, &sha256(text.as_bytes()));
        assert_eq!(*outcome, Outcome::Kept { k, chain });
    }
    assert_eq!(k_of(&elsewhere.unwrap()[0]), 1);
}

#[tokio::test]
async fn many_at_once_get_a_place_each_without_a_gap() {
    let mut it = writing().await;
    let many = u32::try_from(3 * WRITER_BATCH_OBJECTS_MAX).unwrap();
    let mut waiting = Vec::new();
    for number in 0..many {
        let (writer, space) = (it.writer.clone(), it.space);
        let objects = vec![new(number, 1, &number.to_string())];
        waiting.push(tokio::spawn(async move {
            k_of(&writer.write(space, SPACE, 1, NOBODY, TODAY, objects).await.unwrap()[0])
        }));
    }

    let mut places = Vec::new();
    for one in waiting {
        places.push(one.await.unwrap());
    }

    places.sort_unstable();
    assert_eq!(places, (1..=u64::from(many)).collect::<Vec<_>>());
    for k in 1..=u64::from(many) {
        assert_eq!(it.announced.recv().await.unwrap().k, k, "announced in order");
    }
}

#[tokio::test]
async fn what_is_acknowledged_can_be_read_by_everybody_else() {
    let it = writing().await;

    for number in 0..20 {
        it.write(vec![new(number, 1, "x")]).await;

        let kept = it.fresh.number("SELECT count(*) FROM objects").await;
        assert_eq!(kept, i64::from(number) + 1);
    }
}

#[tokio::test]
async fn nothing_is_acknowledged_or_announced_before_it_is_committed() {
    let mut it = writing().await;
    // Whoever holds the space keeps the writer's transaction from ending.
    let mut work = it.fresh.database.write().await.unwrap();
    work.lock_space(it.space).await.unwrap();
    let (writer, space) = (it.writer.clone(), it.space);
    let waiting = tokio::spawn(async move {
        writer.write(space, SPACE, 1, NOBODY, TODAY, vec![new(1, 1, "x")]).await.unwrap()
    });

    for _ in 0..100 {
        it.fresh.database.read().await.unwrap().ping().await.unwrap();
    }
    let too_early = waiting.is_finished() || it.announced.try_recv().is_ok();
    work.save().await.unwrap();

    assert!(!too_early);
    assert_eq!(k_of(&waiting.await.unwrap()[0]), 1);
    assert_eq!(it.announced.recv().await.unwrap().k, 1);
}

#[tokio::test]
async fn the_same_object_sent_again_keeps_its_place_and_is_told_once() {
    let mut it = writing().await;
    let first = it.write(vec![new(1, 1, "x"), new(2, 1, "y")]).await;

    let again = it.write(vec![new(2, 1, "y"), new(1, 1, "x"), new(3, 1, "z")]).await;

    assert_eq!(again[..2], [first[1], first[0]]);
    assert_eq!(k_of(&again[2]), 3);
    let announced: Vec<_> = [it.announced.recv().await, it.announced.recv().await]
        .into_iter()
        .chain([it.announced.recv().await])
        .map(|it| it.unwrap().k)
        .collect();
    assert_eq!(announced, [1, 2, 3]);
}

#[tokio::test]
async fn the_same_object_twice_in_one_request_is_kept_once() {
    let it = writing().await;

    let outcomes = it.write(vec![new(1, 1, "x"), new(1, 1, "x"), new(1, 1, "other")]).await;

    assert_eq!(outcomes[0], outcomes[1]);
    assert_eq!(outcomes[2], Outcome::RevisionTaken { stored: sha256(b"x") });
    assert_eq!(it.fresh.number("SELECT count(*) FROM objects").await, 1);
}

#[tokio::test]
async fn other_bytes_under_one_revision_are_refused_and_leave_no_gap() {
    let it = writing().await;
    it.write(vec![new(1, 1, "mine")]).await;

    let outcomes = it.write(vec![new(1, 1, "yours"), new(1, 2, "mine, edited")]).await;

    assert_eq!(outcomes[0], Outcome::RevisionTaken { stored: sha256(b"mine") });
    assert_eq!(k_of(&outcomes[1]), 2);
}

#[tokio::test]
async fn nobody_takes_the_next_revision_of_what_another_wrote() {
    let it = writing().await;
    let eve = |object| NewObject { author: MemberId([9; 16]), ..object };

    let in_one_batch = it.write(vec![new(1, 1, "mine"), eve(new(1, 2, "eve's"))]).await;
    let in_the_next = it.write(vec![eve(new(1, 2, "eve's")), eve(new(1, 9, "eve's"))]).await;
    let twice = it.write(vec![eve(new(2, 1, "eve's own")), new(1, 2, "mine, edited")]).await;
    let carefully = it.write(vec![new(1, 1, "mine"), eve(new(1, 3, "eve's"))]).await;

    assert_eq!(k_of(&in_one_batch[0]), 1);
    assert_eq!(in_one_batch[1], Outcome::NotYours);
    assert_eq!(in_the_next, [Outcome::NotYours; 2]);
    assert_eq!([k_of(&twice[0]), k_of(&twice[1])], [2, 3]);
    assert_eq!(carefully, [in_one_batch[0], Outcome::NotYours]);
}

#[tokio::test]
async fn what_was_checked_under_rights_that_changed_is_not_kept() {
    let it = writing().await;
    let mut work = it.fresh.database.write().await.unwrap();
    work.count_rights_change(it.space).await.unwrap();
    work.save().await.unwrap();

    let refused = it.write(vec![new(1, 1, "x")]).await;
    let nowhere =
        it.writer.write(999, SPACE, 1, NOBODY, TODAY, vec![new(1, 1, "x")]).await.unwrap();

    assert_eq!([refused, nowhere], [[Outcome::RightsMoved], [Outcome::RightsMoved]]);
    assert_eq!(it.fresh.number("SELECT count(*) FROM objects").await, 0);
}

#[tokio::test]
async fn one_request_that_fails_does_not_spoil_the_others() {
    let mut it = writing().await;
    it.fresh.run(fails_at_revision_13(&it.fresh)).await;
    // All of them wait for one commit.
    let mut work = it.fresh.database.write().await.unwrap();
    work.lock_space(it.space).await.unwrap();
    let mut waiting = Vec::new();
    for number in 0..5 {
        let (writer, space) = (it.writer.clone(), it.space);
        let revision = if number == 2 { 13 } else { 1 };
        waiting.push(tokio::spawn(async move {
            writer.write(space, SPACE, 1, NOBODY, TODAY, vec![new(number, revision, "x")]).await
        }));
    }
    for _ in 0..100 {
        it.fresh.database.read().await.unwrap().ping().await.unwrap();
    }
    work.save().await.unwrap();

    let mut kept = Vec::new();
    let mut failed = 0;
    for one in waiting {
        match one.await.unwrap() {
            Ok(outcomes) => kept.push(k_of(&outcomes[0])),
            Err(_) => failed += 1,
        }
    }

    kept.sort_unstable();
    assert_eq!((kept, failed), (vec![1, 2, 3, 4], 1));
    for k in 1..=4 {
        assert_eq!(it.announced.recv().await.unwrap().k, k);
    }
}

fn fails_at_revision_13(fresh: &Fresh) -> &'static str {
    if fresh.is_postgres() {
        "ALTER TABLE objects ADD CONSTRAINT fails CHECK (revision <> 13)"
    } else {
        "CREATE TRIGGER fails BEFORE INSERT ON objects WHEN NEW.revision = 13
         BEGIN SELECT RAISE(ABORT, 'as the test wants'); END"
    }
}

#[tokio::test]
async fn a_writer_that_stops_writes_what_was_asked_before_and_nothing_after() {
    let it = writing().await;
    let (writer, space) = (it.writer.clone(), it.space);
    let before = tokio::spawn(async move {
        writer.write(space, SPACE, 1, NOBODY, TODAY, vec![new(1, 1, "x")]).await
    });
    tokio::task::yield_now().await;

    it.writer.stop().await;
    let after = it.writer.write(it.space, SPACE, 1, NOBODY, TODAY, vec![new(2, 1, "y")]).await;

    assert_eq!(k_of(&before.await.unwrap().unwrap()[0]), 1);
    assert!(matches!(after, Result::Err(StorageError::Stopping)));
}

#[tokio::test]
async fn requests_of_all_sizes_fit_the_statements_they_are_cut_into() {
    let it = writing().await;
    let mut number = 0;

    for length in [1, 7, 8, 9, 63, 64] {
        let objects = (0..length).map(|_| {
            number += 1;
            new(number, 1, &number.to_string())
        });
        let outcomes = it.write(objects.collect()).await;

        assert_eq!(k_of(outcomes.last().unwrap()), u64::from(number));
    }
}

fn long(number: u32, revision: u32, length: usize) -> NewObject {
    new(number, revision, &"x".repeat(length))
}

#[tokio::test]
async fn whoever_has_no_room_left_spoils_nobody_elses_batch() {
    let it = writing().await;
    let [full, other] = [1, 2].map(|it| AccountId(Uuid::from_u128(it)));
    let mut work = it.fresh.database.write().await.unwrap();
    work.add_account(full, TODAY).await.unwrap();
    work.add_account(other, TODAY).await.unwrap();
    work.save().await.unwrap();
    let write = async |account, objects| {
        it.writer.write(it.space, SPACE, 1, account, TODAY, objects).await.unwrap()
    };

    let first = write(full, vec![long(1, 1, 600)]).await;
    // Both wait for one commit.
    let mut work = it.fresh.database.write().await.unwrap();
    work.lock_space(it.space).await.unwrap();
    let both = async {
        let ours = async { write(full, vec![long(2, 1, 300), long(3, 1, 200)]).await };
        let theirs = async { write(other, vec![long(4, 1, 900)]).await };
        tokio::join!(ours, theirs)
    };
    let held = async {
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
        work.save().await.unwrap();
    };
    let ((ours, theirs), ()) = tokio::join!(both, held);
    let deletion = write(full, vec![long(1, 2, 200)]).await;
    let stored = it.fresh.number("SELECT stored FROM accounts ORDER BY id LIMIT 1").await;

    let no_room = Outcome::NoRoom(NoRoom::Account { limit_bytes: 1_000 });
    assert_eq!(k_of(&first[0]), 1);
    assert_eq!(ours[1], no_room);
    assert!(matches!((ours[0], theirs[0]), (Outcome::Kept { .. }, Outcome::Kept { .. })));
    assert!(matches!(deletion[0], Outcome::Kept { .. }), "there is always room for deleting");
    assert_eq!(stored, 600 + 300 + 200);
    assert_eq!(it.fresh.number("SELECT stored FROM spaces ORDER BY number LIMIT 1").await, 2_000);
}
