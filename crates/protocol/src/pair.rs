//! What shows who somebody in a pair is in the group that both came from (annex F).

use crate::{
    Log, MemberId, Refusal, SignKey, SpaceId,
    cbor::{Fields, Value},
    hash::Join,
    signature::verify,
};

/// Who somebody is in a pair: what the proof binds, beside who they are in the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairMember {
    /// The pair.
    pub pair: SpaceId,
    /// Who they are in it.
    pub member: MemberId,
    /// Verifies what they sign in it.
    pub sign_key: SignKey,
}

/// A member of a group says: this one in the pair is me. Signed with their key in the group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PairProof {
    /// The group.
    pub group: SpaceId,
    /// Who they are in it.
    pub member: MemberId,
    /// Over [`PairMember::to_sign`].
    pub signature: [u8; 64],
}

impl PairMember {
    /// Who that is in the log of a pair; none where they were never in it.
    pub fn of(pair: &Log, member: MemberId) -> Option<Self> {
        let sign_key = pair.person(&member)?.sign_key;
        Some(Self { pair: pair.space(), member, sign_key })
    }

    /// `join("hf1/pair-member", group 32, member_id 16, pair 32, pair member_id 16, pair sign key 32)`.
    pub fn to_sign(&self, group: &SpaceId, member: &MemberId) -> Vec<u8> {
        Join::new("hf1/pair-member")
            .fixed(&group.0)
            .fixed(&member.0)
            .fixed(&self.pair.0)
            .fixed(&self.member.0)
            .fixed(self.sign_key.as_bytes())
            .bytes()
    }
}

impl PairProof {
    /// Whether the log of the group bears it out: who it names was a member there (`not_a_member`), and signed it.
    pub fn check(&self, group: &Log, of: &PairMember) -> Result<(), Refusal> {
        if self.group != group.space() {
            return Err(Refusal::WrongSpace);
        }
        let member = group
            .person(&self.member)
            .filter(|it| it.first_epoch.is_some())
            .ok_or(Refusal::NotAMember)?;
        verify(&member.sign_key, &of.to_sign(&self.group, &self.member), &self.signature)
    }

    /// `{1 group 32, 2 member_id 16, 3 signature 64}`.
    pub fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.group.0))),
            (2, Some(Value::bytes(self.member.0))),
            (3, Some(Value::bytes(self.signature))),
        ])
    }

    /// Reads the map.
    pub fn from_value(value: Value) -> Result<Self, Refusal> {
        let mut fields: Fields = value.into_fields()?;
        let proof = Self {
            group: SpaceId(fields.fixed(1)?),
            member: MemberId(fields.fixed(2)?),
            signature: fields.fixed(3)?,
        };
        fields.done()?;
        Ok(proof)
    }
}
