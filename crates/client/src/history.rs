//! Earlier keys for newcomers, where the group's history is for all who come.

use std::collections::BTreeSet;

use protocol::{
    MemberId,
    cbor::{self, Value},
    letter::LetterRecord,
    log::History,
};

use crate::{connection::Connection, device::Group, fault::Fault, outside::Outside};

/// Letters in one request.
const LETTERS_MAX: usize = 64;

/// Sends newcomers the keys of every earlier epoch that shares its history. Facilitators do it, each for those who
/// came since they last looked; what comes twice does no harm.
pub(crate) async fn grant(
    connection: &mut Connection,
    outside: &mut Outside,
    group: &mut Group,
) -> Result<(), Fault> {
    let space = &group.space;
    if !space.is_facilitator() || space.log().epochs().iter().all(|it| it.history == History::None)
    {
        return Ok(());
    }
    let me = group.me();
    let newcomers: BTreeSet<MemberId> = space
        .log()
        .members()
        .map(|it| it.id)
        .filter(|it| *it != me && !group.granted.contains(it))
        .collect();
    let path = format!("/spaces/{}/letters", space.id());
    for newcomer in &newcomers {
        let letters = space.share_history(newcomer, outside)?;
        for batch in letters.chunks(LETTERS_MAX) {
            let values = batch.iter().map(LetterRecord::to_value).collect();
            match connection.post(&path, cbor::encode(&Value::Array(values)).into()).await {
                // Whose box is full keeps nobody from going on.
                Err(fault) if fault.is_refusal("box_full") => break,
                sent => sent.map(drop)?,
            }
        }
    }
    group.granted.extend(newcomers);
    Ok(())
}
