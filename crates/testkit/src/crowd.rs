//! Somebody for every line of the access table's other side: each standing to a group, with each role and each relation.

use http_api::access::{Asker, Relation, Standing};
use protocol::{
    ObjectId,
    link::Link,
    log::{Body, History, Kind, Mode, Role},
};

use crate::{device::Device, person::Person, server::TestServer};

/// Everybody who may ask, around one group.
pub struct Crowd {
    /// Founded the group.
    pub founder: Person,
    /// What the founder made.
    pub things: Things,
    /// A link that works.
    pub door: Link,
    everybody: Vec<Somebody>,
}

/// One of them.
pub struct Somebody {
    /// What the table knows of them.
    pub asker: Asker,
    /// With their place in the group; who is signed out has it on a device without a session.
    pub person: Person,
    /// What they made there, where they could.
    pub things: Option<Things>,
}

/// What somebody made in the group.
#[derive(Debug, Clone)]
pub struct Things {
    /// An object's id.
    pub object: ObjectId,
    /// An attachment's id.
    pub attachment: String,
}

const RELATIONS: [Relation; 4] =
    [Relation::None, Relation::SamePerson, Relation::SafetyTeam, Relation::Administrator];

impl Crowd {
    /// Brings them together.
    pub async fn gather(server: &TestServer) -> Self {
        let now = server.now();
        let mut founder = Person::walk_in(server).await;
        founder.found_group(now).await;
        let team = Team::found(server).await;
        report_to_safety_team(server, &founder).await;
        let mut everybody = Vec::new();
        for asker in askers(&[Standing::Removed, Standing::Member]) {
            let mut person = Person::walk_in(server).await;
            // Whoever is removed takes the links of many uses with them.
            let door = founder.make_link(now, Mode::Auto, Role::Member, 1).await;
            assert_eq!(person.join(now, &door).await.outcome(), "200");
            founder.catch_up().await;
            if asker.facilitator {
                let role = Body::Role(person.id(), Role::Facilitator);
                founder.write_log(now, vec![role], None).await;
            }
            person.catch_up().await;
            let things = Things::make(now, &mut person).await;
            founder.catch_up().await;
            if asker.standing == Standing::Removed {
                founder.remove(now, person.id()).await;
            }
            everybody.push(Somebody { asker, person, things: Some(things) });
        }
        for asker in askers(&[Standing::Guest]) {
            let role = if asker.facilitator { Role::Facilitator } else { Role::Member };
            let waiting_room = founder.make_link(now, Mode::Ask, role, 1).await;
            let mut person = Person::walk_in(server).await;
            assert_eq!(person.join(now, &waiting_room).await.outcome(), "200");
            founder.catch_up().await;
            everybody.push(Somebody { asker, person, things: None });
        }
        let door = founder.make_link(now, Mode::Auto, Role::Member, 9).await;
        for asker in askers(&[Standing::SignedOut, Standing::Stranger]) {
            let mut person = Person::walk_in(server).await;
            let (place, _) = person.joining(now, &door).await;
            person.pretend(place);
            if asker.standing == Standing::SignedOut {
                person.device = server.device();
            }
            everybody.push(Somebody { asker, person, things: None });
        }
        for it in &mut everybody {
            match it.asker.relation {
                Relation::SafetyTeam => team.take_in(now, &it.person).await,
                Relation::Administrator => make_administrator(server, &mut it.person.device).await,
                Relation::None | Relation::SamePerson => {}
            }
            if matches!(it.asker.standing, Standing::Member | Standing::Guest) {
                it.person.read_log().await;
            }
            if it.asker.standing == Standing::Member {
                it.person.read_stream().await;
            }
        }
        founder.read_log().await;
        let things = Things::make(now, &mut founder).await;
        Self { founder, things, door, everybody }
    }

    /// Each of them in turn.
    pub fn everybody(&mut self) -> impl Iterator<Item = &mut Somebody> {
        self.everybody.iter_mut()
    }
}

/// All askers of these standings; only whoever was a member once can have made something.
fn askers(standings: &[Standing]) -> Vec<Asker> {
    let mut askers = Vec::new();
    for &standing in standings {
        for facilitator in [false, true] {
            for relation in RELATIONS {
                let asker = Asker { standing, facilitator, relation };
                if can_be(asker) {
                    askers.push(asker);
                }
            }
        }
    }
    askers
}

fn can_be(asker: Asker) -> bool {
    let inside = matches!(asker.standing, Standing::Guest | Standing::Removed | Standing::Member);
    match asker.relation {
        _ if asker.facilitator && !inside => false,
        Relation::None => true,
        Relation::SamePerson => {
            matches!(asker.standing, Standing::Removed | Standing::Member)
        }
        Relation::SafetyTeam | Relation::Administrator => asker.standing != Standing::SignedOut,
    }
}

impl Things {
    async fn make(now: i64, person: &mut Person) -> Self {
        use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
        let object = ObjectId(person.draw());
        let wire = person.seal_as(now, "mine", object, 1);
        assert_eq!(person.send([&wire]).await.outcome(), "200");
        let attachment = URL_SAFE_NO_PAD.encode(person.draw::<16>());
        let path = person.path(&format!("/attachments/{attachment}"));
        let stored = person.device.put_octets(&path, "sealed bytes").await;
        assert_eq!(stored.outcome(), "201");
        Self { object, attachment }
    }
}

/// The organisation's safety team, by a link into it.
pub struct Team {
    /// Founded it.
    pub keeper: Person,
    door: Link,
}

impl Team {
    /// Somebody founds it and the organisation names it.
    pub async fn found(server: &TestServer) -> Self {
        let team = Self::found_quietly(server).await;
        let mut work = server.storage().await.write().await.expect("the database takes writes");
        work.put_safety_team(team.keeper.space()).await.expect("there is an organisation");
        work.save().await.expect("saving works");
        team
    }

    /// Somebody founds a team, and the organisation does not know of it.
    pub async fn found_quietly(server: &TestServer) -> Self {
        let now = server.now();
        let mut keeper = Person::walk_in(server).await;
        let (founded, _) = keeper.found(now, Kind::Team, History::All).await;
        assert_eq!(founded.outcome(), "201");
        let door = keeper.make_link(now, Mode::Auto, Role::Facilitator, 99).await;
        Self { keeper, door }
    }

    /// The link into it.
    pub fn door(&self) -> &Link {
        &self.door
    }

    /// Somebody joins it; their place in the group stays.
    pub async fn take_in(&self, now: i64, person: &Person) {
        assert_eq!(person.elsewhere().join(now, &self.door).await.outcome(), "200");
    }
}

/// Says that a report about somebody in this group went to the safety team.
async fn report_to_safety_team(server: &TestServer, founder: &Person) {
    let mut work = server.storage().await.write().await.expect("the database takes writes");
    let group = work.space(founder.space()).await.expect("it can be read").expect("a group");
    let worry = storage::WorryRow {
        report_id: founder.draw(),
        space: group.number,
        addressed: domain::reports::Addressed::SafetyTeam,
        kept_from: None,
        made_at: server.now(),
        open_since: server.now(),
        second_at: None,
        escalated_at: None,
        claimed_at: None,
        closed_at: None,
    };
    assert!(work.add_worry(&worry).await.expect("it can be kept"), "nobody has this number");
    work.save().await.expect("saving works");
}

/// Makes somebody an administrator.
pub async fn make_administrator(server: &TestServer, device: &mut Device) {
    use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
    let account = device.get("/api/v1/account").await.json();
    let id = URL_SAFE_NO_PAD.decode(account["account_id"].as_str().expect("an id"));
    let id = id.expect("base64url").try_into().expect("16 bytes");
    let id = domain::AccountId(uuid::Uuid::from_bytes(id));
    let mut work = server.storage().await.write().await.expect("the database takes writes");
    work.make_administrator(id).await.expect("there is such an account");
    work.save().await.expect("saving works");
}
