//! What facilitators say to somebody and ask of them for a time, and keeping to it oneself.

use std::collections::BTreeMap;

use protocol::{MemberId, Minute, ObjectId, SpaceId};
use vault::{
    chance::draw,
    kinds::{Content, Measure, Restraint, Settings},
    space::{TeamWord, Verdict},
};

use crate::{
    device::{At, Device, Group},
    fault::Fault,
    groups::silent,
    hands::{log_of, send_letters},
    sync,
};

impl Group {
    /// What is asked of somebody at a moment: each kind until its last minute. Whoever asked may take it back.
    pub fn measures(&self, member: MemberId, now: Minute) -> Vec<Measure> {
        let mut asked: BTreeMap<ObjectId, Option<Measure>> = BTreeMap::new();
        for place in self.space.places() {
            let (Verdict::Opened(inside), Some(header)) = (&place.verdict, &place.header) else {
                continue;
            };
            match inside.content {
                Content::Measure(it) => asked.insert(header.object, Some(it)),
                Content::Tombstone(_) => asked.insert(header.object, None),
                _ => None,
            };
        }
        let measures = asked.into_values().flatten();
        measures.filter(|it| it.member == member && now <= it.until).collect()
    }

    /// Until when one may write nothing here, where somebody asked that.
    pub fn muted_until(&self, now: Minute) -> Option<Minute> {
        let measures = self.measures(self.me(), now).into_iter();
        measures.filter(|it| it.restraint == Restraint::Muted).map(|it| it.until).max()
    }

    /// What the facilitators said to oneself and is still in the box, with the number that [`Device::word_read`] takes.
    pub fn words_waiting(&self) -> impl Iterator<Item = (u64, &TeamWord)> {
        self.hands.words.iter().map(|(number, word)| (*number, word))
    }
}

impl Device {
    /// Says something to a member, as the facilitators of the group. They are not told which of them wrote.
    pub async fn say_to(
        &mut self,
        group: SpaceId,
        member: MemberId,
        word: &TeamWord,
    ) -> Result<(), Fault> {
        self.sync_group(group).await?;
        let At { connection, outside, group: it } = self.at(group)?;
        let letter = it.space.say_to(&member, word, outside)?;
        send_letters(connection, group, &[letter]).await
    }

    /// One has read what the facilitators said: it leaves the box, on all devices.
    pub async fn word_read(&mut self, group: SpaceId, number: u64) -> Result<(), Fault> {
        let At { connection, group: it, .. } = self.at(group)?;
        it.hands.words.remove(&number).ok_or(Fault::NoSuchThing)?;
        sync::settle_letter(connection, group, number).await
    }

    /// Asks of a member, as a facilitator, not to write or speak until a minute; gives back what ends it by
    /// [`Device::take_back`].
    pub async fn restrain(&mut self, group: SpaceId, it: Measure) -> Result<ObjectId, Fault> {
        let At { outside, group: place, .. } = self.at(group)?;
        let object = ObjectId(draw(outside));
        place.outbox.put(object, silent(Content::Measure(it), outside.minute()));
        self.deliver(group).await?;
        Ok(object)
    }

    /// Refuses while one is asked to write nothing.
    pub(crate) fn not_muted(&self, group: SpaceId) -> Result<(), Fault> {
        let now = self.outside.minute();
        match self.group(group)?.muted_until(now) {
            Some(_) => Err(Fault::Muted),
            None => Ok(()),
        }
    }

    /// Lets the group's settings name the organisation's safety team. `compared` is the team whose words a person
    /// compared with somebody of the organisation: a device cannot tell a team that the server made up, so none names one
    /// by itself. Refused where that space is no team.
    pub async fn trust_safety_team(
        &mut self,
        group: SpaceId,
        compared: SpaceId,
    ) -> Result<(), Fault> {
        self.sync_group(group).await?;
        let log = log_of(&mut self.connection, compared).await?;
        if log.kind() != protocol::log::Kind::Team {
            return Err(Fault::NoSuchThing);
        }
        let space = self.group(group)?.space();
        let history = space.log().history();
        let now = space.current_settings().cloned().ok_or(Fault::NoSuchThing)?;
        if now.safety_team == Some(compared) {
            return Ok(());
        }
        let settings = Settings { safety_team: Some(compared), ..now };
        self.change_settings(group, settings, history).await
    }
}
