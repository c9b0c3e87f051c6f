//! Two people who want to talk: asking, who may ask whom, and who the other in a pair really is (annexes E and F).

use protocol::{
    Log, MemberId, Minute, Refusal,
    cbor::{self, Value},
    letter::{LetterRecord, Purpose},
    link::Link,
    log::Kind,
    padding::pad,
    pair::{PairMember, PairProof},
};

use super::{Space, Verdict};
use crate::{Chance, Fault, kinds::Content, report::ReportedPair};

/// How long somebody is a newcomer whom only greeters and facilitators may ask, in minutes: 30 days.
pub const NEWCOMER_MINUTES: u64 = 43_200;

/// Which of the four fixed sentences somebody asks with. Their words are the screens'.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sentence {
    /// The first.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The fourth.
    Fourth,
}

numbered!(Sentence { First = 1, Second = 2, Third = 3, Fourth = 4 });

/// What a request to talk says: nothing of one's own but one of four sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkRequest {
    /// With which words.
    pub sentence: Sentence,
    /// The way into a pair that the asker founded.
    pub link: Link,
}

impl TalkRequest {
    /// `{1 sentence, 2 link}`.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&Value::map([
            (1, Some(Value::Uint(self.sentence.number()))),
            (2, Some(Value::text(self.link.address("")))),
        ]))
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let sentence = Sentence::from_number(fields.uint(1)?)?;
        let link = fields.text(2)?;
        fields.done()?;
        let link = Link::parse(&link).map_err(|_| Fault::LinkBroken)?;
        Ok(Self { sentence, link })
    }
}

impl Space {
    /// A letter that asks a member of this group for a talk.
    pub fn ask_to_talk(
        &self,
        to: &MemberId,
        request: &TalkRequest,
        chance: &mut dyn Chance,
    ) -> Result<LetterRecord, Fault> {
        self.going()?;
        if *to == self.me() {
            return Err(Refusal::LetterTo.into());
        }
        self.letter(Purpose::Request, to, &pad(&request.encode())?, chance)
    }

    /// Whether a request of this member is shown: always to who is no newcomer or has switched requests on, else from
    /// the greeters of the signed settings and from facilitators alone. Blocks are looked at elsewhere.
    pub fn welcomes_request(&self, from: &MemberId, switched_on: bool, now: Minute) -> bool {
        let since = self.log.member(&self.me()).map(|it| it.since);
        let newcomer = since.is_none_or(|it| now.0.saturating_sub(it.0) < NEWCOMER_MINUTES);
        let greets = self.current_settings().is_some_and(|it| it.greeters.contains(from));
        !newcomer || switched_on || greets || self.log.is_facilitator(from)
    }

    /// Says in a pair who one is in this group.
    pub fn proof_for(&self, pair: &Self) -> Result<PairProof, Fault> {
        let of = PairMember::of(&pair.log, pair.me()).ok_or(Refusal::NotAMember)?;
        let (group, member) = (self.id(), self.me());
        let signature = self.own.sign(&of.to_sign(&group, &member));
        Ok(PairProof { group, member, signature })
    }

    /// In a pair: who the other is in the group whose log this is; none while they said nothing yet. A proof that is missing
    /// or does not hold is `server_untrue`: then one leaves. So is whoever is not the one that asked or was asked, which
    /// the caller compares.
    pub fn companion(&self, group: &Log) -> Result<Option<MemberId>, Fault> {
        let Some((of, proof)) = self.other_in_pair()? else { return Ok(None) };
        let proof = proof.ok_or(Fault::ServerUntrue)?;
        proof.check(group, &of).map_err(|_| Fault::ServerUntrue)?;
        Ok(Some(proof.member))
    }

    /// In a pair: what a report to the group says of it.
    pub fn reported_pair(&self) -> Result<ReportedPair, Fault> {
        let (of, proof) = self.other_in_pair()?.ok_or(Refusal::NoSuchMember)?;
        let signature = proof.ok_or(Fault::ServerUntrue)?.signature;
        Ok(ReportedPair { of, signature })
    }

    /// Whether one has said in this pair's epoch in force who one is: who comes by the link reads nothing from before.
    pub fn pair_profile_is_due(&self) -> bool {
        if !self.log.pair_holds() {
            return false;
        }
        let anchor = self.log.epoch().map_or(0, |it| it.k);
        let me = self.me();
        !self.places.range(anchor + 1..).any(|(_, place)| {
            place.header.is_some_and(|it| it.author == me)
                && matches!(&place.verdict, Verdict::Opened(inside)
                    if matches!(inside.content, Content::Profile { .. }))
        })
    }

    /// The other of the two, with the proof of their newest profile, once there is a profile.
    fn other_in_pair(&self) -> Result<Option<(PairMember, Option<PairProof>)>, Fault> {
        if self.log.kind() != Kind::Pair {
            return Err(Refusal::NotInThisKind.into());
        }
        let me = self.me();
        let Some(other) = self.log.people().find(|it| it.id != me) else { return Ok(None) };
        let of = PairMember { pair: self.id(), member: other.id, sign_key: other.sign_key };
        let proof = self.places.values().rev().find_map(|place| {
            place.header.filter(|it| it.author == other.id)?;
            match &place.verdict {
                Verdict::Opened(inside) => match inside.content {
                    Content::Profile { proof, .. } => Some(proof),
                    _ => None,
                },
                _ => None,
            }
        });
        Ok(proof.map(|it| (of, it)))
    }
}
