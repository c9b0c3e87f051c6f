//! Members, keys and powers that nobody gave.

use protocol::{
    Entry, EntryHash, InviteId, Log, MemberId, SignedEntry, SpaceId,
    log::{Arrival, Body, Create, History, Mode, NewEpoch, Reason, Role},
};
use vault::{
    Fault, Key, MemberKeys, Space, Untrusted,
    link::LinkSecret,
    space::{Founding, found},
};

use super::{an_invite, forged, servers_own_keys, told};
use crate::world::{NOW, a_group, a_link, a_newcomer, dice::Dice, post, settings};

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
fn entries_that_are_not_built_are_refused() {
    use protocol::cbor::{self, Value};
    let dice = &mut Dice::new("not built");
    let (_, mut river) = a_group(History::None, dice);
    let entry = river.space.change_settings(&settings("One"), History::None, NOW).unwrap();
    let Ok(Value::Map(fields)) = cbor::decode(entry.entries[0].bytes()) else { panic!("a map") };
    for kind in [10, 13] {
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
        steward: None,
        settings: None,
    };
    let founded = found(&seed, &founding, NOW, dice).unwrap();
    let mut space = founded.space;
    let own = space.own().clone();
    let mallory = servers_own_keys(&space, dice);
    let invite = forged(space.log(), own.id(), &own, an_invite(&mallory));

    assert_eq!(told(&mut space, &[invite]), Err("not_in_this_kind"));
}
