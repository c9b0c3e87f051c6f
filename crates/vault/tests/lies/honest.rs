//! Without lies everything arrives.

use protocol::log::{History, Mode, Reason, Role};
use vault::{
    Untrusted,
    kinds::{Content, Reaction, Words},
    object::Parent,
    space::{Draft, Letter},
};

use crate::world::{NOW, a_group, a_link, a_newcomer, at_the_door, dice::Dice, post};

#[test]
fn two_people_talk_and_a_second_device_reads_the_same() {
    let dice = &mut Dice::new("talk");
    let (mut server, mut river) = a_group(History::None, dice);
    river.says("before anybody came", &mut server, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);

    let k = brook.says("hello", &mut server, dice);
    river.sync(&server);
    let object = river.space.place(k).unwrap().header.unwrap().object;
    let parent = Parent { object, revision: 1 };
    let words = Words { text: "welcome".into(), content_note: None, from: "River".into() };
    let reply = Draft::new(Content::Reply(words), NOW).answering(parent);
    server.post(&river.space.write(reply, dice).unwrap()).unwrap();
    let hear = Draft::new(Content::Reaction(Reaction::Hear), NOW).answering(parent);
    server.post(&river.space.write(hear, dice).unwrap()).unwrap();
    brook.sync(&server);

    assert_eq!(brook.texts(), ["hello", "welcome"], "no words from before one's time");
    assert_eq!(river.texts(), ["before anybody came", "hello"]);
    assert_eq!(river.fresh_device(&server).texts(), ["before anybody came", "hello", "welcome"]);
    let post = &brook.space.wall().posts[0];
    assert_eq!(post.reactions, [(river.space.me(), Reaction::Hear)]);
    assert_eq!(brook.space.set_aside().count() + river.space.set_aside().count(), 0);
}

#[test]
fn the_settings_reach_a_newcomer_once_somebody_renewed_them() {
    let dice = &mut Dice::new("settings");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    assert!(brook.space.current_settings().is_none());
    assert!(river.space.settings_need_renewal());

    let settings = river.space.current_settings().unwrap().clone();
    let draft = Draft::new(Content::Settings(settings.clone()), NOW);
    server.post(&river.space.write(draft, dice).unwrap()).unwrap();
    brook.sync(&server);

    assert_eq!(brook.space.current_settings(), Some(&settings));
    assert!(!brook.space.settings_need_renewal());
}

#[test]
fn a_guest_waits_introduces_themselves_and_is_let_in() {
    let dice = &mut Dice::new("guest");
    let (mut server, mut river) = a_group(History::None, dice);
    let link = a_link(&mut river, Mode::Ask, 5, &mut server, dice);
    let (mut brook, transaction) = at_the_door(&link, &server, dice).unwrap();
    server.accept(&transaction).unwrap();
    river.sync(&server);

    let letter = river.space.read_letter(Untrusted(&server.letters[0])).unwrap();
    let admit = river.space.admit(brook.space.me(), NOW, dice).unwrap();
    server.accept(&admit).unwrap();
    let mut brook_later = {
        let from = usize::try_from(brook.space.log().length()).unwrap();
        let page = server.log_page(brook.space.me(), from);
        brook.space.read_log(Untrusted(&page)).unwrap();
        brook
    };
    brook_later.says("thank you for letting me in", &mut server, dice);
    river.sync(&server);

    let Letter::Introduction(from, words) = letter else { panic!("an introduction") };
    assert_eq!((from, words.pseudonym.as_str()), (brook_later.space.me(), "Brook"));
    assert_eq!(river.texts(), ["thank you for letting me in"]);
}

#[test]
fn shared_history_opens_to_a_newcomer() {
    let dice = &mut Dice::new("history");
    let (mut server, mut river) = a_group(History::All, dice);
    river.says("long ago", &mut server, dice);
    let brook = a_newcomer(&mut river, &mut server, dice);
    let letters = river.space.share_history(&brook.space.me(), dice).unwrap();
    for letter in &letters {
        server.log.check_letter(letter).unwrap();
    }

    let own = brook.space.own().clone();
    let page = server.log_page(own.id(), 0);
    let (mut space, _) =
        vault::Space::begin_with_log(own, server.log.space(), Untrusted(&page)).unwrap();
    space.read_from_start();
    space.read_stream(Untrusted(server.records(0))).unwrap();
    let news = space.read_letter(Untrusted(&letters[0]));

    assert_eq!(news, Ok(Letter::Keys(vec![1])));
    let texts: Vec<_> = space.wall().posts.into_iter().map(|it| it.words.text).collect();
    assert_eq!(texts, ["long ago"]);
}

#[test]
fn who_was_removed_cannot_read_on_and_who_left_makes_a_fresh_key_due() {
    let dice = &mut Dice::new("removal");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let mut stone = a_newcomer(&mut river, &mut server, dice);
    let remove = river.space.remove(brook.space.me(), NOW, dice).unwrap();
    server.accept(&remove).unwrap();
    stone.sync(&server);
    let leave = stone.space.leave(NOW).unwrap();
    server.accept(&leave).unwrap();
    river.sync(&server);
    let too_soon = river.space.write(post("too soon"), dice);
    let renew = river.space.renew(Reason::Due, NOW, dice).unwrap();
    server.accept(&renew).unwrap();
    river.says("after", &mut server, dice);
    river.sync(&server);
    brook.try_sync(&server).unwrap();

    assert_eq!(too_soon.map(drop).map_err(vault::Fault::code), Err("epoch_due"));
    assert_eq!(river.texts(), ["after"]);
    assert!(brook.texts().is_empty());
    assert!(brook.space.key(server.log.epoch_number()).is_none());
    assert!(stone.space.key(server.log.epoch_number()).is_none());
}

#[test]
fn an_edit_replaces_and_a_tombstone_takes_back() {
    let dice = &mut Dice::new("edit");
    let (mut server, mut river) = a_group(History::None, dice);
    let first = river.says("frist", &mut server, dice);
    let second = river.says("a slip of the tongue", &mut server, dice);
    river.sync(&server);
    let object = |k| river.space.place(k).unwrap().header.unwrap().object;
    let words = Words { text: "first".into(), content_note: None, from: "River".into() };
    let edit = river.space.edit(object(first), Content::Post(words), NOW, dice).unwrap();
    let gone = river.space.take_back(object(second), NOW, dice).unwrap();
    server.post(&edit).unwrap();
    server.post(&gone).unwrap();
    river.sync(&server);

    let posts = river.space.wall().posts;
    assert_eq!(river.texts(), ["first"]);
    assert!(posts[0].edited && posts[1].deleted && posts[1].words.text.is_empty());
}

#[test]
fn a_facilitator_hides_and_shows_again() {
    let dice = &mut Dice::new("hide");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let k = brook.says("buy from me", &mut server, dice);
    river.sync(&server);
    let object = river.space.place(k).unwrap().header.unwrap().object;
    let hide = Draft::new(Content::Hide(None), NOW).answering(Parent { object, revision: 1 });
    let hide_k = server.post(&river.space.write(hide.clone(), dice).unwrap()).unwrap();
    brook.sync(&server);
    assert!(brook.space.wall().posts[0].hidden);

    river.sync(&server);
    let hidden = river.space.place(hide_k).unwrap().header.unwrap().object;
    server.post(&river.space.take_back(hidden, NOW, dice).unwrap()).unwrap();
    let by_member = brook.space.write(hide, dice).unwrap();
    let by_member = server.post(&by_member).unwrap();
    brook.sync(&server);

    assert!(!brook.space.wall().posts[0].hidden);
    let aside: Vec<_> = brook.space.set_aside().map(|(k, it)| (k, it.code())).collect();
    assert_eq!(aside, [(by_member, "not_a_facilitator")]);
}

#[test]
fn roles_can_change_hands() {
    let dice = &mut Dice::new("roles");
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let role = river.space.set_role(brook.space.me(), Role::Facilitator, NOW).unwrap();
    server.accept(&role).unwrap();
    brook.sync(&server);
    let link = a_link(&mut brook, Mode::Auto, 1, &mut server, dice);

    assert!(brook.space.is_facilitator());
    assert!(at_the_door(&link, &server, dice).is_ok());
}
