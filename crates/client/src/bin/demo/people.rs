//! The demo's people, each with a device of their own.

use std::collections::BTreeMap;

use client::{Connection, Device, Fault, Outside};
use futures_util::future::try_join_all;

use crate::{Failed, community::Person};

/// The organisation of the demo.
const ORGANISATION: &str = "Harbour Street Recovery";
const COUNTRY: &str = "US";
const MINIMUM_AGE: u8 = 18;

/// Everybody, by the name that the files give them.
pub(crate) struct People(BTreeMap<String, Somebody>);

/// One of them.
pub(crate) struct Somebody {
    pub(crate) name: String,
    pub(crate) pseudonym: String,
    pub(crate) about: Option<String>,
    pub(crate) device: Device,
}

impl People {
    /// One of them; the files' own test keeps the names right.
    pub(crate) fn get(&mut self, name: &str) -> &mut Somebody {
        self.0.get_mut(name).unwrap_or_else(|| panic!("nobody is called {name}"))
    }
}

impl Somebody {
    /// Sets the organisation up.
    pub(crate) async fn set_up(&mut self, token: &str) -> Result<(), Failed> {
        let setting_up = self.device.set_up_organisation(token, ORGANISATION, COUNTRY, MINIMUM_AGE);
        setting_up.await.map_err(Failed::of(&self.name))
    }
}

/// Everybody walks in at once; those with a card keep their identity.
pub(crate) async fn walk_in(people: &[Person], server: &str) -> Result<People, Failed> {
    let walking = people.iter().map(async |person| {
        let device = one(person, server).await.map_err(Failed::of(&person.name))?;
        let somebody = Somebody {
            name: person.name.clone(),
            pseudonym: person.pseudonym.clone(),
            about: person.about.clone(),
            device,
        };
        Ok::<_, Failed>((person.name.clone(), somebody))
    });
    Ok(People(try_join_all(walking).await?.into_iter().collect()))
}

async fn one(person: &Person, server: &str) -> Result<Device, Fault> {
    let mut device = stranger(server).await?;
    if let Some(card) = &person.card {
        device.keep_identity(&card.handle, &card.passphrase).await?;
    }
    Ok(device)
}

/// Somebody without a name.
pub(crate) async fn stranger(server: &str) -> Result<Device, Fault> {
    Device::walk_in(Connection::to(server, None)?, Outside::of_this_machine()).await
}
