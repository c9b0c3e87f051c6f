//! Lies about the stream: objects dropped, doubled, moved, bent, put in other mouths.

mod bent;
mod members;
mod order;

use bytes::Bytes;
use protocol::{ObjectId, log::History, object::Attention, stream::Content as Carried};
use vault::{
    Space,
    kinds::{Content, Seen, Words},
    object::{Envelope, Inside},
};

use crate::world::{NOW, Person, Server, a_group, a_newcomer, dice::Dice};

/// What a device sets aside, with the reasons.
pub(super) fn aside(space: &Space) -> Vec<&'static str> {
    space.set_aside().map(|(_, it)| it.code()).collect()
}

pub(super) fn wire_at(server: &Server, k: u64) -> Bytes {
    match &server.stream[usize::try_from(k).unwrap() - 1] {
        Carried::Wire(wire) => wire.clone(),
        Carried::Hash(_) => panic!("a wire"),
    }
}

pub(super) fn envelope(server: &Server, object: ObjectId, revision: u32) -> Envelope {
    Envelope {
        space: server.log.space(),
        epoch: server.log.epoch_number(),
        object,
        revision,
        attention: Attention::Normal,
    }
}

pub(super) fn saying(text: &str, seen: Seen) -> Inside {
    let words = Words { text: text.into(), content_note: None, from: "X".into() };
    Inside { content: Content::Post(words), parent: None, attachments: Vec::new(), seen, at: NOW }
}

/// River and Brook, and three things Brook said.
pub(super) fn a_talk(dice: &mut Dice) -> (Server, Person, Person) {
    let (mut server, mut river) = a_group(History::None, dice);
    let mut brook = a_newcomer(&mut river, &mut server, dice);
    for text in ["one", "two", "three"] {
        brook.says(text, &mut server, dice);
    }
    (server, river, brook)
}
