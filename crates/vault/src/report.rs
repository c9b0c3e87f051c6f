//! Reports (annex E): what somebody worries about, with objects whose authors cannot take back having signed them.

use protocol::{
    Header, Log, MemberId, Minute, ObjectId, Refusal, SignKey, SpaceId,
    cbor::{self, Fields, Value},
    log::Status,
    object::HEADER_BYTES,
    padding::pad,
    pair::{PairMember, PairProof},
    signature::verify,
};

use crate::{Fault, object::Inside};

/// Most items in a report: what is reported, and ten neighbours.
pub const ITEMS_MAX: usize = 11;

/// Longest report in CBOR, in bytes: what a padded letter holds.
pub const REPORT_BYTES_MAX: usize = 65_532;

/// What a report is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportReason {
    /// 1: harm to self.
    HarmToSelf,
    /// 2: an overdose.
    Overdose,
    /// 3: sourcing or selling.
    Sourcing,
    /// 4: a romantic or sexual approach.
    Approach,
    /// 5: harassment.
    Harassment,
    /// 6: against the norms.
    AgainstNorms,
    /// 7: shaming somebody for their medication.
    MedicationShaming,
    /// 8: someone's privacy.
    Privacy,
    /// 9: may be under 18.
    MaybeUnderage,
    /// 10: something else.
    Other,
    /// 11: asks to look again at what was done to oneself.
    Appeal,
}

numbered!(ReportReason {
    HarmToSelf = 1,
    Overdose = 2,
    Sourcing = 3,
    Approach = 4,
    Harassment = 5,
    AgainstNorms = 6,
    MedicationShaming = 7,
    Privacy = 8,
    MaybeUnderage = 9,
    Other = 10,
    Appeal = 11,
});

/// The pair that a report's items are of: who the reported person is in it, as they signed themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportedPair {
    /// Who they are there; the author of all items.
    pub of: PairMember,
    /// Theirs, with their key in the group.
    pub signature: [u8; 64],
}

/// An object of the group as its author signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The header before what was sealed.
    pub header: [u8; HEADER_BYTES],
    /// What was inside: `signature 64 | cbor`.
    pub inside: Vec<u8>,
}

/// What one letter of purpose 4 says, and what a team keeps of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The same in every letter of it; in a team, the object that keeps it.
    pub report: ObjectId,
    /// Where it happened.
    pub group: SpaceId,
    /// What it is about.
    pub reason: ReportReason,
    /// Whom it is about.
    pub about: Option<MemberId>,
    /// The reporter's words.
    pub words: Option<String>,
    /// What is reported, then its neighbours; at most [`ITEMS_MAX`].
    pub items: Vec<Item>,
    /// The group's name, for who is not in it.
    pub group_name: Option<String>,
    /// When it was written.
    pub at: Minute,
    /// Care for a person, no complaint.
    pub worry: bool,
    /// For a report from a talk between two: the pair that its items are of.
    pub pair: Option<ReportedPair>,
}

impl ReportedPair {
    fn to_value(self) -> Value {
        Value::map([
            (1, Some(Value::bytes(self.of.pair.0))),
            (2, Some(Value::bytes(self.of.member.0))),
            (3, Some(Value::bytes(self.of.sign_key.as_bytes()))),
            (4, Some(Value::bytes(self.signature))),
        ])
    }

    fn from_value(value: Value) -> Result<Self, Refusal> {
        let mut fields = value.into_fields()?;
        let of = PairMember {
            pair: SpaceId(fields.fixed(1)?),
            member: MemberId(fields.fixed(2)?),
            sign_key: SignKey::parse(&fields.fixed(3)?)?,
        };
        let signature = fields.fixed(4)?;
        fields.done()?;
        Ok(Self { of, signature })
    }
}

impl Item {
    /// Checks an item against the log of the group: made for this space, by who had the key of an epoch that there
    /// was, signed by them over header and content. No keys of epochs are needed. Any fault is `report_refused`.
    pub fn check(&self, log: &Log) -> Result<(Header, Inside), Fault> {
        self.verify(log).map_err(|_| Fault::ReportRefused)
    }

    fn verify(&self, log: &Log) -> Result<(Header, Inside), Fault> {
        let header = Header::parse(&self.header)?;
        if header.space != log.space() {
            return Err(Refusal::WrongSpace.into());
        }
        if header.revision == 0 {
            return Err(Fault::WrongRevision);
        }
        let epoch = log.epoch_at(header.epoch).ok_or(Refusal::EpochNumber)?;
        let author = log
            .person(&header.author)
            .filter(|it| it.in_epoch(epoch.n))
            .ok_or(Refusal::NotAMember)?;
        self.signed_by(&author.sign_key, header)
    }

    /// The same for an item of a pair: by the one who is reported. Which epochs the pair had, its receiver cannot know.
    fn verify_in(&self, pair: &PairMember) -> Result<(Header, Inside), Fault> {
        let header = Header::parse(&self.header)?;
        if header.space != pair.pair {
            return Err(Refusal::WrongSpace.into());
        }
        if header.author != pair.member {
            return Err(Refusal::NotAMember.into());
        }
        if header.revision == 0 {
            return Err(Fault::WrongRevision);
        }
        self.signed_by(&pair.sign_key, header)
    }

    fn signed_by(&self, author: &SignKey, header: Header) -> Result<(Header, Inside), Fault> {
        let (signature, cbor) = self.inside.split_first_chunk::<64>().ok_or(Refusal::Malformed)?;
        verify(author, &header.to_sign(cbor), signature)?;
        Ok((header, Inside::decode(cbor)?))
    }

    fn to_value(&self) -> Value {
        Value::Array(vec![Value::bytes(self.header), Value::bytes(&self.inside)])
    }

    fn from_value(value: Value) -> Result<Self, Refusal> {
        let parts: [Value; 2] = value.into_array()?.try_into().map_err(|_| Refusal::Malformed)?;
        let [header, inside] = parts;
        let item = Self { header: header.into_fixed()?, inside: inside.into_bytes()? };
        if item.inside.len() > 64 { Ok(item) } else { Err(Refusal::Malformed) }
    }
}

impl Report {
    /// The one encoding, of a letter before its padding and of an object of kind 16.
    pub fn encode(&self) -> Vec<u8> {
        cbor::encode(&self.to_value())
    }

    /// Reads the one encoding; nothing of it is checked against a log.
    pub fn decode(bytes: &[u8]) -> Result<Self, Fault> {
        let mut fields = cbor::decode(bytes)?.into_fields()?;
        let report = Self::take(&mut fields)?;
        fields.done()?;
        Ok(report)
    }

    /// Whether the log of the group bears it out, as a letter of `from` at the entry `seq`. Any fault is
    /// `report_refused`: nothing of such a report is believed.
    pub fn check(&self, log: &Log, from: &MemberId, seq: u64) -> Result<(), Fault> {
        let from = log.person(from).ok_or(Fault::ReportRefused)?;
        let appeals = from.status == Status::Removed
            && from.first_epoch.is_some()
            && self.reason == ReportReason::Appeal;
        let about_is_known = self.about.is_none_or(|it| log.person(&it).is_some());
        if self.group != log.space() || !(from.member_at(seq) || appeals) || !about_is_known {
            return Err(Fault::ReportRefused);
        }
        match &self.pair {
            None => self.items.iter().try_for_each(|it| it.check(log).map(drop)),
            Some(pair) => self.check_pair(pair, log, &from.id).map_err(|_| Fault::ReportRefused),
        }
    }

    /// Who is reported must have said in the group that they are the author of all items; nobody reports themselves.
    fn check_pair(&self, pair: &ReportedPair, log: &Log, from: &MemberId) -> Result<(), Fault> {
        let about = self.about.filter(|it| it != from).ok_or(Fault::ReportRefused)?;
        let proof = PairProof { group: self.group, member: about, signature: pair.signature };
        proof.check(log, &pair.of)?;
        self.items.iter().try_for_each(|it| it.verify_in(&pair.of).map(drop))
    }

    /// The body of its letters; `too_large` where so many items do not go into one.
    pub(crate) fn padded(&self) -> Result<Vec<u8>, Refusal> {
        let bytes = self.encode();
        if bytes.len() > REPORT_BYTES_MAX { Err(Refusal::TooLarge) } else { pad(&bytes) }
    }

    pub(crate) fn to_value(&self) -> Value {
        let items = self.items.iter().map(Item::to_value).collect();
        Value::map([
            (1, Some(Value::bytes(self.report.0))),
            (2, Some(Value::bytes(self.group.0))),
            (3, Some(Value::Uint(self.reason.number()))),
            (4, self.about.map(|it| Value::bytes(it.0))),
            (5, self.words.as_ref().map(Value::text)),
            (6, (!self.items.is_empty()).then_some(Value::Array(items))),
            (7, self.group_name.as_ref().map(Value::text)),
            (8, Some(Value::Uint(self.at.0))),
            (9, Some(Value::flag(self.worry))),
            (10, self.pair.map(ReportedPair::to_value)),
        ])
    }

    pub(crate) fn take(fields: &mut Fields) -> Result<Self, Refusal> {
        Ok(Self {
            report: ObjectId(fields.fixed(1)?),
            group: SpaceId(fields.fixed(2)?),
            reason: ReportReason::from_number(fields.uint(3)?)?,
            about: fields.maybe(4).map(|it| it.into_fixed().map(MemberId)).transpose()?,
            words: fields.maybe_text(5)?,
            items: match fields.maybe(6).map(Value::into_array).transpose()? {
                None => Vec::new(),
                Some(items) if items.is_empty() || items.len() > ITEMS_MAX => {
                    return Err(Refusal::Malformed);
                }
                Some(items) => items.into_iter().map(Item::from_value).collect::<Result<_, _>>()?,
            },
            group_name: fields.maybe_text(7)?,
            at: Minute(fields.uint(8)?),
            worry: fields.flag(9)?,
            pair: fields.maybe(10).map(ReportedPair::from_value).transpose()?,
        })
    }
}
