//! What was written and not acknowledged yet. The same sealed bytes are sent until an answer comes, so that a lost
//! answer never makes a second object; when the epoch moved on, the same words are sealed anew.

use std::collections::VecDeque;

use protocol::{ObjectId, SpaceId, Wire, cbor::Value, stream};
use vault::{
    Untrusted,
    kinds::Content,
    space::{Draft, Space},
};

use crate::{
    connection::Connection,
    device::{At, Device},
    epochs,
    fault::Fault,
    outside::Outside,
    sync,
};

/// How often something is sealed anew because the epoch moved, before giving up for now.
const SEALINGS_MAX: usize = 16;

/// Things written that wait for an acknowledgement, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Outbox(VecDeque<Waiting>);

/// One thing that waits.
#[derive(Debug)]
struct Waiting {
    object: ObjectId,
    draft: Draft,
    /// The bytes as they were sent first.
    wire: Option<Wire>,
    /// The latest revision that the server said is taken; 0 for none. This device may never see what stands there.
    taken: u32,
}

impl Waiting {
    fn new(object: ObjectId, draft: Draft) -> Self {
        Self { object, draft, wire: None, taken: 0 }
    }
}

impl Outbox {
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn put(&mut self, object: ObjectId, draft: Draft) {
        self.0.push_back(Waiting::new(object, draft));
    }
}

impl Device {
    /// Sends what waits in a group, oldest first. Where the server cannot be reached it goes on waiting, and so it does
    /// for who is not in, or not any more.
    pub async fn deliver(&mut self, group: SpaceId) -> Result<(), Fault> {
        let At { connection, outside, group } = self.at(group)?;
        if !group.is_member() {
            return Ok(());
        }
        while let Some(mut waiting) = group.outbox.0.pop_front() {
            let sent = send(connection, outside, &mut group.space, &mut waiting).await;
            if let Err(fault) = sent {
                // What the server will never take is not tried for ever; everything else goes on waiting.
                if !fault.is_final() {
                    group.outbox.0.push_front(waiting);
                }
                return Err(fault);
            }
        }
        Ok(())
    }
}

/// Seals and sends one object of a space at once.
pub(crate) async fn send_now(
    connection: &mut Connection,
    outside: &mut Outside,
    space: &mut Space,
    object: ObjectId,
    draft: Draft,
) -> Result<(), Fault> {
    send(connection, outside, space, &mut Waiting::new(object, draft)).await
}

async fn send(
    connection: &mut Connection,
    outside: &mut Outside,
    space: &mut Space,
    waiting: &mut Waiting,
) -> Result<(), Fault> {
    for _ in 0..SEALINGS_MAX {
        if waiting.wire.is_none() {
            epochs::make_due(connection, outside, space).await?;
            waiting.wire = Some(seal(space, waiting, outside)?);
        }
        let Some(wire) = waiting.wire.clone() else { continue };
        match post(connection, space.id(), &wire).await {
            Ok(k) => return arrived(connection, space, k, &wire).await,
            Err(fault) if moved_on(&fault) => {
                sync::read_log(connection, space).await?;
                sync::read_stream(connection, space).await?;
                if space.places().any(|it| it.hash == wire.hash()) {
                    return Ok(());
                }
                if fault.is_refusal("revision_taken") {
                    waiting.taken = wire.header().revision;
                }
                waiting.wire = None;
            }
            Err(fault) => return Err(fault),
        }
    }
    Err(Fault::OthersWereFaster)
}

/// Whether the same words can be sealed anew and sent again.
fn moved_on(fault: &Fault) -> bool {
    ["stale_epoch", "epoch_due", "revision_taken"].iter().any(|it| fault.is_refusal(it))
}

fn seal(space: &Space, waiting: &Waiting, outside: &mut Outside) -> Result<Wire, Fault> {
    let newest = space.newest(waiting.object).map_or(0, |(newest, _)| newest);
    let revision = newest.max(waiting.taken) + 1;
    let mut draft = waiting.draft.clone();
    if let Content::Tombstone(dropped) = &mut draft.content {
        *dropped = space.wires_of(waiting.object);
    }
    Ok(space.write_revision(waiting.object, revision, draft, outside)?)
}

/// Posts one wire; gives back its number in the stream.
async fn post(connection: &mut Connection, id: SpaceId, wire: &Wire) -> Result<u64, Fault> {
    let body = stream::write_posted([wire.bytes()]);
    let answer = connection.post(&format!("/spaces/{id}/objects"), body).await?;
    let answers = protocol::cbor::decode(&answer)?.into_array()?;
    let [answer]: [Value; 1] = answers.try_into().map_err(|_| Fault::Unreadable)?;
    Ok(answer.into_fields()?.uint(1)?)
}

/// Takes one's own object in: at once where it comes next, else with what came before it.
async fn arrived(
    connection: &mut Connection,
    space: &mut Space,
    k: u64,
    wire: &Wire,
) -> Result<(), Fault> {
    let (head, _) = space.stream_head();
    if k == head + 1 {
        let content = stream::Content::Wire(wire.bytes().clone());
        space.read_record(Untrusted(stream::StreamRecord { k, content }))?;
        return Ok(());
    }
    if k > head { sync::read_stream(connection, space).await } else { Ok(()) }
}
