//! The demo's people, each with a device of their own from the moment they first come.

use std::collections::{BTreeMap, BTreeSet};

use client::{Connection, Device, Fault, Outside, WishedLink};
use protocol::{
    SpaceId,
    log::{Mode, Role},
};
use vault::{
    account::{AccountKeys, RecoveryCode},
    space::Introduction,
};

use crate::{
    Failed,
    community::{ADMINISTRATOR, Person, SECOND_ADMINISTRATOR},
    past::Past,
};

/// The organisation of the demo.
const ORGANISATION: &str = "Harbour Street Recovery";
const COUNTRY: &str = "US";
const MINIMUM_AGE: u8 = 18;
/// How long the way into the safety team is open, in minutes: an hour.
const WAY_IN_MINUTES: u64 = 60;

/// Everybody, by the name that the files give them.
pub(crate) struct People<'a> {
    known: &'a [Person],
    here: BTreeMap<&'a str, Device>,
    server: String,
    outside: Outside,
    /// The organisation's safety team, once it is founded.
    safety_team: Option<SpaceId>,
}

impl<'a> People<'a> {
    /// Nobody is here yet.
    pub(crate) fn of(known: &'a [Person], past: &Past) -> Self {
        let (server, outside) = (past.origin.clone(), past.outside());
        Self { known, here: BTreeMap::new(), server, outside, safety_team: None }
    }

    /// Who somebody is; the files' own test keeps the names right.
    pub(crate) fn person(&self, name: &str) -> &'a Person {
        let known = self.known.iter().find(|it| it.name == name);
        known.unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// Somebody's device. Who comes for the first time walks in and keeps the identity.
    pub(crate) async fn device(&mut self, name: &str) -> Result<&mut Device, Failed> {
        let person = self.person(name);
        if !self.here.contains_key(name) {
            let coming = async { keep(self.stranger().await?, person, &mut self.outside).await };
            let device = coming.await.map_err(Failed::of(name))?;
            self.here.insert(&person.name, device);
        }
        Ok(self.here.get_mut(name).expect("whoever was not here just came"))
    }

    /// Somebody without a name.
    pub(crate) async fn stranger(&self) -> Result<Device, Fault> {
        Device::walk_in(Connection::to(&self.server, None)?, self.outside.clone()).await
    }

    /// Sets the organisation up as its administrator.
    pub(crate) async fn set_up(&mut self, name: &str, token: &str) -> Result<(), Failed> {
        let device = self.device(name).await?;
        let setting_up = device.set_up_organisation(token, ORGANISATION, COUNTRY, MINIMUM_AGE);
        setting_up.await.map_err(Failed::of(name))
    }

    /// The organisation's safety team.
    pub(crate) const fn safety_team(&self) -> Option<SpaceId> {
        self.safety_team
    }

    /// Founds the safety team of two, who both look after the organisation, and lets them speak for those who facilitate.
    pub(crate) async fn keep_safe(&mut self, facilitators: &BTreeSet<&str>) -> Result<(), Failed> {
        let of = Failed::of;
        let second = self.person(SECOND_ADMINISTRATOR).pseudonym.clone();
        let code = self.device(SECOND_ADMINISTRATOR).await?.code().await;
        let code = code.map_err(of(SECOND_ADMINISTRATOR))?;
        let first = self.person(ADMINISTRATOR).pseudonym.clone();
        let administrator = self.device(ADMINISTRATOR).await?;
        let founding = async {
            let team = administrator.found_safety_team(ORGANISATION, &first).await?;
            administrator.name_safety_team(team).await?;
            administrator.add_administrator(&code).await?;
            let way_in = WishedLink {
                role: Role::Facilitator,
                mode: Mode::Auto,
                minutes: WAY_IN_MINUTES,
                uses: 1,
            };
            Ok((team, administrator.make_link(team, way_in).await?))
        };
        let (team, link) = founding.await.map_err(of(ADMINISTRATOR))?;
        let introduction = Introduction { pseudonym: second, words: None };
        let joining = self.device(SECOND_ADMINISTRATOR).await?.join(&link, &introduction).await;
        joining.map_err(of(SECOND_ADMINISTRATOR))?;
        let shared = self.device(ADMINISTRATOR).await?.look_after(team).await;
        shared.map_err(of(ADMINISTRATOR))?;
        self.safety_team = Some(team);
        for name in facilitators {
            let code = self.device(name).await?.code().await.map_err(of(name))?;
            let seen = self.device(ADMINISTRATOR).await?.note_practice(&code).await;
            seen.map_err(of(ADMINISTRATOR))?;
            for signer in [ADMINISTRATOR, SECOND_ADMINISTRATOR] {
                self.device(signer).await?.sign_off(&code).await.map_err(of(signer))?;
            }
        }
        Ok(())
    }
}

/// Keeps the identity: as the card says, or so that nobody knows the secret of whom nobody plays.
async fn keep(mut device: Device, person: &Person, outside: &mut Outside) -> Result<Device, Fault> {
    if let Some(card) = &person.card {
        device.keep_identity(&card.handle, &card.passphrase).await?;
    } else {
        let unknown = AccountKeys::of_recovery(&RecoveryCode::random(outside));
        device.keep_identity_with(&person.name, &unknown).await?;
    }
    Ok(device)
}
