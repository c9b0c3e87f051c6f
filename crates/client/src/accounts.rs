//! Walking in, keeping the identity, signing in on another device, coming back with the recovery code.

use std::{collections::BTreeMap, sync::Arc};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{
    SpaceId,
    log::{Body, History, Kind},
};
use reqwest::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use vault::{
    Key, MemberKeys, Untrusted,
    account::{AccountKeys, RecoveryCode, Wrapped, handle_hash},
    chance::draw,
    space::{Founded, Founding, Space, found},
};

use crate::{connection::Connection, device::Device, fault::Fault, outside::Outside, sync};

/// One signed-in device of an account.
#[derive(Debug, Clone, Deserialize)]
pub struct SessionView {
    /// Its session, base64url.
    pub session_id: String,
    /// Whether it is the one that asks.
    pub current: bool,
    /// The day it signed in, "YYYY-MM-DD" in UTC.
    pub created_day: String,
    /// The day it was last used, "YYYY-MM-DD" in UTC.
    pub last_day: String,
}

#[derive(Deserialize)]
struct BackAgain {
    wrapped: String,
}

impl Device {
    /// Walks in: a device-only account, with a seed made here and a space of its own.
    pub async fn walk_in(mut connection: Connection, mut outside: Outside) -> Result<Self, Fault> {
        connection.tell(Method::POST, "/accounts", &json!({})).await?;
        let seed = Key::random(&mut outside);
        let founding = Founding {
            kind: Kind::Vault,
            history: History::None,
            open: false,
            steward: None,
            settings: None,
        };
        let Founded { space, transaction } =
            found(&seed, &founding, outside.minute(), &mut outside)?;
        connection.post("/spaces", transaction.encode().into()).await?;
        let vault = space.id();
        Ok(Self {
            connection,
            outside,
            secrets: Wrapped { generation: 1, seed, earlier_seeds: Vec::new(), vault },
            handle: None,
            vault: space,
            groups: BTreeMap::new(),
        })
    }

    /// Keeps the identity: from now on `handle` and `passphrase` open it on any device. The recovery code is given
    /// back once, to print. Stretching the passphrase takes a moment on purpose.
    pub async fn keep_identity(
        &mut self,
        handle: &str,
        passphrase: &str,
    ) -> Result<RecoveryCode, Fault> {
        let keys = self.stretched(handle, passphrase).await;
        self.put_credentials(handle, &keys, None).await
    }

    /// The same with keys that were stretched before: see [`Self::keep_identity`].
    pub async fn keep_identity_with(
        &mut self,
        handle: &str,
        keys: &AccountKeys,
    ) -> Result<RecoveryCode, Fault> {
        self.put_credentials(handle, keys, None).await
    }

    /// Changes the passphrase and the recovery code; all other devices are signed out.
    pub async fn change_passphrase(
        &mut self,
        old: &str,
        passphrase: &str,
    ) -> Result<RecoveryCode, Fault> {
        let handle = self.handle.clone().unwrap_or_default();
        let proof = self.passphrase_proof(old).await;
        let keys = self.stretched(&handle, passphrase).await;
        self.put_credentials(&handle, &keys, proof).await
    }

    /// Signs in on this device, and finds everything that the account noted of its groups.
    pub async fn sign_in(
        mut connection: Connection,
        outside: Outside,
        handle: &str,
        passphrase: &str,
    ) -> Result<Self, Fault> {
        let keys = stretch(connection.origin().to_owned(), handle, passphrase).await;
        let hash = handle_hash(connection.origin(), handle);
        let body = json!({ "handle_hash": base64(&hash), "auth_key": base64(keys.auth.expose()) });
        let back: BackAgain = connection.json(Method::POST, "/sessions", &body).await?;
        let secrets = open(&keys, &hash, &back)?;
        Self::come_back(connection, outside, secrets, handle).await
    }

    /// Comes back with the recovery code, which is used up by it: sets a new passphrase, gives back a new code.
    pub async fn recover(
        mut connection: Connection,
        outside: Outside,
        handle: &str,
        code: &RecoveryCode,
        passphrase: &str,
    ) -> Result<(Self, RecoveryCode), Fault> {
        let keys = AccountKeys::of_recovery(code);
        let hash = handle_hash(connection.origin(), handle);
        let recovery_key = base64(keys.auth.expose());
        let body = json!({ "handle_hash": base64(&hash), "recovery_key": recovery_key });
        let back: BackAgain = connection.json(Method::POST, "/recoveries", &body).await?;
        let secrets = open(&keys, &hash, &back)?;
        let mut device = Self::come_back(connection, outside, secrets, handle).await?;
        let new = device.stretched(handle, passphrase).await;
        let proof = Some(json!({ "recovery_key": recovery_key }));
        let code = device.put_credentials(handle, &new, proof).await?;
        Ok((device, code))
    }

    /// The devices that are signed in.
    pub async fn sessions(&mut self) -> Result<Vec<SessionView>, Fault> {
        self.connection.get_json("/sessions").await
    }

    /// Signs another device out. `passphrase` is needed once the identity is kept.
    pub async fn revoke_session(
        &mut self,
        session_id: &str,
        passphrase: Option<&str>,
    ) -> Result<(), Fault> {
        let path = format!("/sessions/{session_id}/revoke");
        self.prove(&path, passphrase).await
    }

    /// Signs this device out; it is of no use afterwards.
    pub async fn sign_out(mut self) -> Result<(), Fault> {
        self.connection.delete("/sessions/current").await?;
        self.connection.forget();
        Ok(())
    }

    /// Leaves every group, then deletes the account and everything of it. `passphrase` as in
    /// [`Self::revoke_session`].
    pub async fn delete_account(mut self, passphrase: Option<&str>) -> Result<(), Fault> {
        self.check_proof(passphrase).await?;
        let groups: Vec<SpaceId> = self.groups.keys().copied().collect();
        for group in groups {
            self.leave_quietly(group).await?;
        }
        self.prove("/account/delete", passphrase).await
    }

    /// Refused unless the owner is there. Revoking checks that first, and a session that nobody has changes nothing.
    async fn check_proof(&mut self, passphrase: Option<&str>) -> Result<(), Fault> {
        let nobodys = base64(&draw::<16>(&mut self.outside));
        match self.revoke_session(&nobodys, passphrase).await {
            Err(Fault::Refused(problem)) if problem.code == "no_such_session" => Ok(()),
            other => other,
        }
    }

    async fn prove(&mut self, path: &str, passphrase: Option<&str>) -> Result<(), Fault> {
        let mut body = json!({});
        if let Some(passphrase) = passphrase {
            body["proof"] = self.passphrase_proof(passphrase).await.unwrap_or_default();
        }
        self.connection.tell(Method::POST, path, &body).await.map(drop)
    }

    async fn passphrase_proof(&self, passphrase: &str) -> Option<Value> {
        let handle = self.handle.as_deref()?;
        let keys = self.stretched(handle, passphrase).await;
        Some(json!({ "auth_key": base64(keys.auth.expose()) }))
    }

    async fn stretched(&self, handle: &str, passphrase: &str) -> AccountKeys {
        stretch(self.connection.origin().to_owned(), handle, passphrase).await
    }

    async fn put_credentials(
        &mut self,
        handle: &str,
        keys: &AccountKeys,
        proof: Option<Value>,
    ) -> Result<RecoveryCode, Fault> {
        let code = RecoveryCode::random(&mut self.outside);
        let recovery = AccountKeys::of_recovery(&code);
        let hash = handle_hash(self.connection.origin(), handle);
        let mut way_back = |keys: &AccountKeys| {
            let wrapped = keys.seal(&self.secrets, &hash, &mut self.outside);
            json!({ "auth_key": base64(keys.auth.expose()), "wrapped": base64(&wrapped) })
        };
        let mut body = json!({
            "handle_hash": base64(&hash),
            "passphrase": way_back(keys),
            "recovery": way_back(&recovery),
        });
        if let Some(proof) = proof {
            body["proof"] = proof;
        }
        self.connection.tell(Method::PUT, "/account/credentials", &body).await?;
        self.handle = Some(handle.to_owned());
        Ok(code)
    }

    /// Opens the account's own space, whose log must begin with this seed's key, and all that it notes.
    async fn come_back(
        mut connection: Connection,
        outside: Outside,
        secrets: Wrapped,
        handle: &str,
    ) -> Result<Self, Fault> {
        let page = sync::log_page(&mut connection, secrets.vault, None).await?;
        let create = sync::first_entry(&page)?;
        let Body::Create(body) = &create.entry().body else { return Err(Fault::Unreadable) };
        let own = MemberKeys::derive(&secrets.seed, &body.nonce, create.entry().author);
        if own.sign_key() != body.sign_key || own.box_key() != body.box_key {
            return Err(Fault::Unreadable);
        }
        let (mut space, _) = Space::begin_with_log(Arc::new(own), secrets.vault, Untrusted(&page))?;
        sync::read_log(&mut connection, &mut space).await?;
        sync::read_stream(&mut connection, &mut space).await?;
        let mut device = Self {
            connection,
            outside,
            secrets,
            handle: Some(handle.to_owned()),
            vault: space,
            groups: BTreeMap::new(),
        };
        device.find_groups().await?;
        Ok(device)
    }
}

/// What a handle and a passphrase give, made beside the other work: it takes a moment on purpose.
async fn stretch(origin: String, handle: &str, passphrase: &str) -> AccountKeys {
    let (handle, passphrase) = (handle.to_owned(), passphrase.to_owned());
    let stretching = tokio::task::spawn_blocking(move || {
        AccountKeys::of_passphrase(&origin, &handle, &passphrase)
    });
    stretching.await.expect("stretching does not panic")
}

fn open(keys: &AccountKeys, hash: &[u8; 32], back: &BackAgain) -> Result<Wrapped, Fault> {
    let wrapped = URL_SAFE_NO_PAD.decode(&back.wrapped).map_err(|_| Fault::Unreadable)?;
    Ok(keys.open(hash, Untrusted(&wrapped))?)
}

fn base64(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
