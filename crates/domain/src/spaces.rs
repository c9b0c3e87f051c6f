//! What the server decides about spaces beside the log's own rules: who may read what of them.

/// How an account stands to a space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// In the waiting room.
    Guest,
    /// Present.
    Member,
    /// A facilitator ended the membership, or turned the guest away.
    Removed,
    /// Went by themselves.
    Left,
}

/// Which part of a space somebody may read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reach {
    /// How the reader stands to the space.
    pub standing: Standing,
    /// The first k that may be read; 1 where history is for all.
    pub from_k: u64,
    /// The last k that may be read, for those who are gone.
    pub until_k: Option<u64>,
    /// The last entry of the log that may be read, for those who are gone.
    pub until_seq: Option<u64>,
}

impl Reach {
    /// Decides whether objects after `after_k` may be read, and up to which k.
    pub const fn objects_after(&self, after_k: u64) -> Result<u64, ReadRefused> {
        if matches!(self.standing, Standing::Guest) {
            return Err(ReadRefused::NotAMember);
        }
        if after_k.saturating_add(1) < self.from_k {
            return Err(ReadRefused::BeforeYourTime);
        }
        Ok(match self.until_k {
            Some(until) => until,
            None => u64::MAX,
        })
    }
}

/// Why a space was not opened to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The caller is in the waiting room, or gone.
    #[error("only members may do this")]
    NotAMember,
    /// What was asked for was said before the caller came.
    #[error("this was said before you came")]
    BeforeYourTime,
    /// The space never had this epoch, or not in the caller's time.
    #[error("there is no such epoch")]
    NoSuchEpoch,
}

impl ReadRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotAMember => "not_a_member",
            Self::BeforeYourTime => "before_your_time",
            Self::NoSuchEpoch => "no_such_epoch",
        }
    }
}

/// How an invitation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InviteState {
    /// It lets somebody in.
    Working,
    /// Its time ran out.
    Expired,
    /// All its uses are spent.
    UsedUp,
    /// A facilitator took it back.
    Withdrawn,
}

impl InviteState {
    /// The number that clients read.
    pub const fn number(self) -> u8 {
        match self {
            Self::Working => 1,
            Self::Expired => 2,
            Self::UsedUp => 3,
            Self::Withdrawn => 4,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reach, ReadRefused, Standing};

    const MEMBER: Reach =
        Reach { standing: Standing::Member, from_k: 11, until_k: None, until_seq: None };

    #[test]
    fn what_was_said_before_somebody_came_is_not_theirs() {
        assert_eq!(MEMBER.objects_after(9), Err(ReadRefused::BeforeYourTime));
        assert_eq!(MEMBER.objects_after(10), Ok(u64::MAX));
    }

    #[test]
    fn who_is_gone_reads_up_to_their_end() {
        let gone = Reach { standing: Standing::Removed, until_k: Some(20), ..MEMBER };

        assert_eq!(gone.objects_after(10), Ok(20));
    }

    #[test]
    fn the_waiting_room_hears_nothing() {
        let guest = Reach { standing: Standing::Guest, ..MEMBER };

        assert_eq!(guest.objects_after(10), Err(ReadRefused::NotAMember));
    }
}
