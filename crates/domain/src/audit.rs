//! What administrators and the clock did, each entry bound to the one before by its hash: a line that was changed or
//! taken out shows.

use protocol::hash::Join;

use crate::time::Timestamp;

/// The hash before the first entry.
pub const AUDIT_START: [u8; 32] = [0; 32];
/// Who did what nobody asked for.
pub const CLOCK: &str = "clock";
/// Entries in one answer.
pub const AUDIT_PAGE_LEN_MAX: usize = 100;

/// What can be done here, each with the stable word that the trail keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// The organisation was set up.
    SetUp,
    /// Its name, country, youngest age or the like.
    SettingsChanged,
    /// Only those count as on duty who are signed off.
    SignOffAsked,
    /// Everybody who facilitates counts.
    SignOffWaived,
    /// The organisation has a new steward key.
    StewardKeyChanged,
    /// The organisation has a safety team.
    SafetyTeamNamed,
    /// Another one.
    SafetyTeamChanged,
    /// The help lines of a country.
    HelpLinesChanged,
    /// Somebody's papers were seen.
    ProfessionalAdded,
    /// They hold no longer.
    ProfessionalEnded,
    /// Somebody looks after the organisation.
    AdministratorAdded,
    /// They do no longer.
    AdministratorEnded,
    /// Somebody was seen facilitating.
    PracticeObserved,
    /// Somebody spoke for them.
    SignedOff,
    /// With the printed code.
    StewardRemovedFacilitator,
    /// With the printed code.
    StewardMadeFacilitator,
    /// By somebody of the safety team.
    AlertLookedAt,
    /// The first says that somebody may not come back.
    BarProposed,
    /// The second does.
    BarConfirmed,
    /// Somebody does not.
    BarDeclined,
    /// The first says that somebody may come back.
    BarLiftProposed,
    /// The second does.
    BarLifted,
    /// Somebody does not.
    BarLiftDeclined,
}

impl Act {
    /// All of them, each of which has a sentence `audit-<word>` on the screen.
    pub const ALL: [Self; 23] = [
        Self::SetUp,
        Self::SettingsChanged,
        Self::SignOffAsked,
        Self::SignOffWaived,
        Self::StewardKeyChanged,
        Self::SafetyTeamNamed,
        Self::SafetyTeamChanged,
        Self::HelpLinesChanged,
        Self::ProfessionalAdded,
        Self::ProfessionalEnded,
        Self::AdministratorAdded,
        Self::AdministratorEnded,
        Self::PracticeObserved,
        Self::SignedOff,
        Self::StewardRemovedFacilitator,
        Self::StewardMadeFacilitator,
        Self::AlertLookedAt,
        Self::BarProposed,
        Self::BarConfirmed,
        Self::BarDeclined,
        Self::BarLiftProposed,
        Self::BarLifted,
        Self::BarLiftDeclined,
    ];

    /// The word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::SettingsChanged => "settings_changed",
            Self::SignOffAsked => "sign_off_asked",
            Self::SignOffWaived => "sign_off_waived",
            Self::StewardKeyChanged => "steward_key_changed",
            Self::SafetyTeamNamed => "safety_team_named",
            Self::SafetyTeamChanged => "safety_team_changed",
            Self::HelpLinesChanged => "help_lines_changed",
            Self::ProfessionalAdded => "professional_added",
            Self::ProfessionalEnded => "professional_ended",
            Self::AdministratorAdded => "administrator_added",
            Self::AdministratorEnded => "administrator_ended",
            Self::PracticeObserved => "practice_observed",
            Self::SignedOff => "signed_off",
            Self::StewardRemovedFacilitator => "steward_removed_facilitator",
            Self::StewardMadeFacilitator => "steward_made_facilitator",
            Self::AlertLookedAt => "alert_looked_at",
            Self::BarProposed => "bar_proposed",
            Self::BarConfirmed => "bar_confirmed",
            Self::BarDeclined => "bar_declined",
            Self::BarLiftProposed => "bar_lift_proposed",
            Self::BarLifted => "bar_lifted",
            Self::BarLiftDeclined => "bar_lift_declined",
        }
    }
}

/// One thing that was done. No content, no names: codes and a stable word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its place, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// The code of who did it, or `clock`.
    pub who: String,
    /// A stable word in `snake_case`.
    pub what: String,
    /// The code of whom or what it is about.
    pub about: Option<String>,
    /// The hash of the entry before.
    pub prev: [u8; 32],
    /// The hash of this one.
    pub hash: [u8; 32],
}

impl AuditEntry {
    /// `SHA-256(join("holdfast/audit", prev, seq u64, at u64, var who, var what, var about))`, with an empty `about`
    /// where there is none.
    pub fn expected_hash(&self) -> [u8; 32] {
        Join::new("holdfast/audit")
            .fixed(&self.prev)
            .u64(self.seq)
            .u64(self.at.unsigned_abs())
            .var(self.who.as_bytes())
            .var(self.what.as_bytes())
            .var(self.about.as_deref().unwrap_or_default().as_bytes())
            .sha256()
    }

    /// Puts an entry after the one with `prev`.
    pub fn after(
        (seq, prev): (u64, [u8; 32]),
        at: Timestamp,
        who: &str,
        what: &str,
        about: Option<&str>,
    ) -> Self {
        let (who, what) = (who.to_owned(), what.to_owned());
        let about = about.map(str::to_owned);
        let mut entry = Self { seq: seq + 1, at, who, what, about, prev, hash: AUDIT_START };
        entry.hash = entry.expected_hash();
        entry
    }

    /// Whether this entry is whole and follows on `(seq, hash)`.
    pub fn follows(&self, before: (u64, [u8; 32])) -> bool {
        self.seq == before.0 + 1 && self.prev == before.1 && self.hash == self.expected_hash()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_was_changed_does_not_follow() {
        let first = AuditEntry::after((0, AUDIT_START), 5, "A", "settings_changed", None);
        let second = AuditEntry::after((1, first.hash), 6, CLOCK, "worry_escalated", Some("B"));

        let changed = AuditEntry { about: Some("C".to_owned()), ..second.clone() };
        let slid =
            AuditEntry { what: "worry_escalatedB".to_owned(), about: None, ..second.clone() };

        assert!(first.follows((0, AUDIT_START)) && second.follows((1, first.hash)));
        assert!(!changed.follows((1, first.hash)));
        assert!(!slid.follows((1, first.hash)));
        assert!(!second.follows((0, AUDIT_START)), "one was taken out");
    }
}
