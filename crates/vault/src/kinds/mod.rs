//! What objects say, by kind (annex F).

mod hands;

pub use hands::{Act, ActKind, Measure, Restraint};
use protocol::{
    EntryHash, InviteId, MemberId, Minute, ObjectId, Refusal, SpaceId,
    cbor::{self, Fields, Value},
    log::settings_commit,
    pair::PairProof,
};

use crate::{Fault, link::LINK_SETTINGS_BYTES_MAX, report::Report};

/// Most wires that one tombstone names.
pub const DROPPED_MAX: usize = 64;

/// Most greeters of a group.
pub const GREETERS_MAX: usize = 8;

/// A group's settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The group's name.
    pub name: String,
    /// What everyone accepts.
    pub norms: String,
    /// Whether medication is welcome here.
    pub medication_welcome: bool,
    /// What the group is about.
    pub about: Option<String>,
    /// Which attachment is its picture.
    pub picture: Option<u64>,
    /// What is said to who asks to join.
    pub join_words: Option<String>,
    /// Random, so that the commit in the log does not let anybody guess the rest.
    pub blind: [u8; 16],
    /// The space of the group's team.
    pub team: Option<SpaceId>,
    /// The space of the organisation's safety team.
    pub safety_team: Option<SpaceId>,
    /// Whether the wall takes posts only while somebody is on duty; `None` where nothing is said, which is no.
    pub on_duty_only: Option<bool>,
    /// Who may ask newcomers for a talk, in order of `member_id`; at most [`GREETERS_MAX`].
    pub greeters: Vec<MemberId>,
    /// Which edition of the norms these are; `None` where nobody counted.
    pub edition: Option<Edition>,
}

/// An edition of a group's norms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    /// Counted from 1.
    pub number: u64,
    /// Since when they read so.
    pub since: Minute,
}

/// What somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// What is inside, for who would rather not read it unprepared.
    pub content_note: Option<String>,
    /// The writer's pseudonym, so that newcomers can read who wrote.
    pub from: String,
}

/// A word of answer to a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reaction {
    /// "I hear you."
    Hear,
    /// "Same here."
    Same,
    /// "Strength."
    Strength,
    /// "Thank you."
    Thanks,
}

/// What an author had seen of log and stream when they wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The log's head.
    pub seq: u64,
    /// Its hash.
    pub entry: EntryHash,
    /// The stream's head.
    pub k: u64,
    /// Its chain.
    pub chain: [u8; 32],
}

/// What a vault remembers of one space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// The space.
    pub space: SpaceId,
    /// Oneself in it.
    pub member: MemberId,
    /// The space's nonce.
    pub nonce: [u8; 32],
    /// What was seen of it.
    pub seen: Seen,
    /// When one came.
    pub joined: Minute,
    /// One's pseudonym there.
    pub pseudonym: String,
    /// Whether one left.
    pub left: bool,
    /// How far one read.
    pub read: Option<u64>,
}

/// What an object says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// 1: takes back what it is the next revision of. Names, by SHA-256, the wires whose bodies its author drops
    /// with it: at most [`DROPPED_MAX`].
    Tombstone(Vec<[u8; 32]>),
    /// 2: the space's settings.
    Settings(Settings),
    /// 3: who somebody is here.
    Profile {
        /// How they want to be called.
        pseudonym: String,
        /// Whether they are shown among the members.
        listed: bool,
        /// A few words about themselves.
        about: Option<String>,
        /// In a group's team: who they are in the group.
        group_member: Option<MemberId>,
        /// In a pair: who they are in the group that both came from.
        proof: Option<PairProof>,
    },
    /// 4: a post.
    Post(Words),
    /// 5: a reply; its parent is the post.
    Reply(Words),
    /// 6: a reaction; its parent is a post or reply.
    Reaction(Reaction),
    /// 7: a facilitator hides its parent.
    Hide(Option<String>),
    /// 8: the author accepts the norms of these settings.
    Acceptance([u8; 32]),
    /// 9: what facilitators call a link.
    InviteNote {
        /// The link's invite.
        invite: InviteId,
        /// Its name.
        label: Option<String>,
    },
    /// 10: a facilitator's measure for a member; a tombstone ends it early.
    Measure(Measure),
    /// 16: in a team, a report as it came.
    Report(Box<Report>),
    /// 17: in a team, what was done about its parent.
    Act(Act),
    /// 18: in a team, words for who is on duty next.
    HandOver {
        /// The words.
        text: String,
        /// Which shift they are of.
        shift: Option<[u8; 16]>,
    },
    /// 64: a vault's note of a space.
    Membership(Membership),
    /// 65: words not yet sent.
    Draft {
        /// Where they are for.
        space: SpaceId,
        /// The words.
        text: String,
        /// What they answer.
        parent: Option<ObjectId>,
        /// Their content note.
        content_note: Option<String>,
    },
    /// 66: how the member likes their app.
    Preferences {
        /// Language.
        locale: Option<String>,
        /// Light or dark.
        theme: Option<String>,
        /// Reminders.
        reminders: Option<String>,
    },
    /// A kind that this version does not know; kept, not shown.
    Unknown(u64, Value),
}

impl Settings {
    /// The one encoding.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&self.to_value())
    }

    /// Reads the one encoding.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        Ok(Self::from_value(cbor::decode(bytes)?)?)
    }

    /// What the log says of them.
    pub fn commit(&self) -> [u8; 32] {
        settings_commit(&self.encode())
    }

    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::text(&self.name))),
            (2, Some(Value::text(&self.norms))),
            (3, Some(Value::flag(self.medication_welcome))),
            (4, self.about.as_ref().map(Value::text)),
            (5, self.picture.map(Value::Uint)),
            (6, self.join_words.as_ref().map(Value::text)),
            (7, Some(Value::bytes(self.blind))),
            (8, self.team.map(|it| Value::bytes(it.0))),
            (9, self.safety_team.map(|it| Value::bytes(it.0))),
            (10, self.on_duty_only.map(Value::flag)),
            (11, (!self.greeters.is_empty()).then(|| members(&self.greeters))),
            (12, self.edition.map(Edition::to_value)),
        ])
    }

    fn from_value(value: Value) -> Result<Self, Refusal> {
        let length = cbor::encode(&value).len();
        let mut fields = value.into_fields()?;
        let settings = Self {
            name: fields.text(1)?,
            norms: fields.text(2)?,
            medication_welcome: fields.flag(3)?,
            about: fields.maybe_text(4)?,
            picture: fields.maybe(5).map(Value::into_uint).transpose()?,
            join_words: fields.maybe_text(6)?,
            blind: fields.fixed(7)?,
            team: fields.maybe(8).map(|it| it.into_fixed().map(SpaceId)).transpose()?,
            safety_team: fields.maybe(9).map(|it| it.into_fixed().map(SpaceId)).transpose()?,
            on_duty_only: maybe_flag(&mut fields, 10)?,
            greeters: take_greeters(&mut fields)?,
            edition: fields.maybe(12).map(Edition::from_value).transpose()?,
        };
        fields.done()?;
        if length > LINK_SETTINGS_BYTES_MAX { Err(Refusal::TooLarge) } else { Ok(settings) }
    }
}

impl Edition {
    fn to_value(self) -> Value {
        Value::Array(vec![Value::Uint(self.number), Value::Uint(self.since.0)])
    }

    fn from_value(value: Value) -> Result<Self, Refusal> {
        let [number, since] =
            <[Value; 2]>::try_from(value.into_array()?).map_err(|_other| Refusal::Malformed)?;
        let (number, since) = (number.into_uint()?, Minute(since.into_uint()?));
        if number == 0 { Err(Refusal::Malformed) } else { Ok(Self { number, since }) }
    }
}

impl Words {
    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::text(&self.text))),
            (2, self.content_note.as_ref().map(Value::text)),
            (3, Some(Value::text(&self.from))),
        ])
    }

    fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(Self {
            text: fields.text(1)?,
            content_note: fields.maybe_text(2)?,
            from: fields.text(3)?,
        })
    }
}

impl Reaction {
    /// Its number on the wire.
    pub fn number(self) -> u64 {
        match self {
            Self::Hear => 1,
            Self::Same => 2,
            Self::Strength => 3,
            Self::Thanks => 4,
        }
    }

    fn from_number(number: u64) -> Result<Self, Refusal> {
        match number {
            1 => Ok(Self::Hear),
            2 => Ok(Self::Same),
            3 => Ok(Self::Strength),
            4 => Ok(Self::Thanks),
            _ => Err(Refusal::Malformed),
        }
    }
}

impl Seen {
    pub(crate) fn to_value(self) -> Value {
        Value::Array(vec![
            Value::Uint(self.seq),
            Value::bytes(self.entry.0),
            Value::Uint(self.k),
            Value::bytes(self.chain),
        ])
    }

    pub(crate) fn from_value(value: Value) -> Result<Self, Refusal> {
        let parts: [Value; 4] = value.into_array()?.try_into().map_err(|_| Refusal::Malformed)?;
        let [seq, entry, k, chain] = parts;
        Ok(Self {
            seq: seq.into_uint()?,
            entry: EntryHash(entry.into_fixed()?),
            k: k.into_uint()?,
            chain: chain.into_fixed()?,
        })
    }
}

impl Membership {
    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.space.0))),
            (2, Some(Value::bytes(self.member.0))),
            (3, Some(Value::bytes(self.nonce))),
            (4, Some(self.seen.to_value())),
            (5, Some(Value::Uint(self.joined.0))),
            (6, Some(Value::text(&self.pseudonym))),
            (7, self.left.then_some(Value::Uint(1))),
            (8, self.read.map(Value::Uint)),
        ])
    }

    fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(Self {
            space: SpaceId(fields.fixed(1)?),
            member: MemberId(fields.fixed(2)?),
            nonce: fields.fixed(3)?,
            seen: Seen::from_value(fields.take(4)?)?,
            joined: Minute(fields.uint(5)?),
            pseudonym: fields.text(6)?,
            left: match fields.maybe(7).map(Value::into_uint).transpose()? {
                None | Some(0) => false,
                Some(1) => true,
                Some(_) => return Err(Refusal::Malformed),
            },
            read: fields.maybe(8).map(Value::into_uint).transpose()?,
        })
    }
}

impl Content {
    /// Its kind's number.
    pub fn kind(&self) -> u64 {
        match self {
            Self::Tombstone(_) => 1,
            Self::Settings(_) => 2,
            Self::Profile { .. } => 3,
            Self::Post(_) => 4,
            Self::Reply(_) => 5,
            Self::Reaction(_) => 6,
            Self::Hide(_) => 7,
            Self::Acceptance(_) => 8,
            Self::InviteNote { .. } => 9,
            Self::Measure(_) => 10,
            Self::Report(_) => 16,
            Self::Act(_) => 17,
            Self::HandOver { .. } => 18,
            Self::Membership(_) => 64,
            Self::Draft { .. } => 65,
            Self::Preferences { .. } => 66,
            Self::Unknown(kind, _) => *kind,
        }
    }

    /// Whether only a facilitator's counts.
    pub fn is_for_facilitators(&self) -> bool {
        matches!(self, Self::Hide(_) | Self::InviteNote { .. } | Self::Measure(_))
    }

    /// Its body.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Tombstone(dropped) => {
                let hashes = dropped.iter().map(Value::bytes).collect();
                Value::map([(1, (!dropped.is_empty()).then_some(Value::Array(hashes)))])
            }
            Self::Settings(it) => it.to_value(),
            Self::Profile { pseudonym, listed, about, group_member, proof } => Value::map([
                (1, Some(Value::text(pseudonym))),
                (2, Some(Value::flag(*listed))),
                (3, about.as_ref().map(Value::text)),
                (4, group_member.map(|it| Value::bytes(it.0))),
                (5, proof.map(|it| it.to_value())),
            ]),
            Self::Post(words) | Self::Reply(words) => words.to_value(),
            Self::Reaction(it) => Value::map([(1, Some(Value::Uint(it.number())))]),
            Self::Hide(reason) => Value::map([(1, reason.as_ref().map(Value::text))]),
            Self::Acceptance(commit) => Value::map([(1, Some(Value::bytes(commit)))]),
            Self::InviteNote { invite, label } => Value::map([
                (1, Some(Value::bytes(invite.0))),
                (2, label.as_ref().map(Value::text)),
            ]),
            Self::Measure(it) => it.to_value(),
            Self::Report(it) => it.to_value(),
            Self::Act(it) => it.to_value(),
            Self::HandOver { text, shift } => {
                Value::map([(1, Some(Value::text(text))), (2, shift.map(Value::bytes))])
            }
            Self::Membership(it) => it.to_value(),
            Self::Draft { space, text, parent, content_note } => Value::map([
                (1, Some(Value::bytes(space.0))),
                (2, Some(Value::text(text))),
                (3, parent.map(|it| Value::bytes(it.0))),
                (4, content_note.as_ref().map(Value::text)),
            ]),
            Self::Preferences { locale, theme, reminders } => Value::map([
                (1, locale.as_ref().map(Value::text)),
                (2, theme.as_ref().map(Value::text)),
                (3, reminders.as_ref().map(Value::text)),
            ]),
            Self::Unknown(_, body) => body.clone(),
        }
    }

    /// Reads a body of this kind; a kind that is not known is kept as it is.
    pub fn from_value(kind: u64, body: Value) -> Result<Self, Refusal> {
        if !matches!(kind, 1..=10 | 16..=18 | 64..=66) {
            return match body {
                Value::Map(_) => Ok(Self::Unknown(kind, body)),
                _ => Err(Refusal::Malformed),
            };
        }
        if kind == 2 {
            return Settings::from_value(body).map(Self::Settings);
        }
        let mut fields = body.into_fields()?;
        let content = Self::take(kind, &mut fields)?;
        fields.done()?;
        Ok(content)
    }

    fn take(kind: u64, fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(match kind {
            1 => Self::Tombstone(take_dropped(fields)?),
            3 => Self::Profile {
                pseudonym: fields.text(1)?,
                listed: fields.flag(2)?,
                about: fields.maybe_text(3)?,
                group_member: fields
                    .maybe(4)
                    .map(|it| it.into_fixed().map(MemberId))
                    .transpose()?,
                proof: fields.maybe(5).map(PairProof::from_value).transpose()?,
            },
            4 => Self::Post(Words::take(fields)?),
            5 => Self::Reply(Words::take(fields)?),
            6 => Self::Reaction(Reaction::from_number(fields.uint(1)?)?),
            7 => Self::Hide(fields.maybe_text(1)?),
            8 => Self::Acceptance(fields.fixed(1)?),
            9 => Self::InviteNote {
                invite: InviteId(fields.fixed(1)?),
                label: fields.maybe_text(2)?,
            },
            10 => Self::Measure(Measure::take(fields)?),
            16 => Self::Report(Box::new(Report::take(fields)?)),
            17 => Self::Act(Act::take(fields)?),
            18 => Self::HandOver {
                text: fields.text(1)?,
                shift: fields.maybe(2).map(Value::into_fixed).transpose()?,
            },
            64 => Self::Membership(Membership::take(fields)?),
            65 => Self::Draft {
                space: SpaceId(fields.fixed(1)?),
                text: fields.text(2)?,
                parent: fields.maybe(3).map(|it| it.into_fixed().map(ObjectId)).transpose()?,
                content_note: fields.maybe_text(4)?,
            },
            66 => Self::Preferences {
                locale: fields.maybe_text(1)?,
                theme: fields.maybe_text(2)?,
                reminders: fields.maybe_text(3)?,
            },
            _ => return Err(Refusal::Malformed),
        })
    }
}

fn maybe_flag(fields: &mut Fields, key: u64) -> Result<Option<bool>, Refusal> {
    match fields.maybe(key).map(Value::into_uint).transpose()? {
        None => Ok(None),
        Some(0) => Ok(Some(false)),
        Some(1) => Ok(Some(true)),
        Some(_) => Err(Refusal::Malformed),
    }
}

fn members(ids: &[MemberId]) -> Value {
    Value::Array(ids.iter().map(|it| Value::bytes(it.0)).collect())
}

fn take_greeters(fields: &mut Fields) -> Result<Vec<MemberId>, Refusal> {
    let Some(greeters) = fields.maybe(11) else { return Ok(Vec::new()) };
    let greeters: Vec<_> = greeters
        .into_array()?
        .into_iter()
        .map(|it| it.into_fixed().map(MemberId))
        .collect::<Result<_, _>>()?;
    let ascending = greeters.is_sorted_by(|one, next| one < next);
    if (1..=GREETERS_MAX).contains(&greeters.len()) && ascending {
        Ok(greeters)
    } else {
        Err(Refusal::Malformed)
    }
}

fn take_dropped(fields: &mut Fields) -> Result<Vec<[u8; 32]>, Refusal> {
    let Some(hashes) = fields.maybe(1) else { return Ok(Vec::new()) };
    let hashes = hashes.into_array()?;
    if hashes.is_empty() || hashes.len() > DROPPED_MAX {
        return Err(Refusal::Malformed);
    }
    hashes.into_iter().map(Value::into_fixed).collect()
}
