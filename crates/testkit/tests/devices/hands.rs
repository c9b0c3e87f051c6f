//! Facilitators' devices look after the group together, in a team that nobody had to set up.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use client::{Device, Fault, Said, Worry};
use protocol::{
    MemberId, Minute, ObjectId, SpaceId,
    log::{History, Kind, Role},
};
use vault::{
    kinds::{ActKind, Content, Measure, Restraint},
    report::ReportReason,
    space::{TeamWord, Told},
};

use crate::people::{OPEN_DOOR, Place, me, say};

#[tokio::test]
async fn facilitators_come_into_the_groups_team_by_themselves_and_leave_it_with_their_role() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let mut finch = place.member(&link, "Finch").await;
    rowan.sync_group(group).await.unwrap();
    rowan.set_role(group, me(&wren, group), Role::Facilitator).await.unwrap();

    rowan.look_after(group).await.unwrap();
    for device in [&mut wren, &mut finch, &mut rowan] {
        device.look_after(group).await.unwrap();
    }

    let team = wren.group(group).unwrap().space().team().expect("the settings name it");
    let log = rowan.group(team).unwrap().space().log();
    assert_eq!((log.kind(), log.history(), log.member_count()), (Kind::Team, History::All, 2));
    assert!(finch.group(team).is_err(), "who is no facilitator is in no team");
    let in_team: MemberId = me(&wren, team);
    assert!(log.is_facilitator(&in_team));
    let fresh = log.length();
    rowan.look_after(group).await.unwrap();
    let log = rowan.group(team).unwrap().space().log();
    assert_eq!(log.length(), fresh, "nobody is invited twice");

    rowan.set_role(group, me(&wren, group), Role::Member).await.unwrap();
    rowan.look_after(group).await.unwrap();

    assert!(!rowan.group(team).unwrap().space().log().is_member(&in_team));
}

/// A worry about somebody, with what they wrote.
fn worry(about: MemberId, shown: &[ObjectId]) -> Worry {
    Worry {
        reason: ReportReason::Sourcing,
        about: Some(about),
        words: Some("He asks everybody.".into()),
        shown: shown.to_vec(),
        cares: false,
    }
}

/// An administrator, and the safety team that they founded and named.
pub(crate) async fn safety_team(place: &Place) -> (Device, SpaceId) {
    let token = app::organisation::issue_setup_token(place.server.app())
        .await
        .expect("the database answers")
        .expect("nobody set it up yet");
    let token = BASE64_URL_SAFE_NO_PAD.encode(token.0);
    let mut odette = place.somebody().await;
    odette
        .set_up_organisation(&token, "Harbour", "US", 18)
        .await
        .expect("the token is the right one");
    let team = odette.found_safety_team("Safety", "Odette").await.expect("an administrator may");
    odette.name_safety_team(team).await.expect("an administrator may");
    (odette, team)
}

#[tokio::test]
async fn a_report_is_in_the_teams_queue_and_somebody_takes_it_on() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    rowan.look_after(group).await.unwrap();
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let mut finch = place.member(&link, "Finch").await;
    let shown = say(&mut wren, group, "I can get you some").await;
    finch.sync_group(group).await.unwrap();

    let report = finch.report(group, worry(me(&wren, group), &[shown])).await.unwrap();
    rowan.look_after(group).await.unwrap();
    rowan.act_on(group, report, ActKind::Claim, None).await.unwrap();
    rowan.act_on(group, report, ActKind::Note, Some("Wrote to him.")).await.unwrap();

    let team = rowan.group(group).unwrap().space().team().unwrap();
    let queue = rowan.group(team).unwrap().queue();
    assert_eq!(queue.len(), 1);
    assert_eq!(queue[0].report.report, report);
    let log = rowan.group(group).unwrap().space().log();
    let (header, inside) = queue[0].report.items[0].check(log).unwrap();
    assert_eq!(header.author, me(&wren, group));
    assert!(matches!(&inside.content, Content::Post(words) if words.text == "I can get you some"));
    let acts: Vec<_> = queue[0].acts.iter().map(|(_, act)| act.kind).collect();
    assert_eq!(acts, [ActKind::Claim, ActKind::Note]);
}

#[tokio::test]
async fn a_report_about_the_only_facilitator_goes_past_her() {
    let place = Place::start().await;
    let (mut odette, safety) = safety_team(&place).await;
    let (mut rowan, group) = place.group(History::None).await;
    rowan.look_after(group).await.unwrap();
    let unasked = rowan.group(group).unwrap().space().safety_team();
    assert_eq!(unasked, None, "nobody compared any words yet");
    rowan.trust_safety_team(group, safety).await.unwrap();
    assert_eq!(rowan.group(group).unwrap().space().safety_team(), Some(safety));
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    let shown = say(&mut rowan, group, "Come and see me alone").await;
    wren.sync_group(group).await.unwrap();

    let report = wren.report(group, worry(me(&rowan, group), &[shown])).await.unwrap();
    rowan.look_after(group).await.unwrap();
    odette.look_after(safety).await.unwrap();

    let team = rowan.group(group).unwrap().space().team().unwrap();
    assert!(rowan.group(team).unwrap().queue().is_empty(), "she never hears of it");
    let queue = odette.group(safety).unwrap().queue();
    assert_eq!(queue.len(), 1);
    assert_eq!((queue[0].report.report, queue[0].report.group), (report, group));
    odette.act_on(safety, report, ActKind::Claim, None).await.unwrap();
    assert_eq!(odette.group(safety).unwrap().queue()[0].acts.len(), 1);
}

#[tokio::test]
async fn whoever_is_muted_reads_why_and_writes_again_when_it_is_over() {
    let place = Place::start().await;
    let (mut rowan, group) = place.group(History::None).await;
    let link = rowan.make_link(group, OPEN_DOOR).await.unwrap();
    let mut wren = place.member(&link, "Wren").await;
    rowan.sync_group(group).await.unwrap();
    let until = Minute(rowan.minute().0 + 60);
    let (member, restraint) = (me(&wren, group), Restraint::Muted);
    let text = "Please take an hour.".to_owned();
    let word = TeamWord { text, told: Some(Told::Muted), until: Some(until), object: None };

    let measure = rowan.restrain(group, Measure { member, restraint, until }).await.unwrap();
    rowan.say_to(group, member, &word).await.unwrap();
    wren.sync_group(group).await.unwrap();
    let refused = wren.post(group, Said::words("But I")).await;

    assert!(matches!(refused, Err(Fault::Muted)));
    assert_eq!(wren.group(group).unwrap().muted_until(wren.minute()), Some(until));
    assert_eq!(wren.group(group).unwrap().muted_until(Minute(until.0 + 1)), None);
    let waiting: Vec<_> = wren.group(group).unwrap().words_waiting().collect();
    assert_eq!(waiting.len(), 1);
    let (number, read) = waiting[0];
    assert_eq!(read, &word);
    wren.word_read(group, number).await.unwrap();
    assert_eq!(wren.group(group).unwrap().team_words().count(), 0);
    rowan.take_back(group, measure).await.unwrap();
    wren.sync_group(group).await.unwrap();
    say(&mut wren, group, "Thank you. I am calmer now").await;
    rowan.post(group, Said::words("Good to have you back")).await.unwrap();
}
