//! Appending to a log, and the keys that are due: after somebody left, and where one's own wrap did not open.

use protocol::{EntryHash, Minute, SpaceId, Transaction, log::Reason};
use vault::kinds::Content;
use vault::space::{Draft, Space};

use crate::{
    connection::Connection,
    device::{At, Device},
    fault::Fault,
    outbox,
    outside::Outside,
    sync,
};

/// How often something is tried again because others changed the log or stream meanwhile.
const TRIES_MAX: usize = 64;

impl Device {
    /// Does in a group what any member does when it is due: a new key after somebody left or where the last one did
    /// not open, the settings for newcomers, earlier keys where the history is for all.
    pub(crate) async fn do_what_is_due(&mut self, group: SpaceId) -> Result<(), Fault> {
        let At { connection, outside, group } = self.at(group)?;
        if !group.is_member() {
            return Ok(());
        }
        make_due(connection, outside, &mut group.space).await?;
        renew_settings(connection, outside, &mut group.space).await?;
        crate::history::grant(connection, outside, group).await
    }
}

/// Makes the epoch that is due, if one is.
pub(crate) async fn make_due(
    connection: &mut Connection,
    outside: &mut Outside,
    space: &mut Space,
) -> Result<(), Fault> {
    let Some(reason) = due(space) else { return Ok(()) };
    let make = |space: &Space, at: Minute, outside: &mut Outside| match due(space) {
        Some(reason) => space.renew(reason, at, outside).map(Some),
        None => Ok(None),
    };
    match append(connection, outside, space, make).await {
        // Another member was faster: then theirs is the one in force.
        Err(Fault::Refused(_)) if due(space) != Some(reason) => Ok(()),
        other => other,
    }
}

fn due(space: &Space) -> Option<Reason> {
    if !space.log().is_member(&space.me()) {
        None
    } else if space.log().epoch_due() {
        Some(Reason::Due)
    } else {
        space.epoch_without_key().map(|_| Reason::CannotOpen)
    }
}

/// Posts the settings again in an epoch that has none, so that newcomers can read them.
async fn renew_settings(
    connection: &mut Connection,
    outside: &mut Outside,
    space: &mut Space,
) -> Result<(), Fault> {
    if !space.settings_need_renewal() {
        return Ok(());
    }
    let Some(settings) = space.current_settings().cloned() else { return Ok(()) };
    let draft = Draft::new(Content::Settings(settings), outside.minute());
    let object = protocol::ObjectId(vault::chance::draw(outside));
    outbox::send_now(connection, outside, space, object, draft).await
}

/// Appends what `make` makes of the space as it is, again where others were faster; `None` where it is no more
/// needed. An entry that arrived although its answer was lost is not made twice.
pub(crate) async fn append(
    connection: &mut Connection,
    outside: &mut Outside,
    space: &mut Space,
    make: impl Fn(&Space, Minute, &mut Outside) -> Result<Option<Transaction>, vault::Fault>,
) -> Result<(), Fault> {
    let path = format!("/spaces/{}/log", space.id());
    let mut sent: Option<EntryHash> = None;
    for _ in 0..TRIES_MAX {
        if sent.is_some_and(|it| space.log().seq_of(&it).is_some()) {
            return Ok(());
        }
        let Some(transaction) = make(space, outside.minute(), outside)? else { return Ok(()) };
        sent = transaction.entries.first().map(protocol::SignedEntry::hash);
        match connection.post(&path, transaction.encode().into()).await {
            Ok(_) => {
                space.settle(&transaction)?;
                return Ok(());
            }
            Err(fault) if fault.is_race() => {
                sync::read_log(connection, space).await?;
                sync::read_stream(connection, space).await?;
            }
            Err(lost @ Fault::Unreachable(_)) => {
                let read = sync::read_log(connection, space).await;
                let arrived = sent.is_some_and(|it| space.log().seq_of(&it).is_some());
                return if read.is_ok() && arrived { Ok(()) } else { Err(lost) };
            }
            Err(fault) => return Err(fault),
        }
    }
    Err(Fault::OthersWereFaster)
}
