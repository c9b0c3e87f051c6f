//! Epoch keys that do not open, and whose fault that is.

use protocol::{
    Entry, EntryHash, MemberId, Minute, SignedEntry, Transaction,
    log::{Body, History, NewEpoch, Reason},
};
use vault::{Fault, Untrusted, epoch::Blame};

use crate::world::{Line, NOW, Person, Server, a_group, a_newcomer, dice::Dice};

#[test]
fn a_garbage_wrap_is_its_makers_fault_and_is_answered_by_a_fresh_epoch() {
    let dice = &mut Dice::new("garbage wrap");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    brook.sync(&server);
    let garbage = bad_epoch(&brook, stone.space.me(), dice);
    server.accept(&garbage).unwrap();
    stone.sync(&server);
    let n = server.log.epoch_number();
    assert_eq!(stone.space.epoch_without_key(), Some(n));

    let blame = stone.space.judge(n, Untrusted(&server.wrap_hashes(n))).unwrap();
    let renew = stone.space.renew(Reason::CannotOpen, Minute(NOW.0 + 60), dice).unwrap();
    server.accept(&renew).unwrap();
    stone.says("I can write again", &mut server, dice);
    river.sync(&server);

    assert_eq!(blame, Blame::Maker(brook.space.me()));
    assert_eq!(stone.space.stopped(), None);
    assert_eq!(river.texts(), ["I can write again"]);
    assert_eq!(server.log.person(&brook.space.me()).unwrap().accused, 1);
}

#[test]
fn a_swapped_wrap_is_the_servers_fault_and_stops_the_space() {
    let dice = &mut Dice::new("swapped wrap");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let stone = a_newcomer(&mut river, &mut server, dice);
    let n = server.log.epoch_number();
    let hashes = server.wrap_hashes(n);
    let mut lying = server.clone();
    give_wrap(&mut lying, brook.space.me(), stone.space.me());

    brook.sync(&lying);
    let blame = brook.space.judge(n, Untrusted(&hashes));

    assert_eq!(blame, Ok(Blame::Server));
    assert_eq!(brook.space.stopped(), Some(Fault::WrapSwapped));
}

#[test]
fn a_list_of_wraps_that_was_not_signed_is_the_servers_fault() {
    let dice = &mut Dice::new("swapped list");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    brook.sync(&server);
    let garbage = bad_epoch(&brook, stone.space.me(), dice);
    server.accept(&garbage).unwrap();
    stone.sync(&server);
    let n = server.log.epoch_number();
    let mut hashes = server.wrap_hashes(n);
    hashes.swap(0, 2);

    assert_eq!(stone.space.judge(n, Untrusted(&hashes)), Ok(Blame::Server));
}

/// An epoch by `maker`, rightly signed, whose wrap for one member is garbage.
fn bad_epoch(maker: &Person, victim: MemberId, dice: &mut Dice) -> Transaction {
    let log = maker.space.log();
    let head = maker.space.stream_head();
    let made = vault::epoch::make_epoch(log, maker.space.own(), Reason::Fresh, head, dice);
    let mut wraps = made.wraps;
    let place = log.members().position(|it| it.id == victim).unwrap();
    wraps[place].fill(7);
    let body =
        Body::Epoch(NewEpoch { wraps_hash: protocol::letter::wraps_hash(&wraps), ..made.body });
    let entry = Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at: Minute(NOW.0 + 60),
        author: maker.space.me(),
        body,
    };
    let hash = EntryHash::of(&entry.encode());
    let entry = SignedEntry::new(entry, maker.space.own().sign(&hash.to_sign()), None);
    Transaction { entries: vec![entry], wraps, letters: Vec::new() }
}

/// The last epoch's wrap of one member is given to another.
fn give_wrap(server: &mut Server, to: MemberId, of: MemberId) {
    let Line { wraps, .. } = server.lines.last_mut().unwrap();
    let other = wraps.iter().find(|(who, _)| *who == of).unwrap().1.clone();
    wraps.iter_mut().find(|(who, _)| *who == to).unwrap().1 = other;
}
