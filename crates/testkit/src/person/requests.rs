//! Requests to talk that somebody sends, and the pairs they are for.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use protocol::{
    MemberId, SpaceId,
    letter::{LetterRecord, Purpose},
    link::Link,
    log::{History, Kind, Mode, Role},
};
use serde_json::json;
use vault::space::{Sentence, TalkRequest};

use super::Person;
use crate::reply::Reply;

impl Person {
    /// Founds a pair for somebody to come into; gives back oneself there, and the link.
    pub async fn found_pair(&self, now: i64) -> (Self, Link) {
        let mut there = self.elsewhere();
        let (founded, _) = there.found(now, Kind::Pair, History::None).await;
        assert_eq!(founded.outcome(), "201");
        let link = there.make_link(now, Mode::Auto, Role::Member, 1).await;
        (there, link)
    }

    /// The letter that asks a member of one's group into a pair.
    pub fn request(&self, to: MemberId, link: &Link) -> LetterRecord {
        let key = self.place().log.person(&to).expect("somebody of the group").box_key;
        let words = TalkRequest { sentence: Sentence::First, link: link.clone() };
        self.letter(Purpose::Request, to, &key, &words.encode())
    }

    /// Sends a request.
    pub async fn send_request(
        &mut self,
        to: MemberId,
        pair: SpaceId,
        letter: &LetterRecord,
    ) -> Reply {
        let path = self.path("/requests");
        let body = json!({
            "to": to.to_string(),
            "pair": pair.to_string(),
            "letter": URL_SAFE_NO_PAD.encode(letter.encode()),
        });
        self.device.post(&path, body).await
    }

    /// Founds a pair and asks a member into it; gives back oneself there, and the link.
    pub async fn ask(&mut self, now: i64, to: MemberId) -> (Reply, Self, Link) {
        let (there, link) = self.found_pair(now).await;
        let letter = self.request(to, &link);
        let reply = self.send_request(to, there.space(), &letter).await;
        (reply, there, link)
    }

    /// What one may do about talking here.
    pub async fn asking(&mut self) -> serde_json::Value {
        let path = self.path("/requests");
        self.device.get(&path).await.json()
    }

    /// Takes a request back.
    pub async fn withdraw_request(&mut self, pair: SpaceId) -> Reply {
        let path = self.path(&format!("/requests/{pair}"));
        self.device.delete(&path).await
    }
}
