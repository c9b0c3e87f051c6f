//! Lies about who wrote what, who looks after a group, and what the organisation may do in it.

use protocol::{
    Entry, Log, Refusal, SpaceId,
    log::{Body, History, Kind, Mode, Role, STEWARD, StewardAct},
};
use vault::{
    Fault, Key, Untrusted,
    kinds::{Content, Settings},
    report::{Report, ReportReason},
    space::{Draft, Founding, Letter, TeamWord, found, replay},
    steward::StewardCode,
};

use crate::world::{
    NOW, Person, Server, a_group, a_link, a_newcomer, at_the_door,
    dice::Dice,
    hands::{Scene, a_safety_team, forgeries},
    log_page, settings,
};

/// A group whose settings name the safety team, its founder and a member.
fn a_group_with(team: SpaceId, dice: &mut Dice) -> (Server, Person, Person) {
    let (mut server, mut river) = a_group(History::None, dice);
    let named = Settings { safety_team: Some(team), ..settings("Evening group") };
    let entry = river.space.change_settings(&named, History::None, NOW).unwrap();
    server.accept(&entry).unwrap();
    river.sync(&server);
    let draft = Draft::new(Content::Settings(named), NOW);
    server.post(&river.space.write(draft, dice).unwrap()).unwrap();
    river.sync(&server);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    let draft = Draft::new(Content::Settings(river.space.current_settings().unwrap().clone()), NOW);
    server.post(&river.space.write(draft, dice).unwrap()).unwrap();
    brook.sync(&server);
    (server, river, brook)
}

#[test]
fn a_report_forged_by_reporter_plus_lying_server_is_refused() {
    let mut scene = Scene::set("forged reports");
    let (team, _) = a_safety_team(&mut scene.dice);
    let honest = scene.report.clone();
    for (name, item) in forgeries(&scene) {
        for items in [vec![item.clone()], vec![honest.items[0].clone(), item]] {
            let forged = Report { items, ..honest.clone() };
            let letters =
                scene.brook.space.report_to_facilitators(&forged, &mut scene.dice).unwrap();

            let said = scene.river.space.read_letter(Untrusted(&letters[0])).map(drop);

            assert_eq!(said, Err(Fault::ReportRefused), "{name}");
            assert_eq!(
                forged.check(&scene.server.log, &scene.brook.space.me(), 0).map(drop),
                Err(Fault::ReportRefused)
            );
        }
    }
    assert!(!scene.server.log.is_member(&team.space.me()));
    let letters = scene.brook.space.report_to_facilitators(&honest, &mut scene.dice).unwrap();
    let read = scene.river.space.read_letter(Untrusted(&letters[0])).unwrap();
    assert_eq!(read, Letter::Report(scene.brook.space.me(), Box::new(honest)));
}

#[test]
fn the_safety_team_believes_only_the_log_that_hashes_to_the_groups_id() {
    let dice = &mut Dice::new("which log");
    let (team, team_server) = a_safety_team(dice);
    let (server, _, brook) = a_group_with(team.space.id(), dice);
    let (other, _) = a_group(History::None, dice);
    let report = Report {
        report: protocol::ObjectId([6; 16]),
        group: brook.space.id(),
        reason: ReportReason::Other,
        about: None,
        words: None,
        items: Vec::new(),
        group_name: None,
        at: NOW,
        worry: true,
        pair: None,
    };
    let letters = brook.space.report_to_safety_team(&report, &team_server.log, None, dice).unwrap();
    let page = |server: &Server| server.log_page(brook.space.me(), 0);

    let swapped = replay(brook.space.id(), Untrusted(&[page(&other)])).map(drop);
    let cut = log_page(server.lines[1..].iter().map(|it| (it.entry.clone(), None)));
    let beheaded = replay(brook.space.id(), Untrusted(&[cut])).map(drop);
    let group = replay(brook.space.id(), Untrusted(&[page(&server)])).unwrap();

    assert_eq!(swapped, Err(Refusal::WrongSpace.into()));
    assert!(beheaded.is_err());
    let by_other = team.space.read_report(Untrusted(&letters[0]), &other.log).map(drop);
    assert_eq!(by_other, Err(Refusal::WrongSpace.into()));
    assert_eq!(team.space.read_report(Untrusted(&letters[0]), &group), Ok(report));
}

#[test]
fn the_server_cannot_put_its_own_safety_team_in_the_settings() {
    let dice = &mut Dice::new("its own team");
    let (team, team_server) = a_safety_team(dice);
    let (_, servers_own) = a_safety_team(dice);
    let (mut server, river, mut brook) = a_group_with(team.space.id(), dice);
    let mut report = Scene::set("a report").report;
    report.group = brook.space.id();

    // A colluding member posts settings that the log does not bind.
    let theirs =
        Settings { safety_team: Some(servers_own.log.space()), ..settings("Evening group") };
    let draft = Draft::new(Content::Settings(theirs), NOW);
    server.post(&river.space.write(draft, dice).unwrap()).unwrap();
    brook.sync(&server);

    assert_eq!(brook.space.safety_team(), Some(team.space.id()));
    let said = brook.space.report_to_safety_team(&report, &servers_own.log, None, dice).map(drop);
    assert_eq!(said, Err(Fault::WrongSafetyTeam));
    let id = brook.space.safety_team().unwrap();
    let page = servers_own.log_page(team.space.me(), 0);
    assert_eq!(replay(id, Untrusted(&[page])).map(drop), Err(Refusal::WrongSpace.into()));
    let to_team = brook.space.report_to_safety_team(&report, &team_server.log, None, dice).unwrap();
    assert_eq!(to_team[0].to, team.space.me());
}

#[test]
fn a_report_about_a_facilitator_is_not_written_to_them() {
    let mut scene = Scene::set("about the facilitator");
    let about = Report { about: Some(scene.river.space.me()), ..scene.report.clone() };

    let letters = scene.brook.space.report_to_facilitators(&about, &mut scene.dice).unwrap();

    assert!(letters.is_empty());
}

#[test]
fn who_was_removed_can_only_appeal() {
    let mut scene = Scene::set("after removal");
    let (server, dice) = (&mut scene.server, &mut scene.dice);
    let out = scene.river.space.remove(scene.brook.space.me(), NOW, dice).unwrap();
    server.accept(&out).unwrap();
    scene.river.sync(server);
    scene.brook.sync(server);
    let appeal = Report { reason: ReportReason::Appeal, ..scene.report.clone() };
    let mut said = |report: &Report| {
        let letters = scene.brook.space.report_to_facilitators(report, dice).unwrap();
        scene.river.space.read_letter(Untrusted(&letters[0])).map(drop)
    };

    assert_eq!(said(&scene.report), Err(Fault::ReportRefused));
    assert_eq!(said(&appeal), Ok(()));
}

#[test]
fn only_facilitators_speak_for_the_team_and_show_the_way_into_it() {
    let mut scene = Scene::set("who speaks");
    let (dice, brook) = (&mut scene.dice, scene.brook.space.me());
    let word = TeamWord { text: "Hello.".to_owned(), told: None, until: None, object: None };
    let link = a_link(&mut scene.river, Mode::Auto, 1, &mut scene.server, dice);
    scene.brook.sync(&scene.server);
    let honest = scene.river.space.say_to(&brook, &word, dice).unwrap();
    let to_river = scene.river.space.me();
    let false_word = scene.brook.space.say_to(&to_river, &word, dice).unwrap();
    let false_way = scene.brook.space.invite_to_team(&to_river, &link, dice).unwrap();
    let way = scene.river.space.invite_to_team(&brook, &link, dice).unwrap();
    let read =
        |person: &mut Person, it| person.space.read_letter(Untrusted(it)).map_err(Fault::code);

    assert_eq!(read(&mut scene.brook, &honest), Ok(Letter::TeamWord(word)));
    assert_eq!(read(&mut scene.river, &false_word).map(drop), Err("letter_from"));
    assert_eq!(read(&mut scene.river, &false_way).map(drop), Err("letter_from"));
    assert_eq!(read(&mut scene.brook, &way).map(drop), Err("letter_from"), "no facilitator");
}

/// A group with a steward, its founder, and somebody at its door.
fn a_stewarded_group(code: &StewardCode, dice: &mut Dice) -> (Log, Person, Person, Server) {
    let seed = Key::random(dice);
    let name = settings("Evening group");
    let founding = Founding {
        kind: Kind::Group,
        history: History::None,
        open: false,
        steward: Some(code.sign_key()),
        settings: Some(&name),
    };
    let new = found(&seed, &founding, NOW, dice).unwrap();
    let mut server = Server::founded(&new.transaction);
    let mut river = Person { seed, space: new.space };
    let link = a_link(&mut river, Mode::Ask, 5, &mut server, dice);
    let (guest, knock) = at_the_door(&link, &server, dice).unwrap();
    server.accept(&knock).unwrap();
    river.sync(&server);
    (server.log.clone(), river, guest, server)
}

#[test]
fn steward_letting_someone_in_is_refused() {
    let dice = &mut Dice::new("steward");
    let code = StewardCode::random(dice);
    let (log, mut river, guest, mut server) = a_stewarded_group(&code, dice);
    let make = StewardAct::MakeFacilitator;
    let guest_id = guest.space.me();

    assert_eq!(code.act(&log, guest_id, make, NOW), Err(Refusal::NoSuchMember.into()));
    for body in [
        Body::Admit(guest_id),
        Body::Role(guest_id, Role::Facilitator),
        Body::Steward(guest_id, make),
        Body::Remove(river.space.me()),
        Body::Settings { commit: [1; 32], history: History::All },
    ] {
        let entry = Entry {
            space: log.space(),
            seq: log.length(),
            prev: log.head().hash,
            at: NOW,
            author: STEWARD,
            body,
        };
        let page = log_page([(code.sign(entry), None)]);
        assert!(river.space.read_log(Untrusted(&page)).is_err());
        assert_eq!(river.space.log().head(), log.head());
    }

    let other = StewardCode::random(dice);
    let removes = StewardAct::RemoveFacilitator;
    let said = other.act(&log, river.space.me(), removes, NOW).map(drop);
    assert_eq!(said, Err(Refusal::BadSignature.into()));
    let honest = code.act(&log, river.space.me(), removes, NOW).unwrap();
    server.accept(&honest).unwrap();
    river.sync(&server);
    assert_eq!(river.space.log().stewarded().len(), 1, "and every member sees it");
}
