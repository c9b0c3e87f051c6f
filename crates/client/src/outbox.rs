//! What was written and not acknowledged yet. The same sealed bytes are sent until an answer comes, so that a lost
//! answer never makes a second object; when the epoch moved on, the same words are sealed anew.

use std::collections::VecDeque;

use bytes::Bytes;
use protocol::{AttachmentId, ObjectId, SpaceId, Wire, cbor::Value, stream};
use vault::{
    Untrusted,
    kinds::Content,
    space::{Draft, Space},
};

use crate::{
    connection::Connection,
    device::{At, Device, Group},
    epochs,
    fault::Fault,
    outside::Outside,
    sync,
};

/// How often something is sealed anew because the epoch moved, before giving up for now.
const SEALINGS_MAX: usize = 16;

/// Answers after which the server has nothing of it that this member could still have dropped.
const NOTHING_LEFT: [&str; 5] =
    ["no_such_attachment", "not_yours", "wrong_author", "not_a_member", "no_such_space"];

/// Things written that wait for an acknowledgement, and things taken back that the server is yet to drop, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Outbox {
    waiting: VecDeque<Waiting>,
    taken_back: VecDeque<TakenBack>,
}

/// One thing that waits.
#[derive(Debug)]
struct Waiting {
    object: ObjectId,
    draft: Draft,
    /// The bytes as they were sent first.
    wire: Option<Wire>,
    /// The latest revision that the server said is taken; 0 for none. This device may never see what stands there.
    taken: u32,
    /// Of a tombstone: what the server is to drop once it stands there.
    files: Option<Vec<AttachmentId>>,
}

impl Waiting {
    fn new(object: ObjectId, draft: Draft) -> Self {
        Self { object, draft, wire: None, taken: 0, files: None }
    }
}

/// Something of which everybody knows that it was taken back.
#[derive(Debug)]
struct TakenBack {
    object: ObjectId,
    files: Vec<AttachmentId>,
}

impl Outbox {
    pub(crate) fn len(&self) -> usize {
        self.waiting.len()
    }

    pub(crate) fn put(&mut self, object: ObjectId, draft: Draft) {
        self.waiting.push_back(Waiting::new(object, draft));
    }

    /// Puts a tombstone; once it arrived the server drops the bodies before it, and these files.
    pub(crate) fn take_back(&mut self, object: ObjectId, draft: Draft, files: Vec<AttachmentId>) {
        self.waiting.push_back(Waiting { files: Some(files), ..Waiting::new(object, draft) });
    }
}

impl Device {
    /// Sends what waits in a group, oldest first. Where the server cannot be reached it goes on waiting, and so it does
    /// for who is not in, or not any more. What was taken back leaves the server then, or another time.
    pub async fn deliver(&mut self, group: SpaceId) -> Result<(), Fault> {
        let At { connection, outside, group } = self.at(group)?;
        while group.is_member()
            && !group.space.log().pair_ended()
            && let Some(mut waiting) = group.outbox.waiting.pop_front()
        {
            let sent = send(connection, outside, &mut group.space, &mut waiting).await;
            if let Err(fault) = sent {
                // What the server will never take is not tried for ever; everything else goes on waiting.
                if !fault.is_final() {
                    group.outbox.waiting.push_front(waiting);
                }
                return Err(fault);
            }
            if let Some(files) = waiting.files {
                group.outbox.taken_back.push_back(TakenBack { object: waiting.object, files });
            }
        }
        drop_taken_back(connection, group).await
    }
}

/// Has the server drop the bodies and files of what was taken back; it is remembered until that succeeded.
async fn drop_taken_back(connection: &mut Connection, group: &mut Group) -> Result<(), Fault> {
    let id = group.space.id();
    while let Some(TakenBack { object, files }) = group.outbox.taken_back.front() {
        let path = format!("/spaces/{id}/objects/{object}/drop");
        unless_nothing_left(connection.post_nothing(&path).await)?;
        for file in files {
            let path = format!("/spaces/{id}/attachments/{file}");
            unless_nothing_left(connection.delete(&path).await)?;
        }
        group.outbox.taken_back.pop_front();
    }
    Ok(())
}

fn unless_nothing_left(answer: Result<Bytes, Fault>) -> Result<(), Fault> {
    match answer {
        Err(fault) if !NOTHING_LEFT.iter().any(|it| fault.is_refusal(it)) => Err(fault),
        _ => Ok(()),
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
