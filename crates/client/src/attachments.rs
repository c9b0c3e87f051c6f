//! Pictures and voice: sealed here, chunk by chunk, before the server stores them.

use protocol::{AttachmentId, ObjectId, SpaceId};
use vault::{
    Untrusted,
    attachment::{open_attachment, seal_attachment},
    chance::draw,
    object::Attachment,
};
use zeroize::Zeroizing;

use crate::{
    device::{At, Device},
    fault::Fault,
};

/// A file to send along with a post.
#[derive(Debug, Clone)]
pub struct File {
    /// Such as `image/png`.
    pub media_type: String,
    /// Its bytes, without anything in them that tells where or by whom it was made.
    pub bytes: Vec<u8>,
}

impl Device {
    /// Seals a file and stores it; what is given back goes into a post.
    pub async fn attach(&mut self, group: SpaceId, file: &File) -> Result<Attachment, Fault> {
        let At { connection, outside, .. } = self.at(group)?;
        let id = AttachmentId(draw(outside));
        let (key, stored) = seal_attachment(&id, &file.bytes, outside)?;
        connection.put(&format!("/spaces/{group}/attachments/{id}"), stored.into()).await?;
        Ok(Attachment {
            id,
            key,
            length: file.bytes.len() as u64,
            media_type: file.media_type.clone(),
            name: None,
        })
    }

    /// Loads and opens an attachment of a post, by its place among them.
    pub async fn open_attachment(
        &mut self,
        group: SpaceId,
        post: ObjectId,
        index: usize,
    ) -> Result<Zeroizing<Vec<u8>>, Fault> {
        let At { connection, group: it, .. } = self.at(group)?;
        let (_, inside) = it.space.newest(post).ok_or(Fault::NoSuchThing)?;
        let named = inside.attachments.get(index).ok_or(Fault::NoSuchThing)?.clone();
        let stored = connection.get(&format!("/spaces/{group}/attachments/{}", named.id)).await?;
        Ok(open_attachment(&named.id, &named.key, named.length, Untrusted(&stored))?)
    }
}
