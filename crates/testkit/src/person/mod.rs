//! Somebody with a device: an account, and a place in one space, opened and sealed as real devices do.

mod letters;
mod log;
mod place;
mod reports;
mod requests;
mod stream;

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{MemberId, SignKey, SpaceId};
use serde_json::json;
use vault::{
    Key,
    account::{AccountKeys, RecoveryCode, Wrapped, handle_hash},
    kinds::Settings,
};

pub use log::LINK_LIFETIME;
pub use place::{Place, sign};
pub use reports::NewReport;

use crate::{chance::SeededChance, device::Device, reply::Reply, server::TestServer};

/// Somebody with a device.
pub struct Person {
    /// Their requests go out from here.
    pub device: Device,
    /// The settings that their links carry.
    pub settings: Settings,
    /// How they send what nobody else may read.
    pub sealing: Sealing,
    /// The steward's key that groups they found name.
    pub steward: Option<SignKey>,
    chance: Arc<SeededChance>,
    seed: Key,
    place: Option<Place>,
}

/// How a device sends what nobody else may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sealing {
    /// As the protocol says.
    Sealed,
    /// In the same form, but in the open: what a broken device would do. A search that finds nothing proves
    /// something only if it finds this.
    Open,
}

impl Person {
    /// Walks in: a device-only account and a fresh seed.
    pub async fn walk_in(server: &TestServer) -> Self {
        let device = server.newcomer().await;
        let chance = server.device_chance();
        let seed = Key::new(chance.bytes());
        let settings = settings("River group");
        Self {
            device,
            settings,
            sealing: Sealing::Sealed,
            steward: None,
            chance,
            seed,
            place: None,
        }
    }

    /// The same person, about to go to another space: with all sessions of now, and no place yet.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        Self {
            device: self.device.clone(),
            settings: self.settings.clone(),
            sealing: self.sealing,
            steward: self.steward,
            chance: self.chance.clone(),
            seed: self.seed.clone(),
            place: None,
        }
    }

    /// Their place in the space they are in.
    pub fn place(&self) -> &Place {
        self.place.as_ref().expect("this person is in a space")
    }

    fn place_mut(&mut self) -> &mut Place {
        self.place.as_mut().expect("this person is in a space")
    }

    /// The space they are in.
    pub fn space(&self) -> SpaceId {
        self.place().log.space()
    }

    /// Who they are in it.
    pub fn id(&self) -> MemberId {
        self.place().keys.id()
    }

    /// A path of their space: `path("/log")`.
    pub fn path(&self, rest: &str) -> String {
        format!("/api/v1/spaces/{}{rest}", self.space())
    }

    /// Bytes by chance.
    pub fn draw<const N: usize>(&self) -> [u8; N] {
        self.chance.bytes()
    }

    fn chance(&self) -> impl FnMut(&mut [u8]) + use<> {
        let chance = self.chance.clone();
        move |bytes: &mut [u8]| chance.fill(bytes)
    }

    /// What was sealed, or in the open the plain bytes in its place, after as many bytes as stand before them.
    fn send_as(&self, sealed: Vec<u8>, before: usize, plain: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
        if self.sealing == Sealing::Sealed {
            return sealed;
        }
        let mut open = sealed;
        let plain = plain();
        open[before..].fill(0);
        open[before..before + plain.len()].copy_from_slice(&plain);
        open
    }

    /// Keeps the identity.
    pub async fn keep(&mut self, handle: &str, passphrase: &str) -> Reply {
        const ORIGIN: &str = "https://holdfast.test";
        let hash = handle_hash(ORIGIN, handle);
        let code = RecoveryCode::random(&mut self.chance());
        let keys = [
            AccountKeys::of_passphrase(ORIGIN, handle, passphrase),
            AccountKeys::of_recovery(&code),
        ];
        let wrapped = Wrapped {
            generation: 1,
            seed: self.seed.clone(),
            earlier_seeds: Vec::new(),
            vault: self.place.as_ref().map_or(SpaceId([0; 32]), |it| it.log.space()),
        };
        let [passphrase_way, recovery] = keys.map(|keys| {
            let sealed = keys.seal(&wrapped, &hash, &mut self.chance());
            let sealed = self.send_as(sealed, 64, || format!("{handle} {passphrase}").into_bytes());
            json!({
                "auth_key": URL_SAFE_NO_PAD.encode(keys.auth.expose()),
                "wrapped": URL_SAFE_NO_PAD.encode(sealed),
            })
        });
        let body = json!({
            "handle_hash": URL_SAFE_NO_PAD.encode(hash),
            "passphrase": passphrase_way,
            "recovery": recovery,
        });
        self.device.put("/api/v1/account/credentials", body).await
    }
}

/// A group's settings.
pub fn settings(name: &str) -> Settings {
    Settings {
        name: name.to_owned(),
        norms: "What is said here stays here.".to_owned(),
        medication_welcome: true,
        about: None,
        picture: None,
        join_words: None,
        blind: [7; 16],
        team: None,
        safety_team: None,
        on_duty_only: None,
        greeters: Vec::new(),
        edition: None,
    }
}
