//! Logs with a steward, and logs of teams.

use protocol::{
    Entry, Log, MemberId, SignedEntry,
    log::{Body, Create, History, Kind, Mode, Reason, Role, STEWARD, StewardAct},
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
        "about": "annex D: the steward and teams. As in logs.json. `codes` are stewards' codes with the key that create names.",
        "codes": codes(),
        "stories": [rescue(), removal(), nothing_else(), nobody_else(), no_steward(), a_team()],
        "starts": starts(),
    })
}

fn codes() -> Vec<Value> {
    let of = |bytes| {
        let code = StewardCode::new(bytes);
        let key = code.sign_key();
        json!({ "code": hex(bytes), "shown": *code.show(), "sign_key": hex(key.as_bytes()) })
    };
    [[0; 16], [9; 16], [0xff; 16]].map(of).to_vec()
}

fn code() -> StewardCode {
    StewardCode::new([9; 16])
}

/// Keys under the name that only the steward's entries carry.
fn nameless(nonce: &[u8; 32]) -> MemberKeys {
    MemberKeys::derive(&Key::new([1; 32]), nonce, STEWARD)
}

fn by_steward(story: &Story, who: MemberId, act: StewardAct) -> Entry {
    story.next(&nameless(&story.nonce), Body::Steward(who, act))
}

fn act(story: &mut Story, name: &str, who: MemberId, act: StewardAct, said: Option<&str>) {
    let entry = code().sign(by_steward(story, who, act));
    story.give(name, &entry, said);
}

fn stewarded(name: &str) -> (Story, MemberKeys) {
    Story::found_with(name, Kind::Group, Some(code().sign_key()))
}

fn rescue() -> Value {
    let (mut story, founder) = stewarded("the steward rescues a group");
    let kim = story.newcomer(&founder, Role::Member);
    let sam = story.newcomer(&founder, Role::Member);
    story.tell("the last facilitator leaves", &founder, Body::Leave);
    story.refuse("nobody can change settings", &kim, settings(1), "no_facilitator");
    let make = StewardAct::MakeFacilitator;
    act(&mut story, "makes a member facilitator", kim.id(), make, None);
    story.epoch(&sam, Reason::Due);
    story.tell("and the group goes on", &kim, settings(2));
    act(&mut story, "who left is no member", founder.id(), make, Some("no_such_member"));
    story.end()
}

fn removal() -> Value {
    let (mut story, founder) = stewarded("the steward removes a facilitator");
    let kim = story.newcomer(&founder, Role::Member);
    story.door(&founder, Role::Member, Mode::Auto, 5);
    let remove = StewardAct::RemoveFacilitator;
    act(&mut story, "removes the only facilitator", founder.id(), remove, None);
    act(&mut story, "removes them again", founder.id(), remove, Some("no_such_member"));
    let body = story.epoch_body(Reason::Due);
    story.refuse("who was removed makes no key", &founder, Body::Epoch(body), "not_a_member");
    let body = story.epoch_body(Reason::MembersChanged);
    story.refuse("it is due, not owed", &kim, Body::Epoch(body), "epoch_reason");
    story.epoch(&kim, Reason::Due);
    story.end()
}

fn nothing_else() -> Value {
    let (mut story, founder) = stewarded("the steward can do nothing else");
    let kim = story.newcomer(&founder, Role::Member);
    let ask = story.door(&founder, Role::Member, Mode::Ask, 3);
    let guest = story.person();
    let knock = story.arrival(&ask, &guest);
    story.give("somebody asks to come in", &knock, None);
    let (make, remove) = (StewardAct::MakeFacilitator, StewardAct::RemoveFacilitator);
    for (name, who, what, said) in [
        ("removes a member", kim.id(), remove, "not_a_facilitator"),
        ("makes a facilitator facilitator", founder.id(), make, "already_facilitator"),
        ("makes a guest facilitator", guest.id(), make, "no_such_member"),
        ("removes a guest", guest.id(), remove, "no_such_member"),
        ("makes a stranger facilitator", MemberId([7; 16]), make, "no_such_member"),
    ] {
        act(&mut story, name, who, what, Some(said));
    }
    let entry = by_steward(&story, kim.id(), make);
    let admit = code().sign(Entry { body: Body::Admit(guest.id()), ..entry.clone() });
    story.give_bytes("lets a guest in", &admit.wire(), "malformed");
    let leave = code().sign(Entry { body: Body::Leave, ..entry });
    story.give_bytes("leaves", &leave.wire(), "malformed");
    let door = story.door(&founder, Role::Member, Mode::Auto, 1);
    let sam = story.person();
    let join = story.arrival(&door, &sam);
    story.give("somebody comes in", &join, None);
    let between = "acts before the newcomer's key";
    act(&mut story, between, kim.id(), make, Some("epoch_missing"));
    story.epoch(&sam, Reason::MembersChanged);
    story.end()
}

fn nobody_else() -> Value {
    let (mut story, founder) = stewarded("nobody else is the steward");
    let kim = story.newcomer(&founder, Role::Member);
    let entry = by_steward(&story, kim.id(), StewardAct::MakeFacilitator);
    story.give("signed by a facilitator", &signed(&founder, entry.clone()), Some("bad_signature"));
    let other = StewardCode::new([8; 16]).sign(entry.clone());
    story.give("signed by another steward", &other, Some("bad_signature"));
    let named = Entry { author: founder.id(), ..entry };
    story.give_bytes("with a member's name", &code().sign(named).wire(), "malformed");
    let own = story.next(&kim, Body::Leave);
    let without = signed(&kim, Entry { author: STEWARD, ..own });
    story.give_bytes("a member without a name", &without.wire(), "malformed");
    story.end()
}

fn no_steward() -> Value {
    let (mut story, founder) = Story::group("a group without a steward");
    let remove = StewardAct::RemoveFacilitator;
    act(&mut story, "removes a facilitator", founder.id(), remove, Some("no_steward"));
    act(&mut story, "removes a stranger", MemberId([7; 16]), remove, Some("no_steward"));
    story.end()
}

fn a_team() -> Value {
    let (mut story, founder) = Story::found_with("a team", Kind::Team, None);
    story.refuse("settings that end the history", &founder, settings(1), "not_in_this_kind");
    let keeps = Body::Settings { commit: story.dice.draw(), history: History::All };
    story.tell("settings", &founder, keeps);
    let kim = story.newcomer(&founder, Role::Facilitator);
    story.tell("remove", &kim, Body::Remove(founder.id()));
    story.epoch(&kim, Reason::MembersChanged);
    story.end()
}

fn starts() -> Vec<Value> {
    let mut dice = Dice::new("starts of teams");
    let nonce = dice.draw();
    let founder = MemberKeys::derive(&Key::new(dice.draw()), &nonce, MemberId(dice.draw()));
    let team = |history, open| {
        let entry = create(Kind::Team, nonce, &founder);
        let Body::Create(body) = entry.body.clone() else { unreachable!() };
        let body = Body::Create(Create { history, open, ..body });
        signed(&founder, Entry { body, ..entry }).wire()
    };
    let nobody = nameless(&nonce);
    let cases = [
        ("a team", team(History::All, false), None),
        ("a team without history", team(History::None, false), Some("malformed")),
        ("an open team", team(History::All, true), Some("malformed")),
        (
            "a founder without a name",
            signed(&nobody, create(Kind::Group, nonce, &nobody)).wire(),
            Some("malformed"),
        ),
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
