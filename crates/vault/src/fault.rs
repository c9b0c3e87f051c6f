//! Why something did not pass on a device; codes are as stable as the server's refusals.

use protocol::Refusal;

/// Why a device refuses or sets something aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{}", self.code())]
#[non_exhaustive]
pub enum Fault {
    /// A rule that server and device share says no.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Sealed with another key or for another context.
    WrongCommit,
    /// Too short, or its tag does not fit.
    CannotOpen,
    /// Sealed in an epoch whose key this device does not have.
    NoKey,
    /// What its author says to have seen is not what this device saw.
    SeenMismatch,
    /// Not a later revision of the same thing by the same author.
    WrongRevision,
    /// Keys of an epoch whose history rule does not share them.
    HistoryNotShared,
    /// Not a link, or not one whose parts belong together.
    LinkBroken,
    /// A recovery code with a slip in it.
    RecoveryCodeMistyped,
    /// A steward's code with a slip in it.
    StewardCodeMistyped,
    /// A report that the group's log does not bear out; nothing of it is believed.
    ReportRefused,
    /// Not the safety team that the group's settings name.
    WrongSafetyTeam,
    /// A pair in which somebody else is than who asked or was asked; it is left and not shown.
    ServerUntrue,
    /// A way into a team that the group's settings do not name.
    WrongTeam,
    /// The log ends before what this device knows to be in it.
    LogTruncated,
    /// The log holds something else where this device knows an entry.
    LogForked,
    /// A stream's record is missing, or comes twice.
    StreamGap,
    /// The stream is not the one that members signed.
    StreamForked,
    /// The server gave a wrap that its maker did not make.
    WrapSwapped,
    /// Two authors saw another log or stream than this device.
    ForkSeen,
    /// The space stopped after signs of a fork.
    Stopped,
}

impl Fault {
    /// The stable `snake_case` word for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Refused(refusal) => refusal.code(),
            Self::WrongCommit => "wrong_commit",
            Self::CannotOpen => "cannot_open",
            Self::NoKey => "no_key",
            Self::SeenMismatch => "seen_mismatch",
            Self::WrongRevision => "wrong_revision",
            Self::HistoryNotShared => "history_not_shared",
            Self::LinkBroken => "link_broken",
            Self::RecoveryCodeMistyped => "recovery_code_mistyped",
            Self::StewardCodeMistyped => "steward_code_mistyped",
            Self::ReportRefused => "report_refused",
            Self::WrongSafetyTeam => "wrong_safety_team",
            Self::ServerUntrue => "server_untrue",
            Self::WrongTeam => "wrong_team",
            Self::LogTruncated => "log_truncated",
            Self::LogForked => "log_forked",
            Self::StreamGap => "stream_gap",
            Self::StreamForked => "stream_forked",
            Self::WrapSwapped => "wrap_swapped",
            Self::ForkSeen => "fork_seen",
            Self::Stopped => "space_stopped",
        }
    }
}
