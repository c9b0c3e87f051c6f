//! Reading the trail, and finding where somebody changed it.

use domain::audit::{AUDIT_PAGE_LEN_MAX, AUDIT_START, AuditEntry};

use crate::{App, Failure, rights::Administrator};

/// Entries that are checked at a time.
const CHECK_PAGE_LEN: usize = 1_000;

/// A page of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    /// The newest first.
    pub entries: Vec<AuditEntry>,
    /// The first entry that does not follow on the one before, of the whole trail; none: it is as it was written.
    pub broken_at: Option<u64>,
}

/// Entries before `before` (none: the newest), and whether the whole trail is as it was written.
pub async fn trail(app: &App, _: &Administrator, before: Option<u64>) -> Result<Trail, Failure> {
    let mut work = app.database().read().await?;
    let entries = work.audit_before(before.unwrap_or(u64::MAX), AUDIT_PAGE_LEN_MAX).await?;
    let mut end = (0, AUDIT_START);
    loop {
        let page = work.audit_after(end.0, CHECK_PAGE_LEN).await?;
        for entry in &page {
            if !entry.follows(end) {
                return Ok(Trail { entries, broken_at: Some(end.0 + 1) });
            }
            end = (entry.seq, entry.hash);
        }
        if page.is_empty() {
            break;
        }
    }
    // The newest ones may have been taken out.
    let broken_at = (work.audit_length().await? != end.0).then_some(end.0 + 1);
    Ok(Trail { entries, broken_at })
}
