//! What looking after a group is written in (annex F): measures in the group; acts and hand-over notes in its team.

use protocol::{
    MemberId, Minute, ObjectId, Refusal,
    cbor::{Fields, Value},
};

/// What somebody may not do for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restraint {
    /// Writes nothing.
    Muted,
    /// Says nothing in meetings.
    ListenOnly,
}

numbered!(Restraint { Muted = 1, ListenOnly = 2 });

/// A facilitator's measure for one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// For whom.
    pub member: MemberId,
    /// Which.
    pub restraint: Restraint,
    /// Its last minute.
    pub until: Minute,
}

/// What was done about a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActKind {
    /// Somebody takes it on.
    Claim,
    /// And gives it back.
    GiveBack,
    /// A note.
    Note,
    /// Talked to the person.
    TalkedTo,
    /// Hid the object.
    Hid,
    /// Muted the person.
    Muted,
    /// Made them listen only.
    ListenOnly,
    /// Removed them.
    Removed,
    /// Asks to bar them.
    BarProposed,
    /// Another agrees.
    BarConfirmed,
    /// Another does not.
    BarDeclined,
    /// Done.
    Closed,
    /// Not done after all.
    Reopened,
    /// Handed to the organisation.
    HandedOver,
}

numbered!(ActKind {
    Claim = 1,
    GiveBack = 2,
    Note = 3,
    TalkedTo = 4,
    Hid = 5,
    Muted = 6,
    ListenOnly = 7,
    Removed = 8,
    BarProposed = 9,
    BarConfirmed = 10,
    BarDeclined = 11,
    Closed = 12,
    Reopened = 13,
    HandedOver = 14,
});

/// One act of the team; its parent is the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    /// About which report.
    pub report: ObjectId,
    /// What.
    pub kind: ActKind,
    /// In words.
    pub words: Option<String>,
    /// How long, where it ends.
    pub until: Option<Minute>,
}

impl Measure {
    pub(super) fn to_value(self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.member.0))),
            (2, Some(Value::Uint(self.restraint.number()))),
            (3, Some(Value::Uint(self.until.0))),
        ])
    }

    pub(super) fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(Self {
            member: MemberId(fields.fixed(1)?),
            restraint: Restraint::from_number(fields.uint(2)?)?,
            until: Minute(fields.uint(3)?),
        })
    }
}

impl Act {
    pub(super) fn to_value(&self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.report.0))),
            (2, Some(Value::Uint(self.kind.number()))),
            (3, self.words.as_ref().map(Value::text)),
            (4, self.until.map(|it| Value::Uint(it.0))),
        ])
    }

    pub(super) fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(Self {
            report: ObjectId(fields.fixed(1)?),
            kind: ActKind::from_number(fields.uint(2)?)?,
            words: fields.maybe_text(3)?,
            until: fields.maybe(4).map(Value::into_uint).transpose()?.map(Minute),
        })
    }
}
