//! The organisation's safety team, to which every report goes that a group's own facilitators cannot take.

/// The number of the kind of space that a team is (docs/protocol.md, `create`).
pub const TEAM_KIND: u8 = 4;

/// Why a space did not become the organisation's safety team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SafetyTeamRefused {
    /// There is none, or the administrator is not in it.
    #[error("there is no such team, or you are not in it")]
    NoSuchSpace,
    /// It is a group or something else.
    #[error("this is not a team")]
    NotATeam,
}

impl SafetyTeamRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotATeam => "not_a_team",
        }
    }
}
