//! Logs of pairs.

use protocol::{
    Log, MemberId, SignedEntry,
    log::{Body, Create, History, Kind, Mode, Reason, Role, StewardAct},
};
use serde_json::{Value, json};
use vault::{Key, MemberKeys, steward::StewardCode};

use crate::{
    hex,
    logs::settings,
    story::{Story, create, signed},
    world::dice::Dice,
};

pub(crate) fn vectors() -> Value {
    json!({
        "about": "annex D: pairs. As in logs.json.",
        "stories": [two_talk(), nobody_looks_after_it(), links(), withdrawn(), the_founder_stays()],
        "starts": starts(),
    })
}

fn two_talk() -> Value {
    let (mut story, founder) = Story::found("two people talk", Kind::Pair);
    let second = story.door(&founder, Role::Member, Mode::Auto, 1);
    let kim = story.newcomer(&founder, Role::Member);
    let sam = story.person();
    let join = story.arrival(&second, &sam);
    story.give("a third comes by another link", &join, Some("pair_full"));
    let (_, invite) = story.invite_body(Role::Member, Mode::Auto, 1);
    story.refuse("a third is invited", &founder, Body::Invite(invite), "pair_full");
    story.tell("the other link is ended", &founder, Body::Withdraw(second.id));
    story.at += 60;
    story.epoch(&kim, Reason::Fresh);
    story.tell("one leaves", &founder, Body::Leave);
    let body = story.epoch_body(Reason::Due);
    story.refuse("no key is due", &kim, Body::Epoch(body), "pair_ended");
    let body = story.epoch_body(Reason::Fresh);
    story.refuse("no fresh key either", &kim, Body::Epoch(body), "pair_ended");
    story.refuse("settings", &kim, settings(1), "pair_ended");
    let (_, invite) = story.invite_body(Role::Member, Mode::Auto, 1);
    story.refuse("an invite", &kim, Body::Invite(invite), "pair_ended");
    let join = story.arrival(&second, &sam);
    story.give("somebody comes", &join, Some("pair_ended"));
    story.refuse("who left leaves again", &founder, Body::Leave, "not_a_member");
    story.tell("the other leaves too", &kim, Body::Leave);
    story.refuse("and nothing more", &kim, Body::Leave, "not_a_member");
    story.end()
}

fn nobody_looks_after_it() -> Value {
    let (mut story, founder) = Story::found("nobody looks after a pair", Kind::Pair);
    let kim = story.newcomer(&founder, Role::Member);
    for (name, body) in [
        ("removes", Body::Remove(kim.id())),
        ("admits", Body::Admit(kim.id())),
        ("makes a facilitator", Body::Role(kim.id(), Role::Facilitator)),
        ("shares the history", Body::Settings { commit: [1; 32], history: History::All }),
    ] {
        story.refuse(name, &founder, body, "not_in_this_kind");
    }
    story.tell("settings", &founder, settings(1));
    story.refuse("settings of the other", &kim, settings(2), "not_a_facilitator");
    let entry = story.next(
        &MemberKeys::derive(&Key::new([1; 32]), &story.nonce, MemberId([0; 16])),
        Body::Steward(founder.id(), StewardAct::RemoveFacilitator),
    );
    let entry = StewardCode::new([9; 16]).sign(entry);
    story.give("a steward", &entry, Some("not_in_this_kind"));
    story.end()
}

fn links() -> Value {
    let (mut story, founder) = Story::found("links into a pair", Kind::Pair);
    for (name, role, mode, uses) in [
        ("for two", Role::Member, Mode::Auto, 2),
        ("with a waiting room", Role::Member, Mode::Ask, 1),
        ("for a facilitator", Role::Facilitator, Mode::Auto, 1),
    ] {
        let (_, invite) = story.invite_body(role, mode, uses);
        story.refuse(name, &founder, Body::Invite(invite), "malformed");
    }
    let door = story.door(&founder, Role::Member, Mode::Auto, 1);
    let kim = story.person();
    let join = story.arrival(&door, &kim);
    story.give("join", &join, None);
    story.refuse("before the newcomer's key", &founder, Body::Leave, "epoch_missing");
    story.epoch(&kim, Reason::MembersChanged);
    story.end()
}

fn withdrawn() -> Value {
    let (mut story, founder) = Story::found("a request is taken back", Kind::Pair);
    let door = story.door(&founder, Role::Member, Mode::Auto, 1);
    story.tell("the link is ended", &founder, Body::Withdraw(door.id));
    let kim = story.person();
    let join = story.arrival(&door, &kim);
    story.give("nobody comes by it", &join, Some("invite_withdrawn"));
    story.tell("and the founder leaves", &founder, Body::Leave);
    let join = story.arrival(&door, &kim);
    story.give("nobody comes at all", &join, Some("pair_ended"));
    story.end()
}

fn the_founder_stays() -> Value {
    let (mut story, founder) = Story::found("who was asked leaves", Kind::Pair);
    let kim = story.newcomer(&founder, Role::Member);
    story.tell("leave", &kim, Body::Leave);
    let (door, invite) = story.invite_body(Role::Member, Mode::Auto, 1);
    story.refuse("nobody else is asked in", &founder, Body::Invite(invite), "pair_ended");
    story.refuse("and no link is ended", &founder, Body::Withdraw(door.id), "pair_ended");
    story.end()
}

fn starts() -> Vec<Value> {
    let mut dice = Dice::new("starts of pairs");
    let nonce = dice.draw();
    let founder = MemberKeys::derive(&Key::new(dice.draw()), &nonce, MemberId(dice.draw()));
    let pair = |change: &dyn Fn(&mut Create)| {
        let mut entry = create(Kind::Pair, nonce, &founder);
        let Body::Create(body) = &mut entry.body else { unreachable!() };
        change(body);
        signed(&founder, entry).wire()
    };
    let steward = StewardCode::new([9; 16]).sign_key();
    let cases = [
        ("a pair", pair(&|_| {}), None),
        ("a pair with history", pair(&|it| it.history = History::All), Some("malformed")),
        ("an open pair", pair(&|it| it.open = true), Some("malformed")),
        ("a pair with a steward", pair(&|it| it.steward = Some(steward)), Some("malformed")),
    ];
    let case = |(name, wire, code): (&str, Vec<u8>, Option<&str>)| {
        let log = SignedEntry::parse(&wire).and_then(|it| Log::begin(&it));
        let expect = match (&log, code) {
            (Ok(log), None) => json!({ "space": hex(log.space().0) }),
            (Err(said), Some(code)) if said.code() == code => json!({ "refused": code }),
            (said, _) => panic!("{name}: {:?}", said.as_ref().err()),
        };
        json!({ "name": name, "entry": hex(wire), "expect": expect })
    };
    cases.into_iter().map(case).collect()
}
