//! Lies about who sits at the other end of a talk, who may ask for one, and when it is over.

use protocol::{Minute, Refusal, pair::PairProof};
use vault::{
    Fault, Untrusted,
    kinds::{Content, Settings},
    report::{Report, ReportReason},
    space::{Draft, Letter, NEWCOMER_MINUTES, Verdict},
};

use crate::world::{
    NOW, Person, Server, a_newcomer,
    dice::Dice,
    pairs::{Talk, a_pair, answers, shows_who},
    post, settings,
};

fn profile(proof: Option<PairProof>) -> Draft {
    let content = Content::Profile {
        pseudonym: "Brook".to_owned(),
        listed: false,
        about: None,
        group_member: None,
        proof,
    };
    Draft::new(content, NOW)
}

fn puts(person: &mut Person, draft: Draft, server: &mut Server, dice: &mut Dice) {
    person.sync(server);
    server.post(&person.space.write(draft, dice).unwrap()).unwrap();
}

#[test]
fn two_who_talk_know_who_the_other_is_in_the_group() {
    let talk = Talk::set("who is who");
    let group = &talk.server.log;

    assert_eq!(talk.invited.space.companion(group), Ok(Some(talk.brook.space.me())));
    assert_eq!(talk.opener.space.companion(group), Ok(Some(talk.stone.space.me())));
    assert!(!talk.opener.space.pair_profile_is_due());
}

#[test]
fn who_comes_by_the_link_waits_for_the_askers_own_word() {
    let mut talk = Talk::set("waiting");
    let dice = &mut talk.dice;
    let (mut pair, mut opener, link) = a_pair(&talk.brook.seed, dice);
    shows_who(&mut opener, &talk.brook, &mut pair, dice);
    let invited = answers(&talk.stone.seed, &link, &mut pair, dice);

    assert_eq!(invited.space.companion(&talk.server.log), Ok(None), "that was before they came");
    opener.sync(&pair);
    assert!(opener.space.pair_profile_is_due(), "so it is said once more");
}

#[test]
fn a_profile_without_a_proof_or_with_the_proof_of_another_is_not_believed() {
    let mut talk = Talk::set("proof of another");
    let group = talk.server.log.clone();
    let of_brook = talk.brook.space.proof_for(&talk.opener.space).unwrap();
    let mut bent = of_brook;
    bent.signature[40] ^= 1;
    let as_river = PairProof { member: talk.river.space.me(), ..of_brook };
    let of_stone = talk.stone.space.proof_for(&talk.invited.space).unwrap();

    for proof in [None, Some(bent), Some(as_river), Some(of_stone)] {
        puts(&mut talk.opener, profile(proof), &mut talk.pair, &mut talk.dice);
        talk.invited.sync(&talk.pair);

        assert_eq!(talk.invited.space.companion(&group), Err(Fault::ServerUntrue), "{proof:?}");
    }
}

#[test]
fn whoever_stands_between_two_is_not_taken_for_either() {
    // The facilitator hands stone a link into a pair of their own, and brook another: both would talk to river.
    let mut talk = Talk::set("between two");
    let dice = &mut talk.dice;
    let (mut pair, mut opener, link) = a_pair(&talk.river.seed, dice);
    let mut invited = answers(&talk.stone.seed, &link, &mut pair, dice);
    shows_who(&mut opener, &talk.river, &mut pair, dice);
    invited.sync(&pair);

    let said = invited.space.companion(&talk.server.log);

    assert_eq!(said, Ok(Some(talk.river.space.me())), "river, and not brook whom stone expects");
    assert_ne!(said, Ok(Some(talk.brook.space.me())));
}

#[test]
fn what_is_said_after_somebody_left_is_set_aside() {
    let mut talk = Talk::set("after the end");
    let leave = talk.opener.space.leave(NOW).unwrap();
    let late = {
        let mut stale = talk.pair.clone();
        stale.accept(&leave).unwrap();
        talk.invited.sync(&talk.pair);
        talk.invited.sync(&stale);
        assert!(talk.invited.space.log().pair_ended());
        talk.invited.space.write(post("Wait"), &mut talk.dice).map(drop)
    };

    assert_eq!(late, Err(Refusal::PairEnded.into()));
    assert_eq!(talk.invited.texts(), Vec::<String>::new());
    talk.pair.accept(&leave).unwrap();
    let wire = talk.opener.write("Not yet", &mut talk.dice);
    assert_eq!(talk.pair.post(&wire), Err(Refusal::NotAMember));
    assert_eq!(talk.pair.log.accept(&talk.invited.space.leave(NOW).unwrap()).map(drop), Ok(()));
}

#[test]
fn nobody_looks_after_a_talk() {
    let mut talk = Talk::set("no facilitators");
    let k = talk.invited.says("No.", &mut talk.pair, &mut talk.dice);
    talk.opener.sync(&talk.pair);
    let object = talk.opener.space.place(k).unwrap().header.unwrap().object;
    let parent = vault::object::Parent { object, revision: 1 };
    let hide = Draft::new(Content::Hide(None), NOW).answering(parent);

    puts(&mut talk.opener, hide, &mut talk.pair, &mut talk.dice);
    talk.invited.sync(&talk.pair);

    let last = talk.invited.space.stream_head().0;
    let set_aside = Verdict::SetAside(Refusal::NotAFacilitator.into());
    assert_eq!(talk.invited.space.place(last).unwrap().verdict, set_aside);
    assert!(!talk.invited.space.wall().posts[0].hidden);
}

#[test]
fn a_newcomer_is_asked_by_greeters_and_facilitators_alone() {
    let mut talk = Talk::set("newcomers");
    let (brook, stone, river) =
        (talk.brook.space.me(), talk.stone.space.me(), talk.river.space.me());
    let later = Minute(NOW.0 + NEWCOMER_MINUTES);

    assert!(!talk.stone.space.welcomes_request(&brook, false, Minute(later.0 - 1)));
    assert!(talk.stone.space.welcomes_request(&brook, false, later), "no newcomer any more");
    assert!(talk.stone.space.welcomes_request(&brook, true, NOW), "switched on");
    assert!(talk.stone.space.welcomes_request(&river, false, NOW), "a facilitator");
    let greeted = Settings { greeters: vec![brook], ..settings("Evening group") };
    let entry = talk.river.space.change_settings(&greeted, protocol::log::History::None, NOW);
    talk.server.accept(&entry.unwrap()).unwrap();
    puts(
        &mut talk.river,
        Draft::new(Content::Settings(greeted), NOW),
        &mut talk.server,
        &mut talk.dice,
    );
    talk.stone.sync(&talk.server);
    assert!(talk.stone.space.welcomes_request(&brook, false, NOW), "a greeter");
    assert!(!talk.stone.space.welcomes_request(&stone, false, NOW));
}

#[test]
fn a_request_moved_to_another_member_or_another_entry_does_not_open() {
    let mut talk = Talk::set("requests");
    let to = talk.stone.space.me();
    let request = talk.request();
    let letter = talk.brook.space.ask_to_talk(&to, &request, &mut talk.dice).unwrap();
    assert_eq!(talk.server.log.check_request(&letter), Ok(()));
    assert_eq!(talk.server.log.check_letter(&letter), Err(Refusal::LetterPurpose));
    let mut river = a_newcomer(&mut talk.river, &mut talk.server, &mut talk.dice);
    talk.stone.sync(&talk.server);

    let moved = protocol::letter::LetterRecord { to: river.space.me(), ..letter.clone() };
    assert!(river.space.read_letter(Untrusted(&moved)).is_err());
    let mut later = letter.clone();
    later.entry = talk.server.log.head().hash;
    assert!(talk.stone.space.read_letter(Untrusted(&later)).is_err());
    let mut swapped = letter.clone();
    swapped.from = river.space.me();
    assert!(talk.stone.space.read_letter(Untrusted(&swapped)).is_err());
    let read = talk.stone.space.read_letter(Untrusted(&letter));
    assert_eq!(read, Ok(Letter::Request(talk.brook.space.me(), request)));
}

#[test]
fn a_report_from_a_talk_is_believed_by_the_reported_persons_own_proof_alone() {
    let mut talk = Talk::set("reports");
    let k = talk.opener.says("I can get you some.", &mut talk.pair, &mut talk.dice);
    talk.invited.sync(&talk.pair);
    let report = Report {
        report: protocol::ObjectId([6; 16]),
        group: talk.server.log.space(),
        reason: ReportReason::Sourcing,
        about: Some(talk.brook.space.me()),
        words: None,
        items: vec![talk.invited.space.item(k).unwrap()],
        group_name: None,
        at: NOW,
        worry: false,
        pair: Some(talk.invited.space.reported_pair().unwrap()),
    };
    let from = talk.stone.space.me();
    let seq = talk.server.log.head().seq;

    assert_eq!(report.check(&talk.server.log, &from, seq), Ok(()));
    let of_another = Report { about: Some(talk.river.space.me()), ..report.clone() };
    assert_eq!(of_another.check(&talk.server.log, &from, seq), Err(Fault::ReportRefused));
    let without = Report { pair: None, ..report };
    assert_eq!(without.check(&talk.server.log, &from, seq), Err(Fault::ReportRefused));
}
