//! What entries say, by type (annex D).

use crate::{
    BoxKey, InviteId, MemberId, Minute, Refusal, SignKey,
    cbor::{Fields, Value},
    padding,
};

/// Most uses an invite can have.
pub const INVITE_USES_MAX: u32 = 500;

/// What `seal` adds to what is sealed: salt, commit and tag, in bytes.
const SEALED_EXTRA_BYTES: usize = 80;

/// Longest settings, padded, that an invite can carry, in bytes.
const INVITE_SETTINGS_PADDED_BYTES_MAX: usize = 4_096;

/// What a space is for; the server knows it only as far as a rule needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One person's own.
    Vault,
    /// Two people who want to talk. Nobody looks after it, and either ends it by leaving.
    Pair,
    /// A support group.
    Group,
    /// The facilitators of a group, or the organisation's safety team: all the rules of a group, always with history.
    Team,
}

/// Which earlier words a newcomer may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum History {
    /// None: only epochs one was in.
    None,
    /// All that was said under this rule.
    All,
}

/// What a member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Takes part.
    Member,
    /// Opens the doors and keeps it safe.
    Facilitator,
}

/// How an invite lets people in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// At once.
    Auto,
    /// Into the waiting room, until a facilitator admits.
    Ask,
}

/// Why an epoch was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The entry before it changed who is in.
    MembersChanged,
    /// Its author could not open the last one.
    CannotOpen,
    /// Its author wants a fresh key.
    Fresh,
    /// Somebody left.
    Due,
}

/// The first entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Create {
    /// What the space is for.
    pub kind: Kind,
    /// Random; part of how members derive their keys.
    pub nonce: [u8; 32],
    /// The first history rule.
    pub history: History,
    /// Whether anyone may join from the directory; shown to all.
    pub open: bool,
    /// The organisation's offline key, where there is one.
    pub steward: Option<SignKey>,
    /// The author's key for signing.
    pub sign_key: SignKey,
    /// The author's key for letters.
    pub box_key: BoxKey,
}

/// A link's server-visible half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewInvite {
    /// New in this log.
    pub invite: InviteId,
    /// Derived from the link's secret.
    pub sign_key: SignKey,
    /// What who joins becomes.
    pub role: Role,
    /// The last minute it works in.
    pub expires: Minute,
    /// How often it works, 1 to 500.
    pub uses: u32,
    /// How it lets people in.
    pub mode: Mode,
    /// The settings, sealed for the link's holder.
    pub sealed_settings: Vec<u8>,
}

/// Someone came by a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The invite.
    pub invite: InviteId,
    /// The newcomer's key for signing.
    pub sign_key: SignKey,
    /// The newcomer's key for letters.
    pub box_key: BoxKey,
}

/// What the organisation's steward does. It lets nobody in and gets no keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StewardAct {
    /// Removes a facilitator.
    RemoveFacilitator,
    /// Makes a present member facilitator.
    MakeFacilitator,
}

/// A new key for everybody who is a member after this entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewEpoch {
    /// Previous + 1.
    pub n: u32,
    /// Binds the key.
    pub commit: [u8; 32],
    /// Binds the wraps, in order of their receivers' `member_id`.
    pub wraps_hash: [u8; 32],
    /// The stream's head: its number.
    pub k: u64,
    /// The stream's head: its chain.
    pub chain: [u8; 32],
    /// Why it was made.
    pub reason: Reason,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// 1: begins the log.
    Create(Create),
    /// 2: makes a link.
    Invite(NewInvite),
    /// 3: ends a link.
    Withdraw(InviteId),
    /// 4: comes by a link.
    Join(Arrival),
    /// 5: lets a guest in.
    Admit(MemberId),
    /// 6: removes a member, or turns a guest away.
    Remove(MemberId),
    /// 7: states a member's role.
    Role(MemberId, Role),
    /// 8: leaves.
    Leave,
    /// 9: binds new settings.
    Settings {
        /// `settings_commit` of the settings object's body.
        commit: [u8; 32],
        /// The history rule for later epochs.
        history: History,
    },
    /// 11: the organisation's steward, whose key create names, acts on a member.
    Steward(MemberId, StewardAct),
    /// 12: a new key.
    Epoch(NewEpoch),
}

impl Body {
    pub(super) fn to_value(&self) -> (u64, Value) {
        match self {
            Self::Create(it) => (1, it.to_value()),
            Self::Invite(it) => (2, it.to_value()),
            Self::Withdraw(invite) => (3, Value::map([(1, Some(Value::bytes(invite.0)))])),
            Self::Join(it) => (
                4,
                Value::map([
                    (1, Some(Value::bytes(it.invite.0))),
                    (2, Some(Value::bytes(it.sign_key.as_bytes()))),
                    (3, Some(Value::bytes(it.box_key.as_bytes()))),
                ]),
            ),
            Self::Admit(guest) => (5, Value::map([(1, Some(Value::bytes(guest.0)))])),
            Self::Remove(who) => (6, Value::map([(1, Some(Value::bytes(who.0)))])),
            Self::Role(who, role) => (
                7,
                Value::map([(1, Some(Value::bytes(who.0))), (2, Some(Value::Uint(role.number())))]),
            ),
            Self::Leave => (8, Value::Map(Vec::new())),
            Self::Settings { commit, history } => (
                9,
                Value::map([
                    (1, Some(Value::bytes(commit))),
                    (2, Some(Value::Uint(history.number()))),
                ]),
            ),
            Self::Steward(who, act) => (
                11,
                Value::map([(1, Some(Value::bytes(who.0))), (2, Some(Value::Uint(act.number())))]),
            ),
            Self::Epoch(it) => (
                12,
                Value::map([
                    (1, Some(Value::Uint(it.n.into()))),
                    (2, Some(Value::bytes(it.commit))),
                    (3, Some(Value::bytes(it.wraps_hash))),
                    (4, Some(Value::Uint(it.k))),
                    (5, Some(Value::bytes(it.chain))),
                    (6, Some(Value::Uint(it.reason.number()))),
                ]),
            ),
        }
    }

    pub(super) fn from_value(kind: u64, value: Value) -> Result<Self, Refusal> {
        let mut fields = value.into_fields()?;
        let body = match kind {
            1 => Self::Create(Create::take(&mut fields)?),
            2 => Self::Invite(NewInvite::take(&mut fields)?),
            3 => Self::Withdraw(InviteId(fields.fixed(1)?)),
            4 => Self::Join(Arrival {
                invite: InviteId(fields.fixed(1)?),
                sign_key: SignKey::parse(&fields.fixed(2)?)?,
                box_key: BoxKey::parse(&fields.fixed(3)?)?,
            }),
            5 => Self::Admit(MemberId(fields.fixed(1)?)),
            6 => Self::Remove(MemberId(fields.fixed(1)?)),
            7 => Self::Role(MemberId(fields.fixed(1)?), Role::from_number(fields.uint(2)?)?),
            8 => Self::Leave,
            9 => Self::Settings {
                commit: fields.fixed(1)?,
                history: History::from_number(fields.uint(2)?)?,
            },
            11 => {
                Self::Steward(MemberId(fields.fixed(1)?), StewardAct::from_number(fields.uint(2)?)?)
            }
            12 => Self::Epoch(NewEpoch {
                n: fields.u32(1)?,
                commit: fields.fixed(2)?,
                wraps_hash: fields.fixed(3)?,
                k: fields.uint(4)?,
                chain: fields.fixed(5)?,
                reason: Reason::from_number(fields.uint(6)?)?,
            }),
            _ => return Err(Refusal::UnknownEntryType),
        };
        fields.done()?;
        Ok(body)
    }
}

impl Create {
    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::Uint(self.kind.number()))),
            (2, Some(Value::bytes(self.nonce))),
            (3, Some(Value::Uint(self.history.number()))),
            (4, Some(Value::flag(self.open))),
            (5, self.steward.map(|it| Value::bytes(it.as_bytes()))),
            (6, Some(Value::bytes(self.sign_key.as_bytes()))),
            (7, Some(Value::bytes(self.box_key.as_bytes()))),
        ])
    }

    fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        let create = Self {
            kind: Kind::from_number(fields.uint(1)?)?,
            nonce: fields.fixed(2)?,
            history: History::from_number(fields.uint(3)?)?,
            open: fields.flag(4)?,
            steward: match fields.maybe(5) {
                Some(key) => Some(SignKey::parse(&key.into_fixed()?)?),
                None => None,
            },
            sign_key: SignKey::parse(&fields.fixed(6)?)?,
            box_key: BoxKey::parse(&fields.fixed(7)?)?,
        };
        let fits = match create.kind {
            // Who comes to a team later reads the worries that are still open.
            Kind::Team => create.history == History::All && !create.open,
            Kind::Pair => {
                create.history == History::None && !create.open && create.steward.is_none()
            }
            Kind::Vault | Kind::Group => true,
        };
        if fits { Ok(create) } else { Err(Refusal::Malformed) }
    }
}

impl NewInvite {
    fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.invite.0))),
            (2, Some(Value::bytes(self.sign_key.as_bytes()))),
            (3, Some(Value::Uint(self.role.number()))),
            (4, Some(Value::Uint(self.expires.0))),
            (5, Some(Value::Uint(self.uses.into()))),
            (6, Some(Value::Uint(self.mode.number()))),
            (7, Some(Value::bytes(&self.sealed_settings))),
        ])
    }

    fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        let it = Self {
            invite: InviteId(fields.fixed(1)?),
            sign_key: SignKey::parse(&fields.fixed(2)?)?,
            role: Role::from_number(fields.uint(3)?)?,
            expires: Minute(fields.uint(4)?),
            uses: fields.u32(5)?,
            mode: Mode::from_number(fields.uint(6)?)?,
            sealed_settings: fields.bytes(7)?,
        };
        let padded = it.sealed_settings.len().checked_sub(SEALED_EXTRA_BYTES);
        let sealed_fits = padded
            .is_some_and(|it| it <= INVITE_SETTINGS_PADDED_BYTES_MAX && padding::is_bucket(it));
        if (1..=INVITE_USES_MAX).contains(&it.uses) && sealed_fits {
            Ok(it)
        } else {
            Err(Refusal::Malformed)
        }
    }
}

macro_rules! numbered {
    ($name:ident { $($variant:ident = $number:literal),* }, $else:expr) => {
        impl $name {
            /// Its number on the wire.
            pub fn number(self) -> u64 {
                match self { $(Self::$variant => $number),* }
            }

            /// Reads its number.
            pub fn from_number(number: u64) -> Result<Self, Refusal> {
                match number { $($number => Ok(Self::$variant),)* it => Err($else(it)) }
            }
        }
    };
}

numbered!(Kind { Vault = 1, Pair = 2, Group = 3, Team = 4 }, |_| Refusal::Malformed);
numbered!(History { None = 0, All = 1 }, |_| Refusal::Malformed);
numbered!(Role { Member = 1, Facilitator = 2 }, |_| Refusal::Malformed);
numbered!(Mode { Auto = 1, Ask = 2 }, |_| Refusal::Malformed);
numbered!(StewardAct { RemoveFacilitator = 1, MakeFacilitator = 2 }, |_| Refusal::Malformed);
numbered!(Reason { MembersChanged = 1, CannotOpen = 2, Fresh = 3, Due = 4 }, |_| {
    Refusal::Malformed
});
