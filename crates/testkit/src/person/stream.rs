//! What somebody writes into their space and reads there.

use bytes::Bytes;
use protocol::{
    AttachmentId, Minute, ObjectId, Wire,
    object::{Attention, COMMIT_BYTES, HEADER_BYTES, chain},
    stream::{Content as Stored, StreamRecord, write_posted},
};
use vault::{
    Key,
    attachment::seal_attachment,
    kinds::{Content, Seen, Words},
    object::{Attachment, Envelope, Inside, open_object, seal_object},
};

use super::Person;
use crate::reply::Reply;

impl Person {
    /// Reads on in the stream; gives back the new records.
    pub async fn read_stream(&mut self) -> Vec<StreamRecord> {
        let path = self.path(&format!("/objects?after={}", self.place().k));
        let records = StreamRecord::read_all(self.device.get(&path).await.octets());
        let records = records.expect("the server tells no lies here");
        for record in &records {
            let hash = match &record.content {
                Stored::Wire(wire) => protocol::hash::sha256(wire),
                Stored::Hash(hash) => *hash,
            };
            let place = self.place_mut();
            assert_eq!(record.k, place.k + 1, "no gap");
            place.chain = chain(&place.log.space(), record.k, &place.chain, &hash);
            place.k = record.k;
        }
        records
    }

    /// Reads log and stream on; gives back the words that are new and can be opened.
    pub async fn catch_up(&mut self) -> Vec<String> {
        self.read_log().await;
        let records = self.read_stream().await;
        records.iter().filter_map(|record| self.words_of(record)).collect()
    }

    /// The words of a record, if this person has its key.
    pub fn words_of(&self, record: &StreamRecord) -> Option<String> {
        let Stored::Wire(wire) = &record.content else { return None };
        let wire = Wire::parse(wire.clone()).ok()?;
        let place = self.place();
        let key = place.epoch_keys.get(&wire.header().epoch)?;
        let author = place.log.person(&wire.header().author)?;
        match open_object(&wire, key, &author.sign_key).ok()?.content {
            Content::Post(words) | Content::Reply(words) => Some(words.text),
            _ => None,
        }
    }

    /// Seals a post under the newest epoch this person knows.
    pub fn seal(&self, now: i64, text: &str) -> Wire {
        self.seal_as(now, text, ObjectId(self.draw()), 1)
    }

    /// Seals a revision of an object; 0 is never stored.
    pub fn seal_as(&self, now: i64, text: &str, object: ObjectId, revision: u32) -> Wire {
        let envelope = self.envelope(object, revision);
        let words = Words { text: text.to_owned(), content_note: None, from: "River".to_owned() };
        self.seal_inside(now, &envelope, Content::Post(words))
    }

    /// The envelope of an object under the newest epoch this person knows.
    pub fn envelope(&self, object: ObjectId, revision: u32) -> Envelope {
        let place = self.place();
        Envelope {
            space: place.log.space(),
            epoch: *place.epoch_keys.keys().next_back().expect("this person is a member"),
            object,
            revision,
            attention: Attention::Normal,
        }
    }

    /// Seals anything under any envelope.
    pub fn seal_inside(&self, now: i64, envelope: &Envelope, content: Content) -> Wire {
        self.seal_with(now, envelope, content, Vec::new())
    }

    /// Seals anything with files.
    pub fn seal_with(
        &self,
        now: i64,
        envelope: &Envelope,
        content: Content,
        attachments: Vec<Attachment>,
    ) -> Wire {
        let place = self.place();
        let head = place.log.head();
        let inside = Inside {
            content,
            parent: None,
            attachments,
            seen: Seen { seq: head.seq, entry: head.hash, k: place.k, chain: place.chain },
            at: Minute::from_ms(now),
        };
        // A pretender seals with a key of their own.
        let own = Key::new([0; 32]);
        let key = place.epoch_keys.get(&envelope.epoch).unwrap_or(&own);
        let wire = seal_object(envelope, &inside, key, &place.keys, &mut self.chance());
        let wire = wire.expect("short words").bytes().to_vec();
        let wire = self.send_as(wire, HEADER_BYTES + COMMIT_BYTES, || inside.encode());
        Wire::parse(wire.into()).expect("the same form")
    }

    /// Stores a file; gives back what an object says of it.
    pub async fn store(&mut self, plain: &[u8], name: &str) -> Attachment {
        let id = AttachmentId(self.draw());
        let (key, stored) = seal_attachment(&id, plain, &mut self.chance()).expect("a short file");
        let stored = self.send_as(stored, 64, || plain.to_vec());
        let path = self.path(&format!("/attachments/{id}"));
        assert_eq!(self.device.put_octets(&path, stored).await.outcome(), "201");
        Attachment {
            id,
            key,
            length: plain.len() as u64,
            media_type: "image/jpeg".to_owned(),
            name: Some(name.to_owned()),
        }
    }

    /// Sends sealed objects.
    pub async fn send<'a>(&mut self, wires: impl IntoIterator<Item = &'a Wire>) -> Reply {
        let wires: Vec<Bytes> = wires.into_iter().map(|it| it.bytes().clone()).collect();
        self.send_bytes(&wires).await
    }

    /// Sends bytes in the place of sealed objects.
    pub async fn send_bytes(&mut self, wires: &[Bytes]) -> Reply {
        let path = self.path("/objects");
        self.device.post_octets(&path, write_posted(wires)).await
    }

    /// Posts; a refusal fails the test.
    pub async fn post(&mut self, now: i64, text: &str) {
        let wire = self.seal(now, text);
        assert_eq!(self.send([&wire]).await.outcome(), "200");
    }
}
