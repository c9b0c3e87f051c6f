//! The demo's people, each with a device of their own from the moment they first come.

use std::collections::BTreeMap;

use client::{Connection, Device, Fault, Outside};
use vault::account::{AccountKeys, RecoveryCode};

use crate::{Failed, community::Person, past::Past};

/// The organisation of the demo.
const ORGANISATION: &str = "Harbour Street Recovery";
const COUNTRY: &str = "US";
const MINIMUM_AGE: u8 = 18;

/// Everybody, by the name that the files give them.
pub(crate) struct People<'a> {
    known: &'a [Person],
    here: BTreeMap<&'a str, Device>,
    server: String,
    outside: Outside,
}

impl<'a> People<'a> {
    /// Nobody is here yet.
    pub(crate) fn of(known: &'a [Person], past: &Past) -> Self {
        let (server, outside) = (past.origin.clone(), past.outside());
        Self { known, here: BTreeMap::new(), server, outside }
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
