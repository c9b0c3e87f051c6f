//! Links: making and ending them, looking at one, and coming in by one.

use std::cell::RefCell;

use protocol::{
    InviteId, Minute, Refusal, SpaceId,
    cbor::Value,
    link::Link,
    log::{Mode, Role},
};
use vault::{
    Untrusted,
    kinds::{Content, Settings},
    link::{Preview, preview},
    space::{Arrived, Introduction, NewLink, join},
};

use crate::{
    connection::Connection,
    device::{Device, Group},
    fault::Fault,
    sync,
};

/// How often joining is tried again because others came in at the same moment.
const TRIES_MAX: usize = 64;

/// Entries in one page of a log; a shorter page is the last.
const LOG_PAGE_LEN: usize = 256;
/// Pages of a log that are read before joining; no honest log is longer.
const LOG_PAGES_MAX: usize = 100;

/// A link to make.
#[derive(Debug, Clone, Copy)]
pub struct WishedLink {
    /// What who joins becomes.
    pub role: Role,
    /// How it lets people in.
    pub mode: Mode,
    /// How many minutes it works.
    pub minutes: u64,
    /// How often it works.
    pub uses: u32,
}

/// Where one stands after following a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// In.
    Member,
    /// In the waiting room.
    Guest,
}

/// What the server says of an invite.
struct Told {
    create: Vec<u8>,
    invite: Vec<u8>,
    /// Why nobody comes in by it any more.
    over: Option<Refusal>,
    stream: (u64, [u8; 32]),
}

impl Device {
    /// Makes a link to hand out.
    pub async fn make_link(&mut self, group: SpaceId, wished: WishedLink) -> Result<Link, Fault> {
        let it = self.group(group)?;
        let settings: Settings = it.space.current_settings().cloned().ok_or(Fault::NoSuchThing)?;
        let made = RefCell::new(None);
        self.append_to(group, |space, at, outside| {
            let new = NewLink {
                role: wished.role,
                mode: wished.mode,
                expires: Minute(at.0 + wished.minutes),
                uses: wished.uses,
                settings: &settings,
            };
            let (transaction, link) = space.invite(&new, at, outside)?;
            made.replace(Some(link));
            Ok(Some(transaction))
        })
        .await?;
        made.into_inner().ok_or(Fault::NoSuchThing)
    }

    /// Gives a link a name that facilitators see.
    pub async fn name_link(
        &mut self,
        group: SpaceId,
        invite: InviteId,
        label: &str,
    ) -> Result<(), Fault> {
        self.put(group, Content::InviteNote { invite, label: Some(label.to_owned()) })?;
        self.deliver(group).await
    }

    /// Ends a link.
    pub async fn withdraw_link(&mut self, group: SpaceId, invite: InviteId) -> Result<(), Fault> {
        self.append_to(group, |space, at, _| space.withdraw(invite, at).map(Some)).await
    }

    /// What a link leads to, as far as it can be checked against the link itself.
    pub async fn preview_link(&mut self, link: &Link) -> Result<Preview, Fault> {
        let told = ask(&mut self.connection, link).await?;
        Ok(preview(link, Untrusted(&told.create), Untrusted(&told.invite))?)
    }

    /// Comes in by a link: at once, or into the waiting room with a word to the facilitators.
    pub async fn join(
        &mut self,
        link: &Link,
        introduction: &Introduction,
    ) -> Result<(SpaceId, Standing), Fault> {
        let (id, standing) = self.step_in(link, introduction).await?;
        self.note_membership(id).await?;
        if standing == Standing::Member {
            self.sync_group(id).await?;
        }
        Ok((id, standing))
    }

    /// Only comes in: notes nothing and says nothing. [`Self::join`] is what people want.
    pub async fn step_in(
        &mut self,
        link: &Link,
        introduction: &Introduction,
    ) -> Result<(SpaceId, Standing), Fault> {
        let (arrived, shown) = self.knock(link, introduction).await?;
        let id = arrived.space.id();
        let now = self.outside.minute();
        let mut group = Group::new(arrived.space, introduction.pseudonym.clone(), now);
        let others: Vec<_> = group.space.log().members().map(|it| it.id).collect();
        group.granted.extend(others);
        group.shown = Some(shown);
        self.groups.insert(id, group);
        let standing = match arrived.mode {
            Mode::Auto => Standing::Member,
            Mode::Ask => Standing::Guest,
        };
        Ok((id, standing))
    }

    /// What a new member does first: accept the norms, say who they are. The settings that the link showed are posted
    /// in the new epoch, so that whoever comes next can read them.
    pub(crate) fn settle_in(&mut self, group: SpaceId) -> Result<(), Fault> {
        let it = self.group(group)?;
        if !it.is_member() || it.profile.is_some() {
            return Ok(());
        }
        let bound = it.space.log().settings().copied();
        let shown = it.shown.clone().filter(|it| bound == Some(it.commit()));
        if let Some(shown) = shown.filter(|_| it.space.settings_need_renewal()) {
            self.put(group, Content::Settings(shown))?;
        }
        if let Some(commit) = bound {
            self.put(group, Content::Acceptance(commit))?;
        }
        self.put_profile(group, true, None)
    }

    async fn knock(
        &mut self,
        link: &Link,
        introduction: &Introduction,
    ) -> Result<(Arrived, Settings), Fault> {
        for _ in 0..TRIES_MAX {
            let told = ask(&mut self.connection, link).await?;
            let shown = preview(link, Untrusted(&told.create), Untrusted(&told.invite))?.settings;
            if let Some(over) = told.over {
                return Err(over.into());
            }
            let log = match whole_log(&mut self.connection, link).await {
                // It ended between the two questions: the first one tells how.
                Err(fault) if fault.is_refusal("no_such_invite") => continue,
                log => log?,
            };
            let arrived = join(
                &self.secrets.seed,
                link,
                Untrusted(&log),
                Untrusted(told.stream),
                introduction,
                self.outside.minute(),
                &mut self.outside,
            );
            let mut arrived = match arrived {
                // The log was told after the stream's end, and somebody made an epoch in between.
                Err(vault::Fault::Refused(Refusal::StreamMoved)) => continue,
                other => other?,
            };
            let path = format!("/spaces/{}/log", link.space);
            match self.connection.post(&path, arrived.transaction.encode().into()).await {
                Ok(_) => return Ok((arrived, shown)),
                Err(fault) if fault.is_race() => {}
                Err(lost @ Fault::Unreachable(_)) => {
                    // Only who is in may read the log: then the answer was lost, not the request.
                    let read = sync::read_log(&mut self.connection, &mut arrived.space).await;
                    return read.map(|()| (arrived, shown)).map_err(|_| lost);
                }
                Err(fault) => return Err(fault),
            }
        }
        Err(Fault::OthersWereFaster)
    }
}

async fn ask(connection: &mut Connection, link: &Link) -> Result<Told, Fault> {
    let answer = connection.get_cbor(&format!("/invites/{}", link.invite)).await?;
    let mut fields = answer.into_fields()?;
    let wire = |value: Value| protocol::cbor::encode(&value);
    Ok(Told {
        create: wire(fields.take(1)?),
        invite: wire(fields.take(2)?),
        over: match fields.uint(3)? {
            2 => Some(Refusal::InviteExpired),
            3 => Some(Refusal::InviteUsed),
            4 => Some(Refusal::InviteWithdrawn),
            _ => None,
        },
        stream: (fields.uint(4)?, fields.fixed(5)?),
    })
}

/// The log that a link leads to, page by page, as the list that the vault reads.
async fn whole_log(connection: &mut Connection, link: &Link) -> Result<Vec<u8>, Fault> {
    let mut entries = Vec::new();
    for _ in 0..LOG_PAGES_MAX {
        let after = entries.len().checked_sub(1).map(|it| format!("?after={it}"));
        let path = format!("/invites/{}/log{}", link.invite, after.unwrap_or_default());
        let page = connection.get_cbor(&path).await?.into_array()?;
        let last = page.len() < LOG_PAGE_LEN;
        entries.extend(page);
        if last {
            return Ok(protocol::cbor::encode(&Value::Array(entries)));
        }
    }
    Err(Fault::Unreadable)
}
