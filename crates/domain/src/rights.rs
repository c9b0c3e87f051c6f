//! What somebody may do here beyond what is their own, and how they are told that they may not.

/// Why somebody was not let through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RightRefused {
    /// There is none, or none that the caller may know of.
    #[error("there is no such group")]
    NoSuchSpace,
    /// The caller is in the waiting room, or gone.
    #[error("only members may do this")]
    NotAMember,
    /// The caller is a member, and no facilitator.
    #[error("only facilitators may do this")]
    NotAFacilitator,
    /// The caller is not in the organisation's safety team.
    #[error("only the organisation's safety team may do this")]
    NotInSafetyTeam,
    /// The caller does not look after the organisation.
    #[error("only administrators may do this")]
    NotAnAdministrator,
}

impl RightRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchSpace => "no_such_space",
            Self::NotAMember => "not_a_member",
            Self::NotAFacilitator => "not_a_facilitator",
            Self::NotInSafetyTeam => "not_in_safety_team",
            Self::NotAnAdministrator => "not_an_administrator",
        }
    }
}
