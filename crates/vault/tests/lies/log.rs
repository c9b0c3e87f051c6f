//! Lies about the log: who is in, who may what, what was said first.

use protocol::{
    Entry, EntryHash, InviteId, Log, MemberId, Minute, SignedEntry, SpaceId, Transaction,
    log::{Arrival, Body, Create, History, Mode, NewEpoch, NewInvite, Reason, Role},
};
use vault::{
    Fault, Key, MemberKeys, Space, Untrusted,
    epoch::Blame,
    link::{LinkSecret, preview},
    space::{Founding, found},
};

use crate::world::{
    Line, NOW, Person, Server, a_group, a_link, a_newcomer, at_the_door, dice::Dice, log_page,
    post, settings,
};

/// The entry that would come next, signed by whoever wants.
fn forged(log: &Log, author: MemberId, signer: &MemberKeys, body: Body) -> SignedEntry {
    let entry = Entry {
        space: log.space(),
        seq: log.length(),
        prev: log.head().hash,
        at: NOW,
        author,
        body,
    };
    let hash = EntryHash::of(&entry.encode());
    SignedEntry::new(entry, signer.sign(&hash.to_sign()), None)
}

/// What a device says to a page with these entries.
fn told(space: &mut Space, entries: &[SignedEntry]) -> Result<(), &'static str> {
    let page = log_page(entries.iter().map(|it| (it.clone(), None)));
    space.read_log(Untrusted(&page)).map(drop).map_err(Fault::code)
}

fn servers_own_keys(space: &Space, dice: &mut Dice) -> MemberKeys {
    MemberKeys::derive(&Key::random(dice), space.log().nonce(), MemberId(dice.draw()))
}

fn an_invite(key: &MemberKeys) -> Body {
    Body::Invite(NewInvite {
        invite: InviteId([1; 16]),
        sign_key: key.sign_key(),
        role: Role::Facilitator,
        expires: Minute(NOW.0 + 60),
        uses: 1,
        mode: Mode::Auto,
        sealed_settings: vec![0; 80 + 256],
    })
}

#[test]
fn a_member_injected_by_the_server_is_refused() {
    let dice = &mut Dice::new("member injected");
    let (_, mut river) = a_group(History::None, dice);
    let mallory = servers_own_keys(&river.space, dice);
    let join = Body::Join(Arrival {
        invite: InviteId([1; 16]),
        sign_key: mallory.sign_key(),
        box_key: mallory.box_key(),
    });
    let entry = forged(river.space.log(), mallory.id(), &mallory, join);
    let hash = entry.hash();
    let own = mallory.sign(&hash.to_sign());
    let join = SignedEntry::new(
        entry.entry().clone(),
        own,
        Some(mallory.sign(&hash.to_sign_with_invite())),
    );

    assert_eq!(told(&mut river.space, &[join]), Err("no_such_invite"));
    assert_eq!(river.space.log().member_count(), 1);
}

#[test]
fn an_invite_injected_by_the_server_is_refused() {
    let dice = &mut Dice::new("invite injected");
    let (_, mut river) = a_group(History::None, dice);
    let mallory = servers_own_keys(&river.space, dice);
    let log = river.space.log().clone();
    let as_itself = forged(&log, mallory.id(), &mallory, an_invite(&mallory));
    let as_river = forged(&log, river.space.me(), &mallory, an_invite(&mallory));

    assert_eq!(told(&mut river.space, &[as_itself]), Err("not_a_member"));
    assert_eq!(told(&mut river.space, &[as_river]), Err("bad_signature"));
}

#[test]
fn a_facilitator_made_by_the_server_or_by_a_member_is_refused() {
    let dice = &mut Dice::new("facilitator injected");
    let (mut server, mut river) = a_group(History::None, dice);
    let brook = a_newcomer(&mut river, &mut server, dice);
    let mallory = servers_own_keys(&river.space, dice);
    let log = river.space.log().clone();
    let promote = Body::Role(brook.space.me(), Role::Facilitator);
    let by_server = forged(&log, river.space.me(), &mallory, promote.clone());
    let by_brook = forged(&log, brook.space.me(), brook.space.own(), promote);

    assert_eq!(told(&mut river.space, &[by_server]), Err("bad_signature"));
    assert_eq!(told(&mut river.space, &[by_brook]), Err("not_a_facilitator"));
    assert_eq!(river.space.log().facilitator_count(), 1);
}

#[test]
fn a_key_that_the_server_made_is_never_sealed_to() {
    let dice = &mut Dice::new("key injected");
    let (_, mut river) = a_group(History::None, dice);
    let mallory = servers_own_keys(&river.space, dice);
    let epoch = vault::epoch::make_epoch(
        river.space.log(),
        &mallory,
        Reason::CannotOpen,
        river.space.stream_head(),
        dice,
    );
    let log = river.space.log().clone();
    let as_itself = forged(&log, mallory.id(), &mallory, Body::Epoch(epoch.body));
    let as_river = forged(
        &log,
        river.space.me(),
        &mallory,
        Body::Epoch(NewEpoch { reason: Reason::Fresh, ..epoch.body }),
    );

    assert_eq!(told(&mut river.space, &[as_itself]), Err("not_a_member"));
    assert!(told(&mut river.space, &[as_river]).is_err());
    assert_eq!(river.space.log().epoch_number(), 1);
    let wire = river.space.write(post("still mine"), dice).unwrap();
    assert_eq!(wire.header().epoch, 1);
}

#[test]
fn another_space_under_the_same_name_is_refused() {
    let dice = &mut Dice::new("another space");
    let (server, river) = a_group(History::None, dice);
    let (other, _) = a_group(History::None, &mut Dice::new("the other"));
    let page = other.log_page(river.space.me(), 0);

    let said =
        Space::begin_with_log(river.space.own().clone(), server.log.space(), Untrusted(&page));

    assert_eq!(said.map(drop).map_err(Fault::code), Err("wrong_space"));
}

#[test]
fn a_copied_nonce_gives_nobody_the_same_keys() {
    let dice = &mut Dice::new("nonce copied");
    let (_, river) = a_group(History::None, dice);
    let seed = &river.seed;
    let mallory = servers_own_keys(&river.space, dice);
    let create = Entry {
        space: SpaceId::ZERO,
        seq: 0,
        prev: EntryHash::ZERO,
        at: NOW,
        author: mallory.id(),
        body: Body::Create(Create {
            kind: protocol::log::Kind::Group,
            nonce: *river.space.log().nonce(),
            history: History::None,
            open: false,
            steward: None,
            sign_key: mallory.sign_key(),
            box_key: mallory.box_key(),
        }),
    };
    let hash = EntryHash::of(&create.encode());
    let create = SignedEntry::new(create, mallory.sign(&hash.to_sign()), None);
    let copied = Log::begin(&create).unwrap();

    let fresh_id = MemberId(dice.draw());
    let there = MemberKeys::derive(seed, copied.nonce(), fresh_id);

    assert_ne!(there.sign_key(), river.space.own().sign_key());
    assert_ne!(there.box_key(), river.space.own().box_key());
    assert_ne!(copied.space(), river.space.id());
}

#[test]
fn a_removed_key_or_member_id_does_not_come_back() {
    let dice = &mut Dice::new("comes back");
    let (mut server, mut river) = a_group(History::None, dice);
    let brook = a_newcomer(&mut river, &mut server, dice);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    let link = a_link(&mut river, Mode::Auto, 1, &mut server, dice);
    let secret = LinkSecret::new(&Key::new(link.secret));
    let old = brook.space.own();
    let mut said = |author: MemberId| {
        let join = Body::Join(Arrival {
            invite: link.invite,
            sign_key: old.sign_key(),
            box_key: old.box_key(),
        });
        let entry = forged(river.space.log(), author, old, join).entry().clone();
        let hash = EntryHash::of(&entry.encode());
        let own = old.sign(&hash.to_sign());
        told(&mut river.space, &[SignedEntry::new(entry, own, Some(secret.sign_join(&hash)))])
    };

    assert_eq!(said(old.id()), Err("member_id_seen_before"));
    assert_eq!(said(MemberId([7; 16])), Err("key_seen_before"));
}

#[test]
fn a_link_that_was_used_expired_or_withdrawn_opens_nothing() {
    let dice = &mut Dice::new("old links");
    let (mut server, mut river) = a_group(History::None, dice);
    let used = a_link(&mut river, Mode::Auto, 1, &mut server, dice);
    let (_, join) = at_the_door(&used, &server, dice).unwrap();
    server.accept(&join).unwrap();
    river.sync(&server);
    let withdrawn = a_link(&mut river, Mode::Auto, 1, &mut server, dice);
    let end = river.space.withdraw(withdrawn.invite, NOW).unwrap();
    server.accept(&end).unwrap();
    river.sync(&server);
    let expired = a_link(&mut river, Mode::Ask, 1, &mut server, dice);
    let invite = server.log.invite(&expired.invite).unwrap();
    let later = Minute(invite.expires.0 + 1);
    river.says("what must stay here", &mut server, dice);

    let said = |link| at_the_door(link, &server, &mut Dice::new("again")).map(drop);
    assert_eq!(said(&used).map_err(Fault::code), Err("invite_used"));
    assert_eq!(said(&withdrawn).map_err(Fault::code), Err("invite_withdrawn"));
    let page = server.log_page(MemberId([0; 16]), 0);
    let words = vault::space::Introduction { pseudonym: "X".into(), words: None };
    let late = vault::space::join(
        &Key::random(dice),
        &expired,
        Untrusted(&page),
        Untrusted(server.stream_head()),
        &words,
        later,
        dice,
    );
    assert_eq!(late.map(drop).map_err(Fault::code), Err("invite_expired"));
}

#[test]
fn a_database_and_an_old_link_together_open_no_word() {
    let dice = &mut Dice::new("database and link");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let (mut brook, join) = at_the_door(&link, &server, dice).unwrap();
    server.accept(&join).unwrap();
    brook.sync(&server);
    river.sync(&server);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    let k = river.says("not for brook", &mut server, dice);

    // Brook keeps the link, every stored byte, and all keys they ever had.
    let again = at_the_door(&link, &server, dice).map(drop);
    brook.try_sync(&server).unwrap();
    let protocol::stream::Content::Wire(wire) = &server.stream[usize::try_from(k).unwrap() - 1]
    else {
        panic!("a wire")
    };
    let wire = protocol::Wire::parse(wire.clone()).unwrap();
    let river_key = river.space.own().sign_key();
    let secret = Key::new(link.secret);
    let had = (1..=server.log.epoch_number()).filter_map(|n| brook.space.key(n)).cloned();
    let opened: Vec<_> = had
        .chain([secret])
        .map(|key| vault::object::open_object(&wire, &key, &river_key).map(drop))
        .collect();

    assert_eq!(again.map_err(Fault::code), Err("invite_withdrawn"));
    assert!(!brook.texts().contains(&"not for brook".to_owned()));
    assert!(opened.len() >= 2 && opened.iter().all(|it| *it == Err(Fault::WrongCommit)));
}

#[test]
fn a_link_whose_space_or_invite_the_server_swapped_is_broken() {
    let dice = &mut Dice::new("preview");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let other_link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let wire = |hash: EntryHash| {
        server.lines.iter().find(|it| it.entry.hash() == hash).unwrap().entry.wire()
    };
    let create = server.lines[0].entry.wire();
    let (other, _) = a_group(History::None, &mut Dice::new("the other"));
    let other_create = other.lines[0].entry.wire();
    let (invite, other_invite) = (wire(link.entry), wire(other_link.entry));
    let said = |create: &[u8], invite: &[u8]| {
        preview(&link, Untrusted(create), Untrusted(invite)).map_err(Fault::code)
    };

    assert_eq!(said(&create, &invite).unwrap().settings, settings("Evening group"));
    assert_eq!(said(&other_create, &invite).map(drop), Err("link_broken"));
    assert_eq!(said(&create, &other_invite).map(drop), Err("link_broken"));
    assert_eq!(said(&invite, &create).map(drop), Err("link_broken"));
    let mut elsewhere = link.clone();
    elsewhere.secret = other_link.secret;
    let said = preview(&elsewhere, Untrusted(&create), Untrusted(&invite)).map(drop);
    assert_eq!(said.map_err(Fault::code), Err("link_broken"));
}

#[test]
fn a_log_cut_before_the_link_is_noticed() {
    let dice = &mut Dice::new("cut before link");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Auto, 2, &mut server, dice);
    let mut cut = server.clone();
    cut.lines.truncate(server.lines.len() - 1);

    let said = at_the_door(&link, &cut, dice).map(drop);

    assert_eq!(said.map_err(Fault::code), Err("log_truncated"));
}

#[test]
fn a_log_rolled_back_is_noticed_by_who_remembers() {
    let dice = &mut Dice::new("rolled back");
    let (mut server, mut river) = a_group(History::None, dice);
    let old = server.clone();
    a_newcomer(&mut river, &mut server, dice);
    river.says("hello", &mut server, dice);
    river.sync(&server);
    let remembered = river.space.seen();

    let mut fresh = river.fresh_device(&old);
    let said = fresh.space.must_contain(&remembered);
    let mut honest = river.fresh_device(&server);

    assert_eq!(said.map_err(Fault::code), Err("log_truncated"));
    assert_eq!(honest.space.must_contain(&remembered), Ok(()));
}

#[test]
fn a_stream_cut_short_is_noticed_by_who_remembers() {
    let dice = &mut Dice::new("stream cut");
    let (mut server, mut river) = a_group(History::None, dice);
    let old = server.clone();
    river.says("hello", &mut server, dice);
    river.sync(&server);
    let remembered = river.space.seen();

    let said = river.fresh_device(&old).space.must_contain(&remembered);

    assert_eq!(said.map_err(Fault::code), Err("stream_gap"));
}

#[test]
fn entries_in_another_order_are_refused() {
    let dice = &mut Dice::new("reordered");
    let (mut server, mut river) = a_group(History::None, dice);
    let before = usize::try_from(river.space.log().length()).unwrap();
    let mut behind = river.fresh_device(&server);
    a_newcomer(&mut river, &mut server, dice);
    let new: Vec<SignedEntry> = server.lines[before..].iter().map(|it| it.entry.clone()).collect();
    let missing = &new[1..];

    assert_eq!(told(&mut behind.space, &[new[1].clone(), new[0].clone()]), Err("log_moved"));
    assert_eq!(told(&mut behind.space, missing), Err("log_moved"));
    assert!(behind.space.stopped().is_none(), "a gap is no fork");
    assert_eq!(told(&mut behind.space, &new), Ok(()));
}

#[test]
fn two_signed_entries_after_one_stop_the_space() {
    let dice = &mut Dice::new("two signed");
    let (server, mut river) = a_group(History::None, dice);
    let mut other = river.fresh_device(&server);
    let one = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    let two = other.space.change_settings(&settings("Two"), History::None, NOW).unwrap();

    assert_eq!(told(&mut river.space, &one.entries), Ok(()));
    assert_eq!(told(&mut river.space, &two.entries), Err("log_forked"));
    assert_eq!(river.space.stopped(), Some(Fault::LogForked));
    assert_eq!(told(&mut river.space, &one.entries), Err("space_stopped"));
    assert!(river.space.write(post("no more"), dice).is_err());
    assert_eq!(told(&mut other.space, &one.entries), Ok(()), "it saw no second branch");
}

#[test]
fn a_branch_that_goes_on_elsewhere_stops_the_space() {
    let dice = &mut Dice::new("branch");
    let (server, mut river) = a_group(History::None, dice);
    let mut other = river.fresh_device(&server);
    let one = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    told(&mut river.space, &one.entries).unwrap();
    let two = other.space.change_settings(&settings("Two"), History::None, NOW).unwrap();
    told(&mut other.space, &two.entries).unwrap();
    let three = other.space.change_settings(&settings("Three"), History::None, NOW).unwrap();

    assert_eq!(told(&mut river.space, &three.entries), Err("log_forked"));
    assert_eq!(river.space.stopped(), Some(Fault::LogForked));
}

#[test]
fn a_forged_branch_stops_nothing() {
    let dice = &mut Dice::new("forged branch");
    let (server, mut river) = a_group(History::None, dice);
    let mallory = servers_own_keys(&river.space, dice);
    let before = river.fresh_device(&server);
    let one = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    told(&mut river.space, &one.entries).unwrap();
    let body = Body::Settings { commit: [1; 32], history: History::None };
    let fake = forged(before.space.log(), river.space.me(), &mallory, body);

    assert_eq!(told(&mut river.space, &[fake]), Err("bad_signature"));
    assert!(river.space.stopped().is_none());
}

#[test]
fn an_epoch_left_out_after_a_removal_is_refused() {
    let dice = &mut Dice::new("left out");
    let (mut server, mut river) = a_group(History::None, dice);
    let brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    let cut = Transaction { entries: remove.entries[..1].to_vec(), ..Transaction::default() };

    let said = server.accept(&cut).map_err(protocol::Refusal::code);
    told(&mut stone.space, &cut.entries).unwrap();

    assert_eq!(said, Err("epoch_missing"));
    assert!(stone.space.log().owes_epoch());
    let wrote = stone.space.write(post("in the old key"), dice).map(drop);
    assert_eq!(wrote.map_err(Fault::code), Err("epoch_due"));
}

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

#[test]
fn entries_that_are_not_built_are_refused() {
    use protocol::cbor::{self, Value};
    let dice = &mut Dice::new("not built");
    let (_, mut river) = a_group(History::None, dice);
    let entry = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    let Ok(Value::Map(fields)) = cbor::decode(entry.entries[0].bytes()) else { panic!("a map") };
    for kind in [10, 11] {
        let fields = fields.iter().cloned();
        let changed =
            fields.map(|(key, it)| if key == 7 { (7, Value::Uint(kind)) } else { (key, it) });
        let bytes = cbor::encode(&Value::Map(changed.collect()));
        let signature = river.space.own().sign(&EntryHash::of(&bytes).to_sign());
        let page = cbor::encode(&Value::Array(vec![Value::map([
            (1, Some(Value::Bytes(bytes))),
            (2, Some(Value::Array(vec![Value::bytes(signature)]))),
        ])]));
        let said = river.space.read_log(Untrusted(&page)).map(drop);
        assert_eq!(said.map_err(Fault::code), Err("unknown_entry_type"));
    }
}

#[test]
fn a_vault_takes_nobody_in() {
    let dice = &mut Dice::new("vault");
    let seed = Key::random(dice);
    let founding = Founding {
        kind: protocol::log::Kind::Vault,
        history: History::None,
        open: false,
        settings: None,
    };
    let founded = found(&seed, &founding, NOW, dice).unwrap();
    let mut space = founded.space;
    let own = space.own().clone();
    let mallory = servers_own_keys(&space, dice);
    let invite = forged(space.log(), own.id(), &own, an_invite(&mallory));

    assert_eq!(told(&mut space, &[invite]), Err("not_in_this_kind"));
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
