//! Two people who want to talk: from the first question to the last word, and what a lying server or a bad neighbour makes of it.

use std::time::Duration;

use client::{Device, Ended, Fault, Wish, Worry};
use domain::Day;
use protocol::{
    MemberId, SpaceId,
    letter::LetterRecord,
    log::{History, Role},
};
use storage::NewLetter;
use testkit::SeededChance;
use vault::{
    kinds::{Content, Settings},
    report::ReportReason,
    space::{Sentence, TalkRequest},
};

use crate::{
    hands::safety_team,
    people::{OPEN_DOOR, Place, me, read, say, texts},
};

/// A group that knows its safety team, its facilitator, and people who want to be asked.
async fn a_group(place: &Place, names: &[&str]) -> (Device, SpaceId, Vec<Device>) {
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.expect("this works in the tests' own world");
    let mut people = Vec::new();
    for name in names {
        let mut person = place.member(&link, name).await;
        person.choose_requests(group, Wish::On).await.expect("this works in the tests' own world");
        people.push(person);
    }
    for person in people.iter_mut().chain([&mut rowan]) {
        person.sync().await.expect("this works in the tests' own world");
    }
    (rowan, group, people)
}

/// One asks, the other says yes, and both know who the other is.
async fn talk(group: SpaceId, asks: &mut Device, answers: &mut Device) -> SpaceId {
    let pair = asks
        .ask_to_talk(group, me(answers, group), Sentence::First)
        .await
        .expect("this works in the tests' own world");
    answers.asked(group).await.expect("this works in the tests' own world");
    answers.answer_request(group, pair, true).await.expect("this works in the tests' own world");
    asks.sync().await.expect("this works in the tests' own world");
    answers.sync().await.expect("this works in the tests' own world");
    pair
}

fn ended(device: &Device, pair: SpaceId) -> Option<Ended> {
    let talks = device.talks();
    talks.into_iter().find(|it| it.pair == pair).expect("there is such a talk").ended
}

#[tokio::test]
async fn two_members_ask_answer_and_talk_until_one_leaves() {
    let place = Place::start().await;
    let (_rowan, group, mut people) = a_group(&place, &["Wren", "Finch"]).await;
    let [wren, finch] = &mut people[..] else { unreachable!() };

    let pair = wren.ask_to_talk(group, me(finch, group), Sentence::Third).await.unwrap();
    let asked = finch.asked(group).await.unwrap();
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].from, asked[0].pair), (me(wren, group), pair));
    assert_eq!(asked[0].sentence, Sentence::Third);
    assert_eq!(wren.asking(group).await.unwrap().left, 2);
    finch.answer_request(group, pair, true).await.unwrap();
    assert_eq!(finch.talks()[0].other, None, "Wren did not say yet who she is");
    wren.sync().await.unwrap();
    finch.sync().await.unwrap();

    assert_eq!(wren.talks()[0].other, Some(me(finch, group)));
    assert_eq!(finch.talks()[0].other, Some(me(wren, group)));
    assert_eq!(finch.asked(group).await.unwrap(), []);
    assert_eq!(wren.asking(group).await.unwrap().left, 3);
    say(wren, pair, "Can I tell you something?").await;
    assert_eq!(read(finch, pair).await, ["Can I tell you something?"]);
    say(finch, pair, "Of course.").await;
    finch.end_talk(pair).await.unwrap();
    assert_eq!(read(wren, pair).await, ["Can I tell you something?", "Of course."]);
    assert_eq!((ended(wren, pair), ended(finch, pair)), (Some(Ended::ByThem), Some(Ended::ByMe)));
    let late = wren.post(pair, client::Said::words("Are you there?")).await;
    assert_eq!(late.unwrap_err().code(), Some("pair_ended"));
    wren.end_talk(pair).await.unwrap();
    app::retention::sweep(place.server.app()).await.unwrap();
    wren.sync().await.unwrap();
    finch.sync().await.unwrap();
}

#[tokio::test]
async fn not_now_is_told_to_nobody_and_what_is_taken_back_is_gone() {
    let place = Place::start().await;
    let (_rowan, group, mut people) = a_group(&place, &["Wren", "Finch", "Robin"]).await;
    let [wren, finch, robin] = &mut people[..] else { unreachable!() };
    let pair = wren.ask_to_talk(group, me(finch, group), Sentence::First).await.unwrap();
    let other = wren.ask_to_talk(group, me(robin, group), Sentence::First).await.unwrap();
    assert_eq!(finch.asked(group).await.unwrap().len(), 1);
    let before = wren.asking(group).await.unwrap();

    finch.answer_request(group, pair, false).await.unwrap();
    wren.withdraw_request(group, other).await.unwrap();

    let after = wren.asking(group).await.unwrap();
    let as_before: Vec<_> = before.open.into_iter().filter(|it| it.pair == pair).collect();
    assert_eq!(after.open, as_before, "whoever hears no cannot tell it from silence");
    assert_eq!(robin.asked(group).await.unwrap(), []);
    assert_eq!(finch.asked(group).await.unwrap(), []);
    assert_eq!(ended(wren, other), Some(Ended::ByMe));
    // Nobody came in time: the device lets go by itself.
    for _ in 0..3 {
        place.server.pass(Duration::from_hours(24 * 5));
        wren.asking(group).await.unwrap();
    }
    wren.sync().await.unwrap();
    assert_eq!(ended(wren, pair), Some(Ended::ByMe));
    assert_eq!(wren.asking(group).await.unwrap().open, []);
}

#[tokio::test]
async fn another_device_of_the_same_account_finds_the_talk_and_who_it_is_with() {
    let place = Place::start().await;
    let (_rowan, group, mut people) = a_group(&place, &["Wren", "Finch"]).await;
    let [wren, finch] = &mut people[..] else { unreachable!() };
    let pair = talk(group, wren, finch).await;
    say(wren, pair, "Hello.").await;
    wren.keep_identity("wren", "alder birch cedar dogwood elm").await.unwrap();

    let mut laptop =
        Device::sign_in(place.line(), place.machine(), "wren", "alder birch cedar dogwood elm")
            .await
            .unwrap();
    laptop.sync().await.unwrap();

    assert_eq!(laptop.talks().len(), 1);
    assert_eq!(laptop.talks()[0].other, Some(me(finch, group)));
    assert_eq!(texts(laptop.group(pair).unwrap()), ["Hello."]);
}

#[tokio::test]
async fn a_predatory_request_pattern_meets_the_limits_and_the_third_report_reaches_the_safety_team()
{
    let place = Place::start().await;
    let (mut odette, safety) = safety_team(&place).await;
    let names = ["Stone", "Wren", "Finch", "Robin", "Martin"];
    let (mut rowan, group, mut people) = a_group(&place, &names).await;
    let settings = rowan.group(group).unwrap().space().current_settings().unwrap().clone();
    let settings = Settings { safety_team: Some(safety), ..settings };
    rowan.change_settings(group, settings, History::None).await.unwrap();
    rowan.look_after(group).await.unwrap();
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let newcomer = place.member(&link, "Lark").await;
    for person in &mut people {
        person.sync().await.unwrap();
    }
    let mut stone = people.remove(0);

    // He goes for the newest first, and for everybody at once.
    let to = me(&newcomer, group);
    let too_new = stone.ask_to_talk(group, to, Sentence::First).await.unwrap_err();
    let mut pairs = Vec::new();
    for person in &people[..3] {
        let pair = stone.ask_to_talk(group, me(person, group), Sentence::First).await.unwrap();
        pairs.push(pair);
    }
    let fourth = stone.ask_to_talk(group, me(&people[3], group), Sentence::First).await;
    assert_eq!(too_new.code(), Some("not_open_to_requests"));
    assert_eq!(fourth.unwrap_err().code(), Some("too_many_requests"));
    assert!(stone.talks().len() == 3, "what was refused leaves nothing behind");

    // Three come, and each of them hears the same.
    for (person, pair) in people.iter_mut().zip(&pairs) {
        person.asked(group).await.unwrap();
        person.answer_request(group, *pair, true).await.unwrap();
    }
    stone.sync().await.unwrap();
    for (number, (person, pair)) in people.iter_mut().zip(&pairs).enumerate() {
        say(&mut stone, *pair, "I can get you something. Tell nobody.").await;
        person.sync().await.unwrap();
        let said = person.group(*pair).unwrap().wall().posts[0].object;
        let worry = Worry {
            reason: ReportReason::Sourcing,
            about: None,
            words: None,
            shown: vec![said],
            cares: false,
        };
        person.report_talk(*pair, worry).await.unwrap();
        let alerts = odette.alerts().await.unwrap();
        assert_eq!(alerts.len(), usize::from(number == 2), "the third one makes it an alert");
    }
    assert_eq!(odette.alerts().await.unwrap()[0].reports, 3);

    // The group's team sees what he wrote, as he signed it, and who he is.
    rowan.look_after(group).await.unwrap();
    let team = rowan.group(group).unwrap().space().team().unwrap();
    let queue = rowan.group(team).unwrap().queue();
    assert_eq!(queue.len(), 3);
    for it in &queue {
        assert_eq!(it.report.about, Some(me(&stone, group)));
        let pair = it.report.pair.expect("it is from a talk");
        assert!(pairs.contains(&pair.of.pair));
        assert_eq!(it.report.items.len(), 1);
    }
    // Who was asked blocks him; he learns nothing of it.
    people[3].block(group, me(&stone, group), true).await.unwrap();
    let pair = stone.ask_to_talk(group, me(&people[3], group), Sentence::First).await.unwrap();
    assert!(people[3].asked(group).await.unwrap().is_empty());
    assert!(stone.asking(group).await.unwrap().open.iter().any(|it| it.pair == pair));
}

#[tokio::test]
async fn greeters_ask_newcomers_and_nobody_else_does_whatever_the_server_delivers() {
    let place = Place::start().await;
    let (mut rowan, group, mut people) = a_group(&place, &["Wren", "Finch"]).await;
    let [wren, finch] = &mut people[..] else { unreachable!() };
    rowan.name_greeters(group, vec![me(wren, group)]).await.unwrap();
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut lark = place.member(&link, "Lark").await;
    wren.sync().await.unwrap();
    finch.sync().await.unwrap();
    lark.sync().await.unwrap();

    let greeted = wren.ask_to_talk(group, me(&lark, group), Sentence::First).await.unwrap();
    let theirs = finch.ask_to_talk(group, me(wren, group), Sentence::First).await.unwrap();
    let letter = request_to(finch, group, me(&lark, group), wren, theirs).await;
    deliver(&place, group, &letter).await;

    let asked = lark.asked(group).await.unwrap();
    assert_eq!(asked.iter().map(|it| it.pair).collect::<Vec<_>>(), [greeted]);
    // Blocks hold on the device too.
    lark.block(group, me(wren, group), true).await.unwrap();
    assert_eq!(lark.asked(group).await.unwrap(), []);
}

/// A letter that the server delivers against its own rules: it asks with the way into a pair that somebody else was asked into.
async fn request_to(
    from: &mut Device,
    group: SpaceId,
    to: MemberId,
    asked: &mut Device,
    pair: SpaceId,
) -> LetterRecord {
    asked.asked(group).await.expect("this works in the tests' own world");
    let link = asked
        .group(group)
        .expect("this works in the tests' own world")
        .link_of_request(pair)
        .expect("they were asked");
    let words = TalkRequest { sentence: Sentence::First, link };
    let space = from.group(group).expect("this works in the tests' own world").space();
    space.ask_to_talk(&to, &words, &mut chance(7)).expect("this works in the tests' own world")
}

fn chance(seed: u64) -> impl FnMut(&mut [u8]) {
    let chance = SeededChance::new(seed);
    move |bytes| chance.fill(bytes)
}

async fn deliver(place: &Place, group: SpaceId, letter: &LetterRecord) {
    let mut work =
        place.server.storage().await.write().await.expect("this works in the tests' own world");
    let number = work
        .space(group)
        .await
        .expect("this works in the tests' own world")
        .expect("there is one")
        .number;
    let letter = NewLetter {
        from: letter.from,
        to: letter.to,
        record: letter.encode().into(),
        origin: None,
    };
    work.add_letters(number, &[letter], Day::of(place.server.now()))
        .await
        .expect("this works in the tests' own world");
    work.save().await.expect("this works in the tests' own world");
}

#[tokio::test]
async fn a_request_that_was_swapped_or_leads_elsewhere_is_not_followed() {
    let place = Place::start().await;
    let (mut rowan, group, mut people) = a_group(&place, &["Wren", "Finch", "Robin"]).await;
    let [wren, finch, robin] = &mut people[..] else { unreachable!() };
    // A way into a group, under the name of a talk.
    let (mut stone, trap) = place.group(History::None).await;
    let link = stone.make_link(trap, OPEN_DOOR).await.unwrap();
    let words = TalkRequest { sentence: Sentence::First, link };
    let to = me(finch, group);
    let space = wren.group(group).unwrap().space();
    let elsewhere = space.ask_to_talk(&to, &words, &mut chance(8)).unwrap();
    deliver(&place, group, &elsewhere).await;
    // What was written to one, given to another.
    let pair = wren.ask_to_talk(group, me(robin, group), Sentence::First).await.unwrap();
    let honest = request_to(wren, group, me(robin, group), robin, pair).await;
    deliver(&place, group, &LetterRecord { to, ..honest.clone() }).await;
    deliver(&place, group, &LetterRecord { from: me(&rowan, group), to, ..honest }).await;

    let asked = finch.asked(group).await.unwrap();
    assert_eq!(asked.len(), 1, "swapped ones do not open");
    let followed = finch.answer_request(group, trap, true).await.unwrap_err();

    assert!(matches!(followed, Fault::Vault(vault::Fault::LinkBroken)), "{followed:?}");
    assert!(finch.group(trap).is_err());
    stone.sync().await.unwrap();
    assert_eq!(stone.group(trap).unwrap().space().log().member_count(), 1);
    // The way into a pair in which somebody else was meant opens for nobody but them.
    let mine = request_to(wren, group, to, robin, pair).await;
    deliver(&place, group, &mine).await;
    finch.asked(group).await.unwrap();
    let refused = finch.answer_request(group, pair, true).await.unwrap_err();
    assert_eq!(refused.code(), Some("no_such_invite"));
    rowan.sync().await.unwrap();
}

#[tokio::test]
async fn somebody_else_at_the_other_end_is_left_and_told_of() {
    let place = Place::start().await;
    let (_rowan, group, mut people) = a_group(&place, &["Wren", "Finch", "Robin"]).await;
    let [wren, finch, robin] = &mut people[..] else { unreachable!() };
    // Wren asks Finch; Robin hands Finch that link as her own, so that each takes the other for somebody else.
    let pair = wren.ask_to_talk(group, me(finch, group), Sentence::First).await.unwrap();
    let relayed = request_to(robin, group, me(finch, group), finch, pair).await;
    finch.block(group, me(wren, group), true).await.unwrap();
    assert_eq!(
        finch.asked(group).await.unwrap(),
        [],
        "blocked, so that only the relayed one stays"
    );
    deliver(&place, group, &relayed).await;
    let asked = finch.asked(group).await.unwrap();
    assert_eq!(asked[0].from, me(robin, group));

    finch.answer_request(group, pair, true).await.unwrap();
    wren.sync().await.unwrap();
    finch.sync().await.unwrap();

    assert_eq!(ended(finch, pair), Some(Ended::Untrue), "it is Wren, and not Robin who asked");
    assert_eq!(finch.talks()[0].other, None);
    wren.sync().await.unwrap();
    assert_eq!(ended(wren, pair), Some(Ended::ByThem));
}

#[tokio::test]
async fn nobody_has_tools_over_the_other_in_a_talk() {
    let place = Place::start().await;
    let (_rowan, group, mut people) = a_group(&place, &["Wren", "Finch"]).await;
    let [wren, finch] = &mut people[..] else { unreachable!() };
    let pair = talk(group, wren, finch).await;
    let who = me(finch, pair);

    let removed = wren.remove(pair, who).await.unwrap_err();
    let promoted = wren.set_role(pair, who, Role::Facilitator).await.unwrap_err();
    let another = wren.make_link(pair, OPEN_DOOR).await.map(drop);

    assert_eq!(removed.code(), Some("not_in_this_kind"));
    assert_eq!(promoted.code(), Some("not_in_this_kind"));
    assert!(another.is_err());
    let profile = finch.group(pair).unwrap().space().places().any(|it| {
        matches!(&it.verdict, vault::space::Verdict::Opened(inside)
            if matches!(inside.content, Content::Profile { proof: Some(_), .. }))
    });
    assert!(profile, "who is who is written in the talk itself");
}
