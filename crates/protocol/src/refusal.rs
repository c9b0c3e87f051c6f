//! Everything the protocol can say no to, each with a code that never changes.

/// Why something was refused. The code is what the API answers, what the vectors name, and what
/// people's screens translate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.code())]
#[non_exhaustive]
pub enum Refusal {
    // The bytes themselves.
    /// Not of the form that was expected.
    Malformed,
    /// Of the right form, but encoded otherwise than the one allowed way.
    NonCanonical,
    /// Padding that is not zeros, or not up to the smallest bucket.
    BadPadding,
    /// Larger than its limit.
    TooLarge,
    /// A version that is not compiled in.
    UnknownVersion,
    /// A suite that is not compiled in.
    UnknownSuite,
    /// A public key that is not canonical, or of small order.
    BadKey,
    /// A signature that does not verify.
    BadSignature,

    // Every entry.
    /// A type of entry that is not built.
    UnknownEntryType,
    /// Made for another space.
    WrongSpace,
    /// Not the next entry: its seq or prev is not the head's.
    LogMoved,
    /// Its time lies before the entry before it.
    TimeWentBack,
    /// Its time is too far from this clock.
    ClockWrong,
    /// The member change before it needs its epoch first, by the same author.
    EpochMissing,
    /// This kind of space has no such entries.
    NotInThisKind,
    /// One of the two left; only leaving is still taken.
    PairEnded,
    /// The two are there, or one of them was.
    PairFull,
    /// The author is not a present member.
    NotAMember,
    /// Only a facilitator may.
    NotAFacilitator,
    /// The key was in this log before.
    KeySeenBefore,
    /// The member id was in this log before.
    MemberIdSeenBefore,
    /// The invite id was in this log before.
    InviteIdSeenBefore,

    // Invites and people.
    /// Ends too early or too late.
    InviteExpiry,
    /// No such invite in this log.
    NoSuchInvite,
    /// Withdrawn, or made by someone who is no facilitator any more.
    InviteWithdrawn,
    /// Its time is over.
    InviteExpired,
    /// All its uses are spent.
    InviteUsed,
    /// As many members as a space may have.
    GroupFull,
    /// As many guests as a waiting room may have.
    WaitingRoomFull,
    /// Nobody with this id is in the waiting room.
    NoSuchGuest,
    /// Nobody with this id is a member.
    NoSuchMember,
    /// Would leave the space without a facilitator.
    LastFacilitator,
    /// Oneself is left by `leave`.
    UseLeave,
    /// The last facilitator left; only leave and epoch are accepted.
    NoFacilitator,
    /// The space names no steward.
    NoSteward,
    /// Is a facilitator already.
    AlreadyFacilitator,

    // Epochs.
    /// Not previous + 1.
    EpochNumber,
    /// Not the reason that fits here.
    EpochReason,
    /// A voluntary epoch within an hour of the last.
    EpochTooSoon,
    /// Accused twice, and not restored by a facilitator.
    VoluntaryEpochsLost,
    /// One may not accuse oneself.
    AccusesOneself,
    /// The stream's head is not the one stated.
    StreamMoved,
    /// The wraps are not those the epoch states, or not one a member.
    WrapsWrong,

    // Objects.
    /// Sealed in another epoch than the one in force.
    StaleEpoch,
    /// Somebody left; a fresh epoch comes first.
    EpochDue,
    /// The author is not who sends it.
    WrongAuthor,

    // Letters.
    /// A purpose that is not built, or not for this sender.
    LetterPurpose,
    /// The sender may not write letters here.
    LetterFrom,
    /// The receiver may not get this letter.
    LetterTo,
    /// Names an entry that is not in this log.
    LetterEntry,
}

impl Refusal {
    /// The stable `snake_case` word for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::NonCanonical => "non_canonical",
            Self::BadPadding => "bad_padding",
            Self::TooLarge => "too_large",
            Self::UnknownVersion => "unknown_version",
            Self::UnknownSuite => "unknown_suite",
            Self::BadKey => "bad_key",
            Self::BadSignature => "bad_signature",
            Self::UnknownEntryType => "unknown_entry_type",
            Self::WrongSpace => "wrong_space",
            Self::LogMoved => "log_moved",
            Self::TimeWentBack => "time_went_back",
            Self::ClockWrong => "clock_wrong",
            Self::EpochMissing => "epoch_missing",
            Self::NotInThisKind => "not_in_this_kind",
            Self::PairEnded => "pair_ended",
            Self::PairFull => "pair_full",
            Self::NotAMember => "not_a_member",
            Self::NotAFacilitator => "not_a_facilitator",
            Self::KeySeenBefore => "key_seen_before",
            Self::MemberIdSeenBefore => "member_id_seen_before",
            Self::InviteIdSeenBefore => "invite_id_seen_before",
            Self::InviteExpiry => "invite_expiry",
            Self::NoSuchInvite => "no_such_invite",
            Self::InviteWithdrawn => "invite_withdrawn",
            Self::InviteExpired => "invite_expired",
            Self::InviteUsed => "invite_used",
            Self::GroupFull => "group_full",
            Self::WaitingRoomFull => "waiting_room_full",
            Self::NoSuchGuest => "no_such_guest",
            Self::NoSuchMember => "no_such_member",
            Self::LastFacilitator => "last_facilitator",
            Self::UseLeave => "use_leave",
            Self::NoFacilitator => "no_facilitator",
            Self::NoSteward => "no_steward",
            Self::AlreadyFacilitator => "already_facilitator",
            Self::EpochNumber => "epoch_number",
            Self::EpochReason => "epoch_reason",
            Self::EpochTooSoon => "epoch_too_soon",
            Self::VoluntaryEpochsLost => "voluntary_epochs_lost",
            Self::AccusesOneself => "accuses_oneself",
            Self::StreamMoved => "stream_moved",
            Self::WrapsWrong => "wraps_wrong",
            Self::StaleEpoch => "stale_epoch",
            Self::EpochDue => "epoch_due",
            Self::WrongAuthor => "wrong_author",
            Self::LetterPurpose => "letter_purpose",
            Self::LetterFrom => "letter_from",
            Self::LetterTo => "letter_to",
            Self::LetterEntry => "letter_entry",
        }
    }
}
