//! What the account notes of its groups in its own space, so that every device of it finds them and no server can
//! show it an older log than it saw.

use std::{collections::BTreeMap, sync::Arc};

use protocol::{MemberId, ObjectId, SpaceId, log::Status, object::CHAIN_START};
use vault::{
    MemberKeys, Untrusted,
    chance::draw,
    kinds::{Content, Membership},
    space::{Draft, Space, Verdict},
};

use crate::{
    device::{Device, Group},
    fault::Fault,
    outbox, sync,
};

impl Device {
    /// Notes where one stands in a group, and what was seen of it. A device that looks back with this note believes
    /// no shorter log and no other stream. The server forgets the body of the note before.
    pub async fn note_membership(&mut self, group: SpaceId) -> Result<(), Fault> {
        let it = self.group(group)?;
        let mut seen = it.space.seen();
        if !it.was_member() {
            // Who waits at the door has read nothing of the stream.
            (seen.k, seen.chain) = (0, CHAIN_START);
        }
        let note = Membership {
            space: group,
            member: it.me(),
            nonce: *it.space.log().nonce(),
            seen,
            joined: it.joined,
            pseudonym: it.pseudonym.clone(),
            left: it.status() == Some(Status::Left),
            read: it.read,
        };
        let before = notes(&self.vault).get(&group).map(|(object, _)| *object);
        let object = before.unwrap_or_else(|| ObjectId(draw(&mut self.outside)));
        let draft = Draft::new(Content::Membership(note), self.outside.minute());
        outbox::send_now(&mut self.connection, &mut self.outside, &mut self.vault, object, draft)
            .await?;
        if before.is_some() {
            let vault = self.vault.id();
            self.connection.post_nothing(&format!("/spaces/{vault}/objects/{object}/drop")).await?;
        }
        Ok(())
    }

    /// Notes that everything up to now was read.
    pub async fn mark_read(&mut self, group: SpaceId) -> Result<(), Fault> {
        let at = self.at(group)?;
        at.group.read = Some(at.group.space.stream_head().0);
        self.note_membership(group).await
    }

    /// Opens every group that the notes name and this device does not have yet.
    pub(crate) async fn find_groups(&mut self) -> Result<(), Fault> {
        let new: Vec<Membership> = notes(&self.vault)
            .into_values()
            .map(|(_, note)| note)
            .filter(|note| !self.groups.contains_key(&note.space))
            .collect();
        for note in new {
            let left = note.left;
            match self.open_group(note).await {
                // A talk that both have left is forgotten.
                Err(fault) if left && fault.is_refusal("no_such_space") => {}
                other => other?,
            }
        }
        Ok(())
    }

    async fn open_group(&mut self, note: Membership) -> Result<(), Fault> {
        let own = MemberKeys::derive(&self.secrets.seed, &note.nonce, note.member);
        let page = sync::log_page(&mut self.connection, note.space, None).await?;
        let (space, _) = Space::begin_with_log(Arc::new(own), note.space, Untrusted(&page))?;
        let mut group = Group::new(space, note.pseudonym, note.joined);
        group.read = note.read;
        sync::read_log(&mut self.connection, &mut group.space).await?;
        sync::catch_up(&mut self.connection, &mut group).await?;
        group.space.must_contain(&note.seen)?;
        // Whoever came before the note was written was given what they may read then.
        let earlier = group.space.log().members().filter(|it| it.joined <= note.seen.seq);
        group.granted = earlier.map(|it| it.id).collect();
        if let Some((profile, group_member)) = own_profile(&group) {
            group.profile = Some(profile);
            group.hands.group_member = group_member;
        }
        self.groups.insert(note.space, group);
        Ok(())
    }
}

/// The newest note of each space, with its object.
fn notes(vault: &Space) -> BTreeMap<SpaceId, (ObjectId, Membership)> {
    let noted = vault.places().filter_map(|place| match (&place.verdict, &place.header) {
        (Verdict::Opened(inside), Some(header)) => match &inside.content {
            Content::Membership(note) => Some((note.space, (header.object, note.clone()))),
            _ => None,
        },
        _ => None,
    });
    noted.collect()
}

/// The object with one's own profile, so that another device revises the same one; and who it says one is in the group
/// whose team this is.
fn own_profile(group: &Group) -> Option<(ObjectId, Option<MemberId>)> {
    group.space.places().find_map(|place| match (&place.verdict, &place.header) {
        (Verdict::Opened(inside), Some(header)) if header.author == group.me() => {
            match inside.content {
                Content::Profile { group_member, .. } => Some((header.object, group_member)),
                _ => None,
            }
        }
        _ => None,
    })
}
