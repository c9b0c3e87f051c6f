//! Alerts: several different people reported one account, and nobody is told who.

/// How an alert stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertState {
    /// Nobody of the safety team looked yet, or somebody else reported since.
    New,
    /// Somebody did.
    LookedAt,
}

/// Why nothing was done with an alert.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AlertRefused {
    /// There is none of this number.
    #[error("there is no such alert")]
    NoSuchAlert,
}

impl AlertRefused {
    /// A stable word that clients match on and translate.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoSuchAlert => "no_such_alert",
        }
    }
}
