//! What a connected device may rely on.

use bytes::Bytes;
use protocol::{SpaceId, stream::Content};

use super::{AccountKey, Fanout, Next, SOCKET_QUEUE_LEN_MAX, SessionKey, Socket, frame};

const SPACE: SpaceId = SpaceId([1; 32]);
const OTHER: SpaceId = SpaceId([2; 32]);
const SAM: AccountKey = AccountKey([1; 16]);
const KIM: AccountKey = AccountKey([2; 16]);

fn wire(space: &SpaceId, k: u64) -> Bytes {
    frame::object(space, k, &Content::Wire(Bytes::from_static(b"sealed")))
}

fn send(fanout: &Fanout, space: &SpaceId, k: u64) {
    fanout.object(space, k, &wire(space, k));
}

fn listening(fanout: &Fanout, account: AccountKey, last_k: u64) -> Socket {
    let socket = fanout.connect(SessionKey(account.0), account);
    assert!(socket.hold(&SPACE));
    socket.release(&SPACE, Vec::new(), last_k);
    socket
}

/// All that waits, without waiting.
fn heard(socket: &Socket) -> Vec<Bytes> {
    match socket.inbox().take() {
        Some(Next::Frames(frames)) => frames,
        Some(Next::SessionEnded) | None => Vec::new(),
    }
}

#[test]
fn everybody_who_listens_hears_every_object_in_order() {
    let fanout = Fanout::new();
    let (sam, kim) = (listening(&fanout, SAM, 4), listening(&fanout, KIM, 4));

    (5..8).for_each(|k| send(&fanout, &SPACE, k));
    send(&fanout, &OTHER, 1);

    let expected: Vec<_> = (5..8).map(|k| wire(&SPACE, k)).collect();
    assert_eq!(heard(&sam), expected);
    assert_eq!(heard(&kim), expected);
}

#[test]
fn what_comes_while_the_missing_part_is_read_is_neither_lost_nor_heard_twice() {
    let fanout = Fanout::new();
    let sam = fanout.connect(SessionKey(SAM.0), SAM);
    sam.hold(&SPACE);
    (3..6).for_each(|k| send(&fanout, &SPACE, k));

    sam.release(&SPACE, vec![(2, wire(&SPACE, 2)), (3, wire(&SPACE, 3))], 3);
    send(&fanout, &SPACE, 6);

    assert_eq!(heard(&sam), (2..7).map(|k| wire(&SPACE, k)).collect::<Vec<_>>());
}

#[test]
fn who_is_too_slow_is_told_from_where_to_catch_up() {
    let fanout = Fanout::new();
    let sam = listening(&fanout, SAM, 9);
    send(&fanout, &SPACE, 10);
    heard(&sam);
    let last = 11 + SOCKET_QUEUE_LEN_MAX as u64;

    (11..=last).for_each(|k| send(&fanout, &SPACE, k));
    send(&fanout, &SPACE, last + 1);

    let frames = heard(&sam);
    assert_eq!(frames, [frame::catch_up(&SPACE, 10), wire(&SPACE, last + 1)]);
}

#[test]
fn who_was_too_slow_once_is_not_told_again() {
    let fanout = Fanout::new();
    let sam = listening(&fanout, SAM, 0);
    let last = 1 + SOCKET_QUEUE_LEN_MAX as u64;
    (1..=last).for_each(|k| send(&fanout, &SPACE, k));
    heard(&sam);

    send(&fanout, &SPACE, last + 1);

    assert_eq!(heard(&sam), [wire(&SPACE, last + 1)]);
}

#[test]
fn hints_survive_a_lost_queue_once_each() {
    let fanout = Fanout::new();
    let sam = listening(&fanout, SAM, 0);
    fanout.log_grew(&SPACE, 1);
    fanout.letter_waits(&SPACE, SAM);
    fanout.log_grew(&SPACE, 2);

    (1..SOCKET_QUEUE_LEN_MAX as u64 - 1).for_each(|k| send(&fanout, &SPACE, k));

    assert_eq!(
        heard(&sam),
        [frame::letter_waits(&SPACE), frame::log_grew(&SPACE, 2), frame::catch_up(&SPACE, 0)]
    );
}

#[test]
fn a_number_that_was_skipped_makes_the_device_fetch_it() {
    let fanout = Fanout::new();
    let sam = listening(&fanout, SAM, 0);

    send(&fanout, &SPACE, 3);

    assert_eq!(heard(&sam), [frame::catch_up(&SPACE, 0), wire(&SPACE, 3)]);
}

#[test]
fn an_object_that_is_announced_again_is_heard_once() {
    let fanout = Fanout::new();
    let sam = listening(&fanout, SAM, 0);

    send(&fanout, &SPACE, 1);
    send(&fanout, &SPACE, 1);

    assert_eq!(heard(&sam), [wire(&SPACE, 1)]);
}

#[test]
fn a_removed_member_hears_nothing_more() {
    let fanout = Fanout::new();
    let (sam, kim) = (listening(&fanout, SAM, 0), listening(&fanout, KIM, 0));
    send(&fanout, &SPACE, 1);

    fanout.stop(&SPACE, SAM);
    send(&fanout, &SPACE, 2);

    assert_eq!(heard(&sam), [frame::refused(&SPACE)]);
    assert_eq!(heard(&kim), [wire(&SPACE, 1), wire(&SPACE, 2)]);
}

#[tokio::test]
async fn an_ended_session_is_disconnected_and_hears_nothing_more() {
    let fanout = Fanout::new();
    let sam = listening(&fanout, SAM, 0);
    send(&fanout, &SPACE, 1);

    fanout.end_session(SessionKey(SAM.0));
    send(&fanout, &SPACE, 2);
    sam.hold(&SPACE);
    send(&fanout, &SPACE, 3);

    assert_eq!(sam.next().await, Next::SessionEnded);
    assert_eq!(fanout.connected(), 0);
}

#[test]
fn what_is_not_kept_goes_to_all_but_its_sender() {
    let fanout = Fanout::new();
    let (sam, kim) = (listening(&fanout, SAM, 0), listening(&fanout, KIM, 0));

    fanout.ephemeral(&SPACE, b"hand", &sam);

    assert_eq!(heard(&sam), Vec::<Bytes>::new());
    assert_eq!(heard(&kim), [frame::ephemeral(b"hand")]);
}

#[test]
fn the_waiting_room_hears_hints_alone() {
    let fanout = Fanout::new();
    let (sam, kim) = (listening(&fanout, SAM, 0), listening(&fanout, KIM, 0));
    sam.hold(&SPACE);
    sam.release_to_hints(&SPACE);

    send(&fanout, &SPACE, 1);
    fanout.ephemeral(&SPACE, b"hand", &kim);
    fanout.log_grew(&SPACE, 7);

    assert_eq!(heard(&sam), [frame::log_grew(&SPACE, 7)]);
}

#[test]
fn a_letter_is_told_to_its_receiver_alone() {
    let fanout = Fanout::new();
    let (sam, kim) = (listening(&fanout, SAM, 0), listening(&fanout, KIM, 0));

    fanout.letter_waits(&SPACE, KIM);

    assert_eq!(heard(&sam), Vec::<Bytes>::new());
    assert_eq!(heard(&kim), [frame::letter_waits(&SPACE)]);
}

#[test]
fn a_dropped_socket_leaves_nothing_behind() {
    let fanout = Fanout::new();

    drop(listening(&fanout, SAM, 0));

    assert_eq!(fanout.connected(), 0);
    assert!(fanout.lock().by_space.is_empty());
}
