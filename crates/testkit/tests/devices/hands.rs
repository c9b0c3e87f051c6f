//! Facilitators' devices look after the group together, in a team that nobody had to set up.

use protocol::{
    MemberId,
    log::{History, Kind, Role},
};

use crate::people::{OPEN_DOOR, Place, me};

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
